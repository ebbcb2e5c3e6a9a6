"""What the parts of a row of facts say that have no label of their own."""

import re
from collections.abc import Sequence

from cuebook.formats.recognition.credited_values import Credits, says_it_is_later
from cuebook.formats.recognition.fact_rows import (
    company_with_year,
    film_year,
    is_all_of_a_release,
    named_with_year,
    person_in,
    read_plain_edition,
    release_in,
)
from cuebook.formats.recognition.lines import Line, Piece, split_at
from cuebook.formats.recognition.release_line import Release, names_a_company
from cuebook.formats.recognition.written_about import is_written_about, writes_the_music

_COMMA = re.compile(r"\s?[,;]\s")
_STROKE = re.compile(r"[/|·•]")


def store_row(found: Credits, parts: Sequence[Line], lines: Sequence[Line], *, is_at_the_top: bool) -> None:
    """Store what parts without labels say, if the row is known by a label or by whose name stands in it.

    A person of whose music the review goes on to write is the composer, and a year beside them the
    film's. ``lines`` are the page.
    """
    composers = [] if found.composers or not is_at_the_top else _composers(parts, lines)
    found.composers += composers
    is_known = composers or parts[0].number in found.used or any(map(company_with_year, parts))
    is_known = is_known or (is_at_the_top and is_all_of_a_release(parts) and _has_no_marks(parts[0], lines))
    if not is_known:
        return
    found.used.add(parts[0].number)
    is_later = found.of_an_edition and any(names_a_company(part.text) for part in parts)
    for part in parts:
        _store_part(found, part, is_later=is_later)


def store_alone(found: Credits, line: Line, lines: Sequence[Line], *, is_at_the_top: bool) -> None:
    """Store what a line without a label says that is nothing but one such fact.

    A year by itself is read beside the heading; here it has a country, the composer or a company with it.
    """
    if line.is_prose:
        return
    inside = line.without("()[]")
    is_in_brackets = line.text[0] in "([" and line.text[-1] in ")]"
    if company := company_with_year(line):
        _store_company(found, line, *company)
    elif is_at_the_top and is_in_brackets and names_a_company(inside.text):
        parts = split_at(_COMMA, inside)
        is_a_row = len(parts) > 1 and all(release_in(part) != Release() for part in parts)
        for part in parts if is_a_row else [inside]:
            _store_release(found, release_in(part))
    elif is_at_the_top and (named := named_with_year(line)) and writes_the_music(named[0].text, lines):
        found.composers += [] if found.composers else [named[0]]
        found.years.append(named[1])
    elif is_at_the_top and any(map(str.isalpha, line.text)) and (year := film_year(line)):
        found.years.append(year)
    else:
        return
    found.used.add(line.number)


def _store_company(found: Credits, said: Piece, company: Piece, year: Piece) -> None:
    """Beside the words of a later edition a year is the edition's."""
    found.company = found.company or company
    _store_year(found, year, is_later=found.of_an_edition or says_it_is_later(said.text))


def _store_year(found: Credits, year: Piece, *, is_later: bool) -> None:
    if is_later:
        found.edition_year = found.edition_year or year
    else:
        found.years.append(year)


def _composers(parts: Sequence[Line], lines: Sequence[Line]) -> list[Piece]:
    people = [person for part in parts if (person := person_in(part))]
    composers = [person for person in people if writes_the_music(person.text, lines)]
    if not composers and people[:1] and person_in(parts[0]) and _describes_an_album(parts):
        composers = [person for person in people[:1] if is_written_about(person.text, lines)]
    return composers[:1]


def _has_no_marks(part: Line, lines: Sequence[Line]) -> bool:
    """Whether commas or dashes part a row: what strokes part is read as a release."""
    whole = next(line for line in lines if line.number == part.number)
    return not _STROKE.search(whole.text)


def _describes_an_album(parts: Sequence[Line]) -> bool:
    """Whether a row has a year and beside it a company, or a length: a film's has its director in front."""
    is_dated = any(film_year(part) or named_with_year(part) for part in parts)
    return is_dated and any(
        release_in(part).company for part in parts[1:] if not person_in(part) or names_a_company(part.text)
    )


def _store_part(found: Credits, part: Line, *, is_later: bool) -> None:
    if edition := read_plain_edition(part):
        found.edition_year = found.edition_year or edition.year
        found.company = found.company or edition.company
    elif year := film_year(part):
        _store_year(found, year, is_later=is_later)
    elif company := company_with_year(part):
        _store_company(found, part, *company)
    elif named := named_with_year(part):
        found.years.append(named[1])
    else:
        _store_release(found, release_in(part))


def _store_release(found: Credits, release: Release) -> None:
    found.company = found.company or release.company
    found.length = found.length or release.length
    found.track_count = found.track_count or release.track_count
