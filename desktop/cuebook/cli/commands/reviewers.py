"""``cuebook reviewers``: who wrote the stored reviews, and how far you agree with each."""

from typing import Any

import typer

from cuebook.cli.session import Session
from cuebook.cli.tables import Column, print_table
from cuebook.domain.agreement import Agreement
from cuebook.domain.reviewer import Reviewer
from cuebook.services.reviewers import reviewers

_COLUMNS = (
    Column("Reviewer", shrinks=True),
    Column("Reviews", figure=True),
    Column("Praised cues", figure=True, spare=1),
    Column("Agreement"),
    Column("Rests on", spare=2),
)


def add_to(application: typer.Typer) -> None:
    """Register the command."""

    @application.command("reviewers")
    def list_reviewers(context: typer.Context) -> None:
        """List reviewers, and how far your ratings and revisits agree with each."""
        session: Session = context.obj
        found = reviewers(session.app.reading)
        session.answer(
            {"reviewers": [_json(reviewer) for reviewer in found]},
            lambda console: print_table(console, _COLUMNS, map(_row, found)),
        )


def _json(reviewer: Reviewer) -> dict[str, Any]:
    found = reviewer.agreement
    return {
        "reviewer": reviewer.name,
        "reviews": list(reviewer.reviews),
        "cues": found.cues,
        "correlation": found.correlation,
        "lift": found.lift,
        "rated": found.rated,
        "praised": len(reviewer.praised),
        "revisits": found.revisits,
        "share": found.share,
        "expected": found.expected,
    }


def _row(reviewer: Reviewer) -> tuple[object, ...]:
    found = reviewer.agreement
    return reviewer.name, len(reviewer.reviews), len(reviewer.praised), _agreement(found), _rests_on(found)


def _agreement(found: Agreement) -> str:
    if found.correlation is not None:
        return f"{found.correlation:+.2f} rank correlation"
    return "too few to say" if found.lift is None else f"{found.lift:.1f} x chance"


def _rests_on(found: Agreement) -> str:
    if found.correlation is not None:
        return f"{found.rated} cues both rated"
    praised = "1 praised cue" if found.praised == 1 else f"{found.praised} praised cues"
    return f"{praised}, {found.revisits} {'revisit' if found.revisits == 1 else 'revisits'}"
