"""The window: how soon it stands on a large library, how soon a key is answered, what it weighs."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.baselines import bare_commit
from bench.keystrokes import type_searches
from bench.row import Row
from bench.synthetic import fill
from bench.window import MEMORY, SEEK_BAR, Window, asked, started


def showing(kept: Path, scratch: Path, cues: int, many: int) -> Iterator[Row]:
    """Give the figures of a window on so many cues, and of a search among many."""
    data = fill(kept / f"cues-{cues}", cues)
    opened, empty = started(data)
    yield Row(f"window with {cues:,} cues", opened, "ms", "< 300", "empty Qt window", empty)
    weight, floor = asked(MEMORY, str(data)), asked(MEMORY, "")
    yield Row(f"memory with {cues:,} cues", weight, "MB", "< 125", "empty Qt window", floor)
    yield from _rating(data, scratch)
    yield Row("seek bar with waveform and heat, a frame", asked(SEEK_BAR), "ms", "< 1")
    yield from _typing(data, cues, "< 16")
    yield from _typing(fill(kept / f"cues-{many}", many), many, "< 60")


def _rating(data: Path, scratch: Path) -> Iterator[Row]:
    window = Window(data)
    taken, bare = (
        window.ratings_shown(),
        list(map(sum, zip(bare_commit(scratch), window.repaints(), strict=True))),
    )
    window.close()
    goal, baseline = "< 50", "bare SQLite commit, then the window painted"
    yield Row("rating committed and shown, median", median(taken), "ms", goal, baseline, median(bare))
    yield Row("rating committed and shown, worst", max(taken), "ms", goal, baseline, max(bare))


def _typing(data: Path, cues: int, goal: str) -> Iterator[Row]:
    """The second letter of a search and all that follow."""
    for typed in type_searches(data):
        yield Row(f"key to repaint among {cues:,} cues, {typed.text!r}, median", typed.typical, "ms", goal)
        yield Row(f"key to repaint among {cues:,} cues, {typed.text!r}, worst", typed.worst, "ms", goal)
