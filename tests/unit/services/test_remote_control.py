"""The player as the desktop sees it: told of what changed, once, and of every jump."""

import pytest

from builders import open_app, scan
from cuebook.domain.events import ArtFound
from cuebook.domain.queue import Repeat
from cuebook.domain.standing import PlayState
from cuebook.ports.desktop_session import KeyState, Notice
from cuebook.services.desktop_showing import LOOK_MS, DesktopShowing
from cuebook.services.remote_control import RemoteControl
from fakes.runtime import FakeRuntime


class Session:
    """Fulfils ``DesktopSession``; remembers what it was told."""

    def __init__(self):
        self.shown, self.jumps, self.notices, self.ended = [], [], [], False
        self.wanted = []

    def begin(self, wishes):
        self.wishes = wishes

    def show(self, standing):
        self.shown.append(standing)

    def jumped(self, position):
        self.jumps.append(position)

    def tell(self, notice):
        self.notices.append(notice)

    def want_rating_keys(self, *, wanted):
        self.wanted.append(wanted)

    def end(self):
        self.ended = True


class Desk:
    def __init__(self):
        self.wished = []

    def __getattr__(self, wish):
        return lambda *words: self.wished.append((wish, *words))


def control_of(app, session):
    showing = DesktopShowing(session, app.player, app.reading, app.artwork, app.runtime, app.bus)
    return RemoteControl(session, showing, app.player, app.settings)


@pytest.fixture
def session(still_app):
    app = still_app
    session = Session()
    session.desk = Desk()
    control = control_of(app, session)
    control.begin(session.desk)
    session.wishes.met()
    session.control = control
    return session


def test_nothing_is_told_before_there_is_anybody_to_hear_it(still_app, cues):
    session = Session()
    control = control_of(still_app, session)
    control.begin(Desk())
    still_app.player.pick(cues, 0)
    still_app.runtime.advance(5_000)
    assert (session.shown, session.jumps) == ([], [])
    session.wishes.met()
    assert session.shown[-1].cue.id == cues[0]


def test_what_happens_in_one_turn_is_shown_once(still_app, session, cues):
    still_app.player.pick(cues, 0)
    still_app.runtime.settle()
    shown = len(session.shown)
    for volume in (10, 20, 30):
        still_app.player.set_volume(volume)
    still_app.runtime.settle()
    assert len(session.shown) == shown + 1
    assert session.shown[-1].volume == 30


def test_every_jump_is_told_and_playing_on_is_none(still_app, session, cues):
    player = still_app.player
    player.pick(cues, 0)
    still_app.runtime.advance(3_500)
    assert session.jumps == []
    player.seek(5_000)
    player.seek_by(-2_000)
    player.previous()
    assert session.jumps == [5_000, 3_000, 0]
    still_app.runtime.advance(3 * LOOK_MS)
    assert session.jumps == [5_000, 3_000, 0]


def test_a_cue_that_begins_within_itself_is_told_as_a_jump(still_app, session, cues):
    still_app.player.pick(cues, 0, 4_000)
    still_app.runtime.settle()
    assert session.jumps == [4_000]


def test_a_cue_that_begins_once_more_is_told_as_a_jump(still_app, session, cues):
    still_app.player.set_repeat(Repeat.CUE)
    still_app.player.pick(cues, 0)
    still_app.runtime.advance(9_900)
    assert session.jumps == []
    still_app.runtime.advance(200)
    assert len(session.jumps) == 1
    assert session.jumps[0] < 200


def test_a_jump_right_after_another_cue_was_chosen_counts_for_that_one(still_app, session, cues):
    still_app.player.pick(cues, 0)
    still_app.runtime.advance(1_000)
    still_app.player.pick(cues, 1)
    still_app.player.seek(5_000)
    assert (session.shown[-1].cue.id, session.shown[-1].position_ms) == (cues[1], 5_000)


def test_sound_that_stalled_is_put_right(still_app, session, cues, monkeypatch):
    still_app.player.pick(cues, 0)
    still_app.runtime.advance(2_000)
    head = still_app.backend.playhead()
    monkeypatch.setattr(still_app.backend, "playhead", lambda: head)
    still_app.runtime.advance(2 * LOOK_MS)
    assert session.jumps == [2_000, 2_000]
    assert session.shown[-1].position_ms == 2_000


