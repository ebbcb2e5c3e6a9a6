"""Writing what scanning found: files and the cues they are."""

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from cuebook.domain.catalogue import FileState
from cuebook.domain.identity import CueKeys, KnownCue, KnownCues
from cuebook.domain.ids import CueId
from cuebook.domain.sound_file import (
    PART_OF,
    READER_VERSION,
    FileProblem,
    FileStamp,
    ProblemKind,
    TagRating,
)
from cuebook.ports.storage import Catalogued, FilePart
from cuebook.storage.album_writing import AlbumWriter
from cuebook.storage.cue_index import index_cues
from cuebook.storage.file_extras import extras_json
from cuebook.storage.root_writing import RootWriter
from cuebook.storage.sql import Value
from cuebook.storage.writing import to_json

_BY_SIGNATURE = """
    SELECT minted.cue, minted.signature,
           coalesce(albums.album_artist, minted.album_artist), coalesce(albums.tagged_title, minted.album),
           iif(cues.id IS NULL, minted.disc, cues.disc), iif(cues.id IS NULL, minted.number, cues.number),
           coalesce(cues.title, minted.title), minted.duration_ms, minted.recording_id
    FROM minted_cues AS minted
    LEFT JOIN cues ON cues.id = minted.cue
    LEFT JOIN albums ON albums.id = coalesce(cues.tagged_album, cues.album)
    WHERE minted.signature IN (SELECT value FROM json_each(?))
"""
"""Where a cue stands now: a copy that stands where it stood once, while it stands elsewhere, is another."""
_BY_NAMES = """
    SELECT cues.id, coalesce((SELECT signature FROM files WHERE files.cue = cues.id), ''),
           albums.album_artist, albums.tagged_title, cues.disc, cues.number, cues.title, cues.duration_ms,
           cues.recording_id
    FROM json_each(?) AS wanted
    CROSS JOIN albums ON albums.tagged_title = wanted.value ->> 1
    CROSS JOIN cues ON cues.title = wanted.value ->> 0
        AND (cues.album = albums.id AND cues.tagged_album IS NULL OR cues.tagged_album = albums.id)
"""
"""Wanted is a JSON array of [title, album]; the joins are in the order the indexes answer.

Albums by what the tags say, whatever the listener made of them.
"""

_CUE_COLUMNS = (
    "id", "title", "artist", "composers", "album", "disc", "number", "year", "duration_ms", "recording_id",
    "guess", "guess_reason", "state", "performers", "work", "movement", "disc_title", "released",
)  # fmt: skip
_SAVE_CUE = (
    f"INSERT INTO cues ({', '.join(_CUE_COLUMNS)}) VALUES ({', '.join('?' * len(_CUE_COLUMNS))})"
    " ON CONFLICT (id) DO UPDATE SET "
    + ", ".join(f"{column} = excluded.{column}" for column in _CUE_COLUMNS[1:])
    + ", tagged_album = NULL"  # until the grouping puts it where the listener wants it
)
_FILE_COLUMNS = (
    "path", "root", "device", "inode", "size", "mtime_ns", "state", "reader", "audio_type", "signature",
    "duration_ms", "extras", "has_art", "cue", "problem_kind", "problem", "sheets", "start_ms", "stop_ms",
)  # fmt: skip
_SAVE_FILE = "INSERT INTO files ({}) VALUES ({})".format(
    ", ".join(_FILE_COLUMNS), ", ".join("?" * len(_FILE_COLUMNS))
)


@lru_cache(maxsize=512)
def _names_json(names: tuple[str, ...]) -> str:
    """The names of an album's makers stand on each of its cues."""
    return to_json(names)


def _cue_values(one: Catalogued) -> tuple[Value, ...]:
    file = one.file
    return (
        one.cue, file.title, file.artist, _names_json(file.composers), one.album, file.disc, file.number,
        file.year, file.duration_ms, file.recording_id, one.kind, one.why, FileState.PRESENT,
        _names_json(file.performers), file.work, file.movement, file.disc_title, file.released,
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
        extras_json(file), file.has_art, one.cue, None, None, one.stamp.sheets or None, file.start_ms,
        file.stop_ms,
    )  # fmt: skip


