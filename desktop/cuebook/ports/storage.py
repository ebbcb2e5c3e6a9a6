"""Where the ledger and the catalogue are kept.

Writing happens in a unit of work, on the main thread: all of it is on the disk when the ``with``
block ends, or none of it. Nothing may be shown as done before that. Reading sees what was
committed, never what is still being written.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple, Protocol, TypeAlias

from cuebook.domain.catalogue import CueKind, FileState
from cuebook.domain.changes import Changes
from cuebook.domain.decision import About
from cuebook.domain.identity import CueKeys, KnownCues
from cuebook.domain.ids import AlbumId, CueId, MarkId, PlayId, ReviewId, RowId, SavedSearchId, ScoreId
from cuebook.domain.play import Play
from cuebook.domain.rating import Rating
from cuebook.domain.review import LinkRole, ReviewFacts, ReviewLink
from cuebook.domain.revisit import PlayStanding
from cuebook.domain.sound_file import FileProblem, FileStamp, SoundFile, TagRating
from cuebook.domain.tag_ratings import GIVEN_HERE
from cuebook.domain.units import PositionMs, UtcMs
from cuebook.ports.collecting import CollectionWriting
from cuebook.ports.own_reviews import DraftWriting
from cuebook.ports.playback import KeptPlace
from cuebook.ports.reading import Reading
from cuebook.ports.review_pages import ReviewPageWriting


class Catalogued(NamedTuple):
    """A file that was read, in a watched folder or none, the cue it is, and what that is taken for."""

    stamp: FileStamp
    root: int | None
    file: SoundFile
    cue: CueId
    album: AlbumId
    kind: CueKind
    why: str


class LearnedKeys(NamedTuple):
    """Keys by which a cue is known from now on, and who plays it; ``minted``: as a new one."""

    cue: CueId
    keys: CueKeys
    artist: str
    minted: bool


class LedgerWriting(CollectionWriting, ReviewPageWriting, Protocol):
    """Appends to the ledger. Every row takes its names from the catalogue as they are now."""

    def new_cue(self) -> CueId:
        """Give the id of a cue not met before, whose keys are still to be learned."""
        ...

    def learn_keys(self, learned: Sequence[LearnedKeys]) -> None:
        """Keep keys by which cues are known: those of new ones, and further ones, as after a transcode."""
        ...

    def append_play(self, play: Play) -> None:
        """Keep a play that is over. The play's id is the row's; appending it twice is an error."""
        ...

    def append_rating(self, cue: CueId, rating: Rating | None, source: str = GIVEN_HERE) -> RowId:
        """Keep a rating given now; None clears it.

        With a ``source`` that says so it was taken over from another program, and stands only where the
        listener gave no word of their own.
        """
        ...

    def append_mark(self, cue: CueId, position: PositionMs, text: str, mark: MarkId | None = None) -> MarkId:
        """Keep a timed note; with ``mark``, the new form of an older one."""
        ...

    def append_review(
        self,
        *,
        name: str,
        format_name: str,
        source: str,
        text: str,
        facts: ReviewFacts,
        review: ReviewId | None = None,
        recognised: ReviewFacts | None = None,
    ) -> ReviewId:
        """Keep a review: its text, where it came from and the facts it was found to hold.

        With ``review``, the new form of an older one, which stays in the ledger. ``recognised`` are the
        facts before the listener's corrections; None where nothing was recognised.
        """
        ...

    def append_review_link(
        self, review: ReviewId, role: LinkRole, written: str, target: CueId | AlbumId | None
    ) -> None:
        """Keep the listener's word on what a name in a review means; None: no cue here."""
        ...

    def append_decision(self, subject: str, about: About, value: str | None) -> RowId:
        """Keep the listener's word on the catalogue; None takes it back.

        ``subject`` is a cue's id, an album's key or a ``pair_name``, as ``about`` asks.
        """
        ...

    def append_saved_search(
        self, name: str, query: str, search: SavedSearchId | None = None
    ) -> SavedSearchId:
        """Keep a search under a name; with ``search``, the new form of an older one."""
        ...

    def append_retraction(self, row: RowId | PlayId | MarkId | ReviewId | SavedSearchId) -> RowId:
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


