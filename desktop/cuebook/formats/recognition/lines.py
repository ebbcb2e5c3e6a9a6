"""A text in pieces that know where they stand, so that every fact can be shown in its place."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, TypeVar

_LINE = re.compile(r"[^\n]+")
ROW_MARK = re.compile(r"\s[|·•]\s")
_LABELLED = re.compile(r"[*_]{0,2}[^\W\d][^:：]{1,30}[:：](?!\d\d\b)")
_LONGEST_PAGE = 80_000
_MOST_LINES = 3_000
_PROSE_LENGTH = 150
_SENTENCE_WORDS = 8
_SENTENCE_ENDS = (".", "!", "?", "…", "。")
_CLOSING_MARKS = '”"’»)』」'


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


_P = TypeVar("_P", bound=_Placed)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text: its words, and the character of the text it begins at."""

    text: str
    start: int

    @property
    def stop(self) -> int:
        """The character of the text after its last one."""
        return self.start + len(self.text)

    @property
    def name(self) -> str:
        """Its words with one space between them, as a name is kept."""
        return " ".join(self.text.split())

    def cut(self, start: int = 0, stop: int | None = None) -> "Piece":
        """Its characters ``[start, stop)``, without white space at the ends."""
        start, stop, _ = slice(start, stop).indices(len(self.text))
        part = self.text[start:stop]
        return Piece(part.strip(), self.start + start + len(part) - len(part.lstrip()))

    def group(self, match: re.Match[str], name: str | int) -> "Piece":
        """What a group of a match in its text matched, without white space at the ends."""
        return self.cut(*match.span(name)) if match[name] is not None else Piece("", self.start)

    def without(self, marks: str) -> "Piece":
        """The piece without these marks, and white space, at its ends."""
        marks += " \t\xa0\u3000"
        stripped = self.text.strip(marks)
        return Piece(stripped, self.start + len(self.text) - len(self.text.lstrip(marks)))


@dataclass(frozen=True, slots=True)
class Line(Piece):
    """A line that is not blank, stripped: its number among such lines, and the blank lines above it."""

    number: int
    gap: int

    @property
    def is_prose(self) -> bool:
        """Whether it is written in sentences, rather than being a heading, a name or an entry."""
        return _is_prose(self.text)


@lru_cache(maxsize=4_096)  # asked of each line by many rules
def _is_prose(text: str) -> bool:
    is_sentence = text.rstrip(_CLOSING_MARKS).endswith(_SENTENCE_ENDS)
    return len(text) >= _PROSE_LENGTH or (is_sentence and text.count(" ") >= _SENTENCE_WORDS)


def split_lines(text: str) -> list[Line]:
    """Split a text into its lines that are not blank, as far down as a review ever reaches.

    Labels in one row (``Rating: 4/5 | Label: Tern``) are lines of their own.
    """
    lines: list[Line] = []
    whole, below = Piece(text, 0), 0
    for match in _LINE.finditer(text, 0, _LONGEST_PAGE):
        gap = max(0, text.count("\n", below, match.start()) - 1) if lines else 0
        for piece in _labels_in_a_row(whole.cut(*match.span())):
            lines.append(Line(piece.text, piece.start, len(lines), gap))
            gap, below = 0, match.end()
        if len(lines) >= _MOST_LINES:
            break
    return lines


def _labels_in_a_row(piece: Piece) -> list[Piece]:
    parts = split_at(ROW_MARK, piece)
    if len(parts) > 1 and all(_LABELLED.match(part.text) for part in parts):
        return parts
    return [piece] if piece.text else []


def split_at(separator: re.Pattern[str], piece: Piece) -> list[Piece]:
    """The parts of a piece between matches of a pattern, without empty ones."""
    parts, start = [], 0
    for match in separator.finditer(piece.text):
        parts.append(piece.cut(start, match.start()))
        start = match.end()
    return [part for part in (*parts, piece.cut(start)) if part.text]


def without(lines: Iterable[Line], used: Collection[int]) -> list[Line]:
    """The lines whose numbers are not among those used."""
    return [line for line in lines if line.number not in used]


def within(placed: Sequence[_P], stretch: Piece) -> Sequence[_P]:
    """Those of some things in the order of the text that begin within a stretch of it."""
    first = bisect_left(placed, stretch.start, key=_start)
    return placed[first : bisect_left(placed, stretch.stop, key=_start)]


def _start(placed: _Placed) -> int:
    return placed.start


def paragraphs(text: str, lines: Iterable[Line]) -> Iterator[Piece]:
    """Join lines that stand directly below each other: a page may wrap its sentences."""
    start, last = 0, None
    for line in lines:
        if last is None or line.gap or line.number != last.number + 1:
            if last is not None:
                yield Piece(text[start : last.stop], start)
            start = line.start
        last = line
    if last is not None:
        yield Piece(text[start : last.stop], start)
