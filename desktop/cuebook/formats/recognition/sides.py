"""Headings of the parts of a track list: ``Side A``, ``CD 2``, ``Disc One``."""

import re
from dataclasses import dataclass

from cuebook.domain.names import fold

_PART = re.compile(
    r"[\[(【]?\s?(?:(?P<side>side|seite|face|cara|lado|lato|strona)"
    r"|(?P<disc>discs?|disks?|cds?|disque|disco|płyta|lp|vinyl|dvd|ディスク))"
    r"\s{0,2}[.:#№]?\s{0,2}(?P<which>\d{1,2}|[a-h]|one|two|three|four|five|six|i{1,3}|iv|v)\b(?:\s(?:of|von|sur|de|di|z)\s\d{1,2}\b)?"
    r"(?:\s?[:–—\])】.-].{0,60}|\s?\(.{0,60}|\s?\d{1,3}:\d\d)?",
    re.IGNORECASE,
)
_NUMBERS = {
    word: number
    for number, words in enumerate(("one i", "two ii", "three iii", "four iv", "five v", "six vi"), start=1)
    for word in words.split()
}


@dataclass(frozen=True, slots=True)
class Part:
    """A disc by its number, or a side as it is printed."""

    disc: int | None = None
    side: str | None = None


def read_part(line: str) -> Part | None:
    """Read a line that heads a part of a track list, and nothing else."""
    match = _PART.fullmatch(line)
    if match is None:
        return None
    which = match["which"]
    if match["side"]:
        return Part(side=which.upper() if len(which) == 1 else str(_NUMBERS.get(fold(which), which)))
    number = int(which) if which.isdigit() else _NUMBERS.get(fold(which))
    return Part(disc=number) if number else Part(side=which.upper())
