"""``cuebook export``: write the history to a file."""

import os
from collections.abc import Collection
from typing import Annotated

import typer

from cuebook.cli.json_shapes import open_path, path_text
from cuebook.cli.session import Session, plain
from cuebook.services.exporter import KINDS_OF


def add_to(application: typer.Typer) -> None:
    """Register the command."""

    @application.command()
    def export(
        context: typer.Context,
        what: Annotated[str, typer.Argument(help=", ".join(KINDS_OF))],
        output: Annotated[str, typer.Option("--output", "-o", metavar="FILE", help="The file to write.")],
        format_name: Annotated[
            str, typer.Option("--format", help="csv, csv-safe, jsonl or listenbrainz")
        ] = "jsonl",
    ) -> None:
        """Export plays, ratings, marks, reviews, or all."""
        session: Session = context.obj
        _refuse_unless_in(what, KINDS_OF, "can be exported")
        app = session.app
        _refuse_unless_in(format_name, [one.name for one in app.exporter.formats], "is a format to export to")
        made = app.exporter.export(app.reading, what, format_name, open_path(output))
        file = path_text(os.fsencode(made.file))
        session.answer(
            {"file": file, "rows": made.rows},
            lambda console: console.print(plain(f"{made.rows} rows written to {file}")),
        )


def _refuse_unless_in(word: str, known: Collection[str], what: str) -> None:
    """A word that no export knows is wrong usage; one that does not fit the other is for the exporter."""
    if word not in known:
        msg = f"Nothing called {word!r} {what}; choose one of: {', '.join(known)}."
        raise typer.BadParameter(msg)
