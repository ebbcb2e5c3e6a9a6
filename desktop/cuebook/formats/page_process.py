"""Has a page taken apart in a process of its own, and recognises what its text says."""

import json
import subprocess
import sys
from contextlib import suppress
from importlib import import_module
from threading import Timer

from cuebook.domain.errors import ReviewRefusedError
from cuebook.domain.review import ReviewFacts
from cuebook.formats.pictured import with_pictures
from cuebook.formats.published_reading import as_published
from cuebook.formats.stated import StatedPage, from_json, settle
from cuebook.ports.formats import ReviewPage

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
    found = [_recognised(one) for one in _ask(kind, page)]
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


def _ask(kind: str, page: bytes) -> list[StatedPage]:
    answer = json.loads(_answer(kind, page) or "{}")
    if "pages" not in answer:
        raise ReviewRefusedError(answer.get("refused", _TOO_MUCH))
    return [from_json(one) for one in answer["pages"]]


def _answer(kind: str, page: bytes) -> bytes:
    """The worker's answer; nothing where it died or was stopped. Its start is no part of the limit."""
    with subprocess.Popen(
        [sys.executable, *_WORKER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdin is not None  # noqa: S101 - tells the type checker what PIPE means
        assert process.stdout is not None  # noqa: S101
        limit = Timer(_SECONDS_TO_START, process.kill)
        limit.start()
        try:
            with suppress(OSError):  # what died has nothing to say below
                process.stdin.write(kind.encode() + b"\n" + page)
            with suppress(OSError):
                process.stdin.close()
            import_module(_RECOGNITION)  # its patterns take as long to compile as the worker to start
            process.stdout.readline()
            limit.cancel()
            limit = Timer(_SECONDS, process.kill)
            limit.start()
            return process.stdout.readline()
        finally:
            limit.cancel()
            process.kill()
