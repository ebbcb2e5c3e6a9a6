"""``cuebook cues``: list cues."""

from typing import Annotated

import typer

from cuebook.cli.json_shapes import cue_json
from cuebook.cli.session import Session
from cuebook.cli.tables import Column, print_table
from cuebook.cli.words import query_of
from cuebook.domain.rating import stars_text
from cuebook.domain.units import clock_text

_ON_A_TERMINAL = 200
_MOST = 2**31
"""More than any library holds, and still a number that the database takes."""
QUERY_HELP = "Words, or title: album: score: composer: artist: path: before them"

_COLUMNS = (
    Column("Cue", shrinks=True),
    Column("Score", shrinks=True, spare=1),
    Column("Length", figure=True, spare=2),
    Column("Rating", figure=True),
    Column("Plays", figure=True, spare=5),
    Column("Listens", figure=True, spare=4),
    Column("Revisits", figure=True, spare=3),
    Column("Kind", spare=6),
    Column("Id"),
)


def add_to(application: typer.Typer) -> None:
    """Register the command."""

    @application.command()
    def cues(
        context: typer.Context,
        query: Annotated[list[str] | None, typer.Argument(help=QUERY_HELP)] = None,
        limit: Annotated[int | None, typer.Option(min=0, max=_MOST, help="Not more than so many.")] = None,
    ) -> None:
        """List cues."""
        session: Session = context.obj
        wanted = limit if limit is not None or session.json else _ON_A_TERMINAL
        total, found = session.app.reading.find_cues(query_of(query), wanted)
        rows = [
            (
                cue.title,
                cue.score,
                "" if cue.duration_ms is None else clock_text(cue.duration_ms),
                stars_text(cue.rating),
                cue.plays or "",
                cue.listens or "",
                cue.revisits or "",
                cue.kind,
                cue.id,
            )
            for cue in found
        ]
        session.answer(
            {"total": total, "cues": [cue_json(cue) for cue in found]},
            lambda console: print_table(console, _COLUMNS, rows),
        )
        if not session.json and len(found) < total:
            session.say(f"{len(found)} of {total} cues; --limit shows more")
