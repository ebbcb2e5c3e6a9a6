"""Ratings in the tags of sound files: what other programs left there, and what Cuebook may write."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from cuebook.domain.catalogue import FileState
from cuebook.domain.ids import CueId
from cuebook.domain.rating import Rating
from cuebook.domain.sound_file import AudioType, FileStamp, TagRating

OWN_PROGRAM = "Cuebook"
"""The program whose ratings are ours, written into the file at the listener's wish."""

FMPS, RATING_TAG, MP4_RATE = "FMPS", "Rating tag", "MP4 rate"
WINDOWS = "Windows Media Player"
SHARED_FIELDS = frozenset({FMPS, RATING_TAG, MP4_RATE})
"""The names under which ratings are found in fields that belong to no one program."""

GIVEN_HERE = "player"
"""The source of a rating the listener gave in Cuebook; no rating taken over ever stands above it."""

GIVEN_BLIND = "blind"
"""The source of one the listener gave without seeing the rating before it; it counts like any other."""

TAKEN_OVER = "tags:"
"""Before the program's name, it is the source of a rating that was taken from a file."""


@dataclass(frozen=True, slots=True)
class RatedElsewhere:
    """A cue the listener never rated here, and what programs left in its files: each program once."""

    cue: CueId
    title: str
    score: str
    ratings: tuple[TagRating, ...]


@dataclass(frozen=True, slots=True)
class FileToRate:
    """A file of a cue: how the cue is rated, and what the file's tags say.

    ``stamp`` is the file as it was last read, ``audio_type`` what it is, ``is_part`` that the cue is only a
    part of it.
    """

    cue: CueId
    title: str
    stamp: FileStamp
    audio_type: AudioType
    signature: str
    state: FileState
    is_part: bool
    rating: Rating | None
    in_tags: tuple[TagRating, ...]

    @property
    def written(self) -> Rating | None:
        """What Cuebook wrote into it, None where it wrote nothing."""
        return next((one.rating for one in self.in_tags if one.program == OWN_PROGRAM), None)

    @property
    def replaces(self) -> bool:
        """Whether a different rating stands in a field that writing will fill anew."""
        filled = SHARED_FIELDS | {WINDOWS} if self.audio_type is AudioType.WMA else SHARED_FIELDS
        return any(one.program in filled and one.rating != self.rating for one in self.in_tags)


def programs_in(cues: Iterable[RatedElsewhere]) -> dict[str, int]:
    """How many cues each program rated.

    Cuebook itself comes first, then whoever rated most: nothing tells which rating is newest, and the
    program that rated most is likeliest the one the listener used. This is the order of choice too.
    """
    counted = Counter(one.program for cue in cues for one in cue.ratings)
    order = sorted(counted, key=lambda name: (name != OWN_PROGRAM, -counted[name], name.casefold(), name))
    return {name: counted[name] for name in order}


def choose_ratings(
    cues: Iterable[RatedElsewhere], order: Sequence[str], wanted: Collection[str]
) -> list[tuple[RatedElsewhere, TagRating]]:
    """For each cue the rating of the first program in ``order`` that is wanted; others are left out."""
    places = {name: place for place, name in enumerate(order) if name in wanted}
    none = len(order)
    chosen = []
    for cue in cues:
        first, best = none, None
        for one in cue.ratings:
            place = places.get(one.program, none)
            if place < first:
                first, best = place, one
        if best is not None:
            chosen.append((cue, best))
    return chosen
