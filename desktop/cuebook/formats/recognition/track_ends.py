"""What stands behind the names of a track list's entries: lengths, ratings, comments, footnotes.

Titles may themselves end in numbers, times or stars (*The 23:59*, *Route-66*), so that each of
these is taken off only where most entries of the list have it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from cuebook.formats.recognition.cue_points import Points, points_behind, points_in, scale_behind, stand_apart
from cuebook.formats.recognition.entries import BEGINS_WITH_STARS
from cuebook.formats.recognition.lengths import clock_seconds
from cuebook.formats.recognition.lines import Piece
from cuebook.formats.recognition.scales import Scale, ScaleOf
from cuebook.formats.recognition.stars import STARS, count_stars

_TIME = re.compile(
    r"(?:(?<=[\s(\[（–—-])|(?<=\.{3})|(?<=…)|^)(?:(\d{1,2}):)?(\d{1,3})([:.'’′])([0-5]\d)(?:[\"”″]|['’′]{2})?(?![\d:.])"
)
_STARS = re.compile(rf"(?:\s[\[(]?|(?=[*★]{{2}}))({STARS})[\])]?\s*$")
_FOOTNOTE = re.compile(r"(?<=\S)[*†‡¹²³]{1,2}$")
_EMPHASISED = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?P<words>[^*_]{1,120})(?P=mark)")
_AROUND = " \t\xa0-–—|·/([（:,"
_LEADERS = re.compile(r"(?:\s?\.){4,}\s*$|\s?…{2,}\s*$|\s_{3,}\s*$")
_TIME_BEFORE = re.compile(r"[\[(]?(\d{1,3}):([0-5]\d)[\])]?\s*[-–—|]?\s+(?=\S)")
_TIME_IN_WORDS = re.compile(
    r"[\s(\[](\d{1,2})\s?(?:m|mn|min)\.?\s?([0-5]?\d)(?:\s?(?:s|secs?|sek)\.?)?[)\]]?$", re.IGNORECASE
)
_RATED_AT_LEAST = 3
_ONE_STAR = (1.0, 5.0)
_MANY = 0.5
_LONGEST_TIME = 20
_NUMBER_BEHIND = re.compile(r"(\d{1,3})\s?[.)]\s+(?=\S)")


@dataclass(slots=True)
class Draft:
    """An entry while it is taken apart: ``name`` is what is left, to be parted into artist and title."""

    name: Piece
    number: int | None = None
    seconds: int | None = None
    rating: tuple[float, float] | None = None
    comment: Piece | None = None
    artist: Piece | None = None


def take_ends(drafts: list[Draft], scale_of: ScaleOf) -> Scale | None:
    """Take ratings, lengths and comments off the entries of one list.

    Gives the scale of ratings that are printed without one.
    """
    _take_most(drafts, _take_stars_before, 0.5)
    _take_most(drafts, _take_time_before, 0.5)
    _take_most(drafts, _take_stars, 0.5)
    _take_most(drafts, _take_time, 0.5)
    _take_most(drafts, _take_stars, 0.5)
    if all(draft.rating in (None, _ONE_STAR) for draft in drafts):  # single stars are footnotes
        drafts[:] = [replace(draft, rating=None) for draft in drafts]
    scale = None
    if not any(draft.rating for draft in drafts) and len(drafts) >= _RATED_AT_LEAST:
        scale = _take_points(drafts, scale_of)
        if any(draft.rating for draft in drafts) and all(draft.seconds is None for draft in drafts):
            _take_most(drafts, _take_time, 0.5)
    for draft in drafts:
        if emphasised := _EMPHASISED.fullmatch(draft.name.text):
            draft.name = draft.name.group(emphasised, "words")
        elif match := _FOOTNOTE.search(draft.name.text):
            draft.name = draft.name.cut(0, match.start())
    return scale


def _take_points(drafts: list[Draft], scale_of: ScaleOf) -> Scale | None:
    """Take numbers that rate off the entries; where many have a scale of their own, only such."""
    found = [_points(draft) for draft in drafts]
    with_scales = sum(points is not None and points.best is not None for points in found)
    scale = scale_behind(found, scale_of) if with_scales < _MANY * len(drafts) else None
    apart = stand_apart(found)
    if scale is None and with_scales < _MANY * len(drafts) and not apart:
        return None
    for at, (draft, points) in enumerate(zip(drafts, found, strict=True)):
        best = points and (points.best or (scale and scale.best))
        if points and best and points.value <= best:
            drafts[at] = replace(_without(draft, points), rating=(points.value, best))
        elif points and apart:  # a number of an unknown scale is no part of a name, and no rating
            drafts[at] = _without(draft, points)
    return scale


def _without(draft: Draft, points: Points) -> Draft:
    """An entry without the number behind its name, or in its comment."""
    if draft.comment is None:
        return replace(draft, name=_name_before(draft.name, len(points.before.text)))
    return replace(draft, comment=points.before if points.before.text else None)


def _points(draft: Draft) -> Points | None:
    """The number behind an entry: behind its name, or behind its length or all there is."""
    if draft.comment is None:
        return points_behind(draft.name)
    return points_in(draft.comment.text) or points_behind(draft.comment)


def _take_most(drafts: list[Draft], take: Callable[[Draft], Draft | None], share: float) -> None:
    """Take something off every entry that has it, provided that this share of them has."""
    taken = [take(draft) for draft in drafts]
    if sum(draft is not None for draft in taken) < share * len(drafts):
        return
    drafts[:] = [less or draft for draft, less in zip(drafts, taken, strict=True)]


def take_time(name: Piece) -> tuple[Piece, int, Piece] | None:
    """Part a name at the length behind it: what is before, the seconds, what is after.

    With a point for a colon (``3.34``) it must stand in brackets or at the very end.
    """
    for match in reversed(list(_TIME.finditer(name.text))):
        hours, minutes, separator, seconds = match.groups()
        before, after = name.text[: match.start()].rstrip(), name.text[match.end() :].strip()
        bracketed = before.endswith(("(", "[", "（")) and after.startswith((")", "]", "）"))
        if bracketed or not after or (separator == ":" and not after[0].isalnum()):
            rest = name.cut(match.end()).without(")]） \t–—-")
            return _name_before(name, match.start()), clock_seconds(hours, minutes, seconds), rest
    in_words = _TIME_IN_WORDS.search(name.text, max(0, len(name.text) - _LONGEST_TIME))
    if in_words:
        return (
            _name_before(name, in_words.start()),
            clock_seconds(None, *in_words.groups()),
            name.cut(len(name.text)),
        )
    return None


def _take_time(draft: Draft) -> Draft | None:
    parted = take_time(draft.name) if draft.seconds is None else None
    if parted is None or not parted[0].text:
        return None
    name, seconds, rest = parted
    stars = count_stars(rest.text) if rest.text and not rest.text.strip("*★☆½ (/)12") else None
    comment = rest if rest.text and stars is None else draft.comment
    return replace(draft, name=name, seconds=seconds, rating=stars or draft.rating, comment=comment)


def _take_stars_before(draft: Draft) -> Draft | None:
    """``★★★☆☆ Main Title``, with or without a number behind the stars."""
    match = BEGINS_WITH_STARS.match(draft.name.text)
    stars = count_stars(match.group()) if match else None
    if match is None or stars is None:
        return None
    name = draft.name.cut(match.end())
    numbered = _NUMBER_BEHIND.match(name.text) if draft.number is None else None
    if numbered is None:
        return replace(draft, name=name, rating=stars)
    return replace(draft, name=name.cut(numbered.end()), number=int(numbered[1]), rating=stars)


def _take_time_before(draft: Draft) -> Draft | None:
    """``2:10 Main Title``."""
    match = _TIME_BEFORE.match(draft.name.text)
    if match is None or take_time(draft.name.cut(match.end())) is not None:
        return None
    return replace(draft, name=draft.name.cut(match.end()), seconds=clock_seconds(None, match[1], match[2]))


def _take_stars(draft: Draft) -> Draft | None:
    match = _STARS.search(draft.name.text)
    stars = count_stars(match[1]) if match else None
    if match is None or stars is None or draft.rating or not match.start():
        return None
    if draft.name.text.startswith(match[1]) and not match[1].strip("*"):  # marks of emphasis
        return None
    return replace(draft, name=_name_before(draft.name, match.start()), rating=stars)


def _name_before(name: Piece, stop: int) -> Piece:
    """A name up to some character, without the dashes, dots and brackets that led there."""
    before = _LEADERS.sub("", name.text[:stop].rstrip(_AROUND))
    return name.cut(0, len(before.rstrip(_AROUND)))
