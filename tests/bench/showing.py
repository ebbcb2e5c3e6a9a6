"""The window: how soon it stands on a large library, how soon a key is answered, what it weighs."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter

from bench.baselines import bare_commit
from bench.keystrokes import Typed, type_searches
from bench.row import Row
from bench.synthetic import fill
from bench.window import MEMORY, SEEK_BAR, Window, asked, started
from cuebook.domain.review import Mention, ReviewFacts, TrackEntry
from cuebook.services.linking import link_review
from cuebook.storage.sqlite_storage import SqliteStorage
from cuebook.threads import SystemClock

FEW = 1_000
"""Cues among which a search has nothing to do."""


def showing(kept: Path, scratch: Path, cues: int, many: int) -> Iterator[Row]:
    """Give the figures of a window on so many cues, and of a search among many."""
    data = fill(kept / f"cues-{cues}", cues)
    yield _opened(data, cues)
    weight, floor = asked(MEMORY, str(data)), asked(MEMORY, "")
    yield Row(f"memory with {cues:,} cues", weight, "MB", "< 125", "empty Qt window", floor)
    yield from _rating(data, scratch)
    yield Row("seek bar with waveform and heat, a frame", asked(SEEK_BAR), "ms", "< 1")
    few = list(type_searches(fill(kept / f"cues-{FEW}", FEW)))
    yield from _typing(data, cues, "< 16", few)
    yield _opened(data, cues)
    yield from _linking(data, cues)
    yield from _typing(fill(kept / f"cues-{many}", many), many, "< 60", few)
    yield _opened(data, cues)


def _opened(data: Path, cues: int) -> Row:
    """Asked some minutes apart: it takes a moment only, which may be a slow one of the machine."""
    opened, empty = started(data)
    return Row(f"window with {cues:,} cues", opened, "ms", "< 300", "empty Qt window", empty)


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


def _typing(data: Path, cues: int, goal: str, few: Sequence[Typed]) -> Iterator[Row]:
    """The second letter of a search and all that follow, against the same keys among few cues.

    What these take is the machine's and the window's share: the slowest of hundreds of presses is often its.
    """
    for typed, least in zip(type_searches(data), few, strict=True):
        what, baseline = f"key to repaint among {cues:,} cues, {typed.text!r}", f"among {FEW:,} cues"
        yield Row(f"{what}, median", typed.typical, "ms", goal, baseline, least.typical)
        yield Row(f"{what}, slowest key", typed.slowest, "ms", goal, baseline, least.slowest)
        yield Row(f"{what}, slowest once", typed.slowest_once, "ms", goal, baseline, least.slowest_once)


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
