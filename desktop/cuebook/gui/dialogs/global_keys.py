"""Rating by keys of the whole desktop: the switch, and what the desktop says to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cuebook.gui.widgets.text import wrapped_label
from cuebook.ports.desktop_session import KeyState, RatingKeys

if TYPE_CHECKING:
    from cuebook.gui.context import Context
    from cuebook.gui.widgets.check_box import CheckBox

_WORDS = {
    KeyState.OFF: "",
    KeyState.ASKED: "The desktop is asked for the keys…",
    KeyState.ON: "In force. The desktop's own settings say by which keys.",
    KeyState.REFUSED: "The desktop did not give the keys. Switch it off and on to ask again.",
    KeyState.NOT_OFFERED: "Not offered by this desktop.",
}


class GlobalKeys(QWidget):
    """Follows the desktop's answer while it is shown."""

    def __init__(self, context: Context, switch: CheckBox) -> None:
        super().__init__()
        self._context = context
        self._said = wrapped_label("", "caption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(switch)
        layout.addWidget(self._said)
        control = context.app.remote_control
        forget = control.on_rating_keys(self._show)
        self.destroyed.connect(lambda _: forget())
        switch.toggled.connect(lambda _: self._show(control.keys))
        self._show(control.keys)

    def _show(self, keys: RatingKeys) -> None:
        wanted = self._context.app.settings.current.global_rating
        words = keys_words(keys) if wanted else ""
        self._said.setText(words)
        self._said.setVisible(bool(words))


def keys_words(keys: RatingKeys) -> str:
    """What the desktop says to the wish, with the keys where it names them."""
    if keys.state is KeyState.ON and keys.keys:
        return f"In force: {', '.join(keys.keys)}."
    return _WORDS[keys.state]
