"""The one kind of error a listener can act on; everything else that is raised is our own bug."""


class CuebookError(Exception):
    """A problem in words for people: what happened, to which thing, and what to do about it."""


class NotFoundError(CuebookError):
    """Nothing, or more than one thing, answers to the name that was given."""


class DamagedDataError(CuebookError):
    """The database cannot be trusted as it lies; it is explained and never overwritten."""


class ReadOnlyDataError(CuebookError):
    """The data may only be read: a later Cuebook wrote them, or their folder refuses to be written to."""


class PlaybackUnavailableError(CuebookError):
    """No sound can be made on this computer as it is set up; the message says what to install."""


class ReviewRefusedError(CuebookError):
    """A text that is no review, or more reviews than one; the message says which."""


class SearchError(CuebookError):
    """A search that cannot be read; the faulty part has ``length`` letters from the place ``at`` on."""

    def __init__(self, message: str, at: int, length: int) -> None:
        super().__init__(message)
        self.at = at
        self.length = length


class BrokenOffError(CuebookError):
    """Reading was broken off, because it took too long or nobody waits for it any more."""
