"""The names in a track list's entries: which words are the title, which the artist, which the writers.

A dash or colon parts artist and title only where most entries have one, and which side is which
is settled by the whole list: artists come again, titles are quoted in the review.
"""

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median

from cuebook.domain.names import fold
from cuebook.formats.recognition.lines import Piece
from cuebook.formats.recognition.name_parts import (
    BRACKET,
    COLON,
    DASH,
    SUBTITLE,
    Known,
    halves_of,
)
from cuebook.formats.recognition.people import looks_like_a_person
from cuebook.formats.recognition.quotations import find_quotations
from cuebook.formats.recognition.track_ends import Draft
from cuebook.formats.recognition.track_songs import (
    leave_out_writers,
    part_before_quotations,
    part_performers,
    part_songs,
)

_BY = re.compile(r"\s(?:by|von|par)\s", re.IGNORECASE)
_GRADE = re.compile(r"[A-F][+–−-]{0,2}")
_STOP = re.compile(r"(?<=\w\w)\.\s+(?=[^\W_])")
_GROUP_NAME = re.compile(
    r"(?:The\s)?[^\W\d_a-z][\w'’&.-]{0,20}(?:\s(?:(?:of|the|and|&)\s)?[^\W\d_a-z][\w'’&.-]{0,20}){0,3}"
)
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.[\s-]?){1,3}[^\W\d_a-z]\w+|\w+/\w+")
_MOST, _MANY, _HALF = 0.8, 0.7, 0.5
_LEAST_ENTRIES = 3
_LONGEST_NAME = 60
_COMMENT_LENGTH = 45
_QUOTED, _REPEATED, _SHARED, _SUBTITLED, _PERSON = 3.0, 1.0, 1.0, 1.0, 0.25


def part_names(drafts: Sequence[Draft], known: Known) -> None:
    """Part every entry's name into title and artist; comments and writers are set aside."""
    part_performers(drafts)
    if len(drafts) >= _LEAST_ENTRIES:
        part_before_quotations(drafts)
        _part_at(drafts, DASH, known) or _part_at(drafts, COLON, known)
        _part_at_by(drafts)
        _take_brackets(drafts)
    part_songs(drafts, known)
    for draft in drafts:
        leave_out_writers(draft)


def plain_title(name: Piece) -> str:
    """A title without the quotation marks around it; a subtitle behind them is kept."""
    quotation = next(find_quotations(name), None)
    if quotation is None or quotation.start != name.start:
        return name.name
    return " ".join(f"{quotation.inside.text} {name.text[quotation.stop - name.start :]}".split())


def _part_at(drafts: Sequence[Draft], separator: re.Pattern[str], known: Known) -> bool:
    """Part the names of a list at a separator that most of them have."""
    halves = {id(draft): parts for draft in drafts if (parts := halves_of(draft.name, separator))}
    if len(halves) < _MANY * len(drafts):
        return False
    parted = [draft for draft in drafts if id(draft) in halves]
    lefts = [halves[id(draft)][0] for draft in parted]
    rights = [halves[id(draft)][1] for draft in parted]
    rights, comments = _cut_comments(rights)
    if sum(bool(_GRADE.fullmatch(right.text)) for right in rights) > _HALF * len(rights):
        for draft, left in zip(parted, lefts, strict=True):
            draft.name = left
        return True
    if _are_comments(rights):
        for draft, left, right in zip(parted, lefts, rights, strict=True):
            draft.name, draft.comment = left, right
        return True
    if len({fold(left.text) for left in lefts}) == 1 and fold(lefts[0].text) == known.title:
        return True
    artist_first = _artist_score(lefts, rights, known) >= (0 if parted[0].number is not None else 1)
    artists, titles = (lefts, rights) if artist_first else (rights, lefts)
    for draft, artist, title, comment in zip(parted, artists, titles, comments, strict=True):
        draft.artist, draft.name, draft.comment = artist, title, comment or draft.comment
    return True


