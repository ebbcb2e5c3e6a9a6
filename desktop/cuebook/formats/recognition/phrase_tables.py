"""Tables of phrases, and where in a text one of them stands. ``opinion_words`` says how they are written."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cuebook.formats.recognition.words_in_text import Word, exact_word

WEAK, PLAIN, STRONG = 0, 1, 2
"""How much a phrase weighs beside others in its sentence."""
_TERM = re.compile(r"(?:[\w'’]+\*?/)*[\w'’]+\*?|…|@")
_GAP, _ANY, _CUE = "…", "_", "@"
_OPENS, _OUTWEIGHS, _GIVES_WAY = "^", "!", "~"
_WEIGHTS = {_OUTWEIGHS: STRONG, _GIVES_WAY: WEAK}
_WIDEST_GAP = 4
_LONGEST_NAME = 12
_KEY_LENGTH = 3


@dataclass(frozen=True, slots=True)
class Choice:
    """The words of which one stands at a place of a phrase: whole ones, and beginnings of words."""

    whole: frozenset[str]
    stems: tuple[str, ...] = ()
    is_gap: bool = False
    is_any: bool = False
    is_cue: bool = False

    def admits(self, word: Word) -> bool:
        """Whether a word is one of them. Those of a cue's name are empty."""
        if self.is_any:
            return bool(word.exact) and not word.is_paused
        return self.has(word.exact)

    def has(self, exact: str) -> bool:
        """Whether a word is written as one of them."""
        return exact in self.whole or (bool(self.stems) and exact.startswith(self.stems))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of a table, and what it counts for."""

    words: tuple[Choice, ...]
    sign: int
    opens: bool = False
    """Whether it must be the first word of its sentence."""
    weight: int = PLAIN

    def end(self, words: Sequence[Word], at: int) -> int | None:
        """The number after that of its last word, where it stands at ``at``; None where it does not."""
        if self.opens and at:
            return None
        size, others, first = len(words), 0, at
        for choice in self.words:
            if choice.is_gap:
                others = _WIDEST_GAP
                continue
            while at < size and not choice.admits(words[at]):
                if not others or (at > first and words[at].is_paused):
                    return None
                others -= bool(words[at].exact)
                at += 1
            if at == size or (others and at > first and words[at].is_paused):
                return None
            at, others = at + 1, 0
            if choice.is_cue:
                last_of_name = min(size, at + _LONGEST_NAME)
                while at < last_of_name and not words[at].exact:
                    at += 1
        return at


def read_phrases(tables: Mapping[int, str], *, is_spaced: bool = True) -> Iterator[Phrase]:
    """The phrases of tables by their sign; those of a language written without spaces are one word each."""
    for sign, table in tables.items():
        for term in map(str.strip, table.split(",")):
            words = (
                tuple(map(_read_choice, _TERM.findall(term)))
                if is_spaced
                else (Choice(frozenset({term} - {""})),)
            )
            if words and (words[0].whole or words[0].stems):
                yield Phrase(words, sign, term.startswith(_OPENS), _WEIGHTS.get(term[0], PLAIN))


def _read_choice(written: str) -> Choice:
    words = [exact_word(word) for word in written.split("/")] if written != _CUE else [""]
    return Choice(
        frozenset(word for word in words if not word.endswith("*")),
        tuple(word[:-1] for word in words if word.endswith("*")),
        is_gap=written == _GAP,
        is_any=written == _ANY,
        is_cue=written == _CUE,
    )


def _second(phrase: Phrase) -> frozenset[str] | None:
    """The words of which one must follow upon the first; None where that is not told by whole words."""
    second = phrase.words[1] if len(phrase.words) > 1 and not phrase.words[0].is_cue else None
    is_told = second is not None and second.whole and not (second.stems or second.is_gap or second.is_any)
    return second.whole if second is not None and is_told else None


_Indexed = tuple[Phrase, frozenset[str] | None]
"""A phrase and its second words, by which most phrases that begin like a text are seen to go on otherwise."""
_UNKNOWN = True
"""A word of which nothing is known yet may begin a phrase."""
_MOST_KNOWN = 2_000
"""Words of which a table keeps what begins with them: there are two dozen tables to a language."""


class PhraseTable:
    """Phrases, found by their first word or by the first letters of it."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._by_word: dict[str, list[_Indexed]] = {}
        self._by_letters: dict[str, list[_Indexed]] = {}
        self._known: dict[str, tuple[_Indexed, ...]] = {}  # texts ask for the same few words again and again
        self.phrases = sorted(phrases, key=lambda phrase: (-len(phrase.words), -phrase.weight))
        for phrase in self.phrases:
            indexed = phrase, _second(phrase)
            for word in phrase.words[0].whole:
                self._by_word.setdefault(word, []).append(indexed)
            for letters in {stem[:_KEY_LENGTH] for stem in phrase.words[0].stems}:
                self._by_letters.setdefault(letters, []).append(indexed)

    def places(self, words: Sequence[Word]) -> list[int]:
        """The numbers of words at which a phrase may stand: most words begin none."""
        known = self._known.get
        return [at for at, word in enumerate(words) if known(word.exact, _UNKNOWN)]

    def find(self, words: Sequence[Word], at: int) -> tuple[Phrase, int] | None:
        """The longest phrase that stands at a word, and the number after its last one."""
        exact = words[at].exact
        beginning = self._known.get(exact)
        if beginning is None:
            beginning = self._learn(exact)
        if not beginning:  # so it is with most words
            return None
        if not exact and at and not words[at - 1].exact:  # in the midst of a name
            return None
        following = words[at + 1].exact if at + 1 < len(words) else ""
        longest: tuple[Phrase, int] | None = None
        for phrase, second in beginning:
            if second is not None and following not in second:
                continue
            if longest and len(phrase.words) <= len(longest[0].words):
                break
            end = phrase.end(words, at)
            if end is not None:
                longest = phrase, end
        return longest

    def _learn(self, word: str) -> tuple[_Indexed, ...]:
        """The phrases that may begin with a word, those of most words first. Called on any thread."""
        begin_so = self._by_letters.get(word[:_KEY_LENGTH], ())
        found = [*self._by_word.get(word, ()), *(one for one in begin_so if one[0].words[0].has(word))]
        beginning = tuple(sorted(found, key=lambda indexed: -len(indexed[0].words)))
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()
        self._known[word] = beginning
        return beginning

    def stands_at(self, words: Sequence[Word], at: int) -> bool:
        """Whether any phrase stands at a word."""
        return self.find(words, at) is not None
