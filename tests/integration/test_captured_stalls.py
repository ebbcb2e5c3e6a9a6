"""Devices that take no sound for a while: nothing is logged that did not sound, and it goes on from there."""

import numpy as np
import pytest

from builders import open_app, scan
from cuebook.cli.runtime import PlainRuntime
from cuebook.domain.listening import LogFilter
from cuebook.playback.continuous_backend import ContinuousBackend
from cuebook.playback.device import Device
from noise import AFTER_SEEKS, noise, spans_ms, stretches, write_sound

pytestmark = pytest.mark.sound

SECONDS = 12
WITHIN_MS = 60
GOES_ON_WITHIN_MS = 150
"""VLC's own seeks are that far off, and the capture sleeps and wakes with the device."""
LOGGED_WITHIN_MS = {"stream": WITHIN_MS, "file": GOES_ON_WITHIN_MS}
"""Of a file that it plays by itself VLC tells the time so roughly after a seek."""
UNLOGGED_MS = 200
"""So much of what sounded while a device fell asleep or woke may be missing from the log."""


class Player:
    """Cuebook with two cues, one following the other, and what it logs of them as places in both."""

    def __init__(self, folder, server, sounds):
        self.server, self.sounds = server, sounds
        self._runtime = PlainRuntime()
        self.app = open_app(folder / "data", self._runtime, audio="auto")
        scan(self.app, folder / "music")
        self.cues = sorted(self.app.reading.find_cues()[1], key=lambda cue: cue.title)

    def begin(self):
        """Play for two seconds."""
        self.app.player.pick([cue.id for cue in self.cues], 0)
        self.listen_until(lambda: self.position > 0)
        self.listen(2)

    @property
    def position(self):
        return self.app.player.position_ms

    def listen(self, seconds):
        passed = []
        self._runtime.call_later(round(seconds * 1_000), lambda: passed.append(True))
        self.listen_until(lambda: passed)

    def listen_until(self, condition):
        looking = self._runtime.call_every(5, lambda: None)
        self._runtime.run_until(condition)
        looking.cancel()

    def logged(self):
        """Stop, and give what was logged, in milliseconds of both cues."""
        self.app.player.stop()
        self.listen(0.5)
        rows = {row.cue: row for row in self.app.reading.log_rows(self.app.reading.log_ids(LogFilter()))}
        return [
            (start + number * SECONDS * 1_000, stop + number * SECONDS * 1_000)
            for number, cue in enumerate(self.cues)
            if cue.id in rows
            for start, stop in rows[cue.id].ranges.spans
        ]


@pytest.fixture
def sounds(ffmpeg, tmp_path):
    made = [noise(SECONDS, seed) for seed in (1, 2)]
    for number, sound in enumerate(made):
        write_sound(ffmpeg, tmp_path / "music" / f"{number}.flac", sound, "-metadata", f"title=Cue {number}")
    return np.concatenate(made)


@pytest.fixture(params=["stream", "file"])
def way(request, monkeypatch):
    """Joined sample by sample, or each file played by VLC itself."""
    if request.param == "file":
        monkeypatch.setattr(ContinuousBackend, "_decodes", False)
    return request.param


@pytest.fixture
def player(sounds, sound_server, tmp_path):
    made = Player(tmp_path, sound_server, sounds)
    yield made
    made.app.close()


def sounded(recording, sounds, seamless_ms=15):
    return spans_ms(stretches(recording.samples(), sounds, AFTER_SEEKS), seamless_ms)


def not_sounded(logged, really):
    """How many milliseconds of what was logged did not sound."""
    return sum(
        stop - start - sum(max(0, min(stop, last) - max(start, first)) for first, last in really)
        for start, stop in logged
    )


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("seconds", [2, pytest.param(12, marks=pytest.mark.nightly)])
def test_a_suspended_device_is_waited_for(seconds, player):
    with player.server.recording() as recording:
        player.begin()
        place = player.position
        player.server.suspend(suspended=True)
        player.listen(seconds)
        stood = player.position
        player.server.suspend(suspended=False)
        player.listen(2)
        logged, really = player.logged(), sounded(recording, player.sounds)
    assert stood - place < 500
    assert not_sounded(logged, really) <= WITHIN_MS, (logged, really)
    assert not_sounded(really, logged) <= UNLOGGED_MS, (logged, really)
    assert place + 1_500 < really[-1][1] < place + 2_700
    # The capture is suspended too: what it has of both sides may be one piece.
    assert [start for start, _ in really[1:]] == pytest.approx(
        [stood] * (len(really) - 1), abs=GOES_ON_WITHIN_MS
    )


