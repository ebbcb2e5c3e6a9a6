"""The parts list: the one place that knows both what is asked for and what fulfils it.

A part is loaded and made when it is first asked for, so that the window stands before what it needs later.
To add one: a line in ``services.app.App``, and here a function of the same name that makes it.
"""

from functools import cached_property
from typing import TYPE_CHECKING

from cuebook.domain.play import Ending
from cuebook.logs import start_logging
from cuebook.services.app import App
from cuebook.services.bus import Bus
from cuebook.settings.store import SettingsStore
from cuebook.storage.sqlite_storage import SqliteStorage

if TYPE_CHECKING:
    from cuebook.domain.listen_rule import ListenRule
    from cuebook.domain.sound_file import AudioType
    from cuebook.paths import Folders
    from cuebook.ports.artwork import ArtReader
    from cuebook.ports.playback import PlaybackBackend
    from cuebook.ports.runtime import Runtime
    from cuebook.ports.tags import TagReader
    from cuebook.ports.waveforms import WaveformReader
    from cuebook.services.artwork import ArtFinding
    from cuebook.services.backups import Backups
    from cuebook.services.blind_rating import BlindRating
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


class Parts(App):
    """Cuebook on a data folder."""

    def __init__(self, runtime: "Runtime", places: "Folders", audio: str) -> None:
        start_logging(places.logs)
        self._places = places
        self._audio = audio
        self.folders = places
        self.runtime = runtime
        self.settings = SettingsStore(places.settings_file)
        self.storage = SqliteStorage(places.data, runtime)
        self.bus = Bus()

    @cached_property
    def transactions(self) -> "Transactions":
        """Every way to write goes through it."""
        from cuebook.services.transaction import Transactions

        return Transactions(self.storage, self.bus, self._listen_rule)

    def _listen_rule(self) -> "ListenRule":
        from cuebook.domain.listen_rule import RULES

        return RULES[self.settings.current.listen_rule]

    @cached_property
    def gradual(self) -> "GradualWriting":
        """What is too much to be written in one turn."""
        from cuebook.services.gradual_writing import GradualWriting

        return GradualWriting(self.transactions, self.storage, self.runtime)

    @cached_property
    def tags(self) -> "TagReader":
        """Worker processes; none runs before the first file is read."""
        from cuebook.tags.worker_pool import WorkerPool

        return WorkerPool()

    @cached_property
    def backend(self) -> "PlaybackBackend":
        """VLC without gaps, or the silent one."""
        if self._audio == "silent":
            from cuebook.playback.silent_backend import SilentBackend

            return SilentBackend(self.runtime, _identify)
        from cuebook.playback.continuous_backend import ContinuousBackend

        return ContinuousBackend(self.runtime, _identify, self._audio)

    @cached_property
    def logger(self) -> "PlayLogger":
        """The log of plays."""
        from cuebook.services.play_logger import PlayLogger

        return PlayLogger(self.transactions, self.storage, self.runtime, self.bus)

    @cached_property
    def player(self) -> "Player":
        """What plays."""
        from cuebook.services.player import Player

        return Player(self.backend, self.runtime, self.storage.reading, self.logger, self.bus)

    @cached_property
    def remembering(self) -> "Remembering":
        """What plays, over restarts."""
        from cuebook.services.remembering import Remembering

        return Remembering(self.player, self.logger, self.storage, self.runtime, self.settings, self.bus)

    @cached_property
    def sleep_timer(self) -> "SleepTimer":
        """Falling asleep to music."""
        from cuebook.services.sleep_timer import SleepTimer

        return SleepTimer(self.player, self.runtime, self.bus)

    @cached_property
    def sounding(self) -> "Sounding":
        """How it all sounds."""
        from cuebook.services.sounding import Sounding

        return Sounding(self.backend, self.settings, self.runtime)

    @cached_property
    def ratings(self) -> "Ratings":
        """Rating cues."""
        from cuebook.services.ratings import Ratings

        return Ratings(self.gradual)

    @cached_property
    def tag_ratings(self) -> "TagRatings":
        """Ratings that files bring with them."""
        from cuebook.services.tag_ratings import TagRatings

        return TagRatings(self.gradual, self.storage, self.runtime)

    @cached_property
    def rating_writing(self) -> "RatingWriting":
        """Ratings into files."""
        from cuebook.services.rating_writing import RatingWriting
        from cuebook.tags.rating_process import RatingProcess

        writer = RatingProcess(self._places.data / "unfinished")
        return RatingWriting(
            self.transactions, self.storage, writer, self.runtime, self.player, self.settings, self.bus
        )

    @cached_property
    def blind_rating(self) -> "BlindRating":
        """Rating again what was rated long ago."""
        from cuebook.services.blind_rating import BlindRating

        return BlindRating(self.ratings, self.storage, self.runtime)

    @cached_property
    def sitting(self) -> "Sitting":
        """Rating a score in one sitting."""
        from cuebook.services.sitting import Sitting

        return Sitting(self.player, self.storage.reading, self.runtime, self.bus)

    @cached_property
    def marks(self) -> "Marks":
        """Marks within cues."""
        from cuebook.services.marks import Marks

        return Marks(self.transactions)

    @cached_property
    def decisions(self) -> "Decisions":
        """The listener's word on albums, pairs and kinds."""
        from cuebook.services.decisions import Decisions

        return Decisions(self.transactions, self.gradual, self.reviews)

    @cached_property
    def reviews(self) -> "Reviews":
        """Reviews and their links."""
        from cuebook.formats.page_process import get_ready
        from cuebook.formats.reviews import REVIEW_FORMATS
        from cuebook.services.reviews import Reviews

        return Reviews(self.transactions, self.storage, REVIEW_FORMATS, get_ready)

    @cached_property
    def rereading(self) -> "Rereading":
        """Recognises stored reviews anew."""
        from cuebook.services.rereading import Rereading

        return Rereading(self.transactions, self.storage, self.reviews)

    @cached_property
    def own_reviews(self) -> "OwnReviews":
        """What the listener writes."""
        from cuebook.formats.published import PUBLISHED_FORMATS
        from cuebook.services.own_reviews import OwnReviews

        return OwnReviews(
            self.transactions, self.storage, self.settings, self.reviews, self.exporter, PUBLISHED_FORMATS
        )

    @cached_property
    def scanner(self) -> "Scanner":
        """The watched folders and their scan."""
        from cuebook.services.scanner import Scanner

        return Scanner(self.transactions, self.gradual, self.storage, self.tags, self.runtime, self.bus)

    @cached_property
    def searching(self) -> "Searching":
        """Answers to what is typed."""
        from cuebook.services.searching import Searching

        return Searching(self.storage, self.runtime)

    @cached_property
    def saved_searches(self) -> "SavedSearches":
        """Searches kept under a name."""
        from cuebook.services.saved_searches import SavedSearches

        return SavedSearches(self.transactions, self.storage.reading)

    @cached_property
    def collections(self) -> "Collections":
        """Scores that belong together."""
        from cuebook.services.collecting import Collections

        return Collections(self.transactions, self.storage.reading)

    @cached_property
    def watching(self) -> "Watching":
        """Noticing what happens in the watched folders."""
        from cuebook.services.watching import Watching
        from cuebook.watching.watchdog_watcher import WatchdogWatcher

        watcher = WatchdogWatcher()
        return Watching(watcher, self.scanner, self.storage, self.runtime, self.bus, self.settings)

    @cached_property
    def opening(self) -> "Opening":
        """Files from outside, to be played."""
        from cuebook.services.opening import Opening

        return Opening(self.transactions, self.storage.reading, self.tags, self.runtime)

    @cached_property
    def exporter(self) -> "Exporter":
        """Histories out of the ledger."""
        from cuebook.formats.histories import HISTORY_FORMATS
        from cuebook.services.exporter import Exporter

        return Exporter(HISTORY_FORMATS, self._places.data)

    @cached_property
    def backups(self) -> "Backups":
        """Copies of the database."""
        from cuebook.services.backups import Backups

        return Backups(self.storage, self._places.backups)

    @cached_property
    def checkup(self) -> "Checkup":
        """Whether all is well."""
        from cuebook.services.checkup import Checkup

        return Checkup(self.storage, self.backend, self.transactions, self.reviews)

    @cached_property
    def artwork(self) -> "ArtFinding":
        """Pictures of albums."""
        from cuebook.services.artwork import ArtFinding

        return ArtFinding(self.storage, self._art_reader, self.runtime, self.bus)

    def _art_reader(self) -> "ArtReader":
        from cuebook.tags.artwork import Artwork
        from cuebook.tags.disk_cache import DiskCache

        return Artwork(DiskCache(self._places.cache / "art"))

    @cached_property
    def waveforms(self) -> "WaveformFinding":
        """What cues look like."""
        from cuebook.services.waveforms import WaveformFinding

        return WaveformFinding(self.storage, self._waveform_reader, self.runtime, self.bus)

    def _waveform_reader(self) -> "WaveformReader":
        from cuebook.playback.stream_messages import FORMATS
        from cuebook.tags.disk_cache import DiskCache
        from cuebook.tags.waveforms import MOST_KEPT, Waveforms

        return Waveforms(DiskCache(self._places.cache / "waveforms", MOST_KEPT), FORMATS)

    @cached_property
    def passage(self) -> "PassageLoop":
        """The passage that is repeated."""
        from cuebook.services.passage_loop import PassageLoop

        return PassageLoop(self.player, self.runtime, self.bus)

    @cached_property
    def remote_control(self) -> "RemoteControl":
        """Media keys, and programs that ask what plays."""
        from cuebook.mpris.session import MprisSession
        from cuebook.paths import resource
        from cuebook.services.desktop_showing import DesktopShowing
        from cuebook.services.remote_control import RemoteControl

        session = MprisSession(self.runtime, self._places.cache / "shown", resource("icons/cuebook.svg"))
        showing = DesktopShowing(
            session, self.player, self.storage.reading, self.artwork, self.runtime, self.bus
        )
        return RemoteControl(session, showing, self.player, self.settings)

    @property
    def scanning(self) -> bool:
        """Whether a scan runs: none does while there is no scanner."""
        return "scanner" in vars(self) and self.scanner.scanning

    def close(self) -> None:
        """End what runs of what was made, keep what is left to keep, and let go of the data."""
        made = vars(self)
        for name in ("remote_control", "sitting", "watching"):
            if name in made:
                made[name].end()
        if "gradual" in made:
            self.gradual.finish()
        if "remembering" in made:
            self.remembering.close()
        if "player" in made:
            self.player.stop(Ending.CLOSED)
        if "scanner" in made:
            self.scanner.cancel()
        if "waveforms" in made:
            self.waveforms.ask(())
        self.runtime.finish_jobs()
        for name in ("backend", "tags", "artwork", "waveforms"):
            if name in made:
                made[name].close()
        self.storage.close()


def _identify(path: bytes) -> "AudioType":
    from cuebook.tags.sniff import identify

    return identify(path)


def build(runtime: "Runtime", places: "Folders", audio: str = "auto") -> App:
    """Put Cuebook together on a data folder.

    ``audio`` is ``auto``, ``dummy`` (VLC without a device) or ``silent`` (no VLC at all).
    Raises CuebookError where the folder cannot be used.
    """
    parts = Parts(runtime, places, audio)
    if parts.storage.read_only_reason is None and parts.storage.adopt_orphans():
        parts.logger.adopt_orphans()
    return parts
