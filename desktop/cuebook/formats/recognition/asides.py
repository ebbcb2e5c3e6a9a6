"""Clauses that do not count: what is conceded, and what tells of the film or of what came before."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import ModuleType

from cuebook.formats.recognition.phrase_tables import PhraseTable, read_phrases
from cuebook.formats.recognition.words_in_text import Word

_MUSIC = re.compile(
    r"(?:music|themes?|tunes?|tracks?|cues?|songs?|pieces?|suites?|motifs?|melod(?:y|ies)|march(?:es)?|waltz(?:es)?"
    r"|dances?|hymns?|chants?|ballads?|lullab(?:y|ies)|laments?|elegy|scherzo|fanfares?|ostinato|scoring|writing"
    r"|musik(?:en)?|th?ema[s]?|themen|motiv[es]?|motive|stücke?s?|lied(?:er|es)?|märsche?|marsch(?:es)?|walzers?"
    r"|tan[zt]e?s?|tänze|hymnen?|fanfaren?|melodien?)$"
)


@dataclass(frozen=True, slots=True)
class Aside:
    """Characters ``[start, stop)`` that concede something, or tell of the film or of what came before."""

    start: int
    stop: int
    concedes: bool


class Asides:
    """The asides of a language, by its tables of words."""

    def __init__(self, words: ModuleType) -> None:
        self._plot = PhraseTable(read_phrases({0: words.PLOT}))
        self._times = PhraseTable(read_phrases({0: words.TIMES}))
        self._asides = PhraseTable(read_phrases({0: words.CONCESSIONS, 1: words.ASIDES}))

    def find(self, words: Sequence[Word]) -> Iterator[Aside]:
        """Find what does not count in a sentence.

        It goes to the next pause; only a clause that concedes goes on over the name of a cue, or over a
        pause directly behind its first words: *Sure, “A” is short*.
        """
        for at in sorted({*self._asides.places(words), *self._times.places(words)}):
            found = self._asides.find(words, at)
            if found:
                phrase, end = found
                concedes = not phrase.sign
                stop = _stops(words, end + concedes, over_cues=concedes)
                yield Aside(words[at].start, _starts(words, stop), concedes=concedes)
            elif time := self._times.find(words, at):
                stop = _stops(words, time[1], over_cues=False)
                if any(self._plot.stands_at(words, one) for one in range(time[1], stop)):
                    yield Aside(words[at].start, _starts(words, stop), concedes=False)

    def is_of_the_plot(self, words: Sequence[Word], places: Sequence[int]) -> bool:
        """Whether people or events of a film stand at any of some places, and not for their music."""
        return any(self._plot.stands_at(words, one) and not _is_of_music(words, one) for one in places)


def _is_of_music(words: Sequence[Word], at: int) -> bool:
    """Whether what a word names is music: *the battle music*, *Schlachtmusik*."""
    follows = at + 1 < len(words) and not words[at + 1].is_paused and _MUSIC.search(words[at + 1].exact)
    return bool(follows or _MUSIC.search(words[at].exact))


def _stops(words: Sequence[Word], at: int, *, over_cues: bool) -> int:
    """The number of the first word, from one on, that a clause no longer holds."""
    ends = (one for one in range(at, len(words)) if words[one].is_paused)
    named = (one for one in range(at, len(words)) if not over_cues and not words[one].exact)
    return min(next(ends, len(words)), next(named, len(words)))


def _starts(words: Sequence[Word], at: int) -> int:
    """The character a word begins at, or the end of the sentence where there is none."""
    return words[at].start if at < len(words) else words[-1].stop
