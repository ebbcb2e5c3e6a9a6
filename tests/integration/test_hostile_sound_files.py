"""Files made to hang, crash or bloat: each gets a sane answer, within its seconds and its memory."""

import os
import random
import resource

import pytest

from builders import make_wav
from cuebook.domain.sound_file import AudioType, FileProblem, ProblemKind, SoundFile
from cuebook.tags.limits import MEMORY_LIMIT, SECONDS_A_TRY
from cuebook.tags.said import MOST_CHAPTERS
from cuebook.tags.tag_model import LONGEST_NAME, LONGEST_SOUND_MS
from cuebook.tags.worker_pool import WorkerPool
from fakes.runtime import Never
from hostile_files import HOSTILE, flac_of, frame, id3, packed_text_23, vorbis_comment
from sound_kinds import BY_FFMPEG, BY_HAND, FROM_OTHERS, make_kind, take_kind

TRIES = 2
COSTLY = {ProblemKind.TOO_SLOW, ProblemKind.TOO_LARGE}
STOPPED_FROM_OUTSIDE = {
    "a hundred thousand chapters.mp3",
    "a million blocks.wv",
    "a million comments.flac",  # read within the limit by a fast machine
    "a text that unpacks to 500 MB.mp3",
    "a text that unpacks to 60 MB, newer.mp3",
    "two hundred thousand frames.mp3",
}
"""What the limits of the workers may end; all others the readers see through themselves."""

SHARE_STOPPED_FROM_OUTSIDE = 1 / 300
"""Of files with random damage: a changed length may ask for more memory than there is."""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    for name, make in HOSTILE.items():
        (folder / name).write_bytes(make())
    return folder


@pytest.fixture(scope="module")
def pool():
    pool = WorkerPool(1)
    yield pool
    pool.close()


def read(pool, *paths):
    return dict(pool.read([os.fsencode(path) for path in paths], Never()))


def is_sane(answer):
    if isinstance(answer, FileProblem):
        return bool(answer.reason) and answer.kind is not ProblemKind.UNREADABLE
    return (
        bool(answer.signature)
        and (answer.duration_ms is None or 0 < answer.duration_ms <= LONGEST_SOUND_MS)
        and len(answer.title) <= LONGEST_NAME
        and len(answer.chapters) <= MOST_CHAPTERS
        and all(letter.isprintable() for letter in answer.title)
    )


def seconds_of_workers():
    """Of the processor, by all workers that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.fixture(scope="module")
def a_start(tmp_path_factory):
    """The seconds of the processor that a worker takes for next to nothing."""
    before, pool = seconds_of_workers(), WorkerPool(1)
    read(pool, make_wav(tmp_path_factory.mktemp("start") / "first.wav", seconds=0.1))
    pool.close()
    return seconds_of_workers() - before


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_answered_within_the_limits(made, tmp_path, name, a_start):
    before, pool = seconds_of_workers(), WorkerPool(1)
    (answer,) = read(pool, made / name).values()
    assert is_sane(answer), answer
    if name not in STOPPED_FROM_OUTSIDE:
        assert not (isinstance(answer, FileProblem) and answer.kind in COSTLY)
    good = make_wav(tmp_path / "good.wav", seconds=0.1)
    assert isinstance(read(pool, good)[os.fsencode(good)], SoundFile)
    for worker in pool._idle:
        assert resource.prlimit(worker.process.pid, resource.RLIMIT_AS)[0] == MEMORY_LIMIT
    pool.close()
    # Three workers may have started, on a machine that is four times as slow as it was.
    assert seconds_of_workers() - before < TRIES * SECONDS_A_TRY + 12 * a_start


def test_what_a_bomb_does_not_say_the_rest_of_the_tag_does(pool, tmp_path):
    path = tmp_path / "bomb.mp3"
    bomb = packed_text_23(60_000_000)
    body = bomb[10 : bomb.index(b"\xff\xfb\x90\x00")]
    path.write_bytes(id3(3, body, frame(3, b"TIT2", b"\0Weir Song")))
    (answer,) = read(pool, path).values()
    assert answer.title == "Weir Song"


def test_unknown_is_not_zero_and_absurd_is_unknown(pool, made):
    names = ["472 days.flac", "no time at all.flac", "no time at all.m4a", "136 years.m4a"]
    answers = read(pool, *(made / name for name in names))
    assert [answer.duration_ms for answer in answers.values()] == [None] * 4


def test_pictures_are_seen_and_not_read(pool, made):
    answers = read(pool, made / "art of 15 MB.mp3", made / "art of 15 MB.flac")
    assert [answer.has_art for answer in answers.values()] == [True, True]


def test_a_cue_sheet_longer_than_any_is_none(pool, tmp_path):
    short, long = tmp_path / "short.flac", tmp_path / "long.flac"
    short.write_bytes(flac_of((4, vorbis_comment(b"CUESHEET=" + b'TITLE "x"\n' * 1_000))))
    long.write_bytes(flac_of((4, vorbis_comment(b"CUESHEET=" + b'TITLE "x"\n' * 50_000))))
    answers = read(pool, short, long)
    assert [len(answer.cue_sheet) for answer in answers.values()] == [10_000, 0]


def damaged(whole, chance):
    """A file with some bytes changed, a piece lost, or a piece doubled."""
    content = bytearray(whole)
    head = min(len(content), 4_000)
    for _ in range(chance.choice((1, 3, 10, 50))):
        content[chance.randrange(head)] = chance.choice((0, 1, 0x7F, 0x80, 0xFF, chance.randrange(256)))
    cut = chance.randrange(len(content))
    doing = chance.randrange(4)
    if doing == 1:
        del content[cut:]
    elif doing == 2:
        del content[cut : cut + chance.choice((1, 4, 100, 5_000))]
    elif doing == 3:
        content[cut:cut] = content[cut : cut + chance.choice((1, 4, 100, 5_000))]
    return bytes(content)


def sow_damage(ffmpeg, shared, folder, count):
    chance = random.Random(7)
    for suffix in [*BY_FFMPEG, *BY_HAND, *FROM_OTHERS]:
        path = folder / f"whole.{suffix}"
        if suffix in FROM_OTHERS:
            take_kind(shared, suffix, path)
        else:
            make_kind(ffmpeg, path, seconds=0.3)
        whole = path.read_bytes()[:60_000]
        for number in range(count):
            (folder / f"{number}.{suffix}").write_bytes(damaged(whole, chance))
    return sorted(folder.iterdir())


def check_damage(pool, paths):
    answers = read(pool, *paths)
    assert len(answers) == len(paths)
    wrong = {path: answer for path, answer in answers.items() if not is_sane(answer)}
    assert not wrong
    costly = [one for one in answers.values() if isinstance(one, FileProblem) and one.kind in COSTLY]
    assert len(costly) <= len(paths) * SHARE_STOPPED_FROM_OUTSIDE
    read_types = {one.audio_type for one in answers.values() if isinstance(one, SoundFile)}
    assert len(read_types) >= len(AudioType) - 1  # of Musepack's newer version there is no sample


def test_damaged_files_of_every_format_are_cues_or_problems(ffmpeg, shared, tmp_path, pool):
    check_damage(pool, sow_damage(ffmpeg, shared, tmp_path, 30))


@pytest.mark.nightly
def test_very_many_damaged_files_are_cues_or_problems(ffmpeg, shared, tmp_path, pool):
    check_damage(pool, sow_damage(ffmpeg, shared, tmp_path, 1_000))
