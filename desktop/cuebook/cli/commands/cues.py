"""``cuebook cues``: list cues."""

from typing import Annotated

import typer

from cuebook.cli.json_shapes import cue_json
from cuebook.cli.session import Session
from cuebook.cli.tables import print_table
from cuebook.domain.query import parse_query
from cuebook.domain.rating import stars_text
from cuebook.domain.units import clock_text

_ON_A_TERMINAL = 200
QUERY_HELP = "Words, or title: album: score: composer: artist: path: before them"


def add_to(application: typer.Typer) -> None:
    """Register the command."""

    @application.command()
    def cues(
        context: typer.Context,
        query: Annotated[list[str] | None, typer.Argument(help=QUERY_HELP)] = None,
        limit: Annotated[int | None, typer.Option(min=0, help="Not more than so many.")] = None,
    ) -> None:
        """List cues."""
        session: Session = context.obj
        wanted = limit if limit is not None or session.json else _ON_A_TERMINAL
        total, found = session.app.reading.find_cues(parse_query(" ".join(query or ())), wanted)
        names = ("Cue", "Score", "Length", "Rating", "Plays", "Listens", "Revisits", "Kind", "Id")
        columns = [(name, name in {"Length", "Rating", "Plays", "Listens", "Revisits"}) for name in names]
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
            lambda console: print_table(console, columns, rows),
        )
        if not session.json and len(found) < total:
            session.say(f"{len(found)} of {total} cues; --limit shows more")
