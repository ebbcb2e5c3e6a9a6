"""The order of the whole library, held as two arrays of numbers: 12 bytes a cue.

Sorting a hundred thousand cues by the names of their scores takes half a second; to arrange those that a
search found after an order already known takes a few milliseconds. The order is made when it is first
asked for, and again when names or places on albums have changed since.
"""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import compress

from cuebook.domain.ids import ScoreId
from cuebook.domain.names import fold_title
from cuebook.storage.sql import Connection

_SLICE = 50_000
"""So many cues are arranged at a time; other threads have their turn in between."""

_NAMES_VERSION = "SELECT value FROM meta WHERE name = 'names version'"
_SCORES = """
    SELECT id FROM scores WHERE EXISTS (
        SELECT 1 FROM albums JOIN cues ON cues.album = albums.id WHERE albums.score = scores.id)
    ORDER BY sort, id
"""
_ALBUMS = """
    SELECT albums.id, albums.title, scores.id, scores.sort
    FROM albums JOIN scores ON scores.id = albums.score
    WHERE EXISTS (SELECT 1 FROM cues WHERE cues.album = albums.id)
"""
_CUES = """
    SELECT album, group_concat(cue, ',' ORDER BY disc IS NULL, disc, number IS NULL, number, cue)
    FROM cues GROUP BY album
"""
_UNNUMBERED = """
    SELECT album, group_concat(cue, ',' ORDER BY disc IS NULL, disc, number IS NULL, number, path, title, id)
    FROM (
        SELECT cues.*, (SELECT path FROM files WHERE files.cue = cues.id
            ORDER BY state = 'present' DESC, file LIMIT 1) AS path
        FROM cues WHERE album IN (SELECT album FROM cues WHERE number IS NULL)
    ) GROUP BY album
"""


@dataclass(frozen=True, slots=True)
class Order:
    """The cues' numbers one after another, and by number the place of each."""

    version: int
    numbers: "array[int]"
    places: "array[int]"

    def arranged(self, found: Sequence[int]) -> "array[int]":
        """Put numbers into this order; those it does not know come last."""
        known = len(self.places)
        wanted = bytearray(known)
        unknown = []
        for number in found:
            if number < known and self.places[number]:
                wanted[number] = 1
            else:
                unknown.append(number)
        if len(found) < known / 16:
            placed = [number for number in found if number < known and self.places[number]]
            return array("q", [*sorted(placed, key=self.places.__getitem__), *sorted(unknown)])
        arranged = array("q")
        for start in range(0, len(self.numbers), _SLICE):
            part = self.numbers[start : start + _SLICE]
            arranged.extend(compress(part, map(wanted.__getitem__, part)))
        arranged.extend(sorted(unknown))
        return arranged


@dataclass
class LibraryOrder:
    """The order as it was last made, shared by the readers of all threads."""

    _order: Order | None = None
    _scores: tuple[int, list[ScoreId]] | None = None
    _none: Order = field(default_factory=lambda: Order(-1, array("q"), array("I")))

    def latest(self) -> Order:
        """Give the order as it is known, be it of a while ago; nothing is read for it."""
        return self._order or self._none

    def cues(self, connection: Connection) -> Order:
        """Give the order as it is now."""
        version = _version(connection)
        order = self._order
        if order is None or order.version != version:
            order = self._order = _made(connection, version)
        return order

    def scores(self, connection: Connection) -> list[ScoreId]:
        """Give the scores that have a cue, by title."""
        version = _version(connection)
        scores = self._scores
        if scores is None or scores[0] != version:
            scores = self._scores = (version, [ScoreId(score) for (score,) in connection.execute(_SCORES)])
        return scores[1]


def _version(connection: Connection) -> int:
    """Tell apart the states of the library's names; ``index_cues`` counts them."""
    return int(connection.execute(_NAMES_VERSION).get or 0)


def _albums(connection: Connection) -> Iterable[str]:
    """Give every album that has a cue, by the titles of its score and its own."""
    titles = [
        (score_sort, score, fold_title(title), album)
        for album, title, score, score_sort in connection.execute(_ALBUMS)
    ]
    return [album for _, _, _, album in sorted(titles)]


def _made(connection: Connection, version: int) -> Order:
    cues_of = dict(connection.execute(_CUES))
    cues_of.update(connection.execute(_UNNUMBERED))
    numbers = array("q")
    for album in _albums(connection):
        numbers.extend(map(int, cues_of.get(album, "0").split(",")))
    places = array("I", bytes(4 * (max(numbers, default=0) + 1)))
    for place, number in enumerate(numbers, start=1):  # a place of 0 is none
        places[number] = place
    return Order(version, numbers, places)
