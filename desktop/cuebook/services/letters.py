"""How alike texts are by their letters."""

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA


class SpelledLetters:
    """Fulfils ``domain.matching.Letters``."""

    def alike(self, one: str, other: str, /) -> float:
        """How much of both is the same, 0..1."""
        return fuzz.ratio(one, other) / 100

    def apart(self, one: str, other: str, /) -> int:
        """How many letters were added, left out, changed or swapped."""
        return OSA.distance(one, other)


LETTERS = SpelledLetters()
