"""Reading what scans left: watched folders, known files, problems."""

from collections.abc import Collection, Sequence

from cuebook.domain.catalogue import FileState
from cuebook.domain.sound_file import READER_VERSION, FileProblem, ProblemKind
from cuebook.ports.file_reading import KnownFile, KnownFiles, LostCue, Root, WaitingPlace
from cuebook.storage.sql import Connection

_SETTLED = f"state = 'present' AND problem_kind IS NULL AND sheets IS NULL AND reader = {READER_VERSION}"
_BELOW = "path > ?2 AND path < ?3"
_LOST = """
    SELECT files.path, files.signature, albums.title, cues.disc, cues.number, cues.title, files.cue
    FROM files JOIN cues ON cues.id = files.cue JOIN albums ON albums.id = cues.album
    WHERE files.path IN ({marks}) ORDER BY files.path, start_ms
"""
_LIES_IN = """
    SELECT cue, path, state FROM files WHERE cue IN (SELECT cue FROM files WHERE path IN ({marks}))
"""
_AT_ONCE = 500
"""So many paths are asked for in one question."""


class FileReads:
    """Files as the last scan found them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def roots(self) -> list[Root]:
        """The watched folders."""
        rows = self._connection.execute("SELECT root, path, state, device FROM roots ORDER BY root")
        return [Root(*row) for row in rows]

    def mounts(self) -> list[Root]:
        """The file systems mounted within watched folders."""
        rows = self._connection.execute("SELECT root, path, state, device, root FROM mounts ORDER BY path")
        return [Root(*row) for row in rows]

    def waiting_places(self) -> list[WaitingPlace]:
        """The places that are offline."""
        return [
            WaitingPlace(place.path, self._cues_waiting_in(place.path), self._present_in(place.path))
            for place in (*self.roots(), *self.mounts())
            if place.state != "online"
        ]

    def _cues_waiting_in(self, folder: bytes) -> int:
        return int(
            self._connection.execute(
                "SELECT count(DISTINCT files.cue) FROM files JOIN cues ON cues.id = files.cue"
                " WHERE cues.state = 'offline' AND files.state = 'offline' AND path > ? AND path < ?",
                _bounds(folder),
            ).get
        )

    def _present_in(self, folder: bytes) -> int:
        return int(
            self._connection.execute(
                "SELECT count(*) FROM files WHERE state = 'present' AND path > ? AND path < ?",
                _bounds(folder),
            ).get
        )

    def known_files(self, root: int, folders: Sequence[bytes] | None = None) -> KnownFiles:
        """Every file a scan of that folder has met."""
        known = KnownFiles(set(), {})
        if folders is None:
            # Where all files are wanted, the index by root would only make them be read in another order.
            self._gather(known, "root = ?1" if len(self.roots()) > 1 else "+root = ?1", (root,))
        for folder in folders or ():
            self._gather(known, f"root = ?1 AND {_BELOW}", (root, *_bounds(folder)))
        return known

    def _gather(self, known: KnownFiles, where: str, values: tuple[int | bytes, ...]) -> None:
        rows = self._connection.execute(
            f"SELECT path, size, mtime_ns FROM files WHERE {where} AND {_SETTLED}", values
        )
        settled = rows.fetchall()
        known.settled.update(settled)
        count = f"SELECT count(*) FROM files WHERE {where.lstrip('+')}"
        if self._connection.execute(count, values).get == len(settled):
            return  # the count costs a tenth of looking for others
        for path, size, mtime, sheets, state, kind, reader in self._connection.execute(
            "SELECT path, size, mtime_ns, sheets, state, problem_kind, reader FROM files"
            f" WHERE {where} AND NOT ({_SETTLED})",
            values,
        ):
            known.others[path] = KnownFile(
                size,
                mtime,
                sheets,
                FileState(state),
                ProblemKind(kind) if kind else None,
                outdated=reader < READER_VERSION,
            )

    def files_in(self, root: int) -> int:
        """How many files are known of a watched folder, parts of files among them."""
        return int(self._connection.execute("SELECT count(*) FROM files WHERE root = ?", (root,)).get)

    def count_known(self, root: int, folder: bytes) -> int:
        """How many files below a folder are there, or may come back."""
        return int(
            self._connection.execute(
                "SELECT count(DISTINCT path) FROM files WHERE root = ?1 AND state <> 'missing'"
                f" AND problem_kind IS NOT 'cue_sheet' AND {_BELOW}",
                (root, *_bounds(folder)),
            ).get
        )

    def lost_cues(self, gone: Collection[bytes], back: Collection[bytes] = ()) -> list[LostCue]:
        """Of files that are gone, those whose cue lies nowhere else."""
        found: dict[bytes, LostCue] = {}
        wanted = sorted(gone)
        for start in range(0, len(wanted), _AT_ONCE):
            paths = wanted[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(paths))
            elsewhere = {
                cue
                for cue, path, state in self._connection.execute(_LIES_IN.format(marks=marks), paths)
                if path in back or (state == FileState.PRESENT and path not in gone)
            }
            for *row, cue in self._connection.execute(_LOST.format(marks=marks), paths):
                if cue not in elsewhere:
                    found[row[0]] = LostCue(*row)
        return list(found.values())

    def problems(self) -> list[FileProblem]:
        """Every file that lies there and could not be read."""
        rows = self._connection.execute(
            "SELECT DISTINCT path, problem_kind, problem, size FROM files"
            " WHERE problem_kind IS NOT NULL AND state = 'present' ORDER BY path"
        )
        return [FileProblem(path, ProblemKind(kind), reason, size) for path, kind, reason, size in rows]


def _bounds(folder: bytes) -> tuple[bytes, bytes]:
    """Between which two every path below a folder sorts."""
    stem = folder.rstrip(b"/")
    return stem + b"/", stem + b"0"  # the sign after the slash
