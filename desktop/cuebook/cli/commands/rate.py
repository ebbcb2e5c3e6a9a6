"""``cuebook rate``: rate a cue."""

from typing import Annotated

import typer

from cuebook.cli.json_shapes import instant
from cuebook.cli.session import Session, plain
from cuebook.cli.words import readable
from cuebook.domain.rating import rating_from_stars, stars_text
from cuebook.services.finding import the_cue


def add_to(application: typer.Typer) -> None:
    """Register the command."""

    @application.command()
    def rate(
        context: typer.Context,
        cue: Annotated[str, typer.Argument(help="An id, or words that name exactly one cue.")],
        stars: Annotated[float, typer.Argument(help="1 to 5 in halves; 0 clears.")],
    ) -> None:
        """Rate a cue."""
        session: Session = context.obj
        try:
            rating = rating_from_stars(stars) if stars else None
        except ValueError as error:
            raise typer.BadParameter(str(error)) from error
        found = the_cue(session.app.reading, readable(cue))
        session.app.ratings.rate([found.id], rating)
        at = instant(session.runtime.now())
        words = f"rated {stars_text(rating)}" if rating else "rating cleared"
        session.answer(
            {"cue": found.id, "rating": rating, "at": at},
            lambda console: console.print(plain(f"{found.title}: {words}")),
        )
