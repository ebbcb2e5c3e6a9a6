"""Negations around a phrase, and what they do with it: *not a dull bar*, *never boring*."""

from collections.abc import Sequence
from types import ModuleType

from cuebook.formats.recognition.phrase_tables import PhraseTable, read_phrases
from cuebook.formats.recognition.words_in_text import Word

TURNS, REVERSES = 1, 2
"""What negations do: make blame of praise, or turn both round."""
CONJUNCTIONS = frozenset({"and", "und", "et", "y", "e", "i"})
NONE = frozenset(
    {
        *(
            "no",
            "little",
            "hardly",
            "kein",
            "keine",
            "keinen",
            "keinem",
            "keinerlei",
            "kaum",
            "wenig",
            "aucun",
            "aucune",
        ),
        *("ningún", "ninguna", "żaden", "żadna", "żadne", "żadnego", "żadnej", "nessun", "nessuna"),
    }
)
"""What denies the noun behind it."""
_WITHOUT = frozenset({"without", "ohne", "sans", "sin", "bez", "senza"})
_REACH, _LONGEST = 3, 7
_SHORT = 3


class Negations:
    """The negations of a language, by its tables of words."""

    def __init__(self, words: ModuleType) -> None:
        before = {0: words.NOT_NEGATING, REVERSES: words.NEVER, TURNS: words.NEGATIONS}
        self._before = PhraseTable(read_phrases(before))
        self._after = PhraseTable(read_phrases({0: words.NOT_NEGATING, TURNS: words.NEGATIONS_AFTER}))

    def is_none(self, words: Sequence[Word], at: int) -> bool:
        """Whether what stands at a word looks like a negation, and is none: *not only*."""
        found = self._before.find(words, at)
        return found is not None and not found[0].sign

    def begins_at(self, words: Sequence[Word], at: int) -> bool:
        """Whether a negation stands at a word."""
        found = self._before.find(words, at)
        return found is not None and found[0].sign == TURNS

    def turn(self, words: Sequence[Word], before: range, end: int, *, is_praise: bool) -> int:
        """What negations around a phrase do with it: nothing (0), turn its praise, or reverse it.

        They stand in the words ``before`` it, or behind its ``end``.
        """
        turned, at = 0, before.start
        while at < before.stop:
            found = self._before.find(words, at)
            stop = found[1] if found else at + 1
            if found and stop > before.stop - _REACH:
                turned = max(turned, found[0].sign)
            at = stop
        for at in _behind(words, end) if is_praise else ():
            found = self._after.find(words, at)
            if found:
                return max(turned, found[0].sign)
        return turned


def nearest_of(before: range) -> range:
    """Those of the words before a phrase that are near enough to change it."""
    return before[-_REACH:]


def words_before(words: Sequence[Word], at: int, read: int) -> range:
    """The words before one that may negate it.

    Not those of a phrase already read, nor any before *and*, before a comma, or before a cue
    that something is said to be *without*.
    """
    first = at
    while first > max(read, at - _LONGEST) and not words[first].is_paused:
        if words[first - 1].text in CONJUNCTIONS:
            break
        if not words[first].exact and words[first - 1].text in _WITHOUT:
            break
        first -= 1
    return range(first, at)


def goes_on(words: Sequence[Word], end: int, at: int) -> bool:
    """Whether a phrase goes on with what one before it denied, after *and* or at once: *lacks charm and wit*.

    The words of the one before end at ``end``, and those of the phrase begin at ``at``.
    """
    between = words[end:at]
    if any(word.is_paused for word in words[end : at + 1]):
        return False
    if between and between[0].text not in CONJUNCTIONS:
        return False
    return len(between) <= _REACH and all(len(word.exact) <= _SHORT for word in between)


def _behind(words: Sequence[Word], end: int) -> range:
    """The words after a phrase that may negate it: those up to a pause, *and* or *without*.

    Those of a cue's name do not count.
    """
    last, others = end, 0
    while last < len(words) and others < _REACH and not words[last].is_paused:
        if words[last].text in CONJUNCTIONS or words[last].text in _WITHOUT:
            break
        others += bool(words[last].exact)
        last += 1
    return range(end, last)
