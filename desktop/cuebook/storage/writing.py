"""What every write of one transaction shares: the connection, the instant, the machine, the changes."""

import json
import os
from collections.abc import Mapping, Sequence
from functools import cache

from cuebook.domain.changes import Changes
from cuebook.domain.ids import RANDOM_BYTES, uuid7
from cuebook.domain.units import UtcMs
from cuebook.storage.sql import Connection, Rows, Value

Names = tuple[str, str, str]
"""Artist, album and title: what makes a ledger row readable without any file."""

NO_NAMES: Names = ("", "", "")

_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


class Writing:
    """One transaction in the making."""

    def __init__(self, connection: Connection, now: UtcMs, zone: int) -> None:
        self.connection, self.now, self.zone = connection, now, zone
        self.changes = Changes()
        self._machine = ""
        self._sequence: int | None = None
        self._entropy = b""

    def execute(self, sql: str, values: Sequence[Value] | Mapping[str, Value] = ()) -> Rows:
        """Run one statement inside the transaction."""
        return self.connection.execute(sql, values)

    def new_id(self) -> str:
        """Mint an id of this instant."""
        if not self._entropy:  # fetched for many at once: a scan mints tens of thousands
            self._entropy = os.urandom(RANDOM_BYTES * 64)
        mine, self._entropy = self._entropy[:RANDOM_BYTES], self._entropy[RANDOM_BYTES:]
        return uuid7(self.now, mine)

    def append(self, table: str, row_id: str, names: Names, **columns: Value) -> None:
        """Append a row to a ledger table, under this machine's next sequence number."""
        self.append_all(table, tuple(columns), [(row_id, names, tuple(columns.values()))])

    def append_all(
        self, table: str, columns: tuple[str, ...], rows: Sequence[tuple[str, Names, tuple[Value, ...]]]
    ) -> None:
        """Append rows, each its id, its names and its values, in this order."""
        if self._sequence is None:
            self._machine = self.execute("SELECT value FROM meta WHERE name = 'machine'").get
            self._sequence = int(self.execute("SELECT value FROM meta WHERE name = 'sequence'").get)
        first = self._sequence + 1
        self._sequence += len(rows)
        self.connection.executemany(
            _insertion(table, columns),
            [
                (row_id, self._machine, sequence, self.now, self.zone, *names, *values)
                for sequence, (row_id, names, values) in enumerate(rows, first)
            ],
        )

    def finish(self) -> None:
        """Write down the last sequence number; the transaction has kept all others out until now."""
        if self._sequence is not None:
            self.execute("UPDATE meta SET value = ? WHERE name = 'sequence'", (self._sequence,))

    def names_of_cue(self, cue: str | None) -> Names:
        """The names a cue bears now; empty where the catalogue does not know it."""
        row = self.execute(
            "SELECT cues.artist, albums.title, cues.title FROM cues JOIN albums ON albums.id = cues.album"
            " WHERE cues.id = ?",
            (cue,),
        ).fetchone()
        return row or NO_NAMES

    def names_of(self, subject: str) -> Names:
        """The names of what a decision is about: a cue, the first of two cues, or an album by its key."""
        row = self.execute("SELECT album_artist, title, '' FROM albums WHERE key = ?", (subject,)).fetchone()
        return row or self.names_of_cue(subject.partition("|")[0])


@cache
def _insertion(table: str, columns: tuple[str, ...]) -> str:
    named = ("id", "machine", "seq", "at", "zone", "artist", "album", "title", *columns)
    return f"INSERT INTO {table} ({', '.join(named)}) VALUES ({', '.join('?' * len(named))})"


def to_json(value: object) -> str:
    """Write a value as compact JSON that any reader of UTF-8 understands."""
    return _COMPACT.encode(value)
