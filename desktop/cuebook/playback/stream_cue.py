"""A load of a cue, as the stream knows it."""

from dataclasses import dataclass

from cuebook.domain.sound_file import AudioType
from cuebook.domain.units import SECOND_MS, PositionMs
from cuebook.ports.playback import LoadToken, Source


@dataclass(eq=False, slots=True)
class Cue:
    """What was asked for, and what became of it by now."""

    source: Source
    token: LoadToken
    from_ms: float = 0.0
    """Where its decoding begins."""
    asked_at: float = 0.0
    audio_type: AudioType | None = None
    piece: int = 0
    """The number by which the decoder knows it; 0 before it was asked."""
    file_seconds: float | None = None
    started: bool = False
    deaths: int = 0
    """How often the decoder died of it."""
    restarts: int = 0
    """How often VLC stopped in the middle of it."""
    failure: str | None = None
    """Why it does not sound, or not to its end: told when it would have."""
    undecodable: bool = False
    """The decoder knows no such kind of file."""

    @property
    def length_ms(self) -> PositionMs | None:
        """How long it lasts, by the tags or by the file."""
        said = self.source.length_ms
        if said is not None or self.file_seconds is None:
            return said
        return max(0, round(self.file_seconds * SECOND_MS) - self.source.start_ms)
