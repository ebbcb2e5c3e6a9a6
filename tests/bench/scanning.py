"""Scans: the first one, the next, and the same by others."""

import time
from collections.abc import Iterator
from pathlib import Path

from bench.baselines import bare_walk, mutagen_in_two_processes, read_all
from bench.library import make_library
from bench.peers import peers_scans
from bench.row import Row
from bench.window import Window
from builders import open_app, scan
from cuebook.bootstrap import collect_seldom


def scanning(kept: Path, scratch: Path, files: int, *, peers: bool) -> Iterator[Row]:
    """Give the figures of scanning so many files."""
    music = make_library(kept / f"library-{files}", files)
    read_all(music)  # the files are in the cache for everyone
    bare = files / mutagen_in_two_processes(music)
    collect_seldom()  # as the program does
    app = open_app(scratch / "data")
    began = time.perf_counter()
    report = scan(app, music)
    ours = files / (time.perf_counter() - began)
    assert report.added == files, report
    first = Row(
        f"first scan of {files:,} files", ours, "files/s", "≥ 4000", "mutagen alone, 2 processes", bare,
        more_is_better=True,
    )  # fmt: skip
    yield first
    if peers:
        for name, rate in peers_scans(music, files):
            yield Row(f"first scan, {name}", ours, "files/s", "ahead", name, rate, more_is_better=True)
    again = min(scan(app, music).seconds for _ in range(9))
    walk = min(bare_walk(music) for _ in range(9))
    yield Row(
        "scan again, nothing changed", again * 1000, "ms", "ratio < 1.7", "scandir and stat", walk * 1000
    )
    app.close()
    window = Window(scratch / "beside")
    hold, took = window.longest_hold_while_scanning(music)
    window.close()
    yield Row(
        "first scan beside the window", files / took, "files/s", "", "without a window", ours,
        more_is_better=True,
    )  # fmt: skip
    yield Row("window held while scanning, at most", hold, "ms", "< 100")
