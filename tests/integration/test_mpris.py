"""MPRIS on a session bus of its own, asked and commanded by the real playerctl."""

import json
import os
import shutil
import socket
import subprocess
import sys
from urllib.parse import unquote

import pytest
from PIL import Image

from builders import cue_at, make_album, open_app, scan
from cuebook.cli.runtime import PlainRuntime
from cuebook.domain.queue import Repeat
from cuebook.domain.rating import rating_from_stars
from cuebook.mpris import connection
from cuebook.ports.desktop_session import Notice
from session_bus import SessionBus

NAME = "org.mpris.MediaPlayer2.cuebook"
OBJECT = "/org/mpris/MediaPlayer2"
PATIENCE_MS = 30_000


class Desk:
    """Fulfils ``Desk``, and remembers what was wished for."""

    def __init__(self, app):
        self._app = app
        self.wished = []

    def play(self):
        self.wished.append("play")

    def play_file(self, path):
        self.wished.append(path)

    def rate(self, stars):
        self._app.ratings.rate([self._app.player.current], rating_from_stars(stars) if stars else None)

    def come_forward(self):
        self.wished.append("come forward")

    def quit(self):
        self.wished.append("quit")


class Desktop:
    """Cuebook on the bus, and what others say to it there."""

    def __init__(self, bus, app):
        self.bus, self.app, self.desk = bus, app, Desk(app)
        app.runtime.call_every(10, lambda: None)  # has the loop look again

    def until(self, done):
        late = []
        timer = self.app.runtime.call_later(PATIENCE_MS, lambda: late.append(True))
        self.app.runtime.run_until(lambda: late or done())
        timer.cancel()
        assert not late, "it did not happen"

    def call(self, *words):
        """Run a program on the bus while Cuebook's own loop goes on; give what it printed."""
        process = self.bus.start(*words)
        self.until(lambda: process.poll() is not None)
        said, complaint = (text.decode() for text in process.communicate())
        return said.rstrip("\n") if process.returncode == 0 else f"{said}{complaint}".strip()

    def playerctl(self, *words):
        return self.call("playerctl", "--player=cuebook", *words)

    def busctl(self, *words):
        return self.call("busctl", f"--address={self.bus.address}", *words)

    def ask(self, name, interface="org.mpris.MediaPlayer2.Player"):
        """A property, with its type."""
        return self.busctl("get-property", NAME, OBJECT, interface, name)


def require(program):
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")


@pytest.fixture
def bus():
    bus = SessionBus()
    yield bus
    bus.close()


@pytest.fixture
def desktop(tmp_path, weir_folder, monkeypatch, bus):
    require("playerctl")
    require("busctl")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
    app = open_app(tmp_path / "data", PlainRuntime())
    scan(app, weir_folder)
    desktop = Desktop(bus, app)
    app.remote_control.begin(desktop.desk)
    desktop.until(lambda: NAME in desktop.busctl("list", "--acquired", "--no-legend"))
    yield desktop
    app.close()
    assert app.runtime.join(5) == []


@pytest.fixture
def cues(desktop):
    return [cue.id for cue in desktop.app.reading.find_cues()[1]]


@pytest.fixture
def playing(desktop, cues):
    desktop.app.player.pick(cues, 0)
    desktop.until(lambda: desktop.playerctl("status") == "Playing")  # all of it has been told
    return desktop


