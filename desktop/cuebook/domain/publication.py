"""A review ready to be published: its text, and what follows from the ratings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cuebook.domain.catalogue import Cue
from cuebook.domain.excellence import Figures, excellent
from cuebook.domain.ids import CueId
from cuebook.domain.own_review import Closing, Subject, named_cues
from cuebook.domain.rating import HIGHEST, POINTS_PER_STAR, stars
from cuebook.domain.review import CueRating, TrackEntry


@dataclass(frozen=True, slots=True)
class Publication:
    """A finished review, ready to be written in any format.

    ``names`` gives the title for each name that stands in the text as a cue; ``tracks`` and
    ``cue_ratings`` are empty where they are not wished for.
    """

    title: str
    composers: tuple[str, ...]
    year: int | None
    text: str
    names: Mapping[str, str]
    closing: Closing | None
    highlights: tuple[str, ...] = ()
    tracks: tuple[TrackEntry, ...] = ()
    cue_ratings: tuple[CueRating, ...] = ()

    @property
    def heading(self) -> str:
        """``Soundtrack review: Harrow Weir (Ida Quell – 1988)``, as much of it as is known.

        Without a year, a name alone in brackets might be another title of the film.
        """
        composers = ", ".join(self.composers)
        if composers and not self.year:
            return f"Soundtrack review: {self.title} – music by {composers}"
        makers = " – ".join(filter(None, (composers, str(self.year or ""))))
        return f"Soundtrack review: {self.title}" + (f" ({makers})" if makers else "")

    def named(self, written: str) -> str:
        """The title of the cue that a name in the text stands for."""
        return self.names.get(written, written)


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
        text=text,
        names={written: titles.get(cue, written) for written, cue in named.items()},
        closing=closing,
        highlights=tuple(cue.title for cue in cues if excellent(cue)) if closing else (),
        tracks=tuple(_track(place, cue, listed) for place, cue in enumerate(listed, start=1)),
        cue_ratings=tuple(
            CueRating(cue.title, stars(cue.rating), HIGHEST / POINTS_PER_STAR)
            for cue in listed
            if with_ratings and cue.rating is not None
        ),
    )


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
