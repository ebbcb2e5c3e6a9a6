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
        kind: Annotated[
            CueKind | None, typer.Argument(help="Songs and source music stay out of the figures.")
        ] = None,
        guess: Annotated[bool, typer.Option("--guess", help="Take your word back: the guess holds.")] = False,
    ) -> None:
        """Say what a cue is; without a kind, show what it is and why."""
        session: Session = context.obj
        if kind and guess:
            msg = "either a kind or --guess"
            raise typer.BadParameter(msg)
        found = the_cue(session.app.reading, readable(cue))
        if kind or guess:
            session.app.decisions.set_kind([found.id], kind)
        now = session.app.reading.cue(found.id) or found
        session.answer(
            {"cue": now.id, "kind": now.kind, "why": now.kind_reason, "guess": now.guess},
            lambda console: console.print(plain(f"{now.title}: {now.kind} ({now.kind_reason})")),
        )
