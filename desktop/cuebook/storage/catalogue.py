"""Writing what scanning found: files and the cues they are."""

from collections.abc import Iterable

from cuebook.domain.catalogue import CueKind, FileState
from cuebook.domain.identity import CueKeys, KnownCue
from cuebook.domain.ids import AlbumId, CueId
from cuebook.domain.sound_file import (
    READER_VERSION,
    FileProblem,
    FileStamp,
    ProblemKind,
    SoundFile,
    lies_in,
)
from cuebook.storage.album_writing import AlbumWriter
from cuebook.storage.cue_index import index_cue
from cuebook.storage.file_extras import extras_json
from cuebook.storage.writing import Writing, to_json

_KEYS = """
    SELECT minted.cue, minted.signature, minted.album_artist, minted.album, minted.disc, minted.number,
           minted.title, minted.duration_ms, minted.recording_id
    FROM minted_cues AS minted
"""
_BY_SIGNATURE = _KEYS + "WHERE minted.signature = ?"
_CURRENT_KEYS = """
    SELECT cues.id, coalesce((SELECT signature FROM files WHERE files.cue = cues.id), ''),
           albums.album_artist, albums.title, cues.disc, cues.number, cues.title, cues.duration_ms,
           cues.recording_id
    FROM cues JOIN albums ON albums.id = cues.album
"""
_BY_TITLE = _CURRENT_KEYS + "WHERE cues.title = ? AND albums.title = ?"

_CUE_COLUMNS = (
    "id", "title", "artist", "composers", "album", "disc", "number", "year", "duration_ms", "recording_id",
    "guess", "guess_reason", "state", "performers", "work", "movement", "disc_title", "released",
)  # fmt: skip
_SAVE_CUE = (
    f"INSERT INTO cues ({', '.join(_CUE_COLUMNS)}) VALUES ({', '.join('?' * len(_CUE_COLUMNS))})"
    " ON CONFLICT (id) DO UPDATE SET "
    + ", ".join(f"{column} = excluded.{column}" for column in _CUE_COLUMNS[1:])
)


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

    def cues_sharing_keys(self, keys: CueKeys) -> list[KnownCue]:
        """Find stored cues that may be the one with these keys."""
        rows = self._writing.execute(_BY_SIGNATURE, (keys.signature,)).fetchall()
        if not rows:
            rows = self._writing.execute(_BY_TITLE, (keys.title, keys.album)).fetchall()
        return [KnownCue(CueId(row[0]), CueKeys(*row[1:]), self._files(row[0])) for row in rows]

    def _files(self, cue: str) -> tuple[FileStamp, ...]:
        found = self._writing.execute(
            "SELECT path, device, inode, size, mtime_ns FROM files WHERE cue = ? AND state = ?",
            (cue, FileState.PRESENT),
        )
        return tuple(FileStamp(*row) for row in found)

    def save_cue(self, cue: CueId, file: SoundFile, album: AlbumId, kind: CueKind, why: str) -> None:
        """Take a cue's names and place from the file just read."""
        values = (
            cue,
            file.title,
            file.artist,
            to_json(file.composers),
            album,
            file.disc,
            file.number,
            file.year,
            file.duration_ms,
            file.recording_id,
            kind,
            why,
            FileState.PRESENT,
            to_json(file.performers),
            file.work,
            file.movement,
            file.disc_title,
            file.released,
        )
        self._writing.execute(_SAVE_CUE, values)
        self._writing.changes.cues.add(cue)

    def save_file(self, stamp: FileStamp, root: int | None, file: SoundFile, cue: CueId) -> None:
        """Keep a file that was read."""
        self._replace_file(
            stamp,
            root,
            audio_type=file.audio_type,
            signature=file.signature,
            duration_ms=file.duration_ms,
            extras=extras_json(file),
            has_art=file.has_art,
            cue=cue,
            problem_kind=None,
            problem=None,
        )
        index_cue(self._writing, cue)

    def save_problem(self, stamp: FileStamp, root: int | None, problem: FileProblem) -> None:
        """Keep a file that could not be read; where only its rights forbid it, it stays its cue's."""
        held = self._writing.execute("SELECT cue FROM files WHERE path = ?", (stamp.path,)).get
        self._replace_file(
            stamp,
            root,
            audio_type=None,
            signature=None,
            duration_ms=None,
            extras=None,
            has_art=False,
            cue=held if problem.kind is ProblemKind.UNREADABLE else None,
            problem_kind=problem.kind,
            problem=problem.reason,
        )

    def _replace_file(self, stamp: FileStamp, root: int | None, **columns: str | int | None) -> None:
        before = self._writing.execute("SELECT cue FROM files WHERE path = ?", (stamp.path,)).fetchone()
        values = (
            stamp.path, root, stamp.device, stamp.inode, stamp.size, stamp.mtime_ns, FileState.PRESENT,
            READER_VERSION, *columns.values(),
        )  # fmt: skip
        named = ", ".join(
            ("path", "root", "device", "inode", "size", "mtime_ns", "state", "reader", *columns)
        )
        places = ", ".join("?" * len(values))
        self._writing.execute(f"INSERT OR REPLACE INTO files ({named}) VALUES ({places})", values)
        if before and before[0] not in (None, columns["cue"]):
            self._refresh_state(before[0])

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
