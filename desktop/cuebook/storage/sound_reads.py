"""Reading where a cue's sound lies, and which sound it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cuebook.domain.ids import CueId
    from cuebook.domain.waveform import SoundPlace
    from cuebook.storage.sql import Connection

_PLACE = """
    SELECT signature, path, start_ms, stop_ms, coalesce(stop_ms - start_ms, duration_ms) FROM files
    WHERE cue = ? AND state = 'present' AND signature IS NOT NULL ORDER BY file LIMIT 1
"""


class SoundReads:
    """Cues as stretches of sound files."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def sound_place(self, cue: CueId) -> SoundPlace | None:
        """Where a cue's sound lies; None where no file of it is there."""
        from cuebook.domain.waveform import SoundPlace  # noqa: PLC0415 - not before something plays

        row = self._connection.execute(_PLACE, (cue,)).fetchone()
        return SoundPlace(*row) if row else None
