"""A desktop of its own for a test: a virtual screen, a window manager, a session bus, accessibility."""

import json
import os
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

SYSTEM_PYTHON = "/usr/bin/python3"
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
PATIENCE = 30.0
DRAG_STEPS = 12
NEEDED = ("Xvfb", "openbox", "xdotool", "dbus-daemon")


def require_desktop():
    """Skip, with a reason, where a desktop cannot be made."""
    for program in NEEDED:
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")
    if not Path(LAUNCHER).exists():
        pytest.skip("at-spi2-core is not installed")
    if subprocess.run([SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False).returncode:
        pytest.skip("the system's Python has no pyatspi")


class Desktop:
    """Starts everything, and ends each part by its own id."""

    def __init__(self, folder, size="1440x900"):
        self._folder = Path(folder)
        self._folder.mkdir(parents=True, exist_ok=True)
        self._parts = []
        (self._folder / "run").mkdir(mode=0o700)
        self.env = {**os.environ, "HOME": str(self._folder), "XDG_RUNTIME_DIR": str(self._folder / "run")}
        for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS"):
            self.env.pop(name, None)
        self.env["DISPLAY"] = self._start_screen(size)
        self._start_window_manager()
        self.env["DBUS_SESSION_BUS_ADDRESS"] = self._start_bus()
        self.env["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        self._start(LAUNCHER, "--launch-immediately")
        self._agent = self._start(
            SYSTEM_PYTHON,
            str(Path(__file__).with_name("accessibility_agent.py")),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self.program = None
        self.application = "Cuebook"

    def _start(self, *words, **pipes):
        with (self._folder / "desktop.log").open("ab") as log:
            started = subprocess.Popen(words, env=self.env, stderr=log, **({"stdout": log} | pipes))
        self._parts.append(started)
        return started

    def _start_screen(self, size):
        read, write = os.pipe()
        words = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
        screen = subprocess.Popen(words, pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        self._parts.append(screen)
        with os.fdopen(read) as answer:
            return f":{answer.readline().strip()}"

    def _start_window_manager(self):
        """Wait until it manages: a window that was there before it would never be given the keys."""
        ready = self._folder / "managed"
        manager = self._start("openbox", "--startup", f"touch {shlex.quote(str(ready))}")
        end = time.monotonic() + PATIENCE
        while not ready.exists():
            assert manager.poll() is None, "the window manager ended"
            assert time.monotonic() < end, "the window manager does not start"
            time.sleep(0.02)  # between two looks

    def _start_bus(self):
        bus = self._start("dbus-daemon", "--session", "--nofork", "--print-address=1", stdout=subprocess.PIPE)
        return bus.stdout.readline().decode().strip()

    def start_cuebook(self, data, *words):
        """Open the window on a data folder and wait until it stands."""
        with (self._folder / "cuebook.log").open("ab") as log:
            command = [sys.executable, "-m", "cuebook", "--data-dir", str(data), *map(str, words)]
            self.program = subprocess.Popen(command, env=self.env, stderr=log)
        self.find(role="frame", name="Cuebook")

    def close(self):
        """End everything that was started, the last first."""
        if self.program is not None:
            self.program.terminate()
            self._wait(self.program)
        for part in reversed(self._parts):
            for pipe in (part.stdin, part.stdout):
                if pipe:
                    pipe.close()
            part.terminate()
            self._wait(part)

    @staticmethod
    def _wait(process):
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    # Looking

    def look(self, **question):
        """Everything on the screen that fits: role, name (a part of it) or exact name."""
        question["application"] = self.application
        self._agent.stdin.write(json.dumps(question).encode() + b"\n")
        self._agent.stdin.flush()
        return json.loads(self._agent.stdout.readline())

    def find(self, **question):
        """The first thing that fits, once there is one."""
        return self.until(lambda: self.look(**question), question)[0]

    def until(self, condition, what=""):
        """Wait for something to be so, and give it."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            assert self.program is None or self.program.poll() is None, "the program ended"
            found = condition()
            if found:
                return found
            time.sleep(0.05)  # between two looks
        seen = sorted({one["name"] for one in self.look()} - {""})
        raise AssertionError(f"not seen: {what}; seen: {seen}"[:1_500])

    def picture(self, path):
        """Keep a picture of the screen."""
        subprocess.run(["import", "-window", "root", str(path)], env=self.env, check=False)

    # Acting

    def click(self, thing, *, times=1, at=(0.5, 0.5)):
        """Click a thing where it is, in its middle or at a share of its width and height."""
        left, top, width, height = thing["box"]
        x, y = round(left + width * at[0]), round(top + height * at[1])
        self._xdotool("mousemove", "--sync", x, y)
        self._xdotool("click", "--repeat", times, "--delay", 60, 1)

    def drag(self, thing, to):
        """Take a thing by its middle, draw it to a point in steps, as a hand does, and let it go."""
        left, top, width, height = thing["box"]
        start = (left + width // 2, top + height // 2)
        self._xdotool("mousemove", "--sync", *start, "mousedown", 1)
        for step in range(1, DRAG_STEPS + 1):
            x, y = (round(a + (b - a) * step / DRAG_STEPS) for a, b in zip(start, to, strict=True))
            self._xdotool("mousemove", x, y, "sleep", 0.04)
        self._xdotool("mouseup", 1)

    def keys(self, *names):
        """Press keys, one after another: ``ctrl+o``, ``Return``, ``5``."""
        # They go to the active window, and a new one takes a moment to be it.
        self.until(self._active_window, "an active window")
        for name in names:
            self._xdotool("key", "--clearmodifiers", name)

    def write(self, text):
        """Type text."""
        self._xdotool("type", "--delay", 4, text)

    def _active_window(self):
        found = subprocess.run(
            ["xdotool", "getactivewindow"], env=self.env, capture_output=True, text=True, check=False
        )
        return found.stdout.strip().lstrip("0")

    def _xdotool(self, *words):
        subprocess.run(["xdotool", *map(str, words)], env=self.env, check=True, capture_output=True)
