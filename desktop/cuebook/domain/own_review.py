"""A review the listener writes: what it is of, what its text names, and how it closes."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import ndiff

from cuebook.domain.catalogue import Cue
from cuebook.domain.excellence import Figures, minutes
from cuebook.domain.ids import AlbumId, CueId, ReviewId, RowId
from cuebook.domain.markup import CueReference, references
from cuebook.domain.names import fold
from cuebook.domain.rating import HIGHEST
from cuebook.domain.review import FactKind, FactSpan, Mention, PrintedRating, ReviewFacts
from cuebook.domain.units import PositionMs, UtcMs, clock_text


@dataclass(frozen=True, slots=True)
class Subject:
    """What a review is of: an album of a score.

    Where it has left the library ``cues`` is empty, and ``closing`` are the figures as they were last.
    """

    title: str
    composers: tuple[str, ...] = ()
    year: int | None = None
    album: AlbumId | None = None
    cues: tuple[Cue, ...] = ()
    closing: "Closing | None" = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that was not saved yet, and the cues it names by the words it names them with.

    ``about`` is the review it becomes a version of, or the album a first one is of.
    """

    about: ReviewId | AlbumId
    title: str
    text: str
    cues: Mapping[str, CueId]
    kept_at: UtcMs


@dataclass(frozen=True, slots=True)
class ReviewVersion:
    """A text as it was saved once; every version of a review stays in the ledger."""

    row: RowId
    saved_at: UtcMs
    text: str


@dataclass(frozen=True, slots=True)
class Closing:
    """The figures a review closes with, each rounded by itself, once."""

    cue_rating: int
    excellence_minutes: int
    album_minutes: int
    excellence_percent: int

    @classmethod
    def of(cls, figures: Figures) -> "Closing | None":
        """Round the listener's figures; None while nothing is rated or no length is known."""
        if figures.cue_rating is None or figures.excellence_ms is None or figures.album_excellence is None:
            return None
        return cls(
            round(figures.cue_rating),
            round(minutes(figures.excellence_ms)),
            round(minutes(figures.album_ms)),
            round(figures.album_excellence),
        )

    @classmethod
    def stored(cls, facts: ReviewFacts) -> "Closing | None":
        """The figures that were kept with a text; None where there were none."""
        rating = facts.rating.value if facts.rating else None
        figures = (rating, facts.minutes_of_excellence, facts.album_minutes, facts.excellence_percent)
        numbers = [round(one) for one in figures if isinstance(one, int | float)]
        return cls(*numbers) if len(numbers) == len(figures) else None

    def lines(self) -> tuple[str, str, str]:
        """The closing block as it is printed."""
        return (
            f"Cue rating: {self.cue_rating} / {HIGHEST}",
            f"Total minutes of excellence: {self.excellence_minutes} / {self.album_minutes}",
            f"Album excellence: {self.excellence_percent}%",
        )


def cue_names(cues: Sequence[Cue]) -> dict[CueId, str]:
    """Give the name by which each cue of an album is referred to: its title.

    Where several have one title, their numbers stand before it: ``14. Theme``, ``2-14. Theme``.
    """
    titles = Counter(fold(cue.title) for cue in cues)
    names = {}
    for cue in cues:
        disc = f"{cue.disc}-" if cue.disc and any(other.disc != cue.disc for other in cues) else ""
        number = f"{disc}{cue.number}. " if cue.number and titles[fold(cue.title)] > 1 else ""
        names[cue.id] = " ".join(f"{number}{cue.title}".split()).replace("]]", "] ]")
    return names


def named_cues(text: str, cues: Sequence[Cue], kept: Mapping[str, CueId]) -> dict[str, CueId]:
    """Give the cue for each name in a text that means one.

    What was kept with the text wins, so that a cue that was given another title is not lost; else
    the name must be a cue's own, by letter or folded.
    """
    known = {cue.id for cue in cues}
    by_name = {name: cue for cue, name in cue_names(cues).items()}
    by_fold = {fold(name): cue for name, cue in by_name.items()}
    found = {}
    for one in references(text):
        cue = kept.get(one.written)
        if cue is None or cue not in known:
            cue = by_name.get(one.written) or by_fold.get(fold(one.written)) or cue
        if cue is not None:
            found[one.written] = cue
    return found


def reference_to(name: str) -> str:
    """How a cue of some name is written into a text."""
    return f"[[{name}]]"


def mark_sentence(name: str, position: PositionMs, words: str) -> str:
    """A mark as a sentence: ``[[Night Swim]] (4:03): second bridge``."""
    said = f": {' '.join(words.split())}" if words.strip() else ""
    return f"{reference_to(name)} ({clock_text(position)}){said}"


def compared(older: str, newer: str) -> list[tuple[str, str]]:
    """Two texts line by line: ``-`` stands in the older alone, ``+`` in the newer alone, a space in both."""
    lines = ndiff(older.splitlines(), newer.splitlines())
    return [(line[0], line[2:]) for line in lines if not line.startswith("?")]


def own_facts(subject: Subject, text: str, closing: Closing | None) -> ReviewFacts:
    """The facts the ledger keeps beside a text the listener saved: the figures as they were then."""
    facts = ReviewFacts(
        title=subject.title,
        composers=subject.composers,
        year=subject.year,
        mentions=tuple(_mention(text, one) for one in references(text)),
        spans=tuple(FactSpan(FactKind.CUE, one.start + 2, one.stop - 2) for one in references(text)),
    )
    if closing is None:
        return facts
    rating = PrintedRating(closing.cue_rating, HIGHEST, f"{closing.cue_rating} / {HIGHEST}")
    return replace(
        facts,
        rating=rating,
        minutes_of_excellence=closing.excellence_minutes,
        album_minutes=closing.album_minutes,
        excellence_percent=closing.excellence_percent,
    )


def _mention(text: str, one: CueReference) -> Mention:
    start = text.rfind("\n", 0, one.start) + 1
    stop = text.find("\n", one.stop)
    line = text[start : stop if stop >= 0 else len(text)]
    return Mention(cue=one.written, quote=line.strip()[:300], start=one.start + 2)
