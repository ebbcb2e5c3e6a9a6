"""A reader of pages that was started before there was a page."""

import subprocess
import sys

import pytest

from cuebook.formats import page_process
from cuebook.formats.reviews.saved_page import SavedPage

PAGE = "<article><h1>Barrow Weir (Ida Quell, 1994)</h1><p>The cue “Sluice Gate” soars.</p></article>".encode()


@pytest.fixture
def standby():
    """The standby, with a worker."""
    page_process.get_ready()
    yield page_process._standby
    page_process._standby.let_go()


def test_a_page_is_read_by_the_worker_that_stands_by_and_another_takes_its_place(standby):
    first = standby._worker
    assert SavedPage().read(PAGE).facts.title == "Barrow Weir"
    assert first.poll() is not None
    assert standby._worker is not first
    assert standby._worker.poll() is None


def test_getting_ready_twice_starts_one_worker(standby):
    first = standby._worker
    page_process.get_ready()
    assert standby._worker is first


def test_a_worker_that_ended_meanwhile_is_not_asked(standby):
    standby._worker.kill()
    standby._worker.wait(timeout=10)
    assert SavedPage().read(PAGE).facts.title == "Barrow Weir"


@pytest.mark.usefixtures("standby")
def test_a_page_is_read_though_no_other_worker_can_be_started(monkeypatch):
    def refuse(*_words):
        raise OSError

    monkeypatch.setattr(page_process, "_started", refuse)
    assert SavedPage().read(PAGE).facts.title == "Barrow Weir"


def test_without_getting_ready_no_worker_stands_by():
    page_process._standby.let_go()
    assert SavedPage().read(PAGE).facts.title == "Barrow Weir"
    assert page_process._standby._worker is None


def test_a_worker_ends_with_the_program_that_wanted_it():
    words = [sys.executable, *page_process._WORKER, "--standby"]
    done = subprocess.run(words, input=b"", capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_a_worker_that_nobody_needs_ends():
    impatient = "from cuebook.formats import page_worker as one; one._SECONDS_ON_STANDBY = 0.1; one.main()"
    with subprocess.Popen([sys.executable, "-c", impatient, "--standby"], stdin=subprocess.PIPE) as worker:
        assert worker.wait(timeout=60) == 0
