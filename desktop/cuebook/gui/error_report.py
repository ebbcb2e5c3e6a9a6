"""Our own bugs: written to the log, told in words, and no reason to stop."""

import logging
import sys
from types import TracebackType

from PySide6.QtWidgets import QApplication

from cuebook.domain.errors import CuebookError

_log = logging.getLogger("cuebook")


def report_errors(application: QApplication) -> None:
    """Take every exception that nobody else took."""

    def take(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            application.quit()
            return
        words = "Something went wrong inside Cuebook. What happened stands in its log."
        if isinstance(error, CuebookError):
            # Met where nobody expected it, such as a damaged page of the database: it is in words already.
            _log.warning("%s", error)
            words = str(error)
        else:
            _log.error("a fault in Cuebook", exc_info=(kind, error, trace))
            sys.__excepthook__(kind, error, trace)
        window = next((one for one in application.topLevelWidgets() if hasattr(one, "toast")), None)
        if window is not None:
            window.toast(words)

    sys.excepthook = take
