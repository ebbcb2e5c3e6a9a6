"""The colours: one dict for each theme. No other colour stands anywhere in the code."""

from typing import Final

Tokens = dict[str, str]

DARK: Final[Tokens] = {
    "bg": "#16181d",
    "alt": "#191c22",
    "rail": "#121419",
    "panel": "#1b1e25",
    "raised": "#242832",
    "line": "#2e333f",
    "edge": "#6f7788",
    "text": "#e8eaee",
    "text2": "#b3bac6",
    "text3": "#979fae",
    "accent": "#e9a94a",
    "accent_ink": "#1b1405",
    "fill": "#e9a94a",
    "sel": "#2c303b",
    "focus": "#8fb8ff",
    "scrim": "#9e08090c",
    "good": "#6cc297",
    "bad": "#f08d7b",
    "heat1": "#5a7aa6",
    "heat2": "#5f9fb3",
    "heat3": "#d9b45c",
    "heat4": "#ea8f45",
    "heat5": "#ee5c42",
    "calendar0": "#262b35",
    "calendar1": "#474130",
    "calendar2": "#7b6a45",
    "calendar3": "#b98a3f",
    "calendar4": "#f0b252",
    "tint_title": "#4d7fd1",
    "tint_composer": "#9a6fd6",
    "tint_year": "#3f9a94",
    "tint_figures": "#c58a2c",
    "tint_cue": "#c2577f",
    "tint_collection": "#7c8a3a",
}

LIGHT: Final[Tokens] = {
    "bg": "#fbfaf8",
    "alt": "#f6f4f0",
    "rail": "#f2f0ec",
    "panel": "#f7f5f2",
    "raised": "#ffffff",
    "line": "#ddd8d0",
    "edge": "#857f75",
    "text": "#22242a",
    "text2": "#4a505c",
    "text3": "#5f6572",
    "accent": "#8f5606",
    "accent_ink": "#ffffff",
    "fill": "#b9770f",
    "sel": "#f0e7d8",
    "focus": "#2458b8",
    "scrim": "#6b3a362f",
    "good": "#1f6a46",
    "bad": "#ab3324",
    "heat1": "#6684ad",
    "heat2": "#2f7f95",
    "heat3": "#a17c16",
    "heat4": "#c45f13",
    "heat5": "#b83019",
    "calendar0": "#ebe8e2",
    "calendar1": "#e6d6b6",
    "calendar2": "#d9b876",
    "calendar3": "#bf8a34",
    "calendar4": "#8f5606",
    "tint_title": "#2f66c4",
    "tint_composer": "#7d4fc0",
    "tint_year": "#1d807a",
    "tint_figures": "#a86c08",
    "tint_cue": "#b0386a",
    "tint_collection": "#66742a",
}

TRACK_OPACITY: Final = 0.15
"""The empty part of a bar is the text's colour at this opacity: a fixed grey vanishes on a selection."""

TINT_OPACITY: Final = {True: 0.26, False: 0.15}
"""Ground of a tinted fact in a review's text, by whether the theme is dark."""

TYPE_SIZES: Final = {
    "caption": 11,
    "label": 12,
    "body": 13,
    "title": 14,
    "section": 16,
    "figure": 20,
    "page": 27,
}
"""Sizes of type in pixels at a scale of 100 %."""
