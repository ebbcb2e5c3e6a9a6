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
    parse_whole,
)
from cuebook.formats.recognition.said_ratings import find_said
from cuebook.formats.recognition.stars import EMPTY, FILLED

_SOMEBODY_ELSES = re.compile(
    r"\b(?:visitors?|users?|readers?|customers?|votes?|voters?|community|average|audience|critics|members?|"
    r"leser\w*|besucher\w*|nutzer\w*|stimmen|durchschnitt\w*|lecteurs?|visiteurs?|internautes?|moyenne|"
    r"lectores|usuarios|votos|media|promedio|czytelnik\w*|użytkownik\w*|głos\w*|średnia"
    r"|(?:your|deine?|eure|ihre|votre|vos|ta|tu|vuestra|twoj[ae]|wasz[ae]|(?:la\s)?tua|(?:il\s)?(?:tuo|vostro))\s"
    r"(?:own\s)?(?:ratings?|scores?|votes?|stars|\w{0,3}wertung|note|notes|nota|voto|puntuación|valoración|ocena|oceny|valutazione))\b"
    r"|読者|投票",
    re.IGNORECASE,
)
_NOT_OF_THE_MUSIC = re.compile(
    r"\b(?:films?|movies?|pictures?|sound|audio|recording|mix|mastering|packaging|booklet|artwork|cover"
    r"|liner|notes?\sde\spochette|production|"
    r"presentation|imdb|metacritic|tomato\w*|klang\w*|ton\w*|bild|verpackung|ausstattung|aufmachung|son"
    r"|livret|pochette|"
    r"sonido|libreto|presentación|carpeta|dźwięk\w*|książeczk\w|okładk\w|filmu|box\soffice|difficulty"
    r"|rewatch\w*|story|acting)\b",
    re.IGNORECASE,
)
_WITH_A_RATING_WORD = re.compile(r"[^:：]{0,40}?(?P<word>[^\W\d_]{3,14})\s{0,3}(?:[:：]|\s[–—-])\s")
_MARKED = re.compile(r"[:：–—-]\s")
_IN_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]{0,80}[)\]]\s*$")
_OPENED = re.compile(
    r"(?P<rating>\d{1,3}(?:[.,]\d{1,2})?\s?/\s?\d{1,3}|[★☆½]{3,10})"
    r"\s?(?:[.,]\s(?=[^\W\d])|[–—:-]\s(?=[a-zß-ÿ]))"
)
"""Behind a dash a capital begins the name of whoever gave it: ``★★★★ – The Daily Gull``."""
_UNMARKED = re.compile(r"([^\W\d_][^\d:：*★(]{2,30})\s(?=[\d*★(])")
_WIDGET = re.compile(r"star\s?(\d)?", re.IGNORECASE)
_ALONE = likely("alone on its line")
_BESIDE_THE_TITLE = likely("behind the title on its line")
_WORDS = guess("pictures of stars that became words")
_DISAGREE = guess("the page gives ratings that disagree")
_LONGEST_LABELLED = 120
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
    return _agreed(_labelled(lines) + _said(lines) + _alone(lines) or _opening(lines))


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
        if len(line.text) > _LONGEST_LABELLED:
            continue
        labelled = read_label(line) or _read_unmarked(line) or _read_longer(line)
        if labelled is None or labelled.label is not Label.RATING or not labelled.sure:
            continue
        if is_somebody_elses(_IN_BRACKETS.sub("", line.text)):
            continue
        below = lines[position + 1 : position + 1 + _MOST_STARS]
        if labelled.value.text:
            legend = " ".join([line.text, *(other.text for other in below[:2])])
            ratings = parse_labelled(_without_others(labelled.value), legend)
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


def _read_longer(line: Line) -> Labelled | None:
    """``The Larder’s score: 68/100``: words before a label, and nothing but a rating behind it."""
    match = _WITH_A_RATING_WORD.match(line.text) if _MARKED.search(line.text) else None
    if match is None or label_of(match["word"]) is not Label.RATING:
        return None
    value = line.cut(match.end())
    of_the_music = not _NOT_OF_THE_MUSIC.search(line.text, 0, match.start("word"))
    return Labelled(Label.RATING, value) if of_the_music and parse_whole(value) else None


def _said(lines: Iterable[Line]) -> list[_Found]:
    return [_Found(one, why=IN_PROSE) for one in find_said(lines)]


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


def _opening(lines: Sequence[Line]) -> list[_Found]:
    """The rating that opens the only line of a page that one does: ``7/10 – worth its price``."""
    found: list[_Found] = []
    for line in lines:
        if len(line.text) <= _LONGEST_LABELLED and (match := _OPENED.match(line.text)):
            found += [_Found(one, why=_ALONE) for one in parse_whole(line.cut(0, match.end("rating")))]
    return found if len(found) == 1 else []


def _without_others(value: Piece) -> Piece:
    """A value without the bracket that tells what others gave: ``8/10 (readers: 6.5/10)``."""
    bracket = _IN_BRACKETS.search(value.text)
    return value.cut(0, bracket.start()) if bracket and is_somebody_elses(bracket.group()) else value


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
