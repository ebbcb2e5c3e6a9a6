"""The window's figures: how soon it stands, how soon a rating shows, how long it is ever held."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from bench.baselines import EMPTY_WINDOW
from cuebook.bootstrap import build
from cuebook.gui.application import open_window
from cuebook.gui.runtime import QtRuntime
from cuebook.paths import folders

OPEN_WINDOW = """
import sys, time
began, data = float(sys.argv[1]), sys.argv[2]
from cuebook.__main__ import main
import cuebook.bootstrap  # before Qt, as main does: beside it PySide6 would read their sources
from PySide6.QtWidgets import QApplication

def paint_and_end(application):
    application.processEvents()
    assert all(one.windowHandle().isExposed() for one in application.topLevelWidgets() if one.isVisible())
    print((time.time() - began) * 1000)
    return 0

QApplication.exec = paint_and_end
sys.argv = ["cuebook", "--data-dir", data, "--audio", "silent"]
main()
"""
"""The whole of Cuebook, from the start of the process until its window has been painted."""

MEMORY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
if sys.argv[2]:
    from cuebook.bootstrap import build
    from cuebook.gui.application import open_window
    from cuebook.gui.runtime import QtRuntime
    from cuebook.paths import folders
    app = build(QtRuntime(), folders(sys.argv[2]), "silent")
    window = open_window(application, app)
else:
    window = QMainWindow()
    window.resize(1440, 900)
    window.show()
QTimer.singleShot(1500, application.quit)  # whatever follows the first paint has been done
application.exec()
window.grab()
status = dict(line.split(":", 1) for line in open("/proc/self/status"))
print(int(status["VmRSS"].split()[0]) / 1024)
if sys.argv[2]:
    app.close()
"""
"""The megabytes of memory in use once a window stands; an empty one where no data folder is named."""

SEEK_BAR = """
import time
from statistics import median
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from cuebook.domain.mark import Mark
from cuebook.gui.theme import STYLE, Theme
from cuebook.gui.widgets.seek_bar import SeekBar
application = QApplication(["bench", *STYLE])
bar = SeekBar(Theme(application, "dark", 100))
bar.resize(900, 76)
bar.show_cue(240_000)
bar.show_waveform(bytes(place % 256 for place in range(1_000)))
bar.show_past([Mark(str(place), "c", place * 20_000, "", 0) for place in range(10)], list(range(120)))
screen, taken = QImage(bar.size(), QImage.Format.Format_ARGB32_Premultiplied), []
for position in range(0, 240_000, 1_000):
    bar.show_position(position)
    began = time.perf_counter()
    bar.render(screen)
    taken.append((time.perf_counter() - began) * 1000)
print(median(taken))
"""
"""The milliseconds in which the whole seek bar is painted while a cue plays, the median of its seconds."""


def started(data: Path, times: int = 5) -> tuple[float, float]:
    """Milliseconds from the start of a process to its window's picture: ours, and an empty one.

    Each is the least of some starts, ours and empty ones in turn: what came on top was the machine's.
    """
    taken = [(asked(OPEN_WINDOW, str(data)), asked(EMPTY_WINDOW)) for _ in range(times)]
    ours, empty = zip(*taken, strict=True)
    return min(ours), min(empty)


def asked(script: str, *words: str) -> float:
    """The number a process prints."""
    command = [sys.executable, "-c", script, str(time.time()), *words]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


LONGEST_SCAN_S = 600
WARM_S = 0.5
"""Until then the window has made what its first keys need."""


class Window:
    """A window on a data folder, for measuring in this process."""

    def __init__(self, data: Path) -> None:
        self.application = QApplication.instance() or QApplication([])
        self.runtime = QtRuntime()
        self.app = build(self.runtime, folders(str(data)), "silent")
        self.window = open_window(self.application, self.app)
        self.application.processEvents()
        began = time.monotonic()
        self.wait(lambda: time.monotonic() - began > WARM_S and not self.runtime.busy)

    def wait(self, done: Callable[[], object], seconds: float = 10) -> None:
        """Wait in the window's own loop, as a listener does: one that spins keeps jobs from running."""
        loop, looking, late = QEventLoop(), QTimer(), QTimer()
        looking.timeout.connect(lambda: loop.quit() if done() else None)
        looking.start(1)
        late.timeout.connect(loop.quit)
        late.start(round(seconds * 1000))
        loop.exec()

    def ratings_shown(self, times: int = 60) -> list[float]:
        """Milliseconds from a key to the rating committed and painted."""
        score = self.app.reading.scores()[0]
        self.window.show_score(score.id)
        self.application.processEvents()
        cues = self.window.shown_cues()
        taken = []
        for place in range(times):
            began = time.perf_counter()
            self.app.ratings.rate([cues[place % len(cues)]], 20 + place % 9 * 10)
            self.application.processEvents()
            self.window.repaint()
            taken.append((time.perf_counter() - began) * 1000)
        return taken

    def repaints(self, times: int = 60) -> list[float]:
        """Milliseconds to paint all of the window as it stands, with nothing changed."""
        taken = []
        for _ in range(times):
            began = time.perf_counter()
            self.window.repaint()
            taken.append((time.perf_counter() - began) * 1000)
        return taken

    def longest_hold_while_scanning(self, music: Path) -> tuple[float, float]:
        """Milliseconds the window was held at most while a scan ran, and the seconds the scan took."""
        gaps, last = [], [time.perf_counter()]

        def tick() -> None:
            now = time.perf_counter()
            gaps.append((now - last[0]) * 1000)
            last[0] = now

        timer = QTimer()
        timer.setInterval(2)
        timer.timeout.connect(tick)
        timer.start()
        self.app.scanner.add_folders([str(music).encode()])
        began = time.perf_counter()
        last[0] = began
        self.app.scanner.scan()
        self.wait(lambda: not self.app.scanner.scanning, LONGEST_SCAN_S)
        tick()
        timer.stop()
        return max(gaps), time.perf_counter() - began

    def close(self) -> None:
        """Let go of it."""
        self.window.close()
        self.app.close()
        self.runtime.join(5)
