"""Reading sound files: untrusted bytes, read outside this process."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from cuebook.domain.cue_sheet import CueSheet
from cuebook.domain.sound_file import FileProblem, SoundFile
from cuebook.ports.runtime import CancelToken


class TagReader(Protocol):
    """Reads tags, length and audio signature of files."""

    def get_ready(self) -> None:
        """Start what reading needs, as far as that takes time; returns at once. Called on a job's thread."""
        ...

    def read(
        self, paths: Iterable[bytes], cancel: CancelToken
    ) -> Iterator[tuple[bytes, SoundFile | FileProblem]]:
        """Read files and give each one's answer as it comes, in any order, each path exactly once.

        Called on a job's thread. MUST answer for every file within limits of time and memory,
        whatever its bytes are: one that breaks a limit twice is a FileProblem and the rest goes
        on. MUST NOT open anything but regular files. When the token is cancelled the iterator
        ends at the next file; files without an answer are simply not answered.
        """
        ...

    def looks_like_audio(self, path: bytes) -> bool:
        """Whether a file's first bytes are those of a sound file; False where it cannot be read."""
        ...

    def cue_sheet(self, path: bytes) -> CueSheet:
        """Read a cue sheet. Raises CueSheetError, in words that do not name it, where it is none.

        Called on a job's thread. MUST NOT open anything but regular files, nor read without limit.
        """
        ...

    def close(self) -> None:
        """End all workers."""
        ...
