"""``cuebook scores``: list scores and albums with their figures."""

from typing import Annotated

import typer

from cuebook.cli.json_shapes import score_json
from cuebook.cli.session import Session
from cuebook.cli.tables import Column, figures_text, print_table
from cuebook.cli.words import SEARCH_WORDS, query_of
from cuebook.domain.excellence import Denominator, figures
from cuebook.domain.review import by_critics
from cuebook.domain.units import clock_text

_COLUMNS = (
    Column("Score", shrinks=True),
    Column("Composer", shrinks=True, spare=1),
    Column("Year", figure=True, spare=4),
    Column("Cues", figure=True, spare=3),
    Column("Length", figure=True, spare=2),
    Column("Cue rating", figure=True),
    Column("Excellence", figure=True),
    Column("", figure=True),
)


def add_to(application: typer.Typer) -> None:
    """Register the command."""

    @application.command(context_settings=SEARCH_WORDS)
    def scores(
        context: typer.Context,
        query: Annotated[list[str] | None, typer.Argument(help="Words to search for.")] = None,
    ) -> None:
        """List scores and albums with their figures."""
        session: Session = context.obj
        reading = session.app.reading
        denominator = Denominator(session.app.settings.current.denominator)
        found = reading.scores(query_of(query))
        computed = {
            album.id: figures(reading.album_cues(album.id), denominator)
            for score in found
            for album in score.albums
        }
        rows = [
            (
                album.title if not album.main else score.title,
                ", ".join(score.composers),
                score.year,
                album.cues,
                clock_text(album.duration_ms),
                *figures_text(computed[album.id]),
            )
            for score in found
            for album in score.albums
        ]
        session.answer(
            {
                "scores": [
                    score_json(score, computed, by_critics(reading.reviews(score.id))) for score in found
                ]
            },
            lambda console: print_table(console, _COLUMNS, rows),
        )
