"""``cuebook pair``: say that two cues are the same music, or are not."""

from typing import Annotated

import typer

from cuebook.cli.session import Session, plain
from cuebook.cli.words import readable
from cuebook.services.finding import the_cue

_CUE = "An id, or words that name exactly one cue."


def add_to(application: typer.Typer) -> None:
    """Register the command."""

    @application.command()
    def pair(
        context: typer.Context,
        one: Annotated[str, typer.Argument(help=_CUE)],
        other: Annotated[str, typer.Argument(help=_CUE)],
        apart: Annotated[bool, typer.Option("--not", help="They are not the same.")] = False,
        forget: Annotated[bool, typer.Option("--forget", help="Take your word on them back.")] = False,
    ) -> None:
        """Say that two cues are the same: ratings and plays of one count for both."""
        session: Session = context.obj
        if apart and forget:
            msg = "either --not or --forget"
            raise typer.BadParameter(msg)
        reading = session.app.reading
        first, second = the_cue(reading, readable(one)), the_cue(reading, readable(other))
        session.app.decisions.pair(first.id, second.id, same=None if forget else not apart)
        pairs = reading.pairs_of([first.id, second.id])
        same = len(pairs) == 2 and pairs[first.id][0] == pairs[second.id][0]
        words = "the same cue" if same else "two cues"
        session.answer(
            {"cues": [first.id, second.id], "same": same, "why": pairs[first.id][1] if same else None},
            lambda console: console.print(
                plain(f"{first.title} ({first.album}) and {second.title} ({second.album}): {words}")
            ),
        )
