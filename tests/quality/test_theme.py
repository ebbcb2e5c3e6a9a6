"""The colours can be told apart: contrast as WCAG 2 computes it."""

import pytest

from cuebook.gui.theme.stylesheet import style_sheet
from cuebook.gui.theme.tokens import DARK, LIGHT, TYPE_SIZES

GROUNDS = ("bg", "alt", "rail", "panel", "raised", "sel")
THEMES = pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])


def luminance(color):
    channels = [int(color[-6:][place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@THEMES
@pytest.mark.parametrize("text", ["text", "text2", "text3", "accent", "good", "bad"])
def test_text_is_readable_on_every_ground(tokens, text):
    assert min(contrast(tokens[text], tokens[ground]) for ground in GROUNDS) >= 4.5


@THEMES
def test_text_on_the_accent_is_readable(tokens):
    assert contrast(tokens["accent_ink"], tokens["accent"]) >= 4.5


@THEMES
@pytest.mark.parametrize("mark", ["heat1", "heat2", "heat3", "heat4", "heat5", "fill", "edge", "focus"])
def test_marks_are_seen_where_they_are_used(tokens, mark):
    grounds = ("rail",) if mark.startswith("heat") else ("bg", "panel", "rail")
    assert min(contrast(tokens[mark], tokens[ground]) for ground in grounds) >= 3.0


def test_both_themes_have_the_same_tokens_and_fill_the_style_sheet():
    assert set(DARK) == set(LIGHT)
    values = {**DARK, **{name: str(size) for name, size in TYPE_SIZES.items()}, "track": "#26e8eaee"}
    assert "$" not in style_sheet(values)
