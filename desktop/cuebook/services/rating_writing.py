"""Writing ratings into sound files: allowed by a setting, asked for each time, shown before."""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from time import monotonic

from cuebook.domain.catalogue import FileState
from cuebook.domain.errors import CuebookError
from cuebook.domain.events import PlaybackChanged
from cuebook.domain.ids import CueId
from cuebook.domain.queue import Repeat
from cuebook.domain.tag_ratings import FileToRate
from cuebook.ports.runtime import CancelToken, Job, JobRunner
from cuebook.ports.storage import Storage
from cuebook.ports.tag_writing import RatingRefused, RatingWish, RatingWriter, RatingWritten
from cuebook.services.bus import Bus
from cuebook.services.player import Player
from cuebook.services.transaction import Transactions
from cuebook.settings.store import SettingsStore

BATCH_FILES = 20
BATCH_SECONDS = 0.5

NOT_ALLOWED = "Writing ratings into sound files is switched off. Switch it on in the settings first."
_PLAYS = "it plays, or is about to"
_AWAY = {
    FileState.MISSING: "it is not where it was",
    FileState.OFFLINE: "it is not there at the moment",
}

Answer = RatingWritten | RatingRefused


@dataclass(frozen=True, slots=True)
class WritingPlan:
    """What writing would do: files by what becomes of them, those refused with the reason in words."""

    to_rate: list[FileToRate] = field(default_factory=list)
    to_clear: list[FileToRate] = field(default_factory=list)
    up_to_date: int = 0
    refused: list[tuple[FileToRate, str]] = field(default_factory=list)
    replacing: int = 0
    """In how many of them a different rating, in a field that several programs share, gives way."""

    @property
    def files(self) -> list[FileToRate]:
        """All files that would be written."""
        return [*self.to_rate, *self.to_clear]


@dataclass(slots=True)
class WritingReport:
    """What writing did. ``refused`` are files that are as they were, by path, and why.

    ``error`` says in words what stopped it, where something did.
    """

    written: int = 0
    refused: list[tuple[bytes, str]] = field(default_factory=list)
    cancelled: bool = False
    error: str | None = None


