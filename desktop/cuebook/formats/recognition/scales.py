"""The scale of numbers that stand behind cues without one: what the page says of it elsewhere."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from cuebook.domain.review import PrintedRating
from cuebook.formats.recognition.grades import best_grade
from cuebook.formats.recognition.lines import Line, without
from cuebook.formats.recognition.ratings import Ratings, is_somebody_elses, read_ratings

_SPELT = {
    word: best
    for best, words in (
        (5.0, "five fünf cinq cinco pięciu cinque"),
        (10.0, "ten zehn dix diez dziesięciu dieci"),
        (20.0, "twenty zwanzig vingt veinte dwudziestu venti"),
        (100.0, "hundred hundert cent cien stu cento"),
    )
    for word in words.split()
}
_BEST = rf"(?:4|5|6|10|20|100|{'|'.join(_SPELT)})(?![\w:/]|[.,]\d)"
_LEGEND = re.compile(
    rf"""(?<![\w.,:/-])(?:
      (?:[01]|zero|one|null|eins|zéro|un|cero|uno|zera|jednego)(?:\s\([^()]{{1,30}}\))?\s?(?:-|–|—|\.\.\.?|…|to|through|bis|à|al?|do)
      \s?(?P<top>{_BEST})
    | (?:out\sof|max(?:imum|imal|imal[ne]|imo)?\.?|von|auf|sur|sobre|na|su)\s(?:a\s|one\s)?
      (?P<out_of>{_BEST})
    | (?P<points>(?:4|5|6|10|20|100|{"|".join(_SPELT)}))[\s-](?:point|star|punkte|sterne)-?\s?
      (?:scale|system|skala)\b
    | (?P<named>4|5|6|10|20|100)\s?=
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_OF_RATINGS = re.compile(
    r"\b(?:rat(?:ed|e|ings?)|scales?|scored|points?|marks?|grade[ds]?|stars?|bewert\w{0,12}|\w{0,8}wertung(?:en)?|skala|punkte?n?|noten?|"
    r"sternen?|notée?s?|notes?|notation|échelle|barème|étoiles|puntu\w{1,8}|puntos|valora\w{1,6}|escala|notas?|estrellas|"
    r"ocen\w{0,5}|skal[aią]|punkt\w{0,4}|gwiazd\w{0,4}|vot[oi]|scala)\b",
    re.IGNORECASE,
)
_OF_CUES = re.compile(
    r"\b(?:cues?|tracks?|pieces?|titel\w{0,3}|stücke?n?|pistes?|morceaux?|plages?|titres?|pistas?|cortes?|temas?|utwor\w{0,4}|"
    r"ścież\w{0,4}|bran[oi])\b",
    re.IGNORECASE,
)
_BEFORE, _BEHIND = 70, 50
_LEAST_NAMED = 2
_TEN, _FINE = 10.0, 20.0


@dataclass(frozen=True, slots=True)
class Scale:
    """What numbers without a scale are out of, and by what one knows where the numbers do not tell.

    ``is_guess``: they may be of another.
    """

    best: float
    why: str = ""
    is_guess: bool = False


ScaleOf = Callable[[Sequence[float]], Scale | None]
"""The scale that some numbers are of, or None where the page tells none that fits them."""
Scales = Callable[[Collection[int], Sequence[float]], Scale | None]
"""The same, with the numbers of the lines of their list, where no rating of the page itself is looked for."""


def scale_of(
    lines: Sequence[Line],
    own: Iterable[PrintedRating],
    list_lines: Collection[int],
    values: Sequence[float],
) -> Scale | None:
    """The scale of numbers behind the cues of a list.

    ``own`` is what the page's figures and fields rate the score, ``list_lines`` are the numbers of the lines
    that the list fills. A legend that speaks of cues goes first, then the page's own rating.
    """
    highest = max(values, default=0.0)
    for best, why in _told(lines, list_lines, own):
        is_another = best >= _FINE and highest <= best / 2 and highest <= _TEN
        if 0 < highest <= best and not is_another:
            return Scale(best, f"out of {best:g}, as {why}", is_guess=highest <= best / 2)
    return None


def with_scale(ratings: Ratings, lines: Sequence[Line]) -> Ratings:
    """A rating of the score that is printed without its scale, with the one a legend on the page explains."""
    rating = ratings.rating
    if rating is None or rating.best:
        return ratings
    if isinstance(rating.value, str):
        return replace(ratings, rating=replace(rating, best=best_grade(rating.value, lines)))
    scales = {best for best, of_cues in _legends(lines) if not of_cues}
    best = scales.pop() if len(scales) == 1 else 0.0
    return replace(ratings, rating=replace(rating, best=best)) if rating.value <= best else ratings


def _told(
    lines: Sequence[Line], list_lines: Collection[int], own: Iterable[PrintedRating]
) -> Iterator[tuple[float, str]]:
    legends = _legends(lines)
    yield from ((best, "a legend on the page says") for best, of_cues in legends if of_cues)
    ratings = read_ratings(without(lines, list_lines))
    found = (*own, *((ratings.rating,) if ratings.rating else ratings.conflict))
    scales = {one.best for one in found if one.best and not isinstance(one.best, str)}
    if len(scales) == 1:
        yield scales.pop(), "the page’s own rating is"
    yield from ((best, "a legend on the page says") for best, _ in legends)


def _legends(lines: Sequence[Line]) -> list[tuple[float, bool]]:
    """The scales that lines explain, and whether they do so for cues: ``Cues are rated from 1 to 10``."""
    found: list[tuple[float, bool]] = []
    named: list[tuple[float, bool]] = []
    for line in lines:
        if is_somebody_elses(line.text):
            continue
        for match in _LEGEND.finditer(line.text):
            around = line.text[max(0, match.start() - _BEFORE) : match.end() + _BEHIND]
            of_cues = bool(_OF_CUES.search(around))
            best = next(word for word in match.groups() if word).casefold()
            if match["named"]:
                named.append((float(best), of_cues))
            elif match["points"] or _OF_RATINGS.search(around):
                found.append((_SPELT.get(best) or float(best), of_cues))
    if len(named) >= _LEAST_NAMED:
        found.append((max(best for best, _ in named), any(of_cues for _, of_cues in named)))
    return found
