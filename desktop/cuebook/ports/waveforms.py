"""Waveforms of cues: sound files are untrusted, and decoded outside this process."""

from typing import Protocol

from cuebook.domain.waveform import SoundPlace, Waveform
from cuebook.ports.runtime import CancelToken


class WaveformReader(Protocol):
    """Finds what a cue looks like."""

    def waveform(self, place: SoundPlace, cancel: CancelToken) -> Waveform | None:
        """Give a cue's waveform, kept from earlier or made now; None where there is none.

        Called on a job's thread, one call at a time. MUST answer within limits of time and memory,
        whatever the file holds; what breaks a limit is not tried again for a while. MUST open
        nothing but regular files, fetch nothing, and leave the processor to whatever else wants it.
        None also where the token was cancelled.
        """
        ...

    def close(self) -> None:
        """End the worker until the next call. Main thread only, when no call runs."""
        ...
