"""Files that lead outside, break or vanish: the next cue plays, a message names them, nobody is called."""

import os
import signal
import sqlite3
import time
from contextlib import suppress
from pathlib import Path

import pytest

from builders import cue_at, make_sound, make_wav, open_app, scan
from cuebook.cli.runtime import PlainRuntime
from cuebook.domain.events import CueEnded, CueFailed, CueStarted
from cuebook.domain.listening import LogFilter
from cuebook.domain.play import Ending
from hostile_files import FRAMES, HOSTILE
from listening import Listening, children, decoder_process, whole
from misleading_files import NO_FILES, Outside, broken_files, playlists, spoil
from noise import noise, write_sound

pytestmark = pytest.mark.sound

PATIENCE = 60.0
GOES_ON_WITHIN_S = 15.0


@pytest.fixture
def outside():
    made = Outside()
    yield made
    made.close()


@pytest.fixture
def dummy(tmp_path):
    made = Listening(lambda runtime: open_app(tmp_path / "data", runtime, audio="dummy").backend)
    yield made
    made.backend.close()


class Cuebook:
    """Cuebook on a folder of cues of which some are spoilt after they were found."""

    def __init__(self, folder):
        self.music = folder / "music"
        self.data = folder / "data"
        self.runtime = PlainRuntime()
        self.app = open_app(self.data, self.runtime, audio="dummy")
        self.failed, self.started, self.ended = [], [], []
        bus = self.app.bus
        bus.subscribe(CueFailed, self.failed.append)
        bus.subscribe(CueStarted, lambda event: self.started.append(event.cue))
        bus.subscribe(CueEnded, self.ended.append)

    def cue(self, path):
        found = cue_at(self.app, path)
        assert found, path
        return found

    def good(self, name, seconds=0.5, tone=440):
        return make_wav(self.music / name, seconds=seconds, tone=tone, rate=44_100, title=name)

    def play(self, *paths):
        self.app.player.pick([self.cue(path) for path in paths], 0)

    def until(self, condition, seconds=PATIENCE):
        end = time.monotonic() + seconds
        looking = self.runtime.call_every(5, lambda: None)
        self.runtime.run_until(lambda: condition() or time.monotonic() > end)
        looking.cancel()
        assert condition(), (self.failed, self.started, self.ended)

    def until_over(self):
        self.until(lambda: self.started and self.app.player.current is None)

    def ending(self, path):
        cue = self.cue(path)
        return [event.ending for event in self.ended if event.cue == cue]

    def named(self):
        """The files that messages named."""
        assert all(event.reason for event in self.failed)
        return [Path(os.fsdecode(event.path)) for event in self.failed]

    def log(self):
        """The endings in the log, the oldest first."""
        rows = self.app.reading.log_rows(self.app.reading.log_ids(LogFilter()))
        return [row.ending for row in sorted(rows, key=lambda row: row.started_at)]

    def close(self):
        self.app.close()
        for database in self.data.glob("*.db"):
            with sqlite3.connect(database) as connection:
                assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            connection.close()


@pytest.fixture
def cuebook(tmp_path):
    made = Cuebook(tmp_path)
    yield made
    made.close()


def plant(cuebook, ffmpeg, folder, address):
    """Find cues, then put something hostile in the place of each; gives their paths."""
    whole_ones = [
        make_sound(ffmpeg, folder / f"whole.{suffix}", seconds=2).read_bytes()
        for suffix in ("flac", "m4a", "ogg")
    ]
    contents = playlists(address) | broken_files(*whole_ones)
    planted = {}
    for number, name in enumerate([*contents, *NO_FILES]):
        planted[name] = cuebook.good(f"{number:02} {name}.wav", seconds=0.1, tone=200 + 7 * number)
    return planted, contents


def spoil_all(planted, contents):
    for name, path in planted.items():
        if name in contents:
            path.write_bytes(contents[name])
        else:
            spoil(path, name.partition(".")[0])


def test_one_hostile_file_after_another_is_named_and_skipped(cuebook, ffmpeg, tmp_path, outside):
    planted, contents = plant(cuebook, ffmpeg, tmp_path, outside.address)
    good = cuebook.good("good.wav", seconds=1.5, tone=999)
    scan(cuebook.app, cuebook.music)
    cues = [*planted.values(), good]
    ids = [cuebook.cue(path) for path in cues]
    spoil_all(planted, contents)
    cuebook.app.player.pick(ids, 0)
    cuebook.until_over()
    assert cuebook.named() == list(planted.values())
    assert cuebook.ending(good) == [Ending.FINISHED]
    assert outside.requests == []
    assert cuebook.log() == [Ending.FAILED] * len(planted) + [Ending.FINISHED]


