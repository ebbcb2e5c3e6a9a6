"""Qt's main loop as the services see it: the one owner of threads in the window."""

from collections import deque
from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QObject, Qt, QTimer, Signal

from cuebook.threads import BackgroundThreads, SystemClock

LONGEST_FAREWELL_MS = 5_000
LONGEST_TURN_MS = 8
"""After so long, calls that wait let the window have its turn."""


class _Calls(QObject):
    """Carries calls from any thread to the main one, and makes them there a few at a time.

    Input and painting come before them, so that a flood of them never holds the window.
    """

    _handed_over = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._waiting: deque[Callable[[], None]] = deque()
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._make_some)
        self._handed_over.connect(self._turn.start, Qt.ConnectionType.QueuedConnection)

    def hand_over(self, call: Callable[[], None]) -> None:
        """Have a call made. On any thread."""
        self._waiting.append(call)
        self._handed_over.emit()

    def _make_some(self) -> None:
        spent = QElapsedTimer()
        spent.start()
        while self._waiting:
            self._waiting.popleft()()
            if spent.elapsed() >= LONGEST_TURN_MS:
                return
        self._turn.stop()


class _QtCall:
    """A call to come, on a timer of Qt's. It keeps itself until it was made or is cancelled."""

    _to_come: ClassVar[set["_QtCall"]] = set()

    def __init__(self, milliseconds: int, call: Callable[[], None], *, again: bool) -> None:
        self._call, self._again = call, again
        self._timer = QTimer()
        self._timer.setSingleShot(not again)
        self._timer.setInterval(milliseconds)
        self._timer.timeout.connect(self._due)
        self._to_come.add(self)
        self._timer.start()

    def _due(self) -> None:
        if not self._again:
            self._to_come.discard(self)
        self._call()

    def cancel(self) -> None:
        """Forget the call."""
        self._timer.stop()
        self._to_come.discard(self)


class QtRuntime(SystemClock, BackgroundThreads):
    """Fulfils ``Runtime`` on Qt's loop. Made after the application, on the main thread."""

    longest_turn_ms = 16

    def __init__(self) -> None:
        self._calls = _Calls()
        BackgroundThreads.__init__(self, self.call_soon)

    def call_soon(self, call: Callable[[], None]) -> None:
        """Run a call on the main thread. May be called on any thread."""
        self._calls.hand_over(call)

    def call_later(self, milliseconds: int, call: Callable[[], None]) -> _QtCall:
        """Run a call once."""
        return _QtCall(milliseconds, call, again=False)

    def call_every(self, milliseconds: int, call: Callable[[], None]) -> _QtCall:
        """Run a call again and again."""
        return _QtCall(milliseconds, call, again=True)

    def finish_jobs(self) -> None:
        """Cancel every job and wait until each has come home."""
        self.cancel_jobs()
        waited = QElapsedTimer()
        waited.start()
        while self.busy and waited.elapsed() < LONGEST_FAREWELL_MS:
            QCoreApplication.processEvents()
