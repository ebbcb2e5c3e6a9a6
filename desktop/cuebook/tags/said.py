"""What a container says before it is mapped to one model: names in one spelling, texts as they stand."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from cuebook.domain.sound_file import Chapter, Gain, TagRating

MOST_VALUES = 100
"""More values under one name, or more chapters than ``MOST_CHAPTERS``, are left out."""
MOST_CHAPTERS = 999
LONGEST_TEXT = 1 << 20
"""In bytes: the largest text read of any one tag; a long cue sheet has 20,000."""
LARGEST_TAG = 64 << 20
"""In bytes: what is larger, pictures included, is not read."""

_NO_MARKS = str.maketrans("", "", " _/-")


class TagTooLargeError(ValueError):
    """A tag that no music needs."""


@dataclass(slots=True)
class Said:
    """All a file's tags say. ``words`` holds texts under plain names: lower case, without marks.

    ``seconds`` is 0 where the file does not say how long it lasts.
    """

    seconds: float = 0.0
    words: dict[str, list[str]] = field(default_factory=dict)
    ratings: list[TagRating] = field(default_factory=list)
    chapters: list[Chapter] = field(default_factory=list)
    gain: Gain | None = None
    has_art: bool = False

    def add(self, name: str, texts: Iterable[str]) -> None:
        """Keep more texts under a name."""
        kept = self.words.setdefault(name, [])
        kept.extend(texts)
        del kept[MOST_VALUES:]

    def fill(self, other: dict[str, list[str]]) -> None:
        """Take over what stands under names that have nothing yet."""
        for name, texts in other.items():
            self.words.setdefault(name, texts)


@lru_cache(maxsize=4_096)
def plain_name(name: str) -> str:
    """``Album Artist``, ``ALBUM_ARTIST`` and ``albumartist`` are one name."""
    return name[:200].translate(_NO_MARKS).lower()


def latin_or_utf8(raw: bytes) -> str:
    """Text that claims to be Latin-1, and is UTF-8 where it could be nothing else.

    By chance, accented Latin-1 letters hardly ever make valid UTF-8. Of other encodings nothing is
    certain, so they stay as they were read.
    """
    if raw.isascii():
        return raw.decode("ascii")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")
