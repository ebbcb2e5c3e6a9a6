"""Pictures for whoever shows albums: asked for while painting, made in the background."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator
from threading import Lock
from typing import TYPE_CHECKING

from cuebook.domain.events import ArtFound

if TYPE_CHECKING:
    from cuebook.domain.artwork import ArtWish
    from cuebook.ports.artwork import ArtReader
    from cuebook.ports.runtime import CancelToken, Runtime
    from cuebook.ports.storage import Storage
    from cuebook.services.bus import Bus

MOST_WAITING = 60
"""More than most windows show. What is dropped is asked for again when it is painted again."""

_log = logging.getLogger(__name__)


class ArtFinding:
    """Answers every wish with ``ArtFound`` on the main thread, or drops it for newer ones.

    What was wished for last comes first, and what was wished for together comes in that order.
    The reader is made for the first wish, in the background.
    """

    def __init__(
        self, storage: Storage, make_reader: Callable[[], ArtReader], runtime: Runtime, bus: Bus
    ) -> None:
        self._storage = storage
        self._make_reader = make_reader
        self._reader: ArtReader | None = None
        self._runtime = runtime
        self._bus = bus
        self._wished: dict[ArtWish, None] = {}
        self._waiting: dict[ArtWish, None] = {}
        self._in_hand: ArtWish | None = None
        self._lock = Lock()  # the job takes from what the main thread puts in
        self._running = False

    def ask(self, wish: ArtWish) -> None:
        """Wish for a picture; wishing again moves the wish to the front. Returns at once.

        A wish that is just being answered is answered once more: files may have changed meanwhile.
        """
        if not self._wished:
            self._runtime.call_soon(self._take_wishes)
        self._wished[wish] = None

    def close(self) -> None:
        """End the worker; no job runs any more."""
        if self._reader:
            self._reader.close()

    def _take_wishes(self) -> None:
        with self._lock:
            merged = {**self._wished, **self._waiting}
            self._waiting = dict.fromkeys(list(merged)[:MOST_WAITING])
        self._wished.clear()
        self._start()

    def _start(self) -> None:
        if self._running or not self._waiting:
            return
        self._running = True
        self._runtime.run(self._find, on_item=self._found, on_done=self._done, on_error=self._failed)

    def _find(self, cancel: CancelToken) -> Generator[ArtFound, None, None]:
        reader = self._reader = self._reader or self._make_reader()
        with self._storage.reader() as reading:
            while not cancel.cancelled and (wish := self._next()):
                places = reading.art_places(wish.of)
                picture = (
                    reader.picture(places, wish.edge, whole=wish.whole, cancel=cancel) if places else None
                )
                if not cancel.cancelled:
                    yield ArtFound(wish, picture)

    def _next(self) -> ArtWish | None:
        with self._lock:
            self._in_hand = next(iter(self._waiting), None)
            if self._in_hand:
                del self._waiting[self._in_hand]
            return self._in_hand

    def _found(self, found: ArtFound) -> None:
        self._bus.publish(found)

    def _done(self, cancelled: bool) -> None:  # noqa: FBT001 - the job runner's
        self._running, self._in_hand = False, None
        if not cancelled:
            self._start()

    def _failed(self, error: Exception) -> None:
        """Say that there is no picture, so that it is not wished for without end."""
        _log.warning("no picture: %s", type(error).__name__)
        wish = self._in_hand
        self._done(cancelled=False)
        if wish:
            self._bus.publish(ArtFound(wish, None))
