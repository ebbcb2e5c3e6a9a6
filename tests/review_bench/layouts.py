"""Pages in the layouts that reviews come in, each with the facts that stand on it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from review_bench.works import Cue, Work, clock, quoted

SITE_ABOVE = ("Type to search", "Home", "Reviews")
SITE_BELOW = (
    "Share this:", "Facebook", "You Might also Like",
    "Soundtrack review: Dust and Feathers (Ivo Kern – 1971)",
    "3 Comments", "“Market Day” is the best thing ever!", "Leave a Comment",
    "Your email address will not be published.",
)  # fmt: skip


@dataclass
class Page:
    """A page and what is expected of it; what is absent must not be found."""

    layout: str
    language: str
    text: str
    facts: dict[str, Any]
    wear: str = ""
    names: dict[str, int] = field(default_factory=dict)
    """What is said of the cues that the prose names."""


Layout = Callable[[Work], tuple[Iterable[str], dict[str, Any]]]


def _facts(work: Work, **more: Any) -> dict[str, Any]:
    return {"title": work.film, **more}


def _figures(work: Work) -> dict[str, Any]:
    return {
        "rating": (work.points, 100),
        "minutes_of_excellence": work.minutes,
        "album_minutes": work.album_minutes,
        "excellence_percent": work.percent,
    }


def track_rows(
    work: Work, *, timed: bool = True, numbered: bool = True, singers: bool = False
) -> list[tuple[Any, ...]]:
    return [
        (
            number if numbered else None,
            cue.singer if singers else None,
            cue.title,
            cue.seconds if timed else None,
        )
        for number, cue in enumerate(work.cues, start=1)
    ]


def listed(work: Work, line: Callable[[int, Cue], str]) -> list[str]:
    return [line(number, cue) for number, cue in enumerate(work.cues, start=1)]


def closing_block(work: Work) -> tuple[Iterable[str], dict[str, Any]]:
    """Figures below the prose, two listed cues, the author's name and box."""
    heading = f"{work.language.rubric}: {work.film} ({work.composer} – {work.year})"
    rest = [cue.title for cue in work.cues if cue.opinion is None][:2]
    lines = [
        *SITE_ABOVE, "", heading, "", *spaced(work.paragraphs), f"Cue rating: {work.points} / 100", "",
        f"Total minutes of excellence: {work.minutes} / {work.album_minutes}", "",
        f"Album excellence: {work.percent}%", "", "", *spaced(rest), "", work.reviewer, "",
        "I have been writing about the music of films for longer than I would like to admit.", "",
        *SITE_BELOW,
    ]  # fmt: skip
    facts = _facts(work, composers=[work.composer], year=work.year, reviewer=work.reviewer, listed_cues=rest)
    return lines, facts | _figures(work)


def opening_block(work: Work) -> tuple[Iterable[str], dict[str, Any]]:
    """Figures at the top, with decimals and without the album's minutes."""
    lines = [
        f"{work.language.rubric}: {work.film}", "", "At a glance:", "", f"Geek Score: {work.points}",
        f"Total Minutes Of Excellence: {work.minutes}.25", f"Album Excellence: {work.percent}.4%", "",
        *spaced(work.paragraphs),
    ]  # fmt: skip
    facts = _facts(
        work, composers=[work.composer], rating=(work.points, 100), minutes_of_excellence=work.minutes + 0.25
    )
    return lines, facts | {"excellence_percent": work.percent + 0.4}


