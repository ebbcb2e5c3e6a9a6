"""A window that comes back after a crash: what it says, and whether it plays on."""

import sys

import pytest

from builders import open_app, scan
from cuebook.bootstrap import window_command
from cuebook.cli.arguments import parse_arguments
from cuebook.gui.coming_back import _to_go_on_with, come_back
from cuebook.paths import folders
from fakes.runtime import FakeRuntime
from windows import opened_window


@pytest.fixture
def crashed(tmp_path, weir_folder):
    """The data folder of a Cuebook that died while the second cue played; its cues by title."""
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, weir_folder)
    app.remembering.begin()
    app.runtime.settle()
    cues = {cue.title: cue.id for cue in app.reading.find_cues()[1]}
    app.player.pick(list(cues.values()), 1)
    app.runtime.advance(6_500)
    app.storage.close()
    app.tags.close()
    return cues


@pytest.fixture
def window(tmp_path, crashed, qapp):  # noqa: ARG001 - it opens what crashed
    app = open_app(tmp_path / "data", FakeRuntime(now=1_790_000_060_000))
    with opened_window(qapp, app) as window:
        yield window


@pytest.fixture
def app(window):
    return window._context.app


@pytest.mark.parametrize("words", [["--data-dir", "~/a b", "--audio", "dummy"], ["--audio=silent"], ["demo"]])
def test_the_same_window_is_opened_again_without_the_files(words, tmp_path):
    (tmp_path / "cue.flac").touch()
    files = [] if "demo" in words else [str(tmp_path / "cue.flac")]
    arguments = parse_arguments([*words, *files])
    interpreter, *options, package = window_command(arguments)[:4]
    assert (interpreter, options, package) == (sys.executable, ["-P", "-m"], "cuebook")
    again = parse_arguments([*window_command(arguments)[4:], "1 plays c"])
    assert again.wants_window
    assert (again.audio, again.demo, again.files) == (arguments.audio, arguments.demo, ())
    assert folders(again.data_dir) == folders(arguments.data_dir)
    assert again.came_back == "1 plays c"


def restored(app):
    app.remembering.begin()
    app.runtime.settle()


@pytest.mark.parametrize("late", [False, True])
def test_what_played_plays_on_as_resumed(window, app, crashed, late):
    if late:
        come_back(app, window, f"1 plays {crashed['Night Swim']}")
        restored(app)
    else:
        restored(app)
        come_back(app, window, f"1 plays {crashed['Night Swim']}")
        app.runtime.settle()
    assert app.player.playing
    assert app.player.current == crashed["Night Swim"]
    assert 1_500 <= app.player.position_ms <= 6_500
    assert app.logger.running.origin == "resumed"
    said = "Cuebook stopped unexpectedly while playing Night Swim and was started again"
    assert window._toast.accessibleDescription() == said


def test_what_crashed_it_twice_waits_and_is_named_until_the_words_are_dismissed(window, app, crashed):
    come_back(app, window, f"2 paused {crashed['Night Swim']}")
    restored(app)
    app.runtime.advance(60_000)
    assert app.player.waiting
    assert window.banner.isVisible()
    said = "Cuebook stopped unexpectedly again while playing Night Swim, and has paused there."
    assert window.banner.accessibleName() == said


def test_where_nothing_played_nothing_does(window, app):
    come_back(app, window, "1 still ")
    restored(app)
    assert app.player.waiting
    assert window._toast.accessibleDescription() == "Cuebook stopped unexpectedly and was started again"


@pytest.mark.parametrize("crashed_in", ["Homeward", "a cue that is gone"])
def test_nothing_else_plays_than_what_did(window, app, crashed, crashed_in):
    come_back(app, window, f"1 plays {crashed.get(crashed_in, 'gone')}")
    restored(app)
    app.runtime.advance(1_000)
    assert not app.player.playing


def test_a_listener_who_was_faster_is_not_interrupted(window, app, crashed):
    come_back(app, window, f"1 plays {crashed['Night Swim']}")
    app.player.pick([crashed["Opening"]], 0)
    restored(app)
    assert app.player.current == crashed["Opening"]
    app.player.pick([crashed["Night Swim"]], 0)
    app.player.stop_here()
    app.runtime.settle()
    assert app.player.waiting


def test_only_what_sounds_and_may_sound_unasked_is_gone_on_with(app, crashed):
    cue = crashed["Night Swim"]
    assert _to_go_on_with(app) is None
    app.player.pick([cue], 0)
    app.runtime.settle()
    assert _to_go_on_with(app) == cue
    for stop, undo in [
        (app.player.pause, app.player.resume),
        (lambda: app.player.set_muted(muted=True), lambda: app.player.set_muted(muted=False)),
        (lambda: app.player.stop_after(stops=True), lambda: app.player.stop_after(stops=False)),
        (lambda: app.sleep_timer.after_minutes(5), app.sleep_timer.cancel),
        (lambda: app.logger.set_private(True), lambda: app.logger.set_private(False)),
    ]:
        stop()
        assert _to_go_on_with(app) is None
        undo()
        assert _to_go_on_with(app) == cue
