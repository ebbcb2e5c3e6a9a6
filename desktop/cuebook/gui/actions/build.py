"""From the lines of the actions to Qt's own actions with their keys."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

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


class KeysOfWidgets(QObject):
    """Lets buttons keep Space and Enter, which are keys of the program elsewhere."""

    _THEIRS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim the key for the widget before a shortcut takes it; Enter clicks as Space does."""
        if isinstance(watched, QAbstractButton | QComboBox) and isinstance(event, QKeyEvent):
            theirs = event.key() in self._THEIRS and not event.modifiers()
            if theirs and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            is_enter = event.key() != Qt.Key.Key_Space
            if (
                theirs
                and is_enter
                and event.type() == QEvent.Type.KeyPress
                and isinstance(watched, QAbstractButton)
            ):
                watched.click()
                return True
        return super().eventFilter(watched, event)
