"""What was playing when the program was last open."""

import json
from collections.abc import Sequence

from cuebook.domain.ids import CueId
from cuebook.ports.playback import KeptPlace
from cuebook.storage.sql import Connection
from cuebook.storage.writing import Writing


class PlaybackReads:
    """Reads it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def kept_queue(self) -> tuple[str, KeptPlace] | None:
        """The queue's text and the place in it, or None where nothing was kept."""
        row = self._connection.execute(
            "SELECT queue, at, position_ms, repeat FROM remembered_queue, remembered_place"
        ).fetchone()
        return (row[0], KeptPlace(*row[1:])) if row else None

    def playable(self, cues: Sequence[CueId]) -> set[CueId]:
        """Those of some cues of which a file is present."""
        rows = self._connection.execute(
            "SELECT asked.value FROM json_each(?) AS asked WHERE EXISTS ("
            "  SELECT 1 FROM files WHERE files.cue = asked.value AND files.state = 'present')",
            (json.dumps(cues),),
        )
        return {CueId(cue) for (cue,) in rows}


class PlaybackWriter:
    """Fulfils ``PlaybackWriting`` for one transaction."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing

    def keep_queue(self, text: str) -> None:
        """Keep the queue instead of the one before."""
        self._writing.execute("INSERT OR REPLACE INTO remembered_queue VALUES (1, ?)", (text,))

    def keep_place(self, place: KeptPlace) -> None:
        """Keep where it stands."""
        self._writing.execute("INSERT OR REPLACE INTO remembered_place VALUES (1, ?, ?, ?)", place)
