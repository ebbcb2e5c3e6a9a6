"""What is dropped on the window: folders are watched, texts read as reviews, files played, cues queued."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from cuebook.gui.actions.library import watch_folders
from cuebook.gui.actions.review import import_review
from cuebook.gui.cue_mime import CUES, cues_in, paths_in
from cuebook.gui.outside import Outside
from cuebook.gui.words import path_name

if TYPE_CHECKING:
    from cuebook.gui.context import Context

TEXTS = (b".txt", b".text", b".html", b".htm", b".xhtml", b".mht", b".mhtml", b".md", b".markdown", b".nfo")


def can_be_dropped(mime: QMimeData, *, on_player: bool) -> bool:
    """Whether a drag means anything there. Cues of this window's own can only go to the player."""
    return on_player if mime.hasFormat(CUES) else bool(paths_in(mime))


def take_drop(
    context: Context, mime: QMimeData, *, on_player: bool, play: Callable[[list[bytes]], None]
) -> None:
    """Do what a drop asks for; ``play`` is given the files that are to be played."""
    if mime.hasFormat(CUES):
        cues = cues_in(mime)
        if cues and on_player:
            context.app.player.play_last(cues)
            context.window.toast(f"{context.names(cues)}: at the end of the queue")
        return
    paths = paths_in(mime)
    Outside(context.app.runtime).ask(
        lambda: [path for path in paths if os.path.isdir(path)],
        lambda folders: play(_take_paths(context, paths, folders)),
    )


def _take_paths(context: Context, paths: Sequence[bytes], folders: list[bytes]) -> list[bytes]:
    """Watch the folders, read the first text, and give all other files."""
    texts = [path for path in paths if path not in folders and path.lower().endswith(TEXTS)]
    if folders:
        watch_folders(context, folders)
    if texts:
        import_review(context, os.fsdecode(texts[0]))
        if len(texts) > 1:
            context.window.toast(f"Only {path_name(texts[0])} is read: one review at a time")
    return [path for path in paths if path not in folders and path not in texts]
