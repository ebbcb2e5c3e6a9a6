"""Lines that tell who wrote a review: signed and dated ones, rights, and the words about the author."""

import re
from collections.abc import Sequence

from cuebook.formats.recognition.dates import DATE, MONTH_AND_YEAR
from cuebook.formats.recognition.lines import Line, Piece, split_at
from cuebook.formats.recognition.people import looks_like_a_person
from cuebook.formats.recognition.written_about import is_named_on

_PART = re.compile(r"\s[|·•–—/-]\s|\s{2,}|\t|,\s(?=[^\d]{0,16}\d)|(?<=\d)\s(?=(?:by|von|par|por|przez|da)\s)")
_DATED = re.compile(rf"(?:{DATE.pattern}|{MONTH_AND_YEAR})", DATE.flags)
_BY = re.compile(r"(?:by|von|par|por|przez|da)\s", re.IGNORECASE)
_RIGHTS = re.compile(
    r"(?:this\s)?(?:review|text|words|kritik|rezension|critique|texte|reseña|crítica|texto|recenzja|tekst|recensione|testo)\s?"
    r"(?:is\s)?(?:copyright\s)?(?:©|\(c\)|copyright)\s?(?:(?:19|20)\d\d\s)?(?:by\s)?(?P<name>[^\d,.|]{3,40}?)"
    r"(?:,?\s(?:19|20)\d\d)?\.?",
    re.IGNORECASE,
)
_REVIEWED_BY = re.compile(
    r"[(\[]?(?:(?:this\s)?(?:album|score|soundtrack|cd|disc|record)\s)?(?:(?:was|is)\s)?(?:reviewed|rezensiert|besprochen|gehört|"
    r"critiquée?|chroniquée?|reseñad[oa]|comentad[oa]|zrecenzowan[aey]|recensit[oa])\s(?:[\w’'-]{1,16}\s){0,6}?"
    r"(?:by|von|par|por|przez|da)\s(?P<name>[^\d,.|()]{3,40}?)[)\].]?",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"[(\[](?P<name>[^()\[\]\d]{3,40})[)\]]")
_INTRODUCED = re.compile(
    r"(?P<name>[^\W\d_][\w.’'-]{0,20}(?:\s[^\W\d_][\w.’'-]{0,20}){1,3}?)(?:,\s[^,.:]{3,60},)?\s(?:hears|heard|listens|"
    r"has\s(?:heard|listened)|reviews|reports|revisits|rediscovers|on\s(?:an?|the|why|how|what)|hört|hörte|bespricht|rezensiert|"
    r"hat\s[^.]{1,60}gehört|über\s(?:ein|den|die|das)|écoute|a\s(?:ré)?écouté|réécoute|chronique|redécouvre|escucha|"
    r"ha\sescuchado|reseña|redescubre|słucha|słuchał|słuchała|wysłuchał|wysłuchała|recenzuje|ascolta|ha\sascoltato|recensisce)\b"
)
_LONGEST_INTRODUCTION = 160
_BIOGRAPHY = re.compile(
    r"(?P<name>[^\W\d_][\w.’'-]{0,20}(?:\s[^\W\d_][\w.’'-]{0,20}){1,3})\s(?:is|was|has|writes|lives|works|runs|edits|likes|loves|"
    r"studied|studies|plays|owns|reviews|collects|teaches|spends|ist|lebt|schreibt|arbeitet|hört|sammelt|est|vit|écrit|"
    r"travaille|collectionne|anime|es|vive|escribe|trabaja|colecciona|jest|mieszka|pisze|pracuje|zbiera|scrive|lavora)\b"
)


def signed_and_dated(line: Line) -> Piece | None:
    """The person whom a line names beside a date and no more than that: ``Ada Quell | 3 May 2018``."""
    parts = split_at(_PART, line) if not line.is_prose else []
    dated = [part for part in parts if _DATED.fullmatch(part.text)]
    people = [person for part in parts if (person := _person(part))]
    first = next((part for part in parts if part not in dated), None)
    return people[0] if dated and first and len(people) == 1 and _person(first) else None


def _person(part: Piece) -> Piece | None:
    by = _BY.match(part.text)
    name = part.cut(by.end()) if by else part
    return name if looks_like_a_person(name.text) and not DATE.fullmatch(name.text) else None


def reviewed_by(line: Line) -> Piece | None:
    """Whom a line says to have reviewed the album: ``(reviewed for the spring issue by Ada Quell)``."""
    match = _REVIEWED_BY.fullmatch(line.text)
    return line.group(match, "name") if match and looks_like_a_person(match["name"]) else None


def introduced(line: Line, head: Sequence[Line], lines: Sequence[Line]) -> Piece | None:
    """Whom the words above a newspaper's review say to have heard it: ``Ada Quell hears a quiet comedy``.

    Whoever is named again is somebody that the review is about.
    """
    is_short = line in head and len(line.text) <= _LONGEST_INTRODUCTION
    match = _INTRODUCED.match(line.text) if is_short else None
    if match is None or not looks_like_a_person(match["name"]):
        return None
    others = [other for other in lines if other.number != line.number]
    return None if is_named_on(match["name"], others) else line.group(match, "name")


def named_beside_rights(line: Line) -> Piece | None:
    """Whose a line says that the review is: ``Review © Ada Quell 2012``."""
    match = _RIGHTS.fullmatch(line.text)
    return line.group(match, "name") if match and looks_like_a_person(match["name"]) else None


def signed_in_brackets(line: Line) -> Piece | None:
    """The person who signs in brackets, on a line of nothing else."""
    match = _IN_BRACKETS.fullmatch(line.text)
    return line.group(match, "name") if match and looks_like_a_person(match["name"]) else None


def described_author(lines: Sequence[Line]) -> tuple[Piece, Line] | None:
    """Whom the last words of a page are about, where it has not named them before: its author."""
    prose = [line for line in lines if line.is_prose]
    if not prose[1:]:
        return None
    match = _BIOGRAPHY.match(prose[-1].text)
    if match is None or not looks_like_a_person(match["name"]):
        return None
    surname = match["name"].rpartition(" ")[2]
    is_known = any(surname in line.text for line in prose[:-1])
    return None if is_known else (prose[-1].group(match, "name"), prose[-1])
