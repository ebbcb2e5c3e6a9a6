"""``cuebook mark``: note something at a position of a cue."""

from typing import Annotated

import typer

from cuebook.cli.session import Session, plain
from cuebook.domain.errors import CuebookError
from cuebook.domain.units import clock_text, parse_clock_text
from cuebook.services.finding import the_cue


def add_to(application: typer.Typer) -> None:
    """Register the command."""

    @application.command()
    def mark(
        context: typer.Context,
        cue: Annotated[str, typer.Argument(help="An id, or words that name exactly one cue.")],
        position: Annotated[str, typer.Argument(help="Minutes and seconds, like 4:03.")],
        text: Annotated[str, typer.Argument(help="What to note.")],
    ) -> None:
        """Write a timed note."""
        session: Session = context.obj
        try:
            at = parse_clock_text(position)
        except ValueError as error:
            raise typer.BadParameter(str(error)) from error
        found = the_cue(session.app.reading, cue)
        if found.duration_ms is not None and at > found.duration_ms:
            msg = f"{found.title} ends at {clock_text(found.duration_ms)}; {position} lies behind its end."
            raise CuebookError(msg)
        made = session.app.marks.add(found.id, at, text)
        session.answer(
            {"id": made, "cue": found.id, "position_ms": at, "text": text},
            lambda console: console.print(plain(f"{found.title} @ {clock_text(at)}: {text}")),
        )
