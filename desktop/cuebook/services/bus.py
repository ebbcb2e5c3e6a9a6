"""Who wants to hear of what happened, and telling them."""

import logging
from collections import defaultdict
from collections.abc import Callable
from typing import Any, TypeVar

Event = TypeVar("Event")

_log = logging.getLogger(__name__)


class Bus:
    """Hands events to those who asked for their type, on the main thread, in the order they asked."""

    def __init__(self) -> None:
        self._handlers: defaultdict[type, list[Callable[[Any], None]]] = defaultdict(list)

    def subscribe(self, event_type: type[Event], handler: Callable[[Event], None]) -> Callable[[], None]:
        """Hear of every event of a type; call what is given back to hear no more."""
        self._handlers[event_type].append(handler)

        def unsubscribe() -> None:
            if handler in self._handlers[event_type]:
                self._handlers[event_type].remove(handler)

        return unsubscribe

    def publish(self, event: object) -> None:
        """Tell everyone. A handler that fails is our bug: it is logged, and the others still hear."""
        for handler in list(self._handlers[type(event)]):
            try:
                handler(event)
            except Exception:  # noqa: BLE001 - one view that fails must not silence the others
                _log.exception("a handler of %s failed", type(event).__name__)
