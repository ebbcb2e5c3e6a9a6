"""Waveforms of real files: right in every format and part, kept, and out of harm's way."""

import os
import signal
import subprocess
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from cuebook.domain.waveform import COLUMNS, SoundPlace, heights
from cuebook.playback.stream_messages import FORMATS
from cuebook.tags.disk_cache import DiskCache
from cuebook.tags.waveform_worker import NICENESS
from cuebook.tags.waveforms import Waveforms
from fakes.runtime import Never
from sound_kinds import BY_HAND, FROM_OTHERS, make_kind, take_kind


@pytest.fixture
def waveforms(tmp_path):
    made = Waveforms(DiskCache(tmp_path / "cache"), FORMATS)
    yield made
    made.close()


def place_of(path, start=0, stop=None, length=None, signature="one"):
    return SoundPlace(signature, os.fsencode(path), start, stop, length)


def render(ffmpeg, path, *, channels=2, expression="if(lt(mod(t,2),1),0,0.8*sin(3000*t))", seconds=8):
    """A second of silence and a second of a tone in turn."""
    source = f"aevalsrc='{expression}':d={seconds}:s=44100"
    command = [
        ffmpeg,
        "-y",
        "-loglevel",
        "error",
        "-f",
        "lavfi",
        "-i",
        source,
        "-ac",
        f"{channels}",
        str(path),
    ]
    subprocess.run(command, check=True)
    return path


def shape(levels, bars=16):
    """The middle column of each of so many stretches, as loud or silent."""
    return ["loud" if levels[int((bar + 0.5) * COLUMNS / bars)] > 100 else "silent" for bar in range(bars)]


@pytest.mark.parametrize("suffix", ["flac", "mp3", "m4a", "ogg", "opus", "wav", "aiff", "wma", "wv", "aac"])
def test_a_waveform_is_loud_where_the_sound_is(waveforms, ffmpeg, tmp_path, suffix):
    path = render(ffmpeg, tmp_path / f"x.{suffix}")
    levels = waveforms.waveform(place_of(path, length=8_000), Never())
    assert shape(levels) == ["silent", "silent", "loud", "loud"] * 4


@pytest.mark.parametrize("suffix", ["flac", "mp3", "m4a", "ogg", "opus", "wav"])
def test_a_part_of_a_file_has_the_waveform_of_that_part(waveforms, ffmpeg, tmp_path, suffix):
    path = render(ffmpeg, tmp_path / f"x.{suffix}")
    levels = waveforms.waveform(place_of(path, 3_000, 7_000, 4_000), Never())
    assert shape(levels, 8) == ["loud", "loud", "silent", "silent"] * 2


def test_a_tone_is_as_high_as_it_is_loud(waveforms, ffmpeg, tmp_path):
    for amplitude in (1.0, 0.25):
        tone = f"{amplitude}*sin(3000*t)"
        path = render(ffmpeg, tmp_path / f"{amplitude}.flac", expression=f"{tone}|{tone}")
        levels = waveforms.waveform(place_of(path, length=8_000, signature=path.name), Never())
        assert levels[500] == pytest.approx(255 * (amplitude**2 / 2) ** 0.25, abs=2)


def test_channels_that_cancel_out_are_not_silence(waveforms, ffmpeg, tmp_path):
    path = render(ffmpeg, tmp_path / "x.flac", expression="sin(3000*t)|-sin(3000*t)")
    assert waveforms.waveform(place_of(path, length=8_000), Never())[500] > 200


@pytest.mark.parametrize("kind", [*BY_HAND, *FROM_OTHERS])
def test_rare_kinds_have_a_waveform_or_none_but_never_trouble(waveforms, ffmpeg, shared, tmp_path, kind):
    path = tmp_path / f"x.{kind}"
    if kind in BY_HAND:
        make_kind(ffmpeg, path, seconds=1)
    else:
        take_kind(shared, kind, path)
    levels = waveforms.waveform(place_of(path), Never())
    assert levels is None if kind == "ofr" else len(levels) == COLUMNS


# Kept


def test_a_waveform_is_made_once_and_follows_the_sound_wherever_the_file_goes(ffmpeg, tmp_path):
    path = render(ffmpeg, tmp_path / "x.flac")
    first = Waveforms(DiskCache(tmp_path / "cache"), FORMATS)
    levels = first.waveform(place_of(path, length=8_000), Never())
    first.close()
    again = Waveforms(DiskCache(tmp_path / "cache"), FORMATS)
    path.unlink()
    assert again.waveform(place_of("/elsewhere", length=8_000), Never()) == levels
    assert again._worker is None
    assert again.waveform(place_of("/elsewhere", length=8_000, signature="two"), Never()) is None
    again.close()


def test_the_cache_is_bounded_in_bytes(ffmpeg, tmp_path):
    path = render(ffmpeg, tmp_path / "x.flac", seconds=2)
    bounded = Waveforms(DiskCache(tmp_path / "cache", 5_000), FORMATS)
    for number in range(8):
        bounded.waveform(place_of(path, length=2_000, signature=f"{number}"), Never())
    bounded.close()
    assert sum(file.stat().st_size for file in (tmp_path / "cache").iterdir()) <= 5_000


# The worker


def test_the_worker_gives_way_and_its_memory_is_bounded(waveforms, ffmpeg, tmp_path):
    if not Path("/proc/self/limits").exists():
        pytest.skip("only Linux tells of other processes")
    waveforms.waveform(place_of(render(ffmpeg, tmp_path / "x.flac", seconds=2)), Never())
    number = waveforms._worker.number
    assert os.getpriority(os.PRIO_PROCESS, number) - os.getpriority(os.PRIO_PROCESS, 0) == NICENESS
    limits = Path(f"/proc/{number}/limits").read_text()
    assert str(512 * 1024 * 1024) in next(line for line in limits.splitlines() if "address space" in line)


