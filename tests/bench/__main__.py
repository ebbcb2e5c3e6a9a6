"""Measure Cuebook and print a table: ours, the goal, the baseline of the same run, and the ratio.

    .venv/bin/python tests/bench [--files 2000] [--keep FOLDER]

Figures are never asserted: machines are noisy, ratios in one run are not.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path[:0] = [str(Path(__file__).parents[2] / "desktop"), str(Path(__file__).parents[1])]

from bench.baselines import EMPTY_WINDOW, bare_commit, bare_walk, mutagen_in_two_processes
from bench.library import make_library
from bench.window import OPEN_WINDOW, Window, started
from builders import open_app, scan


def main() -> None:
    """Run everything and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=2_000)
    parser.add_argument("--keep", type=Path, help="a folder for the generated library, to use it again")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        music = make_library((options.keep or Path(scratch)) / f"library-{options.files}", options.files)
        rows = list(measure(music, Path(scratch), options.files))
    print_table(rows)


def measure(music: Path, scratch: Path, files: int):
    """Give rows of: what, ours, unit, goal, baseline's name, baseline, ratio."""
    bare_walk(music)  # the files are in the cache for everyone
    reference = mutagen_in_two_processes(music)
    app = open_app(scratch / "data")
    began = time.perf_counter()
    report = scan(app, music)
    first = time.perf_counter() - began
    assert report.added == files, report
    yield "first scan", files / first, "files/s", "≥ 1000", "mutagen alone, 2 processes", files / reference
    again = min(scan(app, music).seconds for _ in range(3))
    walk = min(bare_walk(music) for _ in range(3))
    yield "scan again, nothing changed", again * 1000, "ms", "", "scandir and stat", walk * 1000
    app.close()
    empty = started(EMPTY_WINDOW)
    yield (
        f"window with {files} cues",
        started(OPEN_WINDOW, str(scratch / "data")),
        "ms",
        "< 600",
        "empty Qt window",
        empty,
    )
    window = Window(scratch / "data")
    ratings, commits = window.ratings_shown(), bare_commit(scratch)
    yield (
        "rating committed and shown, median",
        median(ratings),
        "ms",
        "< 50",
        "bare SQLite commit",
        median(commits),
    )
    yield "rating committed and shown, worst", max(ratings), "ms", "< 50", "bare SQLite commit", max(commits)
    window.close()
    window = Window(scratch / "other")
    hold, took = window.longest_hold_while_scanning(music)
    yield "window held while scanning, at most", hold, "ms", "< 100", "", None
    yield "first scan beside the window", files / took, "files/s", "≥ 1000", "without a window", files / first
    window.close()


def print_table(rows) -> None:
    """Print the rows as Markdown."""
    print("| measure | ours | goal | baseline | baseline's | ratio |")
    print("|---|---:|---:|---|---:|---:|")
    for what, ours, unit, goal, name, baseline in rows:
        other = "" if baseline is None else f"{baseline:,.1f} {unit}"
        ratio = "" if baseline is None else f"{ours / baseline:.2f}"
        print(f"| {what} | {ours:,.1f} {unit} | {goal} | {name} | {other} | {ratio} |")


if __name__ == "__main__":
    main()
