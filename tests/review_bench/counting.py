"""Right, wrong, missing and invented, fact by fact."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from cuebook.domain.names import fold
from cuebook.domain.review import ReviewFacts, Sentiment
from review_bench.layouts import Page

SINGLE = (
    "title", "year", "album_year", "reviewer", "minutes_of_excellence", "album_minutes", "excellence_percent",
    "album_seconds", "label", "composers", "highlights", "listed_cues",
)  # fmt: skip
SIGNS = {Sentiment.PRAISE: 1, Sentiment.BLAME: -1, Sentiment.NEUTRAL: 0}
Outcome = tuple[str, str, str]
"""The fact, what became of it, and words on it."""


def outcomes(page: Page, facts: ReviewFacts) -> Iterator[Outcome]:
    """What became of each fact of a page."""
    found: dict[str, Any] = {name: getattr(facts, name) for name in SINGLE}
    found["rating"] = (facts.rating.value, facts.rating.best) if facts.rating else None
    found["language"] = facts.language
    expected = page.facts | {"language": page.language}
    for name, got in found.items():
        yield from _single(name, _plain(expected.get(name)), _plain(got))
    tracks = [
        (track.number, track.artist, track.title, _seconds(track.duration_ms)) for track in facts.tracks
    ]
    yield from _many("tracks", expected.get("tracks", ()), tracks)
    rated = [(rating.cue, rating.value, rating.best) for rating in facts.cue_ratings]
    yield from _many("cue ratings", expected.get("cue_ratings", ()), rated)
    yield from _mentions(page, facts)


def _single(name: str, want: object, got: object) -> Iterator[Outcome]:
    if want in (None, []):
        if got not in (None, []):
            yield name, "invented", repr(got)
    elif got == want:
        yield name, "right", ""
    else:
        yield name, "missing" if got in (None, []) else "wrong", f"{want!r}, not {got!r}"


def _many(name: str, want: Iterable[tuple[Any, ...]], got: Iterable[tuple[Any, ...]]) -> Iterator[Outcome]:
    wanted, given = Counter(map(_row, want)), Counter(map(_row, got))
    for row in (wanted & given).elements():
        yield name, "right", str(row)
    for row in (wanted - given).elements():
        yield name, "missing", str(row)
    for row in (given - wanted).elements():
        yield name, "invented", str(row)


def _mentions(page: Page, facts: ReviewFacts) -> Iterator[Outcome]:
    wanted = {fold(name): sign for name, sign in page.names.items()}
    found = {fold(mention.cue): mention for mention in facts.mentions}
    for name, sign in wanted.items():
        if name not in found:
            yield "mentions", "missing", name
            continue
        yield "mentions", "right", name
        said = SIGNS[found[name].sentiment]
        outcome = "right" if said == sign else "missing" if not said else "invented" if not sign else "wrong"
        yield "sentiment", outcome, f"{sign:+d}, not {said:+d}: {found[name].quote}"
    for name in found.keys() - wanted.keys():
        yield "mentions", "invented", name


def _plain(value: Any) -> object:
    if isinstance(value, str):
        return fold(value)
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value


def _row(row: tuple[Any, ...]) -> tuple[object, ...]:
    return tuple(fold(one) if isinstance(one, str) else one for one in row)


def _seconds(milliseconds: int | None) -> int | None:
    return None if milliseconds is None else milliseconds // 1000
