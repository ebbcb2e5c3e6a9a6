"""The composer before a title or behind *de*: ``Ada Quell: Tern Island``, ``Ada Quell’s Tern Island``."""

import re
from collections.abc import Sequence

from cuebook.formats.recognition.heading_words import is_generic, strip_rubric
from cuebook.formats.recognition.lines import Line, Piece
from cuebook.formats.recognition.people import looks_like_a_person
from cuebook.formats.recognition.written_about import is_said_to_compose, writes_the_music

_OWNS_MUSIC = re.compile(
    r"(?:(?:on|about|over)\s)?(?P<who>[^\W\d_][^:–—|()“”\"]{3,40}?)['’]s?\s(?:[a-z-]{1,14}\s){0,2}(?:music|score|soundtrack)\s"
    r"(?:for|to|from)\s(?:the\s(?:film|movie|series|game)\s)?(?=\S)",
    re.IGNORECASE,
)
"""*Ada Quell’s score for* a title."""
_OWNER_WITHOUT_MARK = re.compile(r"(?P<who>[^\W\d_][^:–—|()„»\"]{3,40}?)s\s(?=[„»])")
"""*Ada Quells „Tern Island“*: in German nothing marks who owns."""
_OWNER_OF_A_NAME = re.compile(r"(?P<who>[^\W\d_][^:–—|()“”\"]{3,40}?)['’]s?\s(?=[A-ZÀ-Þ\d])")
_OF_SOMEBODY = re.compile(r"\s(?:(?:de|di)\s|d['’])(?P<who>[A-ZÀ-Þ][^(),:]{3,40})$")
_OWNER = re.compile(r"(?P<who>[^\W\d_][^:–—|()“”\"]{3,40}?)(?:['’]s?|,)\s(?=[“\"„«‘])")
_DASH_BEHIND = re.compile(r"(?P<who>[^\W\d_][^:–—|()]{2,40}?)(?:\s[-–—|]\s|\s?:\s)(?=\S{2})")


def split_owner(title: Piece, lines: Sequence[Line]) -> tuple[Piece, list[Piece]]:
    """Part a title from whose music it is. Titles read so, too: the page must say that they write it."""
    if (match := _OWNS_MUSIC.match(title.text)) and looks_like_a_person(match["who"]):
        return strip_rubric(title.cut(match.end())), [title.group(match, "who")]
    match = _OWNER_WITHOUT_MARK.match(title.text)
    if match and looks_like_a_person(match["who"]) and _is_named(match["who"], lines):
        return title.cut(match.end()), [title.group(match, "who")]
    if match := _OWNER.match(title.text) or _DASH_BEHIND.match(title.text):
        is_theirs = looks_like_a_person(match["who"]) and writes_the_music(match["who"], lines)
        return (
            (strip_rubric(title.cut(match.end())), [title.group(match, "who")]) if is_theirs else (title, [])
        )
    return _split_if_said(title, [line.text for line in lines if line.is_prose])


def _is_named(name: str, lines: Sequence[Line]) -> bool:
    """Whether the prose has a surname as it stands, without the letter that says who owns."""
    surname = re.compile(rf"(?<![^\W_]){re.escape(name.rpartition(' ')[2])}(?![^\W_])")
    return any(surname.search(line.text) for line in lines if line.is_prose)


def _split_if_said(title: Piece, prose: Sequence[str]) -> tuple[Piece, list[Piece]]:
    """``Ada Quell’s Tern Island``, ``Tern Island de Ada Quell``: the prose must say outright who composes."""
    if match := _OWNER_OF_A_NAME.match(title.text):
        rest = title.cut(match.end())
    elif match := _OF_SOMEBODY.search(title.text):
        rest = title.cut(0, match.start())
    if match is None or not looks_like_a_person(match["who"]) or is_generic(rest.text):
        return title, []
    return (rest, [title.group(match, "who")]) if is_said_to_compose(match["who"], prose) else (title, [])