def test_what_plays_is_told_with_the_types_of_mpris(playing, cues):
    playing.app.ratings.rate([cues[0]], 90)
    assert playing.playerctl("status") == "Playing"
    told = json.loads(
        playing.busctl("-j", "get-property", NAME, OBJECT, "org.mpris.MediaPlayer2.Player", "Metadata")
    )
    of = {name: (value["type"], value["data"]) for name, value in told["data"].items()}
    cue = playing.app.reading.cue(cues[0])
    kind, track = of.pop("mpris:trackid")
    assert kind == "o"
    assert track.startswith("/org/cuebook/cue/")
    kind, address = of.pop("xesam:url")
    assert (kind, os.fsencode(unquote(address.removeprefix("file://")))) == ("s", cue.path)
    of.pop("mpris:artUrl", None)
    assert of == {
        "mpris:length": ("x", 10_000_000),
        "xesam:title": ("s", "Opening"),
        "xesam:album": ("s", "Harrow Weir"),
        "xesam:artist": ("as", ["Ida Quell"]),
        "xesam:albumArtist": ("as", ["Ida Quell"]),
        "xesam:composer": ("as", ["Ida Quell"]),
        "xesam:trackNumber": ("i", 1),
        "xesam:userRating": ("d", 0.9),
    }
    assert playing.playerctl(
        "metadata", "--format", "{{artist}} - {{title}} ({{duration(mpris:length)}})"
    ) == ("Ida Quell - Opening (0:10)")


def test_every_property_has_its_type(playing):
    assert playing.ask("PlaybackStatus") == 's "Playing"'
    assert playing.ask("LoopStatus") == 's "None"'
    assert playing.ask("Shuffle") == "b false"
    assert playing.ask("Volume") == "d 1"
    assert playing.ask("Rate") == playing.ask("MinimumRate") == playing.ask("MaximumRate") == "d 1"
    assert playing.ask("Position").startswith("x ")
    for name in ("CanGoNext", "CanGoPrevious", "CanPlay", "CanPause", "CanSeek", "CanControl"):
        assert playing.ask(name) == "b true", name
    root = "org.mpris.MediaPlayer2"
    assert playing.ask("Identity", root) == 's "Cuebook"'
    assert playing.ask("DesktopEntry", root) == 's "cuebook"'
    assert playing.ask("SupportedUriSchemes", root) == 'as 1 "file"'
    assert '"audio/flac"' in playing.ask("SupportedMimeTypes", root)
    assert playing.ask("HasTrackList", root) == "b false"
    assert playing.ask("CanRaise", root) == playing.ask("CanQuit", root) == "b true"


def test_commands_do_what_they_say(playing, cues):
    player = playing.app.player
    playing.playerctl("pause")
    assert (player.paused, playing.playerctl("status")) == (True, "Paused")
    playing.playerctl("play")
    assert playing.playerctl("status") == "Playing"
    playing.playerctl("play-pause")
    assert player.paused
    playing.playerctl("next")
    assert (player.current, playing.playerctl("metadata", "title")) == (cues[1], "Night Swim")
    playing.playerctl("previous")
    assert player.current == cues[0]
    playing.playerctl("stop")
    assert (player.current, playing.playerctl("status")) == (None, "Stopped")
    playing.playerctl("play")
    assert playing.desk.wished == ["play"]


def test_next_after_the_last_cue_changes_nothing(desktop, cues):
    desktop.app.player.pick(cues, len(cues) - 1)
    assert desktop.ask("CanGoNext") == "b false"
    desktop.busctl("call", NAME, OBJECT, "org.mpris.MediaPlayer2.Player", "Next")
    assert desktop.app.player.current == cues[-1]


def test_the_position_goes_on_by_itself_and_seeks_are_exact(playing):
    player = playing.app.player
    first = float(playing.playerctl("position"))
    playing.until(lambda: player.position_ms > 1_000)
    assert float(playing.playerctl("position")) > first + 0.5
    playing.playerctl("pause")
    playing.playerctl("position", "4")
    assert player.position_ms == 4_000
    assert playing.ask("Position") == "x 4000000"
    playing.playerctl("position", "2.5+")
    assert player.position_ms == 6_500
    playing.playerctl("position", "9-")
    assert player.position_ms == 0


def test_a_seek_beyond_the_end_is_the_next_cue(playing, cues):
    playing.playerctl("position", "60+")
    assert playing.app.player.current == cues[1]


