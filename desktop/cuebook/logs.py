"""The program's own log: what it did and what broke, never what was played from where."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

_SIZE, _OLD_ONES = 500_000, 3
_OURS = "cuebook-log"


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
    handler.set_name(_OURS)
    root = logging.getLogger("cuebook")
    for old in [one for one in root.handlers if one.get_name() == _OURS]:
        root.removeHandler(old)
        old.close()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    root.propagate = False
