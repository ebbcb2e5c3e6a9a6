"""The program's own log: what it did and what broke, never what was played from where."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

_SIZE, _OLD_ONES = 500_000, 3


def start_logging(folder: Path) -> None:
    """Write the log to a folder; without one that can be written to, to nowhere."""
    handler: logging.Handler
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "cuebook.log", maxBytes=_SIZE, backupCount=_OLD_ONES, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger("cuebook")
    root.handlers[:] = [handler]
    root.setLevel(logging.INFO)
    root.propagate = False
