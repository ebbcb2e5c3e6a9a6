"""From the lines of the actions to Qt's own actions with their keys."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from cuebook.gui.actions import ACTIONS
from cuebook.gui.actions.spec import ActionSpec
from cuebook.gui.context import Context


def build_actions(context: Context, window: QWidget) -> dict[str, QAction]:
    """Make an action of every spec, with its keys, for a whole window."""
    made = {}
    for spec in ACTIONS:
        action = QAction(spec.text, window)
        action.setObjectName(spec.id)
        action.setShortcuts(
            [QKeySequence(key, QKeySequence.SequenceFormat.PortableText) for key in spec.keys]
        )
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(_runner(spec, context))
        window.addAction(action)
        made[spec.id] = action
    return made


def _runner(spec: ActionSpec, context: Context) -> Callable[[], None]:
    def run() -> None:
        spec.run(context)

    return run


def key_text(spec: ActionSpec) -> str:
    """The first key of an action as this system writes it."""
    return QKeySequence(spec.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if spec.keys else ""


def keys_text(spec: ActionSpec) -> str:
    """All keys of an action as this system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(native) for key in spec.keys)
