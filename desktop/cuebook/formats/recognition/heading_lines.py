"""The lines around a heading: which of them are something else, and what below them tells of a title."""

import re
from collections.abc import Sequence

from cuebook.domain.names import fold
from cuebook.formats.recognition.author_lines import signed_and_dated
from cuebook.formats.recognition.editions import read_edition
from cuebook.formats.recognition.fact_rows import film_year, named_with_year, parts_of, person_in
from cuebook.formats.recognition.heading_words import announces_a_review, is_generic
from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.labels import Labelled, label_of, read_label
from cuebook.formats.recognition.lines import Line
from cuebook.formats.recognition.people import looks_like_a_person
from cuebook.formats.recognition.quotations import find_quotations
from cuebook.formats.recognition.rating_text import parse_whole
from cuebook.formats.recognition.release_line import tells_of_a_release
from cuebook.formats.recognition.sides import read_part
from cuebook.formats.recognition.written_about import writes_the_music

_FIRST_PARAGRAPHS = 3
_NAME_END = re.compile(r"\s+[-–—|]\s")
_ENTRY = re.compile(r"[A-H]?\d{1,3}\s?[.)]|[•*·|-]")
_BY = re.compile(r"(?:by|von|de|par|por|di|przez)\s", re.IGNORECASE)
_CUT_OFF = (" ·", " |", " •")
DECORATED = re.compile(r"(?P<mark>[~*=#•·_+–—-])+\s?(?P<inside>[^~*=#•·_+]{2,120}?)\s?(?P=mark)+")
"""A line with the same marks around all of it: ``*** Tern Island ***``."""
IN_BRACKETS = re.compile(r"[(\[](?P<inside>[^()\[\]]{2,80})[)\]]")
"""A line that stands in brackets altogether."""
_DESCRIBED = re.compile(
    r"(?:An?|a|Eine?|Une?|Una)\s(?:(?:[a-zß-öø-ÿ]|TV\b)[\w-]{0,20}\s){0,5}(?:score|music|soundtrack|bande\soriginale|banda\ssonora|musique|partition|música|"
    r"partitura|muzyka|(?:Film)?[Mm]usik|Partitur)\s(?:(?:composed|written|composée|compuesta)\s)?(?:by|von|de|par|por)\s"
    r"[^\W\d_]"
)
"""A line that says of what kind a score is, and whose: *A television score by* somebody."""
_ABOUT_THE_FILM = re.compile(
    r"(?:starring|featuring|directed|with\s[A-Z]|mit\s[A-ZÀ-Þ]|avec\s[A-ZÀ-Þ]|con\s[A-ZÀ-Þ]|z\sudziałem|(?:an?|ein|une?|una)\s"
    r"(?:film|movie|picture|película)\s(?:by|von|de|d['’]|di))\b"
    r"(?=[^.!?]*$)",
    re.IGNORECASE,
)
_ANY_LABEL = re.compile(r"(?P<label>[^\W\d_][^\W\d_]*(?:\s[^\W\d_]+){0,2})\s?[:：]\s\S")
_COUNTED = re.compile(
    r"\b\d{1,6}\s(?:ratings?|votes?|reviews|bewertungen|stimmen|rezensionen|avis|votos|opiniones|valoraciones|reseñas|"
    r"ocen|głosów|recenzji|opinii|voti|recensioni)\b",
    re.IGNORECASE,
)


def is_something_else(line: Line) -> bool:
    """Whether a line near the top is a fact, an entry of a list or an aside, and so no heading."""
    labelled = read_label(line)
    is_label = (labelled is not None and _labels_a_fact(labelled)) or line.text.endswith((":", "："))
    is_listed = bool(_ENTRY.match(line.text)) and not DECORATED.fullmatch(line.text)
    is_entry = is_listed or read_part(line.text) is not None or line.text.endswith(_CUT_OFF)
    is_aside = (
        _ABOUT_THE_FILM.match(line.text)
        or signed_and_dated(line)
        or IN_BRACKETS.fullmatch(line.text)
        or _DESCRIBED.match(line.text)
        or _COUNTED.search(line.text)
    )
    return is_label or is_entry or bool(is_aside) or _is_a_rating(line) or tells_of_a_release(line)


def _labels_a_fact(labelled: Labelled) -> bool:
    """Whether a label is one; in some languages *review* is also a reviewer's, and a title follows."""
    name = _NAME_END.split(labelled.value.text, maxsplit=1)[0]
    names_nobody = labelled.label is Label.REVIEWER and name and not looks_like_a_person(name)
    if labelled.label is Label.EDITION:
        return read_edition(labelled.value) is not None
    return labelled.sure and not names_nobody


def quoted_in_prose(lines: Sequence[Line]) -> frozenset[str]:
    """What the beginning of the review quotes or marks, folded."""
    prose = [line for line in lines if line.is_prose][:_FIRST_PARAGRAPHS]
    return frozenset(fold(one.inside.text) for line in prose for one in find_quotations(line))


def is_credited_below(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the next line names the composer: then this one is what they composed."""
    below = next(
        (other for other in lines if other.number > line.number and not _is_an_aside(other, lines)),
        None,
    )
    if below is None or below.gap > 1:
        return False
    labelled = read_label(below)
    if label_of(line.text):
        return False
    follows = next((other for other in lines if other.number == below.number + 1), None)
    has_value = follows is not None and looks_like_a_person(follows.text)
    is_label = labelled is not None and labelled.label is Label.COMPOSER and (labelled.sure or has_value)
    return is_label or bool(_DESCRIBED.match(below.text)) or _is_a_composer(below, lines)


def _is_an_aside(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line between a title and its composer is another title in brackets, or a rating."""
    labelled = read_label(line)
    is_byline = labelled is not None and labelled.label is Label.REVIEWER and bool(labelled.value.text)
    is_byline = is_byline and not _is_a_composer(line, lines)
    is_signed = is_byline or signed_and_dated(line) is not None
    return is_signed or bool(IN_BRACKETS.fullmatch(line.text)) or _is_a_rating(line)


def _is_a_rating(line: Line) -> bool:
    return any(map(str.isdigit, line.text)) and bool(parse_whole(line))


def opens_with_its_composer(line: Line, lines: Sequence[Line]) -> bool:
    """Whether directly above a line its composer's name stands by itself: ``ANNA QUELL``, ``Tern Island``."""
    above = next((other for other in lines if other.number == line.number - 1), None)
    if label_of(line.text):
        return False
    return above is not None and not line.gap and _is_a_composer(above, lines)


def is_among_labels(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line looks labelled, with a label that nobody knows, and stands directly below another."""
    match = _ANY_LABEL.match(line.text)
    if match is None or is_generic(match["label"]) or announces_a_review(match["label"]):
        return False
    above = next((other for other in lines if other.number == line.number - 1), None)
    labelled = read_label(above) if above and not line.gap else None
    return labelled is not None and labelled.sure and _labels_a_fact(labelled)


def is_a_row(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line is a row of facts that begins with the composer, a label or a year."""
    first, *others = parts_of(line)
    if not others:
        named = named_with_year(line) if line.number else None
        return named is not None and writes_the_music(named[0].text, lines)
    person = person_in(first)
    labelled = read_label(first)
    is_fact = bool(labelled and labelled.sure) or film_year(first) is not None
    return is_fact or (person is not None and writes_the_music(person.text, lines))


def _is_a_composer(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line is nothing but the name of somebody of whose music the review goes on to write."""
    by = _BY.match(line.text)
    person = person_in(line.cut(by.end()) if by else line)
    return person is not None and label_of(line.text) is None and writes_the_music(person.text, lines)
