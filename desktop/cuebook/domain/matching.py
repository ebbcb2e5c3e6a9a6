"""Which of a listener's cues a written name means, in spite of misspellings; and when not to say.

One wrong link is worse than three questions: a link is *sure* only when one cue answers clearly
better than every other, *to check* when a person should choose, and otherwise there is none.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from cuebook.domain.names import fold, fold_title
from cuebook.domain.review import LinkState
from cuebook.domain.units import SECOND_MS, DurationMs

Similarity = Callable[[str, str], float]
"""How alike two folded texts are, 0..1, by the letters that differ."""

SURE = 0.87
CHECK = 0.60
CLEAR_LEAD = 0.06
"""A sure link must be this much better than the next cue."""

MAYBE_NUMBERED = 0.8
"""How sure a name without a number can be of a cue with one."""

SAME_LENGTH_MS: DurationMs = 2 * SECOND_MS

_REEL_NUMBER = re.compile(
    r"^\s*(?:\d{1,2}\s*m\s*\d{1,3}[a-z]?(?:\s*[/&+-]\s*\d{0,2}m?\d{1,3}[a-z]?)*)\b[\s.:–-]*", re.IGNORECASE
)
_BRACKETS = re.compile(r"[\(\[]([^()\[\]]*)[\)\]]")
_VERSION = re.compile(
    r"\b(?:version|alternate|alternative|extended|film|album|single|edit|remix|remaster(?:ed)?|demo|live"
    r"|instrumental|reprise|unused|rejected|original|bonus|track|mono|stereo|take|mix|score|theme from)\b"
)
_NUMERAL = re.compile(r"\d+|[ivx]+")
_NUMBER_WORD = re.compile(
    r"\b(?:part|pt|chapter|act|scene|no|number|volume|vol|book|episode)\s+"
    r"(one|two|three|four|five|six|seven|eight|nine|ten)\b"
)
_NUMERALS = {
    name: str(value)
    for names in (
        ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"),
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    )
    for value, name in enumerate(names, start=1)
}


@dataclass(frozen=True, slots=True)
class CueName:
    """A cue that a written name may mean."""

    id: str
    title: str
    artist: str = ""
    number: int | None = None
    disc: int | None = None
    duration_ms: DurationMs | None = None


@dataclass(frozen=True, slots=True)
class WrittenName:
    """A name as a review prints it, with what stands beside it there."""

    title: str
    artist: str = ""
    number: int | None = None
    disc: int | None = None
    duration_ms: DurationMs | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """How well a cue answers to a written name, 0..1."""

    cue: CueName
    confidence: float


@dataclass(frozen=True, slots=True)
class _Title:
    """A title made ready to compare: whole, without version words, and the parts of a joined cue."""

    whole: str
    plain: str
    version: frozenset[str]
    parts: tuple[str, ...]


def match_name(
    written: WrittenName, cues: Sequence[CueName], similarity: Similarity
) -> tuple[LinkState, list[Match]]:
    """Find the cues a name may mean, the best first, and say how sure the first is."""
    matches = [Match(cue, confidence(written, cue, similarity)) for cue in cues]
    matches = sorted((match for match in matches if match.confidence >= CHECK), key=_best_first)
    if not matches:
        return LinkState.NONE, []
    lead = matches[0].confidence - (matches[1].confidence if len(matches) > 1 else 0.0)
    sure = matches[0].confidence >= SURE and lead >= CLEAR_LEAD
    return (LinkState.SURE if sure else LinkState.CHECK), matches[:5]


def _best_first(match: Match) -> tuple[float, int, int]:
    return -match.confidence, match.cue.disc or 0, match.cue.number or 0


def confidence(written: WrittenName, cue: CueName, similarity: Similarity) -> float:
    """Say how sure it is that a written name means a cue: by its letters, then by what stands beside."""
    alike = title_likeness(written.title, cue.title, similarity)
    if alike < CHECK:
        return alike
    doubt = 1.0 - alike
    if written.number is not None and cue.number is not None:
        same_place = written.number == cue.number and (written.disc or 1) == (cue.disc or 1)
        doubt *= 0.4 if same_place else 1.15
    if written.duration_ms and cue.duration_ms:
        same_length = abs(written.duration_ms - cue.duration_ms) <= SAME_LENGTH_MS
        doubt *= 0.5 if same_length else 1.2
    if written.artist and cue.artist and alike < 1.0:
        doubt *= 0.7 if similarity(fold(written.artist), fold(cue.artist)) >= SURE else 1.1
    # Of equal titles the one at the printed place, or of the printed length, is meant.
    mismatch = 0.08 if doubt == 0.0 and _contradicted(written, cue) else 0.0
    return max(0.0, min(1.0, 1.0 - doubt - mismatch))


def _contradicted(written: WrittenName, cue: CueName) -> bool:
    elsewhere = (
        written.number is not None
        and cue.number is not None
        and (written.number != cue.number or (written.disc or 1) != (cue.disc or 1))
    )
    longer = bool(written.duration_ms and cue.duration_ms) and (
        abs((written.duration_ms or 0) - (cue.duration_ms or 0)) > SAME_LENGTH_MS
    )
    return elsewhere or longer


def title_likeness(written: str, title: str, similarity: Similarity) -> float:
    """Compare two titles, 0..1: 1 for the same but for case, accents, articles and reel numbers."""
    one, other = _ready(written), _ready(title)
    if not one.whole or not other.whole:
        return 0.0
    if one.whole == other.whole:
        return 1.0
    numbers = _numerals(one.plain), _numerals(other.plain)
    if numbers[0] != numbers[1] and all(numbers):
        return min(0.55, similarity(one.plain, other.plain))
    best = _letters_alike(one.plain, other.plain, similarity)
    if one.version != other.version:
        # The same music in another recording: the plain one comes first.
        best -= 0.05 if not one.version or not other.version else 0.15
    joined = max((_letters_alike(one.plain, part, similarity) for part in other.parts), default=0.0)
    if joined >= SURE:
        best = max(best, joined - 0.02)
    best = max(best, _contained(one.plain, other.plain))
    # *Fog* may mean *Fog I*, but that is for a person to say.
    return min(best, MAYBE_NUMBERED) if numbers[0] != numbers[1] else best


def _letters_alike(one: str, other: str, similarity: Similarity) -> float:
    """Compare letters; in short names one letter makes another word."""
    if one == other:
        return 1.0
    alike = max(similarity(one, other), similarity(one.replace(" ", ""), other.replace(" ", "")))
    shortest = min(len(one), len(other))
    return alike if shortest >= 8 else min(alike, 0.72 if shortest >= 5 else 0.5)


def _contained(one: str, other: str) -> float:
    """A name whose words all stand in the title, in order from its start, may be its short form."""
    mine, theirs = one.split(), other.split()
    if len(mine) < 2 and len(one) < 6:
        return 0.0
    if theirs[: len(mine)] == mine:
        return 0.62 + 0.2 * len(one) / max(len(other), 1)
    return 0.6 + 0.1 * len(one) / max(len(other), 1) if len(mine) >= 2 and f" {one} " in f" {other} " else 0.0


@lru_cache(maxsize=65_536)
def _ready(title: str) -> _Title:
    title = _REEL_NUMBER.sub("", title) or title
    versions: list[str] = []

    def take(match: re.Match[str]) -> str:
        words = fold(match.group(1))
        if _VERSION.search(words):
            versions.append(words)
            return " "
        return f" {match.group(1)} "

    plain = _BRACKETS.sub(take, title)
    parts = tuple(fold_title(part) for part in re.split(r"\s+/\s+|\s*;\s+|/", plain) if part.strip())
    return _Title(
        whole=fold_title(title),
        plain=fold_title(plain) or fold_title(title),
        version=frozenset(versions),
        parts=parts if len(parts) > 1 else (),
    )


@lru_cache(maxsize=65_536)
def _numerals(folded: str) -> tuple[str, ...]:
    """The numbers of a title: *Fog I* is not *Fog II*, *Part One* is *Part 1*."""
    words = _NUMBER_WORD.sub(lambda match: _NUMERALS[match.group(1)], folded).split()
    # A first word of Roman letters is more often a word: *I Remember*, *Vi*.
    found = [
        word for place, word in enumerate(words) if _NUMERAL.fullmatch(word) and (place or word.isdigit())
    ]
    return tuple(_NUMERALS.get(word, word) for word in found)


GENERIC_TITLES = frozenset(
    """main title, main titles, opening, opening titles, title, titles, prologue, prelude, overture,
    introduction, intro, end title, end titles, end credits, credits, finale, epilogue, suite, theme,
    main theme, love theme, interlude, bonus track, outro, coda""".replace("\n    ", " ").split(", ")
)
"""Titles every score has; across scores they mean nothing."""


def plain_title(title: str) -> str:
    """A title folded, without its reel number and version words."""
    return _ready(title).plain


def is_generic(title: str) -> bool:
    """Whether a title says nothing without the score it belongs to."""
    return _ready(title).plain in GENERIC_TITLES


def best_title(written: str, titles: Iterable[str], similarity: Similarity) -> float:
    """How well any of some titles answers to a written one."""
    return max((title_likeness(written, title, similarity) for title in titles), default=0.0)
