"""The equalizer, as filters for FFmpeg."""

from collections.abc import Sequence

from cuebook.domain.sound import BANDS_HZ

HIGHEST_SHARE = 0.45
"""Of the rate: a band beyond is more than the rate can carry."""
_LIMIT = "threshold=0.89:ratio=20:attack=0.01:release=250:makeup=1:knee=1:detection=peak:link=maximum"
"""Only what would clip is turned down, at once and without looking ahead: a frame comes out for each."""


def equalizer_filters(bands_db: Sequence[float], rate: int) -> list[tuple[str, str]]:
    """Give each filter's name and words; the last keeps what was raised from clipping."""
    bands = [
        ("equalizer", f"f={hertz}:t=o:w=1:g={gain:.2f}")
        for hertz, gain in zip(BANDS_HZ, bands_db, strict=False)
        if gain and hertz < rate * HIGHEST_SHARE
    ]
    return [*bands, ("acompressor", _LIMIT)]