def test_a_hostile_file_that_comes_next_fails_when_its_turn_comes(cuebook, ffmpeg, tmp_path, outside):
    planted, contents = plant(cuebook, ffmpeg, tmp_path, outside.address)
    goods = [
        cuebook.good(f"good {number}.wav", seconds=0.3, tone=600 + 7 * number)
        for number in range(len(planted) + 1)
    ]
    scan(cuebook.app, cuebook.music)
    alternating = [goods[0]]
    for bad, good in zip(planted.values(), goods[1:], strict=True):
        alternating += [bad, good]
    ids = [cuebook.cue(path) for path in alternating]
    spoil_all(planted, contents)
    cuebook.app.player.pick(ids, 0)
    cuebook.until_over()
    assert cuebook.named() == list(planted.values())
    order = [event.cue for event in cuebook.ended]
    assert order == ids
    assert {event.ending for event in cuebook.ended if event.cue in ids[::2]} == {Ending.FINISHED}
    assert outside.requests == []


def test_sound_with_a_playlist_behind_it_calls_nobody(cuebook, outside):
    name = "frames, then hls.wav"
    bad, good = cuebook.good(name, tone=200), cuebook.good("good.wav", tone=300)
    scan(cuebook.app, cuebook.music)
    bad.write_bytes(FRAMES + playlists(outside.address)["hls.mp3"])
    cuebook.play(bad, good)
    cuebook.until_over()
    assert cuebook.ending(good) == [Ending.FINISHED]
    assert outside.requests == []


def test_the_listener_outside_would_hear_a_request(outside):
    from urllib.error import URLError
    from urllib.request import urlopen

    with suppress(URLError, OSError):
        urlopen(f"{outside.address}/part.ts", timeout=5)  # noqa: S310 - an address of our own
    assert len(outside.requests) == 1


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_made_to_hang_or_bloat_a_reader_ends_and_the_next_cue_plays(name, dummy, tmp_path):
    path = tmp_path / name
    path.write_bytes(HOSTILE[name]())
    good = make_wav(tmp_path / "good.wav", seconds=0.3, rate=44_100)
    dummy.play([whole(path, None)])
    dummy.until(lambda: ("finished", 1) in dummy.times or dummy.failed)
    dummy.times.clear()
    dummy.play([whole(good, 300)])
    dummy.until(lambda: ("finished", 1) in dummy.times)


@pytest.mark.parametrize("suffix", ["flac", "mp3", "ogg", "opus", "wav", "aac", "ac3"])
def test_a_file_cut_short_plays_what_it_has_and_the_next_follows(suffix, dummy, ffmpeg, tmp_path):
    path = write_sound(ffmpeg, tmp_path / f"cut.{suffix}", noise(3, seed=1))
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    good = make_wav(tmp_path / "good.wav", seconds=0.3, rate=44_100)
    dummy.play([whole(path, 3_000), whole(good, 300)])
    dummy.until(lambda: ("finished", 2) in dummy.times)
    assert dummy.heard[0][:2] == ("started", 1)
    assert dummy.heard[1][:2] == ("finished", 1)
    assert 900 < dummy.heard[1][2] < 2_200  # an Ogg page may hold a second


@pytest.mark.parametrize("suffix", ["flac", "mp3", "ogg", "m4a"])
def test_a_file_damaged_in_its_middle_comes_to_an_end(suffix, dummy, ffmpeg, tmp_path):
    path = write_sound(ffmpeg, tmp_path / f"damaged.{suffix}", noise(3, seed=1))
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 3_000] = b"\xa5" * 3_000
    path.write_bytes(content)
    good = make_wav(tmp_path / "good.wav", seconds=0.3, rate=44_100)
    dummy.play([whole(path, 3_000), whole(good, 300)])
    dummy.until(lambda: ("finished", 2) in dummy.times or dummy.failed)
    assert dummy.heard[0][:2] == ("started", 1)
    if dummy.failed:
        assert dummy.heard[-1][:2] == ("failed", 1)