def _cut_comments(rights: Sequence[Piece]) -> tuple[list[Piece], list[Piece | None]]:
    """Cut off what follows a colon behind the second name, where half of the entries have it."""
    parts = [halves_of(right, COLON) or _name_and_comment(right) for right in rights]
    short = [part if part and len(part[0].text) <= _LONGEST_NAME else None for part in parts]
    if sum(part is not None for part in short) < _HALF * len(rights):
        return list(rights), [None] * len(rights)
    return (
        [part[0] if part else right for part, right in zip(short, rights, strict=True)],
        [part[1] if part else None for part in short],
    )


def _name_and_comment(words: Piece) -> tuple[Piece, Piece] | None:
    """Part a person's or group's name from the sentences behind it: ``The Terns. Cheerful and brief``."""
    halves = halves_of(words, _STOP)
    is_named = halves and (_GROUP_NAME.fullmatch(halves[0].text) or looks_like_a_person(halves[0].text))
    return halves if is_named else None


def _are_comments(pieces: Sequence[Piece]) -> bool:
    """Whether these are sentences about the entries rather than names."""
    sentences = sum(piece.text.endswith((".", "!", "?", "…")) and " " in piece.text for piece in pieces)
    plain = sum(piece.text[0].islower() for piece in pieces)
    most = _HALF * len(pieces)
    return median(len(piece.text) for piece in pieces) > _COMMENT_LENGTH or sentences > most or plain > most


def _artist_score(lefts: Sequence[Piece], rights: Sequence[Piece], known: Known) -> float:
    """How much speaks for the artist's being on the left; below zero it is on the right."""
    return _looks_like_artists(lefts, known) - _looks_like_artists(rights, known)


def _looks_like_artists(side: Sequence[Piece], known: Known) -> float:
    names = [fold(piece.text) for piece in side]
    score = -_QUOTED * sum(name in known.quoted for name in names)
    score += _REPEATED * sum(count - 1 for count in Counter(names).values())
    for name, piece in zip(names, side, strict=True):
        words = name.split()
        score += _SHARED * ("and" in words or "feat" in words or name in known.composers)
        score -= _SUBTITLED * bool(BRACKET.search(piece.text))
        score += _PERSON * looks_like_a_person(piece.text)
    return score


def _part_at_by(drafts: Sequence[Draft]) -> None:
    """``Title by Artist``, where most entries are written so."""
    matches = [list(_BY.finditer(draft.name.text))[-1:] for draft in drafts]
    if sum(bool(match) for match in matches) < _MOST * len(drafts):
        return
    for draft, found in zip(drafts, matches, strict=True):
        for match in found:
            draft.artist, draft.name = draft.name.cut(match.end()), draft.name.cut(0, match.start())


def _is_a_name(inside: str) -> bool:
    """Whether what stands in a bracket may name people: it is no subtitle and no year."""
    words = fold(inside).split()
    return SUBTITLE.isdisjoint(words) and not "".join(words).isdigit()


def _take_brackets(drafts: Sequence[Draft]) -> None:
    """Read the last bracket of the titles: the artist if none is known, else writers, who are left out."""
    brackets = [BRACKET.search(draft.name.text) for draft in drafts]
    named = [
        draft
        for draft, bracket in zip(drafts, brackets, strict=True)
        if bracket and bracket.start() and _is_a_name(bracket["inside"])
    ]
    have_artists = sum(draft.artist is not None for draft in drafts) >= _HALF * len(drafts)
    if len(named) < (_HALF if have_artists else _MOST) * len(drafts):
        return
    brackets = [BRACKET.search(draft.name.text) for draft in named]
    have_writers = sum(bool(one and _INITIALS.match(one["inside"])) for one in brackets) > _HALF * len(named)
    for draft in named:
        if bracket := BRACKET.search(draft.name.text):
            inside = draft.name.group(bracket, "inside")
            draft.artist = draft.artist or (None if have_artists or have_writers else inside)
            draft.name = draft.name.cut(0, len(draft.name.text[: bracket.start()].rstrip(" -–—")))
