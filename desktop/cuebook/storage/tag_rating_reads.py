"""Reading the ratings that stand in tags, beside those the listener gave."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cuebook.domain.catalogue import FileState
from cuebook.domain.ids import CueId, RowId

if TYPE_CHECKING:
    from cuebook.domain.sound_file import TagRating
    from cuebook.domain.tag_ratings import FileToRate, RatedElsewhere
    from cuebook.storage.sql import Connection

_HAS_RATINGS = "instr(files.extras, '\"ratings\":')"
_OF_ALL = f"""
    AND files.cue IN (SELECT cue FROM cue_summaries WHERE rating IS NOT NULL
        UNION SELECT cue FROM files WHERE {_HAS_RATINGS})
"""
"""Says nothing more, but few are rated, and only those need be looked at."""
_SOME = "AND files.cue IN (SELECT value FROM json_each(?))"
_STANDING = "NOT EXISTS (SELECT 1 FROM standing_retractions WHERE retracted = ratings.id)"


class TagRatingReads:
    """Ratings in tags, by cue and by file."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rated_elsewhere(self) -> list[RatedElsewhere]:
        """Cues without any rating here, with those in their tags; of several files, the one that plays."""
        from cuebook.domain.tag_ratings import RatedElsewhere  # noqa: PLC0415 - not before it is asked for
        from cuebook.storage.file_extras import extras_from_json  # noqa: PLC0415 - not before it is asked for

        rows = self._connection.execute(
            f"""
            SELECT cues.id, cues.title, scores.title, files.extras
            FROM files JOIN cues ON cues.id = files.cue
                JOIN albums ON albums.id = cues.album JOIN scores ON scores.id = albums.score
            WHERE {_HAS_RATINGS}
                AND NOT EXISTS (SELECT 1 FROM ratings WHERE ratings.cue = cues.id AND {_STANDING})
                AND NOT EXISTS ( -- as by way of another edition it is paired with
                    SELECT 1 FROM cue_summaries WHERE cue_summaries.cue = cues.id AND rating IS NOT NULL)
            ORDER BY scores.sort, albums.title COLLATE NOCASE, albums.key,
                cues.disc, cues.number, cues.cue, files.state = 'present' DESC, files.file
            """
        )
        named: dict[str, tuple[str, str]] = {}
        ratings: dict[str, dict[str, TagRating]] = {}
        for cue, title, score, extras in rows:
            named[cue] = (title, score)
            for one in extras_from_json(extras).ratings:
                ratings.setdefault(cue, {}).setdefault(one.program, one)
        return [
            RatedElsewhere(CueId(cue), title, score, tuple(ratings[cue].values()))
            for cue, (title, score) in named.items()
            if cue in ratings
        ]

    def files_to_rate(self, cues: Sequence[CueId] | None = None) -> list[FileToRate]:
        """Every file of some cues, or of all, that could be written a rating or carries one."""
        from cuebook.domain.sound_file import AudioType, FileStamp  # noqa: PLC0415 - not before it is asked for
        from cuebook.domain.tag_ratings import FileToRate  # noqa: PLC0415 - not before it is asked for
        from cuebook.storage.file_extras import extras_from_json  # noqa: PLC0415 - not before it is asked for

        rows = self._connection.execute(
            f"""
            SELECT files.cue, cues.title, files.path, device, inode, size, mtime_ns, audio_type,
                coalesce(signature, ''), files.state, start_ms <> 0 OR stop_ms IS NOT NULL, heard.rating,
                files.extras
            FROM files JOIN cues ON cues.id = files.cue
                LEFT JOIN cue_summaries AS heard ON heard.cue = files.cue
            WHERE problem_kind IS NULL AND (heard.rating IS NOT NULL OR {_HAS_RATINGS})
                {_OF_ALL if cues is None else _SOME}
            ORDER BY files.path, start_ms
            """,
            (json.dumps(cues),) if cues is not None else (),
        )
        return [
            FileToRate(
                CueId(cue),
                title,
                FileStamp(*stamp),
                AudioType(audio_type),
                signature,
                FileState(state),
                bool(part),
                rating,
                extras_from_json(extras).ratings,
            )
            for cue, title, *stamp, audio_type, signature, state, part, rating, extras in rows
        ]

    def last_taken_over(self) -> list[RowId]:
        """The ratings of the last taking over from tags that still stands, as rows of the ledger."""
        rows = self._connection.execute(
            f"""
            SELECT id FROM ratings WHERE source LIKE 'tags:%' AND {_STANDING} AND (at, machine) = (
                SELECT at, machine FROM ratings WHERE source LIKE 'tags:%' AND {_STANDING}
                ORDER BY at DESC, machine DESC LIMIT 1)
            """
        )
        return [RowId(row) for (row,) in rows]
