"""Where the ledger and the catalogue are kept.

Writing happens in a unit of work, on the main thread: all of it is on the disk when the ``with``
block ends, or none of it. Nothing may be shown as done before that. Reading sees what was
committed, never what is still being written.
"""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from cuebook.domain.catalogue import CueKind, FileState
from cuebook.domain.changes import Changes
from cuebook.domain.identity import CueKeys, KnownCues
from cuebook.domain.ids import AlbumId, CueId, MarkId, PlayId, ReviewId, RowId, ScoreId
from cuebook.domain.play import Play
from cuebook.domain.rating import Rating
from cuebook.domain.review import LinkRole, ReviewFacts, ReviewLink
from cuebook.domain.revisit import PlayStanding
from cuebook.domain.sound_file import FileProblem, FileStamp, SoundFile
from cuebook.domain.units import PositionMs, UtcMs
from cuebook.ports.reading import Reading


@dataclass(frozen=True, slots=True)
class Catalogued:
    """A file that was read, in a watched folder or none, the cue it is, and what that is taken for."""

    stamp: FileStamp
    root: int | None
    file: SoundFile
    cue: CueId
    album: AlbumId
    kind: CueKind
    why: str


class LedgerWriting(Protocol):
    """Appends to the ledger. Every row takes its names from the catalogue as they are now."""

    def mint_cue(self, keys: CueKeys, artist: str) -> CueId:
        """Give a cue not met before its id, and keep the keys it is known by."""
        ...

    def learn_keys(self, cue: CueId, keys: CueKeys, artist: str) -> None:
        """Keep further keys of a known cue, as after a transcode."""
        ...

    def append_play(self, play: Play) -> None:
        """Keep a play that is over. The play's id is the row's; appending it twice is an error."""
        ...

    def append_rating(self, cue: CueId, rating: Rating | None) -> None:
        """Keep a rating given now; None clears it."""
        ...

    def append_mark(self, cue: CueId, position: PositionMs, text: str, mark: MarkId | None = None) -> MarkId:
        """Keep a timed note; with ``mark``, the new form of an older one."""
        ...

    def append_review(
        self, *, name: str, format_name: str, source: str, text: str, facts: ReviewFacts
    ) -> ReviewId:
        """Keep a review: its text, where it came from and the facts it was found to hold."""
        ...

    def append_review_link(
        self, review: ReviewId, role: LinkRole, written: str, target: CueId | AlbumId | None
    ) -> None:
        """Keep the listener's word on what a name in a review means; None: no cue here."""
        ...

    def append_decision(self, subject: CueId | ScoreId, about: str, value: str | None) -> None:
        """Keep the listener's word on the catalogue; None takes it back."""
        ...

    def append_retraction(self, row: RowId | PlayId | MarkId | ReviewId) -> RowId:
        """Take a row back; the id of this retraction can be retracted to restore it."""
        ...

    def save_running(self, play: Play, owner: str) -> None:
        """Checkpoint a play that still runs. It is not in the ledger until it is appended."""
        ...

    def drop_running(self, play: PlayId) -> bool:
        """Forget a checkpoint, because its play was appended or is not worth keeping.

        False where there was none, as when another program has taken care of it.
        """
        ...


class CatalogueWriting(Protocol):
    """Writes what scanning found."""

    def add_root(self, path: bytes) -> int:
        """Watch a folder; the number of a watched folder is given again.

        Watched folders inside it become part of it.
        """
        ...

    def set_root_state(self, root: int, state: str, device: int | None) -> None:
        """Keep whether a folder is ``online`` or ``offline``, and its file system."""
        ...

    def cues_sharing_keys(self, keys: Sequence[CueKeys]) -> KnownCues:
        """Every stored cue with one of their signatures, or with one's title on its album."""
        ...

    def save(self, catalogued: Sequence[Catalogued]) -> None:
        """Take cues' names, places and guessed kinds from the files just read, and keep the files."""
        ...

    def save_problem(self, stamp: FileStamp, root: int | None, problem: FileProblem) -> None:
        """Keep a file that could not be read, so that it is not tried again until it changes."""
        ...

    def restamp(self, stamp: FileStamp) -> None:
        """Keep a known file's new times; its content is as it was."""
        ...

    def album_for(self, key: str, title: str, album_artist: str) -> AlbumId:
        """The album of files that have ``key`` in common, made when it is new."""
        ...

    def regroup(self, albums: Iterable[AlbumId]) -> None:
        """Put albums, and those of the same name, under the scores they belong to."""
        ...

    def set_state(self, paths: Iterable[bytes], state: FileState) -> None:
        """Keep where files stand, and with them their cues."""
        ...


class DerivedWriting(Protocol):
    """Writes what can be computed again at any time."""

    def plays_of(self, cue: CueId) -> list[Play]:
        """Every play of a cue that is not retracted, in the order they began."""
        ...

    def save_listening(self, cue: CueId, standings: Sequence[PlayStanding]) -> None:
        """Keep what a cue's plays mean, its counts, its rating and its kind."""
        ...

    def save_links(
        self,
        review: ReviewId,
        home: tuple[ScoreId, AlbumId | None] | None,
        links: Sequence[ReviewLink],
    ) -> None:
        """Keep where a review's names lead and which score it is about."""
        ...


class UnitOfWork(Protocol):
    """One transaction and what it touched."""

    @property
    def ledger(self) -> LedgerWriting:
        """Appends to the ledger."""
        ...

    @property
    def catalogue(self) -> CatalogueWriting:
        """Writes what scanning found."""
        ...

    @property
    def derived(self) -> DerivedWriting:
        """Writes what is computed."""
        ...

    @property
    def changes(self) -> Changes:
        """What was touched so far."""
        ...


class Storage(Protocol):
    """An open data folder."""

    @property
    def reading(self) -> Reading:
        """What was committed; main thread only."""
        ...

    def reader(self) -> AbstractContextManager[Reading]:
        """A reader of its own for a job's thread."""
        ...

    def begin(self, at: UtcMs | None = None) -> AbstractContextManager[UnitOfWork]:
        """Write, all or nothing, as of now or of an earlier instant; main thread only.

        Raises NewerDataError where the data may only be read, and CuebookError in words where the
        disk is full or refuses; then nothing of it was kept.
        """
        ...

    def adopt_orphans(self) -> list[Play]:
        """Give the checkpointed plays whose program is no longer alive, ended as *closed*."""
        ...

    @property
    def owner(self) -> str:
        """The name under which this program's running plays are kept; its lock dies with it."""
        ...

    def foreign_commit(self) -> bool:
        """Whether another program committed since this was last asked."""
        ...

    def back_up(self, why: str) -> Path:
        """Make a checked copy of everything in the data folder's ``backups`` and give its path.

        On any thread. Raises CuebookError in words where it cannot be written.
        """
        ...

    def changed_at(self) -> UtcMs:
        """When anything was last written."""
        ...

    def derived_rows(self) -> set[tuple[object, ...]]:
        """Every derived row, as a set to compare with another."""
        ...

    @property
    def read_only_reason(self) -> str | None:
        """Why nothing can be written, None when all is well."""
        ...

    def integrity(self) -> list[tuple[str, bool, str]]:
        """Check the data: name of the check, whether all is well, and a word about it."""
        ...

    def close(self) -> None:
        """Let go of the data folder."""
        ...
