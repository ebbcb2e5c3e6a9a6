"""Reading what was committed. Nothing here can write; a reader belongs to one thread."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Protocol

from cuebook.domain.artwork import ArtPlaces
from cuebook.domain.catalogue import Cue, CueKind, Score
from cuebook.domain.decided import Decided
from cuebook.domain.ids import AlbumId, CueId, PlayId, ReviewId, RowId, ScoreId
from cuebook.domain.listening import LogDay, LogFilter, LogRow
from cuebook.domain.mark import Mark
from cuebook.domain.play import HeardRanges, Origin, Play
from cuebook.domain.query import EVERY_CUE, CueOrder, SavedSearch, Search
from cuebook.domain.review import LinkRole, Review, ReviewFacts
from cuebook.domain.tag_ratings import FileToRate, RatedElsewhere
from cuebook.domain.units import DurationMs, UtcMs
from cuebook.domain.waveform import SoundPlace
from cuebook.ports.collecting import CollectionReading
from cuebook.ports.file_reading import FileReading
from cuebook.ports.formats import LedgerRow
from cuebook.ports.own_reviews import OwnReviewReading
from cuebook.ports.playback import KeptPlace, Source
from cuebook.ports.rating_reading import RatingHistoryReading
from cuebook.ports.review_pages import ReviewPageReading
from cuebook.ports.score_naming import ScoreNaming


class CatalogueReading(Protocol):
    """Cues, albums and scores."""

    def cue(self, cue: CueId) -> Cue | None:
        """One cue, or None where the catalogue has none of that id."""
        ...

    def cues(self, cues: Sequence[CueId]) -> list[Cue]:
        """Cues in the order asked for; unknown ids are left out."""
        ...

    def find_cues(
        self, search: Search = EVERY_CUE, limit: int | None = None, order: Sequence[CueOrder] = ()
    ) -> tuple[int, list[Cue]]:
        """How many cues match, and the first of them in the order asked for, as ``cue_numbers`` has it."""
        ...

    def cue_numbers(self, search: Search | None = None, order: Sequence[CueOrder] = ()) -> "array[int]":
        """The numbers of matching cues in the order asked for.

        Without an order, by score, album and place. Numbers hold as long as the catalogue does.
        """
        ...

    def few_cue_numbers(
        self, search: Search, order: Sequence[CueOrder] = (), most: int = 1_000
    ) -> "tuple[array[int], bool] | None":
        """The same, where that takes but a moment: ``most`` cues match; else None, and nothing is said.

        With them, whether they stand in the library's order as it is now; while names change it lags behind.
        """
        ...

    def first_cue_numbers(
        self, search: Search, order: Sequence[CueOrder] = (), least: int = 1
    ) -> "array[int]":
        """What ``cue_numbers`` begins with, ``least`` numbers or more, quickly.

        None where so many are not among the cues that ``look_ahead`` looked at, or names changed since.
        """
        ...

    def look_ahead(self, order: Sequence[CueOrder] = ()) -> None:
        """Look at the first cues of a list, so that first pages are found among them; takes a while."""
        ...

    def paths_of(self, cues: Sequence[CueId]) -> list[bytes]:
        """The file of each cue that has one, in the order asked for: of several, the one that plays."""
        ...

    def all_of_kind(self, cues: Sequence[CueId], kind: CueKind) -> bool:
        """Whether each of the cues that the catalogue knows is of a kind."""
        ...

    def cues_numbered(self, numbers: Sequence[int]) -> list[Cue]:
        """Cues by number, in the order asked for; unknown numbers are left out."""
        ...

    def cue_ids(self, numbers: Sequence[int]) -> list[CueId]:
        """The ids of cues by number, in the order asked for; unknown numbers are left out."""
        ...

    def length_of(self, numbers: Sequence[int]) -> DurationMs:
        """How long the cues of some numbers are together."""
        ...

    def score_ids(self, search: Search | None = None) -> list[ScoreId]:
        """The scores that have a matching cue, by title."""
        ...

    def scores_with(self, ids: Sequence[ScoreId]) -> list[Score]:
        """Scores with their albums, in the order asked for; unknown ids are left out."""
        ...

    def all_cues(self) -> list[CueId]:
        """Every cue of the catalogue."""
        ...

    def pairs_of(self, cues: Sequence[CueId]) -> dict[CueId, tuple[CueId, str]]:
        """For cues that are paired: the smallest id of those that are one, and why, in words."""
        ...

    def told_apart(self) -> list[frozenset[CueId]]:
        """Cues, two by two, that the listener called not the same."""
        ...

    def decisions(self) -> list[Decided]:
        """What the listener decided on albums, scores and pairs and still stands, the last one first."""
        ...

    def album_cues(self, album: AlbumId) -> list[Cue]:
        """An album's cues in the album's order."""
        ...

    def scores(self, search: Search | None = None) -> list[Score]:
        """Every score with its albums, by title; with a search, those that have a matching cue."""
        ...

    def score(self, score: ScoreId) -> Score | None:
        """One score with its albums, or None."""
        ...

    def newest_scores(self, limit: int) -> list[Score]:
        """The scores found last, the newest first."""
        ...

    def art_places(self, of: AlbumId | ScoreId) -> ArtPlaces | None:
        """Where the picture of an album, or of a score's main album, may lie; None of an unknown id."""
        ...

    def source(self, cue: CueId) -> Source | None:
        """Where the cue's sound lies, or None where no file of it is present."""
        ...

    def sound_place(self, cue: CueId) -> SoundPlace | None:
        """Where the cue's sound lies and which sound it is, or None where no file of it is present."""
        ...

    def size(self) -> tuple[int, int]:
        """How many scores that have a cue, and how many cues there are."""
        ...


