"""ListenBrainz: listens as its submission API takes them (``listen_type: import``).

Only plays that count go out, and only what the format can carry: neither ranges nor origins. ListenBrainz
wants an artist for every listen: where the log knows none, the composers stand in, then the album's
artist; a play with none of these, or without a title, is left out. Names are cut so that a listen stays
below the 10,240 bytes it takes. The file is one document; whoever submits it sends at most 1000 of its
listens at a time.
"""

import json
from collections.abc import Iterable, Iterator

from cuebook import __version__
from cuebook.ports.formats import LedgerRow

_LONGEST_NAME = 1_500
"""Bytes as JSON with everything escaped. A server may escape slashes too, so three may become twice this."""


class ListenBrainz:
    """Fulfils ``HistoryFormat``."""

    name = "listenbrainz"
    label = "ListenBrainz JSON"
    suffix = ".json"
    kinds = frozenset({"play"})

    def takes(self, row: LedgerRow, /) -> bool:
        """Plays that count, with the names the format requires."""
        return bool(row.reading.get("counted") and _artist(row) and row.columns["title"])

    def write(self, rows: Iterable[LedgerRow]) -> Iterator[str]:
        """Write one document with every listen that has the names the format requires."""
        yield '{"listen_type": "import", "payload": ['
        separator = "\n"
        for row in rows:
            if self.takes(row):
                yield separator + json.dumps(_listen(row), ensure_ascii=False)
                separator = ",\n"
        yield "\n]}\n"


def _artist(row: LedgerRow) -> str:
    known = row.columns["artist"] or row.reading.get("composers") or row.reading.get("album_artist")
    return str(known or "")


def _listen(row: LedgerRow) -> dict[str, object]:
    columns = row.columns
    extra = {
        "media_player": "Cuebook",
        "submission_client": "Cuebook",
        "submission_client_version": __version__,
        "duration_ms": columns["duration_ms"],
    }
    names = {
        "artist_name": _short(_artist(row)),
        "track_name": _short(str(columns["title"])),
        "release_name": _short(str(columns["album"] or "")) or None,
        "additional_info": {name: value for name, value in extra.items() if value is not None},
    }
    return {
        "listened_at": int(columns["started_at"] or 0) // 1000,
        "track_metadata": {name: value for name, value in names.items() if value is not None},
    }


def _short(name: str) -> str:
    """Cut a name that is longer than any name is."""
    if len(name) <= _LONGEST_NAME and len(json.dumps(name)) <= _LONGEST_NAME:
        return name
    shorter = name[:_LONGEST_NAME]
    while len(json.dumps(shorter)) > _LONGEST_NAME:
        shorter = shorter[: len(shorter) * 9 // 10]
    return shorter + "…"
