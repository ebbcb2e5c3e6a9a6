"""Track lists in a row, ``1. Dawn (4:12); 2. Reed Fire (6:02)``, or torn apart into cells by a paste."""

import re
from collections.abc import Iterator, Sequence

from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.labels import label_of
from cuebook.formats.recognition.lines import Line, Piece, split_at
from cuebook.formats.recognition.sides import read_part

_NUMBER = re.compile(
    r"(?<![^\s;,/|•·–—-])(?P<number>\d{1,2})(?:\s?[.)\]]\s{0,3}|\s?[-–—]\s{1,3}|:\s{1,3})(?=\S)"
)
_PADDED = re.compile(r"(?<![^\s;,/|•·–—-])(?P<number>0\d|[1-9]\d)\s{1,3}(?=\S)")
_HEADED = re.compile(r"(?P<label>[^:：]{4,40})[:：]\s")
_MARKS = [re.compile(pattern) for pattern in (r"\s*[;•·|]\s*", r"\s+/\s+", r"\s+[–—-]\s+", r"\s*,\s+")]
_LENGTH = re.compile(r"[(\[]?\b\d{1,3}[:'′’]\d\d\b[)\]]?")
_BEHIND_A_LENGTH = re.compile(r"(?<=\d\d[)\]])\s*[;,/|•·–—-]?\s+|(?<=\d\d)\s*[;,/|•·–—]\s+")
_TIMED_NAME = re.compile(rf"[^;]{{1,70}}\s(?:[–—-]\s)?{_LENGTH.pattern}")
_LONE_NUMBER = re.compile(r"\d{1,2}[.)]?")
_ENDS = " \t\xa0;,/|•·–—-"
_STOPS = re.compile(r"[^\W\d]{2}[.!?]")
_LEAST, _LEAST_UNNUMBERED = 3, 4
_SENTENCE_WORDS = 3
_LONGEST_ENTRY, _LONGEST_NAME = 110, 70


def split_rows(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page, those that hold several entries of a track list taken apart; numbered anew."""
    lines = _join_columns(lines)
    found: list[Line] = []
    for line in lines:
        for position, piece in enumerate(_entries(line) or [line]):
            gap = line.gap if position == 0 else 0
            found.append(Line(piece.text, piece.start, len(found), gap))
    return found


def _join_columns(lines: Sequence[Line]) -> list[Line]:
    """Entries whose cells stand on lines of their own (``1.``, ``Dawn``, ``4:12``), in one line again."""
    numbered = [at for at, line in enumerate(lines) if _LONE_NUMBER.fullmatch(line.text)]
    starts: list[int] = []
    for at in numbered:
        expected = len(starts) + 1
        if int(lines[at].text.rstrip(".)")) == expected and (not starts or at - starts[-1] in (2, 3)):
            starts.append(at)
    if len(starts) < _LEAST:
        return list(lines)
    joined: list[Line] = []
    at = 0
    while at < len(lines):
        stop = at + 1
        if at in starts:
            stop = at + 3 if at + 2 < len(lines) and _LENGTH.fullmatch(lines[at + 2].text) else at + 2
        joined.append(_joined(lines[at:stop]))
        at = stop
    return joined


def _joined(cells: Sequence[Line]) -> Line:
    """Cells as one line, each where it stood."""
    text = cells[0].text
    for cell in cells[1:]:
        text = text.ljust(cell.start - cells[0].start) + cell.text
    return Line(text, cells[0].start, cells[0].number, cells[0].gap)


def _entries(line: Line) -> list[Piece]:
    """A heading and the entries behind it, or the entries alone; nothing where a line is no such row."""
    return _numbered(line) or _timed(line) or _headed(line)


def _timed(line: Line) -> list[Piece]:
    """Names with a length behind each, and nothing else: ``Dawn (4:12), Reed Fire (6:02), …``."""
    if len(_LENGTH.findall(line.text)) < _LEAST:
        return []
    match = _HEADED.match(line.text)
    head = (
        line.cut(0, match.end()) if match and label_of(match["label"].strip("*_# ")) is Label.TRACKS else None
    )
    names = line.cut(match.end()) if match and head else line.cut()
    parts = [part.without(_ENDS + ".") for part in split_at(_BEHIND_A_LENGTH, names)]
    if len(parts) < _LEAST or not all(_TIMED_NAME.fullmatch(part.text) for part in parts):
        return []
    return [*([head] if head else []), *parts]


def _numbered(line: Line) -> list[Piece]:
    """Entries behind numbers that count from one, with nothing but a heading before the first."""
    for pattern in (_NUMBER, _PADDED):
        starts = list(_counted(pattern, line.text))
        if len(starts) < _LEAST:
            continue
        head = line.cut(0, starts[0]).without(_ENDS)
        stops = [*starts[1:], len(line.text)]
        entries = [line.cut(start, stop).without(_ENDS) for start, stop in zip(starts, stops, strict=True)]
        entries[-1:] = _without_what_follows(entries[-1], timed=bool(_LENGTH.search(entries[0].text)))
        said = sum(
            entry.text.count(" ") >= _SENTENCE_WORDS and bool(_STOPS.search(entry.text)) for entry in entries
        )
        if not head.text and said * 2 > len(entries):  # reasons told off in a paragraph
            continue
        is_list = all(len(entry.text) <= _LONGEST_ENTRY for entry in entries[: len(starts)])
        if is_list and (not head.text or _is_heading(head)):
            return [*([head] if head.text else []), *entries]
    return []


def _counted(pattern: re.Pattern[str], text: str) -> Iterator[int]:
    """Where the numbers 1, 2, 3 … stand, each behind the one before."""
    expected = 1
    for match in pattern.finditer(text):
        if int(match["number"]) == expected:
            expected += 1
            yield match.start()


def _without_what_follows(entry: Piece, *, timed: bool) -> list[Piece]:
    """The last entry of a row, parted from the words behind its length where all have lengths."""
    length = _LENGTH.search(entry.text) if timed else None
    if length is None:
        return [entry.without(" .") if entry.text.count(".") == 1 + entry.text[:4].count(".") else entry]
    rest = entry.cut(length.end()).without(" .;,")
    return [entry.cut(0, length.end()), *([rest] if rest.text else [])]


def _headed(line: Line) -> list[Piece]:
    """Names parted by one kind of mark behind the heading of a track list."""
    match = _HEADED.match(line.text)
    if match is None or label_of(match["label"].strip("*_# ")) is not Label.TRACKS:
        return []
    names = line.cut(match.end())
    for mark in _MARKS:
        parts = [part.without(" .") for part in split_at(mark, names)]
        if len(parts) >= _LEAST_UNNUMBERED and all(len(part.text) <= _LONGEST_NAME for part in parts):
            return [line.cut(0, match.end()), *parts]
    return []


def _is_heading(head: Piece) -> bool:
    words = head.text.strip("*_#:：() ")
    return label_of(words) is Label.TRACKS or read_part(words) is not None
