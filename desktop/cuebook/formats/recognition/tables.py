"""Track lists printed as tables: cells between ``|`` or tabs, with or without a row of headings."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise

from cuebook.domain.names import fold
from cuebook.formats.recognition.cue_points import points_in
from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.labels import label_of
from cuebook.formats.recognition.lengths import Length, read_length
from cuebook.formats.recognition.lines import Line, Piece
from cuebook.formats.recognition.phrases import phrases
from cuebook.formats.recognition.scales import Scale, ScaleOf, Scales
from cuebook.formats.recognition.stars import FILLED, count_stars
from cuebook.formats.recognition.table_columns import DRAWN, SCALE, Column, column_of, is_figure
from cuebook.formats.recognition.track_ends import Draft

_LEAST_ROWS, _CLEAR_ROWS = 2, 3
_LEAST_CELLS = 2
_LONGEST = 400
_STAR = ("*", *FILLED)
_NUMBERED = re.compile(r"(\d{1,3})[.)]\s+(?=\S)")
_RULE = re.compile(r"[\s|:=+-]+")
_ARTISTS = phrases(
    """
    artist, artists, performer, performers, by, interpret, artiste, artista, wykonawca
    """
)
_TITLES = phrases(
    """
    track, cue, title, name, piece, track title, track name, cue title, cue name, song, stück, track titel,
    morceau, titre, piste, plage, corte, pista, tema, título, canción, utwór, ścieżka, tytuł, nagranie,
    brano, titolo, traccia
    """
)
_TOTALS = phrases(
    """
    total, totals, total time, gesamt, totale, suma, razem
    """
)


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
    scale: Scale | None = None
    """Of ratings that the table prints without one."""

    @property
    def is_clear(self) -> bool:
        """Whether it is sooner the track list than a list without a heading is."""
        told = sum(draft.seconds is not None or draft.rating is not None for draft in self.drafts)
        return told >= _CLEAR_ROWS


def read_table(lines: Sequence[Line], scales: Scales) -> Table:
    """Read the first table that lists tracks."""
    for rows in _tables(lines):
        head, body = (rows[0], rows[1:]) if _is_heading(rows) else (None, rows)
        columns = [
            column_of([row.cells[at].text for row in body], head.cells[at].text if head else "")
            for at in range(len(rows[0].cells))
        ]
        if len(body) >= _LEAST_ROWS and Column.NAME in columns and _lists_tracks(columns, head):
            used = frozenset(range(rows[0].line.number, rows[-1].line.number + 1))
            scale = _scale(body, columns, head, partial(scales, used))
            drafts = [draft for row in body if (draft := _read_row(row, columns, head, scale))]
            _take_numbers(drafts)
            total = _total(body, columns) or _total_below(rows[-1].line, lines)
            return Table(drafts, total, used, scale if scale and scale.why else None)
    return Table()


def _lists_tracks(columns: Sequence[Column], head: _Row | None) -> bool:
    """Whether a table is one of tracks: it numbers or times them, or its heading says so above ratings."""
    if Column.NUMBER in columns or Column.TIME in columns:
        return True
    headings = [cell.text for cell in head.cells] if head else []
    names_tracks = any(fold(words) in _TITLES or label_of(words) is Label.TRACKS for words in headings)
    return Column.RATING in columns and names_tracks


def _total(rows: Sequence[_Row], columns: Sequence[Column]) -> Length | None:
    """The length in the row of the total, if there is one."""
    for row in rows if Column.TIME in columns else ():
        if any(fold(cell.text) in _TOTALS for cell in row.cells):
            return read_length(row.cells[columns.index(Column.TIME)].text)
    return None


def _total_below(last: Line, lines: Sequence[Line]) -> Length | None:
    """The length in a row of fewer cells below a table, as where a cell spans several columns."""
    below = next((line for line in lines if line.number > last.number), None)
    cells = _cells(below) if below and below.number == last.number + 1 else ()
    named = any(fold(cell.text) in _TOTALS for cell in cells)
    return next((length for cell in cells if named and (length := read_length(cell.text))), None)


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
    return tuple(_plain(body.cut(one + 1, other)) for one, other in pairwise(edges))


def _plain(cell: Piece) -> Piece:
    """A cell without marks of emphasis; one of nothing but stars keeps them."""
    return cell if DRAWN.fullmatch(cell.text) else cell.without("*_`")


def _is_heading(rows: Sequence[_Row]) -> bool:
    """Whether the first row names the columns: it has no length, number or rating where the others have.

    A star beside a heading such as *Track* is one, too.
    """
    first, second = rows[0].cells, rows[1].cells if len(rows) > 1 else ()
    names_titles = any(fold(cell.text) in _TITLES for cell in first)
    figures = [cell for cell in first if is_figure(cell.text) and not (names_titles and cell.text in _STAR)]
    return any(is_figure(cell.text) for cell in second) and not figures


def _read_row(row: _Row, columns: Sequence[Column], head: _Row | None, scale: Scale | None) -> Draft | None:
    names = [at for at, column in enumerate(columns) if column is Column.NAME]
    artists = [at for at in names if head and fold(head.cells[at].text) in _ARTISTS]
    titles = [at for at in names if at not in artists]
    if not titles or not row.cells[titles[0]].text or fold(row.cells[titles[0]].text) in _TOTALS:
        return None
    cell = {column: at for at, column in reversed(list(enumerate(columns)))}
    number = row.cells[cell[Column.NUMBER]].text.rstrip(".") if Column.NUMBER in cell else ""
    length = read_length(row.cells[cell[Column.TIME]].text) if Column.TIME in cell else None
    rated = _rating_column(columns)
    return Draft(
        row.cells[titles[0]],
        int(number) if number.isdigit() else None,
        seconds=length.seconds if length else None,
        rating=None if rated is None else _rating(row.cells[rated].text, scale),
        artist=row.cells[artists[0]] if artists and row.cells[artists[0]].text else None,
    )


def _take_numbers(drafts: Sequence[Draft]) -> None:
    """Numbers that stand in the cells of the names: ``1. Dawn``."""
    numbered = [_NUMBERED.match(draft.name.text) for draft in drafts]
    numbers = [int(match[1]) for match in numbered if match]
    if len(numbers) < len(drafts) or numbers != list(range(1, len(drafts) + 1)):
        return
    for draft, match in zip(drafts, numbered, strict=True):
        if match and draft.number is None:
            draft.number, draft.name = int(match[1]), draft.name.cut(match.end())


def _rating_column(columns: Sequence[Column]) -> int | None:
    """The column of the ratings; of several the last, behind the names."""
    return next((at for at in reversed(range(len(columns))) if columns[at] is Column.RATING), None)


def _scale(
    rows: Sequence[_Row], columns: Sequence[Column], head: _Row | None, scale_of: ScaleOf
) -> Scale | None:
    """The scale of ratings without one of their own: told by the column's heading, else by the page."""
    at = _rating_column(columns)
    if at is None:
        return None
    if told := SCALE.search(head.cells[at].text) if head else None:
        return Scale(float(told[1]))
    values = [points.value for row in rows if (points := points_in(row.cells[at].text)) and not points.best]
    return scale_of(values) if values else None


def _rating(text: str, scale: Scale | None) -> tuple[float, float] | None:
    """A rating and its scale: drawn, printed with it, or of the scale of them all."""
    if DRAWN.fullmatch(text):
        return count_stars(text)
    points = points_in(text)
    best = points and (points.best or (scale and scale.best))
    return (points.value, best) if points and best and points.value <= best else None
