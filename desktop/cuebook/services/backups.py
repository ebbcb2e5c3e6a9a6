"""Backups of the whole data folder: when they are due and which are kept."""

from collections.abc import Callable, Hashable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path

from cuebook.domain.units import UtcMs
from cuebook.ports.storage import Storage

_KEPT: tuple[tuple[int | None, Callable[[date], Hashable]], ...] = (
    (7, lambda day: day),
    (8, lambda day: day.isocalendar()[:2]),
    (None, lambda day: day.year),
)
"""How many backups are kept, one of each day, week and year."""


class Backups:
    """Makes a backup a day when something changed, and thins out the old ones."""

    def __init__(self, storage: Storage, folder: Path) -> None:
        self._storage = storage
        self._folder = folder

    def make(self, why: str = "manual") -> Path:
        """Make a checked copy now and give its path."""
        made = self._storage.back_up(why)
        for old in superfluous(self._folder.glob("cuebook-*-daily.db")):
            old.unlink(missing_ok=True)
        return made

    def make_if_due(self, now: UtcMs) -> Path | None:
        """Make today's backup if anything changed since the newest one. On any thread."""
        newest = max(
            (taken for taken in map(taken_on, self._folder.glob("cuebook-*.db")) if taken), default=None
        )
        changed = newest is None or _day(self._storage.changed_at()) >= newest
        return self.make("daily") if changed and newest != _day(now) else None


def _day(instant: UtcMs) -> date:
    return datetime.fromtimestamp(instant / 1_000, UTC).date()


def taken_on(backup: Path) -> date | None:
    """The day a backup was made, by its name."""
    try:
        return datetime.strptime(backup.name.split("-")[1], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC).date()
    except (IndexError, ValueError):
        return None


def superfluous(backups: Iterable[Path]) -> list[Path]:
    """Say which daily backups can go: kept are the last 7 days, the last 8 weeks and every year."""
    newest_first = sorted((taken, path) for path in backups if (taken := taken_on(path)))[::-1]
    keep: set[Path] = set()
    for how_many, period in _KEPT:
        newest_of: dict[Hashable, Path] = {}
        for taken, path in newest_first:
            newest_of.setdefault(period(taken), path)
        keep.update(list(newest_of.values())[:how_many])
    return [path for _, path in newest_first if path not in keep]
