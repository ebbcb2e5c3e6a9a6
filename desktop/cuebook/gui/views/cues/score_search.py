"""Searching for scores: in a job, because a wide search of a large library takes longer than a key may."""

from collections.abc import Callable, Generator, Sequence

from cuebook.domain.errors import CuebookError
from cuebook.domain.ids import ScoreId
from cuebook.ports.runtime import CancelToken, Job
from cuebook.services import searching
from cuebook.services.app import App
from cuebook.services.search_language import read_search


class ScoreSearch:
    """Each search takes the place of the one before, whose answer is dropped.

    ``when_refused`` is given why a text is no search, or why nothing could be found, as after too long.
    """

    def __init__(
        self,
        app: App,
        when_found: Callable[[Sequence[ScoreId]], None],
        when_refused: Callable[[CuebookError], None],
    ) -> None:
        self._app = app
        self._when_found, self._when_refused = when_found, when_refused
        self._job: Job | None = None
        self._asked = 0

    def search(self, text: str) -> None:
        """Find the scores that have a matching cue. Main thread only, and so are the answers."""
        self.cancel()
        asked = self._asked
        try:
            search = read_search(text)
        except CuebookError as error:
            self._when_refused(error)
            return

        until = self._app.runtime.monotonic() + searching.LONGEST_MS

        def find(cancel: CancelToken) -> Generator[list[ScoreId], None, None]:
            def stop() -> bool:
                return cancel.cancelled or self._app.runtime.monotonic() > until

            with self._app.storage.reader(stop) as reading:
                yield reading.score_ids(search)

        def found(scores: list[ScoreId]) -> None:
            if asked == self._asked:
                self._when_found(scores)

        def failed(error: Exception) -> None:
            if asked != self._asked:
                return
            if not isinstance(error, CuebookError):
                raise error
            self._when_refused(error)

        self._job = self._app.runtime.run(find, on_item=found, on_done=lambda _: None, on_error=failed)

    def cancel(self) -> None:
        """Drop the search that runs, if any."""
        self._asked += 1
        if self._job:
            self._job.cancel()
            self._job = None
