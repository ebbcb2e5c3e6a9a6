"""Plays as a table for people."""

from collections.abc import Iterable

from rich.console import Console

from cuebook.cli.json_shapes import instant
from cuebook.cli.tables import Column, print_table
from cuebook.domain.listening import LogRow
from cuebook.domain.units import clock_text

_COLUMNS = (
    Column("Time"),
    Column("Cue", shrinks=True),
    Column("Album", shrinks=True, spare=3),
    Column("Began", spare=2),
    Column("Heard", figure=True),
    Column("Ended", spare=1),
    Column("Counts as"),
)


def print_plays(console: Console, rows: Iterable[LogRow]) -> None:
    """Print plays, one a row."""
    print_table(console, _COLUMNS, (_cells(row) for row in rows))


def _cells(row: LogRow) -> tuple[object, ...]:
    began = (instant(row.started_at, row.zone_minutes) or "")[:16].replace("T", " ")
    heard = "unknown" if row.ranges is None else clock_text(row.ranges.heard_ms)
    if row.ranges is not None and row.duration_ms:
        heard += f" of {clock_text(row.duration_ms)}"
    return began, row.title, row.album, row.origin, heard, row.ending, counts_as(row)


def counts_as(row: LogRow) -> str:
    """What a play counts as, in a word."""
    if row.retracted:
        return "retracted"
    if row.revisit:
        return "revisit"
    if row.encore:
        return "encore"
    if row.came_back:
        return "return"
    return "listen" if row.listen else "not counted"
