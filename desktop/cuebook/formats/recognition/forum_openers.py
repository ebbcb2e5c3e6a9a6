"""Who wrote a forum's post: a name above *Posts: 640*, *Mitglied seit 2007* and the like, or a date."""

import re
from collections.abc import Iterator, Sequence

from cuebook.formats.recognition.dates import DATE, MONTH_AND_YEAR
from cuebook.formats.recognition.forum_answers import find_answers
from cuebook.formats.recognition.labels import label_of
from cuebook.formats.recognition.lines import Line, Piece, without
from cuebook.formats.recognition.noise import opens_the_rest
from cuebook.formats.recognition.people import looks_like_a_person
from cuebook.formats.recognition.signed_names import is_a_handle

_POSTS = (
    r"(?:posts?|messages?|beiträge|mensajes|aportes|publicaciones|posty|postów|wpisy|wpisów|wiadomości|"
    r"messaggi|interventi)"
)
_SINCE = (
    r"(?:joined|registered|member\ssince|user\ssince|mitglied\sseit|registriert|angemeldet|dabei\sseit|inscrite?|"
    r"membre\sdepuis|registrad[oa]|miembro\sdesde|se\sunió|dołączył[a]?|rejestracja|zarejestrowan[ya]|użytkownik\sod|"
    r"iscritt[oa]|registrat[oa]|membro\sdal)"
)
_PROFILE = re.compile(
    rf"(?:[^·•|,(]{{0,30}}[·•|,(]\s?)?(?:{_POSTS}\s?:\s?\d[\d.,\s]{{0,8}}|\d[\d.,]{{0,7}}\s{_POSTS}|"
    rf"{_SINCE}\b[^\d]{{0,24}}\d.{{0,30}})\)?",
    re.IGNORECASE,
)
_USER = r"(?P<who>[^\W\d_][\w.-]{2,24})"
_ONE_WORD = re.compile(_USER)
_BEFORE_ITS_PROFILE = re.compile(rf"{_USER}\s?[·•|,(–-]\s?{_PROFILE.pattern}", re.IGNORECASE)
_BEFORE_A_DATE = re.compile(
    rf"(?:(?:re|post|beitrag|message|mensaje|wpis|messaggio)\s)?(?:by|von|par|por|przez|da|di)\s{_USER}\s[»›]\s"
    r".{0,16}\d.{0,30}",
    re.IGNORECASE,
)
_RATED = re.compile(
    rf"{_USER}\s(?:rated|reviewed|hat\s.{{1,30}}bewertet|bewertete|a\snoté|a\sécouté|valoró|puntuó|ocenił[a]?|ha\svotato)\b"
    r".{0,40}",
    re.IGNORECASE,
)
_HANDLE_AND_DATE = re.compile(rf"{_USER},\s(?:{DATE.pattern}|{MONTH_AND_YEAR})", DATE.flags)
_LONGEST = 80
_MOST_ABOVE = 3

Opener = tuple[Piece, frozenset[int]]
"""A name, and the numbers of the lines that tell whose it is."""


def opener_of(lines: Sequence[Line]) -> Opener | None:
    """Who wrote the first post of a thread, or where one of the posts is the review, that one."""
    posts = without(lines, find_answers(lines))
    for at, line in enumerate(posts):
        if opens_the_rest(line):
            return None
        if len(line.text) <= _LONGEST and not line.is_prose and (found := _opener(posts, at)):
            return found
    return None


def _opener(lines: Sequence[Line], at: int) -> Opener | None:
    line = lines[at]
    if match := _BEFORE_A_DATE.fullmatch(line.text):
        return line.group(match, "who"), frozenset({line.number})
    named = _HANDLE_AND_DATE.fullmatch(line.text) or _RATED.fullmatch(line.text)
    if named and is_a_handle(named["who"]):
        used = frozenset() if _RATED.fullmatch(line.text) else frozenset({line.number})
        return line.group(named, "who"), used
    return _member(lines, at) if _PROFILE.fullmatch(line.text) else None


def _member(lines: Sequence[Line], at: int) -> Opener | None:
    """The name on or above a line about a member: one that can be no other word, else the first of them."""
    line = lines[at]
    names = [(above.cut(), above.number) for above in _names_above(lines, at)]
    if match := _BEFORE_ITS_PROFILE.fullmatch(line.text):
        names.insert(0, (line.group(match, "who"), line.number))
    handles = [one for one in names if is_a_handle(one[0].text)]
    users = [one for one in names if one[0].text[0].islower()]
    name, number = next(iter([*handles[-1:], *users[-1:], *names[-1:]]), (None, 0))
    return (name, frozenset({number, line.number})) if name else None


def _names_above(lines: Sequence[Line], at: int) -> Iterator[Line]:
    """The lines above one that may be a member's name, the nearest first; a rank may stand between."""
    below = lines[at]
    for line in reversed(lines[max(0, at - _MOST_ABOVE) : at]):
        is_near = below.number == line.number + 1 and below.gap <= (1 if below is lines[at] else 0)
        if not is_near or line.is_prose or len(line.text) > _LONGEST:
            return
        if not label_of(line.text) and (_ONE_WORD.fullmatch(line.text) or looks_like_a_person(line.text)):
            yield line
        below = line
