"""The posts of a forum's thread, each below who wrote it: one of them is the review, the others answer it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from cuebook.formats.recognition.lines import Line

_POSTS = r"(?:posts|messages|beiträge|mensajes|posty|postów|messaggi|wiadomości)"
_ABOUT_A_POSTER = re.compile(
    rf"{_POSTS}\s?[:：]\s?[\d.,\s]{{1,9}}|(?:[^·|•:\d]{{2,30}}\s?[·|•]\s?)?\d[\d.,]{{0,7}}\s{_POSTS}"
    r"|(?:joined|member\ssince|registered|mitglied\sseit|registriert|dabei\sseit|inscrit(?:e)?\s(?:le|depuis)|membre\sdepuis"
    r"|registrado|miembro\sdesde|dołączył\w?|zarejestrowan\w|iscritto)\s?[:：]?\s.{2,40}"
    r"|(?:post|beitrag|message|mensaje)\s?(?:#|n[°º]\.?\s?|nr\.?\s?)\s?\d{1,4}\b.{0,60}",
    re.IGNORECASE,
)
_LONGEST_NAME = 40
_MOST_NAMES = 2
"""Lines above what is told of a poster: a name, and perhaps a rank."""
_MUCH_LONGER = 2


def find_answers(lines: Sequence[Line]) -> set[int]:
    """The numbers of the lines of all posts but the longest, where that is the review by its length."""
    starts = post_starts(lines)
    if len(starts) < _MUCH_LONGER:
        return set()
    posts = [lines[start:stop] for start, stop in pairwise([*starts, len(lines)])]
    lengths = [sum(len(line.text) for line in post if _is_said(line)) for post in posts]
    longest = max(lengths)
    others = [post for post, length in zip(posts, lengths, strict=True) if length * _MUCH_LONGER <= longest]
    return {line.number for post in others for line in post} if len(others) == len(posts) - 1 else set()


def _is_said(line: Line) -> bool:
    """Whether a line is of the poster's own sentences, not quoted from another's."""
    return line.is_prose and not line.text.startswith(">")


def post_starts(lines: Sequence[Line]) -> list[int]:
    """The places of the lines that posts begin with: names, directly above what is told of their posters."""
    starts: list[int] = []
    last = -1
    for at, line in enumerate(lines):
        if len(line.text) > 2 * _LONGEST_NAME or not _ABOUT_A_POSTER.fullmatch(line.text):
            continue
        if last < 0 or at - last > 1:
            starts.append(_first_name(lines, at))
        last = at
    return starts


def _first_name(lines: Sequence[Line], at: int) -> int:
    first = at
    while first and at - first < _MOST_NAMES and not lines[first].gap and _may_be_a_name(lines[first - 1]):
        first -= 1
    return first


def _may_be_a_name(line: Line) -> bool:
    return len(line.text) <= _LONGEST_NAME and not line.is_prose and line.text[-1] not in ".!?…:"