def test_names_that_are_no_utf8_play(cuebook):
    music = os.fsencode(cuebook.music)
    cuebook.music.mkdir()
    source = cuebook.good("source.wav", seconds=1.2)
    named = Path(os.fsdecode(music + b"/weir \xff\xe9.wav"))
    source.rename(named)
    scan(cuebook.app, cuebook.music)
    cuebook.play(named)
    cuebook.until_over()
    assert cuebook.ending(named) == [Ending.FINISHED]


def replaced(path):
    other = path.with_name("new")
    other.write_bytes(b"no sound at all")
    other.replace(path)


def truncated(path):
    os.truncate(path, 400_000)


def overwritten(path):
    path.write_bytes(os.urandom(300_000))


@pytest.mark.parametrize("change", [replaced, truncated, overwritten, Path.unlink])
@pytest.mark.parametrize("sought", [False, True])
def test_a_file_that_changes_while_it_plays_is_followed_by_the_next(change, sought, cuebook):
    first = cuebook.good("first.wav", seconds=8, tone=300)
    second = cuebook.good("second.wav", seconds=1.2, tone=400)
    scan(cuebook.app, cuebook.music)
    ids = [cuebook.cue(first), cuebook.cue(second)]
    cuebook.app.player.pick(ids, 0)
    cuebook.until(lambda: cuebook.app.player.position_ms > 1_200)
    change(first)
    cuebook.app.player.seek(7_200 if sought else 6_000)
    if sought:
        cuebook.app.player.seek(6_500)
    cuebook.until_over()
    assert [event.cue for event in cuebook.ended] == ids
    assert cuebook.ended[1].ending is Ending.FINISHED
    if cuebook.failed:
        assert cuebook.named() == [first]
    assert cuebook.log()[-1] is Ending.FINISHED


def test_a_decoder_that_dies_is_replaced_and_playing_goes_on(cuebook):
    first = cuebook.good("first.wav", seconds=6, tone=300)
    second = cuebook.good("second.wav", seconds=1.2, tone=400)
    scan(cuebook.app, cuebook.music)
    cuebook.play(first, second)
    cuebook.until(lambda: cuebook.app.player.position_ms > 500)
    died = decoder_process()
    os.kill(died, signal.SIGKILL)
    cuebook.until_over()
    assert cuebook.ending(second) == [Ending.FINISHED]
    assert cuebook.ending(first) in ([Ending.FINISHED], [Ending.FAILED])
    if cuebook.failed:
        assert cuebook.named() == [first]
    assert died not in children()
    first_play, _ = cuebook.app.reading.log_rows(cuebook.app.reading.log_ids(LogFilter()))[::-1]
    assert first_play.ranges.heard_ms <= 6_000 + 60


def test_a_decoder_that_hangs_fails_its_cue_and_the_next_one_plays(cuebook):
    first = cuebook.good("first.wav", seconds=25, tone=300)
    second = cuebook.good("second.wav", seconds=1.2, tone=400)
    scan(cuebook.app, cuebook.music)
    cuebook.play(first, second)
    cuebook.until(lambda: cuebook.app.player.position_ms > 500)
    hung = decoder_process()
    os.kill(hung, signal.SIGSTOP)
    stopped = time.monotonic()
    cuebook.until(lambda: cuebook.cue(second) in cuebook.started)
    assert time.monotonic() - stopped < GOES_ON_WITHIN_S
    cuebook.until_over()
    assert cuebook.named() == [first]
    assert cuebook.ending(second) == [Ending.FINISHED]
    assert hung not in children()
    heard = cuebook.ended[0].ranges.heard_ms
    assert heard <= (time.monotonic() - stopped) * 1_000 + 700, "time was invented"
    assert heard < 6_000, "what was decoded was no more"


def test_a_decoder_that_hangs_before_the_next_cue_is_replaced_for_it(cuebook):
    names = ["first.wav", "second.wav", "third.wav"]
    paths = [cuebook.good(name, 1.5, 300 + 50 * at) for at, name in enumerate(names)]
    scan(cuebook.app, cuebook.music)
    ids = [cuebook.cue(path) for path in paths]
    cuebook.app.player.pick(ids[:1], 0)
    cuebook.until(lambda: cuebook.app.player.position_ms > 100)
    os.kill(decoder_process(), signal.SIGSTOP)
    cuebook.app.player.play_last(ids[1:])
    cuebook.until_over()
    assert [event.cue for event in cuebook.ended] == ids
    assert cuebook.ended[-1].ending is Ending.FINISHED
    assert set(cuebook.named()) <= {paths[1]}
