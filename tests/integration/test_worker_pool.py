"""Reading files outside the program's own process: within limits, whatever the bytes are."""

import os
import struct
import time
import zlib

import pytest

from builders import make_wav
from cuebook.domain.sound_file import FileProblem, ProblemKind, SoundFile
from cuebook.tags.worker_pool import WorkerPool


class Never:
    cancelled = False


@pytest.fixture
def pool():
    pool = WorkerPool(2)
    yield pool
    pool.close()


def read(pool, *paths):
    return dict(pool.read([os.fsencode(path) for path in paths], Never()))


def looping_musepack(path):
    """A stream whose packets have no length: a reader that believes it never ends. Named as sound we read."""
    path.write_bytes(b"MPCK" + b"SH" + bytes(200))
    return path


def id3_bomb(path, size):
    """An ID3v2.3 tag with a compressed text that unpacks to a size, before real frames."""
    packer = zlib.compressobj(9)
    packed = packer.compress(b"\x00") + b"".join(
        packer.compress(b"x" * 1_000_000) for _ in range(size // 1_000_000)
    )
    packed += packer.flush()
    body = b"TXXX" + struct.pack(">I", len(packed) + 4) + b"\x00\x80" + struct.pack(">I", size) + packed
    length = len(body)
    head = b"ID3\x03\x00\x00" + bytes(
        [length >> 21 & 0x7F, length >> 14 & 0x7F, length >> 7 & 0x7F, length & 0x7F]
    )
    frame = b"\xff\xfb\x90\x00" + bytes(413)
    path.write_bytes(head + body + frame * 40)
    return path


def many_frames(path, count):
    """An ID3v2.4 tag of very many frames, before real sound."""
    body = (b"TXXX" + bytes([0, 0, 0, 6]) + b"\x00\x00" + b"\x03a\x00b\x00c") * count
    length = len(body)
    head = b"ID3\x04\x00\x00" + bytes(
        [length >> 21 & 0x7F, length >> 14 & 0x7F, length >> 7 & 0x7F, length & 0x7F]
    )
    frame = b"\xff\xfb\x90\x00" + bytes(413)
    path.write_bytes(head + body + frame * 40)
    return path


def test_every_file_gets_one_answer(pool, tmp_path):
    paths = [make_wav(tmp_path / f"{n}.wav", seconds=0.1, tone=200 + n, title=f"Cue {n}") for n in range(80)]
    paths.append(tmp_path / "missing.wav")
    answers = read(pool, *paths)
    assert len(answers) == 81
    assert sum(isinstance(answer, SoundFile) for answer in answers.values()) == 80


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
    assert all(isinstance(answer, SoundFile) for answer in answers.values())


def _workers_of(reading):
    return reading.gi_frame.f_locals["reading"]._workers()


@pytest.mark.parametrize(
    ("make", "size"),
    [(id3_bomb, 60_000_000), (id3_bomb, 700_000_000), (many_frames, 200_000)],
    ids=["unpacks-to-60-MB", "unpacks-to-700-MB", "200000-frames"],
)
def test_a_tag_bomb_is_answered_within_its_limits_and_the_rest_goes_on(pool, tmp_path, make, size):
    bomb = make(tmp_path / "bomb.mp3", size)
    good = [make_wav(tmp_path / f"{n}.wav", seconds=0.1, tone=300 + n) for n in range(8)]
    began = time.monotonic()
    answers = read(pool, bomb, *good)
    assert time.monotonic() - began < 12  # two tries of two seconds, and room for a busy machine
    assert len(answers) == 9
    assert all(isinstance(answers[os.fsencode(path)], SoundFile) for path in good)


def test_a_hanging_file_is_quarantined_after_two_tries(pool, tmp_path, monkeypatch):
    bomb = many_frames(tmp_path / "slow.mp3", 200_000)
    monkeypatch.setattr("cuebook.tags.worker_pool.SECONDS_A_TRY", 0.2)
    (answer,) = read(pool, bomb).values()
    assert isinstance(answer, FileProblem)
    assert answer.kind is ProblemKind.TOO_SLOW


def test_what_is_no_sound_is_not_opened_further(pool, tmp_path):
    path = looping_musepack(tmp_path / "loop.mp3")
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
