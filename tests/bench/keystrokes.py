"""From a key to its answer on the screen: the real window on a database of any size.

.venv/bin/python tests/bench/keystrokes.py FOLDER [--typed "night harb"] [--profile]
"""

import argparse
import cProfile
import os
import pstats
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from statistics import median

if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path[:0] = [str(Path(__file__).parents[2] / "desktop"), str(Path(__file__).parents[1])]

from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest

from bench.window import Window
from cuebook.gui.widgets.cue_table import CueTable

TYPED = ("night harb", "composer:conti", "year:1976..1990 rev", "rating:>=80 -kind:song", '"main title"')
TIMES = 5
"""Each text is typed so often: a key that is slow each time is the program's doing, not the machine's."""
LONGEST_S, NOTHING_NEW_S, REST_S = 10, 0.3, 0.06


@dataclass
class Typed:
    """Milliseconds from each key to the first repaint that shows its answer, and until nothing more comes.

    By key, each time it was pressed.
    """

    text: str
    shown: list[list[float]] = field(default_factory=list)
    settled: list[list[float]] = field(default_factory=list)

    @property
    def typical(self) -> float:
        """The median of the keys that give a search of two letters or more."""
        return median(map(median, self._searches))

    @property
    def slowest(self) -> float:
        """What the slowest of these keys takes."""
        return max(map(median, self._searches))

    @property
    def slowest_once(self) -> float:
        """The longest that one of them took in any of the times it was pressed."""
        return max(map(max, self._searches))

    @property
    def all_found(self) -> float:
        """What the slowest of them takes until nothing more comes."""
        return max(map(median, self.settled[1:] or self.settled))

    @property
    def _searches(self) -> list[list[float]]:
        return self.shown[1:] or self.shown


class _Painted:
    """Notes when the table has been painted."""

    at = 0.0
    usual = CueTable.paintEvent

    @classmethod
    def watch(cls) -> None:
        """Have every painting noted. Before the window is made: Qt finds a method only once."""

        def paint(table: CueTable, event: QPaintEvent) -> None:
            cls.usual(table, event)
            cls.at = time.perf_counter()

        CueTable.paintEvent = paint


def type_searches(data: Path, texts: tuple[str, ...] = TYPED) -> Iterator[Typed]:
    """Open the window on a data folder, type searches letter by letter, and measure each key."""
    _Painted.watch()
    window = Window(data)
    try:
        window.window.resize(1440, 900)
        window.window.focus_search()
        _rest(window)
        for text in texts:
            typed = Typed(text, [[] for _ in text], [[] for _ in text])
            for _ in range(TIMES):
                _type(window, typed)
                window.window.rail.search.clear()
                _rest(window)
            yield typed
    finally:
        window.close()


def _type(window: Window, typed: Typed) -> None:
    library = window.window.current_view()
    table = library._cues.table
    answered = []
    changes = table.rows.modelReset, table.rows.rowsInserted, table.rows.rowsRemoved, table.rows.dataChanged
    heard = [change.connect(lambda *_: answered.append(time.perf_counter())) for change in changes]
    for place, letter in enumerate(typed.text):
        answered.clear()
        _Painted.at = 0.0
        began = time.perf_counter()
        QTest.keyClick(window.window.rail.search, letter)
        window.wait(partial(_is_shown, window, began, answered), LONGEST_S)
        typed.shown[place].append((max(_Painted.at, began) - began) * 1000)
        _rest(window)
        typed.settled[place].append(((answered[-1] if answered else began) - began) * 1000)
    for change in heard:
        table.rows.disconnect(change)


def _is_shown(window: Window, began: float, answered: list[float]) -> bool:
    if answered:
        return _Painted.at > answered[0]
    # What is half typed may say nothing new.
    return time.perf_counter() - began > NOTHING_NEW_S and not window.runtime.busy


def _rest(window: Window) -> None:
    """Wait until no job runs and none is about to."""
    quiet = [time.perf_counter()]

    def rested() -> bool:
        if window.runtime.busy:
            quiet[0] = time.perf_counter()
        return time.perf_counter() - quiet[0] > REST_S

    window.wait(rested, LONGEST_S)


def main() -> None:
    """Measure one database and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--typed", action="append")
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args()
    profile = cProfile.Profile()
    texts = tuple(options.typed or TYPED)
    if options.profile:
        profile.enable()
    results = list(type_searches(options.data, texts))
    profile.disable()
    print("| typed | key to repaint, median | slowest key | slowest once | all found, slowest key |")
    print("|---|---:|---:|---:|---:|")
    for typed in results:
        times = typed.typical, typed.slowest, typed.slowest_once, typed.all_found
        print(f"| {typed.text} |", " | ".join(f"{time:.1f} ms" for time in times), "|")
    if options.profile:
        pstats.Stats(profile).sort_stats("cumulative").print_stats(45)


if __name__ == "__main__":
    main()
