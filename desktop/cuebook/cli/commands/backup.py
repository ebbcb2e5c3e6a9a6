"""``cuebook backup`` and ``cuebook restore``."""

from pathlib import Path
from typing import Annotated

import typer

from cuebook.cli.json_shapes import open_path
from cuebook.cli.session import Session, plain


def add_to(application: typer.Typer) -> None:
    """Register the commands."""

    @application.command()
    def backup(context: typer.Context) -> None:
        """Make a checked copy of everything."""
        session: Session = context.obj
        made = session.app.backups.make()
        session.answer(
            {"file": str(made)}, lambda console: console.print(plain(f"Written and checked: {made}"))
        )

    @application.command()
    def restore(
        context: typer.Context,
        file: Annotated[str, typer.Argument(help="A backup, as cuebook backup made it.")],
    ) -> None:
        """Bring back a backup; the present data is kept aside."""
        session: Session = context.obj
        aside = session.entry.restore(Path(open_path(file)))
        words = f"Restored. What was there before is kept in {aside}" if aside else "Restored."
        session.answer(
            {"restored": file, "kept_aside": str(aside) if aside else None},
            lambda console: console.print(plain(words)),
        )