def test_right_after_a_jump_the_place_that_was_asked_for_holds(still_app, session, cues, monkeypatch):
    """A backend that takes its time to get there says for a moment that it stands where it stood."""
    still_app.player.pick(cues, 0)
    still_app.runtime.advance(2_000)
    head = still_app.backend.playhead()
    monkeypatch.setattr(still_app.backend, "playhead", lambda: head)
    still_app.player.seek(7_000)
    still_app.runtime.settle()
    assert session.shown[-1].position_ms == 7_000
    monkeypatch.setattr(still_app.backend, "playhead", lambda: head._replace(position_ms=9_000))
    still_app.runtime.advance(400)
    still_app.player.set_volume(10)
    still_app.runtime.settle()
    assert session.shown[-1].position_ms == 9_000


def test_a_rating_is_shown_and_another_cue_s_is_not(still_app, session, cues):
    still_app.player.pick(cues, 0)
    still_app.runtime.settle()
    still_app.ratings.rate([cues[0]], 80)
    still_app.runtime.settle()
    assert session.shown[-1].cue.rating == 80
    shown = len(session.shown)
    still_app.ratings.rate([cues[1]], 80)
    still_app.runtime.settle()
    assert len(session.shown) == shown


def test_stopped_there_is_nothing_to_show(still_app, session, cues):
    still_app.player.pick(cues, 0)
    still_app.runtime.settle()
    still_app.player.stop()
    still_app.runtime.settle()
    assert (session.shown[-1].cue, session.shown[-1].state) == (None, PlayState.STOPPED)


def test_the_last_cue_has_none_after_it(still_app, session, cues):
    wishes, player = session.wishes, still_app.player
    player.pick(cues, len(cues) - 1)
    still_app.runtime.settle()
    assert not session.shown[-1].has_next
    wishes.next()
    assert player.current == cues[-1]
    player.seek(1_000)
    wishes.seek_by(60_000)
    assert player.current is None


def test_play_goes_on_or_is_the_window_s(still_app, session, cues):
    wishes, player = session.wishes, still_app.player
    wishes.toggle()
    wishes.rate(3)
    assert session.desk.wished == [("play",), ("rate", 3)]
    player.pick(cues, 0)
    still_app.runtime.settle()
    wishes.toggle()
    assert player.paused
    wishes.play()
    assert player.playing
    wishes.rate(4)
    assert session.desk.wished == [("play",), ("rate", 3), ("rate", 4)]


def test_a_queue_that_was_left_stands_there_paused_and_is_played_on(still_app, session, cues):
    player = still_app.player
    player.pick(cues, 1)
    still_app.runtime.advance(3_000)
    player.stop_here()
    still_app.runtime.settle()
    standing = session.shown[-1]
    assert (standing.state, standing.cue.id, standing.position_ms) == (PlayState.PAUSED, cues[1], 3_000)
    session.wishes.toggle()
    assert player.playing


def test_a_notice_goes_with_the_picture_of_what_plays_by_now(still_app, session, cues):
    player, showing = still_app.player, session.control._showing
    player.pick(cues, 0)
    still_app.runtime.settle()
    still_app.bus.publish(ArtFound(showing._wish, b"picture"))
    session.control.tell(Notice("Opening", "Ida Quell"))
    assert session.notices[-1] == Notice("Opening", "Ida Quell", b"picture")
    player.stop()
    session.control.tell(Notice("Opening", "Ida Quell"))
    assert session.notices[-1].picture is None


def test_taking_leave_is_told(tmp_path, weir_folder):
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, weir_folder)
    session = Session()
    app.remote_control._session = session
    app.close()
    assert session.ended


def test_what_is_rated_blind_is_shown_without_its_rating(session, still_app, cues):
    still_app.ratings.rate([cues[0]], 80)
    still_app.player.pick(cues, 0)
    still_app.player.rate_blind(blind=True)
    still_app.runtime.settle()
    assert session.shown[-1].cue.rating is None
    still_app.player.rate_blind(blind=False)
    still_app.runtime.settle()
    assert session.shown[-1].cue.rating == 80


def test_keys_of_the_desktop_are_wanted_when_the_setting_says_so_and_once(session, still_app):
    assert session.wanted == []
    still_app.settings.change(global_rating=True)
    still_app.settings.change(notify=True)
    assert session.wanted == [True]
    session.wishes.rate_by_key(4)
    assert session.desk.wished == [("rate_by_key", 4)]
    still_app.settings.change(global_rating=False)
    assert session.wanted == [True, False]


def test_no_keys_are_asked_for_before_there_is_a_desktop(still_app):
    session = Session()
    still_app.settings.change(global_rating=True)
    control = control_of(still_app, session)
    control.begin(Desk())
    assert (session.wanted, control.keys.state) == ([], KeyState.NOT_OFFERED)
    session.wishes.met()
    assert session.wanted == [True]
