"""The catalogue: cues, the albums they stand on and the scores those are editions of."""

from enum import StrEnum
from typing import NamedTuple

from cuebook.domain.ids import AlbumId, CueId, ScoreId
from cuebook.domain.rating import Rating
from cuebook.domain.units import DurationMs, PositionMs, UtcMs


class CueKind(StrEnum):
    """What a cue is. Songs and source music stay out of a score's figures."""

    SCORE = "score"
    SONG = "song"
    SOURCE = "source"
    ALTERNATE = "alternate"
    SUITE = "suite"
    UNKNOWN = "unknown"

    @property
    def in_figures(self) -> bool:
        """Whether cues of this kind count in the figures; an unknown one does until told otherwise."""
        return self not in {CueKind.SONG, CueKind.SOURCE}


class FileState(StrEnum):
    """Where a file stands. Missing and offline are states, never deletions."""

    PRESENT = "present"
    MISSING = "missing"
    OFFLINE = "offline"


class Cue(NamedTuple):
    """A cue as the listener sees it: its names, its place, and what the log says of it.

    ``path`` is the file's name as bytes, exactly as found; it is empty for a cue that never had a
    file here. ``score`` is the title of the score, which may be shorter than the album's.
    """

    id: CueId
    title: str
    artist: str
    composers: tuple[str, ...]
    score_id: ScoreId
    score: str
    album_id: AlbumId
    album: str
    album_artist: str
    disc: int | None
    number: int | None
    year: int | None
    duration_ms: DurationMs | None
    kind: CueKind
    state: FileState
    path: bytes = b""
    start_ms: PositionMs = 0
    rating: Rating | None = None
    plays: int = 0
    listens: int = 0
    revisits: int = 0
    last_heard: UtcMs | None = None
    reviewed: bool = False
    performers: tuple[str, ...] = ()
    work: str = ""
    movement: str = ""
    disc_title: str = ""
    released: int | None = None
    guess: CueKind = CueKind.UNKNOWN
    """What its tags make of it; ``kind`` is that, unless the listener said otherwise."""
    guess_reason: str = ""
    kind_by_hand: bool = False

    @property
    def kind_reason(self) -> str:
        """Why the cue is of its kind, in words."""
        if not self.kind_by_hand:
            return self.guess_reason
        return "you said so" if self.guess is self.kind else f"you said so; guessed {self.guess}"


class Album(NamedTuple):
    """One release of a score: an edition. ``edition`` holds the version words of its title."""

    id: AlbumId
    score_id: ScoreId
    title: str
    edition: str | None
    album_artist: str
    year: int | None
    cues: int
    duration_ms: DurationMs
    main: bool


class Score(NamedTuple):
    """The music of one film, series or game, with its albums, the main one first."""

    id: ScoreId
    title: str
    composers: tuple[str, ...]
    year: int | None
    albums: tuple[Album, ...] = ()

    @property
    def main_album(self) -> Album:
        """The album whose figures are the score's."""
        return self.albums[0]
