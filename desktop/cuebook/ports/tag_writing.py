"""Writing ratings into sound files: a copy is written, proven and put in the file's place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from cuebook.domain.rating import Rating
from cuebook.domain.sound_file import FileStamp, TagRating
from cuebook.ports.runtime import CancelToken


@dataclass(frozen=True, slots=True)
class RatingWish:
    """What a file's tags shall say: a rating, or None for nothing of ours.

    ``stamp`` and ``signature`` are those of the file as it was last read.
    """

    stamp: FileStamp
    signature: str
    rating: Rating | None


@dataclass(frozen=True, slots=True)
class RatingWritten:
    """A file whose tags say it now: its new times, and all the ratings it carries."""

    stamp: FileStamp
    ratings: tuple[TagRating, ...]


@dataclass(frozen=True, slots=True)
class RatingRefused:
    """A file that is as it was, and why in words that do not name it."""

    path: bytes
    reason: str


class RatingWriter(Protocol):
    """Writes ratings into tags."""

    def write(
        self, wishes: Iterable[RatingWish], cancel: CancelToken
    ) -> Iterator[RatingWritten | RatingRefused]:
        """Fulfil wishes one after another, and answer each in order.

        Called on a job's thread; each wish is drawn only when the one before is answered. Whatever
        happens, also to the computer's power, a file is whole: as it was, or with its new rating and
        the same sound. It MUST NOT be written unless it is the one that was read, its sound stayed
        the same and every other tag too. When the token is cancelled the iterator ends at the next file.
        """
        ...
