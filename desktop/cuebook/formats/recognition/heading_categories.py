"""The categories that stand between a page's heading and its repetition."""

import re
from collections.abc import Sequence

from cuebook.domain.names import fold
from cuebook.formats.recognition.heading_words import is_generic
from cuebook.formats.recognition.lines import Line, Piece, split_at

_NUMERAL = re.compile(r"\s(?:\d{1,2}|[IVX]{1,4})$")
_SMALL_WORDS = {
    "of", "the", "for", "in", "des", "der", "die", "und", "aus", "du", "de", "la", "del", "y", "et", "z", "i",
}  # fmt: skip
_CATEGORY_MARK = re.compile(r"\s{2,}|\t|\s*[,|•·/]\s*")
_CATEGORY_BREAK = re.compile(r"\s{2,}|\t|\s*[,|•·/]\s*|(?<=[^\W\d_])\s(?=[A-ZÀ-Þ])")


def categories_of(line: Line, title: Piece) -> list[Piece]:
    """Part a line of categories, whose marks are lost in a paste, before each capital letter.

    The film's own name (``Barrow Fen franchise``) is not parted.
    """
    parts = split_at(_CATEGORY_MARK, line)
    if len(parts) == 1:
        parts = _joined_at_small_words(line, split_at(_CATEGORY_BREAK, line))
    film = fold(_NUMERAL.sub("", title.text))
    for first in range(len(parts) - 1):
        for last in range(first + 1, len(parts)):
            joined = line.cut(parts[first].start - line.start, parts[last].stop - line.start)
            if f"{fold(joined.text)} ".startswith(f"{film} "):
                parts = [*parts[:first], joined, *parts[last + 1 :]]
                break
    if any(" " not in part.text for part in parts) and all(part.text[:1].isupper() for part in parts):
        only_names = all(word[:1].isupper() for word in line.text.split())
        parts = [line.cut()] if only_names else parts
    return [part for part in parts if not is_generic(part.text)]


def _joined_at_small_words(line: Line, parts: Sequence[Piece]) -> list[Piece]:
    """Parts that end in *of* or *des* with what follows: ``Komponist des Monats`` is one category."""
    joined: list[Piece] = []
    for part in parts:
        goes_on = bool(joined) and joined[-1].text.rpartition(" ")[2] in _SMALL_WORDS
        start = joined.pop().start if goes_on else part.start
        joined.append(line.cut(start - line.start, part.stop - line.start))
    return joined
