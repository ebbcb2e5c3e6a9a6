"""Prose taken apart into sentences, with what they quote."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cuebook.formats.recognition.lines import Piece
from cuebook.formats.recognition.quotations import Quotation, find_quotations

_END = re.compile(r"[.!?…。！？]+[”\"’»)\]」』“]*")
_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|st|vs|vol|jr|sr|sra|prof|bzw|nr|np|tzn|e\.g|i\.e|z\.b)"
    r"|(?:^|[\s.(])(?!(?-i:(?<=[a-z]\s)I$))[^\W\d_])$",
    re.IGNORECASE,
)
_CJK_END = "。！？"
_LOOK_BACK = 12
_LONGEST = 600


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of prose, its quotations and its sentences, each in the order of the text."""

    piece: Piece
    quotations: Sequence[Quotation]
    sentences: Sequence[Piece]


def read_paragraph(piece: Piece) -> Paragraph:
    """Take a paragraph apart."""
    quotations = list(find_quotations(piece))
    return Paragraph(piece, quotations, split_sentences(piece, quotations))


def split_sentences(piece: Piece, quotations: Sequence[Quotation]) -> list[Piece]:
    """Split a paragraph; an end inside a quotation counts only where the quotation ends with it.

    What runs on without an end is cut into stretches as long as a sentence can be.
    """
    text = piece.text
    inside = iter(quotations)
    quotation = next(inside, None)
    sentences: list[Piece] = []
    start = 0
    for match in _END.finditer(text):
        at = piece.start + match.start()
        while quotation and quotation.stop <= at:
            quotation = next(inside, None)
        within = quotation is not None and quotation.start < at and piece.start + match.end() < quotation.stop
        if not within and _ends_here(text, match):
            sentences += _stretches(piece, start, match.end())
            start = match.end()
    sentences += _stretches(piece, start, len(text))
    return [sentence for sentence in sentences if sentence.text]


def _stretches(piece: Piece, start: int, stop: int) -> list[Piece]:
    return [piece.cut(at, min(at + _LONGEST, stop)) for at in range(start, stop, _LONGEST)]


def _ends_here(text: str, match: re.Match[str]) -> bool:
    if match.group()[0] in _CJK_END:
        return True
    after = text[match.end() : match.end() + 3]
    following = after.lstrip()
    if not following:
        return True
    stands_apart = after[0].isspace() or following[0].isupper()
    if not stands_apart or following[0].islower():
        return False
    is_full_stop = match.group()[0] == "." and not match.group().startswith("..")
    return not (
        is_full_stop and _ABBREVIATION.search(text[max(0, match.start() - _LOOK_BACK) : match.start()])
    )
