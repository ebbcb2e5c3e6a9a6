"""Saying what a stretch of a review's text is: the facts follow."""

from dataclasses import replace

from cuebook.domain.errors import CuebookError
from cuebook.domain.names import fold
from cuebook.domain.review import FactKind, FactSpan, Mention, ReviewFacts
from cuebook.gui.review_import.form import Field, figures_in, with_field
from cuebook.gui.review_import.places import (
    LONGEST_NAME,
    line_around,
    put_span,
    same_name,
    sentence_around,
    touching,
)

_OUTER = " \t\r\n\u00a0“”„«»\"‘’'"


class NotMarkableError(CuebookError):
    """A stretch of text that cannot be what it was said to be; the message says why."""


def mark(text: str, facts: ReviewFacts, kind: FactKind, start: int, stop: int) -> ReviewFacts:
    """Take a stretch of the text for a fact of a kind, in place of whatever it was taken for.

    A title, year or reviewer replaces the one before; composers, collections, cues and figures are
    added. Raises NotMarkableError or UnreadableError.
    """
    span = _trimmed(text, kind, start, stop)
    for other in touching(facts.spans, span):
        if other.kind is not FactKind.NOISE:
            facts = unmark(text, facts, other)
    if kind in _SINGLE:
        facts = replace(facts, spans=tuple(one for one in facts.spans if one.kind is not kind))
    stated = facts if kind is FactKind.NOISE else _state(text, facts, span)
    return replace(stated, spans=put_span(stated.spans, span))


_SINGLE = {FactKind.TITLE: Field.TITLE, FactKind.YEAR: Field.YEAR, FactKind.REVIEWER: Field.REVIEWER}


def _trimmed(text: str, kind: FactKind, start: int, stop: int) -> FactSpan:
    """Leave out the spaces and quotation marks round a name."""
    outer = _OUTER if kind not in {FactKind.FIGURES, FactKind.NOISE} else " \t\r\n\u00a0"
    while start < stop and text[start] in outer:
        start += 1
    while start < stop and text[stop - 1] in outer:
        stop -= 1
    if start == stop:
        msg = "Select some text first, then say what it is."
        raise NotMarkableError(msg)
    named = kind not in {FactKind.FIGURES, FactKind.NOISE}
    if named and (stop - start > LONGEST_NAME or "\n" in text[start:stop].strip()):
        msg = "That is more than a name: select the name alone."
        raise NotMarkableError(msg)
    return FactSpan(kind, start, stop)


def _state(text: str, facts: ReviewFacts, span: FactSpan) -> ReviewFacts:
    """Add what a new span says to the facts."""
    name = text[span.start : span.stop]
    match span.kind:
        case FactKind.COMPOSER:
            return replace(facts, composers=_with(facts.composers, name))
        case FactKind.COLLECTION:
            return replace(facts, collections=_with(facts.collections, name))
        case FactKind.CUE:
            return _with_cue(text, facts, span)
        case FactKind.FIGURES:
            figures = figures_in(name)
            if not figures:
                msg = "No figure is printed there: select one with its words, such as “Cue rating: 70 / 100”."
                raise NotMarkableError(msg)
            for field, value in figures.items():
                facts = with_field(facts, field, value)
            return facts
        case _:
            return with_field(facts, _SINGLE[span.kind], name)


def _with(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return names if fold(name) in map(fold, names) else (*names, name)


def _with_cue(text: str, facts: ReviewFacts, span: FactSpan) -> ReviewFacts:
    """A cue that fills its line below other lines is a listed one; within a line it is mentioned."""
    name = text[span.start : span.stop]
    line_start, line_stop = line_around(text, span.start)
    if text[line_start:line_stop].strip(_OUTER + "-•*") == name:
        return replace(facts, listed_cues=_with(facts.listed_cues, name))
    mention = Mention(name, quote=sentence_around(text, span.start), start=span.start)
    mentions = sorted(
        (*facts.mentions, mention), key=lambda one: len(text) if one.start is None else one.start
    )
    return replace(facts, mentions=tuple(mentions))


def unmark(text: str, facts: ReviewFacts, span: FactSpan) -> ReviewFacts:
    """Take a mark away, and the fact with it unless it stands elsewhere in the text too."""
    name = text[span.start : span.stop]
    spans = tuple(one for one in facts.spans if one != span)
    facts = replace(facts, spans=spans)
    if span.kind is FactKind.CUE:
        elsewhere = (one for one in facts.mentions if one.start is None or not _holds(span, one.start))
        facts = replace(facts, mentions=tuple(elsewhere))
    if any(one.kind is span.kind and same_name(text[one.start : one.stop], name) for one in spans):
        return facts
    if span.kind in _SINGLE:
        return with_field(facts, _SINGLE[span.kind], "")
    match span.kind:
        case FactKind.COMPOSER:
            return replace(facts, composers=_without(facts.composers, name))
        case FactKind.COLLECTION:
            return replace(facts, collections=_without(facts.collections, name))
        case FactKind.CUE:
            return without_cue(facts, name)
    for field in figures_in(name) if span.kind is FactKind.FIGURES else ():
        facts = with_field(facts, field, "")
    return facts


def _holds(span: FactSpan, at: int) -> bool:
    return span.start <= at < span.stop


def without_cue(facts: ReviewFacts, name: str) -> ReviewFacts:
    """Forget a name of a cue wherever it is listed."""
    return replace(
        facts,
        listed_cues=_without(facts.listed_cues, name),
        highlights=_without(facts.highlights, name),
        mentions=tuple(one for one in facts.mentions if not same_name(one.cue, name)),
        tracks=tuple(one for one in facts.tracks if not same_name(one.title, name)),
        cue_ratings=tuple(one for one in facts.cue_ratings if not same_name(one.cue, name)),
    )


def _without(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(one for one in names if not same_name(one, name))
