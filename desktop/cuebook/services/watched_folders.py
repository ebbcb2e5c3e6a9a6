"""Watched folders that came to lie elsewhere, or are watched no more."""

import os
from collections.abc import Callable, Generator, Sequence

from cuebook.domain.errors import CuebookError
from cuebook.ports.file_reading import Root
from cuebook.ports.runtime import CancelToken, JobRunner
from cuebook.ports.storage import Storage, UnitOfWork
from cuebook.services.gradual_writing import GradualWriting, WhenWritten, Written

ENOUGH = 0.5
"""A folder is the one that moved where so many of its files lie in it."""


class WatchedFolders:
    """Moves and forgets watched folders; ``busy`` while it does.

    Where a crash leaves it half done, the next scan does the rest: what moved is found by its sound, and
    a folder is watched until all its files are forgotten.
    """

    def __init__(self, writing: GradualWriting, storage: Storage, jobs: JobRunner) -> None:
        self._writing = writing
        self._storage = storage
        self._jobs = jobs
        self.busy = False

    def move(self, old: bytes, new: bytes, when_done: Callable[[str | None], None]) -> None:
        """Take a folder for the new place of a watched one: files are found there by name and size.

        ``when_done`` is called with None, or in words with why nothing was changed. What does not lie
        there under its name is for the next scan to find.
        Raises CuebookError where ``old`` is not watched or ``new`` is no folder.
        """
        root = self._root(old)
        new = os.path.realpath(new)
        if not os.path.isdir(new):
            msg = f"{_text(new)} is not a folder that can be read."
            raise CuebookError(msg)
        if new == root.path:
            msg = f"{_text(new)} is where that folder is watched already."
            raise CuebookError(msg)
        found: list[tuple[int, int]] = []
        self.busy = True

        def end(trouble: str | None) -> None:
            self.busy = False
            when_done(trouble)

        def done(cancelled: bool) -> None:  # noqa: FBT001 - the job runner's
            if cancelled or not found:
                end("It was stopped before its end, and nothing was changed.")
                return
            ((met, known),) = found
            if met < ENOUGH * known or (known and not met):
                few = f"Only {met:,} of the {known:,}" if met else f"None of the {known:,}"
                end(f"{few} files of {_text(old)} lie in {_text(new)}, so nothing was changed.")
                return
            try:
                self._move(root, new, lambda written: end(written.error))
            except CuebookError as error:
                end(str(error))

        self._jobs.run(
            lambda cancel: self._count(root, new, cancel),
            on_item=found.append,
            on_done=done,
            on_error=lambda error: end(str(error)),
        )

    def _move(self, root: Root, new: bytes, when_written: WhenWritten) -> None:
        number, last = 0, 0

        def keep(unit: UnitOfWork, part: Sequence[int]) -> tuple[()]:
            nonlocal number, last
            if not number:
                number = unit.catalogue.move_root(root.number, new)
            last = unit.catalogue.move_files(number, root.path, new, after=last, most=len(part))
            return ()

        self._writing.write(range(self._storage.reading.files_in(root.number)), keep, when_written)

    def _count(self, root: Root, new: bytes, cancel: CancelToken) -> Generator[tuple[int, int], None, None]:
        """Count the files known in a folder, and those of them that lie in the new one as they were."""
        with self._storage.reader() as reading:
            files = reading.known_files(root.number)
        sizes = {path: size for path, size, _ in files.settled}
        sizes |= {path: one.size for path, one in files.others.items() if one.problem is None}
        met = 0
        for path, size in sizes.items():
            if cancel.cancelled:
                return
            met += _lies_there(new + path[len(root.path) :], size)
        yield met, len(sizes)

    def forget(self, path: bytes, when_done: Callable[[str | None], None] | None = None) -> None:
        """Watch a folder no more. Its cues leave the library; what was done with them stays kept.

        With ``when_done`` the files of a large one are forgotten by and by, and it is called at the end
        with None, or in words with what stopped it. Raises CuebookError where it is not watched.
        """
        root = self._root(path)

        def keep(unit: UnitOfWork, part: Sequence[int]) -> tuple[()]:
            if not unit.catalogue.forget_files(root.number, len(part)):
                unit.catalogue.forget_root(root.number)
            return ()

        def written(outcome: Written) -> None:
            self.busy = False
            if when_done:
                when_done(outcome.error)

        files = range(self._storage.reading.files_in(root.number))
        self.busy = when_done is not None
        try:
            self._writing.write(files, keep, written if when_done else None)
        except CuebookError:
            self.busy = False
            raise

    def _root(self, path: bytes) -> Root:
        roots = self._storage.reading.roots()
        for root in roots:
            if root.path == path:
                return root
        names = ", ".join(_text(root.path) for root in roots) or "none"
        msg = f"{_text(path)} is no watched folder. Watched are: {names}."
        raise CuebookError(msg)


def _lies_there(path: bytes, size: int) -> bool:
    try:
        return os.stat(path).st_size == size
    except OSError:
        return False


def _text(path: bytes) -> str:
    return path.decode("utf-8", "backslashreplace")
