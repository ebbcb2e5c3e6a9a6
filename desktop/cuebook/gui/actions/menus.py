"""Context menus: equal to the keys, made of the same actions."""

import os
from functools import partial

from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from cuebook.domain.catalogue import Cue, FileState
from cuebook.domain.ids import CueId
from cuebook.domain.sound_file import FileProblem
from cuebook.gui.actions import ACTIONS
from cuebook.gui.actions.build import key_text
from cuebook.gui.context import Context
from cuebook.gui.words import path_name

_CUE_MENU = (
    "play.queue_next", "play.queue_last", "",
    "rate.selected_1", "rate.selected_2", "rate.selected_3", "rate.selected_4", "rate.selected_5", "rate.selected_0", "",
    "kind.score", "kind.song", "kind.source", "kind.alternate", "kind.suite", "",
    "review.import",
)  # fmt: skip


def cue_menu(context: Context, owner: QWidget) -> QMenu:
    """The menu of the selected cues."""
    specs = {spec.id: spec for spec in ACTIONS}
    menu = QMenu(owner)
    gone = [
        cue
        for cue in context.app.reading.cues(context.window.selected_cues()[:1])
        if cue.state is not FileState.PRESENT
    ]
    if gone:
        menu.addAction("Locate its file…", partial(_locate, context, owner, gone[0]))
        menu.addSeparator()
    for name in _CUE_MENU:
        if not name:
            menu.addSeparator()
            continue
        spec = specs[name]
        key = key_text(spec)
        menu.addAction(f"{spec.text}\t{key}" if key else spec.text, partial(spec.run, context))
    return menu


def _locate(context: Context, owner: QWidget, cue: Cue) -> None:
    """Ask where a cue's file is now; it is known by its sound, so nothing else can be taken for it."""
    chosen, _ = QFileDialog.getOpenFileName(owner, f"Locate {cue.title}", os.path.expanduser("~"))
    if not chosen:
        return

    def opened(cues: list[CueId], problems: list[FileProblem]) -> None:
        if problems:
            context.window.toast(f"{path_name(problems[0].path)}: {problems[0].reason}")
        elif cue.id in cues:
            context.window.toast(f"{cue.title} is found again")
        else:
            context.window.toast(f"{os.path.basename(chosen)} is another recording than {cue.title}")

    context.app.opening.open([os.fsencode(chosen)], opened)
