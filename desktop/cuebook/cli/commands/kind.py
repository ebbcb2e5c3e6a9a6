"""``cuebook kind``: say what a cue is."""

from typing import Annotated

import typer

from cuebook.cli.session import Session, plain
from cuebook.cli.words import readable
from cuebook.domain.catalogue import CueKind
from cuebook.services.finding import the_cue


def add_to(application: typer.Typer) -> None:
    """Register the command."""

    @application.command()
    def kind(
        context: typer.Context,
        cue: Annotated[str, typer.Argument(help="An id, or words that name exactly one cue.")],
        kind: Annotated[CueKind, typer.Argument(help="Songs and source music stay out of the figures.")],
    ) -> None:
        """Say what a cue is."""
        session: Session = context.obj
        found = the_cue(session.app.reading, readable(cue))
        session.app.decisions.set_kind([found.id], kind)
        session.answer(
            {"cue": found.id, "kind": kind}, lambda console: console.print(plain(f"{found.title}: {kind}"))
        )
