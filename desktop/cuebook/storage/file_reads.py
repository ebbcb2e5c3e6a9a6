"""Reading what scans left: watched folders, known files, problems."""

from cuebook.domain.catalogue import FileState
from cuebook.domain.sound_file import READER_VERSION, FileProblem, FileStamp, ProblemKind
from cuebook.ports.reading import KnownFile, Root
from cuebook.storage.sql import Connection


class FileReads:
    """Files as the last scan found them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def roots(self) -> list[Root]:
        """The watched folders."""
        return [
            Root(*row)
            for row in self._connection.execute("SELECT root, path, state, device FROM roots ORDER BY root")
        ]

    def known_files(self, root: int) -> list[KnownFile]:
        """Every file a scan of that folder has met."""
        rows = self._connection.execute(
            "SELECT path, device, inode, size, mtime_ns, state, problem_kind, problem, reader FROM files"
            " WHERE root = ?",
            (root,),
        )
        return [
            KnownFile(
                FileStamp(path, device, inode, size, mtime),
                FileState(state),
                FileProblem(path, ProblemKind(kind), problem) if kind else None,
                outdated=reader < READER_VERSION,
            )
            for path, device, inode, size, mtime, state, kind, problem, reader in rows
        ]

    def problems(self) -> list[FileProblem]:
        """Every file that lies there and could not be read."""
        rows = self._connection.execute(
            "SELECT path, problem_kind, problem FROM files"
            " WHERE problem_kind IS NOT NULL AND state = 'present' ORDER BY path"
        )
        return [FileProblem(path, ProblemKind(kind), reason) for path, kind, reason in rows]
