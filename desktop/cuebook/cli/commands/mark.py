"""``cuebook mark``: note something at a position of a cue."""

from typing import Annotated

import typer

from cuebook.cli.positions import read_position, refuse_behind_end
from cuebook.cli.session import Session, plain
from cuebook.cli.words import readable
from cuebook.domain.units import clock_text
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
        at, text = read_position(position), readable(text).strip()
        found = the_cue(session.app.reading, readable(cue))
        refuse_behind_end(found, at)
        made = session.app.marks.add(found.id, at, text)
        session.answer(
            {"id": made, "cue": found.id, "position_ms": at, "text": text},
            lambda console: console.print(plain(f"{found.title} @ {clock_text(at)}: {text}")),
        )
