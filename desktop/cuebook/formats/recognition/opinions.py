"""Single opinions in a sentence, with what the words around them make of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import ModuleType

from cuebook.formats.recognition.asides import Asides
from cuebook.formats.recognition.negations import (
    NONE,
    REVERSES,
    TURNS,
    Negations,
    goes_on,
    nearest_of,
    words_before,
)
from cuebook.formats.recognition.phrase_tables import (
    PLAIN,
    STRONG,
    WEAK,
    Phrase,
    PhraseTable,
    read_phrases,
)
from cuebook.formats.recognition.words_in_text import Word

_PLOT_REACH = 2
_ADVERB = re.compile(
    r"\w{3,}(?:ly|ment|mente)|awful|damn|wicked|\w+[^\Waeiouy_](?:nie|wo|cznie)"
    r"|schrecklich|furchtbar|fürchterlich|entsetzlich|grausam|schlimm|wunderbar|herrlich|schön|angenehm|erschreckend"
    r"|erstaunlich|überraschend|unerträglich|schmerzlich|schmerzhaft|unheimlich|ungeheuer|unverschämt|sagenhaft"
    r"|strasznie|okropnie|cudownie|porażająco|zaskakująco|boleśnie|nieznośnie|potwornie"
)


@dataclass(frozen=True, slots=True)
class Opinion:
    """A word or phrase that praises (1) or blames (-1), and where in the text it begins.

    ``weight`` is 0 for what is only conceded (*not original*, *a bit long*), 2 for what decides
    whatever else is said (*squanders a lovely tune*), 1 for the rest.
    """

    start: int
    sign: int
    weight: int = PLAIN


class Opinions:
    """The opinions a language has words for, those of PRAISE, BLAME and NEITHER."""

    def __init__(self, words: ModuleType, phrases: PhraseTable, asides: Asides) -> None:
        self._opinions = phrases
        self._deciding = PhraseTable(one for one in phrases.phrases if one.weight == STRONG)
        self._negations = Negations(words)
        self._doubts = PhraseTable(read_phrases({0: words.DOUBTS}))
        self._hedges = PhraseTable(read_phrases({0: words.HEDGES}))
        self._asides = asides

    def read(self, words: Sequence[Word], *, supposes: bool) -> Iterator[Opinion]:
        """The opinions in a sentence; also those it only ``supposes``, if it does."""
        goes_on_at = read = 0
        denied = None
        for at in self._opinions.places(words):
            found = self._opinions.find(words, at) if at >= goes_on_at else None
            if found is None or (found[0].sign < 0 and self._negations.is_none(words, at)):
                continue
            phrase, end = found
            if phrase.weight < STRONG and (decides := self._begins_inside(words, range(at + 1, end))):
                goes_on_at = decides
                continue
            if end == at + 1 and self._only_intensifies(words, at, phrase):
                goes_on_at = end
                continue
            before = words_before(words, at, read)
            said = self._said(words, phrase, range(at, end), before, supposes=supposes)
            if said and phrase.sign > 0 and denied is not None and goes_on(words, denied, at):
                said = Opinion(said.start, min(said.sign, -phrase.sign), WEAK)
            denies = phrase.sign > 0 or self._negations.begins_at(words, at)
            denied = end if said and said.sign < 0 and denies else None
            if said:
                yield said
            goes_on_at = read = end

    def _only_intensifies(self, words: Sequence[Word], at: int, phrase: Phrase) -> bool:
        """Whether a word only strengthens its contrary behind it: *terribly good*, *wunderbar öde*."""
        behind = at + 1
        if not phrase.sign or behind == len(words) or not _ADVERB.fullmatch(words[at].exact):
            return False
        found = None if words[behind].is_paused else self._opinions.find(words, behind)
        return found is not None and found[0].sign == -phrase.sign

    def _begins_inside(self, words: Sequence[Word], inside: range) -> int | None:
        """The number of a word inside a phrase at which one begins that decides, and goes on behind it."""
        for at in inside:
            found = self._deciding.find(words, at)
            if found and found[1] > inside.stop:
                return at
        return None

    def _said(
        self, words: Sequence[Word], phrase: Phrase, own: range, before: range, *, supposes: bool
    ) -> Opinion | None:
        """What a phrase says where it stands, with what is before and behind it."""
        if not phrase.sign:
            return Opinion(words[own.start].start, 0, phrase.weight) if phrase.weight > PLAIN else None
        doubts = nearest_of(before) if not supposes else ()
        is_doubtful = any(self._doubts.stands_at(words, one) for one in doubts)
        if is_doubtful or self._is_of_the_plot(words, own):
            return None
        turned = self._negations.turn(words, before, own.stop, is_praise=phrase.sign > 0)
        if phrase.sign > 0 and not turned and self._is_denied_within(words, phrase, own):
            turned = TURNS
        sign = -phrase.sign if turned == REVERSES else min(0, -phrase.sign) if turned else phrase.sign
        is_weak = turned == TURNS or any(self._hedges.stands_at(words, one) for one in nearest_of(before))
        return Opinion(words[own.start].start, sign, WEAK if is_weak else phrase.weight) if sign else None

    def _is_denied_within(self, words: Sequence[Word], phrase: Phrase, own: range) -> bool:
        """Whether *no* stands in the gap of a phrase: *leaves* no lasting *impression*."""
        has_gap = any(choice.is_gap for choice in phrase.words)
        if not has_gap or phrase.weight == STRONG or any(choice.is_cue for choice in phrase.words):
            return False
        chosen = [choice for choice in phrase.words if not choice.is_any]
        others = (word for word in words[own.start : own.stop] if not any(one.admits(word) for one in chosen))
        return any(word.exact in NONE for word in others)

    def _is_of_the_plot(self, words: Sequence[Word], own: range) -> bool:
        """Whether an opinion is of the people of the film, not of the music: *the beautiful heroine*."""
        behind = range(own.stop, min(len(words), own.stop + _PLOT_REACH))
        around = (*range(max(0, own.start - 1), own.start), *behind)
        return self._asides.is_of_the_plot(words, around)
