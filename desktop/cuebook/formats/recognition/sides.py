"""Headings of the parts of a track list: ``Side A``, ``CD 2``, ``Disc One``."""

import re
from dataclasses import dataclass

_NUMBERS = {
    word: number
    for number, words in enumerate(
        ("one eins un uno jeden i", "two zwei deux dos due dwa ii", "three drei trois tres tre trzy iii",
         "four vier quatre cuatro quattro cztery iv", "five fünf cinq cinco cinque pięć v",
         "six sechs sei sześć vi"),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
_ORDINALS = {
    word: number
    for number, words in enumerate(
        ("first erste premier première primer primera primo prima pierwsza",
         "second zweite deuxième seconde segundo segunda secondo seconda druga",
         "third dritte troisième tercer tercera terzo terza trzecia"),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
_DISC = "discs?|disks?|cds?|disque|disco|płyta|krążek|lp|vinyl|dvd|ディスク"
_PART = re.compile(
    r"[\[(【]?\s?(?:(?:(?P<side>side|seite|face|cara|lado|lato|strona)"
    rf"|(?P<disc>{_DISC}))\s{{0,2}}[.:#№]?\s{{0,2}}(?P<which>\d{{1,2}}|[a-h]|{'|'.join(_NUMBERS)})\b"
    r"|(?P<letter>[a-h])[\s-](?:side|seite)\b"
    rf"|(?P<ordinal>{'|'.join(_ORDINALS)})\s(?:(?P<ordinal_side>side|seite|face|cara|lato|strona)|{_DISC})\b)"
    r"(?:\s(?:of|von|sur|de|di|z)\s\d{1,2}\b)?"
    r"(?:\s?[:–—\])】.-].{0,60}|\s?\(.{0,60}|\s?\d{1,3}:\d\d)?",
    re.IGNORECASE,
)
_DISC_AND_SIDE = re.compile(
    rf"(?P<disc>(?:{_DISC})\s?\w{{1,5}})\s?[\s,:/–—-]\s{{0,2}}(?P<side>\S.{{0,80}})", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Part:
    """A disc by its number, or a side as it is printed."""

    disc: int | None = None
    side: str | None = None


def read_part(line: str) -> Part | None:
    """Read a line that heads a part of a track list, and nothing else; marks of emphasis may be around it."""
    line = line.strip("*#_=~ ")
    both = _DISC_AND_SIDE.fullmatch(line)
    disc, side = (read_part(both["disc"]), read_part(both["side"])) if both else (None, None)
    if disc and side and side.side:
        return Part(disc.disc, side.side)
    match = _PART.fullmatch(line)
    if match is None:
        return None
    if match["ordinal"]:
        place = _ORDINALS[match["ordinal"].casefold()]
        return Part(side=str(place)) if match["ordinal_side"] else Part(disc=place)
    which = match["which"] or match["letter"]
    if match["side"] or match["letter"]:
        return Part(side=which.upper() if len(which) == 1 else str(_NUMBERS.get(which.casefold(), which)))
    number = int(which) if which.isdigit() else _NUMBERS.get(which.casefold())
    return Part(disc=number) if number else Part(side=which.upper())
