"""How alike two names are, word by word: slips of spelling are forgiven, other words never."""

from collections.abc import Iterator, Sequence
from typing import Protocol, TypeAlias

from cuebook.domain.cue_titles import telling, without
from cuebook.domain.title_words import JOINING, SMALL

_HOPELESS = 0.5
_SHORTEST_JOINED, _LONG_WORD, _VERY_LONG_WORD = 3, 5, 9
"""In letters."""

Words: TypeAlias = tuple[str, ...]

PERHAPS = 0.62
"""How sure it is of names whose words differ, though their letters are much alike."""
ASKED = 0.80
"""How sure it can be of a name that lacks what tells the cue from another of its kind."""


class Letters(Protocol):
    """Compares two folded texts by their letters."""

    def alike(self, one: str, other: str, /) -> float:
        """How much of both is the same, 0..1."""
        ...

    def apart(self, one: str, other: str, /) -> int:
        """How many letters were added, left out, changed or swapped."""
        ...


def names_alike(one: Words, other: Words, letters: Letters) -> float:
    """Compare two names: 1 for the same words, less where words are joined, missing or misspelt."""
    if one == other:
        return 1.0
    texts = "".join(one), "".join(other)
    if texts[0] == texts[1]:
        return 0.98
    likely = letters.alike(*texts)
    if likely < _HOPELESS:
        return 0.0
    numbers = ["".join(word for word in words if word.isdigit()) for words in (one, other)]
    if numbers[0] != numbers[1]:
        return 0.0 if all(numbers) else _numbered_alike(one, other, letters)
    mine, theirs = without(SMALL, one), without(SMALL, other)
    if sorted(mine) == sorted(theirs) or without(JOINING, one) == without(JOINING, other):
        return 0.95 if mine == theirs else ASKED
    return max(_spelt_alike(*pair, letters) for pair in _of_one_length(mine, theirs)) or _perhaps(likely)


def _numbered_alike(one: Words, other: Words, letters: Letters) -> float:
    """Compare a name with one that is numbered: *Fog* may mean *Fog I*, but that is for a person to say."""
    bare = [tuple(word for word in words if not word.isdigit()) for words in (one, other)]
    return min(ASKED, names_alike(bare[0], bare[1], letters)) if all(bare) else 0.0


def _perhaps(likely: float) -> float:
    """Letters that are much alike are worth a question, and no more, whatever stands beside them."""
    return PERHAPS if likely >= 0.76 else 0.0


def _of_one_length(one: Words, other: Words) -> Iterator[tuple[Words, Words]]:
    """Two names as they are, or with two words of the longer one written in one."""
    short, long = sorted((one, other), key=len)
    yield short, long
    for place in range(len(long) - 1 if len(long) == len(short) + 1 else 0):
        both = long[place : place + 2]
        if min(map(len, both)) >= _SHORTEST_JOINED:
            yield short, (*long[:place], "".join(both), *long[place + 2 :])


def _spelt_alike(one: Words, other: Words, letters: Letters) -> float:
    """Compare names word by word: 0 unless those that differ are plurals or may be misspelt."""
    if len(one) != len(other):
        return 0.0
    odd = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    misspelt = [pair for pair in odd if not _is_plural(*pair)]
    intact = telling(tuple(mine for mine, theirs in zip(one, other, strict=True) if mine == theirs))
    if not misspelt:
        return 0.94
    if len(misspelt) > 1 + len(intact) // 2 or not all(
        _may_be_misspelt(mine, theirs, intact, letters) for mine, theirs in misspelt
    ):
        return 0.0
    # Nothing else stands there to tell: *Concession* may be *Confession*.
    return 0.91 if intact else 0.84


def _is_plural(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) > 2 and long in {f"{short}s", f"{short}es"}


def _may_be_misspelt(mine: str, theirs: str, intact: Sequence[str], letters: Letters) -> bool:
    """Whether two words may be one, misspelt: the less like a slip it is, the more must stand beside them."""
    if not intact:
        return is_misspelt(mine, theirs, letters, shortest=8)
    looks_like_another = mine[0] != theirs[0] or min(len(mine), len(theirs)) < _LONG_WORD
    if looks_like_another and len(intact) < 2:
        return False
    return is_misspelt(mine, theirs, letters, shortest=4)


def is_misspelt(one: str, other: str, letters: Letters, *, shortest: int) -> bool:
    """Whether words of ``shortest`` letters or more differ by a slip: a letter, or two of a long word."""
    length = min(len(one), len(other))
    if length < shortest or one.isdigit() or other.isdigit():
        return False
    return letters.apart(one, other) <= (2 if length >= _VERY_LONG_WORD else 1)
