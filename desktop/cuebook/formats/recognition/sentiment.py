"""What words say of the thing they are about: praise, blame, or neither."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol
from unicodedata import normalize

from cuebook.domain.names import fold
from cuebook.formats.recognition.lines import Piece
from cuebook.formats.recognition.opinion_words import words_for

_WORD = re.compile(r"[\w'’]+")
_TERM = re.compile(r"[\w'’]+\*?|…")
_GAP = "…"
_WIDEST_GAP = 4
_ELISION = re.compile(r"[^\W\d_]{1,2}['’](?=\w{3})")
_WRITTEN_WITHOUT_SPACES = "ja"
_NEGATION_REACH = 3
_KEY_LENGTH = 3
_OPENS = "^"
_CONJUNCTIONS = frozenset({"and", "und", "et", "y", "e", "i"})


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


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word, and the characters ``[start, stop)`` of the text it stands at.

    ``exact`` is the word with its accents: German *schön* is praise and *schon* is not.
    """

    text: str
    start: int
    stop: int
    exact: str = ""


@dataclass(frozen=True, slots=True)
class Opinion:
    """A word or phrase that praises (1) or blames (-1), and where in the text it begins."""

    start: int
    sign: int


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[str, ...]
    sign: int
    opens: bool = False
    """Whether it must be the first word of its sentence."""

    def end(self, words: Sequence[Word], at: int) -> int | None:
        """The number after that of its last word, where it stands at ``at``; None where it does not."""
        if self.opens and at:
            return None
        reach = 1
        for word in self.words:
            if word == _GAP:
                reach = 1 + _WIDEST_GAP
                continue
            stop = min(at + reach, len(words))
            while at < stop and not _is_word(words[at].exact, word):
                at += 1
            if at == stop:
                return None
            at, reach = at + 1, 1
        return at


def _is_word(text: str, word: str) -> bool:
    return text.startswith(word[:-1]) if word.endswith("*") else text == word


def words_of(piece: Piece, names: Sequence[Named] = ()) -> list[Word]:
    """The words of a piece. Those of names, given in the text's order, are empty: they have no opinion."""
    found, name = [], 0
    for match in _WORD.finditer(piece.text):
        start = piece.start + match.start()
        while name < len(names) and names[name].stop <= start:
            name += 1
        is_named = name < len(names) and names[name].start < piece.start + match.end()
        text, exact = ("", "") if is_named else (_folded(match.group()), _exact(match.group()))
        found.append(Word(text, start, piece.start + match.end(), exact))
    return found


@lru_cache(maxsize=16_384)
def _folded(word: str) -> str:
    return fold(_ELISION.sub("", word)).replace(" ", "")


@lru_cache(maxsize=16_384)
def _exact(word: str) -> str:
    return normalize("NFC", _ELISION.sub("", word)).casefold().replace("'", "").replace("’", "")


class Lexicon:
    """The opinions a language has words for."""

    def __init__(self, language: str | None) -> None:
        self._is_spaced = language != _WRITTEN_WITHOUT_SPACES
        words = words_for(language)
        self._negations = self._phrases({0: words.NEGATIONS})
        self._doubts = self._phrases({0: words.DOUBTS})
        self._contrasts = self._phrases({0: words.CONTRASTS})
        self._pointing = self._phrases({0: words.POINTING_BACK})
        self._opinions = self._phrases({0: words.NEITHER, 1: words.PRAISE, -1: words.BLAME})

    def _phrases(self, tables: Mapping[int, str]) -> dict[str, list[_Phrase]]:
        """Phrases by the first letters of their first word, the longest first."""
        phrases: dict[str, list[_Phrase]] = {}
        for sign, table in tables.items():
            for term in table.split(","):
                words = (
                    tuple(_exact(word) for word in _TERM.findall(term))
                    if self._is_spaced
                    else (term.strip(),)
                )
                if words and words[0]:
                    phrase = _Phrase(words, sign, opens=term.strip().startswith(_OPENS))
                    phrases.setdefault(words[0].rstrip("*")[:_KEY_LENGTH], []).append(phrase)
        for group in phrases.values():
            group.sort(key=lambda phrase: -len(phrase.words))
        return phrases

    def opinions(self, piece: Piece, words: Sequence[Word]) -> list[Opinion]:
        """The opinions in a piece, whose words these are."""
        return list(self._spaced_opinions(words) if self._is_spaced else self._unspaced_opinions(piece))

    def contrasts(self, words: Sequence[Word]) -> list[int]:
        """Where in the text parts of a sentence begin that speak of something else."""
        return [words[at].start for at in range(len(words)) if _phrase_at(self._contrasts, words, at)]

    def points_back(self, words: Sequence[Word]) -> bool:
        """Whether a sentence that begins so goes on about what the one before it named."""
        return any(_phrase_at(self._pointing, words, at) for at in range(len(words)))

    def _spaced_opinions(self, words: Sequence[Word]) -> Iterator[Opinion]:
        at = read = 0
        while at < len(words):
            found = _found_at(self._opinions, words, at)
            if found is None:
                at += 1
                continue
            phrase, end = found
            reach = _reach(words, at, read)
            in_doubt = any(_phrase_at(self._doubts, words, before) for before in reach)
            negated = any(_phrase_at(self._negations, words, before) for before in reach)
            sign = 0 if in_doubt else phrase.sign if not negated else min(0, -phrase.sign)
            if sign:
                yield Opinion(words[at].start, sign)
            at = read = end

    def _unspaced_opinions(self, piece: Piece) -> Iterator[Opinion]:
        for phrase in (phrase for group in self._opinions.values() for phrase in group):
            at = piece.text.find(phrase.words[0])
            if at >= 0:
                yield Opinion(piece.start + at, phrase.sign)


def _reach(words: Sequence[Word], at: int, read: int) -> range:
    """The words before one that may negate it: not those of a phrase already read, nor any before *and*."""
    first = at
    while first > max(read, at - _NEGATION_REACH) and words[first - 1].text not in _CONJUNCTIONS:
        first -= 1
    return range(first, at)


def _phrase_at(phrases: Mapping[str, list[_Phrase]], words: Sequence[Word], at: int) -> bool:
    return _found_at(phrases, words, at) is not None


def _found_at(
    phrases: Mapping[str, list[_Phrase]], words: Sequence[Word], at: int
) -> tuple[_Phrase, int] | None:
    """The longest phrase that stands at a word, and the number after its last one."""
    for phrase in phrases.get(words[at].exact[:_KEY_LENGTH], ()):
        end = phrase.end(words, at)
        if end is not None:
            return phrase, end
    return None


@lru_cache(maxsize=16)
def lexicon(language: str | None) -> Lexicon:
    """The lexicon of a language."""
    return Lexicon(language)


def verdict(opinions: Iterable[Opinion]) -> int:
    """What opinions say together: 1 praise, -1 blame, 0 where they are mixed or there are none."""
    signs = {opinion.sign for opinion in opinions}
    return signs.pop() if len(signs) == 1 else 0
