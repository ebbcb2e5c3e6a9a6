"""Saved searches from the window: kept, renamed, changed and removed, each with a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuebook.domain.errors import SearchError
from cuebook.gui.dialogs.ask_text import ask_text

if TYPE_CHECKING:
    from cuebook.domain.ids import SavedSearchId
    from cuebook.domain.query import SavedSearch
    from cuebook.gui.context import Context


def save_search(context: Context) -> None:
    """Ask for a name for the search in sight, and keep it."""
    query = context.window.searched()
    if not query:
        context.window.toast("Search for something first")
        return

    try:
        context.app.saved_searches.check(query)
    except SearchError as error:
        context.window.toast(str(error))
    else:
        save = lambda name: _save(context, name, query)  # noqa: E731 - it is read here
        ask_text(context, "Save search", "Its name", query, save, take="Save search")


def _save(context: Context, name: str, query: str) -> None:
    searches = context.app.saved_searches
    search = searches.save(name, query)
    _remember(context, f"{name}: saved", search, kept=True)
    context.window.show_saved(search)


def rename_saved(context: Context, search: SavedSearchId) -> None:
    """Ask for another name."""
    saved = _known(context, search)
    if saved:
        ask_text(
            context,
            "Rename search",
            "Its name",
            saved.name,
            lambda name: _change(context, saved, f"{saved.name}: now {name}", name=name),
            take="Rename search",
        )


def edit_saved(context: Context, search: SavedSearchId) -> None:
    """Ask for other words to search for."""
    saved = _known(context, search)
    if saved:
        ask_text(
            context,
            saved.name,
            "What it searches for",
            saved.query,
            lambda query: _change(context, saved, f"{saved.name}: changed", query=query),
            take="Change search",
        )


def _change(
    context: Context, saved: SavedSearch, words: str, *, name: str | None = None, query: str | None = None
) -> None:
    searches = context.app.saved_searches
    context.change(
        words,
        lambda: _done(searches.change(saved.id, name=name, query=query)),
        lambda: _done(searches.change(saved.id, name=saved.name, query=saved.query)),
    )


def remove_saved(context: Context, search: SavedSearchId) -> None:
    """Remove a search; undo brings it back."""
    saved = _known(context, search)
    if saved:
        _remember(context, f"{saved.name}: removed", search, kept=False)


def _remember(context: Context, words: str, search: SavedSearchId, *, kept: bool) -> None:
    """Say that a search was kept, or remove it; and remember the way back."""
    searches = context.app.saved_searches
    removals = [] if kept else [searches.remove(search)]

    def remove() -> None:
        removals.append(searches.remove(search))

    def bring_back() -> None:
        searches.restore(removals[-1])

    undo, redo = (remove, bring_back) if kept else (bring_back, remove)
    context.history.push(words, undo=undo, redo=redo)
    context.window.toast(words, undo=context.history.undo)


def _known(context: Context, search: SavedSearchId) -> SavedSearch | None:
    return next((saved for saved in context.app.saved_searches.all() if saved.id == search), None)


def _done(_before: SavedSearch) -> None:
    """What a change gives is not needed: what was before is known."""
