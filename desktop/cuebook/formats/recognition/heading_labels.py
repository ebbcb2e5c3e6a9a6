"""The title where a label says that it is one: ``Film: Tern Island``, ``Titel: Tern Island (1994)``."""

import re
from collections.abc import Sequence

from cuebook.domain.names import fold
from cuebook.formats.recognition.fact_rows import film_year, parts_of
from cuebook.formats.recognition.heading_composers import says_whose_music
from cuebook.formats.recognition.heading_words import is_generic
from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.labels import label_of, read_label
from cuebook.formats.recognition.lines import Line, Piece
from cuebook.formats.recognition.people import looks_like_a_person
from cuebook.formats.recognition.rating_text import parse_whole
from cuebook.formats.recognition.years import YEAR

_HEAD = 24
_LONGEST = 90
_A_LIST = re.compile(r"\s\d{1,2}[.)]\s|[;•]|(?:,[^,]{1,60}){2}")
_TITLE_OR_TRACKS = frozenset({"titel"})
"""Labels of a track list that, before a single name, are those of a title."""
_TITLE_OR_CATEGORY = frozenset(
    {"thema", "topic", "temat", "tema", "sujet", "discussion", "argomento", "diskussion"}
)
"""Labels of categories that, before a name with a year or a person, are those of a forum's thread."""
_DATED = re.compile(rf"[^()]{{2,80}}\([^()]{{0,60}}{YEAR}\)")
_BRACKETED = re.compile(r"(?P<title>[^()]{2,80}?)\s\((?P<who>[^()]{3,60})\)")


def find_labelled_title(lines: Sequence[Line]) -> Line | None:
    """What the first label of a title near the top of a page labels, as a line of its own."""
    for line in lines[:_HEAD]:
        labelled = read_label(line)
        if labelled is None or not labelled.sure or not _is_a_title(labelled.value) or _is_a_year(line):
            continue
        words = fold(line.text[: -len(labelled.value.text)])
        is_one_name = words in _TITLE_OR_TRACKS and _is_one_name(labelled.value)
        is_a_thread = words in _TITLE_OR_CATEGORY and _names_a_score(labelled.value, line, lines)
        is_the_album = labelled.label is Label.EDITION and says_whose_music(labelled.value.text)
        if labelled.label is Label.TITLE or is_one_name or is_a_thread or is_the_album:
            return Line(labelled.value.text, labelled.value.start, line.number, line.gap)
    return None


def _is_a_title(value: Piece) -> bool:
    has_words = any(map(str.isalpha, value.text)) and len(value.text) <= _LONGEST
    says_more = label_of(value.text) or parse_whole(value)
    return has_words and not says_more and not is_generic(value.text)


def _is_a_year(line: Line) -> bool:
    """Whether the label of a row labels a year: ``Film: 1969. Album: 2014 (Tern Records)``."""
    labelled = read_label(parts_of(line)[0])
    return labelled is not None and film_year(labelled.value) is not None


def _names_a_score(value: Piece, line: Line, lines: Sequence[Line]) -> bool:
    """Whether a thread's name has a year or a person in brackets behind it, or is a line of its own below."""
    if _DATED.match(value.text):
        return True
    bracketed = _BRACKETED.fullmatch(value.text)
    title = bracketed["title"] if bracketed else value.text
    is_repeated = any(fold(other.text) == fold(title) for other in lines if other.number > line.number)
    return is_repeated or bool(bracketed and looks_like_a_person(bracketed["who"]))


def _is_one_name(value: Piece) -> bool:
    return not _A_LIST.search(value.text)
