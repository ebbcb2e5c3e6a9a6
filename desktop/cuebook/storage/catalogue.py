"""Writing what scanning found: files and the cues they are."""

from collections.abc import Iterable, Sequence

from cuebook.domain.catalogue import FileState
from cuebook.domain.identity import CueKeys, KnownCue, KnownCues
from cuebook.domain.ids import CueId
from cuebook.domain.sound_file import (
    READER_VERSION,
    FileProblem,
    FileStamp,
    ProblemKind,
    lies_in,
)
from cuebook.ports.storage import Catalogued
from cuebook.storage.album_writing import AlbumWriter
from cuebook.storage.cue_index import index_cues
from cuebook.storage.file_extras import extras_json
from cuebook.storage.sql import Value
from cuebook.storage.writing import Writing, to_json

_KEYS = """
    SELECT minted.cue, minted.signature, minted.album_artist, minted.album, minted.disc, minted.number,
           minted.title, minted.duration_ms, minted.recording_id
    FROM minted_cues AS minted
"""
_BY_SIGNATURE = _KEYS + "WHERE minted.signature IN (SELECT value FROM json_each(?))"
_BY_NAMES = """
    SELECT cues.id, coalesce((SELECT signature FROM files WHERE files.cue = cues.id), ''),
           albums.album_artist, albums.title, cues.disc, cues.number, cues.title, cues.duration_ms,
           cues.recording_id
    FROM json_each(?) AS wanted
    CROSS JOIN albums ON albums.title = wanted.value ->> 1
    CROSS JOIN cues ON cues.album = albums.id AND cues.title = wanted.value ->> 0
"""
"""Wanted is a JSON array of [title, album]; the joins are in the order the indexes answer."""

_CUE_COLUMNS = (
    "id", "title", "artist", "composers", "album", "disc", "number", "year", "duration_ms", "recording_id",
    "guess", "guess_reason", "state", "performers", "work", "movement", "disc_title", "released",
)  # fmt: skip
_SAVE_CUE = (
    f"INSERT INTO cues ({', '.join(_CUE_COLUMNS)}) VALUES ({', '.join('?' * len(_CUE_COLUMNS))})"
    " ON CONFLICT (id) DO UPDATE SET "
    + ", ".join(f"{column} = excluded.{column}" for column in _CUE_COLUMNS[1:])
)
_FILE_COLUMNS = (
    "path", "root", "device", "inode", "size", "mtime_ns", "state", "reader", "audio_type", "signature",
    "duration_ms", "extras", "has_art", "cue", "problem_kind", "problem",
)  # fmt: skip
_SAVE_FILE = "INSERT OR REPLACE INTO files ({}) VALUES ({})".format(
    ", ".join(_FILE_COLUMNS), ", ".join("?" * len(_FILE_COLUMNS))
)


def _cue_values(one: Catalogued) -> tuple[Value, ...]:
    file = one.file
    return (
        one.cue, file.title, file.artist, to_json(file.composers), one.album, file.disc, file.number,
        file.year, file.duration_ms, file.recording_id, one.kind, one.why, FileState.PRESENT,
        to_json(file.performers), file.work, file.movement, file.disc_title, file.released,
    )  # fmt: skip


def _stamp_values(stamp: FileStamp, root: int | None) -> tuple[Value, ...]:
    return (
        stamp.path, root, stamp.device, stamp.inode, stamp.size, stamp.mtime_ns, FileState.PRESENT,
        READER_VERSION,
    )  # fmt: skip


def _file_values(one: Catalogued) -> tuple[Value, ...]:
    file = one.file
    return (
        *_stamp_values(one.stamp, one.root), file.audio_type, file.signature, file.duration_ms,
        extras_json(file), file.has_art, one.cue, None, None,
    )  # fmt: skip


