"""Track lists printed as tables: cells between ``|`` or tabs, with or without a row of headings."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import pairwise

from cuebook.domain.names import fold
from cuebook.formats.recognition.lengths import Length, read_length
from cuebook.formats.recognition.lines import Line, Piece
from cuebook.formats.recognition.phrases import phrases
from cuebook.formats.recognition.stars import STARS, count_stars
from cuebook.formats.recognition.track_ends import Draft

_LEAST_ROWS = 2
_LEAST_CELLS = 2
_LONGEST = 400
_RULE = re.compile(r"[\s|:=+-]+")
_NUMBER = re.compile(r"\d{1,3}\.?")
_CLOCK = re.compile(r"\(?\d{1,3}:[0-5]\d(?::[0-5]\d)?\)?")
_DIGIT = re.compile(r"\d")
_STARS = re.compile(STARS)
_POINTS = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?(?:\s?/\s?(\d{1,3}))?")
_SCALE = re.compile(r"(?:out of|/|von|sur|de|na)\s?(\d{1,3})\b", re.IGNORECASE)
_ARTISTS = phrases(
    """
    artist, artists, performer, performers, by, interpret, artiste, artista, wykonawca
    """
)
_TOTALS = phrases(
    """
    total, totals, total time, gesamt, totale, suma, razem
    """
)


class _Column(Enum):
    NUMBER = auto()
    TIME = auto()
    RATING = auto()
    NAME = auto()


@dataclass(frozen=True, slots=True)
class _Row:
    line: Line
    cells: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The entries of a table, taken apart, the length it gives for all of them, and its lines' numbers."""

    drafts: list[Draft] = field(default_factory=list)
    length: Length | None = None
    used: frozenset[int] = frozenset()


def read_table(lines: Sequence[Line]) -> Table:
    """Read the first table that lists tracks."""
    for rows in _tables(lines):
        head, body = (rows[0], rows[1:]) if _is_heading(rows) else (None, rows)
        columns = [_column([row.cells[at].text for row in body]) for at in range(len(rows[0].cells))]
        timed_or_numbered = _Column.NUMBER in columns or _Column.TIME in columns
        if len(body) >= _LEAST_ROWS and timed_or_numbered and _Column.NAME in columns:
            drafts = [draft for row in body if (draft := _read_row(row, columns, head))]
            first, last = rows[0].line.number, rows[-1].line.number
            return Table(drafts, _total(body, columns), frozenset(range(first, last + 1)))
    return Table()


def _total(rows: Sequence[_Row], columns: Sequence[_Column]) -> Length | None:
    """The length in the row of the total, if there is one."""
    for row in rows if _Column.TIME in columns else ():
        if any(fold(cell.text) in _TOTALS for cell in row.cells):
            return read_length(row.cells[columns.index(_Column.TIME)].text)
    return None


def _tables(lines: Sequence[Line]) -> Iterator[list[_Row]]:
    """Rows of equally many cells that stand together; ruled lines between them are passed over."""
    rows: list[_Row] = []
    for line in lines:
        if rows and _RULE.fullmatch(line.text):
            continue
        cells = _cells(line)
        if rows and len(cells) != len(rows[-1].cells):
            yield rows
            rows = []
        if len(cells) >= _LEAST_CELLS:
            rows.append(_Row(line, cells))
    if rows:
        yield rows


def _cells(line: Line) -> tuple[Piece, ...]:
    mark = "|" if "|" in line.text else "\t"
    if mark not in line.text or len(line.text) > _LONGEST:
        return ()
    body = line.cut(line.text.startswith(mark), len(line.text) - line.text.endswith(mark))
    edges = [-1, *(at for at, letter in enumerate(body.text) if letter == mark), len(body.text)]
    return tuple(body.cut(one + 1, other).without("*_`") for one, other in pairwise(edges))


def _is_heading(rows: Sequence[_Row]) -> bool:
    """Whether the first row names the columns: it has no length or number where the others have."""
    first, second = rows[0].cells, rows[1].cells if len(rows) > 1 else ()
    return any(
        (_CLOCK.fullmatch(below.text) or _NUMBER.fullmatch(below.text)) and not _DIGIT.search(cell.text)
        for cell, below in zip(first, second, strict=False)
    )


def _column(cells: Sequence[str]) -> _Column:
    """What a column holds, as most of its cells tell."""
    most = len(cells) / 2
    if sum(bool(_CLOCK.fullmatch(cell)) for cell in cells) > most:
        return _Column.TIME
    numbers = [int(cell.rstrip(".")) for cell in cells if _NUMBER.fullmatch(cell)]
    if len(numbers) > most and numbers[0] == 1 and all(other - one == 1 for one, other in pairwise(numbers)):
        return _Column.NUMBER
    if sum(bool(_STARS.fullmatch(cell) or _POINTS.fullmatch(cell)) for cell in cells) > most:
        return _Column.RATING
    return _Column.NAME


def _read_row(row: _Row, columns: Sequence[_Column], head: _Row | None) -> Draft | None:
    names = [at for at, column in enumerate(columns) if column is _Column.NAME]
    artists = [at for at in names if head and fold(head.cells[at].text) in _ARTISTS]
    titles = [at for at in names if at not in artists]
    if not titles or not row.cells[titles[0]].text or fold(row.cells[titles[0]].text) in _TOTALS:
        return None
    cell = {column: at for at, column in reversed(list(enumerate(columns)))}
    number = row.cells[cell[_Column.NUMBER]].text.rstrip(".") if _Column.NUMBER in cell else ""
    length = read_length(row.cells[cell[_Column.TIME]].text) if _Column.TIME in cell else None
    title = row.cells[titles[0]]
    return Draft(
        title,
        int(number) if number.isdigit() else None,
        seconds=length.seconds if length else None,
        rating=_rating(row, cell[_Column.RATING], head) if _Column.RATING in cell else None,
        artist=row.cells[artists[0]] if artists and row.cells[artists[0]].text else None,
    )


def _rating(row: _Row, at: int, head: _Row | None) -> tuple[float, float] | None:
    """A rating and its scale: drawn, printed with it, or told by the column's heading."""
    text = row.cells[at].text
    if _STARS.fullmatch(text):
        return count_stars(text)
    match = _POINTS.fullmatch(text)
    told = _SCALE.search(head.cells[at].text) if head else None
    best = float(match[1] if match and match[1] else told[1] if told else 0)
    value = float(text.partition("/")[0].replace(",", ".")) if match else 0.0
    return (value, best) if match and value <= best else None
