"""The equalizer's curves: those that come with Cuebook, and one as a line of text."""

from typing import Final

from cuebook.domain.sound import BANDS_HZ, FLAT, MOST_BAND_DB

Bands = tuple[float, ...]
"""What is added in each band, in dB, the lowest band first."""

BAND_STEP_DB: Final = 0.5
"""A band is moved by so much at a time."""

PRESETS: Final[dict[str, Bands]] = {
    "Flat": FLAT,
    "Softer highs": (0.0, 0.0, 0.0, 0.0, 0.0, -0.5, -1.5, -3.0, -5.0, -6.5),
    "More bass": (4.0, 4.5, 4.0, 2.0, 0.5, 0.0, 0.0, 0.0, 0.0, 0.0),
    "Voice": (-6.0, -4.5, -2.5, -0.5, 1.0, 2.5, 3.0, 2.0, -0.5, -2.5),
    "Small speakers": (-9.0, -4.0, 3.0, 3.5, 1.5, 0.0, 0.0, 0.5, 1.5, 2.0),
    "Late evening": (-7.0, -5.5, -3.0, -1.0, 0.0, 1.0, 0.5, -0.5, -2.0, -3.5),
}
"""By the names the listener chooses them by. More is taken away than added, so that little can clip."""


def preset_of(bands: Bands) -> str | None:
    """The name of the preset that is this curve; None where it is the listener's own."""
    return next((name for name, curve in PRESETS.items() if curve == bands), None)


def bands_text(bands: Bands) -> str:
    """A curve as numbers with spaces between them; ``bands_of`` reads it."""
    return " ".join(f"{band:g}" for band in bands)


def bands_of(text: str) -> Bands | None:
    """The curve a text stands for; None where it is not a number within bounds for each band."""
    try:
        bands = tuple(float(word) for word in text.split())
    except ValueError:
        return None
    within = all(abs(band) <= MOST_BAND_DB for band in bands)  # what is no number is not
    return bands if within and len(bands) == len(BANDS_HZ) else None


def hertz_text(hertz: int) -> str:
    """A frequency as a scale writes it: 250, 4k."""
    return f"{hertz // 1000}k" if hertz >= 1000 else str(hertz)


def decibel_text(decibels: float) -> str:
    """A level with its sign: +3.5, −2, 0."""
    if not decibels:
        return "0"
    return f"{'+' if decibels > 0 else '−'}{abs(decibels):g}"
