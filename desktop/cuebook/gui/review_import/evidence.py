"""What a field of the form was recognised by, in words, and whether the listener should look at it."""

from collections.abc import Sequence

from cuebook.domain.review import Certainty, FactKind, FactSpan
from cuebook.gui.review_import.form import KIND_OF, Field, figures_in
from cuebook.gui.review_import.state import ImportState

_ORDER = tuple(Certainty)
_HOW: dict[Certainty, str] = {
    Certainty.SURE: "Recognised",
    Certainty.LIKELY: "Probably right",
    Certainty.GUESS: "A guess, please check",
}


def evidence_of(state: ImportState, field: Field) -> FactSpan | None:
    """The least sure place of what a field shows; None where the listener said it, or it stands nowhere."""
    spans = [span for span in _places(state, field) if span.reason]
    return max(spans, key=lambda span: _ORDER.index(span.certainty), default=None)


def evidence_words(span: FactSpan) -> str:
    """Say how sure a place is and why: *A guess, please check*, and what was seen."""
    return f"{_HOW[span.certainty]}: {span.reason}." if span.reason else ""


def _places(state: ImportState, field: Field) -> Sequence[FactSpan]:
    spans = [span for span in state.facts.spans if span.kind is KIND_OF[field]]
    if KIND_OF[field] is not FactKind.FIGURES:
        return spans
    printed = {span: figures_in(state.text[span.start : span.stop]) for span in spans}
    # Stars and misspelt labels are read by recognition alone; a percentage is the album's excellence.
    unnamed = {Field.RATING: False, Field.EXCELLENCE: True}
    return [span for span in spans if field in printed[span]] or [
        span
        for span in spans
        if not printed[span] and unnamed.get(field) is ("%" in state.text[span.start : span.stop])
    ]
