"""Pages with more than one review, which are refused: merged, their facts would belong to nobody."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from cuebook.domain.errors import ReviewRefusedError
from cuebook.domain.names import fold
from cuebook.formats.recognition.figures import count_blocks
from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.labels import read_label
from cuebook.formats.recognition.lines import Line
from cuebook.formats.recognition.people import looks_like_a_person
from cuebook.formats.recognition.quotations import find_quotations
from cuebook.formats.recognition.rating_text import parse_whole
from cuebook.formats.recognition.ratings import rating_lines
from cuebook.formats.recognition.stars import STARS

_RATED_TITLE = re.compile(  # within quotation marks it is a cue's name
    rf"(?:[^“„«]|[“„«][^“”„«»]*[”“»]){{2,90}}?\([^()]{{0,80}}(?:19|20)\d\d\)\s{{0,3}}[:–-]?\s{{0,3}}{STARS}"
)
_DATED_TITLE = re.compile(r"[^.!?]{2,90}\([^()]{0,80}(?:19|20)\d\d\)")
_RANKED = re.compile(r"(?:#{1,3}\s)?(?:no\.\s?|#)?(\d{1,3})[.):]\s.{2,80}", re.IGNORECASE)
_LEAST_RANKS = 3
_CREDITED_TITLE = re.compile(rf"[^\d\W].{{1,80}}?\s\((?P<who>[^()]{{3,60}})\)\s{{0,3}}[:–-]?\s{{0,3}}{STARS}")


def refuse_several(lines: Sequence[Line]) -> None:
    """Raise ReviewRefusedError, with what gave it away, where a page holds several reviews."""
    reason = _reason(lines)
    if reason:
        msg = f"This page holds several reviews: {reason}. Copy one of them and import it by itself."
        raise ReviewRefusedError(msg)


def _reason(lines: Sequence[Line]) -> str | None:
    blocks = count_blocks(lines)
    if blocks > 1:
        return f"closing figures stand on it {blocks} times"
    rated = sum(bool(_RATED_TITLE.match(line.text)) for line in lines if "(" in line.text)
    if rated > 1:
        return f"{rated} titles on it have a rating of their own"
    if len(_credited_titles(lines)) > 1 or _rate_apart(lines):
        return "it rates one title after another"
    dated = {fold(line.text) for line, below in pairwise(lines) if _opens_a_review(line, below)}
    if len(dated) > 1:
        return f"{len(dated)} headings with a title and a year stand on it"
    labels = Counter(fold(line.text) for line in lines if _heads_highlights(line))
    if labels and max(labels.values()) > 1:
        return "it recommends tracks in several places"
    return "it is a ranking" if _counts_down(lines) else None


def _credited_titles(lines: Sequence[Line]) -> set[str]:
    """The people behind rated titles that each head a piece of prose which names cues.

    A list of songs with a singer and stars has comments below its entries, but quotes nothing in them.
    """
    people: set[str] = set()
    for line, below in pairwise(lines):
        match = _CREDITED_TITLE.fullmatch(line.text) if "(" in line.text else None
        if match and below.is_prose and looks_like_a_person(match["who"]) and any(find_quotations(below)):
            people.add(fold(match["who"]))
    return people


def _rate_apart(lines: Sequence[Line]) -> bool:
    """Whether ratings on lines of their own alternate with short lines, the titles, and prose."""
    position = {line.number: at for at, line in enumerate(lines)}
    groups: list[list[Line]] = []
    for line in [*rating_lines(lines)] or _rated_alike(lines):
        if groups and position[line.number] == position[groups[-1][-1].number] + 1:
            groups[-1].append(line)
        else:
            groups.append([line])
    differ = len({group[0].text for group in groups}) > 1 or len(groups) >= _LEAST_RANKS
    return differ and any(
        _has_a_title(lines[position[one[-1].number] + 1 : position[other[0].number]])
        for one, other in pairwise(groups)
    )


def _rated_alike(lines: Sequence[Line]) -> list[Line]:
    """Lines that rate under one and the same label: ``Rating: 4/5`` below each of several reviews."""
    rated = [
        (fold(line.text[: -len(labelled.value.text)]), line)
        for line in lines
        if (labelled := read_label(line)) and labelled.label is Label.RATING and parse_whole(labelled.value)
    ]
    words = Counter(label for label, _ in rated)
    return [line for label, line in rated if words[label] > 1]


def _has_a_title(between: Sequence[Line]) -> bool:
    """Whether what stands between two ratings is a title and prose, in either order."""
    if not any(line.is_prose for line in between):
        return False
    return any(not line.is_prose and read_label(line) is None for line in (between[0], between[-1]))


def _opens_a_review(line: Line, below: Line) -> bool:
    return below.is_prose and not line.is_prose and bool(_DATED_TITLE.fullmatch(line.text))


def _heads_highlights(line: Line) -> bool:
    labelled = read_label(line)
    return labelled is not None and labelled.label is Label.HIGHLIGHTS and not labelled.value.text


def _counts_down(lines: Sequence[Line]) -> bool:
    """Whether numbered headings with prose between them run backwards, as charts of scores do."""
    ranks = [
        int(match[1])
        for line, below in pairwise(lines)
        if below.is_prose and not line.is_prose and (match := _RANKED.fullmatch(line.text))
    ]
    return len(ranks) >= _LEAST_RANKS and all(one > other for one, other in pairwise(ranks))
