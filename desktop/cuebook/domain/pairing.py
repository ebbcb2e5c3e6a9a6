"""The same cue on several editions: what pairs two cues, and when the listener is asked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cuebook.domain.catalogue import Cue
from cuebook.domain.cue_titles import plain_title
from cuebook.domain.ids import AlbumId, CueId
from cuebook.domain.matching import SAME_LENGTH_MS
from cuebook.domain.units import SECOND_MS, DurationMs

SAME_RECORDING_MS: DurationMs = 10 * SECOND_MS
"""Tags of one recording id and lengths further apart than this are a slip of whoever tagged them."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """A reason why cues are one; ``why`` is in words for people."""

    one: CueId
    other: CueId
    why: str


@dataclass(frozen=True, slots=True)
class SideBySide:
    """A row of two editions: a cue of either, or of one of them alone.

    ``why`` says in words why both are one cue; empty where they are not. ``asked``: they may be.
    """

    left: Cue | None
    right: Cue | None
    why: str = ""
    asked: bool = False


BY_HAND = "you said so"
BY_SOUND = "the sound is the same"
BY_RECORDING = "the recording id is the same"


def pair_groups(
    reasons: Iterable[Pairing], apart: Iterable[tuple[CueId, CueId]]
) -> dict[CueId, tuple[CueId, str]]:
    """Join cues that are one: for each, the smallest id among them and why it is paired.

    Two cues the listener told ``apart`` never come together, not by a third one either. What the
    listener said goes first, then the sound, then the recording id; the order given does not matter.
    """
    strength = {BY_HAND: 0, BY_SOUND: 1, BY_RECORDING: 2}
    foes: dict[CueId, set[CueId]] = {}
    for one, other in apart:
        foes.setdefault(one, set()).add(other)
        foes.setdefault(other, set()).add(one)
    members: dict[CueId, set[CueId]] = {}
    home: dict[CueId, CueId] = {}
    why: dict[CueId, str] = {}
    ordered = sorted(reasons, key=lambda reason: (strength[reason.why], sorted((reason.one, reason.other))))
    for reason in ordered:
        for cue in (reason.one, reason.other):
            home.setdefault(cue, cue)
            members.setdefault(cue, {cue})
        first, second = sorted((home[reason.one], home[reason.other]))
        if first == second or not members[second].isdisjoint(foes.get(first, ())):
            continue
        if theirs := foes.pop(second, None):
            foes.setdefault(first, set()).update(theirs)
        for cue in members.pop(second):
            home[cue] = first
            members[first].add(cue)
        for cue in (reason.one, reason.other):
            why.setdefault(cue, reason.why)
    return {cue: (home[cue], why[cue]) for cue in why}


def same_length(one: DurationMs | None, other: DurationMs | None, within: DurationMs) -> bool:
    """Whether two lengths agree, as far as both are known."""
    return one is None or other is None or abs(one - other) <= within


def questions(
    albums: Mapping[AlbumId, Sequence[Cue]],
    pair_of: Mapping[CueId, CueId],
    apart: Iterable[frozenset[CueId]],
) -> list[tuple[Cue, Cue]]:
    """Cues of two albums of one score that may be the same, for the listener to say.

    Their titles agree but for version words, and their lengths; their sound does not, or they
    would be paired.
    """
    refused = set(apart)
    order = list(albums)
    asked: list[tuple[Cue, Cue]] = []
    for place, album in enumerate(order):
        mine = _by_title(albums[album])
        for other in order[place + 1 :]:
            theirs = _by_title(albums[other])
            for title in [title for title in mine if title in theirs]:
                asked += [
                    (one, two)
                    for one in mine[title]
                    for two in theirs[title]
                    if one.duration_ms is not None
                    and two.duration_ms is not None
                    and same_length(one.duration_ms, two.duration_ms, SAME_LENGTH_MS)
                    and pair_of.get(one.id, one.id) != pair_of.get(two.id, two.id)
                    and frozenset((one.id, two.id)) not in refused
                ]
    return asked


def _by_title(cues: Sequence[Cue]) -> dict[str, list[Cue]]:
    found: dict[str, list[Cue]] = {}
    for cue in cues:
        if title := plain_title(cue.title):
            found.setdefault(title, []).append(cue)
    return found
