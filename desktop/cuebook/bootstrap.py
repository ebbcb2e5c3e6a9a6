"""Starting: the window, or what the command line says."""

import gc
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cuebook.cli.arguments import CAME_BACK, Arguments, parse_arguments
from cuebook.domain.errors import CuebookError
from cuebook.domain.events import ScanEnded
from cuebook.parts import build
from cuebook.paths import demo_folders, folders, resource
from cuebook.threads import SystemClock

if TYPE_CHECKING:
    from cuebook.ports.runtime import Runtime
    from cuebook.services.app import App


def run(words: list[str]) -> int:
    """Open the window, or do what the command line says; give the exit status."""
    arguments = parse_arguments(words)
    if arguments.wants_window and has_display():
        return _run_window(arguments)
    collect_seldom()
    return _run_command(arguments)


def collect_seldom() -> None:
    """Look for garbage again, which ``__main__`` put off: never among what was loaded, and less often."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
    gc.enable()


def has_display() -> bool:
    """Whether a window can be shown here."""
    if sys.platform in {"win32", "darwin"}:
        return True
    offscreen = os.environ.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal", "vnc"))
    return offscreen or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _run_window(arguments: Arguments) -> int:
    from cuebook.gui.application import run_window  # noqa: PLC0415 - Qt only where there is a window

    places = demo_folders(arguments.data_dir) if arguments.demo else folders(arguments.data_dir)

    def begin(app: "App") -> None:
        collect_seldom()
        if arguments.demo:
            start_demo(app)

    try:
        return run_window(
            lambda runtime: build(runtime, places, arguments.audio),
            places.data,
            arguments.files,
            on_start=begin,
            came_back=arguments.came_back,
            start_again=window_command(arguments),
            remove_demo=(lambda: shutil.rmtree(places.data, ignore_errors=True)) if arguments.demo else None,
        )
    except CuebookError as error:
        print(error, file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return 1


def window_command(arguments: Arguments) -> list[str]:
    """The command that opens the same window once more after a crash; a word on that is to follow it.

    The files that were named are left out: they are in the queue.
    """
    words = ["--audio", arguments.audio, *arguments.rest[: arguments.demo]]
    if arguments.data_dir:
        words += ["--data-dir", os.path.abspath(os.path.expanduser(arguments.data_dir))]
    # -P: what lies in the folder it was started from is none of ours.
    return [sys.executable, "-P", "-m", "cuebook", *words, CAME_BACK]


def start_demo(app: "App") -> None:
    """Scan the demo score and put its review and history beside it."""
    from cuebook.services.demo import fill_demo  # noqa: PLC0415 - only where there is a demo

    folder = resource("demo")
    app.bus.subscribe(ScanEnded, lambda _: fill_demo(app, folder))
    app.scanner.add_folders([os.fsencode(folder / "music")])
    app.scanner.scan()


def _run_command(arguments: Arguments) -> int:
    from cuebook.cli.commands import run_command  # noqa: PLC0415 - typer and rich only where they are used

    return run_command(arguments, CommandEntry(arguments.data_dir))


class CommandEntry:
    """What only this list of parts can do for the command line."""

    def __init__(self, data_dir: str | None) -> None:
        self._data_dir = data_dir

    def open(self, runtime: "Runtime", *, demo: bool, audio: str) -> "App":
        """Put the app together on the data folder in use, or on the demo's."""
        return build(runtime, demo_folders(self._data_dir) if demo else folders(self._data_dir), audio)

    def restore(self, backup: Path) -> Path | None:
        """Put a backup in the place of the database; give where that was kept."""
        from cuebook.storage.restoring import restore  # noqa: PLC0415 - no window needs it

        return restore(backup, folders(self._data_dir).data, SystemClock().now())

    def remove_demo(self) -> Path:
        """Remove the demo's data folder and give its name."""
        data = demo_folders(self._data_dir).data
        shutil.rmtree(data, ignore_errors=True)
        return data
