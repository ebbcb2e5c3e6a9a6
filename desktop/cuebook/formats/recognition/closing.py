"""What stands below a review: cues listed without a label, who signs, and the words about the author."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from cuebook.formats.recognition.author_lines import described_author, named_beside_rights, signed_in_brackets
from cuebook.formats.recognition.cue_names import CueNames
from cuebook.formats.recognition.labels import read_label
from cuebook.formats.recognition.lines import Line, Piece
from cuebook.formats.recognition.people import looks_like_a_person
from cuebook.formats.recognition.ratings import is_somebody_elses
from cuebook.formats.recognition.signed_names import signed_name

_LONGEST_NAME = 80
_FAREWELL_WORDS, _NAME_WORDS = 5, 4
_AUTHOR_BOX_AT_MOST = 3
"""Times the length of the review."""
_SIGNED = re.compile(r"(?:^|(?<=[.!?…”\")]\s)|(?<=[.!?…”\")]))[~—–]\s?(?P<name>[^\W\d_][^~—–.!?]{2,40})$")
_DASHED = re.compile(r"[~—–]\s?(?P<name>[^\W\d_][^~—–.!?:,]{2,40})(?:,\s(?P<post>[^~—–!?:]{2,40}))?")
_NEAR = 2
_MOTTO_ENDS = (".", "!", "…")
_NO_CUE_ENDS = (".", "?", ":", ";", ",")


@dataclass(frozen=True, slots=True)
class Closing:
    """The listed cues, who signs, the lines about the author, and the numbers of all these lines."""

    cues: tuple[Piece, ...] = ()
    reviewer: Piece | None = None
    author_box: tuple[Line, ...] = ()
    used: frozenset[int] = frozenset()


def read_closing(
    lines: Sequence[Line], figures: frozenset[int], highlights: frozenset[int], tracks: CueNames | None = None
) -> Closing:
    """Read what stands below the figures, or below the last words of a review without any.

    ``figures`` and ``highlights`` are the numbers of the lines of these; ``lines`` are what no
    other fact has taken, and they. Where the page has a track list, only its ``tracks`` are cues.
    """
    last = max(figures, default=-1)
    if not figures or not _close_the_review(lines, last):
        return _read_signature([line for line in lines if line.number not in figures | highlights])
    labelled = [line for line in lines if line.number in highlights and line.number > last]
    last = labelled[-1].number if labelled else last
    below = [line for line in lines if line.number > last]
    bare: list[Line] = []
    for line in below:
        label = read_label(line)
        if line.is_prose or len(line.text) > _LONGEST_NAME or (label and label.sure):
            break
        bare.append(line)
    rest = below[len(bare) :]
    author_box = rest if all(line.is_prose for line in rest) else []
    gaps = [line.gap for line in [*labelled[1:], *bare[1:-1]]]
    signed = bare[:-1] if bare and bare[-1].text.endswith(_MOTTO_ENDS) else bare
    reviewer = _signing_line(signed, 0 if labelled else max(gaps, default=1), has_author_box=bool(author_box))
    named = [line for line in bare if line is not reviewer and not line.text.endswith(_NO_CUE_ENDS)]
    if tracks:
        others = [line for line in named if not tracks.find(line.text)]
        named = [line for line in named if line not in others]
        people = [line for line in others if looks_like_a_person(line.text)]
        reviewer = reviewer or (people[0] if len(people) == 1 else None)
    return Closing(
        cues=() if labelled else tuple(line.cut() for line in named),
        reviewer=signed_name(reviewer) or reviewer.cut() if reviewer else None,
        author_box=tuple(author_box) if reviewer else (),
        used=frozenset(line.number for line in [*bare, *(author_box if reviewer else [])]),
    )


def _close_the_review(lines: Sequence[Line], last: int) -> bool:
    """Whether the figures stand below the review, where words about the author may follow, or at its top."""
    above = sum(len(line.text) for line in lines if line.number < last and line.is_prose)
    below = sum(len(line.text) for line in lines if line.number > last and line.is_prose)
    return _AUTHOR_BOX_AT_MOST * above >= below


def _signing_line(bare: Sequence[Line], usual_gap: int, *, has_author_box: bool) -> Line | None:
    """The last of the bare lines, if it is a person's name and set apart, or followed by words about them."""
    if not bare:
        return None
    last = bare[-1]
    set_apart = last.gap > usual_gap
    if not set_apart and not has_author_box:
        return None
    least_words = 1 if set_apart and has_author_box else 2
    return last if looks_like_a_person(last.text, least_words=least_words) else None


def _read_signature(lines: Sequence[Line]) -> Closing:
    """Read the name below the last words of a review, or behind them after a dash."""
    prose = [line for line in lines if line.is_prose]
    last = prose[-1].number if prose else 0
    for line in [line for line in lines if line.number >= last]:
        match = _SIGNED.search(line.text, max(0, len(line.text) - _LONGEST_NAME))
        if match and looks_like_a_person(match["name"]):
            return Closing(reviewer=line.group(match, "name"))
    for farewell, name in pairwise(lines):
        is_farewell = len(farewell.text.split()) <= _FAREWELL_WORDS and farewell.text.endswith(",")
        if is_farewell and prose and farewell.number > prose[0].number and name.number == farewell.number + 1:
            signed = name.without("*_ ")
            if looks_like_a_person(signed.text, least_words=1) and len(signed.text.split()) <= _NAME_WORDS:
                return Closing(reviewer=signed, used=frozenset({farewell.number, name.number}))
    if described := described_author(lines):
        author, about = described
        return Closing(reviewer=author, author_box=(about,), used=frozenset({about.number}))
    return _read_name_below(lines, last) if prose else Closing()


def _read_name_below(lines: Sequence[Line], last: int) -> Closing:
    """Read the name of a person on a line of its own below the last words, or marked by a dash near them."""
    for line in [line for line in lines if line.number >= last - _NEAR]:
        signed = named_beside_rights(line) or (signed_in_brackets(line) if line.number > last else None)
        if signed:
            return Closing(reviewer=signed, used=frozenset({line.number}))
        match = _DASHED.fullmatch(line.text)
        if match and looks_like_a_person(match["name"], least_words=1 if match["post"] else 2):
            return Closing(reviewer=line.group(match, "name"), used=frozenset({line.number}))
    below = [line for line in lines if line.number > last and not is_somebody_elses(line.text)]
    names = [line for line, next_one in zip_longest(below, below[1:]) if _is_set_apart(line, next_one)]
    if len(names) == 1 or (len(below) == 1 and looks_like_a_person(below[0].text)):
        name = names[0] if names else below[0]
        return Closing(reviewer=signed_name(name) or name.cut(), used=frozenset({name.number}))
    return Closing()


def _is_set_apart(line: Line, below: Line | None) -> bool:
    """Whether a person's name stands by itself between blank lines or other facts."""
    ends = below is None or below.gap > 0 or below.number > line.number + 1
    return line.gap > 0 and ends and looks_like_a_person(line.text)
