"""Pictures of albums: untrusted bytes, decoded outside this process."""

from typing import Protocol

from cuebook.domain.artwork import ArtPlaces
from cuebook.ports.runtime import CancelToken


class ArtReader(Protocol):
    """Finds an album's picture and makes it small."""

    def picture(self, places: ArtPlaces, edge: int, *, whole: bool, cancel: CancelToken) -> bytes | None:
        """Give the album's picture as a JPEG or PNG file of at most ``edge`` pixels a side, or None.

        The front cover within the first sound file that holds a readable picture wins: it was put
        there for this very album, and goes where the file goes. Else a picture in the folder, then
        in the folder of which it is a disc, then in a folder of scans. ``whole`` pictures keep their
        shape, others are cut to a square around the middle.

        Called on a job's thread, one call at a time. MUST answer within limits of time and memory,
        whatever the bytes are; what breaks a limit is passed over, and not tried again until it
        changes or the program is started anew. MUST open nothing but regular files and fetch
        nothing. What is given carries no metadata. None also where the token was cancelled.
        """
        ...

    def close(self) -> None:
        """End the worker. Main thread only, when no call runs."""
        ...