def test_a_place_is_gone_to_only_in_the_cue_that_is_meant(playing):
    player = playing.app.player
    playing.playerctl("pause")
    player_interface = (NAME, OBJECT, "org.mpris.MediaPlayer2.Player")
    track = json.loads(playing.busctl("-j", "get-property", *player_interface, "Metadata"))["data"][
        "mpris:trackid"
    ]
    set_position = ("call", *player_interface, "SetPosition", "ox")
    at = player.position_ms
    playing.busctl(*set_position, "/org/cuebook/cue/another", "5000000")
    playing.busctl(*set_position, track["data"], "99000000")
    playing.busctl("--", *set_position, track["data"], "-1")
    assert player.position_ms == at
    playing.busctl(*set_position, track["data"], "5000000")
    assert player.position_ms == 5_000


def test_volume_loop_and_shuffle_go_both_ways(playing):
    player = playing.app.player
    playing.playerctl("volume", "0.4")
    assert (player.volume, playing.app.settings.current.volume) == (40, 40)
    assert playing.playerctl("volume") == "0.400000"
    playing.playerctl("volume", "0.3+")
    assert player.volume == 70
    playing.playerctl("volume", "7")
    assert player.volume == 100
    player.set_muted(muted=True)
    assert playing.playerctl("volume") == "0.000000"
    for word, repeat in (("Track", Repeat.CUE), ("Playlist", Repeat.QUEUE), ("None", Repeat.OFF)):
        playing.playerctl("loop", word)
        assert (player.queue.repeat, playing.playerctl("loop")) == (repeat, word)
    playing.playerctl("shuffle", "On")
    assert (player.queue.shuffled, playing.playerctl("shuffle")) == (True, "On")
    playing.playerctl("shuffle", "Toggle")
    assert not player.queue.shuffled


def test_what_makes_no_sense_is_refused(playing):
    set_property = ("set-property", NAME, OBJECT, "org.mpris.MediaPlayer2.Player")
    assert "Track, Playlist" in playing.busctl(*set_property, "LoopStatus", "s", "Twice")
    assert "0 to 1" in playing.busctl(*set_property, "Volume", "d", "nan")
    assert playing.busctl(*set_property, "Rate", "d", "2") == ""
    assert playing.app.player.playing
    assert playing.busctl(*set_property, "Rate", "d", "0") == ""
    assert playing.app.player.paused


def test_others_rate_what_plays(playing, cues):
    rate = ("call", NAME, OBJECT, "org.cuebook.Player", "Rate", "i")
    playing.busctl(*rate, "4")
    assert playing.app.reading.cue(cues[0]).rating == 80
    assert float(playing.playerctl("metadata", "xesam:userRating")) == 0.8
    assert "1 to 5 stars" in playing.busctl(*rate, "6")
    playing.busctl(*rate, "0")
    assert playing.app.reading.cue(cues[0]).rating is None


def test_the_window_s_wishes_reach_the_window(desktop, weir_folder):
    file = weir_folder / "01 Opening.wav"
    desktop.playerctl("open", str(file))
    root = (NAME, OBJECT, "org.mpris.MediaPlayer2")
    desktop.busctl("call", *root, "Raise")
    desktop.busctl("call", *root, "Quit")
    desktop.until(lambda: "quit" in desktop.desk.wished)
    assert desktop.desk.wished == [os.fsencode(file), "come forward", "quit"]
    refused = desktop.busctl(
        "call", NAME, OBJECT, "org.mpris.MediaPlayer2.Player", "OpenUri", "s", "https://a.example/b"
    )
    assert "only files" in refused


def test_whoever_asks_is_answered_once_it_is_done_and_never_waits_long_for_a_busy_window(playing, cues):
    interface = (f"--address={playing.bus.address}", "call", NAME, OBJECT, "org.mpris.MediaPlayer2.Player")
    asking = playing.bus.start("busctl", *interface, "Pause")
    with pytest.raises(subprocess.TimeoutExpired):
        asking.wait(0.4)  # nothing runs here meanwhile
    playing.until(lambda: asking.poll() is not None)
    assert (asking.returncode, playing.app.player.paused) == (0, True)
    asking.communicate()
    asking = playing.bus.start("busctl", *interface, "Next")
    assert asking.wait(10) == 0
    asking.communicate()
    assert playing.app.player.current == cues[0]
    playing.until(lambda: playing.app.player.current == cues[1])


