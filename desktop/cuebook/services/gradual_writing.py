"""Writing what is too much for one turn of the main thread, a part a turn: the window goes on meanwhile."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

from cuebook.domain.changes import Changes
from cuebook.domain.errors import CuebookError, ReadOnlyDataError

if TYPE_CHECKING:
    from cuebook.domain.ids import RowId
    from cuebook.ports.runtime import CancelToken, Runtime
    from cuebook.ports.storage import Storage, UnitOfWork
    from cuebook.services.transaction import Transactions

Thing = TypeVar("Thing")
Made = TypeVar("Made")

AT_ONCE = 400
"""So many things are written in one turn, all or none of them."""
FIRST_PART = 100
FASTER_AT_MOST = 2.0
"""A part is never more than so many times the one before it."""
FOLDED_EVERY_SECONDS = 0.3

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a writing: how many things were kept, and in words what stopped it, if anything did."""

    kept: int
    error: str | None = None


WhenWritten = Callable[[Written], object]


@dataclass(slots=True)
class _Work:
    things: Sequence[Any]
    keep: Callable[[UnitOfWork, Sequence[Any]], Iterable[Any]]
    when_written: WhenWritten
    part: int
    kept: int = 0
    made: list[Any] = field(default_factory=list)
    changes: Changes = field(default_factory=Changes)

    @property
    def is_kept(self) -> bool:
        """Whether all of it is."""
        return self.kept == len(self.things)


class GradualWriting:
    """Writes many things, one such work at a time.

    Each part is a transaction. LibraryChanged is published, and the work called done, once all of it is
    on the disk, which a job sees to. Whatever ends the program in order ends the work first; a crash
    leaves the parts kept.
    """

    def __init__(self, transactions: Transactions, storage: Storage, runtime: Runtime) -> None:
        self._transactions = transactions
        self._storage = storage
        self._runtime = runtime
        self._work: _Work | None = None
        self._folding: int | None = None
        self._folded_at = 0.0

    @property
    def progress(self) -> tuple[int, int] | None:
        """How many things of how many are kept; None while nothing is under way."""
        return (self._work.kept, len(self._work.things)) if self._work else None

    def write(
        self,
        things: Sequence[Thing],
        keep: Callable[[UnitOfWork, Sequence[Thing]], Iterable[Made]],
        when_written: WhenWritten | None = None,
    ) -> list[Made]:
        """Have ``keep`` write things in their order, a part at a time; give all it gave for what is kept.

        Few things, or any where nobody waits to be told, are written at once and all or none; then
        CuebookError is raised where it cannot be done. Of many, ``when_written`` hears how it ended, and
        the list given is complete then.
        Raises CuebookError while another work is under way.
        """
        if self._work:
            msg = (
                f"Cuebook is still writing: {self._work.kept:,} of {len(self._work.things):,} are done."
                " Wait until all are."
            )
            raise CuebookError(msg)
        if when_written is None or len(things) <= AT_ONCE:
            with self._transactions.begin() as unit:
                made = list(keep(unit, things))
            if when_written:
                when_written(Written(len(things)))
            return made
        if self._storage.read_only_reason:
            raise ReadOnlyDataError(self._storage.read_only_reason)
        self._work = _Work(things, keep, when_written, FIRST_PART)
        self._storage.leave_log(to_be_folded=True)
        self._folded_at = monotonic()
        self._runtime.call_soon(self._take_turn)
        return self._work.made

    def take_back(self, rows: Sequence[RowId], when_written: WhenWritten | None = None) -> list[RowId]:
        """Retract rows of the ledger, in the way of ``write``; retracting what this gives restores them."""

        def keep(unit: UnitOfWork, part: Sequence[RowId]) -> list[RowId]:
            return [unit.ledger.append_retraction(row) for row in part]

        return self.write(rows, keep, when_written)

    def finish(self) -> None:
        """Write all that is left now, as when the program ends."""
        work = self._work
        if work and not work.is_kept:
            self._keep_part(work, len(work.things), lasting=True)
        if self._work:
            self._end(self._work)

    def _take_turn(self) -> None:
        work = self._work
        if work is None:
            return  # it was finished meanwhile
        began = monotonic()
        self._keep_part(work, work.part, lasting=False)
        if self._work is None:
            return
        if work.is_kept:
            self._fold()
            return
        if monotonic() - self._folded_at >= FOLDED_EVERY_SECONDS:
            self._fold()
        # As much as can be kept in one turn, but what was quick may have been luck.
        share = self._runtime.longest_turn_ms / 1_000 / max(monotonic() - began, 0.000_001)
        work.part = max(1, round(work.part * min(share, FASTER_AT_MOST)))
        self._runtime.call_soon(self._take_turn)

    def _keep_part(self, work: _Work, most: int, *, lasting: bool) -> None:
        part = work.things[work.kept : work.kept + most]
        try:
            with self._transactions.begin(lasting=lasting, gathered=work.changes) as unit:
                made = list(work.keep(unit, part))
        except CuebookError as error:
            self._end(work, str(error))
            self._fold()
            return
        except Exception:
            self._end(work, "Something went wrong inside Cuebook. What happened stands in its log.")
            self._fold()
            raise
        work.kept += len(part)
        work.made += made

    def _end(self, work: _Work, error: str | None = None) -> None:
        self._work = None
        try:
            self._storage.make_lasting()
        except CuebookError as refused:
            error = error or f"{work.kept:,} are kept, but a loss of power may undo that. {refused}"
        self._transactions.publish(work.changes)
        work.when_written(Written(work.kept, error))

    # The log of what was written, brought to the disk by a job: the window waits for no disk

    def _fold(self) -> None:
        if self._folding is None:
            self._folding = self._work.kept if self._work else 0
            self._runtime.run(
                self._fold_once, on_item=_nothing, on_done=lambda _: self._folded(), on_error=self._not_folded
            )

    def _fold_once(self, _cancel: CancelToken) -> Generator[None, None, None]:
        self._storage.fold_log()
        yield from ()

    def _folded(self) -> None:
        """What had been kept before it is on the disk now."""
        kept, self._folding = self._folding, None
        self._folded_at = monotonic()
        work = self._work
        if work and work.is_kept and kept != work.kept:
            self._fold()
        elif work is None or work.is_kept:
            self._storage.leave_log(to_be_folded=False)
            if work:
                self._end(work)

    def _not_folded(self, error: Exception) -> None:
        """The end of the work takes to the disk what this did not."""
        _log.warning("the log was not folded: %s", error)
        self._folded()


def _nothing(_item: None) -> None:
    """Nothing comes home but the end."""
