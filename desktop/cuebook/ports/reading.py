"""Reading what was committed. Nothing here can write; a reader belongs to one thread."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from cuebook.domain.catalogue import Cue, FileState, Score
from cuebook.domain.ids import AlbumId, CueId, PlayId, ReviewId, RowId, ScoreId
from cuebook.domain.listening import LogDay, LogFilter, LogRow, LogTotals
from cuebook.domain.mark import Mark
from cuebook.domain.play import HeardRanges, Origin, Play
from cuebook.domain.query import Query
from cuebook.domain.review import LinkRole, Review
from cuebook.domain.sound_file import FileProblem, FileStamp
from cuebook.domain.units import DurationMs, UtcMs
from cuebook.ports.formats import LedgerRow
from cuebook.ports.playback import Source


@dataclass(frozen=True, slots=True)
class Root:
    """A watched folder: its number, its path, whether it is ``online``, and its file system."""

    number: int
    path: bytes
    state: str
    device: int | None


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file as the last scan left it; ``problem`` is None where it became a cue.

    ``outdated``: read by an earlier version of the reader, which knew less.
    """

    stamp: FileStamp
    state: FileState
    problem: FileProblem | None
    outdated: bool = False


class CatalogueReading(Protocol):
    """Cues, albums, scores and the files they were found in."""

    def cue(self, cue: CueId) -> Cue | None:
        """One cue, or None where the catalogue has none of that id."""
        ...

    def cues(self, cues: Sequence[CueId]) -> list[Cue]:
        """Cues in the order asked for; unknown ids are left out."""
        ...

    def find_cues(self, query: Query, limit: int | None = None) -> tuple[int, list[Cue]]:
        """How many cues meet a query, and the first of them by score, album and place."""
        ...

    def album_cues(self, album: AlbumId) -> list[Cue]:
        """An album's cues in the album's order."""
        ...

    def scores(self, query: Query | None = None) -> list[Score]:
        """Every score with its albums, by title; with a query, those that have a cue meeting it."""
        ...

    def score(self, score: ScoreId) -> Score | None:
        """One score with its albums, or None."""
        ...

    def newest_scores(self, limit: int) -> list[Score]:
        """The scores found last, the newest first."""
        ...

    def source(self, cue: CueId) -> Source | None:
        """Where the cue's sound lies, or None where no file of it is present."""
        ...

    def cue_at(self, path: bytes) -> CueId | None:
        """The cue a file was recognised as."""
        ...

    def present_paths(self, cue: CueId) -> tuple[bytes, ...]:
        """Every file in which a cue lies at the moment."""
        ...

    def size(self) -> tuple[int, int]:
        """How many scores and cues there are."""
        ...

    def roots(self) -> list[Root]:
        """The watched folders."""
        ...

    def known_files(self, root: int) -> list[KnownFile]:
        """Every file a scan of that folder has met."""
        ...

    def problems(self) -> list[FileProblem]:
        """Every file that lies there and could not be read."""
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

    def log_totals(self, wanted: LogFilter) -> LogTotals:
        """Totals over matching plays."""
        ...

    def log_began(self) -> UtcMs | None:
        """When the first play of all began; None where nothing was ever played."""
        ...

    def log_cues(self, wanted: LogFilter) -> int:
        """How many cues the matching plays are of, retracted plays aside."""
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
        """A cue's marks as they stand now, by position."""
        ...

    def cues_with_a_past(self) -> list[CueId]:
        """Every cue that was ever played, rated or decided on."""
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

    def own_links(self, review: ReviewId) -> dict[tuple[LinkRole, str], CueId | AlbumId | None]:
        """The listener's own word on names of a review, by role and the name as written."""
        ...


class Reading(CatalogueReading, ListeningReading, ReviewReading, Protocol):
    """All of it."""
