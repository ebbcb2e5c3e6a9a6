"""The songs in a track list: who performs them, and who wrote them."""

import re
from collections.abc import Sequence

from cuebook.domain.names import fold
from cuebook.formats.recognition.lines import Piece
from cuebook.formats.recognition.name_parts import (
    BRACKET,
    COLON,
    DASH,
    SUBTITLE,
    Known,
    halves_of,
    performer,
    title_and_performer,
)
from cuebook.formats.recognition.people import looks_like_a_person, split_people
from cuebook.formats.recognition.quotations import find_quotations
from cuebook.formats.recognition.singers import is_a_group, is_said_to_sing
from cuebook.formats.recognition.track_ends import Draft

_BEHIND_BY = re.compile(r"(?:by|von|par|[-–—])\s+(?P<who>.{1,80})", re.IGNORECASE)
_MOST = 0.8


def part_performers(drafts: Sequence[Draft]) -> None:
    """Take off who performs single entries, where a label in them says so."""
    for draft in drafts:
        bracket = BRACKET.search(draft.name.text)
        if bracket and (artist := performer(draft.name.group(bracket, "inside"))):
            draft.artist, draft.name = artist, draft.name.cut(0, bracket.start())
        elif parted := title_and_performer(draft.name):
            draft.name, draft.artist = parted
        elif draft.comment and (artist := performer(draft.comment)):
            draft.artist, draft.comment = artist, None


def part_before_quotations(drafts: Sequence[Draft]) -> None:
    """``Artist “Title”``, where most entries are written so."""
    quoted = [(draft, list(find_quotations(draft.name))[-1:]) for draft in drafts]
    at_the_end = [
        (draft, one)
        for draft, found in quoted
        for one in found
        if one.stop == draft.name.stop and one.start > draft.name.start
    ]
    if len(at_the_end) < _MOST * len(drafts):
        return
    for draft, one in at_the_end:
        draft.artist = draft.name.cut(0, one.start - draft.name.start).without(",:;-–—")
        draft.name = one.inside


def part_songs(drafts: Sequence[Draft], known: Known) -> None:
    """``Title: Artist``, ``Title (Artist)`` of single songs among cues, where those named plainly perform."""
    for draft in drafts:
        if draft.artist is None:
            halves = halves_of(draft.name, COLON)
            if halves and (_are_people(halves[1]) or _performs(halves[1], known)):
                draft.name, draft.artist = halves
                if fold(draft.artist.text) == known.title:  # the title song, behind who sings it
                    draft.artist, draft.name = halves
                continue
            bracket = BRACKET.search(draft.name.text)
            inside = draft.name.group(bracket, "inside") if bracket and bracket.start() else None
            if bracket and inside and _performs(inside, known):
                draft.name, draft.artist = draft.name.cut(0, bracket.start()), inside
                continue
            halves = halves or halves_of(draft.name, DASH)
            if halves and _performs(halves[1], known):
                draft.name, draft.artist = halves
            elif halves and _performs(halves[0], known):
                draft.artist, draft.name = halves


def _are_people(names: Piece) -> bool:
    """Whether several people are named; a stroke joins the names of two cues as well."""
    people = split_people(names)
    return len(people) > 1 and "/" not in names.text and all(looks_like_a_person(one.text) for one in people)


def _performs(name: Piece, known: Known) -> bool:
    """Whether a name is the composer's, a group's, or of somebody whom the review says to sing."""
    is_known = fold(name.text) in known.composers or is_a_group(name.text)
    return is_known or is_said_to_sing(name.text, known.singing)


def leave_out_writers(draft: Draft) -> None:
    """Behind a quoted title stand its artist, a subtitle, or the names of its writers."""
    quotation = next(find_quotations(draft.name), None)
    if quotation is None or quotation.start != draft.name.start:
        return
    length = quotation.stop - draft.name.start
    behind = draft.name.cut(length)
    if match := _BEHIND_BY.fullmatch(behind.text):
        draft.artist = behind.group(match, "who")
        draft.name = draft.name.cut(0, length)
    elif behind.text and SUBTITLE.isdisjoint(fold(behind.text).split()):
        draft.name = draft.name.cut(0, length)
