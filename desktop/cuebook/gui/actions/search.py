"""Searching: what can be asked, and searches that are kept."""

from cuebook.gui.actions.spec import ActionSpec
from cuebook.gui.saved_intents import save_search

GROUP = "Searching"

ACTIONS = (
    ActionSpec("search.help", GROUP, "What can be searched", ("F1",), lambda context: context.window.show_search_help(), "help"),
    ActionSpec("search.save", GROUP, "Save search…", ("Ctrl+S",), save_search, "smart-playlist"),
)  # fmt: skip
