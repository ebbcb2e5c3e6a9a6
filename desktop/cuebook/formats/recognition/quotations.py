"""Stretches of prose in quotation marks, of any kind, with apostrophes inside and marks left open."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from cuebook.formats.recognition.lines import Piece

_MARK = re.compile(r"[“”„‟\"«»‹›‘’‚'「」『』《》_*`]|(?<=,),(?=[^\W_])")
_CLOSING = {
    "“": '”"',
    "”": "”",
    "„": '”“"',
    "‟": "”",
    '"': '"”',
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "‘": "’",
    "‚": "‘’'",
    ",": "\"”“'",
    "'": "'’",
    "「": "」",
    "『": "』",
    "《": "》",
    "_": "_",
    "*": "*",
    "`": "`'",
}
_SINGLE = "‘’‚'"
_EMPHASIS = "_*`"
_LONGEST = 120
_POSSESSIVE_REACH = 40
_PUNCTUATION = " \t\n\xa0,;.…"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between marks: the words without them, and the characters ``[start, stop)`` with them.

    ``mark`` is the opening one: ``『`` encloses titles of films and books. Of the two commas that stand
    for a mark on old keyboards (``,,Title''``) it is the second.
    """

    inside: Piece
    start: int
    stop: int
    mark: str


def find_quotations(piece: Piece) -> Iterator[Quotation]:
    """Find the quotations of a paragraph.

    Punctuation that American usage puts inside the marks is left off. A mark that is opened twice
    was not closed the first time: the first is dropped.
    """
    return iter(_quotations_in(piece.text, piece.start))


@lru_cache(maxsize=4_096)  # many rules ask for those of each line
def _quotations_in(text: str, start: int) -> tuple[Quotation, ...]:
    return tuple(_read_quotations(Piece(text, start)))


def _read_quotations(piece: Piece) -> Iterator[Quotation]:
    text = piece.text
    opened: int | None = None
    for match in _MARK.finditer(text):
        at, mark = match.start(), match.group()
        if opened is not None and at - opened > _LONGEST:
            opened = None
        if opened is not None and mark in _CLOSING[text[opened]] and _may_close(text, opened, at):
            inside = piece.cut(opened + 1, at).without(_PUNCTUATION)
            if inside.text:
                yield Quotation(inside, piece.start + opened, piece.start + at + 1, text[opened])
            opened = None
        elif _may_open(text, at) and (opened is None or _interrupts(text[opened], mark)):
            opened = at


def _interrupts(opened: str, mark: str) -> bool:
    """Whether a mark shows that the one opened before it was never closed."""
    return mark in "“„‚«‹「『《" or (opened in _SINGLE + _EMPHASIS and mark not in _SINGLE + _EMPHASIS)


def _may_open(text: str, at: int) -> bool:
    mark, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if mark in "「『《«‹":
        return True
    if not after or mark not in _CLOSING or (after.isspace() and mark != '"'):
        return False
    if mark in "“„‟»":
        return True
    if mark in _SINGLE + _EMPHASIS:
        doubled = before == mark
        before = text[max(0, at - 1 - doubled) : at - doubled]
        return not before.isalnum() and before != mark and (after.isupper() or after.isdigit())
    if mark == "”":
        return after.isupper() and not before.isspace()
    return not before.isalnum()


def _may_close(text: str, opened: int, at: int) -> bool:
    mark, before, after = text[at], text[at - 1], text[at + 1 : at + 2]
    if mark in "」』》»«›‹":
        return True
    if mark in _SINGLE + _EMPHASIS:
        return not before.isspace() and not after.isalnum() and not _is_possessive(text, at)
    if mark == "“":
        return not after.isalnum() and not before.isspace()
    return at > opened + 1 and (not before.isspace() or text[opened + 1].isspace())


def _is_possessive(text: str, at: int) -> bool:
    """Whether an apostrophe after *s* belongs to the name: ``‘Smugglers’ Row’``."""
    if text[at - 1] != "s" or not text[at + 2 : at + 3].isupper():
        return False
    rest = text[at + 1 : at + _POSSESSIVE_REACH]
    closing = next((match.start() for match in re.finditer(r"[’'](?!\w)", rest)), None)
    return closing is not None and not set(rest[:closing]) & set('‘“”".;')
