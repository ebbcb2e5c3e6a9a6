"""What plays is remembered, so that the next start stands where this one ended."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from cuebook.domain.errors import CuebookError
from cuebook.domain.events import PlaybackChanged
from cuebook.domain.queue import Queue
from cuebook.domain.units import SECOND_MS
from cuebook.ports.playback import KeptPlace
from cuebook.services.queue_text import cues_in_text, queue_from_text, queue_to_text

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from cuebook.domain.units import PositionMs
    from cuebook.ports.runtime import CancelToken, Runtime, Timer
    from cuebook.ports.storage import Storage
    from cuebook.services.bus import Bus
    from cuebook.services.play_logger import PlayLogger
    from cuebook.services.player import Player
    from cuebook.settings.store import SettingsStore

EVERY_MS = 5 * SECOND_MS
"""A killed program loses at most so much of the place."""
AT_ONCE = 2_000
"""Cues asked for at once, so that other threads get their turn."""

_log = logging.getLogger(__name__)


class Remembering:
    """Brings back the queue at the start, and keeps it while the program runs.

    Nothing is kept where the setting ``resume`` is off, nor of what plays in private.
    """

    def __init__(
        self,
        player: Player,
        logger: PlayLogger,
        storage: Storage,
        runtime: Runtime,
        settings: SettingsStore,
        bus: Bus,
    ) -> None:
        self._player = player
        self._logger = logger
        self._storage = storage
        self._runtime = runtime
        self._settings = settings
        self._bus = bus
        self._timer: Timer | None = None
        self._forget: Callable[[], None] | None = None
        self._kept: Queue | None = None
        self._kept_place: KeptPlace | None = None
        self._refused: Queue | None = None
        self._writes = False
        self._closed = False

    def begin(self) -> None:
        """Bring back what was kept, unless something plays by then, and keep what plays from now on."""
        if self._storage.read_only_reason is not None:
            return
        if not self._settings.current.resume:
            self._watch()
            return
        self._runtime.run(
            self._read,
            on_item=lambda found: self._restore(*found),
            on_done=lambda _: self._watch(),
            on_error=self._not_restored,
        )

    def _read(self, _cancel: CancelToken) -> Generator[tuple[Queue, PositionMs | None], None, None]:
        with self._storage.reader() as reading:
            found = reading.kept_queue()
            if found is None:
                return
            text, place = found
            cues, there = cues_in_text(text), set()
            for start in range(0, len(cues), AT_ONCE):
                there |= reading.playable(cues[start : start + AT_ONCE])
            queue, whole = queue_from_text(text, place.at, place.repeat, there)
        # Where the cue itself is gone, another one stands there, from its start.
        yield queue, place.position_ms if whole or place.position_ms is None else 0

    def _restore(self, queue: Queue, position: PositionMs | None) -> None:
        if not self._closed and self._player.current is None and not self._player.queue.entries:
            self._player.stand(queue, position)

    def _not_restored(self, error: Exception) -> None:
        _log.warning("what played last cannot be brought back: %s", error)
        self._watch()

    # Keeping

    def _watch(self) -> None:
        if not self._closed:
            self._forget = self._bus.subscribe(PlaybackChanged, lambda _: self._keep())
            self._timer = self._runtime.call_every(EVERY_MS, lambda: self._keep(checkpoint=True))

    def _may_keep(self) -> bool:
        """Not against the setting, and nothing of a play that the log does not know."""
        player = self._player
        private = player.current is not None and not player.waiting and self._logger.running is None
        return self._settings.current.resume and not self._logger.private and not private

    def _place(self) -> KeptPlace:
        player = self._player
        position = None if player.current is None else player.position_ms
        return KeptPlace(player.queue.at, position, player.queue.repeat)

    def _keep(self, *, checkpoint: bool = False) -> None:
        """Keep what is another than before; while a cue plays on, its position only now and then."""
        if not self._may_keep():
            return
        queue, place = self._player.queue, self._place()
        if self._kept is None and queue == Queue():
            return
        if _same_cues(queue, self._refused) and not checkpoint:
            return  # now and then is often enough to try again
        if not _same_cues(queue, self._kept):
            self._keep_queue()
        elif place != self._kept_place and (checkpoint or not self._plays_on(place)):
            self._write(None, queue, place)

    def _plays_on(self, place: KeptPlace) -> bool:
        """Whether nothing but the position in a cue that plays is another than what was kept."""
        kept = self._kept_place
        return (
            self._player.playing
            and kept is not None
            and kept._replace(position_ms=place.position_ms) == place
        )

    def _keep_queue(self) -> None:
        """Have the queue's text written by a job: a queue can be a whole library."""
        if self._writes:
            return
        self._writes = True
        queue = self._player.queue

        def write(text: str) -> None:
            if not self._closed and self._may_keep() and _same_cues(queue, self._player.queue):
                self._write(text, queue, self._place())

        def done() -> None:
            self._writes = False
            if not self._closed:
                self._keep()  # it may have become another meanwhile

        def failed(error: Exception) -> None:
            _log.error("the queue cannot be kept", exc_info=error)
            self._writes, self._refused = False, queue

        self._runtime.run(lambda _: _texts(queue), on_item=write, on_done=lambda _: done(), on_error=failed)

    def _write(self, text: str | None, queue: Queue, place: KeptPlace) -> None:
        try:
            with self._storage.begin(lasting=False) as unit:
                if text is not None:
                    unit.playback.keep_queue(text)
                unit.playback.keep_place(place)
        except CuebookError as error:
            _log.warning("what plays is not remembered: %s", error)
            if text is not None:  # a place in a queue that is not kept would be one in the queue before
                self._refused = queue
                return
        else:
            self._refused = None
        # A place that was refused, too: it is tried again when something changes, not all the time.
        self._kept, self._kept_place = queue, place

    def close(self) -> None:
        """Keep how things stand now; nothing is kept afterwards."""
        if self._closed:
            return
        self._closed = True
        if self._timer and self._forget:
            self._timer.cancel()
            self._forget()
            if self._may_keep():
                queue = self._player.queue
                text = None if _same_cues(queue, self._kept) else queue_to_text(queue)
                self._write(text, queue, self._place())


def _same_cues(one: Queue, other: Queue | None) -> bool:
    """Whether two queues hold the same in the same order, by a look that costs nothing."""
    return (
        other is not None
        and one.entries is other.entries
        and one.order is other.order
        and one.shuffled == other.shuffled
    )


def _texts(queue: Queue) -> Generator[str, None, None]:
    yield queue_to_text(queue)
