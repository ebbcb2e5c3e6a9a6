"""Reading what scans left: watched folders, the files known in them, and what is amiss there."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

if TYPE_CHECKING:
    from cuebook.domain.catalogue import FileState
    from cuebook.domain.sound_file import FileProblem, ProblemKind


class Root(NamedTuple):
    """A watched folder: its number, its path, whether it is ``online``, and its file system.

    ``inside`` is None, or for a file system mounted within a watched folder that folder's number.
    """

    number: int
    path: bytes
    state: str
    device: int | None
    inside: int | None = None


SettledFile: TypeAlias = tuple[bytes, int, int]
"""Path, size in bytes and time of change in nanoseconds of a file that became a cue."""


class KnownFile(NamedTuple):
    """A file that is not settled; ``problem`` is None where it became a cue.

    ``sheets`` is the digest of the cue sheets that lay beside it, None where there were none.
    ``outdated``: read by an earlier version of the reader, which knew less.
    """

    size: int
    mtime_ns: int
    sheets: bytes | None
    state: FileState
    problem: ProblemKind | None
    outdated: bool = False


class KnownFiles(NamedTuple):
    """Files as the last scan left them.

    Settled are those that lie there, were read well, by this reader, and have no cue sheet beside
    them: nearly all. They are a set of plain rows, because every scan compares every file with it.
    """

    settled: set[SettledFile]
    others: dict[bytes, KnownFile]


class WaitingPlace(NamedTuple):
    """A place that is offline: a watched folder, or what was mounted in one.

    ``cues`` wait for it; ``present`` is how many of its files are there all the same.
    """

    path: bytes
    cues: int
    present: int


class LostCue(NamedTuple):
    """A file that is gone, and by what the cue that had no other could be met elsewhere."""

    path: bytes
    signature: str | None
    album: str
    disc: int | None
    number: int | None
    title: str


class FileReading(Protocol):
    """Watched folders and the files in them: what a scan compares with, and what is said of drives."""

    def roots(self) -> list[Root]:
        """The watched folders."""
        ...

    def mounts(self) -> list[Root]:
        """The file systems that lay mounted within watched folders when those were last scanned."""
        ...

    def waiting_places(self) -> list[WaitingPlace]:
        """The places that are offline, with how many cues wait for each."""
        ...

    def known_files(self, root: int, folders: Sequence[bytes] | None = None) -> KnownFiles:
        """Every file a scan of that watched folder has met; with ``folders``, those below them."""
        ...

    def files_in(self, root: int) -> int:
        """How many files are known of a watched folder; a file in parts counts as so many."""
        ...

    def count_known(self, root: int, folder: bytes) -> int:
        """How many files below a folder of a watched one are thought to be there, or to come back."""
        ...

    def lost_cues(self, gone: Collection[bytes], back: Collection[bytes] = ()) -> list[LostCue]:
        """Of files that are gone, those whose cue lies in no other file that is there or in ``back``.

        Both are best given as sets.
        """
        ...

    def problems(self) -> list[FileProblem]:
        """Every file that lies there and could not be read."""
        ...
