"""What services rely on, asked of every runtime: the window's, the command line's and the tests' own."""

import threading
import time

import pytest

from cuebook.cli.runtime import PlainRuntime
from fakes.runtime import FakeRuntime

PATIENCE = 10.0


class Plain:
    def __init__(self):
        self.runtime = PlainRuntime()

    def until(self, condition):
        end = time.monotonic() + PATIENCE
        self.runtime.run_until(lambda: condition() or time.monotonic() > end)
        assert condition()

    def close(self):
        self.runtime.finish_jobs()
        assert self.runtime.join(5) == []


class Fake:
    def __init__(self):
        self.runtime = FakeRuntime()

    def until(self, condition):
        for _ in range(1_000):
            if condition():
                return
            self.runtime.advance(10)
        assert condition()

    def close(self):
        self.runtime.finish_jobs()


class Window:
    def __init__(self):
        from PySide6.QtWidgets import QApplication

        from cuebook.gui.runtime import QtRuntime

        self.application = QApplication.instance() or QApplication([])
        self.runtime = QtRuntime()

    def until(self, condition):
        end = time.monotonic() + PATIENCE
        while not condition() and time.monotonic() < end:
            self.application.processEvents()
        assert condition()

    def close(self):
        self.runtime.finish_jobs()
        assert self.runtime.join(5) == []


@pytest.fixture(params=[Plain, Fake, Window])
def bench(request):
    made = request.param()
    yield made
    made.close()


@pytest.fixture(params=[Plain, Window])
def threaded(request):
    made = request.param()
    yield made
    made.close()


def run(bench, work):
    said = []
    job = bench.runtime.run(
        work,
        on_item=lambda item: said.append(("item", item)),
        on_done=lambda cancelled: said.append(("done", cancelled)),
        on_error=lambda error: said.append(("error", str(error))),
    )
    return job, said


def test_a_call_is_made_later_and_in_order(bench):
    made = []
    bench.runtime.call_soon(lambda: made.append(1))
    bench.runtime.call_soon(lambda: made.append(2))
    assert made == []
    bench.until(lambda: made == [1, 2])


def test_a_later_call_is_made_once(bench):
    made, others = [], []
    bench.runtime.call_later(20, lambda: made.append(1))
    bench.runtime.call_later(80, lambda: others.append(1))
    bench.until(lambda: others)
    assert made == [1]


def test_a_repeated_call_is_made_until_it_is_cancelled(bench):
    made, others = [], []
    timer = bench.runtime.call_every(5, lambda: made.append(1))
    bench.until(lambda: len(made) >= 3)
    timer.cancel()
    count = len(made)
    bench.runtime.call_later(50, lambda: others.append(1))
    bench.until(lambda: others)
    assert len(made) == count


def test_a_cancelled_call_is_not_made(bench):
    made, others = [], []
    bench.runtime.call_later(5, lambda: made.append(1)).cancel()
    bench.runtime.call_later(40, lambda: others.append(1))
    bench.until(lambda: others)
    assert made == []


def test_monotonic_time_goes_on(bench):
    before, passed = bench.runtime.monotonic(), []
    bench.runtime.call_later(30, lambda: passed.append(1))
    bench.until(lambda: passed)
    assert bench.runtime.monotonic() - before >= 25


def test_a_jobs_items_come_home_in_order(bench):
    _, said = run(bench, lambda _cancel: (number for number in range(20)))
    bench.until(lambda: ("done", False) in said)
    assert [item for kind, item in said if kind == "item"] == list(range(20))


def test_a_cancelled_job_ends_early_and_says_so(bench):
    def work(cancel):
        number = 0
        while not cancel.cancelled:
            number += 1
            yield number

    job, said = run(bench, work)
    bench.until(lambda: said)
    job.cancel()
    bench.until(lambda: ("done", True) in said)


def test_a_job_that_fails_brings_its_error_home(bench):
    def work(_cancel):
        yield 1
        message = "broken"
        raise ValueError(message)

    _, said = run(bench, work)
    bench.until(lambda: ("error", "broken") in said)
    assert said[0] == ("item", 1)


def test_a_paused_job_waits_and_goes_on(bench):
    def work(cancel):
        for number in range(1_000):
            if cancel.cancelled:
                return
            yield number

    job, said = run(bench, work)
    bench.until(lambda: len(said) >= 3)
    job.pause()
    passed = []
    bench.runtime.call_later(60, lambda: passed.append(1))
    bench.until(lambda: passed)
    held = len(said)
    assert held < 1_000
    bench.runtime.call_later(60, lambda: passed.append(2))
    bench.until(lambda: len(passed) == 2)
    assert len(said) == held
    job.resume()
    bench.until(lambda: ("done", False) in said)


def test_calls_from_other_threads_are_made_on_the_main_one(threaded):
    made = []
    thread = threading.Thread(
        target=lambda: threaded.runtime.call_soon(lambda: made.append(threading.current_thread()))
    )
    thread.start()
    thread.join()
    threaded.until(lambda: made)
    assert made == [threading.main_thread()]


def test_a_job_is_held_while_its_items_are_not_taken(threaded):
    given = []

    def work(_cancel):
        for number in range(50):
            given.append(number)
            yield number

    job, said = run(threaded, work)
    end = time.monotonic() + 0.3
    while time.monotonic() < end:
        pass
    assert len(given) <= 6
    threaded.until(lambda: ("done", False) in said)
    job.cancel()


def test_work_runs_beside_the_main_thread(threaded):
    threads = []

    def work(_cancel):
        threads.append(threading.current_thread())
        yield 1

    _, said = run(threaded, work)
    threaded.until(lambda: ("done", False) in said)
    assert threads[0] is not threading.main_thread()
