"""``cuebook searches``: list saved searches, keep one, remove one."""

from typing import Annotated

import typer

from cuebook.cli.session import Session
from cuebook.cli.tables import Column, print_table
from cuebook.cli.words import SEARCH_WORDS, query_of, readable
from cuebook.domain.errors import CuebookError
from cuebook.domain.query import SavedSearch
from cuebook.services.search_language import read_search

_COLUMNS = (
    Column("Name", shrinks=True),
    Column("Search", shrinks=True),
    Column("Cues", figure=True, spare=1),
    Column("Id", spare=2),
)


def add_to(application: typer.Typer) -> None:
    """Register the group of commands; alone, it lists."""
    searches = typer.Typer(invoke_without_command=True, rich_markup_mode=None)
    application.add_typer(searches, name="searches")

    @searches.callback()
    def list_searches(context: typer.Context) -> None:
        """List saved searches, which are playlists that stay current; save and remove change them."""
        if context.invoked_subcommand is None:
            session: Session = context.obj
            _answer(session, session.app.saved_searches.all())

    @searches.command(context_settings=SEARCH_WORDS)
    def save(
        context: typer.Context,
        name: Annotated[str, typer.Argument(help="What to call it.")],
        query: Annotated[list[str], typer.Argument(help="The search, as for cues.")],
    ) -> None:
        """Keep a search under a name; one of that name is changed."""
        session: Session = context.obj
        kept, name, text = session.app.saved_searches, readable(name), readable(" ".join(query))
        query_of(query)  # a mistake is pointed at
        same = [saved for saved in kept.all() if saved.name.casefold() == name.strip().casefold()]
        if same:
            kept.change(same[0].id, query=text)
        else:
            kept.save(name, text)
        _answer(session, [kept.named(name)])

    @searches.command()
    def remove(
        context: typer.Context, name: Annotated[str, typer.Argument(help="Its name or its id.")]
    ) -> None:
        """Remove a saved search."""
        session: Session = context.obj
        saved = session.app.saved_searches.named(readable(name))
        session.app.saved_searches.remove(saved.id)
        _answer(session, [saved])


def _answer(session: Session, searches: list[SavedSearch]) -> None:
    counted = [(saved, _cues(session, saved)) for saved in searches]
    document = {
        "searches": [
            {"id": saved.id, "name": saved.name, "query": saved.query, "cues": cues}
            for saved, cues in counted
        ]
    }
    rows = [(saved.name, saved.query, "" if cues is None else cues, saved.id) for saved, cues in counted]
    session.answer(document, lambda console: print_table(console, _COLUMNS, rows))


def _cues(session: Session, saved: SavedSearch) -> int | None:
    """How many cues a search finds now; None where it can no longer be read."""
    try:
        return len(session.app.reading.cue_numbers(read_search(saved.query)))
    except CuebookError:
        return None
