"""A review ready to be published: its text, and what follows from the ratings."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cuebook.domain.catalogue import Cue
from cuebook.domain.excellence import Figures, excellent
from cuebook.domain.ids import CueId
from cuebook.domain.own_review import Closing, Subject, named_cues
from cuebook.domain.rating import HIGHEST, POINTS_PER_STAR, stars
from cuebook.domain.review import CueRating, TrackEntry

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Publication:
    """A finished review, ready to be written in any format.

    ``names`` gives the title for each name that stands in the text as a cue; ``tracks`` is empty where
    they are not wished for, ``stars`` where their ratings are not, else as long, with None for unrated.
    """

    title: str
    composers: tuple[str, ...]
    year: int | None
    text: str
    names: Mapping[str, str]
    closing: Closing | None
    highlights: tuple[str, ...] = ()
    tracks: tuple[TrackEntry, ...] = ()
    stars: tuple[float | None, ...] = ()

    @property
    def cue_ratings(self) -> tuple[CueRating, ...]:
        """The ratings of the tracks that have one, in their order."""
        return tuple(
            CueRating(track.title, value, HIGHEST / POINTS_PER_STAR)
            for track, value in zip(self.tracks, self.stars, strict=False)
            if value is not None
        )

    @property
    def heading(self) -> str:
        """What a page begins with."""
        return heading_of(self.title, self.composers, self.year)

    def named(self, written: str) -> str:
        """The title of the cue that a name in the text stands for."""
        return self.names.get(written, written)


def heading_of(title: str, composers: Sequence[str], year: int | None) -> str:
    """``Soundtrack review: Harrow Weir (Ida Quell – 1988)``, as much of it as is known.

    Without a year, a name alone in brackets might be another title of the film.
    """
    names = ", ".join(composers)
    if names and not year:
        return f"Soundtrack review: {title} – music by {names}"
    makers = " – ".join(filter(None, (names, str(year or ""))))
    return f"Soundtrack review: {title}" + (f" ({makers})" if makers else "")


def publication(
    subject: Subject,
    text: str,
    kept: Mapping[str, CueId],
    figures: Figures,
    *,
    with_tracks: bool,
    with_ratings: bool,
) -> Publication:
    """Gather what a review says and what follows from the ratings, for a page of its own.

    The highlights are the five-star cues: those that make the minutes of excellence.
    """
    cues = [cue._replace(title=_one_line(cue.title)) for cue in subject.cues]
    titles = {cue.id: cue.title for cue in cues}
    named = named_cues(text, subject.cues, kept)
    closing = Closing.of(figures) if subject.cues else subject.closing
    listed = cues if with_tracks else []
    return Publication(
        title=_one_line(subject.title),
        composers=tuple(map(_one_line, subject.composers)),
        year=subject.year,
        text=_legible(text),
        names={_legible(written): titles.get(cue, written) for written, cue in named.items()},
        closing=closing,
        highlights=tuple(cue.title for cue in cues if excellent(cue)) if closing else (),
        tracks=tuple(_track(place, cue, listed) for place, cue in enumerate(listed, start=1)),
        stars=tuple(stars(cue.rating) if cue.rating is not None else None for cue in listed)
        if with_ratings
        else (),
    )


def _legible(text: str) -> str:
    """A text without control characters: a file that holds them is none of text."""
    return _CONTROL.sub(" ", text)


def _one_line(name: str) -> str:
    """A name from a tag without line breaks and control characters, which would begin something else."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in name).split())


def _track(place: int, cue: Cue, cues: Sequence[Cue]) -> TrackEntry:
    discs = {other.disc for other in cues}
    return TrackEntry(
        title=cue.title,
        number=cue.number if all(other.number for other in cues) else place,
        disc=cue.disc if len(discs) > 1 else None,
        duration_ms=cue.duration_ms,
    )
