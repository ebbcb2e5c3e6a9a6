"""The words of a text, as tables of phrases compare them."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, Protocol
from unicodedata import normalize

from cuebook.domain.names import fold
from cuebook.formats.recognition.lines import Piece

_WORD = re.compile(r"[\w'’]+")
_PAUSE = re.compile(r"[,;:!?–—()]|\s-\s|\.\s")
_ELISION = re.compile(r"[^\W\d_]{1,2}['’](?=\w{3})")


class Named(Protocol):
    """A name in the text: the characters ``[start, stop)``."""

    @property
    def start(self) -> int:
        """Its first character."""
        ...

    @property
    def stop(self) -> int:
        """The character after its last one."""
        ...


class Word(NamedTuple):  # made by the thousand: a dataclass takes twice as long
    """A folded word, and the characters ``[start, stop)`` of the text it stands at.

    ``exact`` is the word with its accents: German *schön* is praise and *schon* is not.
    """

    text: str
    start: int
    stop: int
    exact: str = ""
    is_paused: bool = False
    """Whether a comma, a dash or the like stands between it and the word before it."""


_make_word = tuple.__new__
"""Faster than the class itself: a review has thousands of words."""


def words_of(piece: Piece, names: Sequence[Named] = ()) -> list[Word]:
    """The words of a piece. Those of names, given in the text's order, are empty: they have no opinion."""
    found: list[Word] = []
    written, offset = piece.text, piece.start
    before, waiting = -1, iter(names)
    name = next(waiting, None)
    last = 0
    for match in _WORD.finditer(written):
        begins, ends = match.span()
        start, stop = offset + begins, offset + ends
        while name and name.stop <= start:
            name = next(waiting, None)
        if name and name.start < stop:
            text = exact = ""
            goes_on = name.start <= before
        else:
            text, exact = _spelt(written[begins:ends])
            goes_on = False
        is_apart = found and not goes_on and written[last:begins] != " "
        is_paused = bool(is_apart and _PAUSE.search(written, last, begins))
        found.append(_make_word(Word, (text, start, stop, exact, is_paused)))
        before, last = start, ends
    return found


@lru_cache(maxsize=16_384)
def _spelt(word: str) -> tuple[str, str]:
    """A word folded, and exactly."""
    return fold(_ELISION.sub("", word)).replace(" ", ""), exact_word(word)


def exact_word(word: str) -> str:
    """A word without case, elision and apostrophes, but with its accents."""
    return normalize("NFC", _ELISION.sub("", word)).casefold().replace("'", "").replace("’", "")
