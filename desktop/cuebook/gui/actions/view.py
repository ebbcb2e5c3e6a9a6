"""Going about in the window."""

from cuebook.gui.actions.spec import ActionSpec
from cuebook.gui.context import Context

GROUP = "Window"


def _undo(context: Context) -> None:
    text = context.history.undo()
    if context.app.gradual.progress is None:  # else it is said when it is done
        context.window.toast(f"Undone: {text}" if text else "Nothing to undo")


def _redo(context: Context) -> None:
    text = context.history.redo()
    if context.app.gradual.progress is None:
        context.window.toast(f"Done again: {text}" if text else "Nothing to do again")


def _settings(context: Context) -> None:
    from cuebook.gui.dialogs.settings_sheet import SettingsSheet  # noqa: PLC0415 - only when it is asked for

    context.window.open_sheet(SettingsSheet(context))


ACTIONS = (
    ActionSpec("view.library", GROUP, "Library", ("Ctrl+1",), lambda context: context.window.show_page("library"), "library"),
    ActionSpec("view.log", GROUP, "Listening log", ("Ctrl+2",), lambda context: context.window.show_page("log"), "log"),
    ActionSpec("view.reviews", GROUP, "Reviews", ("Ctrl+4",), lambda context: context.window.show_page("reviews"), "reviews"),
    ActionSpec("view.collections", GROUP, "Collections", ("Ctrl+5",), lambda context: context.window.show_page("collections"), "collections"),
    ActionSpec("view.problems", GROUP, "Problem files", (), lambda context: context.window.show_page("problems"), "warning"),
    ActionSpec("view.back", GROUP, "Back", ("Alt+Left",), lambda context: context.window.go_back(), "back"),
    ActionSpec("view.search", GROUP, "Search, or the page's filter", ("/", "Ctrl+F"), lambda context: context.window.focus_search(), "search"),
    ActionSpec("view.panel", GROUP, "Side panel, shown or hidden", ("Ctrl+\\",), lambda context: context.window.toggle_panel(), "panel"),
    ActionSpec("view.region", GROUP, "Next part of the window", ("F6",), lambda context: context.window.focus_next_region(back=False)),
    ActionSpec("view.region_back", GROUP, "Previous part of the window", ("Shift+F6",), lambda context: context.window.focus_next_region(back=True)),
    ActionSpec("view.undo", GROUP, "Undo", ("Ctrl+Z",), _undo, "undo"),
    ActionSpec("view.redo", GROUP, "Redo", ("Ctrl+Shift+Z",), _redo, "redo"),
    ActionSpec("view.settings", GROUP, "Settings…", ("Ctrl+,",), _settings, "settings"),
    ActionSpec("view.full_screen", GROUP, "Full screen", ("F11",), lambda context: context.window.toggle_full_screen()),
    ActionSpec("view.keys", GROUP, "All keys", ("?",), lambda context: context.window.show_keys(), "keyboard"),
)  # fmt: skip
