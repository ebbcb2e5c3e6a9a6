"""Reviewers as rows: how many reviews, how far the listener agrees, and what that rests on."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from cuebook.domain.agreement import FEWEST_REVISITS, Agreement
from cuebook.domain.reviewer import Reviewer
from cuebook.gui.models.row_table import Column
from cuebook.gui.widgets.text import tooltip_text
from cuebook.gui.words import count_text


class ReviewerOrder(StrEnum):
    """What the rows go by; the values are those of the columns."""

    NAME = "name"
    REVIEWS = "reviews"
    PRAISED = "praised"
    AGREEMENT = "agreement"


ORDER_WORDS = {
    ReviewerOrder.NAME: "By name",
    ReviewerOrder.REVIEWS: "Most reviews",
    ReviewerOrder.PRAISED: "Most praised cues",
    ReviewerOrder.AGREEMENT: "Most agreement",
}


def in_order(reviewers: Sequence[Reviewer], order: ReviewerOrder) -> list[Reviewer]:
    """Put reviewers in order: names from A, everything else from the most; silence comes last."""
    by_name = sorted(reviewers, key=lambda one: one.key)
    most: dict[ReviewerOrder, Callable[[Reviewer], float]] = {
        ReviewerOrder.REVIEWS: lambda one: -len(one.reviews),
        ReviewerOrder.PRAISED: lambda one: -len(one.praised),
        ReviewerOrder.AGREEMENT: lambda one: _silence_last(one.agreement),
    }
    return by_name if order is ReviewerOrder.NAME else sorted(by_name, key=most[order])


def _silence_last(found: Agreement) -> float:
    return 2.0 if found.strength is None else -found.strength


def agreement_text(found: Agreement) -> str:
    """How far the listener agrees, in a few words."""
    if found.correlation is not None:
        return f"{found.correlation:+.2f} rank correlation".replace("-", "−")
    return "too few to say" if found.lift is None else f"{found.lift:.1f}× chance"


def rests_on_text(found: Agreement) -> str:
    """What that rests on, or what there is too little of."""
    if found.correlation is not None:
        return f"{count_text(found.rated, 'cue', 'cues')} both rated"
    if found.lift is None and found.praised and found.revisits < FEWEST_REVISITS:
        return f"{found.revisits} of {FEWEST_REVISITS} revisits"
    praised = count_text(found.praised, "praised cue", "praised cues")
    revisits = count_text(found.revisits, "revisit", "revisits")
    return praised if found.lift is None else f"{praised}, {revisits}"


def _spoken(reviewer: Reviewer) -> str:
    found = reviewer.agreement
    if found.correlation is not None:
        return f"rank correlation of your ratings {found.correlation:+.2f}"
    if found.lift is None:
        return "too few to say"
    return f"you come back to praised cues {found.lift:.1f} times as often as by chance"


def reviewer_columns() -> list[Column[Reviewer]]:
    """The columns of the list."""
    return [
        Column("name", "Reviewer", lambda one: one.name, tooltip=lambda one: tooltip_text(one.name)),
        Column("reviews", "Reviews", lambda one: str(len(one.reviews)), figure=True),
        Column("praised", "Praised cues", lambda one: str(len(one.praised)), figure=True),
        Column("agreement", "Agreement", lambda one: agreement_text(one.agreement), spoken=_spoken),
        Column("rests_on", "Rests on", lambda one: rests_on_text(one.agreement)),
    ]
