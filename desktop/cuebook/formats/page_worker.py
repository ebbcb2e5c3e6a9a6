"""The worker process that takes one page apart, within limits, and says what it found.

Parsers of markup have inputs on which they take hours: elements within elements by the hundred
thousand, or as many attributes. It gets the name of a kind of page in a line and then the page on
standard input, says on standard output that it is ready, and then answers in one line of JSON. A page
that eats all memory or all time is its parent's to deal with.

Started with ``--standby``, before there is a page, it loads what most pages need and waits for one, but
not for ever.
"""

import gc
import importlib
import json
import os
import signal
import sys
from threading import Timer

from cuebook.domain.errors import ReviewRefusedError
from cuebook.formats.stated import to_json

READERS = {
    "archive": ("cuebook.formats.pages.page_archive", "read_page_archive"),
    "html": ("cuebook.formats.pages.html_page", "read_html_page"),
    "markdown": ("cuebook.formats.pages.markdown_page", "read_markdown_page"),
    "nfo": ("cuebook.formats.pages.album_nfo", "read_album_nfo"),
}
_MEMORY = 768 * 1024 * 1024
_SECONDS = 1.2
"""Of the processor, from when it is ready, however busy the computer is; trafilatura loads within it."""
_SECONDS_ON_STANDBY = 180.0
_DEEPEST = 5_000
"""Calls within calls: the tree is at most 256 elements deep, and each takes a few."""


def main() -> None:
    """Answer, and end."""
    _limit_memory()
    gc.disable()  # what is left behind goes with the process
    sys.setrecursionlimit(_DEEPEST)
    kind = _awaited() if "--standby" in sys.argv else sys.stdin.buffer.readline()
    if not kind:
        return  # whoever started it is gone, or has no page
    module, name = READERS[kind.decode().strip()]
    read = getattr(importlib.import_module(module), name)
    page = sys.stdin.buffer.read()
    _say(b"ready")
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_PROF, _SECONDS)  # nothing waits for its signal, so it ends the process
    try:
        answer: dict[str, object] = {"pages": [to_json(one) for one in read(page)]}
    except ReviewRefusedError as refusal:
        answer = {"refused": str(refusal)}
    _say(json.dumps(answer).encode())


def _awaited() -> bytes:
    for module in (READERS["html"][0], "trafilatura"):
        importlib.import_module(module)
    patience = Timer(_SECONDS_ON_STANDBY, os._exit, [0])
    patience.daemon = True
    patience.start()
    kind = sys.stdin.buffer.readline()
    patience.cancel()
    return kind


def _say(line: bytes) -> None:
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - only where the system has it

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


if __name__ == "__main__":
    main()
