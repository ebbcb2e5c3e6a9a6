"""Reading files outside the program's own process: within limits, whatever the bytes are."""

import os
import signal
from threading import Thread

import pytest

from builders import make_wav
from cuebook.domain.sound_file import FileProblem, ProblemKind, SoundFile
from cuebook.tags.limits import OUT_OF_MEMORY
from cuebook.tags.worker import NICENESS
from cuebook.tags.worker_pool import WorkerPool, _Worker
from fakes.runtime import Never
from hostile_files import wavpack_of_many_blocks


@pytest.fixture
def pool():
    pool = WorkerPool(2)
    yield pool
    pool.close()


def read(pool, *paths):
    return dict(pool.read([os.fsencode(path) for path in paths], Never()))


def test_every_file_gets_one_answer(pool, tmp_path):
    paths = [make_wav(tmp_path / f"{n}.wav", seconds=0.1, tone=200 + n, title=f"Cue {n}") for n in range(80)]
    paths.append(tmp_path / "missing.wav")
    answers = read(pool, *paths)
    assert len(answers) == 81
    assert sum(isinstance(answer, SoundFile) for answer in answers.values()) == 80


NEVER = 1e9


@pytest.mark.skipif(not hasattr(os, "nice"), reason="processes have no niceness here")
def test_a_worker_lets_the_window_go_first(tmp_path):
    pool = WorkerPool(1)
    read(pool, make_wav(tmp_path / "weir.wav", seconds=0.1))
    (worker,) = pool._idle
    niceness = os.getpriority(os.PRIO_PROCESS, worker.process.pid) - os.getpriority(os.PRIO_PROCESS, 0)
    pool.close()
    assert niceness == NICENESS


def test_an_answer_says_what_the_tags_say(pool, tmp_path):
    path = make_wav(
        tmp_path / "x.wav",
        seconds=2,
        title="Night Swim",
        artist="Ida Quell",
        composer="Ida Quell; J. Moss",
        album="Weir",
        album_artist="Ida Quell",
        number="3/12",
        disc=2,
    )
    (answer,) = read(pool, path).values()
    assert (answer.title, answer.artist, answer.album, answer.number, answer.disc) == (
        "Night Swim",
        "Ida Quell",
        "Weir",
        3,
        2,
    )
    assert answer.composers == ("Ida Quell", "J. Moss")
    assert answer.duration_ms == 2_000


def test_control_characters_in_tags_are_no_part_of_a_name(pool, tmp_path):
    path = make_wav(tmp_path / "x.wav", title="Night\x1b[31m Swim\n\x07")
    (answer,) = read(pool, path).values()
    assert answer.title == "Night [31m Swim"


def test_a_worker_that_is_killed_costs_no_file(pool, tmp_path):
    paths = [make_wav(tmp_path / f"{n}.wav", seconds=0.1, tone=200 + n) for n in range(60)]
    reading = pool.read([os.fsencode(path) for path in paths], Never())
    answers = dict([next(reading)])
    for worker in _workers_of(reading):
        worker.process.kill()
    answers.update(reading)
    assert len(answers) == 60
    assert [answer for answer in answers.values() if not isinstance(answer, SoundFile)] == []


def test_a_file_that_cost_one_worker_is_not_blamed_for_the_next(pool, tmp_path):
    first, *others = (make_wav(tmp_path / f"{n}.wav", seconds=0.1, tone=200 + n) for n in range(9))
    long = tmp_path / "long.wv"
    long.write_bytes(wavpack_of_many_blocks(150_000))
    reading = pool.read([os.fsencode(path) for path in (first, long, *others)], Never())
    answers = dict([next(reading)])
    busy, idle = sorted(_workers_of(reading), key=lambda worker: not worker.unanswered)
    busy.process.kill()
    os.kill(idle.process.pid, signal.SIGSTOP)  # it is as good as dead, and nobody knows
    assert busy.unanswered
    assert not idle.unanswered
    answers.update([next(reading)])
    idle.process.kill()
    answers.update(reading)
    assert len(answers) == 10
    assert [answer for answer in answers.values() if not isinstance(answer, SoundFile)] == []


