"""What an action is."""

from collections.abc import Callable
from typing import NamedTuple

from cuebook.gui.context import Context


class ActionSpec(NamedTuple):
    """An action as data.

    ``id`` is its name for tests and, later, for changed keys; ``keys`` are in Qt's portable
    form, the first one is shown; ``run`` does it. ``in_text`` allows it while text is edited.
    """

    id: str
    group: str
    text: str
    keys: tuple[str, ...]
    run: Callable[[Context], object]
    icon: str = ""
