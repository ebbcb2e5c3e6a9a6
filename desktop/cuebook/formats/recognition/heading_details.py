"""What the brackets behind a title and the words beside it tell, read with the page they stand on."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from cuebook.formats.recognition.heading_brackets import LAST_BRACKET, Details, read_details
from cuebook.formats.recognition.heading_composers import SCORE_BY
from cuebook.formats.recognition.heading_words import is_generic, is_only_edition, strip_rubric
from cuebook.formats.recognition.lines import Line, Piece
from cuebook.formats.recognition.people import looks_like_a_person, split_people
from cuebook.formats.recognition.written_about import full_name, writes_the_music
from cuebook.formats.recognition.years import years_in


def read_brackets(
    title: Piece, lines: Sequence[Line], is_named_elsewhere: Callable[[str], bool]
) -> tuple[Piece, Details, list[str]]:
    """Part a title from the brackets behind it: what is left, what they tell, and why they are none of it."""
    told, reasons = Details(), list[str]()
    while bracket := LAST_BRACKET.search(title.text):
        inside = title.group(bracket, 1)
        if bracket.start() and says_the_kind(inside):
            title = title.cut(0, bracket.start())
            reasons.append("before a bracket that says what kind of record it is")
            continue
        details = read_details(inside, is_named_elsewhere) or _by_surname(inside, lines)
        if details is None:
            break
        title = strip_rubric(title.cut(0, bracket.start()))
        reasons.append("before a bracket with a year or a name")
        told = replace(
            told,
            composers=(*details.composers, *told.composers),
            years=(*details.years, *told.years),
            alt_titles=(*details.alt_titles, *told.alt_titles),
            company=details.company or told.company,
        )
    return title, told, reasons


def says_the_kind(inside: Piece) -> bool:
    """Whether a bracket only says what kind of record it is: ``[BO]``, ``(Music from the Series)``."""
    return not years_in(inside) and (is_generic(inside.text) or is_only_edition(inside.text))


def named_beside(title: Piece, others: Sequence[Piece]) -> list[Piece]:
    """The composers whom words beside a title name: ``notes on the score for Tern Island by Ada Quell``."""
    for part in others:
        match = SCORE_BY.search(part.text) if title.text and title.text in part.text else None
        people = split_people(part.group(match, "who")) if match else []
        if people and all(looks_like_a_person(one.text) for one in people):
            return people
    return []


def _by_surname(inside: Piece, lines: Sequence[Line]) -> Details | None:
    """The composer of whom a bracket says the surname and the prose the rest: ``Tern Island (Quell)``."""
    if not inside.text.isalpha() or not writes_the_music(inside.text, lines):
        return None
    return Details(composers=(full_name(inside.text, lines) or inside,))