def test_who_seeks_or_goes_on_while_the_device_is_suspended_hears_it_when_it_is_back(player):
    with player.server.recording() as recording:
        player.begin()
        player.server.suspend(suspended=True)
        player.listen(1.5)
        player.app.player.seek(7_000)
        player.listen(1.5)
        assert player.position == 7_000
        player.app.player.next()
        player.listen(1.5)
        assert player.position == 0
        player.server.suspend(suspended=False)
        player.listen(2.5)
        logged, really = player.logged(), sounded(recording, player.sounds)
    assert len(logged) == len(really) == 2, (logged, really)
    assert not_sounded(logged, really) <= WITHIN_MS, (logged, really)
    assert really[1][0] == pytest.approx(SECONDS * 1_000, abs=WITHIN_MS)


@pytest.mark.usefixtures("way")
def test_the_first_cue_of_all_waits_for_a_device_that_was_suspended_before(player):
    with player.server.recording() as recording:
        player.server.suspend(suspended=True)
        player.app.player.pick([player.cues[0].id], 0)
        player.listen(3)
        assert player.position == 0
        player.server.suspend(suspended=False)
        player.listen(4)
        logged, really = player.logged(), sounded(recording, player.sounds)
    assert len(logged) == 1, (logged, really)
    assert not_sounded(logged, really) <= WITHIN_MS, (logged, really)
    assert not_sounded(really, logged) <= UNLOGGED_MS, (logged, really)
    # A device that wakes may sound some milliseconds of what it had before it is begun anew.
    assert really[-1][0] == pytest.approx(0, abs=WITHIN_MS)


@pytest.mark.usefixtures("way")
def test_what_is_begun_while_the_device_is_suspended_is_heard_when_it_is_back(player):
    with player.server.recording() as recording:
        player.begin()
        player.server.suspend(suspended=True)
        player.app.player.stop()
        player.app.player.pick([player.cues[1].id], 0)
        player.listen(3)
        assert player.position == 0
        player.server.suspend(suspended=False)
        player.listen(4)
        logged, really = player.logged(), sounded(recording, player.sounds)
    assert len(logged) == 2, (logged, really)
    assert not_sounded(logged, really) <= WITHIN_MS, (logged, really)
    assert not_sounded(really, logged) <= UNLOGGED_MS, (logged, really)
    assert really[-1][0] == pytest.approx(SECONDS * 1_000, abs=WITHIN_MS)


def test_vlc_that_drops_sound_after_a_pause_goes_on_where_it_was_held(player, monkeypatch):
    receptions, begin = [], Device.begin

    def noted(device):
        receptions.append(begin(device))
        return receptions[-1]

    monkeypatch.setattr(Device, "begin", noted)
    with player.server.recording() as recording:
        player.begin()
        player.app.player.pause()
        player.listen(0.4)
        player.app.player.resume()
        receptions[-1].stalled = True  # as its words about sound that is too late make it
        player.listen(1)
        # Where it was held the clock says, no more exactly than the log.
        logged, really = player.logged(), sounded(recording, player.sounds, WITHIN_MS)
    assert len(receptions) >= 2, "nothing was begun anew"
    assert len(logged) == len(really) == 1, (logged, really)


def test_a_sound_server_that_dies_is_waited_for(way, player):
    player.begin()
    place = player.position
    player.server.die()
    player.listen(3)
    stood = player.position
    assert stood - place < 500
    player.server.start()
    with player.server.recording() as recording:
        player.listen(2)
        logged, really = player.logged(), sounded(recording, player.sounds)
    # What sounded before the capture began is not known; from then on it is.
    assert len(really) == 1, (logged, really)
    assert really[0][0] >= stood - WITHIN_MS
    assert logged[-1][1] == pytest.approx(really[0][1], abs=LOGGED_WITHIN_MS[way])
    assert logged[0][0] == 0
