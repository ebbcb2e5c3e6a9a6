"""Scans: the first one, the next, and the same by others."""

import shutil
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path

from mutagen.flac import FLAC

from bench.baselines import bare_walk, mutagen_in_two_processes, read_all
from bench.library import make_library
from bench.peers import peers_scans
from bench.row import Row
from bench.window import Window
from builders import open_app, scan
from cuebook.bootstrap import collect_seldom

ALIKE = 2_000
TIMES = 3
"""Each is the best of several, ours, bare and others' in turn; the slow peers scan once."""
AGAIN = 25
"""Of these the least counts: what came on top was the machine's."""


def scanning(kept: Path, scratch: Path, files: int, *, peers: bool) -> Iterator[Row]:
    """Give the figures of scanning so many files."""
    music = make_library(kept / f"library-{files}", files)
    read_all(music)  # the files are in the cache for everyone
    collect_seldom()  # as the program does
    rates: dict[str, list[float]] = {"ours": [], "bare": []}
    for number in range(TIMES):
        rates["bare"].append(files / mutagen_in_two_processes(music))
        with closing(open_app(scratch / f"data-{number}")) as app:
            began = time.perf_counter()
            report = scan(app, music)
            rates["ours"].append(files / (time.perf_counter() - began))
        assert report.added == files, report
        for name, rate in peers_scans(music, files, slow_ones=number == 0) if peers else ():
            rates.setdefault(name, []).append(rate or 0)
    best = {name: max(every) for name, every in rates.items()}
    ours, bare = best.pop("ours"), best.pop("bare")
    first = Row(
        f"first scan of {files:,} files", ours, "files/s", "≥ 4000", "mutagen alone, 2 processes", bare,
        more_is_better=True,
    )  # fmt: skip
    yield first
    for name, rate in best.items():
        yield Row(f"first scan, {name}", ours, "files/s", "ahead", name, rate, more_is_better=True)
    alike = _of_one_sound(music, kept / f"one-sound-{ALIKE}")
    with closing(open_app(scratch / "data-alike")) as app:
        report = scan(app, alike)
    yield Row(
        f"first scan of {ALIKE:,} cues of one sound", report.added / report.seconds, "files/s", "",
        "of sounds of their own", ours, more_is_better=True,
    )  # fmt: skip
    # In a process of its own, as at the next start: one that made a first scan has its memory in pieces.
    with ProcessPoolExecutor(1, get_context("spawn")) as next_start:
        again, walk = next_start.submit(scan_again, scratch / f"data-{number}", music).result()
    yield Row(
        "scan again, nothing changed", again * 1000, "ms", "ratio < 1.7", "scandir and stat", walk * 1000
    )
    held, took = _beside_the_window(scratch / "beside", music)
    yield Row(
        "first scan beside the window", files / took, "files/s", "", "without a window", ours,
        more_is_better=True,
    )  # fmt: skip
    yield Row("window held while scanning, at most", held, "ms", "< 100")


def _beside_the_window(data: Path, music: Path) -> tuple[float, float]:
    """Milliseconds the window was held at most while it scanned, and seconds the scan took."""
    window = Window(data)
    try:
        return window.longest_hold_while_scanning(music)
    finally:
        window.close()


def _of_one_sound(music: Path, folder: Path) -> Path:
    """As many silent tracks as nobody has, each with a title of its own."""
    if not folder.exists():
        unfinished = folder.with_suffix(".part")
        unfinished.mkdir(parents=True, exist_ok=True)
        sound = next(music.rglob("*.flac"))
        for number in range(ALIKE):
            track = FLAC(shutil.copy(sound, unfinished / f"{number}.flac"))
            track["title"], track["tracknumber"] = f"Silence {number}", str(number)
            track.save()
        unfinished.rename(folder)
    return folder


def scan_again(data: Path, music: Path) -> tuple[float, float]:
    """Seconds to scan what was scanned before, and to walk over it; the best of several."""
    collect_seldom()
    with closing(open_app(data)) as app:
        again, walks = zip(*((scan(app, music).seconds, bare_walk(music)) for _ in range(AGAIN)), strict=True)
    return min(again), min(walks)
