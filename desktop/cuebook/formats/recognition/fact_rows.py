"""Rows of facts on one line: ``Music by X • Released 2020``, ``Ada Quell · 1994 · Tern Records · 41 min``."""

import re
from collections.abc import Sequence

from cuebook.domain.names import fold
from cuebook.formats.recognition.countries import COUNTRIES
from cuebook.formats.recognition.editions import Edition, read_edition
from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.labels import label_of, read_label
from cuebook.formats.recognition.lines import Line, Piece, split_at
from cuebook.formats.recognition.people import looks_like_a_person
from cuebook.formats.recognition.release_line import Release, length_alone, names_a_company, read_release_line
from cuebook.formats.recognition.years import YEAR

_COLUMN = re.compile(r"\s[|·•]\s|\s{3,}|\t|;\s")
_SLASH = re.compile(r"\s/\s")
_SENTENCE = re.compile(
    r"\.(?:(?<=[^\W_]{3}\.)(?<!\b[Vv]ol\.)(?<!\b[Cc]at\.)(?<!\b[Rr]ef\.)(?<!\bfeat\.)|(?<=[)\]”»’]\.))"
    r"\s+(?=[^\W_])"
)
_LABELS = re.compile(r"\]\s?\[|,\s(?=[^\W\d_][^,:\d]{2,30}:\s)")
_COMMA = re.compile(r",\s|\s?[()]\s?")
_DASH = re.compile(r"\s[-–—~]\s")
_LEFT_OVER = {_SENTENCE: ".", _LABELS: "[]"}
"""Marks that stay at the ends of parts."""
_A_ROW_OF_COMMAS = 3
_LONGEST_ROW, _LONGEST_PART = 400, 90
_YEAR_ALONE = re.compile(rf"[(\[]?(?:(?:[A-Z]{{1,4}}[/-])*[A-Z]{{1,4}}\s)?(?P<year>{YEAR})[)\]]?\.?")
_PLACE_AND_YEAR = re.compile(rf"\(?(?P<where>[^\d()]{{2,50}}?)[\s,]+(?P<year>{YEAR})\)?")
_BETWEEN_PLACES = re.compile(r"\s?[/,–-]\s?")
_YEAR_OF_FILM = re.compile(
    r"(?:an?\s|the\s|une?\s|una\s)?(?:film|movie|película|serie|série|series|serial|pellicola)\s"
    rf"(?:(?:von|aus|aus\sdem\sjahr|from|of|de|del|z|z\sroku)\s|(?:by|de|von|di|d['’])\s?[^()\d]{{3,40}}?\s?[(,]\s?)?(?P<year>{YEAR})(?:\sr\.?|\sroku)?[.)]{{0,2}}",
    re.IGNORECASE,
)
_NAME_AND_YEAR = re.compile(rf"(?P<name>[^()\d]{{3,60}}?)(?:\s?\(|,\s)(?P<year>{YEAR})\)?")
_COMPANY_AND_YEAR = re.compile(
    rf"(?P<company>[^()]{{4,60}}?)(?:\s?\(|,\s)(?:[\w.]{{1,12}}\s){{0,3}}(?P<year>{YEAR})\)?\.?"
)
_YEAR_AND_COMPANY = re.compile(
    rf"(?:[℗©]\s?)?(?P<year>{YEAR})(?:\s?[-–—:,·/]\s?|\s)(?P<company>[^\W_][^()]{{3,60}})"
)
_ROLE = re.compile(
    r",?\s\(?(?:composer|komponist(?:in)?|composit(?:eur|rice)|compositora?|kompozytor(?:ka)?)\)?$",
    re.IGNORECASE,
)
_EDITION = re.compile(r"(?P<label>[^\W\d_][^,:()\d]{2,30}),\s")
_ON = re.compile(r"\b(?:on|by|bei|chez|en|przez|from|par|por)\s")


