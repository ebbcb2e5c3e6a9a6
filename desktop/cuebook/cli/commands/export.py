"""``cuebook export``: write the history to a file."""

from typing import Annotated

import typer

from cuebook.cli.json_shapes import open_path
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
        app = session.app
        made = app.exporter.export(app.reading, what, format_name, open_path(output))
        session.answer(
            {"file": made.file, "rows": made.rows},
            lambda console: console.print(plain(f"{made.rows} rows written to {made.file}")),
        )
