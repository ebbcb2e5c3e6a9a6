"""Pages that nobody wrote to be read are answered: nothing is fetched, nothing opened, nothing waited for."""

import os
import signal
import socket
import subprocess
import sys
from contextlib import suppress

import pytest

from cuebook.domain.errors import ReviewRefusedError
from cuebook.formats import page_process
from cuebook.formats.reviews import REVIEW_FORMATS
from hostile_pages import KINDS, hostile_page

CANARY = "the words that stand in a file of the listener's"


@pytest.fixture(scope="module")
def listener():
    """Somebody who would hear of any connection."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server


@pytest.fixture(scope="module")
def outside(tmp_path_factory):
    """A file that no page may have opened, and a pipe at which whoever opened it would wait for ever."""
    folder = tmp_path_factory.mktemp("outside")
    (folder / "secret.txt").write_text(CANARY)
    os.mkfifo(folder / "pipe")
    return folder


def read(page, suffix):
    chosen = next(one for one in REVIEW_FORMATS if suffix in one.suffixes)
    found = chosen.read(page)
    return [found, *found.more]


def assert_answered(number, listener, outside):
    address = f"http://127.0.0.1:{listener.getsockname()[1]}"
    for name in ("secret.txt", "pipe"):
        page, suffix, kind = hostile_page(number, address, (outside / name).as_uri())
        with suppress(ReviewRefusedError):
            for found in read(page, suffix):
                assert CANARY not in found.text, kind
                assert all(0 <= span.start < span.stop <= len(found.text) for span in found.facts.spans), kind
        if kind not in {"scripts", "fetched", "entities", "described"}:
            break
    with pytest.raises(BlockingIOError):
        listener.accept()


@pytest.mark.parametrize("number", range(40))
def test_a_hostile_page_is_answered(number, listener, outside):
    assert_answered(number, listener, outside)


@pytest.mark.nightly
@pytest.mark.parametrize("number", range(40, 500))
def test_five_hundred_hostile_pages_are_answered(number, listener, outside):
    assert_answered(number, listener, outside)


@pytest.mark.parametrize("make", [one for one in KINDS if one.__name__ in {"scripts", "fetched", "entities"}])
def test_what_only_names_things_outside_is_read_without_them(make, outside):
    number = list(KINDS).index(make)
    (found,) = read(hostile_page(number, "http://127.0.0.1:1", outside.as_uri())[0], ".html")
    assert found.facts.title == "Barrow Weir"
    assert found.facts.rating.value == 74


def test_a_page_that_takes_for_ever_is_given_up(monkeypatch):
    """Its reader is ended, whatever it does; here it waits for a page that never comes."""
    monkeypatch.setattr(page_process, "_SECONDS", 0.0)
    with pytest.raises(ReviewRefusedError, match="more time or memory"):
        read(b"<p>It flows.</p>", ".html")


@pytest.mark.skipif(sys.platform == "win32", reason="only the clock bounds it there")
def test_a_reader_ends_itself_where_a_page_takes_too_much_of_the_processor():
    page = b"<p " + b" ".join(b"a%d=1" % number for number in range(200_000)) + b">It flows.</p>"
    worker = [sys.executable, *page_process._WORKER]
    done = subprocess.run(worker, input=b"html\n" + page, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (-signal.SIGPROF, b"ready\n")


def test_a_reader_that_is_killed_refuses_the_page(monkeypatch):
    page_process._standby.let_go()
    monkeypatch.setattr(page_process, "_WORKER", ["-c", "import os; os.kill(os.getpid(), 9)"])
    with pytest.raises(ReviewRefusedError, match="more time or memory"):
        read(b"<p>It flows.</p>" * 100_000, ".html")
