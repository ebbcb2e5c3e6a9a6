"""Taking back what was done in this window, and doing it again."""

from collections.abc import Callable
from typing import NamedTuple

DEEPEST = 100


class Step(NamedTuple):
    """A change, in words, and the ways there and back."""

    text: str
    undo: Callable[[], object]
    redo: Callable[[], object]


class History:
    """What was done and what was taken back. Taking back writes anew; the ledger forgets nothing."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def push(self, text: str, *, undo: Callable[[], object], redo: Callable[[], object]) -> None:
        """Remember a change; what was taken back before it cannot be done again."""
        self._done = [*self._done, Step(text, undo, redo)][-DEEPEST:]
        self._undone.clear()

    def undo(self) -> str | None:
        """Take back the last change and say which; None where there is none."""
        if not self._done:
            return None
        step = self._done[-1]
        step.undo()
        del self._done[-1]  # where it could not be done, it can be tried again
        self._undone.append(step)
        return step.text

    def redo(self) -> str | None:
        """Do the last change again that was taken back, and say which."""
        if not self._undone:
            return None
        step = self._undone[-1]
        step.redo()
        del self._undone[-1]
        self._done.append(step)
        return step.text
