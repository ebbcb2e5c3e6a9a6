"""Context menus: equal to the keys, made of the same actions."""

from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from cuebook.gui.actions import ACTIONS
from cuebook.gui.actions.build import key_text
from cuebook.gui.context import Context

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
    for name in _CUE_MENU:
        if not name:
            menu.addSeparator()
            continue
        spec = specs[name]
        key = key_text(spec)
        menu.addAction(f"{spec.text}\t{key}" if key else spec.text, partial(spec.run, context))
    return menu
