"""What the rows of the page of collections say: collections, and the scores of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cuebook.domain.units import clock_text
from cuebook.gui.models.row_table import Column
from cuebook.gui.widgets.text import tooltip_text
from cuebook.gui.words import count_text

if TYPE_CHECKING:
    from cuebook.domain.catalogue import Score
    from cuebook.domain.collection import Collection, Member
    from cuebook.domain.excellence import Figures
    from cuebook.domain.ids import AlbumId


@dataclass(frozen=True, slots=True)
class CollectionRow:
    """A collection, with its first score for its picture."""

    collection: Collection
    first: Score | None

    @property
    def album(self) -> AlbumId | None:
        """The album whose picture stands beside it."""
        return self.first.main_album.id if self.first else None

    @property
    def scene(self) -> str:
        """Whose scene is drawn where there is no picture."""
        return self.first.title if self.first else self.collection.name

    @property
    def title(self) -> str:
        """Its name."""
        return self.collection.name

    @property
    def foot(self) -> str:
        """What it is and how many scores it has."""
        scores = count_text(len(self.collection.members), "score", "scores")
        return f"{self.collection.kind.capitalize()}, {scores}"


@dataclass(frozen=True, slots=True)
class CollectedScore:
    """A score of a collection with its figures; ``reviewers`` are those whose reviews put it there."""

    member: Member
    score: Score
    figures: Figures
    listens: int
    revisits: int
    reviewers: tuple[str, ...]

    @property
    def album(self) -> AlbumId:
        """The album whose picture stands beside it."""
        return self.score.main_album.id

    @property
    def scene(self) -> str:
        """Whose scene is drawn where there is no picture."""
        return self.score.title

    @property
    def title(self) -> str:
        """Its title."""
        return self.score.title

    @property
    def foot(self) -> str:
        """When it was written, and by whom: the names may be cut short, the year may not."""
        by = ", ".join(self.score.composers) or self.score.main_album.album_artist
        return ", ".join(filter(None, (str(self.score.year or ""), by)))

    @property
    def source(self) -> str:
        """Why it is in the collection."""
        named = f"review by {', '.join(self.reviewers)}" if self.reviewers else ""
        return ", ".join(filter(None, ("by hand" if self.member.by_hand else "", named)))


ArtRow = CollectionRow | CollectedScore
"""A row with a picture and two lines: its title and what stands under that."""


COLLECTION_COLUMNS: list[Column[CollectionRow]] = [
    Column(
        "name",
        "Collection",
        lambda row: row.title,
        spoken=lambda row: f"{row.title}, {row.foot}",
        tooltip=lambda row: tooltip_text(row.title),
    )
]


def _figure(value: float | None, unit: str) -> str:
    return "–" if value is None else f"{value:.0f}{unit}"


def _excellence(row: CollectedScore) -> str:
    return _figure(row.figures.album_excellence, " %")


def _minutes(row: CollectedScore) -> str:
    excellent, whole = row.figures.excellence_ms, clock_text(row.figures.album_ms)
    return f"{'–' if excellent is None else clock_text(excellent)} of {whole}"


SCORE_COLUMNS: list[Column[CollectedScore]] = [
    Column(
        "score",
        "Score",
        lambda row: row.title,
        spoken=lambda row: f"{row.title}, {row.foot}",
        tooltip=lambda row: tooltip_text(f"{row.title}\n{row.foot}\nIn it: {row.source}"),
    ),
    Column("source", "In it", lambda row: row.source, tooltip=lambda row: tooltip_text(row.source)),
    Column("rating", "Cue rating", lambda row: _figure(row.figures.cue_rating, ""), figure=True),
    Column("minutes", "Minutes of excellence", _minutes, figure=True),
    Column("excellence", "Album excellence", _excellence, figure=True),
    Column("listens", "Listens", lambda row: str(row.listens), figure=True),
    Column("revisits", "Revisits", lambda row: str(row.revisits), figure=True),
]
