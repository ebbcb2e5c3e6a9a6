"""Where facts stand in a review's text, and moving them there when a field of the form was edited."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from cuebook.domain.names import fold
from cuebook.domain.review import FactKind, FactSpan, ReviewFacts
from cuebook.gui.review_import.form import KIND_OF, Field, figures_in, means_the_same

LONGEST_NAME = 200
_SENTENCE_END = re.compile(r"[.!?…][”\"’»)]*\s")


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same but for case, accents and punctuation."""
    return fold(one) == fold(other)


def span_at(spans: Iterable[FactSpan], start: int, stop: int) -> FactSpan | None:
    """The fact a selection, or the place of the cursor, lies in."""
    return next((span for span in spans if span.start <= start and stop <= span.stop), None)


def touching(spans: Iterable[FactSpan], span: FactSpan) -> list[FactSpan]:
    """The spans that share a character with another."""
    return [one for one in spans if one.start < span.stop and span.start < one.stop]


def _lies_in_noise(spans: Iterable[FactSpan], span: FactSpan) -> bool:
    """Whether nothing but noise gives way to a span."""
    return all(one.kind is FactKind.NOISE for one in touching(spans, span))


def put_span(spans: Sequence[FactSpan], new: FactSpan) -> tuple[FactSpan, ...]:
    """Put a span among others, in order; what it covers gives way, noise is cut."""
    kept: list[FactSpan] = []
    for one in spans:
        if one.stop <= new.start or new.stop <= one.start:
            kept.append(one)
        elif one.kind is FactKind.NOISE:
            ends = ((one.start, new.start), (new.stop, one.stop))
            kept += [replace(one, start=start, stop=stop) for start, stop in ends if start < stop]
    return tuple(sorted([*kept, new], key=lambda one: one.start))


def line_around(text: str, at: int) -> tuple[int, int]:
    """Where the line begins and ends that a place lies in."""
    start = text.rfind("\n", 0, at) + 1
    stop = text.find("\n", at)
    return start, len(text) if stop < 0 else stop


def sentence_around(text: str, at: int) -> str:
    """The sentence a place lies in."""
    start, stop = line_around(text, at)
    for end in _SENTENCE_END.finditer(text, start, stop):
        if end.end() > at:
            return text[start : end.end()].strip()
        start = end.end()
    return text[start:stop].strip()


def follow_field(
    text: str, facts: ReviewFacts, field: Field, first: Sequence[FactSpan] = ()
) -> tuple[FactSpan, ...]:
    """Give the spans of facts whose field was edited: its tint moves to where its text stands now.

    What still says the same keeps its place; then come the places in ``first``, then the first one
    in the text that nothing else has taken. What stands nowhere has no tint.
    """
    kind = KIND_OF[field]
    mine = [span for span in facts.spans if _says(text, span, field)]
    others = [span for span in facts.spans if span not in mine]
    candidates = [*mine, *(span for span in first if span.kind is kind)]
    if kind is FactKind.FIGURES:
        wanted = [span for span in [*candidates, *_lines(text)] if _prints(text, span, facts, field)]
    else:
        wanted = [
            span for name in _names(facts, field) for span in _places(text, name, kind, candidates, others)
        ]
    spans = tuple(others)
    for span in wanted:
        if _lies_in_noise(spans, span):
            spans = put_span(spans, span)
    return spans


def _says(text: str, span: FactSpan, field: Field) -> bool:
    if span.kind is not KIND_OF[field]:
        return False
    return span.kind is not FactKind.FIGURES or field in figures_in(text[span.start : span.stop])


def _names(facts: ReviewFacts, field: Field) -> tuple[str, ...]:
    match field:
        case Field.COMPOSERS:
            return facts.composers
        case Field.COLLECTIONS:
            return facts.collections
        case Field.YEAR:
            return (str(facts.year),) if facts.year else ()
        case Field.TITLE:
            return (facts.title,) if facts.title else ()
        case _:
            return (facts.reviewer,) if facts.reviewer else ()


def _places(
    text: str, name: str, kind: FactKind, candidates: Sequence[FactSpan], others: Sequence[FactSpan]
) -> list[FactSpan]:
    kept = [span for span in candidates if same_name(text[span.start : span.stop], name)]
    if kept:
        return list(dict.fromkeys(kept))
    words = r"\s+".join(map(re.escape, name.split()))
    found = [
        FactSpan(kind, *one.span()) for one in re.finditer(rf"(?<!\w){words}(?!\w)", text, re.IGNORECASE)
    ]
    free = [span for span in found if not touching(others, span)]
    in_noise = [span for span in found if _lies_in_noise(others, span)]
    return (free or in_noise)[:1]


def _lines(text: str) -> Iterable[FactSpan]:
    """The words of every line that may print a figure and nothing else."""
    for line in re.finditer(r"\S(?:.*\S)?", text):
        if len(line[0]) <= LONGEST_NAME and figures_in(line[0], any_label=False):
            yield FactSpan(FactKind.FIGURES, *line.span())


def _prints(text: str, span: FactSpan, facts: ReviewFacts, field: Field) -> bool:
    """Whether a stretch prints the figure a field holds, rather than another or none."""
    value = figures_in(text[span.start : span.stop]).get(field)
    return value is not None and means_the_same(facts, field, value)
