"""Context menus: equal to the keys, made of the same actions."""

import os
from functools import partial

from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from cuebook.domain.catalogue import Cue, CueKind, FileState
from cuebook.domain.ids import CueId
from cuebook.domain.sound_file import FileProblem
from cuebook.gui.actions import ACTIONS
from cuebook.gui.actions.build import key_text
from cuebook.gui.actions.spec import ActionSpec
from cuebook.gui.context import Context
from cuebook.gui.words import path_name

_CUE_MENU = (
    "play.queue_next", "play.queue_last", "",
    "rate.selected_1", "rate.selected_2", "rate.selected_3", "rate.selected_4", "rate.selected_5", "rate.selected_0",
    "rate.selected_history", "mark.list_selected", "rate.selected_to_tags", "",
    "kind", "",
    "collection.add", "review.import",
)  # fmt: skip
_KINDS = ("kind.score", "kind.song", "kind.source", "kind.alternate", "kind.suite", "", "kind.guess")


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
        if name == "kind":
            menu.addMenu(_kind_menu(context, menu, specs))
            continue
        spec = specs[name]
        key = key_text(spec)
        menu.addAction(f"{spec.text}\t{key}" if key else spec.text, partial(spec.run, context))
    return menu


def _kind_menu(context: Context, owner: QMenu, specs: dict[str, ActionSpec]) -> QMenu:
    """What the selected cues are: the kind in force marked, and over it why it is thought to be that."""
    cues = context.app.reading.cues(context.window.selected_cues())
    menu = QMenu("Kind", owner)
    if len(cues) == 1:
        reason = menu.addAction(f"{cues[0].kind}: {cues[0].kind_reason}".replace("&", "&&"))
        reason.setEnabled(False)
        menu.addSeparator()
    kinds = {cue.kind for cue in cues}
    by_key = "kind.score" if kinds == {CueKind.SONG} else "kind.song"
    for name in _KINDS:
        if not name:
            menu.addSeparator()
            continue
        spec = specs[name]
        key = f"\t{key_text(specs['kind.toggle'])}" if name == by_key else ""
        action = menu.addAction(spec.text + key, partial(spec.run, context))
        if kinds == {name.removeprefix("kind.")}:
            action.setIcon(context.theme.icon("check", "accent", 16))
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
