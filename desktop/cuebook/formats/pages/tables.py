"""Tables of a page: those that hold rows of things, and those that only place text beside text."""

import re
from collections.abc import Sequence
from enum import Enum, auto

from lxml.html import HtmlElement

_LONGEST_CELL = 250
_MOST_BLOCKS = 2
_NUMBER = re.compile(r"[A-H]?\d{1,3}\s?[.)]?")
_LENGTH_OR_STARS = re.compile(r"\(?\d{1,3}[:.][0-5]\d(?::[0-5]\d)?\)?|[*★☆½\s]*")
_LABEL = re.compile(r"[^\W\d_][^:：]{1,28}[:：]")


class TableKind(Enum):
    """What a table is used for."""

    ROWS = auto()
    NUMBERED = auto()
    """Rows of a number and a name: a list."""
    LAYOUT = auto()


def kind_of(table: HtmlElement) -> TableKind:
    """What a table is used for, as its cells tell."""
    rows = [[cell for cell in row if cell.tag in {"td", "th"}] for row in table.iter("tr")]
    if any(True for _ in table.iterdescendants("table", "h1", "h2", "h3", "ul", "ol", "blockquote")):
        return TableKind.LAYOUT
    cells = [cell for row in rows for cell in row]
    if max(map(len, rows), default=0) < 2 or any(map(_is_a_page, cells)):
        return TableKind.LAYOUT
    return TableKind.NUMBERED if all(map(_is_entry, filter(None, rows))) else TableKind.ROWS


def _is_entry(row: Sequence[HtmlElement]) -> bool:
    """Whether a row is an entry of a list: its number, its name, and no more than its length or stars."""
    first, *rest = row
    numbered = first.tag == "td" and len(rest) > 0 and _NUMBER.fullmatch(_text(first))
    return bool(numbered) and all(_LENGTH_OR_STARS.fullmatch(_text(cell)) for cell in rest[1:])


def _is_a_page(cell: HtmlElement) -> bool:
    blocks = sum(1 for _ in cell.iterdescendants("p", "div"))
    return blocks > _MOST_BLOCKS or len(_text(cell)) > _LONGEST_CELL


def _text(cell: HtmlElement) -> str:
    return " ".join("".join(cell.itertext()).split())


def row_text(row: HtmlElement, cells: Sequence[str], kind: TableKind) -> str:
    """A row as a line: ``| 1 | Main Title | 2:10 |``, ``1. Main Title``, ``Composer: Ada Quell``."""
    said = [cell for cell in cells if cell]
    if len(said) < 2 and len(cells) < 3:
        return " ".join(said)
    if kind is TableKind.NUMBERED:
        return f"{cells[0].rstrip('.) ')}. {' '.join(cells[1:])}"
    names_itself = len(cells) == 2 and (row[0].tag == "th" != row[-1].tag or _LABEL.fullmatch(cells[0]))
    if names_itself:
        return f"{cells[0].rstrip(':： ')}: {cells[1]}"
    return "| " + " | ".join(cell.replace("|", "/") for cell in cells) + " |"
