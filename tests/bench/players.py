"""Players that do as they are told, each in a process of its own: ours, libVLC alone, and MPD."""

import json
import os
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

OURS = """
import sys, threading, time
from cuebook.bootstrap import build
from cuebook.cli.runtime import PlainRuntime
from cuebook.paths import folders
from cuebook.playback import stream_reel

add, decoded = stream_reel.Reel.add, []

def note_first_block(reel, *block):
    decoded.append(time.monotonic())
    return add(reel, *block)

stream_reel.Reel.add = note_first_block
runtime, over = PlainRuntime(), []
app = build(runtime, folders(sys.argv[1]), "auto")
cues = [cue.id for cue in sorted(app.reading.find_cues()[1], key=lambda cue: cue.title)]
app.backend.describe()
if hasattr(app.backend, "warm_up"):
    app.backend.warm_up()

def play(number):
    decoded.clear()
    print(time.monotonic(), flush=True)
    app.player.pick(cues, number)

def following():
    print(time.monotonic(), flush=True)
    app.player.next()

def first_block():
    print(decoded[0] if decoded else 0.0, flush=True)

does = {"play": play, "next": following, "decoded": first_block, "stop": app.player.stop}

def listen():
    for line in sys.stdin:
        name, *number = line.split()
        runtime.call_soon(lambda name=name, number=number: does[name](*map(int, number)))
    runtime.call_soon(lambda: over.append(True))

threading.Thread(target=listen, daemon=True).start()
print("ready", flush=True)
runtime.run_until(lambda: over)
app.close()
"""
"""Cuebook without its window."""

VLC_ALONE = """
import sys, time, queue, threading, vlc
instance = vlc.Instance("--quiet", "--no-video", "--no-spu", "--no-lua")
player = instance.media_player_new()
music, current, line = sys.argv[1:], [0], queue.SimpleQueue()

def play(number):
    current[0] = number
    print(time.monotonic(), flush=True)
    sound()

def following():
    play(current[0] + 1)

def sound():
    media = instance.media_new_path(music[current[0] % len(music)])
    player.set_media(media)
    player.play()
    media.release()

def go_on():
    current[0] += 1
    sound()

does = {"play": play, "next": following, "stop": player.stop, "end": go_on}
player.event_manager().event_attach(vlc.EventType.MediaPlayerEndReached, lambda event: line.put("end"))

def listen():
    for words in sys.stdin:
        line.put(words)
    line.put("")

threading.Thread(target=listen, daemon=True).start()
print("ready", flush=True)
while words := line.get():
    name, *number = words.split()
    does[name](*map(int, number))
"""
"""What a few lines around libVLC do, file by file."""


class Told:
    """A script of the above, told what to do by lines. Times are seconds of the monotonic clock."""

    def __init__(self, script: str, *words: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", script, *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._answer() == "ready"

    @property
    def pid(self) -> int:
        """Its process."""
        return self._process.pid

    def play(self, number: int) -> float:
        """Play a cue and those behind it; gives when it was told to."""
        return float(self._ask(f"play {number}"))

    def following(self) -> float:
        """Skip to the next one; gives when it was told to."""
        return float(self._ask("next"))

    def decoded(self) -> float:
        """When the first block of what plays was decoded; 0 where that is not known."""
        return float(self._ask("decoded"))

    def stop(self) -> None:
        """Fall silent."""
        self._tell("stop")

    def close(self) -> None:
        """End it."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait(20)
        self._process.stdout.close()

    def _ask(self, words: str) -> str:
        self._tell(words)
        return self._answer()

    def _tell(self, words: str) -> None:
        assert self._process.stdin
        self._process.stdin.write(words + "\n")
        self._process.stdin.flush()

    def _answer(self) -> str:
        assert self._process.stdout
        return self._process.stdout.readline().strip()


class Mpd:
    """MPD with nothing but those files and the sound server."""

    def __init__(self, home: Path, music: list[Path], server: str) -> None:
        (home / "lists").mkdir(parents=True)
        (home / "conf").write_text(
            f'music_directory "{music[0].parent}"\nplaylist_directory "{home}/lists"\ndb_file "{home}/db"\n'
            f'log_file "{home}/log"\nbind_to_address "{home}/socket"\nauto_update "no"\n'
            f'audio_output {{\n type "pulse"\n name "pulse"\n server "{server}"\n}}\n'
        )
        self._process = subprocess.Popen(
            ["mpd", "--no-daemon", str(home / "conf")],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(home)},
        )
        self._door = socket.socket(socket.AF_UNIX)
        self._door.settimeout(20)
        end = time.monotonic() + 20
        while self._door.connect_ex(str(home / "socket")):
            assert time.monotonic() < end, "MPD does not answer"
            time.sleep(0.05)
        self._lines: Any = self._door.makefile("rw")
        self._lines.readline()
        self._ask("update")
        while any(line.startswith("updating_db") for line in self._ask("status")):
            time.sleep(0.05)
        for path in music:
            self._ask(f"add {json.dumps(path.name)}")
        self._ask("repeat 1")

    @property
    def pid(self) -> int:
        """Its process."""
        return self._process.pid

    def play(self, number: int) -> float:
        """Play a cue; gives when it was told to."""
        pressed = time.monotonic()
        self._ask(f"play {number}")
        return pressed

    def following(self) -> float:
        """Skip to the next one; gives when it was told to."""
        pressed = time.monotonic()
        self._ask("next")
        return pressed

    def stop(self) -> None:
        """Fall silent."""
        self._ask("stop")

    def close(self) -> None:
        """End it."""
        self._door.close()
        self._process.terminate()
        self._process.wait(20)

    def _ask(self, words: str) -> list[str]:
        self._lines.write(words + "\n")
        self._lines.flush()
        answer = []
        for line in self._lines:
            answer.append(line)
            if line.startswith(("OK", "ACK")):
                break
        assert answer[-1].startswith("OK"), answer
        return answer


def family(pid: int) -> list[int]:
    """A process and all that came of it."""
    found = [pid]
    for one in found:
        with suppress(OSError):
            for task in Path(f"/proc/{one}/task").iterdir():
                found += map(int, (task / "children").read_text().split())
    return found


def cpu_seconds(pid: int) -> float:
    """What it and its processes have used of processors so far."""
    ticks = 0
    for one in family(pid):
        with suppress(OSError):
            fields = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def memory_mb(pid: int) -> float:
    """The memory of it and its processes, what they share counted once."""
    total = 0
    for one in family(pid):
        with suppress(OSError):
            for line in Path(f"/proc/{one}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1])
    return total / 1024
