"""The window: how soon it stands on a large library, how soon a key is answered, what it weighs."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter

from bench.baselines import bare_commit
from bench.keystrokes import type_searches
from bench.row import Row
from bench.synthetic import fill
from bench.window import MEMORY, SEEK_BAR, Window, asked, started
from cuebook.domain.review import Mention, ReviewFacts, TrackEntry
from cuebook.services.linking import link_review
from cuebook.storage.sqlite_storage import SqliteStorage
from cuebook.threads import SystemClock


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
    yield from _linking(data, cues)
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
        yield Row(
            f"key to repaint among {cues:,} cues, {typed.text!r}, slowest key", typed.slowest, "ms", goal
        )
        yield Row(
            f"key to repaint among {cues:,} cues, {typed.text!r}, slowest once",
            typed.slowest_once,
            "ms",
            goal,
        )


def _linking(data: Path, cues: int) -> Iterator[Row]:
    """A review linked in a library of that size: found by its title, and by its cues alone."""
    storage = SqliteStorage(data, SystemClock())
    reading = storage.reading
    score = reading.scores_with(reading.score_ids()[:1])[0]
    titles = [cue.title for cue in reading.album_cues(score.main_album.id)]
    tracks = tuple(TrackEntry(title, number) for number, title in enumerate(titles, start=1))
    titled = ReviewFacts(title=score.title, tracks=tracks, mentions=tuple(map(Mention, titles)))
    for what, facts in (("", titled), (" by its cues alone", replace(titled, title=None))):
        began = perf_counter()
        link_review(reading, facts)
        taken = (perf_counter() - began) * 1_000
        yield Row(f"a review linked among {cues:,} cues{what}", taken, "ms", "< 100")
    storage.close()
