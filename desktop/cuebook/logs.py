"""The program's own log: what it did and what broke, never what was played from where."""

import logging
from pathlib import Path

LOG_NAME = "cuebook.log"
_SIZE, _OLD_ONES = 500_000, 3
_OURS = "cuebook-log"


class _LogFile(logging.Handler):
    """Gives way to the file itself with the first line: what writes it takes a while to load."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path

    def emit(self, record: logging.LogRecord) -> None:
        from logging.handlers import RotatingFileHandler  # noqa: PLC0415 - see above

        try:
            file = RotatingFileHandler(self._path, maxBytes=_SIZE, backupCount=_OLD_ONES, encoding="utf-8")
        except OSError:  # the folder is there and refuses files
            _log_to(logging.NullHandler())
            return
        _log_to(file)
        file.handle(record)


def start_logging(folder: Path) -> None:
    """Write the log to a folder; without one that can be written to, to nowhere."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        _log_to(logging.NullHandler())
    else:
        _log_to(_LogFile(folder / LOG_NAME))
    root = logging.getLogger("cuebook")
    root.setLevel(logging.INFO)
    root.propagate = False


def _log_to(handler: logging.Handler) -> None:
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.set_name(_OURS)
    root = logging.getLogger("cuebook")
    for old in [one for one in root.handlers if one.get_name() == _OURS]:
        root.removeHandler(old)
        old.close()
    root.addHandler(handler)
