"""The lines around a heading: which of them are something else, and what below them tells of a title."""

import re
from collections.abc import Sequence

from cuebook.domain.names import fold
from cuebook.formats.recognition.editions import read_edition
from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.labels import Labelled, read_label
from cuebook.formats.recognition.lines import Line
from cuebook.formats.recognition.people import looks_like_a_person
from cuebook.formats.recognition.quotations import find_quotations
from cuebook.formats.recognition.release_line import tells_of_a_release
from cuebook.formats.recognition.sides import read_part

_FIRST_PARAGRAPHS = 3
_NAME_END = re.compile(r"\s+[-–—|]\s")
_ENTRY = re.compile(r"[A-H]?\d{1,3}\s?[.)]|[•*·|-]")
IN_BRACKETS = re.compile(r"[(\[](?P<inside>[^()\[\]]{2,80})[)\]]")
"""A line that stands in brackets altogether."""
_DESCRIBED = re.compile(
    r"(?:An?|a|Eine?|Une?|Una)\s(?:(?:[a-zß-öø-ÿ]|TV\b)[\w-]{0,20}\s){0,5}(?:score|music|soundtrack|musique|partition|música|"
    r"partitura|muzyka|(?:Film)?[Mm]usik|Partitur)\s(?:(?:composed|written|composée|compuesta)\s)?(?:by|von|de|par|por)\s"
    r"[^\W\d_]"
)
"""A line that says of what kind a score is, and whose: *A television score by* somebody."""
_COUNTED = re.compile(
    r"\b\d{1,6}\s(?:ratings?|votes?|reviews|bewertungen|stimmen|rezensionen|avis|votos|opiniones|valoraciones|reseñas|"
    r"ocen|głosów|recenzji|opinii|voti|recensioni)\b",
    re.IGNORECASE,
)


def is_something_else(line: Line) -> bool:
    """Whether a line near the top is a fact, an entry of a list or an aside, and so no heading."""
    labelled = read_label(line)
    is_label = (labelled is not None and _labels_a_fact(labelled)) or line.text.endswith((":", "："))
    is_entry = read_part(line.text) is not None or bool(_ENTRY.match(line.text))
    is_aside = IN_BRACKETS.fullmatch(line.text) or _DESCRIBED.match(line.text) or _COUNTED.search(line.text)
    return is_label or is_entry or bool(is_aside) or tells_of_a_release(line)


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
        (other for other in lines if other.number > line.number and not IN_BRACKETS.fullmatch(other.text)),
        None,
    )
    if below is None or below.gap > 1:
        return False
    labelled = read_label(below)
    is_label = labelled is not None and labelled.label is Label.COMPOSER and labelled.sure
    return is_label or bool(_DESCRIBED.match(below.text))
