"""The closing figures of a review: cue rating, minutes of excellence, album excellence.

They stand together, each on a line, at the end of a review or at its top. Labels may be misspelt
and one may be missing; values are kept as printed and never computed from each other.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum, auto
from functools import lru_cache

from cuebook.domain.names import fold
from cuebook.domain.review import FactKind, FactSpan, PrintedRating
from cuebook.formats.recognition.evidence import LABELLED, Evidence, guess, likely
from cuebook.formats.recognition.lines import Line, Piece
from cuebook.formats.recognition.spans import spans_of

BEST_CUE_RATING = 100.0


class _Figure(Enum):
    RATING = auto()
    MINUTES = auto()
    PERCENT = auto()


_LABELS = {
    "cue rating": _Figure.RATING,
    "average cue rating": _Figure.RATING,
    "geek score": _Figure.RATING,
    "total minutes of excellence": _Figure.MINUTES,
    "minutes of excellence": _Figure.MINUTES,
    "tmoe": _Figure.MINUTES,
    "album excellence": _Figure.PERCENT,
}
_MISSPELT = likely("after a label that is misspelt")
_BESIDE = guess("beside the other figures, without a label")
_NEARLY = 0.88
_LETTERS_OFF = 3
_DIGIT = re.compile(r"\d")
_NUMBER = r"(?<![\d.,])\d{1,4}(?:[.,]\d{1,3})?(?![\d.,]*\d)"
_LABELLED = re.compile(rf"(?P<label>[^\d:：]{{3,40}})[:：]?[\s*_]{{0,9}}(?P<value>{_NUMBER}.{{0,40}})")
_OF = r"(?:/|out\sof|of|von|sur|de|sobre|z|na|su)"
_TWO = re.compile(rf"(?P<part>{_NUMBER})\s{{0,3}}{_OF}\s{{0,3}}(?P<whole>{_NUMBER})")
_ONE = re.compile(rf"(?P<part>{_NUMBER})")
_PERCENT = re.compile(
    rf"(?P<part>{_NUMBER})\s{{0,3}}(?:[%％]|per\s?cent\b|prozent\b|pour\scent\b|por\sciento\b|procent\b)",
    re.IGNORECASE,
)
_VALUE = re.compile(rf"{_NUMBER}(?:\s{{0,3}}{_OF}\s{{0,3}}{_NUMBER})?(?:\s{{0,3}}[%％])?")
_LONGEST_LABEL = 40
_BRACKET = re.compile(r"\s?\([^()]{1,20}\)\s?$")
_UNLABELLED = re.compile(rf"{_NUMBER}\s{{0,3}}(?:/\s{{0,3}}{_NUMBER}|[%％])")
_ON_ONE_LINE = re.compile(
    r"(?P<label>(?:(?:total )?minutes of excellence|album excellence|cue rating"
    r"|geek score))(?P<mark>\s?[:：=–-])?"
    rf"\s{{0,9}}(?P<value>{_NUMBER}[\d\s/%.,]{{0,12}})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures as printed, where they stand, and the numbers of their lines."""

    rating: PrintedRating | None = None
    minutes_of_excellence: float | None = None
    album_minutes: float | None = None
    excellence_percent: float | None = None
    spans: tuple[FactSpan, ...] = ()
    used: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Printed:
    figure: _Figure
    line: Line
    value: Piece
    why: Evidence = LABELLED
    label_line: Line | None = None
    """The line above, where the label stands on one of its own."""

    @property
    def lines(self) -> list[Line]:
        """The lines that it fills."""
        return [self.label_line, self.line] if self.label_line else [self.line]


def read_figures(lines: Sequence[Line], text_end: int) -> Figures:
    """Read the figures of a page; without any of excellence there is at most a cue rating in plain words.

    A rating elsewhere on the page is not theirs. A number at the very end of a text whose
    percentage is missing may have been cut off by a paste, and is no value.
    """
    printed = _printed_figures(lines)
    if all(entry.figure is _Figure.RATING for entry in printed) and not _is_clear(printed):
        return Figures()
    printed += _unlabelled_neighbours(lines, printed)
    values = {entry.figure: entry.value for entry in reversed(printed)}
    percent = _PERCENT.match(values[_Figure.PERCENT].text) if _Figure.PERCENT in values else None
    cut_off_at = text_end if percent is None else None
    minutes, album = _minutes(values.get(_Figure.MINUTES), cut_off_at)
    return Figures(
        rating=_rating(values.get(_Figure.RATING), cut_off_at),
        minutes_of_excellence=minutes,
        album_minutes=album,
        excellence_percent=number(percent["part"]) if percent else None,
        spans=tuple(span for entry in printed for span in spans_of(FactKind.FIGURES, entry.lines, entry.why)),
        used=frozenset(line.number for entry in printed for line in entry.lines),
    )


