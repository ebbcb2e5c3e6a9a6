"""Two editions side by side, as rows: a cue of either with what joins them."""

from cuebook.domain.catalogue import Cue
from cuebook.domain.pairing import SideBySide
from cuebook.domain.units import clock_text
from cuebook.gui.models.row_table import Column

SIGN = "sign"
"""The column between the two albums."""


def pair_columns() -> list[Column[SideBySide]]:
    """Number, cue and length of the left one, the sign, and the same of the right one."""
    return [
        Column("left_number", "#", lambda row: _number(row.left), figure=True),
        Column("left", "Cue", lambda row: _title(row.left), lambda row: _title(row.left) or "no cue"),
        Column("left_length", "Length", lambda row: _length(row.left), figure=True),
        Column(SIGN, "", _sign, _spoken_sign, tooltip=_spoken_sign),
        Column("right_number", "#", lambda row: _number(row.right), figure=True),
        Column("right", "Cue", lambda row: _title(row.right), lambda row: _title(row.right) or "no cue"),
        Column("right_length", "Length", lambda row: _length(row.right), figure=True),
    ]


def _number(cue: Cue | None) -> str:
    if cue is None or cue.number is None:
        return ""
    return f"{cue.disc}-{cue.number}" if cue.disc and cue.disc > 1 else str(cue.number)


def _title(cue: Cue | None) -> str:
    return cue.title if cue else ""


def _length(cue: Cue | None) -> str:
    return clock_text(cue.duration_ms) if cue and cue.duration_ms is not None else ""


def _sign(row: SideBySide) -> str:
    return "same?" if row.asked else "same" if row.why else ""


def _spoken_sign(row: SideBySide) -> str:
    if row.asked:
        return "the same cue? Title and length agree, the sound does not"
    return f"the same cue: {row.why}" if row.why else "on one album only"
