"""Places of facts in the order of the text, without overlaps."""

from bisect import bisect_right, insort
from collections.abc import Iterable, Sequence
from dataclasses import replace

from cuebook.domain.review import Certainty, FactKind, FactSpan
from cuebook.formats.recognition.evidence import Evidence
from cuebook.formats.recognition.lines import Line, Piece

_RANK = {kind: rank for rank, kind in enumerate(FactKind)}


def spans_of(kind: FactKind, pieces: Iterable[Piece | None], evidence: Evidence) -> list[FactSpan]:
    """The places of those pieces that are there, facts of one kind."""
    return [
        FactSpan(kind, piece.start, piece.stop, evidence.certainty, evidence.reason)
        for piece in pieces
        if piece and piece.text
    ]


def noise_spans(text: str, lines: Sequence[Line], noise: frozenset[int]) -> list[FactSpan]:
    """The places of noise; neighbouring lines of it are one place.

    Noise that is the last of the lines read reaches down to the end of the text.
    """
    spans: list[FactSpan] = []
    last = None
    for line in lines:
        if line.number not in noise:
            continue
        if spans and last == line.number - 1:
            spans[-1] = _noise(spans[-1].start, line.stop)
        else:
            spans.append(_noise(line.start, line.stop))
        last = line.number
    if spans and last == lines[-1].number:
        spans[-1] = _noise(spans[-1].start, len(text.rstrip()))
    return spans


def arrange(spans: Iterable[FactSpan]) -> tuple[FactSpan, ...]:
    """Sort places; what overlaps with a kind that comes earlier in FactKind is cut off."""
    kept: list[FactSpan] = []
    for span in sorted(spans, key=lambda span: (_RANK[span.kind], span.start, -span.stop)):
        for free in _free_parts(span, kept):
            insort(kept, free, key=_start)
    return tuple(kept)


def _free_parts(span: FactSpan, kept: Sequence[FactSpan]) -> list[FactSpan]:
    """The parts of a place that no other one has."""
    number = bisect_right(kept, span.start, key=_start)
    start = max(span.start, kept[number - 1].stop) if number else span.start
    parts = []
    while start < span.stop:
        taken = kept[number] if number < len(kept) else None
        stop = min(span.stop, taken.start) if taken else span.stop
        if start < stop:
            parts.append(replace(span, start=start, stop=stop))
        if taken is None:
            break
        start, number = max(start, taken.stop), number + 1
    return parts


def _start(span: FactSpan) -> int:
    return span.start


def _noise(start: int, stop: int) -> FactSpan:
    return FactSpan(FactKind.NOISE, start, stop, Certainty.LIKELY, "words of the site, not of the review")
