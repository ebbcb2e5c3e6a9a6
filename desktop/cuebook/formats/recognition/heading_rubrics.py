"""What leads to a title and is no part of it, though it says nothing known: ``Vinyl corner: Tern Island``."""

import re
from collections.abc import Sequence

from cuebook.domain.names import fold
from cuebook.formats.recognition.heading_words import announces_a_review
from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.labels import read_label
from cuebook.formats.recognition.lines import Line, Piece
from cuebook.formats.recognition.people import looks_like_a_person
from cuebook.formats.recognition.written_about import is_named_in_prose

_LED = re.compile(r"(?P<rubric>[^:|–—]{3,40}?)(?:\s?[:|–—]|\s-)\s(?P<title>\S.{3,80})")
_NAME_END = re.compile(r"\s?[(\[]|\s[-–—|]\s")


def behind_a_rubric(title: Piece, lines: Sequence[Line]) -> Piece:
    """A title without several words in lower case before it, if the page names it without them.

    A title of two parts has capitals in both, and a page that names the second alone is rare.
    """
    match = _LED.fullmatch(title.text)
    if match is None:
        return title
    rubric, name = match["rubric"], match["title"]
    leads = " " in rubric and rubric.rpartition(" ")[2][:1].islower()
    if not leads or not name[:1].isupper():
        return title
    others = [line.text for line in lines if title.text not in line.text]
    is_known = any(name in text for text in others) and not any(rubric in text for text in others)
    return title.group(match, "title") if is_known else title


def names_the_reviewed(line: Line, lines: Sequence[Line]) -> bool:
    """Whether what follows *Review:* or *Kritik:* is reviewed, though it could be who reviews it.

    So it is at the very top, where the prose names it as a title, or another line says who wrote the review.
    """
    labelled = read_label(line)
    if labelled is None or labelled.label is not Label.REVIEWER or not labelled.value.text:
        return False
    if not announces_a_review(line.text[: -len(labelled.value.text)]):
        return False
    name = _NAME_END.split(labelled.value.text, maxsplit=1)[0]
    if line.number == lines[0].number or is_named_in_prose(name, lines):
        return True
    return any(_names_another(other, name) for other in lines if other.number != line.number)


def _names_another(line: Line, name: str) -> bool:
    labelled = read_label(line)
    is_signed = labelled is not None and labelled.sure and labelled.label is Label.REVIEWER
    if labelled is None or not is_signed or announces_a_review(line.text):
        return False
    who = _NAME_END.split(labelled.value.text, maxsplit=1)[0]
    return looks_like_a_person(who) and fold(who) != fold(name)
