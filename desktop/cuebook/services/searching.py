"""Answers to what is being typed: a first part at once, all of it as soon as it is found."""

from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from cuebook.domain.errors import BrokenOffError, CuebookError
from cuebook.domain.query import CueOrder, Search
from cuebook.ports.runtime import CancelToken, Job, Runtime, Timer
from cuebook.ports.storage import Storage
from cuebook.services import search_language

LEAST_FIRST = 50
"""A first part has at least so many cues: more than a window shows."""

MOST_AT_ONCE = 8_000
"""If more cues match, all are found by a job."""

MOST_SORTED_AT_ONCE = 1_000
"""The same where they are to be sorted by more than the library's own order."""

GLANCE_MS = 12
"""So long may the window be held for a first part."""

AFTER_FIRST_MS = 20
"""So long after a first part was given all is asked for: the part is painted first, and a key may come."""

LONGEST_MS = 5_000
"""So long may a search take; then it is broken off and said to be too wide."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found, as numbers of cues in the order asked for.

    Not ``complete``: the first of them, or all of them in the library's order of a moment ago.
    """

    text: str
    search: Search
    numbers: Sequence[int]
    complete: bool


class Searching:
    """Searches for one field; each new search takes the place of the one before, whose answer is dropped."""

    def __init__(self, storage: Storage, runtime: Runtime) -> None:
        self._storage = storage
        self._runtime = runtime
        self._job: Job | None = None
        self._to_come: Timer | None = None
        self._asked = 0

    def prepare(self) -> None:
        """Load what reading a search needs, so that the first key pressed does not wait for it."""
        search_language.prepare()

    def look_ahead(self, cancel: CancelToken) -> None:
        """Look at what first parts are found among. In a job: it takes a while in a large library."""
        with suppress(BrokenOffError), self._storage.reader(lambda: cancel.cancelled) as reading:
            reading.look_ahead()

    def search(
        self,
        text: str,
        order: Sequence[CueOrder] = (),
        *,
        when_first: Callable[[Found], None],
        when_all: Callable[[Found], None],
        when_refused: Callable[[CuebookError], None],
    ) -> None:
        """Search for cues. Main thread only, and so are the answers.

        Where everything is found within a moment, ``when_all`` is called at once and nothing else.
        Else ``when_first`` is called with a first part if there is one worth showing, at once or as soon as
        it is found, and ``when_all`` later; until then the caller may go on showing what it shows.
        ``when_refused`` is given the SearchError of a text that is no search, or why nothing could be found.
        """
        self.cancel()
        try:
            search = search_language.read_search(text)
            first, looked = self._first(text, search, order)
        except CuebookError as error:
            when_refused(error)
            return
        if first and first.complete:
            when_all(first)
            return
        still_first = None if looked else when_first
        find_all = partial(self._find_all, text, search, order, still_first, when_all, when_refused)
        if first is None:
            find_all()
            return
        when_first(first)
        self._to_come = self._runtime.call_later(AFTER_FIRST_MS, find_all)

    def cancel(self) -> None:
        """Drop the search that runs, if any; it is answered no more."""
        self._asked += 1
        if self._to_come:
            self._to_come.cancel()
            self._to_come = None
        if self._job:
            self._job.cancel()
            self._job = None

    def _first(self, text: str, search: Search, order: Sequence[CueOrder]) -> tuple[Found | None, bool]:
        """Find what a moment is enough for; None where that is nothing worth showing.

        And give whether it was enough to look for a first part.
        """
        most = MOST_SORTED_AT_ONCE if order else MOST_AT_ONCE
        looked = False
        with suppress(BrokenOffError), self._storage.glance(GLANCE_MS) as reading:
            first = reading.first_cue_numbers(search, order, LEAST_FIRST)
            looked = True
            if first:
                return Found(text, search, first, complete=False), looked
            few = reading.few_cue_numbers(search, order, most)
            if few:
                return Found(text, search, few[0], complete=few[1]), looked
        return None, looked

    def _find_all(
        self,
        text: str,
        search: Search,
        order: Sequence[CueOrder],
        when_first: Callable[[Found], None] | None,
        when_all: Callable[[Found], None],
        when_refused: Callable[[CuebookError], None],
    ) -> None:
        """Find all in a job; a first part of it too where it is still to be told ``when_first``."""
        asked = self._asked
        until = self._runtime.monotonic() + LONGEST_MS

        def find(cancel: CancelToken) -> Generator[Found, None, None]:
            def stop() -> bool:
                return cancel.cancelled or self._runtime.monotonic() > until

            with self._storage.reader(stop) as reading:
                first = reading.first_cue_numbers(search, order, LEAST_FIRST) if when_first else ()
                if first:
                    yield Found(text, search, first, complete=False)
                yield Found(text, search, reading.cue_numbers(search, order), complete=True)
                with suppress(BrokenOffError):
                    reading.look_ahead(order)  # the next key's first part

        def found(part: Found) -> None:
            tell = when_all if part.complete else when_first
            if tell and asked == self._asked:
                tell(part)

        def refused(error: Exception) -> None:
            if asked != self._asked:
                return
            if not isinstance(error, CuebookError):
                raise error
            when_refused(error)

        self._job = self._runtime.run(find, on_item=found, on_done=lambda _: None, on_error=refused)
