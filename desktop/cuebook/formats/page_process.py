"""Has a page taken apart in a process of its own, and recognises what its text says."""

import atexit
import json
import subprocess
import sys
from contextlib import suppress
from importlib import import_module
from threading import Lock, Timer
from typing import TypeAlias

from cuebook.domain.errors import ReviewRefusedError
from cuebook.domain.review import ReviewFacts
from cuebook.formats.pictured import with_pictures
from cuebook.formats.published_reading import as_published
from cuebook.formats.stated import StatedPage, from_json, settle
from cuebook.ports.formats import ReviewPage

_Worker: TypeAlias = subprocess.Popen[bytes]

_WORKER = ["-P", "-m", "cuebook.formats.page_worker"]
_RECOGNITION = "cuebook.formats.recognition"
_SECONDS_TO_START = 30.0
_SECONDS = 10.0
"""Of the clock; the worker itself bounds what it takes of the processor."""
_LONGEST = 5_000_000
_TOO_MUCH = "This page could not be read: taking it apart needs more time or memory than any review does."


def read_apart(kind: str, page: bytes) -> ReviewPage:
    """Read a page of a kind that ``page_worker`` knows; further reviews on it stand in ``more``.

    Raises ReviewRefusedError where it holds no review, or takes too much to be read.
    """
    if len(page) > _LONGEST:
        msg = "This file is too long to be a review."
        raise ReviewRefusedError(msg)
    worker = _standby.take()
    try:
        found = [_recognised(one) for one in _ask(kind, page, worker)]
    finally:
        if worker:  # whoever brought one page may bring another
            with suppress(OSError):  # if it cannot be started, the next page says so
                _standby.get_ready()
    return ReviewPage(found[0].text, found[0].facts, tuple(found[1:]))


def _recognised(page: StatedPage) -> ReviewPage:
    from cuebook.formats.recognition import recognise  # noqa: PLC0415 - not before it is needed

    if not any(letter.isalnum() for letter in page.text):
        msg = "This page holds no words, so there is no review in it."
        raise ReviewRefusedError(msg)

    def recognised(text: str) -> ReviewFacts:
        return settle(recognise(text, page.stated.rating), page.stated, text)

    facts = as_published(page.text, recognised)
    return ReviewPage(page.text, with_pictures(facts, page.pictures, page.text))


def _ask(kind: str, page: bytes, worker: _Worker | None) -> list[StatedPage]:
    answer = json.loads(_answer(kind, page, worker or _started()) or "{}")
    if "pages" not in answer:
        raise ReviewRefusedError(answer.get("refused", _TOO_MUCH))
    return [from_json(one) for one in answer["pages"]]


def get_ready() -> None:
    """Start a worker, and load recognition: the next page waits for neither. Takes a quarter of a second.

    A worker that nobody needs ends by itself after some minutes.
    """
    _standby.get_ready()
    import_module(_RECOGNITION)


class _Standby:
    """A worker that was started before there was a page for it; one at most. On any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._worker: _Worker | None = None

    def get_ready(self) -> None:
        with self._lock:
            if self._worker is None or self._worker.poll() is not None:
                self._end()
                self._worker = _started("--standby")

    def take(self) -> _Worker | None:
        """The worker, where there is one and it still waits."""
        with self._lock:
            if self._worker is not None and self._worker.poll() is not None:
                self._end()
            taken, self._worker = self._worker, None
            return taken

    def let_go(self) -> None:
        """End the worker."""
        with self._lock:
            self._end()

    def _end(self) -> None:
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.kill()
            with worker:  # closes its pipes, and waits for it
                pass


_standby = _Standby()
atexit.register(_standby.let_go)


def _started(*words: str) -> _Worker:
    return subprocess.Popen(
        [sys.executable, *_WORKER, *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def _answer(kind: str, page: bytes, worker: _Worker) -> bytes:
    """The worker's answer; nothing where it died or was stopped. Its start is no part of the limit."""
    with worker:
        assert worker.stdin is not None  # noqa: S101 - tells the type checker what PIPE means
        assert worker.stdout is not None  # noqa: S101
        limit = Timer(_SECONDS_TO_START, worker.kill)
        limit.start()
        try:
            with suppress(OSError):  # what died has nothing to say below
                worker.stdin.write(kind.encode() + b"\n" + page)
            with suppress(OSError):
                worker.stdin.close()
            import_module(_RECOGNITION)  # its patterns take as long to compile as the worker to start
            worker.stdout.readline()
            limit.cancel()
            limit = Timer(_SECONDS, worker.kill)
            limit.start()
            return worker.stdout.readline()
        finally:
            limit.cancel()
            worker.kill()
