"""One run of the command line: the app, opened when it is needed, and the way answers are given."""

import json
import re
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any, Protocol

from rich.console import Console

from cuebook.cli.arguments import Arguments
from cuebook.cli.runtime import PlainRuntime
from cuebook.cli.words import REPLACEMENT, readable
from cuebook.domain.errors import CuebookError
from cuebook.services.app import App

_WIDE = 400
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Entry(Protocol):
    """What only the parts list can do; given to the command line by it."""

    def open(self, runtime: PlainRuntime, *, demo: bool, audio: str) -> App:
        """Put the app together on the data folder in use, or on the demo's."""
        ...

    def restore(self, backup: Path) -> Path | None:
        """Put a backup in the place of the database; give where that was kept."""
        ...

    def remove_demo(self) -> Path:
        """Remove the demo's data folder and give its name."""
        ...


class Session:
    """What a command is handed."""

    def __init__(self, arguments: Arguments, entry: Entry) -> None:
        self.arguments = arguments
        self.json = arguments.json
        self.runtime = PlainRuntime()
        self.entry = entry
        self._app: App | None = None
        self.console = Console(highlight=False, markup=False, emoji=False)
        if not self.console.is_terminal:
            self.console.width = _WIDE  # whoever reads a pipe wants whole names
        self.errors = Console(stderr=True, highlight=False, markup=False, emoji=False)

    @property
    def app(self) -> App:
        """The app on the listener's data folder."""
        return self.open()

    def open(self, *, demo: bool = False) -> App:
        """Open the app, once."""
        if self._app is None:
            self._app = self.entry.open(self.runtime, demo=demo, audio=self.arguments.audio)
        return self._app

    def answer(self, document: dict[str, Any], for_people: Callable[[Console], None]) -> None:
        """Give the answer: one JSON document where that is asked for, else words.

        Raises CuebookError where standard output does not take it.
        """
        if sys.stdout is None:
            msg = "The answer could not be given: standard output is closed."
            raise CuebookError(msg)
        try:
            if self.json:
                sys.stdout.write(readable(json.dumps(document, ensure_ascii=False, indent=1)) + "\n")
            else:
                for_people(self.console)
            sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            msg = f"The answer could not be written: {error.strerror}."
            raise CuebookError(msg) from error

    def say(self, text: str) -> None:
        """Say something beside the answer."""
        self.errors.print(plain(text), soft_wrap=True)

    def on_interrupt(self, call: Callable[[], None]) -> None:
        """Do something when the user or the system asks the program to end."""

        def handle(_signal: int, _frame: FrameType | None) -> None:
            self.runtime.call_soon(call)

        signal.signal(signal.SIGINT, handle)
        signal.signal(signal.SIGTERM, handle)

    def close(self) -> None:
        """Let go of everything."""
        if self._app is not None:
            self._app.close()
        self.runtime.join(5)


def plain(text: str) -> str:
    """Text for a terminal: control characters and escapes from tags never reach it."""
    return _CONTROL.sub(REPLACEMENT, readable(text))
