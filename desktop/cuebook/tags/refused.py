"""What gave nothing a while ago: not tried again at once, since a try may cost all its limits allow."""

from collections import OrderedDict
from collections.abc import Hashable, Iterator
from time import monotonic

TRIED_AGAIN_AFTER_SECONDS = 3_600
"""A computer that was busy then may be idle now."""
MOST_REFUSED = 4_096


class Refused:
    """Remembers things for an hour and until the program ends, the last few thousand of them."""

    def __init__(self) -> None:
        self._since: OrderedDict[Hashable, float] = OrderedDict()

    def __contains__(self, thing: Hashable) -> bool:
        at = self._since.get(thing)
        return at is not None and monotonic() - at < TRIED_AGAIN_AFTER_SECONDS

    def __iter__(self) -> Iterator[Hashable]:
        return iter(self._since)

    def add(self, thing: Hashable) -> None:
        """Remember that it gave nothing now."""
        self._since[thing] = monotonic()
        self._since.move_to_end(thing)
        if len(self._since) > MOST_REFUSED:
            self._since.popitem(last=False)
