"""Orders of the whole library, each held as two arrays of numbers: 12 bytes a cue.

Sorting a hundred thousand cues by the names of their scores takes half a second; to arrange those that a
search found after an order already known takes a few milliseconds. An order is made when it is first
asked for, and again when names or places on albums have changed since.
"""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import compress
from typing import NamedTuple, TypeVar

from cuebook.domain.ids import ScoreId
from cuebook.domain.names import fold_title
from cuebook.domain.query import CueOrder, SortField
from cuebook.storage.cue_index import read_beginnings
from cuebook.storage.library_head import Head, read_head
from cuebook.storage.order_sql import numbers_in_order
from cuebook.storage.rare_kinds import RareKinds, read_rare_kinds
from cuebook.storage.sql import Connection
from cuebook.storage.years import Years, read_years

Kept = TypeVar("Kept")

_SLICE = 20_000
"""So many cues are arranged at a time; other threads have their turn in between."""

_NAMES_VERSION = "SELECT value FROM meta WHERE name = 'names version'"
# Films of one name stand by the first of their albums' keys, which begin with the album artist. They come in
# one row, so that SQLite finds and sorts them without a word from Python: other threads go on meanwhile.
_SCORES = """
    SELECT group_concat(id, ',' ORDER BY sort, first) FROM (
        SELECT scores.id AS id, sort, min(albums.key) AS first
        FROM albums JOIN scores ON scores.id = albums.score
        WHERE EXISTS (SELECT 1 FROM cues WHERE cues.album = albums.id)
        GROUP BY scores.id
    )
"""
_SIZE = """
    SELECT (
        SELECT count(DISTINCT score) FROM albums
        WHERE EXISTS (SELECT 1 FROM cues WHERE cues.album = albums.id)
    ), (SELECT count(*) FROM cues)
"""
_ALBUMS = """
    SELECT albums.id, albums.key, albums.title, scores.sort, min(albums.key) OVER (PARTITION BY scores.id)
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


_FROM_TAGS = {
    SortField.TITLE, SortField.ARTIST, SortField.COMPOSER, SortField.SCORE, SortField.ALBUM, SortField.NUMBER,
    SortField.LENGTH, SortField.YEAR, SortField.ADDED,
}  # fmt: skip


class Order(NamedTuple):
    """The cues' numbers one after another, and by number the place of each."""

    version: int
    numbers: "array[int]"
    places: "array[int]"

    def arranged(self, found: Sequence[int]) -> "array[int]":
        """Put numbers into this order; those it does not know come last."""
        known = len(self.places)
        if len(found) < known / 16:
            placed = [number for number in found if number < known and self.places[number]]
            placed.sort(key=self.places.__getitem__)
            return array("q", [*placed, *self._unknown(found)])
        wanted = bytearray(known)
        for number in found:
            if number < known:
                wanted[number] = 1
        arranged = array("q")
        for start in range(0, len(self.numbers), _SLICE):
            part = self.numbers[start : start + _SLICE]
            arranged.extend(compress(part, map(wanted.__getitem__, part)))
        if len(arranged) < len(found):
            arranged.extend(self._unknown(found))
        return arranged

    def _unknown(self, found: Iterable[int]) -> list[int]:
        known = len(self.places)
        return sorted(number for number in found if number >= known or not self.places[number])


