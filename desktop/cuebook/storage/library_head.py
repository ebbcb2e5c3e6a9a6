"""The first cues of a list with their words: what the first page of a wide search is found among.

To find all that holds a common word, and to put it in order, takes longer than a key may. But the first
cues of the list that hold it are the first page, wherever the others are: so these few are looked through
first. They hold words as the index of words has it (``cue_index``).
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from cuebook.domain.query import WordField, Words
from cuebook.storage.cue_index import is_whole, names_of, phrases_of
from cuebook.storage.sql import Connection

LEAST_CUES = 8_000
SHARE = 100
"""One cue in a hundred is looked through, and eight thousand at the least: 200 bytes for each."""

_FIELDS = tuple(WordField)
_PATH = -1
_READ_AT_ONCE = 200


class _Texts:
    """One text of each cue of a head, all in one, so that what stands in few of them is found at once."""

    def __init__(self, texts: Iterable[str]) -> None:
        each = [f"{text}\n".encode() for text in texts]
        self._starts = array("q", [0])
        for text in each:
            self._starts.append(self._starts[-1] + len(text))
        self._all = b"".join(each)

    def __getitem__(self, place: int) -> bytes:
        return self._all[self._starts[place] : self._starts[place + 1]]

    def holding(self, phrase: bytes, places: Sequence[int]) -> list[int]:
        """At which of some places the text holds a phrase."""
        if not isinstance(places, range):
            return [place for place in places if phrase in self[place]]
        found = []
        end = self._starts[places.stop]
        at = self._all.find(phrase, self._starts[places.start], end)
        while at >= 0:
            place = bisect_right(self._starts, at) - 1
            found.append(place)
            at = self._all.find(phrase, self._starts[place + 1], end)
        return found


class Head:
    """The first numbers of a list in its order, and the words of each.

    A space stands around each word, a line between two names, and what no word holds between two cues.
    """

    __slots__ = ("_names", "_paths", "numbers", "version")

    def __init__(self, version: int, numbers: Sequence[int], names: _Texts, paths: _Texts) -> None:
        self.version, self.numbers = version, numbers
        self._names, self._paths = names, paths

    def holding(self, words: Words, places: Sequence[int]) -> list[int]:
        """At which of some places of its list words stand; quickest where those follow each other."""
        end = " " if is_whole(words) else ""
        asked = [f" {phrase}{end}".encode() for phrase in phrases_of(words)]
        if not asked:
            return []
        texts = self._paths if words.field is WordField.PATH else self._names
        for phrase in sorted(asked, key=len, reverse=True):  # the longest is likely to be the rarest
            places = texts.holding(phrase, places)
        if words.field in {None, WordField.PATH}:
            return list(places)
        name = _FIELDS.index(words.field)
        named = ((place, texts[place].split(b"|")[name]) for place in places)
        return [place for place, text in named if all(phrase in text for phrase in asked)]

    def numbers_at(self, places: Iterable[int]) -> list[int]:
        """The numbers at some places."""
        return [self.numbers[place] for place in places]


def read_head(connection: Connection, version: int, numbers: Sequence[int]) -> Head:
    """Read the words of the first of some numbers."""
    first = list(numbers[: max(LEAST_CUES, len(numbers) // SHARE)])
    names, paths = [], []
    for start in range(0, len(first), _READ_AT_ONCE):  # other threads have their turn in between
        part = first[start : start + _READ_AT_ONCE]
        known = names_of(connection, part)
        for number in part:
            spaced = [f" {' '.join(field.split())} " for field in known.get(number, ())]
            names.append("|".join(spaced[:_PATH]))
            paths.append("".join(spaced[_PATH:]))
    return Head(version, first, _Texts(names), _Texts(paths))
