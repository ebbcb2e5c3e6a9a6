"""Which of a listener's cues a written name means, in spite of misspellings; and when not to say.

One wrong link is worse than three questions: a link is *sure* only when one cue answers clearly
better than every other, *to check* when a person should choose, and otherwise there is none.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from cuebook.domain.cue_titles import CueTitle, Recording, ready, says_nothing, telling
from cuebook.domain.names import fold
from cuebook.domain.review import LinkState
from cuebook.domain.units import SECOND_MS, DurationMs
from cuebook.domain.wording import ASKED, PERHAPS, Letters, names_alike

SURE = 0.87
CHECK = 0.60
CLEAR_LEAD = 0.055
"""A sure link must be this much better than the next cue."""
MOST_CANDIDATES = 5

SAME_LENGTH_MS: DurationMs = 2 * SECOND_MS
_ELSEWHERE = 0.11
"""What it costs that the cue stands at another place, or is of another length, than the page prints."""
_OTHER_REEL = 0.06
"""What it costs that two equal names are of other reels."""
_OTHER_ARTIST, _HALF = 0.06, 0.5
"""And that the page names somebody else whose letters are less than half the same."""
_GENERIC_PART = 0.63
"""How sure it is of *Finale* that it is short for *Chaos and Finale*: only its place tells."""
_SHORTEST_PART, _LONG_PART = 3, 5
"""In letters."""
_OF_RECORDING = {
    Recording.PLAIN: 1.0,
    Recording.RELEASED: 0.94,
    Recording.OTHER: 0.88,
    Recording.REWORKED: 0.80,
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


def match_name(
    written: WrittenName, cues: Sequence[CueName], letters: Letters, film: str = ""
) -> tuple[LinkState, list[Match]]:
    """Find the cues a name may mean, the best first, and say how sure the first is.

    ``film`` is the folded name of the score all of them belong to.
    """
    matches = [Match(cue, confidence(written, cue, letters, film)) for cue in cues]
    matches = sorted((match for match in matches if match.confidence >= CHECK), key=_best_first)
    if not matches:
        return LinkState.NONE, []
    lead = matches[0].confidence - (matches[1].confidence if len(matches) > 1 else 0.0)
    sure = matches[0].confidence >= SURE and lead >= CLEAR_LEAD
    return (LinkState.SURE if sure else LinkState.CHECK), matches[:MOST_CANDIDATES]


def _best_first(match: Match) -> tuple[float, int, int]:
    return -match.confidence, match.cue.disc or 0, match.cue.number or 0


def confidence(written: WrittenName, cue: CueName, letters: Letters, film: str = "") -> float:
    """Say how sure it is that a written name means a cue: by its words, then by what stands beside."""
    alike = title_likeness(written.title, cue.title, letters, film)
    if alike <= PERHAPS:
        return alike
    doubt, against = 1.0 - alike, 0.0
    if written.number is not None and cue.number is not None:
        same_place = (written.number, written.disc or 1) == (cue.number, cue.disc or 1)
        doubt, against = (doubt * 0.2, against) if same_place else (doubt, _ELSEWHERE)
    if written.duration_ms and cue.duration_ms:
        apart = abs(written.duration_ms - cue.duration_ms)
        doubt *= 0.5 if apart <= SAME_LENGTH_MS else 1.0
        # Another mastering is a little longer or shorter; much more is another recording.
        against = max(against, _ELSEWHERE if apart > cue.duration_ms / 10 + SAME_LENGTH_MS else 0.0)
    if written.artist and cue.artist:
        artists = letters.alike(fold(written.artist), fold(cue.artist))
        doubt *= 0.7 if artists >= SURE else 1.0
        against = max(against, _OTHER_ARTIST if artists < _HALF else 0.0)
    return max(0.0, 1.0 - doubt - against)


def title_likeness(written: str, title: str, letters: Letters, film: str = "") -> float:
    """Compare two titles, 0..1: 1 for the same but for case, accents, articles and reel numbers."""
    if fold(written) == fold(title):
        return 1.0 if fold(written) else 0.0
    return _likeness(ready(written, film), ready(title, film), letters)


def _likeness(one: CueTitle, other: CueTitle, letters: Letters) -> float:
    if not one.words or not other.words:
        return 0.0
    whole = names_alike(one.words, other.words, letters)
    if whole and one.remarks != other.remarks:
        # A remark that only one of them has explains; two that differ tell cues apart.
        whole -= 0.15 if one.remarks and other.remarks else 0.06
    best = max(whole, _part_alike(one, other, letters), _contained(one, other))
    if not best:
        return 0.0
    other_reel = one.reel and other.reel and one.reel != other.reel
    return best - _recordings_apart(one, other) - (_OTHER_REEL if other_reel else 0.0)


def _recordings_apart(one: CueTitle, other: CueTitle) -> float:
    """What it costs that two titles name different recordings of their music."""
    if one.version == other.version:
        return 0.0
    if not one.version:
        return 1.0 - _OF_RECORDING[other.recording]
    return 0.2 if not other.version else 0.25


def _part_alike(one: CueTitle, other: CueTitle, letters: Letters) -> float:
    """Whether a name is that of a part of a joined cue, *Rescue / Finale*, or of its remark."""
    best = 0.0
    for part, is_remark in other.parts:
        alike = names_alike(one.words, part.words, letters)
        if alike >= SURE:
            nothing = is_remark and says_nothing(one.words)
            best = max(best, ASKED if nothing else alike - 0.06)
    for part, is_remark in one.parts:
        if not is_remark and names_alike(part.words, other.words, letters) >= SURE:
            best = max(best, ASKED - 0.05)
    return best


def _contained(one: CueTitle, other: CueTitle) -> float:
    """A name whose words all stand in the title, one after another, may be its short form."""
    mine, theirs = (one.words, other.words) if len(one.words) < len(other.words) else (other.words, one.words)
    short, long = " ".join(mine), " ".join(theirs)
    if f" {short} " not in f" {long} " or (one.numbers and one.numbers != other.numbers):
        return 0.0
    if not telling(mine):
        return _GENERIC_PART
    if theirs[: len(mine)] == mine and len(short) >= _SHORTEST_PART:
        return 0.66 + 0.12 * len(short) / len(long)
    long_enough = len(mine) > 1 or len(short) >= _LONG_PART
    return 0.64 + 0.1 * len(short) / len(long) if long_enough else 0.0
