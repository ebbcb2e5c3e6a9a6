"""Asking something of file systems in the background: a drive that is gone may take minutes to answer."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from cuebook.ports.runtime import CancelToken, Job, JobRunner

Answer = TypeVar("Answer")


class Outside:
    """Takes the answer to the last question only, on the thread that asked, and none after ``stop``."""

    def __init__(self, jobs: JobRunner) -> None:
        self._jobs = jobs
        self._asked: Job | None = None

    def ask(self, question: Callable[[], Answer], take: Callable[[Answer], None]) -> None:
        """Have a question answered on another thread."""
        self.stop()

        def work(_cancel: CancelToken) -> Generator[Answer, None, None]:
            yield question()

        def home(answer: Answer) -> None:
            if self._asked is job:
                self._asked = None
                take(answer)

        job = self._jobs.run(work, on_item=home, on_done=lambda _: None, on_error=_say_elsewhere)
        self._asked = job

    def stop(self) -> None:
        """What was asked is not wanted any more."""
        if self._asked:
            self._asked.cancel()
            self._asked = None


def is_to_replace(file: str) -> bool:
    """Whether what has a file's name could be replaced; a folder cannot, and whoever writes says so."""
    return os.path.lexists(file) and not os.path.isdir(file)


def _say_elsewhere(error: Exception) -> None:
    """The window says it, in words where it has some."""
    raise error
