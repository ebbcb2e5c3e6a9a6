"""A cue's title made ready to compare: what it is called, which recording of it, and what else is said."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from cuebook.domain.names import fold, fold_title
from cuebook.domain.title_words import COUNTED, GENERIC, NUMBER_WORDS, ORDINAL, PART_WORDS, SMALL, VALUES


class Recording(IntEnum):
    """Which recording of its music a title says it is, the likeliest one to be meant first."""

    PLAIN = 0
    RELEASED = 1
    """As on the film or on the album: *(Film Version)*, *(Remastered)*."""
    OTHER = 2
    """The same music in another recording: *(Alternate)*, *(Extended)*, *(Demo)*."""
    REWORKED = 3
    """Music made of it: *(Reprise)*, *(Instrumental)*, *(Remix)*."""


@dataclass(frozen=True, slots=True)
class CueTitle:
    """A title in words that compare.

    ``words`` are without its article, reel number, version and remarks; ``numbers`` are those among them.
    ``version`` is the version's own words, ``reel`` the number of reel and cue. ``parts`` are the names
    within it: those of a joined cue, and remarks in brackets; each with whether it is such a remark.
    """

    words: tuple[str, ...]
    numbers: tuple[str, ...] = ()
    recording: Recording = Recording.PLAIN
    version: str = ""
    remarks: tuple[str, ...] = ()
    reel: str = ""
    parts: "tuple[tuple[CueTitle, bool], ...]" = ()

    @property
    def text(self) -> str:
        """The words with spaces."""
        return " ".join(self.words)


_REEL_NUMBER = re.compile(
    r"^\s*(?:\d{1,2}\s*m\s*\d{1,3}[a-z]?(?:v\d)?(?:\s*[/&+-]\s*\d{0,2}m?\d{1,3}[a-z]?)*)(?![^\W_])[\s._:–-]*",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"[(\[（［]([^()\[\]（）［］]*)[)\]）］]")
_DASH = re.compile(r"\s+[-–—]\s+|\s*[~～〜]\s*")
_JOINT = re.compile(r"\s*[/;／]\s*|\s*[~～〜]\s*")
_AFTER_A_NAME = re.compile(r"\s+[-–—]\s*|\s*[:：~～〜]\s*")

_OTHER_RECORDINGS = (
    "alternate|alternative|alternativa|alternatywna|alt|extended|unused|rejected|deleted|demo|single|edit"
    "|live|unreleased|outtake"
)
_RELEASES = "film|filmversion|filmfassung|movie|album|score|soundtrack|original"
_VERSION = "version|mix|cut|take|edit|fassung|wersja"
_MASTERINGS = r"bonus(?: track)?|(?:\d{4} )?remaster(?:ed)?(?: \d{4})?|mono|stereo"
_RECORDINGS = (
    (Recording.REWORKED, r"\b(?:reprise|remix|instrumental|karaoke|acoustic|a ?cappella|acapella)\b"),
    (Recording.OTHER, rf"\b(?:{_OTHER_RECORDINGS})\b"),
    (Recording.RELEASED, rf"\b(?:{_RELEASES}) (?:{_VERSION})\b"),
    (Recording.RELEASED, rf"^(?:version )?(?:{_RELEASES}|{_MASTERINGS})$"),
    (Recording.OTHER, rf"\b(?:{_VERSION})\b"),
)
"""What words in brackets say of the recording; the first that fits says it."""
_WORD = re.compile(r"[0-9a-z]+|[0-9]+|[^\W0-9a-z]+")


def is_generic(title: str) -> bool:
    """Whether a title says nothing without the score it belongs to: *Main Title*, *End Credits*."""
    return says_nothing(ready(title).words)


def says_nothing(words: tuple[str, ...]) -> bool:
    """Whether words are such that every score has them."""
    return all(word in GENERIC or word in SMALL or word.isdigit() for word in words)


def telling(words: tuple[str, ...]) -> list[str]:
    """Those of some words that tell one cue from another."""
    return [word for word in words if not says_nothing((word,))]


def without(little: Collection[str], words: tuple[str, ...]) -> tuple[str, ...]:
    """Words without articles and the like, unless nothing else is left."""
    return tuple(word for word in words if word not in little) or words


def plain_title(title: str) -> str:
    """A title folded, without its reel number and version words."""
    return ready(title).text


@lru_cache(maxsize=65_536)
def ready(title: str, film: str = "") -> CueTitle:
    """Make a title ready to compare; ``film`` is what its score is called, folded.

    That name is left out where a title only carries it along: *Weir: Main Title*, *Theme from Weir*.
    """
    reel = _REEL_NUMBER.match(title)
    if reel and reel.end() < len(title):
        title = title[reel.end() :]
    title, recording, version = _parted_version(title)
    inside = [words for words in _BRACKETS.findall(title) if not _numbered(words)]
    bare = _BRACKETS.sub(lambda match: f" {match[1]} " if _numbered(match[1]) else " ", title).strip()
    if not fold(bare):
        bare, inside = title, []
    joined = [part for part in _JOINT.split(bare) if fold(part)]
    if film:
        bare = _without_film(bare, film)
    words = _words(_after_film(fold_title(bare), film))
    remarks = tuple(filter(None, (_after_film(fold(one), film) for one in inside)))
    parts = [(ready(part, film), False) for part in joined[: len(joined) * (len(joined) > 1)]]
    parts += [(CueTitle(_words(remark)), True) for remark in remarks]
    numbers = tuple(word for word in words if word.isdigit())
    return CueTitle(words, numbers, recording, version, remarks, fold(reel[0]) if reel else "", tuple(parts))


def _parted_version(title: str) -> tuple[str, Recording, str]:
    """Part the version from a title: in brackets, or behind its last dash."""
    recording, said = Recording.PLAIN, []
    for match in [*_BRACKETS.finditer(title)]:
        which = _recording(fold(match[1]))
        if which is not Recording.PLAIN and fold(title.replace(match[0], " ")):
            recording = max(recording, which)
            said.append(fold(match[1]))
            title = title.replace(match[0], " ")
    *before, tail = _DASH.split(title)
    which = _recording(fold(tail))
    if before and which is not Recording.PLAIN:
        recording = max(recording, which)
        said.append(fold(tail))
        title = title[: title.rindex(tail)]
    return title, recording, " ".join(said)


def _recording(words: str) -> Recording:
    found = (which for which, pattern in _RECORDINGS if re.search(pattern, words))
    return next(found, Recording.PLAIN)


def _numbered(words: str) -> bool:
    """Whether words in brackets do nothing but number the name: *(Part 2)*, *(II)*, *(Act I)*."""
    spelt = list(_spelt(f"no {fold(words)}"))
    return spelt != ["no"] and all(word.isdigit() or word in COUNTED for word in spelt)


def _without_film(title: str, film: str) -> str:
    """*Weir – Main Title* without *Weir*."""
    for match in _AFTER_A_NAME.finditer(title):
        rest = title[match.end() :]
        if fold(rest) and fold_title(title[: match.start()]) == film:
            return rest
    return title


def _after_film(folded: str, film: str) -> str:
    """*Theme from Weir* and *Weir Theme* without *Weir*; the score's own name alone stays."""
    if not film:
        return folded
    for ending in (f" from {film}", f" from the {film}"):
        if folded.endswith(ending):
            return folded.removesuffix(ending)
    rest = folded.removeprefix(f"{film} ")
    return rest if rest != folded and says_nothing(tuple(rest.split())) else folded


@lru_cache(maxsize=65_536)
def _words(folded: str) -> tuple[str, ...]:
    """The words of a folded title, numbers as digits: *Part Two*, *2e partie* and *II* all are 2."""
    spelt = list(_spelt(folded))
    words = tuple(
        word
        for place, word in enumerate(spelt)
        if not (word in PART_WORDS and any(near.isdigit() for near in spelt[max(0, place - 1) : place + 2]))
    )
    only_number = all(word.isdigit() for word in words)
    return tuple(spelt) if only_number else words  # *Part 2* alone stays whole


def _spelt(folded: str) -> Iterator[str]:
    found: list[str] = _WORD.findall(folded)
    for place, word in enumerate(found):
        ordinal = ORDINAL.fullmatch(word)
        if ordinal:
            yield ordinal[1]
        elif word in NUMBER_WORDS or (word in VALUES and _is_numeral(found, place)):
            yield VALUES[word]
        else:
            yield word


def _is_numeral(words: list[str], place: int) -> bool:
    """Whether Roman letters number something: *Fog I*, *Act V: Storm*; not *I Remember*, *What I Saw*."""
    if place == 0:
        return False
    return len(words[place]) > 1 or place == len(words) - 1 or words[place - 1] in COUNTED