class Follower:
    """A program that prints what it hears."""

    def __init__(self, desktop, *words):
        self._desktop = desktop
        self.process = desktop.bus.start(*words)
        os.set_blocking(self.process.stdout.fileno(), False)
        os.set_blocking(self.process.stderr.fileno(), False)
        self.text = ""

    def until(self, *words):
        """Wait until all of it was printed."""

        def heard():
            for pipe in (self.process.stderr, self.process.stdout):
                self.text += (pipe.read() or b"").decode()
            return all(word in self.text for word in words)

        self._desktop.until(heard)

    def close(self):
        self.process.terminate()
        self.process.communicate(timeout=10)


@pytest.fixture
def follow(desktop):
    followers = []

    def start(*words):
        followers.append(Follower(desktop, *words))
        return followers[-1]

    yield start
    for follower in followers:
        follower.close()


def test_a_follower_hears_of_every_cue_and_of_pauses(playing, follow):
    follower = follow(
        "playerctl", "--player=cuebook", "--follow", "metadata", "--format", "{{status}}: {{title}}"
    )
    follower.until("Playing: Opening\n")
    playing.app.player.next()
    follower.until("Playing: Night Swim\n")
    playing.app.player.pause()
    follower.until("Paused: Night Swim\n")
    playing.app.player.stop()


def test_only_what_changed_is_told_and_every_jump(playing, follow):
    monitor = follow(
        "busctl", f"--address={playing.bus.address}", "monitor", f"--match=type='signal',path='{OBJECT}'"
    )
    monitor.until("Monitoring")
    player = playing.app.player
    player.seek(3_000)
    monitor.until("Seeked", "INT64 3000000;")
    assert "PropertiesChanged" not in monitor.text
    player.pause()
    monitor.until('"Paused"')
    player.set_volume(30)
    monitor.until("DOUBLE 0.3;")
    player.previous()
    monitor.until("INT64 0;")
    player.next()
    monitor.until('"Night Swim"')
    assert "Position" not in monitor.text
    assert monitor.text.count('STRING "Volume"') == monitor.text.count('STRING "PlaybackStatus"') - 1 == 1
    assert monitor.text.count("Member=Seeked") == 2


def test_the_album_s_picture_is_there_as_a_file(desktop, tmp_path):
    folder = tmp_path / "music" / "Tide"
    make_album(folder, ["Ebb"], album="Tide")
    Image.new("RGB", (700, 500), "teal").save(folder / "cover.png")
    scan(desktop.app, folder)
    desktop.app.player.pick([cue_at(desktop.app, folder / "01 Ebb.wav")], 0)
    desktop.app.player.pause()
    desktop.until(lambda: "file://" in desktop.playerctl("metadata", "mpris:artUrl"))
    path = unquote(desktop.playerctl("metadata", "mpris:artUrl").removeprefix("file://"))
    with Image.open(path) as picture:
        assert picture.size == (512, 366)


NOTICE_SERVICE = """
import asyncio, json, sys
from typing import Annotated
from dbus_fast.aio import MessageBus
from dbus_fast.annotations import DBusDict, DBusInt32, DBusSignature, DBusStr, DBusUInt32
from dbus_fast.service import ServiceInterface, dbus_method
Texts = Annotated[list[str], DBusSignature("as")]

class Notifications(ServiceInterface):
    @dbus_method()
    def GetCapabilities(self) -> Texts:
        return ["body", *sys.argv[1:]]
    @dbus_method()
    async def Notify(self, app: DBusStr, replaces: DBusUInt32, icon: DBusStr, title: DBusStr, body: DBusStr,
               actions: Texts, hints: DBusDict, timeout: DBusInt32) -> DBusUInt32:
        print(json.dumps([replaces, title, body]), flush=True)
        await asyncio.sleep(0.3)  # as a service that draws before it answers
        return 7

async def main():
    bus = await MessageBus().connect()
    bus.export("/org/freedesktop/Notifications", Notifications("org.freedesktop.Notifications"))
    await bus.request_name("org.freedesktop.Notifications")
    print("ready", flush=True)
    await bus.wait_for_disconnect()

asyncio.run(main())
"""


