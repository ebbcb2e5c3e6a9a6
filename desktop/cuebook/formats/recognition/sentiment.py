"""What words say of the thing they are about: praise, blame, or neither."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from cuebook.formats.recognition.lines import Piece
from cuebook.formats.recognition.negations import (
    CONJUNCTIONS,
    REVERSES,
    TURNS,
    Negations,
    nearest_of,
    words_before,
)
from cuebook.formats.recognition.opinion_words import words_for
from cuebook.formats.recognition.phrase_tables import PLAIN, WEAK, Phrase, PhraseTable, read_phrases
from cuebook.formats.recognition.words_in_text import Word

_WRITTEN_WITHOUT_SPACES = "ja"
_GOVERNING = frozenset(
    {
        *("of", "on", "in", "from", "to"),
        *("auf", "im", "des", "vom", "zum", "aus", "von"),
        *("de", "du", "dans", "sur", "del", "en"),
        *("na", "w", "z", "ze", "do"),
        *("di", "del", "nel", "sul"),
    }
)
_GOVERNED = 3
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
        self._negations = Negations(words)
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

        It goes to the next pause; only a clause that concedes goes on over the name of a cue, or over a
        pause directly behind its first words: *Sure, “A” is short*.
        """
        asides: list[Aside] = []
        for at in range(len(words)):
            found = self._asides.find(words, at)
            if found:
                phrase, end = found
                end += not phrase.sign
                after = (
                    word.start for word in words[end:] if word.is_paused or (phrase.sign and not word.exact)
                )
                stop = next(after, words[-1].stop)
                asides.append(Aside(words[at].start, stop, concedes=not phrase.sign))
        return asides

    def is_of_others(self, words: Sequence[Word]) -> bool:
        """Whether words speak of the album, the film or the like, not of a cue."""
        return self._first_other(words) < len(words)

    def points_back(self, words: Sequence[Word]) -> bool:
        """Whether a sentence goes on about what the one before it named.

        It begins with *it* or the like, or is only a few words that speak of nothing else.
        """
        other = self._first_other(words)
        if _stands_in(self._pointing, words[: min(_BEGINNING, other)]):
            return True
        return bool(self._others.phrases) and len(words) <= _FEW_WORDS and other == len(words)

    def _first_other(self, words: Sequence[Word]) -> int:
        """The number of the first word for the album or the like; *the best cue of the album* is of a cue."""
        for at in range(len(words)):
            if not self._others.stands_at(words, at):
                continue
            if not any(word.text in _GOVERNING for word in words[max(0, at - _GOVERNED) : at]):
                return at
        return len(words)

    def _spaced_opinions(self, words: Sequence[Word]) -> Iterator[Opinion]:
        at = read = 0
        while at < len(words):
            found = self._opinions.find(words, at)
            if found is None or (found[0].sign < 0 and self._negations.is_none(words, at)):
                at += 1
                continue
            phrase, end = found
            before = words_before(words, at, read)
            if phrase.sign:
                yield from self._read_phrase(words, phrase, range(at, end), before)
            elif phrase.weight > PLAIN:
                yield Opinion(words[at].start, 0, phrase.weight)
            at = read = end

    def _read_phrase(
        self, words: Sequence[Word], phrase: Phrase, own: range, before: range
    ) -> Iterator[Opinion]:
        """What a phrase says where it stands, with what is before and behind it."""
        if _stands_in(self._doubts, words, nearest_of(before)) or self._is_of_the_plot(words, own):
            return
        turned = self._negations.turn(words, before, own.stop, is_praise=phrase.sign > 0)
        sign = -phrase.sign if turned == REVERSES else min(0, -phrase.sign) if turned else phrase.sign
        if sign:
            is_weak = turned == TURNS or _stands_in(self._hedges, words, nearest_of(before))
            yield Opinion(words[own.start].start, sign, WEAK if is_weak else phrase.weight)

    def _is_of_the_plot(self, words: Sequence[Word], own: range) -> bool:
        """Whether an opinion is of the people of the film, not of the music: *the beautiful heroine*."""
        behind = range(own.stop, min(len(words), own.stop + _PLOT_REACH))
        around = (*range(max(0, own.start - 1), own.start), *behind)
        return any(self._plot.stands_at(words, one) for one in around)

    def _unspaced_opinions(self, piece: Piece) -> Iterator[Opinion]:
        for phrase in self._opinions.phrases:
            at = piece.text.find(next(iter(phrase.words[0].whole)))
            if at >= 0:
                yield Opinion(piece.start + at, phrase.sign)


def _clause_begins(words: Sequence[Word], at: int) -> int:
    """The number of the first word of the clause a word stands in, or of the word behind *and* that it is."""
    if at and words[at - 1].text in CONJUNCTIONS:
        return at
    while at and not words[at].is_paused:
        at -= 1
    return at


def _stands_in(table: PhraseTable, words: Sequence[Word], places: range | None = None) -> bool:
    return any(table.stands_at(words, at) for at in (range(len(words)) if places is None else places))


@lru_cache(maxsize=16)
def lexicon(language: str | None) -> Lexicon:
    """The lexicon of a language."""
    return Lexicon(language)


def heaviest_of(opinions: Iterable[Opinion]) -> list[Opinion]:
    """Those of some opinions that outweigh the others, in the text's order."""
    said = sorted(opinions, key=lambda opinion: opinion.start)
    heaviest = max((opinion.weight for opinion in said), default=PLAIN)
    return [opinion for opinion in said if opinion.weight == heaviest]


def verdict(opinions: Iterable[Opinion]) -> int:
    """What opinions say together: 1 praise, -1 blame, 0 where there are none, or the heaviest are mixed."""
    signs = {opinion.sign for opinion in heaviest_of(opinions)}
    return signs.pop() if len(signs) == 1 else 0
