"""Pictures of albums: what is wished for, and where one may lie."""

from typing import NamedTuple

from cuebook.domain.ids import AlbumId, ScoreId


class ArtWish(NamedTuple):
    """The picture of an album, or of a score's main album, at a size.

    ``edge`` is the longest side in pixels of the screen. The picture is cut to a square around its
    middle, unless it is wanted ``whole``. A smaller picture is not blown up.
    """

    of: AlbumId | ScoreId
    edge: int
    whole: bool = False


class ArtPlaces(NamedTuple):
    """Where an album's picture may lie.

    ``title`` is the album's: a picture in its folder may bear that name. ``sound_files`` are those
    that hold a picture, in the album's order; ``folders`` are those its files lie in.
    """

    title: str
    sound_files: tuple[bytes, ...]
    folders: tuple[bytes, ...]
