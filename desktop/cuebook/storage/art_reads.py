"""Reading where an album's picture may lie."""

import os

from cuebook.domain.artwork import ArtPlaces
from cuebook.domain.ids import AlbumId, ScoreId
from cuebook.storage.sql import Connection

_ALBUM = """
    SELECT id, title FROM albums WHERE id = ?1 OR score = ?1
    ORDER BY main DESC, (SELECT count(*) FROM cues WHERE cues.album = albums.id) DESC,
        title COLLATE NOCASE, key LIMIT 1
"""
_FILES = """
    SELECT files.path, files.has_art FROM files JOIN cues ON cues.id = files.cue
    WHERE cues.album = ? AND files.state = 'present'
    ORDER BY cues.disc IS NULL, cues.disc, cues.number IS NULL, cues.number, files.path
"""


class ArtReads:
    """Albums as places of pictures."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def art_places(self, of: AlbumId | ScoreId) -> ArtPlaces | None:
        """Where the picture of an album, or of a score's main album, may lie."""
        album = self._connection.execute(_ALBUM, (of,)).fetchone()
        if album is None:
            return None
        files: list[tuple[bytes, int]] = self._connection.execute(_FILES, album[:1]).fetchall()
        return ArtPlaces(
            album[1],
            tuple(dict.fromkeys(path for path, has_art in files if has_art)),
            tuple(dict.fromkeys(os.path.dirname(path) for path, _ in files)),
        )
