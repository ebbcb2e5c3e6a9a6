"""Instants in documents: RFC 3339, to the millisecond."""

from datetime import UTC, datetime, timedelta, timezone

from cuebook.domain.units import UtcMs


def rfc3339(at: UtcMs, zone_minutes: int | None) -> str:
    """Write an instant with its offset: ``2026-11-20T20:41:03.120+01:00``; unknown offsets as UTC."""
    zone = UTC if zone_minutes is None else timezone(timedelta(minutes=zone_minutes))
    return (
        datetime.fromtimestamp(at // 1000, zone)
        .replace(microsecond=at % 1000 * 1000)
        .isoformat(timespec="milliseconds")
    )


def utc(at: UtcMs) -> str:
    """Write an instant in UTC: ``2026-11-20T19:41:03.120Z``."""
    return rfc3339(at, None).replace("+00:00", "Z")


def from_utc(text: str) -> UtcMs:
    """Read what ``utc`` wrote. Raises ValueError."""
    parsed = datetime.fromisoformat(text)
    return (parsed - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)
