"""Pictures of albums: what is wished for, and where one may lie."""

from dataclasses import dataclass

from cuebook.domain.ids import AlbumId, ScoreId


@dataclass(frozen=True, slots=True)
class ArtWish:
    """The picture of an album, or of a score's main album, at a size.

    ``edge`` is the longest side in pixels of the screen. The picture is cut to a square around its
    middle, unless it is wanted ``whole``. A smaller picture is not blown up.
    """

    of: AlbumId | ScoreId
    edge: int
    whole: bool = False


@dataclass(frozen=True, slots=True)
class ArtPlaces:
    """Where an album's picture may lie.

    ``title`` is the album's: a picture in its folder may bear that name. ``sound_files`` are those
    that hold a picture, in the album's order; ``folders`` are those its files lie in.
    """

    title: str
    sound_files: tuple[bytes, ...]
    folders: tuple[bytes, ...]
