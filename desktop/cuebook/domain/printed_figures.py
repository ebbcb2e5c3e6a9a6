"""A reviewer's figures word for word, and whether they can all be right.

Printed figures are never put right and never computed: 8 / 34 and 22% stand beside each other where
each was rounded by itself.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cuebook.domain.excellence import Interval, possible_excellence
from cuebook.domain.review import FactKind, PrintedRating, Review, ReviewFacts

_NUMBER = re.compile(r"(?<![\d.,])\d{1,4}(?:[.,]\d{1,3})?(?![\d.,]*\d)(?P<sign>\s{0,3}[%％])?")
_LONGEST_SIGNS = 8
"""Characters; what is longer is a sentence or an image's name, and its value says more."""


@dataclass(frozen=True, slots=True)
class PrintedFigures:
    """The figures as the page writes them; empty where it does not print one.

    ``rating`` may be a number, a grade or stars; ``best`` is what it is out of, where it is a number.
    ``excellence`` ends with the percent sign. ``remark`` says what cannot be right, or contradicts itself.
    """

    rating: str = ""
    best: str = ""
    minutes: str = ""
    album_minutes: str = ""
    excellence: str = ""
    remark: str = ""

    @property
    def rating_text(self) -> str:
        """The rating in one line: ``74 / 100``, ``B-``, ``★★★½``."""
        return " / ".join(filter(None, (self.rating, self.best)))

    @property
    def minutes_text(self) -> str:
        """The minutes in one line: ``8 / 34``, ``9.1``."""
        return " / ".join(filter(None, (self.minutes, self.album_minutes)))


def printed_figures(review: Review) -> PrintedFigures:
    """Give the figures of a review, word for word where its text still has them."""
    return figures_of(review.facts, review.text)


def figures_of(facts: ReviewFacts, text: str = "") -> PrintedFigures:
    """Do so for facts, and for the text they were found in."""
    numbers = list(_numbers(facts, text))
    rating, best = _rating_words(facts.rating) if facts.rating else ("", "")
    printed = PrintedFigures(
        rating,
        best,
        _as_written(facts.minutes_of_excellence, numbers),
        _as_written(facts.album_minutes, numbers),
        _as_written(facts.excellence_percent, numbers, percent=True),
    )
    remarks = (_contradiction(facts), consistency_remark(printed))
    return replace(printed, remark=" ".join(filter(None, remarks)))


def consistency_remark(printed: PrintedFigures) -> str:
    """Say so where printed figures cannot all be right, however they were rounded."""
    minutes, album, percent = printed.minutes, printed.album_minutes, printed.excellence
    if not (minutes and album and percent):
        return ""
    possible = possible_excellence(minutes, album)
    if possible is None or possible.meets(Interval.around(percent)):
        return ""
    would_be = f"{possible.low:.1f} to {possible.high:.1f} %"
    return f"As printed, {minutes} / {album} would be {would_be}, not {percent}."


def _numbers(facts: ReviewFacts, text: str) -> Iterator[str]:
    """The numbers that stand where the figures were found, as they are written."""
    for span in facts.spans:
        if span.kind is FactKind.FIGURES:
            for found in _NUMBER.finditer(text[span.start : span.stop]):
                yield found.group()


def _as_written(value: float | None, numbers: Sequence[str], *, percent: bool = False) -> str:
    if value is None:
        return ""
    for written in numbers:
        if written.endswith(("%", "％")) is percent and _value(written) == value:
            return written
    return f"{value:g}{'%' if percent else ''}"


def _value(written: str) -> float:
    return float(written.rstrip("%％ \t\u00a0").replace(",", "."))


def _rating_words(rating: PrintedRating) -> tuple[str, str]:
    """A rating and what it is out of; stars and grades as they stand there."""
    written = " ".join(rating.as_written.split())
    if isinstance(rating.value, str) or isinstance(rating.best, str):
        return str(rating.value), ""
    in_signs = not any(sign.isalnum() for sign in written.replace("½", ""))
    if in_signs and 0 < len(written) <= _LONGEST_SIGNS:
        return written, ""
    numbers = [found.group() for found in _NUMBER.finditer(written)]
    value = _as_written(rating.value, numbers)
    return value, "" if rating.best is None else _as_written(rating.best, numbers)


def _contradiction(facts: ReviewFacts) -> str:
    if facts.rating is not None or len(facts.rating_conflict) < 2:
        return ""
    said = [" / ".join(filter(None, _rating_words(rating))) for rating in facts.rating_conflict]
    return f"The page prints two ratings: {' and '.join(said[:2])}."
