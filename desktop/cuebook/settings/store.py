"""The settings file: JSON, written whole, and never a reason not to start."""

import json
import logging
import os
from collections.abc import Callable
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

from cuebook.settings.schema import CHOICES, Settings

_log = logging.getLogger(__name__)


class SettingsStore:
    """Reads the settings once and writes them when one changes.

    A value that is not of its setting's type, or none of its choices, is left out, and the default
    stands in for it; names this version does not know are kept for the one that does.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._unknown: dict[str, Any] = {}
        self._views: dict[str, Any] = {}
        self._listeners: list[Callable[[Settings], None]] = []
        self.current = self._read()

    def on_change(self, listener: Callable[[Settings], None]) -> None:
        """Hear of every change."""
        self._listeners.append(listener)

    def change(self, **values: Any) -> None:
        """Set some settings and write the file; a disk that refuses loses the file, not the change."""
        self.current = replace(self.current, **values)
        self._write()
        for listener in list(self._listeners):
            listener(self.current)

    def view(self, name: str) -> object:
        """How a view was left: whatever it gave to keep, as JSON has it; None where nothing is kept."""
        return self._views.get(name)

    def keep_view(self, name: str, state: object) -> None:
        """Remember how a view is left; with None, forget it."""
        if self._views.get(name) != state:
            self._views = {**self._views, name: state}
            if state is None:
                del self._views[name]
            self._write()

    def _read(self) -> Settings:
        try:
            stored = json.loads(self._file.read_text("utf-8"))
        except FileNotFoundError:
            return Settings()
        except (OSError, ValueError):
            _log.warning("the settings file cannot be read; the defaults hold")
            return Settings()
        if not isinstance(stored, dict):
            return Settings()
        known = {one.name: one for one in fields(Settings)}
        views = stored.pop("views", None)
        self._views = views if isinstance(views, dict) else {}
        self._unknown = {name: value for name, value in stored.items() if name not in known}
        fitting: dict[str, Any] = {
            name: value
            for name, value in stored.items()
            if name in known
            and type(value) is type(known[name].default)
            and value in (CHOICES[name] or (value,))
        }
        left_out = sorted((stored.keys() & known.keys()) - fitting.keys())
        if left_out:
            _log.warning("settings that cannot be meant are left out: %s", ", ".join(left_out))
        return Settings(**fitting)

    def _write(self) -> None:
        kept = self._unknown | asdict(self.current) | ({"views": self._views} if self._views else {})
        partial = self._file.with_name(self._file.name + ".partial")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            partial.write_text(json.dumps(kept, indent=1) + "\n", "utf-8")
            os.replace(partial, self._file)
        except OSError:
            _log.warning("the settings file cannot be written; the change holds until Cuebook ends")
