"""The library: folders in, history out."""

import os

from cuebook.domain.errors import CuebookError
from cuebook.gui.actions.spec import ActionSpec
from cuebook.gui.context import Context
from cuebook.gui.dialogs.ask_folder import ask_folder

GROUP = "Library"


def add_folder(context: Context) -> None:
    """Ask for a folder, watch it and scan."""
    folder = ask_folder("Add a music folder")
    if folder:
        watch_folders(context, [os.fsencode(folder)])


def watch_folders(context: Context, folders: list[bytes]) -> None:
    """Watch folders from now on and scan them."""
    try:
        context.app.scanner.add_folders(folders)
    except CuebookError as error:
        context.window.toast(str(error))
        return
    context.window.show_page("library")
    context.app.scanner.scan()


def _export(context: Context) -> None:
    from cuebook.gui.dialogs.export_sheet import ExportSheet  # noqa: PLC0415 - only when it is asked for

    context.window.open_sheet(ExportSheet(context))


def _toggle_private(context: Context) -> None:
    logger = context.app.logger
    if why := context.app.storage.read_only_reason:
        context.window.toast(why)
        return
    logger.set_private(not logger.private)
    context.window.toast(
        "Private listening: nothing is logged" if logger.private else "Plays are logged again"
    )


ACTIONS = (
    ActionSpec("library.add_folder", GROUP, "Add folder…", ("Ctrl+O",), add_folder, "folder-add"),
    ActionSpec("library.scan", GROUP, "Scan all folders", ("F5",), lambda context: context.app.scanner.scan(), "redo"),
    ActionSpec("library.export", GROUP, "Export history…", ("Ctrl+E",), _export, "export"),
    ActionSpec("library.private", GROUP, "Private listening, on or off", ("Ctrl+Shift+P",), _toggle_private, "private"),
)  # fmt: skip
