"""What the columns of a table of tracks hold, as their cells and headings tell."""

import re
from collections.abc import Sequence
from enum import Enum, auto
from itertools import pairwise

from cuebook.domain.names import fold
from cuebook.formats.recognition.cue_points import points_in
from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.labels import label_of
from cuebook.formats.recognition.phrases import phrases
from cuebook.formats.recognition.stars import STARS

_NUMBER = re.compile(r"\d{1,3}\.?")
_CLOCK = re.compile(r"\(?\d{1,3}(?::[0-5]\d){1,2}\)?|\(?\d{1,3}['’′][0-5]\d[\"”″]?\)?")
DRAWN = re.compile(STARS)
_DOTTED = re.compile(r"\d{1,2}\.[0-5]\d")
SCALE = re.compile(
    r"(?:out of|/|von|sur|sobre|de|na|su|max\.?|[01]\s?(?:-|–|to|bis|à|a|do))\s?(\d{1,3})\b", re.IGNORECASE
)
_RATINGS = phrases(
    """
    rating, ratings, rated, score, scores, grade, points, pts, mine, mark, marks, stars, wertung, bewertung,
    punkte, note, noten, sterne, notation, étoiles, puntos, puntuación, nota, valoración, estrellas, punkty,
    ocena, oceny, gwiazdki, voto
    """
)


class Column(Enum):
    """What a column holds."""

    NUMBER = auto()
    TIME = auto()
    RATING = auto()
    NAME = auto()
    OTHER = auto()
    """Numbers of something else."""


def is_figure(cell: str) -> bool:
    """Whether a cell holds a number, a length or a rating: headings do not."""
    return any(pattern.fullmatch(cell) for pattern in (_NUMBER, _CLOCK, DRAWN)) or points_in(cell) is not None


def column_of(cells: Sequence[str], heading: str) -> Column:
    """What a column holds, as most of its cells tell, and its heading where there is one."""
    most = len(cells) / 2
    if sum(bool(_CLOCK.fullmatch(cell)) for cell in cells) > most:
        return Column.TIME
    if sum(bool(_DOTTED.fullmatch(cell)) for cell in cells) > most and not _rates(heading):
        return Column.TIME
    numbers = [int(cell.rstrip(".")) for cell in cells if _NUMBER.fullmatch(cell)]
    if len(numbers) > most and numbers[0] == 1 and all(other - one == 1 for one, other in pairwise(numbers)):
        return Column.NUMBER
    if sum(bool(DRAWN.fullmatch(cell) or points_in(cell)) for cell in cells) > most:
        drawn_or_scaled = any(
            DRAWN.fullmatch(cell) or ((points := points_in(cell)) and points.best) for cell in cells
        )
        return Column.RATING if drawn_or_scaled or not heading or _rates(heading) else Column.OTHER
    return Column.NAME


def _rates(heading: str) -> bool:
    """Whether a column's heading announces ratings: ``Score (out of 5)``, ``Mine``, ``★``."""
    words = SCALE.sub("", heading).strip(" ()[]:")
    is_label = label_of(words) is Label.RATING or not _RATINGS.isdisjoint(fold(words).split())
    return is_label or bool(DRAWN.fullmatch(words))
