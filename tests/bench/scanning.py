"""Scans: the first one, the next, and the same by others."""

import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from bench.baselines import bare_walk, mutagen_in_two_processes, read_all
from bench.library import make_library
from bench.peers import peers_scans
from bench.row import Row
from bench.window import Window
from builders import open_app, scan
from cuebook.bootstrap import collect_seldom

TIMES = 3
"""Each is the best of several, ours and bare ones in turn: whatever else the machine does only adds."""


def scanning(kept: Path, scratch: Path, files: int, *, peers: bool) -> Iterator[Row]:
    """Give the figures of scanning so many files."""
    music = make_library(kept / f"library-{files}", files)
    read_all(music)  # the files are in the cache for everyone
    collect_seldom()  # as the program does
    seconds, bare_seconds = [], []
    for number in range(TIMES):
        bare_seconds.append(mutagen_in_two_processes(music))
        with closing(open_app(scratch / f"data-{number}")) as app:
            began = time.perf_counter()
            report = scan(app, music)
            seconds.append(time.perf_counter() - began)
        assert report.added == files, report
    ours, bare = files / min(seconds), files / min(bare_seconds)
    first = Row(
        f"first scan of {files:,} files", ours, "files/s", "≥ 4000", "mutagen alone, 2 processes", bare,
        more_is_better=True,
    )  # fmt: skip
    yield first
    if peers:
        rates: dict[str, float] = {}
        for _ in range(TIMES):
            for name, rate in peers_scans(music, files):
                rates[name] = max(rate, rates.get(name, 0))
        for name, rate in rates.items():
            yield Row(f"first scan, {name}", ours, "files/s", "ahead", name, rate, more_is_better=True)
    with closing(open_app(scratch / f"data-{number}")) as app:
        again, walks = zip(*((scan(app, music).seconds, bare_walk(music)) for _ in range(9)), strict=True)
    yield Row(
        "scan again, nothing changed", min(again) * 1000, "ms", "ratio < 1.7", "scandir and stat",
        min(walks) * 1000,
    )  # fmt: skip
    window = Window(scratch / "beside")
    hold, took = window.longest_hold_while_scanning(music)
    window.close()
    yield Row(
        "first scan beside the window", files / took, "files/s", "", "without a window", ours,
        more_is_better=True,
    )  # fmt: skip
    yield Row("window held while scanning, at most", hold, "ms", "< 100")
