"""A review: a text about a score, the facts recognised in it, and the cues it names."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from cuebook.domain.ids import AlbumId, CueId, ReviewId, ScoreId
from cuebook.domain.names import fold
from cuebook.domain.units import DurationMs, UtcMs


class FactKind(StrEnum):
    """What a stretch of a review's text was recognised as."""

    TITLE = "title"
    COMPOSER = "composer"
    YEAR = "year"
    REVIEWER = "reviewer"
    FIGURES = "figures"
    CUE = "cue"
    COLLECTION = "collection"
    NOISE = "noise"


class Certainty(StrEnum):
    """How sure it is that a stretch of a text is what it was recognised as."""

    SURE = "sure"
    LIKELY = "likely"
    GUESS = "guess"


@dataclass(frozen=True, slots=True)
class FactSpan:
    """Where in the text a fact stands: characters ``[start, stop)`` of the review's text.

    ``reason`` says in words what it was recognised by; it is empty where the listener marked it.
    """

    kind: FactKind
    start: int
    stop: int
    certainty: Certainty = Certainty.SURE
    reason: str = ""


class Sentiment(StrEnum):
    """What a mention says of a cue. A mention alone is no praise."""

    PRAISE = "praise"
    BLAME = "blame"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class PrintedRating:
    """A rating as a page prints it: ``value`` a number or a letter grade, ``best`` None where unstated.

    ``best`` is a letter beside a letter grade: ``B-`` where grades go from ``A+`` to ``F``.
    """

    value: float | str
    best: float | str | None
    as_written: str


@dataclass(frozen=True, slots=True)
class TrackEntry:
    """One line of a printed track list. ``number`` is None for unnumbered bullets."""

    title: str
    number: int | str | None = None
    artist: str | None = None
    disc: int | None = None
    side: str | None = None
    duration_ms: DurationMs | None = None


@dataclass(frozen=True, slots=True)
class CueRating:
    """A reviewer's rating of one cue; ``cue`` as in the track list."""

    cue: str
    value: float
    best: float


@dataclass(frozen=True, slots=True)
class Mention:
    """A cue named in prose: as written, what is said of it, the sentence, and its place in the text."""

    cue: str
    sentiment: Sentiment = Sentiment.NEUTRAL
    same_as: str | None = None
    quote: str = ""
    start: int | None = None


@dataclass(frozen=True, slots=True)
class ReviewFacts:
    """What was recognised in one review. Absent is None or empty, never a guess.

    The figures are kept as printed and never recomputed. ``spans`` says where facts stand in the
    text, in order and without overlap, so that a view can tint them.
    """

    title: str | None = None
    alt_titles: tuple[str, ...] = ()
    composers: tuple[str, ...] = ()
    year: int | None = None
    album_year: int | None = None
    reviewer: str | None = None
    language: str | None = None
    rating: PrintedRating | None = None
    rating_conflict: tuple[PrintedRating, ...] = ()
    minutes_of_excellence: float | None = None
    album_minutes: float | None = None
    excellence_percent: float | None = None
    album_seconds: int | None = None
    track_count: int | None = None
    label: str | None = None
    highlights: tuple[str, ...] = ()
    listed_cues: tuple[str, ...] = ()
    cue_ratings: tuple[CueRating, ...] = ()
    tracks: tuple[TrackEntry, ...] = ()
    mentions: tuple[Mention, ...] = ()
    collections: tuple[str, ...] = ()
    spans: tuple[FactSpan, ...] = ()


class LinkRole(StrEnum):
    """How a review names what is linked."""

    ALBUM = "album"
    TRACK = "track"
    MENTION = "mention"
    LISTED = "listed"
    HIGHLIGHT = "highlight"


class LinkState(StrEnum):
    """How sure a link is: made at once, to be checked by the listener, or none found."""

    SURE = "sure"
    CHECK = "check"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A cue or album that a name may mean, with a confidence of 0..1."""

    id: CueId | AlbumId
    title: str
    confidence: float


@dataclass(frozen=True, slots=True)
class ReviewLink:
    """One name in a review and what it leads to.

    ``n`` numbers the links of a review and stays the same when it is linked again. ``target`` and
    ``title`` are set only when the link is sure or was made by hand; ``candidates`` best first.
    """

    n: int
    written: str
    role: LinkRole
    number: int | str | None = None
    sentiment: Sentiment = Sentiment.NEUTRAL
    quote: str = ""
    target: CueId | AlbumId | None = None
    title: str | None = None
    confidence: float = 0.0
    state: LinkState = LinkState.NONE
    candidates: tuple[Candidate, ...] = field(default_factory=tuple)
    by_hand: bool = False


OWN_FORMAT = "own"
"""The format under which the ledger keeps what the listener wrote; every other came from a page."""


@dataclass(frozen=True, slots=True)
class Review:
    """A stored review. ``score_id`` is None while no local score was found for it."""

    id: ReviewId
    format: str
    source: str
    text: str
    facts: ReviewFacts
    added_at: UtcMs
    score_id: ScoreId | None = None
    album_id: AlbumId | None = None
    links: tuple[ReviewLink, ...] = ()

    @property
    def by_listener(self) -> bool:
        """Whether the listener wrote it: then it is no critic's, and agrees with itself."""
        return self.format == OWN_FORMAT


def by_critics(reviews: Iterable[Review]) -> list[Review]:
    """Those of some reviews that are not the listener's own, in their order."""
    return [review for review in reviews if not review.by_listener]


def praised_cues(review: Review) -> list[CueId]:
    """The cues a review praises, each once, in the order it names them; a bare mention is no praise."""
    return list(
        dict.fromkeys(
            CueId(link.target)
            for link in review.links
            if link.target and link.role is not LinkRole.ALBUM and link.sentiment is Sentiment.PRAISE
        )
    )


def own_name(link: ReviewLink, facts: ReviewFacts) -> str:
    """The name under which the listener's own word on a link is kept.

    A title that a track list has twice is told apart by its place there: two tracks called *Theme*
    are two cues.
    """
    twice = [track for track in facts.tracks if fold(track.title) == fold(link.written)][1:]
    return f"{link.n}. {link.written}" if link.role is LinkRole.TRACK and twice else link.written
