"""Reading pages for the import sheet: short texts at once, all others in the background."""

import logging
import os
import stat
from collections.abc import Callable, Generator
from contextlib import suppress

from cuebook.domain.errors import CuebookError
from cuebook.ports.runtime import CancelToken, Job, JobRunner
from cuebook.services.reviews import ReviewDraft, Reviews

LONG_TEXT = 20_000
"""Bytes; recognition of more would be felt."""
PASTED = "pasted text"
_MARKUP = ("<", "---", "+++")

_log = logging.getLogger(__name__)


def _tell_unready(error: Exception) -> None:
    _log.warning("nothing could be prepared for the next page: %s", error)


class ImportReader:
    """Hands over drafts, or says why there is none; only the last page asked for counts."""

    def __init__(
        self,
        reviews: Reviews,
        jobs: JobRunner,
        *,
        on_read: Callable[[ReviewDraft], None],
        on_refused: Callable[[str], None],
    ) -> None:
        self._reviews = reviews
        self._jobs = jobs
        self._on_read = on_read
        self._on_refused = on_refused
        self._job: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether a page is being read in the background."""
        return self._job is not None

    def get_ready(self) -> None:
        """Have what the next page would wait for prepared in the background."""

        def work(_cancel: CancelToken) -> Generator[None, None, None]:
            yield self._reviews.get_ready()

        self._jobs.run(work, on_item=lambda _: None, on_done=lambda _: None, on_error=_tell_unready)

    def read_text(self, text: str) -> None:
        """Read what was pasted; markup is taken apart elsewhere, so it is waited for in the background."""
        page = text.encode("utf-8", "replace")
        is_plain = not text.lstrip("\ufeff \t\r\n").startswith(_MARKUP)
        self._read(lambda: self._reviews.read(page, PASTED), at_once=is_plain and len(page) <= LONG_TEXT)

    def read_file(self, path: str) -> None:
        """Read a file, in the background however short it is: a drive that is gone is waited for."""
        self.cancel()
        self._start(lambda: self._read_regular(path))

    def _read_regular(self, path: str) -> ReviewDraft:
        with suppress(OSError):  # reading it will say why
            if not stat.S_ISREG(os.stat(path).st_mode):  # a pipe would be waited for
                msg = f"{path} is no file that can be read."
                raise CuebookError(msg)
        return self._reviews.read_file(path)

    def cancel(self) -> None:
        """What is being read is not wanted any more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _read(self, read: Callable[[], ReviewDraft], *, at_once: bool) -> None:
        self.cancel()
        if not at_once:
            self._start(read)
            return
        try:
            draft = read()
        except CuebookError as error:
            self._on_refused(str(error))
        else:
            self._on_read(draft)

    def _start(self, read: Callable[[], ReviewDraft]) -> None:
        def work(_cancel: CancelToken) -> Generator[ReviewDraft, None, None]:
            yield read()

        def is_wanted() -> bool:
            return self._job is job

        def home(draft: ReviewDraft) -> None:
            if is_wanted():
                self._job = None
                self._on_read(draft)

        def failed(error: Exception) -> None:
            if not is_wanted():
                return
            self._job = None
            if isinstance(error, CuebookError):
                self._on_refused(str(error))
            else:
                _log.error("a page could not be read", exc_info=error)
                self._on_refused("Cuebook failed on this text. What happened stands in its log.")

        job = self._jobs.run(work, on_item=home, on_done=lambda _: None, on_error=failed)
        self._job = job
