"""Cues under a label that recommends them: ``Highlights``, ``Cues to listen to``, ``Anspieltipps``."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from cuebook.domain.names import fold
from cuebook.domain.review import TrackEntry
from cuebook.formats.recognition.entries import read_body
from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.labels import Labelled, is_nearly, label_of, read_label
from cuebook.formats.recognition.lines import Line, Piece
from cuebook.formats.recognition.names_in_a_row import END_MARKS, number_alone, split_names
from cuebook.formats.recognition.quotations import find_quotations
from cuebook.formats.recognition.track_ends import take_time

_LONGEST_NAME = 80
_LONGEST_LINE = 400
_LONG_COMMENT = 25
_PARTED = re.compile(r"(?P<label>[^:：–—=→]{4,40}?)\s(?:[–—-]|=>?|→)\s(?=\S)")
_COMMENT = re.compile(r"\s+[-–—]\s+|[:：]\s+")
_OF_KNOWN_NAMES = re.compile(
    r"[*_#]{0,3}(?:(?:my|meine|mon|mes|mi|mis|moje|mój|i\smiei|the|die|les|los|las)\s)?"
    r"(?:top[\s-]?(?:\d{1,2}|three|four|five|drei|vier|fünf|trois|quatre|cinq|tres|cuatro|cinco|trzy|pięć|tre|cinque)"
    r"(?:\s(?:tracks|cues|titel|stücke|titres|pistes|temas|cortes|pistas|utworów|utwory|brani))?"
    r"|best(?:\sof\s(?:the\salbum|it|all))?|winners?|hits|loves?|plus|(?:four|five)[\s-]stars?(?:\s(?:tracks|cues))?"
    r"|am\sbesten|das\sbeste|beste|le\smeilleur|meilleur|mejores|najlepsze|il\smeglio|migliori)"
    r"(?:\s?[:：]\s?[*_]{0,3}|\s[–—-]\s|[*_]{0,3}$)",
    re.IGNORECASE,
)
"""Labels that announce much else, and highlights where all they name are cues of the page."""


@dataclass(frozen=True, slots=True)
class Highlights:
    """The recommended cues, what is said behind each, and the numbers of the lines they fill."""

    cues: tuple[Piece, ...] = ()
    names: tuple[str, ...] = ()
    """What each is called: its title where the page gives its number alone."""
    comments: tuple[tuple[int, Piece], ...] = ()
    """A cue's place in ``cues``, and the words behind it."""
    used: frozenset[int] = frozenset()


def read_highlights(
    lines: Sequence[Line], tracks: Sequence[TrackEntry] = (), quoted: Collection[str] = ()
) -> Highlights:
    """Read the cues behind or below labels of highlights.

    ``tracks`` are those of the page's list, ``quoted`` the folded names between its quotation marks.
    """
    cues: list[Piece] = []
    listed = {fold(track.title) for track in tracks}
    titles = {*quoted, *listed}
    comments: list[tuple[int, Piece]] = []
    used: set[int] = set()
    for position, line in enumerate(lines):
        labelled = _read_label(line) or _read_label_of_known(line, lines[position + 1 :], listed or titles)
        if labelled is None:
            continue
        used.add(line.number)
        if labelled.value.text:
            cues += split_names(labelled.value, titles)
        for below in () if labelled.value.text else _lines_below(lines[position + 1 :]):
            used.add(below.number)
            cue, comment = _read_one(read_body(below))
            if comment:
                comments.append((len(cues), comment))
            cues.append(cue)
    cues = [cue for cue in cues if cue.text]
    numbered = {str(track.number): track.title for track in tracks if track.number} if tracks else {}
    cues = [_without_its_number(cue, titles) for cue in cues]
    names = [
        cue.name if fold(cue.text) in titles else numbered.get(number_alone(cue.text), cue.name)
        for cue in cues
    ]
    return Highlights(tuple(cues), tuple(names), tuple(comments), frozenset(used))


def _without_its_number(cue: Piece, titles: Collection[str]) -> Piece:
    """A known name without the number before it: ``2 The Quay``."""
    number, _, name = cue.text.partition(" ")
    is_numbered = number.isdigit() and fold(cue.text) not in titles and fold(name) in titles
    return cue.cut(len(number)) if is_numbered else cue


def _read_label(line: Line) -> Labelled | None:
    """The label of highlights a line begins with; one by itself may be misspelt: ``Higlights:``."""
    labelled = read_label(line) if len(line.text) <= _LONGEST_LINE else None
    parted = _PARTED.match(line.text) if labelled is None and len(line.text) <= _LONGEST_LINE else None
    if parted and label_of(parted["label"]) is Label.HIGHLIGHTS:
        return Labelled(Label.HIGHLIGHTS, line.cut(parted.end()))
    if labelled is None and line.text.endswith((":", "：")) and is_nearly(line.text[:-1], Label.HIGHLIGHTS):
        return Labelled(Label.HIGHLIGHTS, line.cut(len(line.text)))
    return labelled if labelled and labelled.label is Label.HIGHLIGHTS else None


def _read_label_of_known(line: Line, below: Sequence[Line], titles: Collection[str]) -> Labelled | None:
    """A label such as ``Top 3`` above or before nothing but known names."""
    match = _OF_KNOWN_NAMES.match(line.text) if titles and len(line.text) <= _LONGEST_LINE else None
    if match is None:
        return None
    value = line.cut(match.end())
    named = (
        split_names(value, titles)
        if value.text
        else [_read_one(read_body(one))[0] for one in _lines_below(below)]
    )
    is_known = named and all(fold(cue.text) in titles for cue in named)
    return Labelled(Label.HIGHLIGHTS, value) if is_known else None


def _lines_below(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines under a label, until more blank lines stand between them than before."""
    gap = min(line.gap for line in lines[:2]) if len(lines) > 1 else 0
    for position, line in enumerate(lines):
        labelled = read_label(line)
        is_entry = read_body(line).start > line.start or line.text[0] in '“„"«「'
        is_name = not line.is_prose and len(line.text) <= _LONGEST_NAME
        ended = line.gap > max(gap, lines[0].gap if position == 0 else 0) or len(line.text) > _LONGEST_LINE
        if ended or (labelled and labelled.sure) or not (is_entry or is_name):
            return
        yield line


def _read_one(body: Piece) -> tuple[Piece, Piece | None]:
    """Part a cue's name from what is said of it."""
    quotation = next(find_quotations(body), None)
    if quotation and quotation.start == body.start:
        behind = body.cut(quotation.stop - body.start).without(" -–—:.")
        return quotation.inside, behind if behind.text else None
    for match in _COMMENT.finditer(body.text):
        if len(body.text) - match.end() > _LONG_COMMENT:
            return body.cut(0, match.start()), body.cut(match.end())
    timed = take_time(body)
    return (timed[0] if timed else body).without(END_MARKS), None