class ListeningReading(Protocol):
    """The log and what can be read out of it."""

    def log_ids(self, wanted: LogFilter) -> Sequence[int]:
        """The numbers of matching plays, the newest day first, and within a day the newest play.

        Numbers hold until the next commit. Days are in the order of ``log_days``.
        """
        ...

    def log_rows(self, numbers: Sequence[int]) -> list[LogRow]:
        """Plays by number, in the order asked for."""
        ...

    def cues_of_plays(self, numbers: Sequence[int]) -> list[CueId]:
        """The cues of plays by number, each once, in the order of the plays."""
        ...

    def log_began(self) -> UtcMs | None:
        """When the first play of all began; None where nothing was ever played."""
        ...

    def log_cues(self, wanted: LogFilter) -> int:
        """How many cues the matching plays are of, retracted plays aside; those that are paired are one."""
        ...

    def log_days(self, wanted: LogFilter) -> list[LogDay]:
        """The local days of matching plays with their totals, the newest first."""
        ...

    def plays_by_day(self, wanted: LogFilter) -> dict[date, int]:
        """Listens on each local day that had any."""
        ...

    def heard_by_hour(self, wanted: LogFilter) -> list[DurationMs]:
        """Time heard by local hour of the day, 24 values."""
        ...

    def origins(self, wanted: LogFilter) -> dict[Origin, int]:
        """How many plays began in which way, the commonest first."""
        ...

    def last_listen(self, cue: CueId) -> Play | None:
        """The listen of a cue that ended last: the gap before a revisit runs from there."""
        ...

    def retractions_of(self, plays: Iterable[PlayId]) -> list[RowId]:
        """The retractions by which plays are taken back at the moment."""
        ...

    def revisits_by_week(self, cues: Sequence[CueId], weeks: int, now: UtcMs) -> dict[CueId, list[int]]:
        """Revisits of each cue in the last ``weeks`` weeks, the oldest week first."""
        ...

    def listens_by_day(self, cues: Sequence[CueId], since: UtcMs) -> dict[date, int]:
        """Listens to any of the cues on each local day that had any."""
        ...

    def heard(self, cue: CueId) -> list[HeardRanges]:
        """What was heard of a cue in each play whose ranges are known."""
        ...

    def marks(self, cue: CueId) -> list[Mark]:
        """A cue's marks as they stand now, by position, with those of its pair that it is long enough for."""
        ...

    def saved_searches(self) -> list[SavedSearch]:
        """The searches kept, by name."""
        ...

    def cues_with_a_past(self) -> list[CueId]:
        """Every cue that was ever played, rated or decided on, or is paired with another."""
        ...

    def rows(self, kinds: Iterable[str]) -> Iterator[LedgerRow]:
        """Ledger rows of some kinds, in the order they were written."""
        ...


class ReviewReading(Protocol):
    """Reviews and where their names lead."""

    def reviews(self, score: ScoreId | None = None) -> list[Review]:
        """Stored reviews, the newest first; with a score, those about it."""
        ...

    def review(self, review: ReviewId) -> Review | None:
        """One review, or None where there is none of that id."""
        ...

    def recognised_facts(self, review: ReviewId) -> ReviewFacts | None:
        """What was recognised in a review before the listener's corrections; None: not known."""
        ...

    def own_links(self, review: ReviewId) -> dict[tuple[LinkRole, str], CueId | AlbumId | None]:
        """The listener's own word on names of a review, by role and the name as written."""
        ...


class TagRatingReading(Protocol):
    """Ratings in the tags of files, beside those the listener gave."""

    def rated_elsewhere(self) -> list[RatedElsewhere]:
        """Cues that were never rated here, nor had their rating cleared, and carry ratings in their tags."""
        ...

    def files_to_rate(self, cues: Sequence[CueId] | None = None) -> list[FileToRate]:
        """Files of rated cues, and files that carry a rating; of some cues, or of all."""
        ...

    def last_taken_over(self) -> list[RowId]:
        """The ledger rows of the last taking over of ratings from tags that still stands."""
        ...


class PlaybackReading(Protocol):
    """What was playing when the program was last open."""

    def kept_queue(self) -> tuple[str, KeptPlace] | None:
        """The queue's text and the place in it, or None where nothing was kept."""
        ...

    def playable(self, cues: Sequence[CueId]) -> set[CueId]:
        """Those of some cues of which a file is present."""
        ...


class Reading(
    CatalogueReading,
    CollectionReading,
    FileReading,
    ListeningReading,
    OwnReviewReading,
    PlaybackReading,
    RatingHistoryReading,
    ReviewPageReading,
    ReviewReading,
    ScoreNaming,
    TagRatingReading,
    Protocol,
):
    """All of it."""
