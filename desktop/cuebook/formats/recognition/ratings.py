"""The reviewer's own rating, told from everybody else's."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cuebook.domain.review import FactKind, FactSpan, PrintedRating
from cuebook.formats.recognition.evidence import IN_PROSE, LABELLED, Evidence, guess, likely
from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.labels import Labelled, label_of, read_label
from cuebook.formats.recognition.lines import Line, Piece
from cuebook.formats.recognition.rating_text import (
    RatingText,
    agree,
    parse_labelled,
    parse_ratings,
    parse_whole,
)
from cuebook.formats.recognition.stars import EMPTY, FILLED

_SOMEBODY_ELSES = re.compile(
    r"\b(?:visitors?|users?|readers?|customers?|votes?|voters?|community|average|audience|critics|members?|"
    r"leser\w*|besucher\w*|nutzer\w*|stimmen|durchschnitt\w*|lecteurs?|visiteurs?|internautes?|moyenne|"
    r"lectores|usuarios|votos|media|promedio|czytelnik\w*|użytkownik\w*|głos\w*|średnia)\b|読者|投票",
    re.IGNORECASE,
)
_VERDICT = re.compile(
    r"\b(?:i(?:['’]?d|['’]?ll|\swould|\swill)?\s(?:\w{1,12}\s)?(?:give|rate|award|gave)"
    r"|final\s(?:score|rating|grade|verdict)|(?:my|overall)\s(?:score|rating|grade|verdict)"
    r"|(?:score|rating|grade)\sof|(?:makes?|gets?|earns?)\s(?:it\s|this\s)?an?"
    r"|ich\s(?:gebe|vergebe)|je\s(?:donne|mets)|note\sfinale|(?:le|les)\s(?:doy|pongo)|daję|moja\socena)\b"
    r"[^.!?\d*★]{0,50}?(?=[\d*★]|\b(?:one|two|three|four|five|zwei|drei|vier|fünf|deux|trois|quatre|cinq|dos|tres|cuatro|cinco|"
    r"trzy|cztery|pięć)\s)",
    re.IGNORECASE,
)
_MINE = re.compile(r"(\d{1,2})(?=\s(?:for|from)\sme\b)", re.IGNORECASE)
_INLINE_LABEL = re.compile(r"(?:^|[.!?…]\s)([^\W\d_][^.!?:：\d]{2,30})[:：]\s?(?=[\d*★])")
_UNMARKED = re.compile(r"([^\W\d_][^\d:：*★(]{2,30})\s(?=[\d*★(])")
_WIDGET = re.compile(r"star\s?(\d)?", re.IGNORECASE)
_ALONE = likely("alone on its line")
_BESIDE_THE_TITLE = likely("behind the title on its line")
_WORDS = guess("pictures of stars that became words")
_DISAGREE = guess("the page gives ratings that disagree")
_LONGEST_LABELLED = 120
_LONGEST_RATING = 40
_MOST_STARS = 10


@dataclass(frozen=True, slots=True)
class Ratings:
    """The rating, or the ones that contradict each other; where they stand; the lines they fill."""

    rating: PrintedRating | None = None
    conflict: tuple[PrintedRating, ...] = ()
    spans: tuple[FactSpan, ...] = ()
    used: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.rating or self.conflict)


@dataclass(frozen=True, slots=True)
class _Found:
    text: RatingText
    used: frozenset[int] = frozenset()
    why: Evidence = LABELLED


def read_ratings(lines: Sequence[Line]) -> Ratings:
    """Find the reviewer's rating: labelled, said in a sentence, or alone on a line.

    Ratings that disagree are all kept as a conflict, and none of them is the rating. Of those that
    agree the first is kept: a label says more than a row of stars.
    """
    return _agreed(_labelled(lines) + _said(lines) + _alone(lines))


def read_rating_behind(title: str, lines: Iterable[Line]) -> Ratings:
    """Read the rating that is all that stands behind the title on a line of it: ``The Quay  ★★★★☆``."""
    behind = [line.cut(line.text.index(title) + len(title)) for line in lines if title and title in line.text]
    return _agreed([_Found(one, why=_BESIDE_THE_TITLE) for piece in behind for one in parse_whole(piece)])


def _agreed(found: Sequence[_Found]) -> Ratings:
    """Ratings that agree, or all as a conflict."""
    distinct: list[PrintedRating] = []
    for entry in found:
        if not any(agree(entry.text.rating, rating) for rating in distinct):
            distinct.append(entry.text.rating)
    return Ratings(
        rating=distinct[0] if len(distinct) == 1 else None,
        conflict=tuple(distinct) if len(distinct) > 1 else (),
        spans=tuple(
            FactSpan(FactKind.FIGURES, entry.text.start, entry.text.stop, why.certainty, why.reason)
            for entry in found
            for why in [entry.why if len(distinct) == 1 else _DISAGREE]
        ),
        used=frozenset().union(*(entry.used for entry in found)),
    )


def is_somebody_elses(words: str) -> bool:
    """Whether words speak of what visitors, readers or other critics gave."""
    return bool(_SOMEBODY_ELSES.search(words))


def rating_lines(lines: Iterable[Line]) -> list[Line]:
    """The lines that hold nothing but a rating."""
    return [line for line in lines if parse_whole(line)]


def _labelled(lines: Sequence[Line]) -> list[_Found]:
    found: list[_Found] = []
    for position, line in enumerate(lines):
        if len(line.text) > _LONGEST_LABELLED or is_somebody_elses(line.text):
            continue
        labelled = read_label(line) or _read_unmarked(line)
        if labelled is None or labelled.label is not Label.RATING or not labelled.sure:
            continue
        below = lines[position + 1 : position + 1 + _MOST_STARS]
        if labelled.value.text:
            legend = " ".join([line.text, *(other.text for other in below[:2])])
            ratings = parse_labelled(labelled.value, legend)
            found += [_Found(rating, frozenset({line.number})) for rating in ratings]
        elif widget := _read_widget(below):
            found.append(widget)
        elif below and not is_somebody_elses(below[0].text):
            numbers = frozenset({line.number, below[0].number})
            found += [_Found(rating, numbers) for rating in parse_whole(below[0])]
    return found


def _read_unmarked(line: Line) -> Labelled | None:
    """``Rating 8.5/10``: a label without its colon, and nothing but a rating behind it."""
    match = _UNMARKED.match(line.text)
    if match is None or label_of(match[1]) is not Label.RATING:
        return None
    value = line.cut(match.end())
    return Labelled(Label.RATING, value) if parse_whole(value) else None


def _said(lines: Sequence[Line]) -> list[_Found]:
    """Verdicts in sentences; of several the last is the one that the others led to."""
    found: list[RatingText] = []
    for line in lines:
        for match in _VERDICT.finditer(line.text):
            rest = line.cut(match.end(), match.end() + _LONGEST_RATING)
            mine = _MINE.match(rest.text)
            if mine:
                rating = PrintedRating(float(mine[1]), None, mine[1])
                found.append(RatingText(rating, rest.start, rest.start + mine.end()))
            else:
                found += _parse_beginning(rest)
        for match in _INLINE_LABEL.finditer(line.text) if line.is_prose else ():
            if label_of(match[1]) is Label.RATING:
                found += _parse_beginning(line.cut(match.end(), match.end() + _LONGEST_RATING))
    return [_Found(rating, why=IN_PROSE) for rating in found[-1:]]


def _parse_beginning(piece: Piece) -> list[RatingText]:
    return [rating for rating in parse_ratings(piece)[:1] if rating.start == piece.start]


def _alone(lines: Sequence[Line]) -> list[_Found]:
    found: list[_Found] = []
    for position, line in enumerate(lines):
        between_prose = all(
            near.is_prose for near in lines[max(0, position - 1) : position + 2] if near is not line
        )
        is_a_divider = (
            between_prose and 0 < position < len(lines) - 1 and not line.text.strip(FILLED + EMPTY + " ")
        )
        if not is_a_divider:
            legend = " ".join(other.text for other in lines[position + 1 : position + 3])
            found += [
                _Found(rating, frozenset({line.number}), _ALONE) for rating in parse_whole(line, legend)
            ]
    return found


def _read_widget(lines: Sequence[Line]) -> _Found | None:
    """Read a row of star images that became lines of ``Star``; one of them says how many are lit."""
    row: list[Line] = []
    for line in lines:
        if not _WIDGET.fullmatch(line.text):
            break
        row.append(line)
    lit = [match[1] for line in row if (match := _WIDGET.fullmatch(line.text)) and match[1]]
    if len(lit) != 1 or not 0 < int(lit[0]) <= len(row):
        return None
    written = "\n".join(line.text for line in row)
    rating = PrintedRating(float(lit[0]), float(len(row)), written)
    return _Found(
        RatingText(rating, row[0].start, row[-1].stop), frozenset(line.number for line in row), _WORDS
    )