def _is_clear(printed: Sequence[_Printed]) -> bool:
    """Whether a single cue rating, with its scale and a label as it should be, is all there is."""
    return len(printed) == 1 and printed[0].why is LABELLED and bool(_TWO.fullmatch(printed[0].value.text))


def number(printed: str) -> float:
    """A printed number: ``9.1``, ``9,1`` or ``34``."""
    return float(printed.replace(",", "."))


def count_blocks(lines: Iterable[Line]) -> int:
    """How many blocks of figures a page prints, as its most frequent figure tells."""
    seen = [entry.figure for entry in _printed_figures(lines)]
    return max((seen.count(figure) for figure in (_Figure.MINUTES, _Figure.PERCENT)), default=0)


def _printed_figures(lines: Iterable[Line]) -> list[_Printed]:
    printed: list[_Printed] = []
    label_above: tuple[_Figure, Line] | None = None
    for line in lines:
        if label_above and _VALUE.fullmatch(line.text):
            printed.append(_Printed(label_above[0], line, line.cut(), label_line=label_above[1]))
            label_above = None
            continue
        is_label = len(line.text) <= _LONGEST_LABEL and not any(map(str.isdigit, line.text))
        above = _figure_of(line.text) if is_label else None
        label_above = (above, line) if above else None
        if not _DIGIT.search(line.text):
            continue
        match = _LABELLED.fullmatch(line.text)
        if match and (figure := _figure_of(match["label"])):
            why = LABELLED if fold(match["label"]) in _LABELS else _MISSPELT
            printed.append(_Printed(figure, line, line.group(match, "value"), why))
            continue
        row = list(_ON_ONE_LINE.finditer(line.text))
        for several in row:
            label = several["label"]
            if not (several["mark"] or len(row) > 1):  # a sentence may speak of one
                continue
            if figure := _figure_of(label):
                printed.append(_Printed(figure, line, line.group(several, "value")))
    return printed


@lru_cache(maxsize=1_024)
def _figure_of(label: str) -> _Figure | None:
    """Which figure a label means, in spite of a misspelling."""
    folded = fold(_BRACKET.sub("", label))
    for known, figure in _LABELS.items():
        if folded == known:
            return figure
        if abs(len(folded) - len(known)) <= _LETTERS_OFF and _likeness(folded, known) >= _NEARLY:
            return figure
    return None


def _likeness(label: str, known: str) -> float:
    return SequenceMatcher(None, label, known, autojunk=False).ratio()


def _unlabelled_neighbours(lines: Sequence[Line], printed: Sequence[_Printed]) -> list[_Printed]:
    """Figures whose label is missing: bare values directly above, between or below the others."""
    known = {entry.line.number for entry in printed}
    missing = set(_Figure) - {entry.figure for entry in printed}
    found = []
    for line in lines:
        if (
            line.number not in known
            and {line.number - 1, line.number + 1} & known
            and _UNLABELLED.fullmatch(line.text)
        ):
            figure = _figure_of_value(line.text)
            if figure in missing:
                found.append(_Printed(figure, line, line.cut(), _BESIDE))
    return found


def _figure_of_value(value: str) -> _Figure:
    if value.endswith(("%", "％")):
        return _Figure.PERCENT
    match = _TWO.fullmatch(value)
    return _Figure.RATING if match and number(match["whole"]) == BEST_CUE_RATING else _Figure.MINUTES


def _rating(value: Piece | None, cut_off_at: int | None) -> PrintedRating | None:
    """``74 / 100``, or ``85`` alone: the figures' own scale ends at 100."""
    if value is None:
        return None
    if match := _TWO.match(value.text):
        part, best = number(match["part"]), number(match["whole"])
        return PrintedRating(part, best, match.group()) if part <= best else None
    match = _ONE.match(value.text)
    if match is None or value.start + match.end() == cut_off_at or number(match["part"]) > BEST_CUE_RATING:
        return None
    return PrintedRating(number(match["part"]), BEST_CUE_RATING, match.group())


def _minutes(value: Piece | None, cut_off_at: int | None) -> tuple[float | None, float | None]:
    """Minutes of excellence, and of the album where they are printed: ``8 / 34``, ``9.1``."""
    if value is None:
        return None, None
    if match := _TWO.match(value.text):
        part, whole = number(match["part"]), number(match["whole"])
        return part, None if value.start + match.end() == cut_off_at else whole
    match = _ONE.match(value.text)
    if match is None or value.start + match.end() == cut_off_at:
        return None, None
    return number(match["part"]), None