class CatalogueWriter(AlbumWriter):
    """Fulfils ``CatalogueWriting`` for one transaction."""

    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)

    def add_root(self, path: bytes) -> int:
        """Watch a folder; watched folders inside it become part of it."""
        self._writing.execute("INSERT OR IGNORE INTO roots (path) VALUES (?)", (path,))
        self._writing.changes.roots = True
        root = int(self._writing.execute("SELECT root FROM roots WHERE path = ?", (path,)).get)
        for inner, inside in self._writing.execute("SELECT root, path FROM roots").fetchall():
            if lies_in(inside, path) and inner != root:
                self._writing.execute("UPDATE files SET root = ? WHERE root = ?", (root, inner))
                self._writing.execute("DELETE FROM roots WHERE root = ?", (inner,))
        return root

    def set_root_state(self, root: int, state: str, device: int | None) -> None:
        """Keep how a folder was found."""
        self._writing.execute(
            "UPDATE roots SET state = ?, device = coalesce(?, device) WHERE root = ?", (state, device, root)
        )
        self._writing.changes.roots = True

    def cues_sharing_keys(self, keys: Sequence[CueKeys]) -> KnownCues:
        """Find stored cues that may be among those with these keys."""
        signatures = to_json([one.signature for one in keys])
        rows = self._writing.execute(_BY_SIGNATURE, (signatures,)).fetchall()
        met = {row[1] for row in rows}
        unmet = [(one.title, one.album) for one in keys if one.signature not in met]
        rows += self._writing.execute(_BY_NAMES, (to_json(unmet),)).fetchall()
        files = self._present_files({row[0] for row in rows})
        return KnownCues(KnownCue(CueId(row[0]), CueKeys(*row[1:]), files.pop(row[0], ())) for row in rows)

    def _present_files(self, cues: set[str]) -> dict[str, tuple[FileStamp, ...]]:
        found: dict[str, tuple[FileStamp, ...]] = {}
        for cue, *stamp in self._writing.execute(
            "SELECT cue, path, device, inode, size, mtime_ns FROM files"
            " WHERE cue IN (SELECT value FROM json_each(?)) AND state = 'present'",
            (to_json(list(cues)),),
        ):
            found[cue] = (*found.get(cue, ()), FileStamp(*stamp))
        return found

    def save(self, catalogued: Sequence[Catalogued]) -> None:
        """Take cues' names, places and guessed kinds from the files just read, and keep the files."""
        connection = self._writing.connection
        connection.executemany(_SAVE_CUE, map(_cue_values, catalogued))
        held = self._holders([one.stamp.path for one in catalogued])
        connection.executemany(_SAVE_FILE, map(_file_values, catalogued))
        cues = {one.cue for one in catalogued}
        for cue in held - cues:
            self._refresh_state(cue)
        self._writing.changes.cues |= cues
        index_cues(self._writing, cues)

    def _holders(self, paths: Sequence[bytes]) -> set[CueId]:
        """The cues that files of some names were recognised as until now."""
        marks = ", ".join("?" * len(paths))
        found = self._writing.execute(f"SELECT DISTINCT cue FROM files WHERE path IN ({marks})", paths)
        return {CueId(cue) for (cue,) in found if cue}

    def save_problem(self, stamp: FileStamp, root: int | None, problem: FileProblem) -> None:
        """Keep a file that could not be read; where only its rights forbid it, it stays its cue's."""
        held = self._writing.execute("SELECT cue FROM files WHERE path = ?", (stamp.path,)).get
        stays = held if problem.kind is ProblemKind.UNREADABLE else None
        values = (
            *_stamp_values(stamp, root),
            None,
            None,
            None,
            None,
            False,
            stays,
            problem.kind,
            problem.reason,
        )
        self._writing.execute(_SAVE_FILE, values)
        if held != stays:
            self._refresh_state(held)

    def restamp(self, stamp: FileStamp) -> None:
        """Keep a known file's new times."""
        self._writing.execute(
            "UPDATE files SET device = ?, inode = ?, size = ?, mtime_ns = ? WHERE path = ?",
            (stamp.device, stamp.inode, stamp.size, stamp.mtime_ns, stamp.path),
        )

    def set_state(self, paths: Iterable[bytes], state: FileState) -> None:
        """Keep where files stand."""
        for path in paths:
            self._writing.execute("UPDATE files SET state = ? WHERE path = ?", (state, path))
            for (cue,) in self._writing.execute("SELECT cue FROM files WHERE path = ?", (path,)).fetchall():
                if cue:
                    self._refresh_state(cue)

    def _refresh_state(self, cue: str) -> None:
        """A cue is present while any of its files is, else offline while any of them may come back."""
        states = {
            state for (state,) in self._writing.execute("SELECT state FROM files WHERE cue = ?", (cue,))
        }
        order = (FileState.PRESENT, FileState.OFFLINE, FileState.MISSING)
        state = next((state for state in order if state in states), FileState.MISSING)
        self._writing.execute("UPDATE cues SET state = ? WHERE id = ?", (state, cue))
        self._writing.changes.cues.add(CueId(cue))
