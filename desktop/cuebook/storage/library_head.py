"""The first cues of a list with their words: what the first page of a wide search is found among.

To find all that holds a common word, and to put it in order, takes longer than a key may. But the first
cues of the list that hold it are the first page, wherever the others are: so these few are looked through
first. They hold words as the index of words has it (``cue_index``).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cuebook.domain.query import WordField, Words
from cuebook.storage.cue_index import is_whole, names_of, phrases_of
from cuebook.storage.sql import Connection

LEAST_CUES = 4_000
SHARE = 100
"""One cue in a hundred is looked through, and four thousand at the least: half a kilobyte for each."""

_FIELDS = tuple(WordField)
_PATH = -1
_READ_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Head:
    """The first numbers of a list in its order, and the words of each."""

    version: int
    numbers: Sequence[int]
    _texts: dict[int, tuple[str, str]]
    """By number: the words of all names, and those of the path. A space stands around each word, and a line
    between two names."""

    def holding(self, words: Words, among: Iterable[int]) -> list[int]:
        """Which of some of its numbers hold words, in the order given."""
        end = " " if is_whole(words) else ""
        asked = [f" {phrase}{end}" for phrase in phrases_of(words)]
        texts, place = self._texts, int(words.field is WordField.PATH)
        found = [number for number in among if asked and number in texts]
        for phrase in asked:
            found = [number for number in found if phrase in texts[number][place]]
        if words.field is None or place:
            return found
        name = _FIELDS.index(words.field)
        named = ((number, texts[number][0].split("|")[name]) for number in found)
        return [number for number, text in named if all(phrase in text for phrase in asked)]


def read_head(connection: Connection, version: int, numbers: Sequence[int]) -> Head:
    """Read the words of the first of some numbers."""
    first = list(numbers[: max(LEAST_CUES, len(numbers) // SHARE)])
    texts = {}
    for start in range(0, len(first), _READ_AT_ONCE):  # other threads have their turn in between
        for number, fields in names_of(connection, first[start : start + _READ_AT_ONCE]).items():
            spaced = [f" {' '.join(field.split())} " for field in fields]
            texts[number] = ("|".join(spaced[:_PATH]), spaced[_PATH])
    return Head(version, first, texts)