@pytest.mark.skipif(os.name != "posix", reason="processes cannot be stopped here")
def test_names_are_handed_over_without_waiting_for_a_worker():
    """Else it may wait for its answers to be read at the same time, and so would both for ever."""
    worker = _Worker()
    os.kill(worker.process.pid, signal.SIGSTOP)
    names = [b"\xff" * 4_000] * 50  # none is longer, nor takes more space on its way
    handing_over = Thread(target=worker.take, args=(iter(names),), daemon=True)
    handing_over.start()
    handing_over.join(timeout=10)
    waits = handing_over.is_alive()
    worker.end()
    assert not waits
    assert worker.unanswered


def _workers_of(reading):
    return reading.gi_frame.f_locals["reading"]._workers()


def test_a_file_that_takes_all_its_seconds_costs_no_other(pool, tmp_path, monkeypatch):
    monkeypatch.setattr("cuebook.tags.worker_pool.SECONDS_WITHOUT_A_WORD", NEVER)
    slow = tmp_path / "slow.wv"
    slow.write_bytes(wavpack_of_many_blocks(1_000_000))
    good = [make_wav(tmp_path / f"{n}.wav", seconds=0.1, tone=300 + n) for n in range(8)]
    answers = read(pool, slow, *good)
    assert len(answers) == 9
    assert answers.pop(os.fsencode(slow)).kind is ProblemKind.TOO_SLOW
    assert all(isinstance(answer, SoundFile) for answer in answers.values())


def test_each_file_is_given_seconds_of_its_own(tmp_path):
    files = [tmp_path / f"{n}.wv" for n in range(6)]
    for path in files:
        path.write_bytes(wavpack_of_many_blocks(150_000))  # all of them take longer than one may
    pool = WorkerPool(1)
    pool.get_ready()
    (worker,) = pool._idle
    answers = read(pool, *files)
    assert all(isinstance(answer, SoundFile) for answer in answers.values())
    assert pool._idle == [worker]
    pool.close()


def answer_of(tmp_path, monkeypatch, worker):
    """What becomes of a good file where each worker does something else."""
    script = tmp_path / "worker"
    script.write_text(f"#!/bin/sh\n{worker}\n")
    script.chmod(0o755)
    monkeypatch.setattr("sys.executable", str(script))
    pool = WorkerPool(1)
    (answer,) = read(pool, make_wav(tmp_path / "weir.wav", seconds=0.1)).values()
    pool.close()
    assert isinstance(answer, FileProblem)
    return answer


def test_a_worker_that_says_nothing_is_given_up_with_its_file_after_two_tries(tmp_path, monkeypatch):
    monkeypatch.setattr("cuebook.tags.worker_pool.SECONDS_WITHOUT_A_WORD", 0.1)
    assert answer_of(tmp_path, monkeypatch, "exec sleep 600").kind is ProblemKind.TOO_SLOW


@pytest.mark.parametrize(
    ("worker", "kind"),
    [
        (f"exit {OUT_OF_MEMORY}", ProblemKind.TOO_LARGE),
        ("kill -SEGV $$", ProblemKind.DAMAGED),
        ("exec >&-; exec sleep 600", ProblemKind.DAMAGED),  # about to end
    ],
)
def test_how_a_worker_ended_says_what_is_wrong_with_the_file(tmp_path, monkeypatch, worker, kind):
    assert answer_of(tmp_path, monkeypatch, worker).kind is kind


def test_what_is_no_sound_is_not_opened_further(pool, tmp_path):
    path = tmp_path / "words.mp3"
    path.write_bytes(b"These are words, and no sound. " * 100)
    (answer,) = read(pool, path).values()
    assert answer.kind is ProblemKind.NOT_AUDIO


def test_a_cancelled_reading_ends_at_once(pool, tmp_path):
    paths = [make_wav(tmp_path / f"{n}.wav", seconds=0.1, tone=200 + n) for n in range(100)]

    class Soon:
        cancelled = False

    cancel, answers = Soon(), []
    for answer in pool.read([os.fsencode(path) for path in paths], cancel):
        answers.append(answer)
        cancel.cancelled = True
    assert 0 < len(answers) < 100


def test_workers_serve_one_scan_after_another(pool, tmp_path):
    path = make_wav(tmp_path / "x.wav")
    read(pool, path)
    first = {worker.process.pid for worker in pool._idle}
    read(pool, path)
    assert {worker.process.pid for worker in pool._idle} == first
