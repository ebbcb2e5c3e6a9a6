"""Reading what the listener decided on albums, scores and pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuebook.domain.decision import About
from cuebook.domain.ids import AlbumId, RowId

if TYPE_CHECKING:
    from cuebook.domain.decided import Decided
    from cuebook.storage.sql import Connection

_A_CUE = (
    "(SELECT cues.title || ' (' || albums.title || ')' FROM cues JOIN albums ON albums.id = cues.album"
    " WHERE cues.id = {})"
)
_ABOUT = ", ".join(f"'{about}'" for about in About if about not in {About.KIND, About.COLLECTION_ORDER})
"""Kinds are said of cues, not of what belongs together, and there may be very many; an order shows itself."""
_AN_ALBUM = "(SELECT title FROM albums WHERE key = {})"


class DecisionReads:
    """Decisions that stand."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def decisions(self) -> list[Decided]:
        """Every standing decision on albums, scores and pairs, the last one first."""
        from cuebook.domain.decided import Said, decided  # noqa: PLC0415 - not before they are asked for

        rows = self._connection.execute(
            f"""
            WITH in_force AS (
                SELECT *, row_number() OVER last AS newest, group_concat(id) OVER (
                        last ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS ids
                FROM decisions
                WHERE about IN ({_ABOUT}) AND id NOT IN (SELECT retracted FROM standing_retractions)
                WINDOW last AS (PARTITION BY subject, about ORDER BY at DESC, machine DESC, seq DESC)
            )
            SELECT ids, at, subject, about, value,
                CASE about WHEN '{About.SAME_CUE}'
                    THEN coalesce({_A_CUE.format("substr(subject, 1, instr(subject, '|') - 1)")}, title)
                    WHEN '{About.ALBUM_TITLE}'
                    THEN coalesce((SELECT tagged_title FROM albums WHERE key = subject), album)
                    ELSE coalesce({_AN_ALBUM.format("subject")},
                        (SELECT title FROM cues WHERE id = subject), nullif(title, ''), album) END,
                CASE about WHEN '{About.SAME_CUE}'
                    THEN coalesce({_A_CUE.format("substr(subject, instr(subject, '|') + 1)")}, 'another cue')
                    ELSE coalesce({_AN_ALBUM.format("value")}, 'another album') END,
                (SELECT id FROM albums
                    WHERE key = CASE about WHEN '{About.ALBUM}' THEN value ELSE subject END)
            FROM in_force WHERE newest = 1 AND value IS NOT NULL
            ORDER BY at DESC, machine DESC, seq DESC
            """
        )
        return decided(
            Said(
                tuple(RowId(row) for row in ids.split(",")),
                at,
                subject,
                About(about),
                value,
                of,
                to,
                AlbumId(album) if album else None,
            )
            for ids, at, subject, about, value, of, to, album in rows
        )