class CatalogueWriter(AlbumWriter, RootWriter):
    """Fulfils ``CatalogueWriting`` for one transaction."""

    def cues_sharing_keys(self, keys: Sequence[CueKeys]) -> KnownCues:
        """Find stored cues that may be among those with these keys."""
        signatures = to_json([one.signature for one in keys])
        rows = self._writing.execute(_BY_SIGNATURE, (signatures,)).fetchall()
        met = {row[1] for row in rows}
        unmet = {(one.title, one.album) for one in keys if one.signature not in met}
        rows += self._writing.execute(_BY_NAMES, (to_json(list(unmet)),)).fetchall()
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

    def read_by_older_readers(self, stamps: Iterable[FileStamp]) -> dict[FilePart, CueId]:
        """Give the cues of files that an older reader read and that are as they were then."""
        as_they_are = {stamp.path: (stamp.size, stamp.mtime_ns) for stamp in stamps}
        rows = self._writing.execute(
            "SELECT path, start_ms, stop_ms, cue, size, mtime_ns FROM files"
            f" WHERE cue IS NOT NULL AND reader < ? AND path IN ({', '.join('?' * len(as_they_are))})",
            (READER_VERSION, *as_they_are),
        )
        return {
            (path, start, stop): CueId(cue)
            for path, start, stop, cue, *stamped in rows
            if as_they_are[path] == tuple(stamped)
        }

    def save(self, catalogued: Sequence[Catalogued]) -> None:
        """Take cues' names, places and guessed kinds from the files just read, and keep the files."""
        connection = self._writing.connection
        connection.executemany(_SAVE_CUE, map(_cue_values, catalogued))
        held = self._forget({one.stamp.path for one in catalogued})
        connection.executemany(_SAVE_FILE, map(_file_values, catalogued))
        cues = {one.cue for one in catalogued}
        lost = held.keys() - cues
        if lost:  # a whole file that is in parts now is no lost one: its sound is all there
            halves = [one.file.signature.partition(PART_OF) for one in catalogued]
            in_parts = {whole for whole, mark, _ in halves if mark}
            taken_out = self._take_out({cue for cue in lost if held[cue] in in_parts})
            self._refresh_states(lost - taken_out)
            self._writing.changes.cues |= taken_out
        self._writing.changes.cues |= cues
        index_cues(self._writing, cues)

    def _forget(self, paths: Collection[bytes]) -> dict[CueId, str | None]:
        """Drop what was known of files, all their parts; give the cues they were, each with its signature."""
        marks = ", ".join("?" * len(paths))
        dropped = self._writing.execute(
            f"DELETE FROM files WHERE path IN ({marks}) RETURNING cue, signature", tuple(paths)
        ).fetchall()
        return {CueId(cue): signature for cue, signature in dropped if cue}

    def save_problem(self, stamp: FileStamp, root: int | None, problem: FileProblem) -> None:
        """Keep a file that could not be read; where only its rights forbid it, it stays its cues'."""
        if problem.kind is ProblemKind.UNREADABLE and self._keep_forbidden(stamp, root, problem):
            return
        held = self._forget({stamp.path})
        values = (
            *_stamp_values(stamp, root), None, None, None, None, False, None, problem.kind, problem.reason,
            stamp.sheets or None, 0, None,
        )  # fmt: skip
        self._writing.execute(_SAVE_FILE, values)
        for cue in held:
            self._refresh_state(cue)

    def _keep_forbidden(self, stamp: FileStamp, root: int | None, problem: FileProblem) -> bool:
        """Note at each part of a known file that it cannot be read now; False where it is no cue's."""
        held = self._writing.execute(
            "UPDATE files SET root = ?, device = ?, inode = ?, size = ?, mtime_ns = ?, state = 'present',"
            " problem_kind = ?, problem = ? WHERE path = ? AND cue IS NOT NULL RETURNING cue",
            (
                root, stamp.device, stamp.inode, stamp.size, stamp.mtime_ns, problem.kind, problem.reason,
                stamp.path,
            ),
        ).fetchall()  # fmt: skip
        for (cue,) in held:
            self._refresh_state(cue)
        return bool(held)

    def drop_problem(self, path: bytes) -> None:
        """Forget a file that is no cue and in which nothing is wrong any more."""
        self._writing.execute("DELETE FROM files WHERE path = ? AND cue IS NULL", (path,))

    def keep_written_rating(self, stamp: FileStamp, ratings: Sequence[TagRating]) -> None:
        """Keep a file's new times and the ratings its tags carry."""
        self.restamp(stamp)
        self._writing.execute(
            "UPDATE files SET extras = json_set(coalesce(extras, '{}'), '$.ratings', json(?)) WHERE path = ?",
            (to_json([(one.program, one.rating) for one in ratings]), stamp.path),
        )

    def restamp(self, stamp: FileStamp) -> None:
        """Keep a known file's new times."""
        self._writing.execute(
            "UPDATE files SET device = ?, inode = ?, size = ?, mtime_ns = ? WHERE path = ?",
            (stamp.device, stamp.inode, stamp.size, stamp.mtime_ns, stamp.path),
        )
