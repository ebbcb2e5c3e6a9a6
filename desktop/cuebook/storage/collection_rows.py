"""Collections of scores: their rows in the ledger, and what those and the reviews come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuebook.domain.errors import NotFoundError
from cuebook.domain.ids import CollectionId, ReviewId, RowId, ScoreId
from cuebook.storage.writing import to_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cuebook.domain.collection import Collection, CollectionKind
    from cuebook.domain.ids import AlbumId
    from cuebook.storage.sql import Connection
    from cuebook.storage.writing import Writing

_STANDING = "id NOT IN (SELECT retracted FROM standing_retractions) ORDER BY at, machine, seq"
_MEMBERS = """
    SELECT collection, coalesce(
            (SELECT score FROM albums WHERE key = album_key
                AND EXISTS (SELECT 1 FROM cues WHERE cues.album = albums.id)),
            (SELECT albums.score FROM cues JOIN albums ON albums.id = cues.album
                WHERE cues.id = collection_members.cue)
        ) AS score, belongs
    FROM collection_members WHERE score IS NOT NULL AND
"""
_NAMED = """
    SELECT name.value, home.score, said.review
    FROM reviews AS said JOIN review_homes AS home USING (review), json_each(facts, '$.collections') AS name
    WHERE home.score IS NOT NULL AND instr(facts, '"collections":')
        AND said.review NOT IN (SELECT retracted FROM standing_retractions)
        AND NOT EXISTS (SELECT 1 FROM reviews AS later WHERE later.review = said.review
            AND (later.at, later.machine, later.seq) > (said.at, said.machine, said.seq))
    ORDER BY said.review
"""

_FIRST_CUE = "(SELECT cues.id FROM cues WHERE album = albums.id ORDER BY disc, number, cue LIMIT 1)"
_ORDERED = """
    WITH named AS ( -- an entry that is no pair was written when only the members' rows knew the cues
        SELECT subject, entry.key AS place,
            iif(entry.type = 'array', entry.value ->> 0, entry.value) AS album_key,
            iif(entry.type = 'array', entry.value ->> 1, (
                SELECT cue FROM collection_members AS member WHERE member.collection = subject
                    AND member.album_key = entry.value AND cue IN (SELECT id FROM cues)
            )) AS cue
        FROM standing_decisions, json_each(standing_decisions.value) AS entry
        WHERE about = 'collection order'
    )
    SELECT subject, coalesce(
            (SELECT score FROM albums WHERE key = album_key
                AND EXISTS (SELECT 1 FROM cues WHERE cues.album = albums.id)),
            (SELECT albums.score FROM cues JOIN albums ON albums.id = cues.album WHERE cues.id = named.cue)
        ) AS score
    FROM named WHERE score IS NOT NULL ORDER BY subject, place
"""


class CollectionReads:
    """Collections as they stand."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def collections(self) -> list[Collection]:
        """Every collection that stands, by name."""
        from cuebook.domain.collection import (  # noqa: PLC0415 - not before they are asked for
            CollectionKind,
            CollectionWord,
            MemberWord,
            NamedInReview,
            gather,
        )

        words = self._connection.execute(
            f"SELECT collection, name, kind, kept FROM collections WHERE {_STANDING}"
        )
        members = self._connection.execute(f"{_MEMBERS} {_STANDING}")
        named = self._connection.execute(_NAMED)
        orders: dict[str, list[ScoreId]] = {}
        for one, score in self._connection.execute(_ORDERED):
            orders.setdefault(one, []).append(ScoreId(score))
        gathered = gather(
            [
                CollectionWord(CollectionId(one), name, CollectionKind(kind) if kind else None, bool(kept))
                for one, name, kind, kept in words
            ],
            [MemberWord(CollectionId(one), ScoreId(score), bool(belongs)) for one, score, belongs in members],
            [NamedInReview(name, ScoreId(score), ReviewId(review)) for name, score, review in named],
        )
        return [one._replace(order=tuple(orders.get(one.id, ()))) for one in gathered]


def append_collection(
    writing: Writing, collection: CollectionId | None, name: str, kind: CollectionKind | None, *, kept: bool
) -> tuple[CollectionId, RowId]:
    """Append a word on a collection; a new one takes its row's id."""
    row = writing.new_id()
    collection = collection or CollectionId(row)
    names = ("", "", name)
    writing.append("collections", row, names, collection=collection, name=name, kind=kind, kept=int(kept))
    writing.changes.collections = True
    return collection, RowId(row)


def append_collection_member(
    writing: Writing, collection: CollectionId, album: AlbumId, *, belongs: bool
) -> RowId:
    """Append a word on a score of a collection, by an album of it and that album's first cue."""
    found = writing.execute(
        f"SELECT key, album_artist, albums.title, scores.title, {_FIRST_CUE}"
        " FROM albums JOIN scores ON scores.id = albums.score WHERE albums.id = ?",
        (album,),
    ).fetchone()
    if found is None:
        msg = "There is no such album. List them with: cuebook scores --json"
        raise NotFoundError(msg)
    key, artist, title, score, cue = found
    row = writing.new_id()
    writing.append(
        "collection_members",
        row,
        (artist, title, score),
        collection=collection,
        album_key=key,
        cue=cue,
        belongs=int(belongs),
    )
    writing.changes.collections = True
    return RowId(row)


def append_collection_order(
    writing: Writing, collection: CollectionId, name: str, albums: Sequence[AlbumId]
) -> RowId:
    """Append a decision on the order of a collection's scores; none: no order.

    Each is named by an album of it and that album's first cue: who is only in reviews has no other row.
    """
    from cuebook.domain.decision import About  # noqa: PLC0415 - not before it is asked for

    found = writing.execute(
        f"SELECT id, key, {_FIRST_CUE} FROM albums WHERE id IN (SELECT value FROM json_each(?))",
        (to_json(albums),),
    )
    named = {album: (key, cue) for album, key, cue in found}
    row = writing.new_id()
    value = to_json([named[album] for album in albums if album in named]) if albums else None
    writing.append(
        "decisions", row, ("", "", name), subject=collection, about=About.COLLECTION_ORDER, value=value
    )
    writing.changes.collections = True
    return RowId(row)
