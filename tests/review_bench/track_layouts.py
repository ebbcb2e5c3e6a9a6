"""More pages, for the shapes that the entries of track lists come in."""

from collections.abc import Iterable
from typing import Any

from review_bench.layouts import listed, spaced, track_rows
from review_bench.works import Work, clock


def _page(work: Work, lines: Iterable[str], **more: Any) -> tuple[Iterable[str], dict[str, Any]]:
    """A heading, the prose, the list; ``more`` are the facts that the list adds."""
    heading = f"{work.language.rubric}: {work.film} ({work.composer} – {work.year})"
    facts = {"title": work.film, "composers": [work.composer], "year": work.year}
    return [heading, "", *spaced(work.paragraphs), *lines], facts | more


def writers(work: Work) -> tuple[Iterable[str], dict[str, Any]]:
    """``1 Artist – Title (writers) 3:47``."""
    lines = listed(
        work, lambda n, cue: f"{n} {cue.singer} – {cue.title} (T. Orr, {cue.singer}) {clock(cue.seconds)}"
    )
    return _page(work, lines, tracks=track_rows(work, singers=True))


def doubled(work: Work) -> tuple[Iterable[str], dict[str, Any]]:
    """``1. 1. Title - 4:01``, below the heading of a disc."""
    lines = listed(work, lambda n, cue: f"  {n}. {n}. {cue.title} - {clock(cue.seconds)}")
    return _page(work, [work.language.labels["tracks"], *lines], tracks=track_rows(work))


def dotted(work: Work) -> tuple[Iterable[str], dict[str, Any]]:
    """``1. Title (3.34)``."""
    lines = listed(work, lambda n, cue: f"{n}. {cue.title} ({clock(cue.seconds).replace(':', '.')})")
    return _page(work, lines, tracks=track_rows(work))


def points(work: Work) -> tuple[Iterable[str], dict[str, Any]]:
    """``1. Title 80``."""
    lines = listed(work, lambda n, cue: f"{n}. {cue.title} {cue.stars * 20}")
    ratings = [(cue.title, cue.stars * 20, 100) for cue in work.cues]
    return _page(work, lines, tracks=track_rows(work, timed=False), cue_ratings=ratings)


def above(work: Work) -> tuple[Iterable[str], dict[str, Any]]:
    """The artist on a line above each title."""
    lines = [
        line
        for number, cue in enumerate(work.cues, start=1)
        for line in (cue.singer, f"{number}. {cue.title} {clock(cue.seconds)}", "")
    ]
    return _page(
        work, [f"{work.language.labels['tracks']}:", "", *lines], tracks=track_rows(work, singers=True)
    )


def performed(work: Work) -> tuple[Iterable[str], dict[str, Any]]:
    """``- Title (00:52)``, and *Performed by* below every second one."""
    lines, rows = [], track_rows(work, numbered=False)
    for number, cue in enumerate(work.cues):
        lines.append(f"- {cue.title} ({cue.seconds // 60:02d}:{cue.seconds % 60:02d})")
        if number % 2:
            lines.append(f"Performed by {cue.singer}")
            rows[number] = (None, cue.singer, *rows[number][2:])
    return _page(work, [f"{work.language.labels['tracks']}:", *lines], tracks=rows)


def musicians(work: Work) -> tuple[Iterable[str], dict[str, Any]]:
    """A numbered list of musicians below the track list, which is none."""
    lines = listed(work, lambda n, cue: f"{n}.) {cue.title} - {clock(cue.seconds)}")
    players = [
        "",
        "Musicians",
        "1. Ada Kern, violin",
        "2. Bo Lind, bass",
        "3. Cy Marsh, drums",
        "4. Di Holt, harp",
    ]
    return _page(work, [*lines, *players], tracks=track_rows(work))


TRACK_LAYOUTS = (writers, doubled, dotted, points, above, performed, musicians)