class LibraryOrder:
    """The orders as they were last made, shared by the readers of all threads.

    Kept are the library's own and one more, that of the table a listener sorted last. What plays and ratings
    change is not kept.
    """

    def __init__(self) -> None:
        self._orders: dict[tuple[CueOrder, ...], Order] = {}
        self._heads: dict[tuple[CueOrder, ...], Head] = {}
        self._scores: tuple[int, list[ScoreId]] | None = None
        self._size: tuple[int, tuple[int, int]] | None = None
        self._kinds: RareKinds | None = None
        self._beginnings: tuple[int, Mapping[str, str]] | None = None
        self._years: Years | None = None

    def latest(self) -> Order | None:
        """Give the library's own order as it was last made, be it of a while ago; nothing is read."""
        return self._orders.get(())

    def known(self, connection: Connection, order: Sequence[CueOrder] = ()) -> Order | None:
        """Give an order as it is now, where that is known; nothing is made for it."""
        kept = self._orders.get(tuple(order))
        return kept if kept and kept.version == _version(connection) else None

    def cues(self, connection: Connection, order: Sequence[CueOrder] = ()) -> Order:
        """Give an order that is kept, as it is now."""
        version = _version(connection)
        kept = self._orders.get(tuple(order))
        if kept is None or kept.version != version:
            library = self.cues(connection) if order else None
            kept = _sorted(connection, order, library) if library else _made(connection, version)
            self._keep(self._orders, order, kept)
        return kept

    def known_head(self, connection: Connection, order: Sequence[CueOrder] = ()) -> Head | None:
        """Give the head of an order that is kept, where it is known as it is now."""
        head = self._heads.get(tuple(order))
        return head if head and head.version == _version(connection) else None

    def make_head(self, connection: Connection, order: Sequence[CueOrder] = ()) -> None:
        """Have the head of an order that is kept known as it is now."""
        cues = self.cues(connection, order)
        head = self._heads.get(tuple(order))
        if head is None or head.version != cues.version:
            self._keep(self._heads, order, read_head(connection, cues.version, cues.numbers))

    def _keep(self, kept: dict[tuple[CueOrder, ...], Kept], order: Sequence[CueOrder], made: Kept) -> None:
        if order:
            for other in [known for known in list(kept) if known]:
                kept.pop(other, None)
        kept[tuple(order)] = made

    def rare_kinds(self, connection: Connection) -> RareKinds | None:
        """Give the kinds that few cues are, where they are known as they are now."""
        kinds = self._kinds
        return kinds if kinds and kinds.version == _version(connection) else None

    def find_rare_kinds(self, connection: Connection) -> None:
        """Have these known."""
        if self.rare_kinds(connection) is None:
            self._kinds = read_rare_kinds(connection, _version(connection))

    def beginnings(self, connection: Connection) -> Mapping[str, str] | None:
        """Give by first letter those that stand second in words of names, where they are known as now."""
        known = self._beginnings
        return known[1] if known and known[0] == _version(connection) else None

    def find_beginnings(self, connection: Connection) -> None:
        """Have these known."""
        if self.beginnings(connection) is None:
            version = _version(connection)
            self._beginnings = (version, read_beginnings(connection))

    def years(self, connection: Connection) -> Years | None:
        """Give the years of all cues, where they are known as they are now."""
        years = self._years
        return years if years and years.version == _version(connection) else None

    def find_years(self, connection: Connection) -> None:
        """Have these known."""
        if self.years(connection) is None:
            self._years = read_years(connection, _version(connection))

    def scores(self, connection: Connection) -> list[ScoreId]:
        """Give the scores that have a cue, by title."""
        version = _version(connection)
        scores = self._scores
        if scores is None or scores[0] != version:
            found = connection.execute(_SCORES).get
            scores = self._scores = (version, [ScoreId(score) for score in found.split(",")] if found else [])
        return scores[1]

    def size(self, connection: Connection) -> tuple[int, int]:
        """Give how many scores that have a cue, and how many cues there are."""
        version = _version(connection)
        size = self._size
        if size is None or size[0] != version:
            size = self._size = (version, connection.execute(_SIZE).fetchone())
        return size[1]


def is_kept(order: Sequence[CueOrder]) -> bool:
    """Whether an order changes only when a cue's words are entered anew, as whenever its file was read."""
    return all(key.field in _FROM_TAGS for key in order)


def _version(connection: Connection) -> int:
    """Tell apart the states of the library's names; ``index_cues`` counts them."""
    return int(connection.execute(_NAMES_VERSION).get or 0)


def _albums(connection: Connection) -> Iterable[str]:
    """Give every album that has a cue, by the titles of its score and its own."""
    titles = [
        (score_sort, first_key, fold_title(title), key, album)
        for album, key, title, score_sort, first_key in connection.execute(_ALBUMS)
    ]
    return [album for *_, album in sorted(titles)]


def _made(connection: Connection, version: int) -> Order:
    cues_of = dict(connection.execute(_CUES))
    cues_of.update(connection.execute(_UNNUMBERED))
    numbers = array("q")
    for album in _albums(connection):
        numbers.extend(map(int, cues_of.get(album, "0").split(",")))
    return _placed(version, numbers)


def _sorted(connection: Connection, order: Sequence[CueOrder], library: Order) -> Order:
    rows = ("cues", "1", ())
    return _placed(library.version, numbers_in_order(connection, rows, order, library.arranged))


def _placed(version: int, numbers: "array[int]") -> Order:
    places = array("I", bytes(4 * (max(numbers, default=0) + 1)))
    for place, number in enumerate(numbers, start=1):  # a place of 0 is none
        places[number] = place
    return Order(version, numbers, places)