def parts_of(line: Line) -> list[Line]:
    """The facts of a line that is a row of them, else the line itself."""
    if len(line.text) > _LONGEST_ROW:
        return [line]
    for separators in (_LABELS, _COLUMN, _SLASH, _SENTENCE, _COMMA, _DASH):
        parts = split_at(separators, line) if separators.search(line.text) else []
        is_a_row = _names_all if separators in (_COMMA, _DASH) else _is_a_row
        if len(parts) > 1 and all(len(part.text) <= _LONGEST_PART for part in parts) and is_a_row(parts):
            return [
                Line(part.text, part.start, line.number, line.gap)
                for part in (one.without(_LEFT_OVER.get(separators, "")) for one in parts)
            ]
    return [line]


def _is_a_row(parts: list[Piece]) -> bool:
    """Whether at least two parts of a line, and half of them, tell something by themselves."""
    telling = [_tells(part) for part in parts]
    return sum(telling) > 1 and sum(telling) * 2 >= len(parts)


def _names_all(parts: list[Piece]) -> bool:
    """Whether all parts are facts: ``Ada Quell, Tern Records, 1994``, ``Tern Records, 49 minutes``."""
    if is_all_of_a_release(parts):
        return True
    if len(parts) != _A_ROW_OF_COMMAS or person_in(parts[0]) is None:
        return False
    others = parts[1:]
    return any(film_year(part) for part in others) and any(names_a_company(part.text) for part in others)


def is_all_of_a_release(parts: Sequence[Piece]) -> bool:
    """Whether all parts are facts of a release, and one is its company."""
    if not any(names_a_company(part.text) for part in parts):
        return False
    return len(parts) > 1 and all(film_year(part) or release_in(part) != Release() for part in parts)


def _tells(part: Piece) -> bool:
    labelled = read_label(Line(part.text, part.start, 0, 0))
    if labelled and labelled.sure and labelled.value.text:
        return True
    if film_year(part) or named_with_year(part) or read_plain_edition(part):
        return True
    return release_in(part) != Release() or company_with_year(part) is not None


def film_year(part: Piece) -> Piece | None:
    """The year that a part of a row is, with nothing but a country or *film of* beside it."""
    match = _YEAR_ALONE.fullmatch(part.text) or _YEAR_OF_FILM.fullmatch(part.text)
    if match is None and (placed := _PLACE_AND_YEAR.fullmatch(part.text)):
        places = _BETWEEN_PLACES.split(placed["where"])
        match = placed if all(fold(place) in COUNTRIES for place in places) else None
    return part.group(match, "year") if match else None


def named_with_year(part: Piece) -> tuple[Piece, Piece] | None:
    """Somebody's name and the year behind it."""
    match = _NAME_AND_YEAR.fullmatch(part.text)
    if match is None or not looks_like_a_person(match["name"].strip()):
        return None
    return part.group(match, "name"), part.group(match, "year")


def person_in(part: Piece) -> Piece | None:
    """Somebody's name that a part of a row is, with or without a year or the word *composer* behind it."""
    named = named_with_year(part)
    name = named[0] if named else part.cut(0, role.start() if (role := _ROLE.search(part.text)) else None)
    return name if looks_like_a_person(name.text) else None


def read_plain_edition(part: Piece) -> Edition | None:
    """A later release without a colon: ``First CD release, 2019, on Tern``."""
    match = _EDITION.match(part.text)
    if match is None or label_of(match["label"]) is not Label.EDITION:
        return None
    said = part.cut(match.end())
    edition = read_edition(said)
    on = _ON.search(said.text)
    return Edition(edition.year, said.cut(on.end()).without('.,*_“”"')) if edition and on else edition


def company_with_year(part: Piece) -> tuple[Piece, Piece] | None:
    """A company and the year beside it: ``Tern Records TR-44 (2017)``, ``1999 - Tern Records``."""
    match = _YEAR_AND_COMPANY.fullmatch(part.text) or _COMPANY_AND_YEAR.fullmatch(part.text)
    if match is None or not names_a_company(match["company"].strip()):
        return None
    return part.group(match, "company"), part.group(match, "year")


def release_in(part: Piece) -> Release:
    """What a part of a row tells of the album."""
    if names_a_company(part.text):
        return Release(company=part)
    if length := length_alone(part.text):
        return Release(length=length)
    return read_release_line(part, is_below_others=True)
