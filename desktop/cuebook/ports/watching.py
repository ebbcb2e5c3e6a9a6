"""Hearing of changes in folders without looking through them."""

from collections.abc import Callable, Iterable
from typing import Protocol


class FolderWatcher(Protocol):
    """Tells in which folders something changed."""

    def watch(self, roots: Iterable[bytes], changed: Callable[[frozenset[bytes]], None]) -> dict[bytes, str]:
        """Watch folders and all that lies in them, instead of those watched until now.

        Gives the folders that cannot be watched, each with why in words. MAY take seconds, so it is
        called on a job's thread; never on two at once. ``changed`` is called on any thread with the
        folders something happened in: a file there was written, came, went or was renamed, or the
        folder itself came or went. It MAY be called for changes that matter to nobody; reading a file
        is no change.
        """
        ...

    def stop(self) -> None:
        """Watch nothing any more; nothing is told after it returns."""
        ...
