"""Collections of scores: reading what stands, and keeping the listener's word on them."""

from collections.abc import Sequence
from typing import Protocol

from cuebook.domain.collection import Collection, CollectionKind
from cuebook.domain.ids import AlbumId, CollectionId, RowId


class CollectionReading(Protocol):
    """Collections, made by hand and named in reviews."""

    def collections(self) -> list[Collection]:
        """Every collection that stands, by name."""
        ...


class CollectionWriting(Protocol):
    """Appends to the ledger what is said of collections."""

    def append_collection(
        self,
        name: str,
        kind: CollectionKind | None = None,
        collection: CollectionId | None = None,
        *,
        kept: bool = True,
    ) -> tuple[CollectionId, RowId]:
        """Keep a collection under a name; with ``collection``, the new form of one, or that it is removed.

        Give the collection's id and the row's.
        """
        ...

    def append_collection_member(self, collection: CollectionId, album: AlbumId, *, belongs: bool) -> RowId:
        """Keep whether the score of an album belongs to a collection.

        Raises NotFoundError where there is no such album.
        """
        ...

    def append_collection_order(
        self, collection: CollectionId, name: str, albums: Sequence[AlbumId]
    ) -> RowId:
        """Keep the order in which the scores of a collection stand, each by an album of it; none: by year."""
        ...
