"""What words say of the thing they are about: praise, blame, or neither."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from cuebook.formats.recognition.lines import Piece
from cuebook.formats.recognition.opinion_words import words_for
from cuebook.formats.recognition.phrase_tables import PLAIN, WEAK, Phrase, PhraseTable, read_phrases
from cuebook.formats.recognition.words_in_text import Word

_WRITTEN_WITHOUT_SPACES = "ja"
_NEGATION_REACH, _LONGEST_NEGATION = 3, 7
_CONJUNCTIONS = frozenset({"and", "und", "et", "y", "e", "i"})
_WITHOUT = frozenset({"without", "ohne", "sans", "sin", "bez", "senza"})
_TURNS, _REVERSES = 1, 2
_BEGINNING = 8
_FEW_WORDS = 9
_PLOT_REACH = 2


@dataclass(frozen=True, slots=True)
class Opinion:
    """A word or phrase that praises (1) or blames (-1), and where in the text it begins.

    ``weight`` is 0 for what is only conceded (*not original*, *a bit long*), 2 for what decides
    whatever else is said (*squanders a lovely tune*), 1 for the rest.
    """

    start: int
    sign: int
    weight: int = PLAIN


@dataclass(frozen=True, slots=True)
class Aside:
    """Characters ``[start, stop)`` that concede something, or tell of the film or of what came before."""

    start: int
    stop: int
    concedes: bool


class Lexicon:
    """The opinions a language has words for."""

    def __init__(self, language: str | None) -> None:
        self._is_spaced = language != _WRITTEN_WITHOUT_SPACES
        words = words_for(language)
        negations = {0: words.NOT_NEGATING, _REVERSES: words.NEVER, _TURNS: words.NEGATIONS}
        self._negations = self._table(negations)
        self._later_negations = self._table({0: words.NOT_NEGATING, _TURNS: words.NEGATIONS_AFTER})
        self._doubts = self._table({0: words.DOUBTS})
        self._hedges = self._table({0: words.HEDGES})
        self._contrasts = self._table({0: words.CONTRASTS, 1: words.CONTRASTS_WITHIN})
        self._asides = self._table({0: words.CONCESSIONS, 1: words.ASIDES})
        self._plot = self._table({0: words.PLOT})
        self._pointing = self._table({0: words.POINTING_BACK})
        self._others = self._table({0: words.OTHER_SUBJECTS})
        self._opinions = self._table({0: words.NEITHER, 1: words.PRAISE, -1: words.BLAME})

    def _table(self, tables: Mapping[int, str]) -> PhraseTable:
        return PhraseTable(read_phrases(tables, is_spaced=self._is_spaced))

    def opinions(self, piece: Piece, words: Sequence[Word]) -> list[Opinion]:
        """The opinions in a piece, whose words these are."""
        return list(self._spaced_opinions(words) if self._is_spaced else self._unspaced_opinions(piece))

    def contrasts(self, words: Sequence[Word]) -> list[int]:
        """Where in the text parts of a sentence begin that speak of something else.

        Of a word like *however* that is the beginning of the clause it stands in.
        """
        breaks = []
        for at in range(len(words)):
            found = self._contrasts.find(words, at)
            if found:
                begins = _clause_begins(words, at) if found[0].sign else at
                breaks += [words[begins].start] if begins or begins == at else []
        return breaks

    def asides(self, words: Sequence[Word]) -> list[Aside]:
        """What does not count.

        It goes to the next pause; only a clause that concedes goes on over the name of a cue.
        """
        asides: list[Aside] = []
        for at in range(len(words)):
            found = self._asides.find(words, at)
            if found:
                phrase, end = found
                after = (
                    word.start for word in words[end:] if word.is_paused or (phrase.sign and not word.exact)
                )
                stop = next(after, words[-1].stop)
                asides.append(Aside(words[at].start, stop, concedes=not phrase.sign))
        return asides

    def is_of_others(self, words: Sequence[Word]) -> bool:
        """Whether words speak of the album, the film or the like, not of a cue."""
        return _stands_in(self._others, words)

    def points_back(self, words: Sequence[Word]) -> bool:
        """Whether a sentence goes on about what the one before it named.

        It begins with *it* or the like, or is only a few words that speak of nothing else.
        """
        if _stands_in(self._pointing, words[:_BEGINNING]):
            return True
        is_short = bool(self._others.phrases) and len(words) <= _FEW_WORDS
        return is_short and not _stands_in(self._others, words)

    def _spaced_opinions(self, words: Sequence[Word]) -> Iterator[Opinion]:
        at = read = 0
        while at < len(words):
            found = self._opinions.find(words, at)
            if found is None or (found[0].sign < 0 and self._is_no_negation(words, at)):
                at += 1
                continue
            phrase, end = found
            before = _before(words, at, read)
            if phrase.sign:
                yield from self._read_phrase(words, phrase, range(at, end), before)
            elif phrase.weight > PLAIN:
                yield Opinion(words[at].start, 0, phrase.weight)
            at = read = end

    def _read_phrase(
        self, words: Sequence[Word], phrase: Phrase, own: range, before: range
    ) -> Iterator[Opinion]:
        """What a phrase says where it stands, with what is before and behind it."""
        if self._stands_before(self._doubts, words, before) or self._is_of_the_plot(words, own):
            return
        turned = self._turned(words, before, own.stop, is_praise=phrase.sign > 0)
        sign = -phrase.sign if turned == _REVERSES else min(0, -phrase.sign) if turned else phrase.sign
        if sign:
            is_weak = turned == _TURNS or self._stands_before(self._hedges, words, before)
            yield Opinion(words[own.start].start, sign, WEAK if is_weak else phrase.weight)

    def _is_no_negation(self, words: Sequence[Word], at: int) -> bool:
        """Whether what stands at a word looks like a negation, and is none: *not only*."""
        found = self._negations.find(words, at)
        return found is not None and not found[0].sign

    @staticmethod
    def _stands_before(table: PhraseTable, words: Sequence[Word], before: range) -> bool:
        return any(table.stands_at(words, at) for at in before[-_NEGATION_REACH:])

    def _is_of_the_plot(self, words: Sequence[Word], own: range) -> bool:
        """Whether an opinion is of the people of the film, not of the music: *the beautiful heroine*."""
        behind = range(own.stop, min(len(words), own.stop + _PLOT_REACH))
        around = (*range(max(0, own.start - 1), own.start), *behind)
        return any(self._plot.stands_at(words, one) for one in around)

    def _turned(self, words: Sequence[Word], before: range, end: int, *, is_praise: bool) -> int:
        """What negations around a phrase do with it: nothing (0), turn its praise, or reverse it."""
        turned, at = 0, before.start
        while at < before.stop:
            found = self._negations.find(words, at)
            stop = found[1] if found else at + 1
            if found and stop > before.stop - _NEGATION_REACH:
                turned = max(turned, found[0].sign)
            at = stop
        for at in _after(words, end) if is_praise else ():
            found = self._later_negations.find(words, at)
            if found:
                return max(turned, found[0].sign)
        return turned

    def _unspaced_opinions(self, piece: Piece) -> Iterator[Opinion]:
        for phrase in self._opinions.phrases:
            at = piece.text.find(next(iter(phrase.words[0].whole)))
            if at >= 0:
                yield Opinion(piece.start + at, phrase.sign)


def _before(words: Sequence[Word], at: int, read: int) -> range:
    """The words before one that may negate it.

    Not those of a phrase already read, nor any before *and*, before a comma, or before a cue
    that something is said to be *without*.
    """
    first = at
    while first > max(read, at - _LONGEST_NEGATION) and not words[first].is_paused:
        if words[first - 1].text in _CONJUNCTIONS:
            break
        if not words[first].exact and words[first - 1].text in _WITHOUT:
            break
        first -= 1
    return range(first, at)


def _clause_begins(words: Sequence[Word], at: int) -> int:
    """The number of the first word of the clause a word stands in, or of the word behind *and* that it is."""
    if at and words[at - 1].text in _CONJUNCTIONS:
        return at
    while at and not words[at].is_paused:
        at -= 1
    return at


def _after(words: Sequence[Word], end: int) -> range:
    """The words after a phrase that may negate it: those up to a pause or *and*."""
    last = end
    while (
        last < min(len(words), end + _NEGATION_REACH)
        and not words[last].is_paused
        and words[last].text not in _CONJUNCTIONS
    ):
        last += 1
    return range(end, last)


def _stands_in(table: PhraseTable, words: Sequence[Word]) -> bool:
    return any(table.stands_at(words, at) for at in range(len(words)))


@lru_cache(maxsize=16)
def lexicon(language: str | None) -> Lexicon:
    """The lexicon of a language."""
    return Lexicon(language)


def verdict(opinions: Iterable[Opinion]) -> int:
    """What opinions say together: 1 praise, -1 blame, 0 where there are none, or the heaviest are mixed."""
    said = list(opinions)
    heaviest = max((opinion.weight for opinion in said), default=PLAIN)
    signs = {opinion.sign for opinion in said if opinion.weight == heaviest}
    return signs.pop() if len(signs) == 1 else 0