def labels(work: Work) -> tuple[Iterable[str], dict[str, Any]]:
    """A heading, labelled facts, the prose and a numbered track list with lengths."""
    names = work.language.labels
    lines = [
        work.film, "", f"{names['composer']}: {work.composer}", f"{names['year']}: {work.year}",
        f"{names['company']}: {work.company}", f"{names['length']}: {clock(work.seconds)}",
        f"{names['rating']}: {work.points // 10}/10", "", *spaced(work.paragraphs), f"{names['tracks']}:",
        *listed(work, lambda number, cue: f"{number}. {cue.title} ({clock(cue.seconds)})"), "",
        f"{names['reviewer']}: {work.reviewer}",
    ]  # fmt: skip
    facts = _facts(
        work, composers=[work.composer], year=work.year, label=work.company, reviewer=work.reviewer
    )
    return lines, facts | {
        "rating": (work.points // 10, 10), "album_seconds": work.seconds, "tracks": track_rows(work),
    }  # fmt: skip


def stars(work: Work) -> tuple[Iterable[str], dict[str, Any]]:
    """Stars for the score and behind every title."""
    lines = [
        f"{work.film} ({work.year}) – {work.composer}", "", "★★★½", "", *spaced(work.paragraphs),
        work.language.labels["tracks"], "",
        *listed(work, lambda number, cue: f"{number}. {cue.title} {'*' * cue.stars}"),
    ]  # fmt: skip
    facts = _facts(
        work, composers=[work.composer], year=work.year, rating=(3.5, 5), tracks=track_rows(work, timed=False)
    )
    return lines, facts | {"cue_ratings": [(cue.title, cue.stars, 5) for cue in work.cues]}


def songs(work: Work) -> tuple[Iterable[str], dict[str, Any]]:
    """A song album on two sides, the artist before each title."""
    side = work.language.labels["side"]
    entries = listed(work, lambda number, cue: f"{number}. {cue.singer} – {cue.title} {clock(cue.seconds)}")
    lines = [
        f"{work.film} ({work.year})", "", *spaced(work.paragraphs), f"{side} 1", *entries[:4], "",
        f"{side} 2",
        *entries[4:],
    ]  # fmt: skip
    return lines, _facts(
        work, composers=[work.composer], year=work.year, tracks=track_rows(work, singers=True)
    )


def table(work: Work) -> tuple[Iterable[str], dict[str, Any]]:
    """A table of cues with lengths and points."""
    rows = listed(
        work, lambda number, cue: f"| {number} | {cue.title} | {clock(cue.seconds)} | {cue.stars}/5 |"
    )
    names = work.language.labels
    lines = [
        f"{work.language.rubric}: {work.film}", f"{names['reviewer']} {work.reviewer}", "",
        *spaced(work.paragraphs),
        f"| # | {names['tracks']} | {names['length']} | {names['rating']} |", "|---|---|---|---|", *rows, "",
        f"{names['rating']}: {work.points // 20},5/5",
    ]  # fmt: skip
    facts = _facts(
        work, composers=[work.composer], reviewer=work.reviewer, rating=(work.points // 20 + 0.5, 5)
    )
    return lines, facts | {
        "tracks": track_rows(work),
        "cue_ratings": [(cue.title, cue.stars, 5) for cue in work.cues],
    }


def release(work: Work) -> tuple[Iterable[str], dict[str, Any]]:
    """A line about the release, American punctuation, a verdict in a sentence."""
    prose = [
        paragraph.replace(f"{work.language.marks[1]},", f",{work.language.marks[1]}")
        for paragraph in work.paragraphs
    ]
    verdict = work.language.said.replace("{rating}", f"{work.points // 10}/10")
    lines = [
        f"{work.film} ({work.composer})", f"{work.company} / {work.year} / {work.album_minutes}m", "",
        *spaced(prose[:-1]), f"{prose[-1]} {verdict}",
    ]  # fmt: skip
    facts = _facts(work, composers=[work.composer], album_year=work.year, label=work.company)
    return lines, facts | {"album_minutes": work.album_minutes, "rating": (work.points // 10, 10)}


def discs(work: Work) -> tuple[Iterable[str], dict[str, Any]]:
    """Two discs with their numbers begun anew, readers' votes, highlights under a label."""
    names = work.language.labels
    best = [cue.title for cue in work.cues if cue.opinion == 1]
    entries = listed(
        work, lambda number, cue: f"{(number - 1) % 4 + 1:02d}. {cue.title} - {clock(cue.seconds)}"
    )
    lines = [
        f"{work.language.rubric}: {work.film} ({work.composer}, {work.year})", "", *spaced(work.paragraphs),
        f"{names['highlights']}: {', '.join(best)}", "", f"{names['tracks']}:", f"{names['disc']} 1",
        *entries[:4],
        f"{names['disc']} 2", *entries[4:], "", "Users: 4.1 / 5 (231 votes)", "", *SITE_BELOW,
    ]  # fmt: skip
    tracks = [((number - 1) % 4 + 1, *rest) for number, *rest in track_rows(work)]
    return lines, _facts(work, composers=[work.composer], year=work.year, highlights=best, tracks=tracks)


def bullets(work: Work) -> tuple[Iterable[str], dict[str, Any]]:
    """A bulleted list, artists in brackets, the reviewer behind the last words."""
    lines = [
        f"{quoted(work.language, work.film)} – {work.language.rubric}", "", *spaced(work.paragraphs[:-1]),
        f"{work.paragraphs[-1]} ~ {work.reviewer}", "", work.language.labels["tracks"],
        *listed(work, lambda _number, cue: f"• {cue.title} ({clock(cue.seconds)})"),
    ]  # fmt: skip
    facts = _facts(work, composers=[work.composer], reviewer=work.reviewer)
    return lines, facts | {"tracks": track_rows(work, numbered=False)}


def spaced(lines: Iterable[str]) -> list[str]:
    return [part for line in lines for part in (line, "")]


LAYOUTS: tuple[Layout, ...] = (
    closing_block,
    opening_block,
    labels,
    stars,
    songs,
    table,
    release,
    discs,
    bullets,
)


def page_of(layout: Layout, work: Work) -> Page:
    """Lay a work out."""
    lines, facts = layout(work)
    return Page(
        layout.__name__, work.language.code, "\n".join(lines), facts,
        names={cue.title: cue.opinion for cue in work.mentioned if cue.opinion is not None},
    )  # fmt: skip
