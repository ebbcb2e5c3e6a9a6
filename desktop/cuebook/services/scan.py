"""One scan from its beginning to its report: read in the background, kept on the main thread."""

import logging
from collections.abc import Callable
from time import monotonic

from cuebook.domain.errors import CuebookError
from cuebook.ports.file_reading import Root
from cuebook.ports.runtime import Job, JobRunner
from cuebook.ports.storage import Storage
from cuebook.ports.tags import TagReader
from cuebook.services.breaker import Verdict
from cuebook.services.bus import Bus
from cuebook.services.scan_keeping import ScanKeeping
from cuebook.services.scan_order import ScanOrder
from cuebook.services.scan_reading import Batch, ScanReading
from cuebook.services.scan_report import ScanReport
from cuebook.services.transaction import Transactions

QUIET_SECONDS = 1.0
"""A scan nobody asked for shows itself only when it takes longer."""

_log = logging.getLogger(__name__)


class Scan:
    """Runs once over some roots and gives its report to ``on_end``."""

    def __init__(
        self,
        transactions: Transactions,
        storage: Storage,
        reader: TagReader,
        jobs: JobRunner,
        bus: Bus,
        order: ScanOrder,
        on_end: Callable[[ScanReport], None],
    ) -> None:
        self._storage = storage
        self._jobs = jobs
        self._bus = bus
        self._order = order
        self._on_end = on_end
        self._roots: list[Root] = []
        self._report = ScanReport(quiet=order.patient)
        self._reading = ScanReading(storage, reader, order)
        self._keeping = ScanKeeping(transactions, self._report)
        self._began = monotonic()
        self._job: Job | None = None

    @property
    def quiet(self) -> bool:
        """Whether it need not be shown."""
        return self._order.patient and monotonic() - self._began < QUIET_SECONDS

    def start(self, roots: list[Root]) -> None:
        """Begin."""
        self._roots = roots
        self._job = self._jobs.run(
            lambda cancel: self._reading.find(roots, cancel),
            on_item=self._take,
            on_done=self._found,
            on_error=self._broke,
        )
        if roots:
            self._keeping.folder = roots[0].path
            self._tell()

    def cancel(self) -> None:
        """Stop at the next file; what was read so far stays."""
        self._report.cancelled = True
        if self._job:
            self._job.cancel()

    def pause(self) -> None:
        """Hold the scan."""
        if self._job:
            self._job.pause()

    def resume(self) -> None:
        """Let it go on."""
        if self._job:
            self._job.resume()

    def _take(self, batch: Batch) -> None:
        began = monotonic()
        try:
            self._keeping.take(batch)
            self._reading.pace(batch.files, monotonic() - began, self._jobs.longest_turn_ms)
        except CuebookError as error:
            self._report.error = str(error)
            self.cancel()
        self._tell()

    def _tell(self) -> None:
        if not self.quiet:
            self._bus.publish(self._keeping.progress(monotonic() - self._began))

    def _found(self, cancelled: bool) -> None:  # noqa: FBT001 - the job runner's
        if cancelled or self._report.cancelled:
            self._stopped()
        else:
            self._job = self._jobs.run(
                lambda cancel: self._reading.settle(self._keeping.looks, cancel),
                on_item=self._take,
                on_done=self._settled,
                on_error=self._broke,
            )

    def _stopped(self) -> None:
        self._report.cancelled = True
        self._report.roots = [(root.path, root.state) for root in self._roots]
        self._finish()

    def _settled(self, cancelled: bool) -> None:  # noqa: FBT001 - the job runner's
        if cancelled or self._report.cancelled:
            self._stopped()
            return
        try:
            self._keeping.keep_places()
        except CuebookError as error:
            self._report.error = str(error)
            self._report.cancelled = True
        looks = self._keeping.looks
        for place, of_root in [(place, look.places[0]) for look in looks for place in look.places]:
            away = place.verdict is Verdict.AWAY
            if place is of_root or away:
                self._report.roots.append((place.path, "offline" if away else "online"))
        self._finish()

    def _finish(self) -> None:
        report = self._report
        for look in self._keeping.looks:
            report.unchanged += look.unchanged
            report.unfinished |= look.unfinished
            report.problems += sorted(look.unlisted, key=lambda problem: problem.path)
        report.problems += self._storage.reading.problems()
        report.seconds = monotonic() - self._began
        self._on_end(report)

    def _broke(self, error: Exception) -> None:
        """The scan itself failed, which is our bug: say so and end it."""
        _log.error("a scan failed", exc_info=error)
        self._report.error = f"The scan stopped because of a fault in Cuebook: {error!r}"
        self._report.cancelled = True
        self._finish()
