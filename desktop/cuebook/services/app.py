"""What a running Cuebook consists of: the services a window or a command is handed."""

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path

    from cuebook.ports.playback import PlaybackBackend
    from cuebook.ports.reading import Reading
    from cuebook.ports.runtime import Runtime
    from cuebook.ports.storage import Storage
    from cuebook.ports.tags import TagReader
    from cuebook.services.artwork import ArtFinding
    from cuebook.services.backups import Backups
    from cuebook.services.blind_rating import BlindRating
    from cuebook.services.bus import Bus
    from cuebook.services.checkup import Checkup
    from cuebook.services.collecting import Collections
    from cuebook.services.decisions import Decisions
    from cuebook.services.exporter import Exporter
    from cuebook.services.gradual_writing import GradualWriting
    from cuebook.services.marks import Marks
    from cuebook.services.opening import Opening
    from cuebook.services.own_reviews import OwnReviews
    from cuebook.services.passage_loop import PassageLoop
    from cuebook.services.play_logger import PlayLogger
    from cuebook.services.player import Player
    from cuebook.services.rating_writing import RatingWriting
    from cuebook.services.ratings import Ratings
    from cuebook.services.remembering import Remembering
    from cuebook.services.remote_control import RemoteControl
    from cuebook.services.rereading import Rereading
    from cuebook.services.reviews import Reviews
    from cuebook.services.saved_searches import SavedSearches
    from cuebook.services.scanner import Scanner
    from cuebook.services.searching import Searching
    from cuebook.services.sitting import Sitting
    from cuebook.services.sleep_timer import SleepTimer
    from cuebook.services.sounding import Sounding
    from cuebook.services.tag_ratings import TagRatings
    from cuebook.services.transaction import Transactions
    from cuebook.services.watching import Watching
    from cuebook.services.waveforms import WaveformFinding
    from cuebook.settings.store import SettingsStore


class DataFolders(Protocol):
    """Where things lie."""

    @property
    def data(self) -> "Path":
        """The data folder."""
        ...

    @property
    def backups(self) -> "Path":
        """Copies of the database."""
        ...

    @property
    def logs(self) -> "Path":
        """The program's own log."""
        ...


class App(ABC):
    """The parts; ``parts`` says what fulfils each, and makes it when it is first asked for."""

    folders: "DataFolders"
    runtime: "Runtime"
    bus: "Bus"
    settings: "SettingsStore"
    storage: "Storage"
    tags: "TagReader"
    backend: "PlaybackBackend"
    transactions: "Transactions"
    gradual: "GradualWriting"
    logger: "PlayLogger"
    player: "Player"
    remembering: "Remembering"
    sleep_timer: "SleepTimer"
    sounding: "Sounding"
    remote_control: "RemoteControl"
    ratings: "Ratings"
    tag_ratings: "TagRatings"
    rating_writing: "RatingWriting"
    blind_rating: "BlindRating"
    sitting: "Sitting"
    marks: "Marks"
    decisions: "Decisions"
    reviews: "Reviews"
    rereading: "Rereading"
    own_reviews: "OwnReviews"
    scanner: "Scanner"
    searching: "Searching"
    saved_searches: "SavedSearches"
    collections: "Collections"
    watching: "Watching"
    opening: "Opening"
    exporter: "Exporter"
    backups: "Backups"
    checkup: "Checkup"
    artwork: "ArtFinding"
    waveforms: "WaveformFinding"
    passage: "PassageLoop"

    @property
    def reading(self) -> "Reading":
        """What was committed."""
        return self.storage.reading

    @property
    @abstractmethod
    def scanning(self) -> bool:
        """Whether a scan runs."""

    @abstractmethod
    def close(self) -> None:
        """End the running play, the workers and the sound, and let go of the data."""
