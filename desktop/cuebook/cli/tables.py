"""Tables for people on a terminal.

Ids and times are never cut, since they are typed again or mean nothing in part. Names give way, each down
to a few letters; where that is not enough, the columns that are needed least are left out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from cuebook.cli.session import plain
from cuebook.domain.excellence import Figures
from cuebook.domain.units import clock_text

_LEAST_NAME = 16
_GAP = 2


@dataclass(frozen=True, slots=True)
class Column:
    """A named column.

    ``figure`` stands to the right, ``shrinks`` is a name that may be cut. Where there is no room,
    columns with a ``spare`` are left out, the highest first.
    """

    name: str
    figure: bool = False
    shrinks: bool = False
    spare: int = 0


def print_table(console: Console, columns: Sequence[Column], rows: Iterable[Sequence[object]]) -> None:
    """Print rows under named columns."""
    cells = [[plain("" if cell is None else str(cell)) for cell in row] for row in rows]
    needed = [
        max([cell_len(column.name), *(cell_len(row[place]) for row in cells)])
        for place, column in enumerate(columns)
    ]
    widths = fit(columns, needed, console.width)
    heading = _line(columns, [column.name for column in columns], widths)
    # Soft, because what must not be cut may be wider than the terminal.
    console.print(Text(heading, style="bold"), soft_wrap=True)
    console.print("─" * _total(widths.values()), soft_wrap=True)
    for row in cells:
        console.print(Text(_line(columns, row, widths)), soft_wrap=True)


def _line(columns: Sequence[Column], row: Sequence[str], widths: dict[int, int]) -> str:
    parts = []
    for place, width in widths.items():
        text, room = row[place], width - cell_len(row[place])
        if room < 0:
            text = set_cell_size(text, width - 1) + "…"
        parts.append(" " * room + text if columns[place].figure else text + " " * room)
    return (" " * _GAP).join(parts).rstrip()


def fit(columns: Sequence[Column], needed: Sequence[int], room: int) -> dict[int, int]:
    """Choose the columns to show and their widths, by their places."""
    least = [
        min(width, _LEAST_NAME) if columns[place].shrinks else width for place, width in enumerate(needed)
    ]
    shown = list(range(len(columns)))
    while _total(least[place] for place in shown) > room:
        spare = max(shown, key=lambda place: columns[place].spare)
        if not columns[spare].spare:
            break
        shown.remove(spare)
    widths = {place: min(needed[place], max(room, least[place])) for place in shown}
    while _total(widths.values()) > room:
        widest = max(widths, key=lambda place: widths[place] - least[place])
        if widths[widest] == least[widest]:
            break
        widths[widest] -= 1
    return widths


def _total(widths: Iterable[int]) -> int:
    widths = list(widths)
    return sum(widths) + _GAP * max(0, len(widths) - 1)


def figures_text(own: Figures) -> tuple[str, str, str]:
    """The three figures for people, rounded once; nothing while nothing is rated."""
    if own.cue_rating is None or own.excellence_ms is None or own.album_excellence is None:
        return "", "", ""
    of = f"{clock_text(own.excellence_ms)} of {clock_text(own.album_ms)}"
    return f"{own.cue_rating:.0f} / 100", of, f"{own.album_excellence:.0f} %"
