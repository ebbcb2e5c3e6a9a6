"""The parts of a name in a track list: what parts title and artist, what stands in brackets, who performs."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from cuebook.formats.recognition.lines import Piece
from cuebook.formats.recognition.phrases import phrases

DASH = re.compile(r"\s+[-–—]\s+|(?<=\S)[-–—]\s+|\s+[-–—](?=\S)")
COLON = re.compile(r"\s?[:：]\s+")
BRACKET = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]{1,150})[)\]]?$")
SUBTITLE = phrases(
    """
    theme, themes, love, main, end, title, titles, version, remix, mix, edit, reprise, instrumental, part,
    pt, suite, live, from, alternate, alternative, extended, bonus, demo, acoustic, film, album, original,
    single, finale, intro, outro, prelude, overture, version, thema, fassung, teil, aus, thème, générique,
    partie, tema, parte, de, versión, temat, część, wersja
    """
)
_PERFORMED_BY = (
    r"performed\sby|sung\sby|vocals?\sby|played\sby|gesungen\svon|interpretiert\svon|vorgetragen\svon|interprétée?\spar"
    r"|chantée?\spar|interpretad[ao]\spor|cantad[ao]\spor|interpretat[ao]\sda|cantat[ao]\sda|eseguit[ao]\sda"
    r"|w\swykonaniu|wyk\.|śpiewa"
)
_PERFORMER = re.compile(
    rf"(?:lead\s)?(?:{_PERFORMED_BY}|vocals?|performer|feat\.?|featuring|ft\.|gesang|interpret(?:in)?"
    r"|chant|voix|voz|voces|voce|wykonanie|wykonawc[ay]|śpiew)\s?[:：]?\s+(?P<who>.+)",
    re.IGNORECASE,
)
_TITLE_AND_PERFORMER = re.compile(
    rf"(?P<title>\S.{{0,120}}?)(?:\s?[-–—,;:/(]\s?|\s)(?:{_PERFORMED_BY})\s(?P<who>[^()]{{2,80}})\)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Known:
    """What the rest of the page says about names, all of them folded."""

    title: str
    composers: Collection[str]
    quoted: Collection[str]
    singing: Sequence[Collection[str]] = ()
    """The words around each place where the review speaks of singing."""


def halves_of(name: Piece, separator: re.Pattern[str]) -> tuple[Piece, Piece] | None:
    """Part a name at the first separator outside brackets."""
    for match in separator.finditer(name.text):
        before = name.text[: match.start()]
        if before.count("(") <= before.count(")"):
            left, right = name.cut(0, match.start()), name.cut(match.end())
            names_both = left.text and right.text and not right.text.startswith("(")
            return (left, right) if names_both else None
    return None


def title_and_performer(name: Piece) -> tuple[Piece, Piece] | None:
    """Part a name from who performs it, where a label in it says so: ``Low Water – performed by X``."""
    match = _TITLE_AND_PERFORMER.fullmatch(name.text)
    return (name.group(match, "title"), name.group(match, "who")) if match else None


def performer(words: Piece) -> Piece | None:
    """Who performs, where a label says so: ``Performed by X``, ``vocals: X``."""
    match = _PERFORMER.fullmatch(words.text)
    return words.group(match, "who") if match else None
