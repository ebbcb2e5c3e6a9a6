"""Cues under a label that recommends them: ``Highlights``, ``Cues to listen to``, ``Anspieltipps``."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from cuebook.domain.names import fold
from cuebook.domain.review import TrackEntry
from cuebook.formats.recognition.entries import read_body
from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.labels import Labelled, is_nearly, label_of, read_label
from cuebook.formats.recognition.lines import Line, Piece, split_at
from cuebook.formats.recognition.phrases import phrases
from cuebook.formats.recognition.quotations import Quotation, find_quotations
from cuebook.formats.recognition.track_ends import take_time

_LONGEST_NAME = 80
_LONGEST_LINE = 400
_LONG_COMMENT = 25
_AT_MARKS = re.compile(r"\s*[;•|]\s*|\s+[·/–—+-]\s+|(?<=\w)·(?=\w)")
_AT_COMMAS = re.compile(r"\s*,\s*(?:(?:and|und|et|y|i)\s+)?|\s+(?:and|und|et|y|i)\s+|\s*、\s*")
_WORD = re.compile(r"\w{3}")
_NUMBER_WORDS = (
    r"(?:tracks?|cues?|titel|stücke?|nr\.?|nos?\.?|n[°º]|pistes?|plages?|pistas?|cortes?|temas?|utwory?|#)"
)
_NUMBERS = re.compile(
    rf"(?:{_NUMBER_WORDS}\s?)?\d{{1,2}}(?:\s?(?:,|&|\+|and|und|et|y|i"
    rf"|e)\s?(?:{_NUMBER_WORDS}\s?)?\d{{1,2}}){{0,20}}\.?",
    re.IGNORECASE,
)
_WHERE = re.compile(rf"\s?[(\[](?:{_NUMBER_WORDS}\s?\d{{1,2}}|\d{{1,2}}:\d\d)[)\]]$", re.IGNORECASE)
_NUMBERED = re.compile(r"#?\d{1,2}[.)]\s+(?=\S)")
_PARTED = re.compile(r"(?P<label>[^:：–—=→]{4,40}?)\s(?:[–—-]|=>?|→)\s(?=\S)")
_NOTHING = phrases(
    """
    none, nothing, no, yes, n a, na, keine, keiner, nichts, ja, nein, aucun, aucune, rien, oui, non, ninguno,
    ninguna, nada, sí, brak, żaden, nic, tak, nie, nessuno
    """
)
"""Answers that name no cue: ``Highlights: none``."""
_COMMENT = re.compile(r"\s+[-–—]\s+|[:：]\s+")
_END_MARKS = ' .,;“”"'


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
    titles = {*quoted, *(fold(track.title) for track in tracks)}
    comments: list[tuple[int, Piece]] = []
    used: set[int] = set()
    for position, line in enumerate(lines):
        labelled = _read_label(line)
        if labelled is None:
            continue
        used.add(line.number)
        if labelled.value.text:
            cues += _split(labelled.value, titles)
        for below in () if labelled.value.text else _lines_below(lines[position + 1 :]):
            used.add(below.number)
            cue, comment = _read_one(read_body(below))
            if comment:
                comments.append((len(cues), comment))
            cues.append(cue)
    cues = [cue for cue in cues if cue.text]
    numbered = {str(track.number): track.title for track in tracks if track.number} if tracks else {}
    names = [
        cue.name if fold(cue.text) in titles else numbered.get(_digits(cue.text), cue.name) for cue in cues
    ]
    return Highlights(tuple(cues), tuple(names), tuple(comments), frozenset(used))


def _digits(cue: str) -> str:
    """The number that is all a cue is called by: ``Nr. 3``; nothing of others."""
    return "".join(filter(str.isdigit, cue)) if _NUMBERS.fullmatch(cue) else ""


def _read_label(line: Line) -> Labelled | None:
    """The label of highlights a line begins with; one by itself may be misspelt: ``Higlights:``."""
    labelled = read_label(line) if len(line.text) <= _LONGEST_LINE else None
    parted = _PARTED.match(line.text) if labelled is None and len(line.text) <= _LONGEST_LINE else None
    if parted and label_of(parted["label"]) is Label.HIGHLIGHTS:
        return Labelled(Label.HIGHLIGHTS, line.cut(parted.end()))
    if labelled is None and line.text.endswith((":", "：")) and is_nearly(line.text[:-1], Label.HIGHLIGHTS):
        return Labelled(Label.HIGHLIGHTS, line.cut(len(line.text)))
    return labelled if labelled and labelled.label is Label.HIGHLIGHTS else None


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
    return (timed[0] if timed else body).without(_END_MARKS), None


def _outside(value: Piece, quoted: Sequence[Quotation]) -> str:
    """What stands outside quotations, without the words that join names."""
    words, at = [], value.start
    for quotation in quoted:
        words.append(value.text[at - value.start : quotation.start - value.start])
        at = quotation.stop
    return _AT_COMMAS.sub(" ", " ".join([*words, value.text[at - value.start :]]))


def _plain(part: Piece) -> Piece:
    """A name without its number, its length and the marks around it."""
    part = part.without(".,;")
    numbered = _NUMBERED.match(part.text)
    name = part.cut(numbered.end()) if numbered else part
    where = _WHERE.search(name.text)
    return (name.cut(0, where.start()) if where else name).without(_END_MARKS)


def _split(value: Piece, titles: Collection[str]) -> list[Piece]:
    """Part cues named one behind the other; commas inside a known title do not part it."""
    if fold(value.text) in _NOTHING:
        return []
    if _NUMBERS.fullmatch(value.text):
        return [value.group(match, 0) for match in re.finditer(r"\d+", value.text)]
    quoted = list(find_quotations(value))
    if quoted and not _WORD.search(_outside(value, quoted)):
        return [quotation.inside for quotation in quoted]
    if _AT_MARKS.search(value.text):
        return [_plain(part) for part in split_at(_AT_MARKS, value)]
    parts = split_at(_AT_COMMAS, value)
    joined: list[Piece] = []
    while parts:
        known = [
            end
            for end in range(len(parts), 1, -1)
            if fold(value.text[parts[0].start - value.start : parts[end - 1].stop - value.start]) in titles
        ]
        end = known[0] if known else 1
        joined.append(_plain(value.cut(parts[0].start - value.start, parts[end - 1].stop - value.start)))
        parts = parts[end:]
    return joined
