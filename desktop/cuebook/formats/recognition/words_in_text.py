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


def words_of(piece: Piece, names: Sequence[Named] = ()) -> list[Word]:
    """The words of a piece. Those of names, given in the text's order, are empty: they have no opinion."""
    found: list[Word] = []
    name = last = 0
    for match in _WORD.finditer(piece.text):
        begins, ends = match.span()
        start, stop = piece.start + begins, piece.start + ends
        while name < len(names) and names[name].stop <= start:
            name += 1
        is_named = name < len(names) and names[name].start < stop
        text, exact = ("", "") if is_named else _spelt(match[0])
        in_name = is_named and bool(found) and names[name].start <= found[-1].start
        is_apart = piece.text[last:begins] != " "
        may_pause = is_apart and found and not in_name
        is_paused = bool(may_pause and _PAUSE.search(piece.text, last, begins))
        found.append(Word(text, start, stop, exact, is_paused))
        last = ends
    return found


@lru_cache(maxsize=16_384)
def _spelt(word: str) -> tuple[str, str]:
    """A word folded, and exactly."""
    return fold(_ELISION.sub("", word)).replace(" ", ""), exact_word(word)


def exact_word(word: str) -> str:
    """A word without case, elision and apostrophes, but with its accents."""
    return normalize("NFC", _ELISION.sub("", word)).casefold().replace("'", "").replace("’", "")