def test_an_ended_worker_is_followed_by_another(waveforms, ffmpeg, tmp_path):
    path = render(ffmpeg, tmp_path / "x.flac", seconds=2)
    assert waveforms.waveform(place_of(path, signature="1"), Never())
    waveforms.close()
    assert waveforms.waveform(place_of(path, signature="2"), Never())


class _Soon:
    """Cancels a moment after it was first asked."""

    def __init__(self, then=lambda: None):
        self._until, self._then = time.monotonic() + 0.3, then

    @property
    def cancelled(self):
        if time.monotonic() > self._until:
            return True
        self._then()
        return False


def test_a_waveform_no_longer_wanted_is_given_up_and_can_be_wished_for_again(waveforms, ffmpeg, tmp_path):
    path = render(ffmpeg, tmp_path / "x.flac", seconds=2)
    waveforms.waveform(place_of(path, signature="before"), Never())
    os.kill(waveforms._worker.number, signal.SIGSTOP)
    assert waveforms.waveform(place_of(path), _Soon()) is None
    assert waveforms.waveform(place_of(path), Never())


def test_one_that_takes_too_long_is_ended_and_not_tried_again_at_once(
    waveforms, ffmpeg, tmp_path, monkeypatch
):
    path = render(ffmpeg, tmp_path / "x.flac", seconds=2)
    assert waveforms.waveform(place_of(path, length=1, signature="before"), Never())
    os.kill(waveforms._worker.number, signal.SIGSTOP)
    monkeypatch.setattr("cuebook.tags.waveforms.LEAST_SECONDS", 0.2)  # for the one that is stopped alone
    assert waveforms.waveform(place_of(path, length=1), Never()) is None
    assert waveforms._worker is None
    assert waveforms.waveform(place_of(path, length=1), Never()) is None
    assert waveforms._worker is None, "it was tried again"


# Hostile files


@pytest.fixture
def listener():
    """An address on this computer, and what was asked of it."""
    asked = []

    class Ear(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Ear)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    thread.join()
    server.server_close()


def _hls(url):
    return f"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n{url}/a.ts\n#EXT-X-ENDLIST\n".encode()


def _concat(url):
    return f"ffconcat version 1.0\nfile '{url}/a.mp3'\n".encode()


def _dash(url):
    return f'<?xml version="1.0"?><MPD><BaseURL>{url}/</BaseURL><Period/></MPD>'.encode()


def _sdp(url):
    host = url.removeprefix("http://").partition(":")[0]
    return f"v=0\r\no=- 0 0 IN IP4 {host}\r\nc=IN IP4 {host}\r\nm=audio 5004 RTP/AVP 0\r\n".encode()


@pytest.mark.parametrize("text", [_hls, _concat, _dash, _sdp])
@pytest.mark.parametrize("before", [b"", b"\xff\xfb\x90\x00" + bytes(413)])
def test_a_playlist_named_as_sound_has_no_waveform_and_fetches_nothing(
    waveforms, listener, tmp_path, text, before
):
    url, asked = listener
    path = tmp_path / "x.mp3"
    path.write_bytes(before + text(url))
    waveforms.waveform(place_of(path), Never())
    assert asked == []


def test_what_is_no_sound_has_no_waveform_and_the_next_file_has(waveforms, ffmpeg, tmp_path):
    good = render(ffmpeg, tmp_path / "good.flac", seconds=2)
    os.mkfifo(tmp_path / "fifo.flac")
    (tmp_path / "folder.flac").mkdir()
    (tmp_path / "empty.flac").write_bytes(b"")
    (tmp_path / "head.flac").write_bytes(good.read_bytes()[:42])
    (tmp_path / "noise.flac").write_bytes(b"fLaC" + os.urandom(100_000))
    (tmp_path / "noise.mp3").write_bytes(os.urandom(100_000))
    assert waveforms.waveform(place_of(good, signature="first"), Never())
    worker = waveforms._worker
    for name in ("fifo", "folder", "empty", "head", "noise", "gone"):
        path = tmp_path / f"{name}.flac"
        assert waveforms.waveform(place_of(path, signature=name), Never()) is None, name
    waveforms.waveform(place_of(tmp_path / "noise.mp3", signature="noise.mp3"), Never())
    assert waveforms.waveform(place_of(good, signature="good"), Never())
    assert waveforms._worker is worker  # none of them took it too long


@pytest.mark.parametrize("suffix", ["flac", "mp3", "ogg", "m4a"])
def test_a_file_cut_short_shows_what_it_has(waveforms, ffmpeg, tmp_path, suffix):
    path = render(ffmpeg, tmp_path / f"x.{suffix}", expression="0.8*random(0)")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    levels = waveforms.waveform(place_of(path, length=8_000), Never())
    if suffix == "m4a":  # its index stood at the end
        assert levels is None
    else:
        assert heights(levels, 8)[1] > 0.5
        assert not any(levels[700:])


def test_a_name_in_no_encoding_is_opened(waveforms, ffmpeg, tmp_path):
    path = os.fsencode(tmp_path) + b"/caf\xe9 \xff.flac"
    os.rename(render(ffmpeg, tmp_path / "x.flac", seconds=2), path)
    assert waveforms.waveform(SoundPlace("s", path, 0, None, 2_000), Never())
