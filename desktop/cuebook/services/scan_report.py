"""What a scan came to."""

from dataclasses import dataclass, field

from cuebook.domain.sound_file import FileProblem


@dataclass(slots=True)
class ScanReport:
    """What a scan found.

    ``roots`` are paths with ``online`` or ``offline``: the watched folders, and file systems mounted
    in them where they are offline. ``problems`` are all files that lie there and cannot be read, old
    and new. ``error`` says in words why the scan had to stop, where it had to. ``unfinished`` are
    folders in which files were still being written, which this scan left alone; ``quiet`` is a scan
    nobody asked for, because something changed in a watched folder.
    """

    roots: list[tuple[bytes, str]] = field(default_factory=list)
    added: int = 0
    changed: int = 0
    moved: int = 0
    unchanged: int = 0
    missing: int = 0
    problems: list[FileProblem] = field(default_factory=list)
    seconds: float = 0.0
    cancelled: bool = False
    error: str | None = None
    unfinished: set[bytes] = field(default_factory=set)
    quiet: bool = False
