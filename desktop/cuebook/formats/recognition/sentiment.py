"""What words say of the thing they are about: praise, blame, or neither."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from cuebook.formats.recognition.asides import Asides
from cuebook.formats.recognition.lines import Piece
from cuebook.formats.recognition.negations import CONJUNCTIONS
from cuebook.formats.recognition.opinion_words import words_for
from cuebook.formats.recognition.opinions import Opinion, Opinions
from cuebook.formats.recognition.phrase_tables import PLAIN, PhraseTable, read_phrases
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
_NO_CONTRAST = -1


class Lexicon:
    """The opinions a language has words for."""

    def __init__(self, language: str | None) -> None:
        self._is_spaced = language != _WRITTEN_WITHOUT_SPACES
        words = words_for(language)
        self._contrasts = self._table(
            {0: words.CONTRASTS, 1: words.CONTRASTS_WITHIN, _NO_CONTRAST: words.NO_CONTRASTS}
        )
        self.asides = Asides(words)
        self._pointing = self._table({0: words.POINTING_BACK})
        self._others = self._table({0: words.OTHER_SUBJECTS})
        self._phrases = self._table({0: words.NEITHER, 1: words.PRAISE, -1: words.BLAME})
        self._opinions = Opinions(words, self._phrases, self.asides)

    def _table(self, tables: Mapping[int, str]) -> PhraseTable:
        return PhraseTable(read_phrases(tables, is_spaced=self._is_spaced))

    def opinions(self, piece: Piece, words: Sequence[Word], *, supposes: bool = False) -> list[Opinion]:
        """The opinions in a piece, whose words these are, also those it only ``supposes``."""
        said = self._opinions.read(words, supposes=supposes)
        return list(said if self._is_spaced else self._unspaced_opinions(piece))

    def contrasts(self, words: Sequence[Word]) -> list[int]:
        """Where in the text parts of a sentence begin that speak of something else.

        Of a word like *however* that is the beginning of the clause it stands in.
        """
        breaks = []
        goes_on_at = 0
        for at in self._contrasts.places(words):
            found = self._contrasts.find(words, at) if at >= goes_on_at else None
            if found and found[0].sign != _NO_CONTRAST:
                begins = _clause_begins(words, at) if found[0].sign else at
                breaks += [words[begins].start] if begins or begins == at else []
            goes_on_at = found[1] if found else goes_on_at
        return breaks

    def is_of_others(self, words: Sequence[Word]) -> bool:
        """Whether words speak of the album, the film or the like, not of a cue."""
        return self._first_other(words, len(words)) < len(words)

    def points_back(self, words: Sequence[Word]) -> bool:
        """Whether a sentence goes on about what the one before it named.

        It begins with *it* or the like, or is only a few words that speak of nothing else.
        """
        is_short = len(words) <= _FEW_WORDS
        other = self._first_other(words, len(words) if is_short else _BEGINNING)
        if _stands_in(self._pointing, words[: min(_BEGINNING, other)]):
            return True
        return bool(self._others.phrases) and is_short and other == len(words)

    def _first_other(self, words: Sequence[Word], reach: int) -> int:
        """The number of the first word for the album or the like; *the best cue of the album* is of a cue.

        ``reach`` where none of the first so many is one.
        """
        for at in self._others.places(words[:reach]):
            if not self._others.stands_at(words, at):
                continue
            if not any(word.text in _GOVERNING for word in words[max(0, at - _GOVERNED) : at]):
                return at
        return reach

    def _unspaced_opinions(self, piece: Piece) -> Iterator[Opinion]:
        for phrase in self._phrases.phrases:
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
