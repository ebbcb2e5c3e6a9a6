"""The port fulfilled by watchdog, which asks the system: inotify, FSEvents or their like."""

import errno
import os
import re
import sys
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from watchdog.events import FileSystemEvent, FileSystemEventHandler
    from watchdog.observers.api import BaseObserver

Changed = Callable[[frozenset[bytes]], None]

MOUNTS = Path("/proc/self/mounts")
REMOTE = re.compile(
    rb"nfs4?|cifs|smb3|smbfs|ncpfs|afs|coda|ceph|glusterfs|lustre|davfs|9p|fuse\.(?!fuseblk).+"
)
"""Kinds of file systems on which others change files and this computer does not hear of it."""


class WatchdogWatcher:
    """Fulfils ``FolderWatcher``. The library is loaded when something is watched."""

    def __init__(self) -> None:
        self._observer: BaseObserver | None = None

    def watch(self, roots: Iterable[bytes], changed: Changed) -> dict[bytes, str]:
        """Watch folders instead of those watched until now."""
        from watchdog.observers import Observer  # noqa: PLC0415 - not before the window is painted

        self.stop()
        # Of folders made within one another at once, one may be met twice; that is no trouble.
        warnings.filterwarnings("ignore", "Callback with id", RuntimeWarning)
        observer = self._observer = Observer()
        observer.start()
        handler, kinds = _handler(changed), _kinds()
        refused: dict[bytes, str] = {}
        remote = _remote_places()
        for root in roots:
            if any((root + b"/").startswith(place) for place in remote):
                refused[root] = "it lies on another computer, which does not tell of changes"
                continue
            try:
                observer.schedule(handler, os.fsdecode(root), recursive=True, event_filter=kinds)
            except OSError as error:
                if os.path.isdir(root):  # else there is nothing to watch at the moment
                    refused[root] = _explain(error)
        return refused

    def stop(self) -> None:
        """Watch nothing any more."""
        observer, self._observer = self._observer, None
        if observer:
            observer.stop()
            observer.join()


def _handler(changed: Changed) -> "FileSystemEventHandler":
    from watchdog.events import FileSystemEventHandler  # noqa: PLC0415 - as above

    class Handler(FileSystemEventHandler):
        def on_any_event(self, event: "FileSystemEvent") -> None:
            paths = [os.fsencode(path) for path in (event.src_path, event.dest_path) if path]
            changed(frozenset(path if event.is_directory else os.path.dirname(path) for path in paths))

    return Handler()


def _kinds() -> "list[type[FileSystemEvent]]":
    """What is worth hearing of. Where the end of writing is told, every single write need not be."""
    from watchdog import events  # noqa: PLC0415 - as above

    written = events.FileClosedEvent if sys.platform == "linux" else events.FileModifiedEvent
    return [
        written,
        events.FileCreatedEvent,
        events.FileDeletedEvent,
        events.FileMovedEvent,
        events.DirCreatedEvent,
        events.DirDeletedEvent,
        events.DirMovedEvent,
    ]


def _remote_places() -> list[bytes]:
    """Where file systems of other computers are mounted, each with a slash at its end."""
    try:
        lines = [line.split(b" ") for line in MOUNTS.read_bytes().splitlines()]
    except OSError:
        return []
    return [
        fields[1].replace(b"\\040", b" ").rstrip(b"/") + b"/"
        for fields in lines
        if REMOTE.fullmatch(fields[2])
    ]


def _explain(error: OSError) -> str:
    if error.errno in {errno.ENOSPC, errno.EMFILE}:
        return "the system watches as many folders as it allows (fs.inotify.max_user_watches)"
    return f"the system refuses to watch it: {error.strerror or error}"
