"""``cuebook decisions``: list what you decided on albums, scores and pairs, and take one back."""

from typing import Annotated

import typer

from cuebook.cli.json_shapes import instant
from cuebook.cli.session import Session
from cuebook.cli.tables import Column, print_table
from cuebook.cli.words import readable
from cuebook.domain.decided import Decided
from cuebook.services.finding import the_decision

_COLUMNS = (Column("Decision", shrinks=True), Column("When", spare=1), Column("Id"))


def add_to(application: typer.Typer) -> None:
    """Register the group of commands; alone, it lists."""
    group = typer.Typer(invoke_without_command=True, rich_markup_mode=None)
    application.add_typer(group, name="decisions")

    @group.callback()
    def list_decisions(context: typer.Context) -> None:
        """List what you decided on albums, scores and pairs; take-back undoes one."""
        if context.invoked_subcommand is None:
            session: Session = context.obj
            _answer(session, "decisions", session.app.reading.decisions())

    @group.command("take-back")
    def take_back(
        context: typer.Context,
        decisions: Annotated[list[str], typer.Argument(help="Their ids, as cuebook decisions lists them.")],
    ) -> None:
        """Take decisions back: what the files say holds again."""
        session: Session = context.obj
        reading = session.app.reading
        found = [the_decision(reading, readable(decision)) for decision in dict.fromkeys(decisions)]
        session.app.decisions.take_back([row for one in found for row in one.rows])
        _answer(session, "taken_back", found)


def _answer(session: Session, name: str, decisions: list[Decided]) -> None:
    document = {
        name: [
            {
                "id": one.id,
                "at": instant(one.at),
                "about": one.about,
                "words": one.words,
                "album": one.album,
            }
            for one in decisions
        ]
    }
    rows = [(one.words, (instant(one.at) or "")[:10], one.id) for one in decisions]
    session.answer(document, lambda console: print_table(console, _COLUMNS, rows))
