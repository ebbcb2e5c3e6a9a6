"""Answers to what is being typed: a first part at once, all of it as soon as it is found."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass

from cuebook.domain.errors import BrokenOffError, CuebookError
from cuebook.domain.query import CueOrder, Search
from cuebook.ports.runtime import CancelToken, Job, Runtime
from cuebook.ports.storage import Storage
from cuebook.services import search_language

MOST_AT_ONCE = 4_000
"""If more cues match, the first part has so many, and all are found by a job."""

MOST_SORTED_AT_ONCE = 1_000
"""The same where they are to be sorted by more than the library's own order."""

GLANCE_MS = 12
"""So long may the window be held for a first part."""

LONGEST_MS = 5_000
"""So long may a search take; then it is broken off and said to be too wide."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: the numbers of cues in the order asked for.

    Not ``complete``: a first part, in the library's order as far as that is known.
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
        self._asked = 0

    def prepare(self) -> None:
        """Load what reading a search needs, so that the first key pressed does not wait for it."""
        search_language.prepare()

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
        Else ``when_first`` is called at once with a first part if there is one worth showing, and
        ``when_all`` later; until then the caller may go on showing what it shows. ``when_refused`` is
        given the SearchError of a text that is no search, or why nothing could be found.
        """
        self.cancel()
        try:
            search = search_language.read_search(text)
            first = self._first(text, search, order)
        except CuebookError as error:
            when_refused(error)
            return
        if first and first.complete:
            when_all(first)
            return
        if first:
            when_first(first)
        self._find_all(text, search, order, when_all, when_refused)

    def cancel(self) -> None:
        """Drop the search that runs, if any; it is answered no more."""
        self._asked += 1
        if self._job:
            self._job.cancel()
            self._job = None

    def _first(self, text: str, search: Search, order: Sequence[CueOrder]) -> Found | None:
        """Find what a moment is enough for; None where that is nothing worth showing."""
        most = MOST_SORTED_AT_ONCE if order else MOST_AT_ONCE
        some: Sequence[int] | None = None
        try:
            with self._storage.glance(GLANCE_MS) as reading:
                some = reading.some_cue_numbers(search, most + 1)
                if len(some) <= most:
                    return Found(text, search, reading.cue_numbers(search, order), complete=True)
        except BrokenOffError:
            pass
        return None if order or some is None else Found(text, search, some[:most], complete=False)

    def _find_all(
        self,
        text: str,
        search: Search,
        order: Sequence[CueOrder],
        when_all: Callable[[Found], None],
        when_refused: Callable[[CuebookError], None],
    ) -> None:
        asked = self._asked
        until = self._runtime.monotonic() + LONGEST_MS

        def find(cancel: CancelToken) -> Generator[Sequence[int], None, None]:
            def stop() -> bool:
                return cancel.cancelled or self._runtime.monotonic() > until

            with self._storage.reader(stop) as reading:
                yield reading.cue_numbers(search, order)

        def found(numbers: Sequence[int]) -> None:
            if asked == self._asked:
                when_all(Found(text, search, numbers, complete=True))

        def refused(error: Exception) -> None:
            if asked != self._asked:
                return
            if not isinstance(error, CuebookError):
                raise error
            when_refused(error)

        self._job = self._runtime.run(find, on_item=found, on_done=lambda _: None, on_error=refused)
