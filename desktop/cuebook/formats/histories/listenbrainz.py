"""ListenBrainz: listens as its submission API takes them (``listen_type: import``).

Only plays that count go out, and only what the format can carry: neither ranges nor origins.
"""

import json
from collections.abc import Iterable, Iterator

from cuebook import __version__
from cuebook.ports.formats import LedgerRow


class ListenBrainz:
    """Fulfils ``HistoryFormat``."""

    name = "listenbrainz"
    label = "ListenBrainz JSON"
    suffix = ".json"
    kinds = frozenset({"play"})

    def write(self, rows: Iterable[LedgerRow]) -> Iterator[str]:
        """Write one document with every listen that has the names the format requires."""
        yield '{"listen_type": "import", "payload": ['
        separator = "\n"
        for row in rows:
            if row.reading.get("counted") and row.columns["artist"] and row.columns["title"]:
                yield separator + json.dumps(_listen(row), ensure_ascii=False)
                separator = ",\n"
        yield "\n]}\n"


def _listen(row: LedgerRow) -> dict[str, object]:
    columns = row.columns
    extra = {
        "media_player": "Cuebook",
        "submission_client": "Cuebook",
        "submission_client_version": __version__,
        "duration_ms": columns["duration_ms"],
    }
    names = {
        "artist_name": columns["artist"],
        "track_name": columns["title"],
        "release_name": columns["album"] or None,
        "additional_info": {name: value for name, value in extra.items() if value is not None},
    }
    return {
        "listened_at": int(columns["started_at"] or 0) // 1000,
        "track_metadata": {name: value for name, value in names.items() if value is not None},
    }
