"""Who posted a page: ``Posted by Ada Quell at 18:42``, ``Publié le 3 mai par Ada Quell``."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from cuebook.formats.recognition.dates import DATE, MONTH_AND_YEAR
from cuebook.formats.recognition.forum_openers import opener_of
from cuebook.formats.recognition.lines import Line, Piece
from cuebook.formats.recognition.mail_headers import sender_of
from cuebook.formats.recognition.people import looks_like_a_person
from cuebook.formats.recognition.release_line import names_a_company
from cuebook.formats.recognition.signed_names import signed_name
from cuebook.formats.recognition.written_about import is_written_about

_VERB = (
    r"(?:(?:review|entry|article|artikel|beitrag|article|artículo|wpis)\s)?(?:posted|written|published|filed|submitted|"
    r"uploaded|contributed|geschrieben|veröffentlicht|eingestellt|gepostet|verfasst|publiée?|rédigée?|postée?|écrite?|"
    r"mis\sen\sligne|proposée?|publicad[oa]|escrit[oa]|subid[oa]|enviad[oa]|opublikowan[eyoa]|dodan[eyoa]|napisan[eyoa]|"
    r"zamieszczon[eyoa]|pubblicat[oa]|scritt[oa]|postat[oa]|inserit[oa])"
)
_BY = r"(?:by|von|par|por|przez|da)[:\s]\s?"
_POSTED = re.compile(rf"{_VERB}\s{_BY}(?P<who>.{{3,100}})$", re.IGNORECASE)
_POSTED_ON = re.compile(
    rf"{_VERB}\s(?:(?:on|am|le|el|dnia|il)\s)?"
    rf"[\w.,/ ]{{0,12}}\d[\w.,/: ]{{2,24}}?\s{_BY}(?P<who>.{{3,100}})$",
    re.IGNORECASE,
)
_DATE_LINE = re.compile(
    rf"(?:[^\W\d_][^\d,|–-]{{1,30}}?(?:,|\s[|–-])\s)?(?:{DATE.pattern}|{MONTH_AND_YEAR})", DATE.flags
)
_WHEN = re.compile(r"\d")
_SHORT = 120


@dataclass(frozen=True, slots=True)
class Poster:
    """Who posted the page, if one person did, and the numbers of the lines that say so of anybody."""

    name: Piece | None
    used: frozenset[int]


def find_poster(lines: Sequence[Line]) -> Poster:
    """Who posted a page; where several lines say so, others posted comments."""
    posted = {line.number: name for line in lines if (name := _posted_by(line))}
    if not posted and (opener := sender_of(lines) or opener_of(lines)):
        return Poster(*opener)
    if not posted and (signed := _signed_over_a_date(lines)):
        return Poster(signed.cut(), frozenset({signed.number}))
    return Poster(next(iter(posted.values())) if len(posted) == 1 else None, frozenset(posted))


def _signed_over_a_date(lines: Sequence[Line]) -> Line | None:
    """The person's name directly above a date, if the review does not go on to write about them."""
    for line, below in pairwise(lines):
        is_dated = _DATE_LINE.fullmatch(below.text) and below.number == line.number + 1
        if is_dated and looks_like_a_person(line.text) and not is_written_about(line.text, lines):
            return line
    return None


def _posted_by(line: Line) -> Piece | None:
    match = None if len(line.text) > _SHORT else _POSTED.match(line.text) or _POSTED_ON.match(line.text)
    if match is None or line.is_prose:
        return None
    who = line.group(match, "who")
    is_dated = bool(_WHEN.search(line.text))  # nothing else is published by a single word
    name = signed_name(who, may_be_a_user=is_dated)
    return None if name is None or names_a_company(name.text) else name