@pytest.mark.parametrize(
    ("capability", "shown"),
    [("body-markup", "&lt;b&gt;Quell&lt;/b&gt; &amp; Söhne"), ("sound", "<b>Quell</b> & Söhne")],
)
def test_a_notice_is_plain_text_and_takes_the_place_of_the_one_before(desktop, follow, capability, shown):
    service = follow(sys.executable, "-c", NOTICE_SERVICE, capability)
    service.until("ready\n")
    for title in ("One <i>", "Two"):
        desktop.app.remote_control.tell(Notice(title, "<b>Quell</b> & Söhne"))
        service.until(json.dumps(title))
    notices = [json.loads(line) for line in service.text.splitlines()[1:]]
    assert notices == [[0, "One <i>", shown], [7, "Two", shown]]


def test_where_nobody_shows_notices_nothing_happens(desktop):
    desktop.app.remote_control.tell(Notice("One", "Two"))
    assert desktop.playerctl("status") == "Stopped"


def test_a_second_one_on_the_bus_has_a_name_of_its_own(playing, tmp_path):
    script = f"""
import sys
from builders import open_app
from cuebook.cli.runtime import PlainRuntime
app = open_app({str(tmp_path / "second")!r}, PlainRuntime())
app.remote_control.begin(None)
app.runtime.call_every(10, lambda: None)
over = []
app.runtime.start_thread("stdin", lambda: over.append(sys.stdin.read()))
app.runtime.run_until(lambda: over)
app.close()
app.runtime.join(5)
"""
    env = {
        **os.environ,
        "DBUS_SESSION_BUS_ADDRESS": playing.bus.address,
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
    }
    second = subprocess.Popen([sys.executable, "-c", script], env=env, stdin=subprocess.PIPE)
    name = f"cuebook.instance{second.pid}"
    playing.until(lambda: name in playing.call("playerctl", "--list-all").split())
    assert "cuebook" in playing.call("playerctl", "--list-all").split()
    assert playing.call("playerctl", f"--player={name}", "status") == "Stopped"
    playing.playerctl("pause")
    assert playing.app.player.paused
    second.stdin.close()
    playing.until(lambda: second.poll() is not None)
    assert second.returncode == 0


def test_a_bus_that_goes_away_is_no_trouble(playing, cues):
    playing.bus.close()
    thread = next(one for one in playing.app.runtime._threads if one.name == "cuebook-mpris")
    playing.until(lambda: not thread.is_alive())
    playing.app.player.next()
    playing.until(lambda: playing.app.player.current == cues[1])


@pytest.mark.parametrize(
    "address", ["unix:path=/nowhere/at/all", "nonsense", "tcp:host=127.0.0.1,port=1", "launchd:env=X"]
)
def test_a_bus_that_is_not_there_or_refuses_is_no_trouble(tmp_path, monkeypatch, address):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    app = open_app(tmp_path / "data", PlainRuntime())
    app.remote_control.begin(Desk(app))
    assert app.runtime.join(10) == []
    app.player.set_volume(50)
    app.close()


def test_a_bus_that_never_answers_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(connection, "PATIENCE_SECONDS", 0.2)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/bus")
    with socket.socket(socket.AF_UNIX) as silent:
        silent.bind(f"{tmp_path}/bus")
        silent.listen()
        app = open_app(tmp_path / "data", PlainRuntime())
        app.remote_control.begin(Desk(app))
        assert app.runtime.join(10) == []
        app.close()


def test_leave_taken_at_once_is_no_trouble(tmp_path, monkeypatch, bus):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
    app = open_app(tmp_path / "data", PlainRuntime())
    app.remote_control.begin(Desk(app))
    app.close()
    assert app.runtime.join(10) == []
