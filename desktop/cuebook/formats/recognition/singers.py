"""Who sings the songs among a score's cues: groups by their names, people by what the review says of them."""

import re
from collections.abc import Collection, Iterable

from cuebook.domain.names import fold
from cuebook.formats.recognition.lines import Line
from cuebook.formats.recognition.people import looks_like_a_person
from cuebook.formats.recognition.quotations import find_quotations

_GROUP = re.compile(
    r"(?:the\s)?(?:[\w'’.&-]{1,30}\s){1,4}(?:sisters|brothers|band|orchestra|choir|singers|quartet|trio|quintet|ensemble|"
    r"chorus|philharmonic|symphony|boys|girls|orchester|chor|orchestre|chœur|orquesta|coro|orkiestra|chór|zespół)"
    r"|(?:(?:the|die|das|le|la|les|los|las|el|il|lo|gli|i)\s)?(?:trío|trio|tercet|dúo|duo|cuarteto|quatuor|quartetto|kwartet|"
    r"quintett?o?|orchestre|orquesta|orkiestra|chœur|coro|chór|banda|conjunto|grupo|groupe|gruppo|zespół|hermanas|hermanos|"
    r"frères|sœurs|siostry|bracia)\s(?-i:[A-ZÀ-ÞŁŚŻ])[\w'’.&-]{0,30}(?:\s[\w'’.&-]{1,30}){1,3}",
    re.IGNORECASE,
)
_SINGING = re.compile(
    r"\b(?:s[aiu]ng|sings|singing|singers?|songs?|vocals?|vocalists?|voice|voiced|gesungen|singt|sänger\w{0,3}|lied(?:er)?|stimme|"
    r"chant(?:e|ée?s?|ent|ant|eur|euse)|chansons?|voix|cantad[ao]s?|cantan?|cantante|canci[oó]n(?:es)?|voz|cantat[aeio]|"
    r"canzon[ei]|voce|śpiewa\w{0,4}|zaśpiewa\w{0,4}|piosenk\w{1,3}|wykonani\w{1,2}|wykonuje|głos\w{0,3})\b",
    re.IGNORECASE,
)
_BAND = re.compile(r"(?:The|Les|Los|Las|Gli|I)\s(?:[^\W\d_][\w'’-]{1,30}\s){0,2}[^\W\d_][\w'’-]{1,30}[si]")
_NEAR = 100
"""Characters between a name and a word about singing."""
_MOST_PLACES = 40
_ENDING = 2
_LEAST_INFLECTED = 4


def read_singing(lines: Iterable[Line]) -> list[frozenset[str]]:
    """The folded words around each place where prose speaks of singing."""
    texts = (_without_quotations(line) for line in lines if line.is_prose)
    places = ((text, match) for text in texts for match in _SINGING.finditer(text))
    return [
        frozenset(fold(text[max(0, match.start() - _NEAR) : match.end() + _NEAR]).split())
        for _, (text, match) in zip(range(_MOST_PLACES), places, strict=False)
    ]


def is_a_group(name: str) -> bool:
    """Whether a name is plainly a group's: ``The Farrant Sisters``, ``Trío Los Ramos``."""
    return bool(_GROUP.fullmatch(name))


def is_said_to_sing(name: str, singing: Iterable[Collection[str]]) -> bool:
    """Whether a name, which may be inflected, stands in one of the places that speak of singing."""
    words = fold(name).split()
    if not (looks_like_a_person(name) or _BAND.fullmatch(name)):
        return False
    return any(all(_has(place, word) for word in words) for place in singing)


def _without_quotations(line: Line) -> str:
    """A line without what it quotes: a song's name may look like a singer's."""
    words, at = [], 0
    for quotation in find_quotations(line):
        words.append(line.text[at : quotation.start - line.start])
        at = quotation.stop - line.start
    return " ".join([*words, line.text[at:]])


def _has(place: Collection[str], word: str) -> bool:
    if word in place or len(word) < _LEAST_INFLECTED:
        return word in place
    stem = word[:-_ENDING]
    return any(other.startswith(stem) and len(other) <= len(word) + _ENDING for other in place)
