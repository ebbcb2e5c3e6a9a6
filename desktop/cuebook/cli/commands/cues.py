"""``cuebook cues``: list cues."""

from typing import Annotated

import typer

from cuebook.cli.json_shapes import cue_json
from cuebook.cli.session import Session
from cuebook.cli.tables import Column, print_table
from cuebook.cli.words import SEARCH_WORDS, query_of
from cuebook.domain.query import CueOrder, SortField
from cuebook.domain.rating import stars_text
from cuebook.domain.units import clock_text
from cuebook.services.search_help import SEARCH_HELP

_ON_A_TERMINAL = 200
_MOST = 2**31
"""More than any library holds, and still a number that the database takes."""
QUERY_HELP = "Words and fields, such as: night composer:varga year:1976..1990 rating:>=4* -kind:song"
_LANGUAGE = "\n\n".join(
    ["What can be searched for:", *(f"{example}: {meaning}" for example, meaning in SEARCH_HELP)]
)

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

    @application.command(epilog=_LANGUAGE, context_settings=SEARCH_WORDS)
    def cues(
        context: typer.Context,
        query: Annotated[list[str] | None, typer.Argument(help=QUERY_HELP)] = None,
        limit: Annotated[int | None, typer.Option(min=0, max=_MOST, help="Not more than so many.")] = None,
        sort: Annotated[
            str | None,
            typer.Option(
                metavar="FIELD,…", help="Order by fields, like -rating,title; a minus turns one round."
            ),
        ] = None,
    ) -> None:
        """List cues."""
        session: Session = context.obj
        wanted = limit if limit is not None or session.json else _ON_A_TERMINAL
        total, found = session.app.reading.find_cues(query_of(query), wanted, read_order(sort))
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


def read_order(text: str | None) -> list[CueOrder]:
    """Read an order such as ``-rating,title``. Raises a usage error that names the fields there are."""
    order = []
    for part in (text or "").split(",") if text else []:
        name = part.strip().removeprefix("-").replace("-", "_")
        if name not in set(SortField):
            msg = f"--sort takes {', '.join(SortField)}, with a minus for the other way round."
            raise typer.BadParameter(msg)
        order.append(CueOrder(SortField(name), descending=part.strip().startswith("-")))
    return order