class RatingWriting:
    """Plans and does it, one run at a time."""

    def __init__(
        self,
        transactions: Transactions,
        storage: Storage,
        writer: RatingWriter,
        jobs: JobRunner,
        player: Player,
        settings: SettingsStore,
        bus: Bus,
    ) -> None:
        self._transactions = transactions
        self._storage = storage
        self._writer = writer
        self._jobs = jobs
        self._player = player
        self._settings = settings
        self._job: Job | None = None
        self._in_use: frozenset[bytes] = frozenset()
        bus.subscribe(PlaybackChanged, lambda _: self._look_what_plays())

    @property
    def writing(self) -> bool:
        """Whether a run is under way."""
        return self._job is not None

    def plan(self, cues: Sequence[CueId] | None = None) -> WritingPlan:
        """Say what writing would do to the files of some cues, or of all."""
        return _planned(self._storage.reading.files_to_rate(cues), self._files_in_use())

    def look(self, cues: Sequence[CueId] | None, when_planned: Callable[[WritingPlan], None]) -> None:
        """Make that plan in the background."""
        in_use = self._files_in_use()

        def work(_cancel: CancelToken) -> Generator[WritingPlan, None, None]:
            with self._storage.reader() as reading:
                yield _planned(reading.files_to_rate(cues), in_use)

        self._jobs.run(work, on_item=when_planned, on_done=lambda _: None, on_error=_raise)

    def write(
        self,
        files: Sequence[FileToRate],
        on_progress: Callable[[int], None],
        on_end: Callable[[WritingReport], None],
    ) -> None:
        """Write files of a plan; ``on_progress`` hears how many are done.

        Raises CuebookError where the setting forbids it or a run is under way.
        """
        if not self._settings.current.write_ratings:
            raise CuebookError(NOT_ALLOWED)
        if self._job:
            msg = "Ratings are being written already. Wait until that is done."
            raise CuebookError(msg)
        report, done = WritingReport(), 0

        def keep(answers: list[Answer]) -> None:
            nonlocal done
            done += len(answers)
            self._keep(answers, report)
            on_progress(done)

        def end(cancelled: bool) -> None:  # noqa: FBT001 - the job runner's
            self._job = None
            report.cancelled = cancelled
            on_end(report)

        def fail(error: Exception) -> None:
            report.error = str(error) or type(error).__name__
            end(cancelled=True)

        self._in_use = self._files_in_use()
        self._job = self._jobs.run(
            lambda cancel: self._work(files, cancel), on_item=keep, on_done=end, on_error=fail
        )

    def cancel(self) -> None:
        """Stop at the next file; those written stay so."""
        if self._job:
            self._job.cancel()

    # In the background

    def _work(self, files: Sequence[FileToRate], cancel: CancelToken) -> Generator[list[Answer], None, None]:
        answers: list[Answer] = []

        def wishes() -> Iterator[RatingWish]:
            for file in files:
                if file.stamp.path in self._in_use:
                    answers.append(RatingRefused(file.stamp.path, _PLAYS))
                else:
                    yield RatingWish(file.stamp, file.signature, file.rating)

        began = monotonic()
        for answer in self._writer.write(wishes(), cancel):
            answers.append(answer)
            if len(answers) >= BATCH_FILES or monotonic() - began >= BATCH_SECONDS:
                yield answers[:]
                answers.clear()
                began = monotonic()
        yield answers

    # On the main thread

    def _keep(self, answers: list[Answer], report: WritingReport) -> None:
        """Keep the new times, so that the next scan need not read these files again."""
        written = [one for one in answers if isinstance(one, RatingWritten)]
        report.written += len(written)
        report.refused += [(one.path, one.reason) for one in answers if isinstance(one, RatingRefused)]
        try:
            with self._transactions.begin() as unit:
                for one in written:
                    unit.catalogue.keep_written_rating(one.stamp, one.ratings)
        except CuebookError as error:
            report.error = str(error)  # the files are whole; the next scan reads them again
            self.cancel()

    def _look_what_plays(self) -> None:
        if self._job:
            self._in_use = self._files_in_use()

    def _files_in_use(self) -> frozenset[bytes]:
        """The files of what plays, here or in another program, and of what may begin by itself after it."""
        cues = self._storage.played_elsewhere()
        if self._player.current is not None:
            queue = self._player.queue
            entries = [queue.current, *queue.upcoming[:1]]
            if not queue.upcoming and queue.repeat is Repeat.QUEUE:
                entries += queue.entries  # the next round may begin with any of them
            cues += [entry.cue for entry in entries if entry]
        sources = [self._storage.reading.source(cue) for cue in cues]
        return frozenset(source.path for source in sources if source)


def _planned(files: Iterable[FileToRate], in_use: frozenset[bytes]) -> WritingPlan:
    plan, up_to_date = WritingPlan(), 0
    for file in files:
        if file.rating == file.written:
            up_to_date += file.rating is not None
        elif why := _refusal(file, in_use):
            plan.refused.append((file, why))
        else:
            (plan.to_clear if file.rating is None else plan.to_rate).append(file)
    replacing = sum(one.replaces for one in plan.to_rate)
    return WritingPlan(plan.to_rate, plan.to_clear, up_to_date, plan.refused, replacing)


def _raise(error: Exception) -> None:
    """The window says it, in words where it has some."""
    raise error


def _refusal(file: FileToRate, in_use: frozenset[bytes]) -> str | None:
    """Why a file must not be written, in words that do not name it; None where it may."""
    if file.state in _AWAY:
        return _AWAY[file.state]
    if file.is_part:
        return "it holds several cues, and its tags speak of all of them"
    return _PLAYS if file.stamp.path in in_use else None