FilePart: TypeAlias = tuple[bytes, PositionMs, PositionMs | None]
"""A file by its path, and from where to where in it a cue is; None: to its end."""


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

    def set_mounts(self, root: int, mounts: Mapping[bytes, tuple[str, int | None]]) -> None:
        """Keep which file systems are mounted within a folder: each one's state and device by its path."""
        ...

    def drop_files(self, paths: Iterable[bytes]) -> None:
        """Forget files that are gone and hold no cue, or only cues that lie elsewhere too."""
        ...

    def move_root(self, root: int, path: bytes) -> int:
        """Let a watched folder lie at another path from now on; ``move_files`` lets its files follow.

        Gives its number, or where that path is or lies in another watched folder, that one's, whose
        the files are now.
        """
        ...

    def move_files(self, root: int, old: bytes, new: bytes, *, after: int, most: int) -> int:
        """Let files known in one folder lie in another: at most so many, from a file's number on.

        Gives the number of the last, for the next call. One that was met in the new place already is
        known once.
        """
        ...

    def forget_files(self, root: int, most: int) -> bool:
        """Let at most so many files of a watched folder, and cues that lie nowhere else, leave the catalogue.

        Gives whether any are left. The ledger keeps what was done with the cues; found again, they are
        the cues they were.
        """
        ...

    def forget_root(self, root: int) -> None:
        """Watch a folder no more, of which all files were forgotten."""
        ...

    def cues_sharing_keys(self, keys: Sequence[CueKeys]) -> KnownCues:
        """Every stored cue with one of their signatures, or with one's title on its album."""
        ...

    def read_by_older_readers(self, stamps: Iterable[FileStamp]) -> dict[FilePart, CueId]:
        """The cues of files that an older reader read and that are as they were then."""
        ...

    def save(self, catalogued: Sequence[Catalogued]) -> None:
        """Take cues' names, places and guessed kinds from the files just read, and keep the files.

        Of a file that holds several cues all must come at once: what it held before is forgotten.
        """
        ...

    def save_problem(self, stamp: FileStamp, root: int | None, problem: FileProblem) -> None:
        """Keep a file that could not be read, so that it is not tried again until it changes."""
        ...

    def drop_problem(self, path: bytes) -> None:
        """Forget a file that is no cue and no problem any more, as a cue sheet that was put right."""
        ...

    def keep_written_rating(self, stamp: FileStamp, ratings: Sequence[TagRating]) -> None:
        """Keep a file's new times and the ratings its tags carry, after one was written into it."""
        ...

    def restamp(self, stamp: FileStamp) -> None:
        """Keep a known file's new times; its content is as it was."""
        ...

    def album_for(self, key: str, title: str, album_artist: str) -> AlbumId:
        """The album of files that have ``key`` in common, made when it is new."""
        ...

    def album_key(self, album: AlbumId) -> str | None:
        """The name by which decisions know an album; None where there is no such album."""
        ...

    def regroup(self, albums: Iterable[AlbumId]) -> None:
        """Put the cues of albums, as their tags name them, on the albums and scores they belong to."""
        ...

    def regroup_decided(self, subjects: Collection[str]) -> None:
        """Do as the listener says of cues, by their ids, and albums, by their keys."""
        ...

    def regroup_everything(self) -> None:
        """Group the whole catalogue anew."""
        ...

    def set_state(self, paths: Iterable[bytes], state: FileState) -> None:
        """Keep where files stand, and with them their cues."""
        ...


class DerivedWriting(Protocol):
    """Writes what can be computed again at any time."""

    def index_everything(self) -> None:
        """Enter the words of every cue anew, by which they are searched."""
        ...

    def pair_up(self, cues: Collection[CueId]) -> set[CueId]:
        """Pair cues with whatever they are the same as; give those whose pair is another than before."""
        ...

    def together(self, cues: Collection[CueId]) -> list[tuple[CueId, ...]]:
        """Cues with those each is paired with: every group once, a cue of its own by itself."""
        ...

    def plays_of(self, together: Sequence[CueId]) -> list[Play]:
        """Every play of cues that are one which is not retracted, in the order they began."""
        ...

    def save_listening(self, together: Sequence[CueId], standings: Sequence[PlayStanding]) -> None:
        """Keep what the plays of cues that are one mean: each one's counts."""
        ...

    def save_words(self, together: Collection[Sequence[CueId]]) -> None:
        """Keep how cues are rated and what they are; cues that are one are given together."""
        ...

    def save_links(
        self,
        review: ReviewId,
        home: tuple[ScoreId, AlbumId | None] | None,
        links: Sequence[ReviewLink],
    ) -> None:
        """Keep where a review's names lead and which score it is about."""
        ...


class PlaybackWriting(Protocol):
    """Writes what plays, for the next start; nothing of it is in the ledger."""

    def keep_queue(self, text: str) -> None:
        """Keep the queue instead of the one before."""
        ...

    def keep_place(self, place: KeptPlace) -> None:
        """Keep where it stands."""
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
    def playback(self) -> PlaybackWriting:
        """Writes what plays."""
        ...

    @property
    def drafts(self) -> DraftWriting:
        """Keeps reviews that are not saved yet."""
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

    def reader(self, stop: Callable[[], bool] | None = None) -> AbstractContextManager[Reading]:
        """A reader of its own for a job's thread.

        Soon after ``stop`` first says yes, what is being read raises BrokenOffError.
        """
        ...

    def glance(self, milliseconds: int) -> AbstractContextManager[Reading]:
        """What was committed, for a moment: what takes longer raises BrokenOffError. Main thread only."""
        ...

    def begin(self, at: UtcMs | None = None, *, lasting: bool = True) -> AbstractContextManager[UnitOfWork]:
        """Write, all or nothing, as of now or of an earlier instant; main thread only.

        What is not ``lasting`` may be taken back, whole, by a power cut, until a lasting transaction
        takes it to the disk with itself.
        Raises ReadOnlyDataError where the data may only be read, and CuebookError in words where the
        disk is full or refuses; then nothing of it was kept.
        """
        ...

    def leave_log(self, *, to_be_folded: bool) -> None:
        """Have commits leave the log of what was written as it is, for ``fold_log``; or fold it, as usual."""
        ...

    def fold_log(self) -> None:
        """Bring what was committed from the log into the database's file. On any thread, beside others."""
        ...

    def make_lasting(self) -> None:
        """Wait until all that was committed is on the disk. Raises CuebookError where it refuses."""
        ...

    def adopt_orphans(self) -> list[Play]:
        """Give the checkpointed plays whose program is no longer alive, ended as *closed*."""
        ...

    def played_elsewhere(self) -> list[CueId]:
        """Give the cues that other programs on this data folder are playing."""
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
