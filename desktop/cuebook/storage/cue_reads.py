"""Reading cues and scores."""

import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from cuebook.domain.catalogue import Album, Cue, CueKind, FileState, Score
from cuebook.domain.ids import AlbumId, CueId, ScoreId
from cuebook.ports.playback import Source
from cuebook.storage.sql import Connection, Value

_FROM = """
    FROM cues JOIN albums ON albums.id = cues.album JOIN scores ON scores.id = albums.score
    LEFT JOIN cue_summaries AS heard ON heard.cue = cues.id
    LEFT JOIN files ON files.file = (
        SELECT file FROM files WHERE files.cue = cues.id ORDER BY state = 'present' DESC, file LIMIT 1)
"""
_CUE = (
    """
    SELECT cues.id, cues.title, cues.artist, cues.composers, scores.id, scores.title, albums.id, albums.title,
        albums.album_artist, cues.disc, cues.number, cues.year, cues.duration_ms,
        coalesce(heard.kind, cues.guess), cues.state, coalesce(files.path, x''), coalesce(files.start_ms, 0),
        heard.rating, coalesce(heard.plays, 0), coalesce(heard.listens, 0), coalesce(heard.revisits, 0),
        heard.last_heard, EXISTS (SELECT 1 FROM critics_links WHERE critics_links.target = cues.id),
        cues.performers, cues.work, cues.movement, cues.disc_title, cues.released,
        cues.guess, cues.guess_reason, heard.kind IS NOT NULL, cues.cue
"""
    + _FROM
)
_ALBUM_ORDER = (
    "cues.disc IS NULL, cues.disc, cues.number IS NULL, cues.number, files.path, files.start_ms, cues.title,"
    " cues.id"
)


class CueReads:
    """Cues by id, by query and by album."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def cue(self, cue: CueId) -> Cue | None:
        """One cue, or None."""
        found = self.cues([cue])
        return found[0] if found else None

    def cues(self, cues: Sequence[CueId]) -> list[Cue]:
        """Cues in the order asked for."""
        rows = self._connection.execute(
            f"{_CUE} WHERE cues.id IN (SELECT value FROM json_each(?))", (json.dumps(cues),)
        )
        found = {row[0]: _cue(row) for row in rows}
        return [found[cue] for cue in cues if cue in found]

    def paths_of(self, cues: Sequence[CueId]) -> list[bytes]:
        """The file of each cue that has one."""
        rows = self._connection.execute(
            "SELECT files.path FROM json_each(?) AS asked CROSS JOIN files ON files.file = ("
            "  SELECT file FROM files WHERE files.cue = asked.value"
            "  ORDER BY state = 'present' DESC, file LIMIT 1)"
            " ORDER BY asked.key",
            (json.dumps(cues),),
        )
        return [path for (path,) in rows]

    def all_of_kind(self, cues: Sequence[CueId], kind: CueKind) -> bool:
        """Whether each cue is of a kind; the first that is not ends the question."""
        other = self._connection.execute(
            "SELECT 1 FROM json_each(?) AS asked CROSS JOIN cues ON cues.id = asked.value"
            " LEFT JOIN cue_summaries AS heard ON heard.cue = cues.id"
            " WHERE coalesce(heard.kind, cues.guess) <> ? LIMIT 1",
            (json.dumps(cues), kind),
        )
        return other.fetchone() is None

    def cues_numbered(self, numbers: Sequence[int]) -> list[Cue]:
        """Cues by number, in the order asked for."""
        rows = self._connection.execute(
            f"{_CUE} WHERE cues.cue IN (SELECT value FROM json_each(?))", (json.dumps(list(numbers)),)
        )
        found = {row[-1]: _cue(row) for row in rows}
        return [found[number] for number in numbers if number in found]

    def album_cues(self, album: AlbumId) -> list[Cue]:
        """An album's cues in its order."""
        rows = self._connection.execute(f"{_CUE} WHERE cues.album = ? ORDER BY {_ALBUM_ORDER}", (album,))
        return [_cue(row) for row in rows]

    def source(self, cue: CueId) -> Source | None:
        """Where the cue's sound lies."""
        row = self._connection.execute(
            "SELECT path, duration_ms, start_ms, stop_ms, extras FROM files"
            " WHERE cue = ? AND state = 'present' ORDER BY file LIMIT 1",
            (cue,),
        ).fetchone()
        if row is None:
            return None
        from cuebook.storage.file_extras import extras_from_json  # noqa: PLC0415 - not before something plays

        path, duration, start, stop, extras = row
        return Source(path, duration, start, stop, extras_from_json(extras).gain)

    def score(self, score: ScoreId) -> Score | None:
        """One score, or None."""
        found = self._scores_where("WHERE albums.score = ?", (score,))
        return found[0] if found else None

    def newest_scores(self, limit: int) -> list[Score]:
        """The scores found last, the newest first."""
        rows = self._connection.execute("SELECT id FROM scores ORDER BY rowid DESC LIMIT ?", (limit,))
        newest = [score for (score,) in rows]
        found = {
            score.id: score
            for score in self._scores_where(
                "WHERE albums.score IN (SELECT value FROM json_each(?))", (json.dumps(newest),)
            )
        }
        return [found[score] for score in newest if score in found]

    def _scores_where(self, where: str, values: tuple[Value, ...]) -> list[Score]:
        """Gather albums into scores, in any order; an album with no cue left is not shown."""
        rows = self._connection.execute(
            f"""
            SELECT scores.id, scores.title, albums.id, albums.title, albums.edition, albums.album_artist,
                count(*), coalesce(sum(cues.duration_ms), 0), min(cues.year),
                albums.main
            FROM albums JOIN scores ON scores.id = albums.score JOIN cues ON cues.album = albums.id
            {where} GROUP BY albums.id
            ORDER BY count(*) DESC, albums.title COLLATE NOCASE, albums.key
            """,
            values,
        ).fetchall()
        by_score: dict[str, list[tuple[Any, ...]]] = {}
        for row in rows:
            by_score.setdefault(row[0], []).append(row)
        composers = self._composers(where, values)
        return [_score(albums, composers) for albums in by_score.values()]

    def _composers(self, where: str, values: tuple[Value, ...]) -> dict[str, dict[str, int]]:
        """How many cues of each album each composer wrote."""
        counted: dict[str, dict[str, int]] = {}
        for album, names, count in self._connection.execute(
            "SELECT cues.album, cues.composers, count(*) FROM cues JOIN albums ON albums.id = cues.album"
            f" {where} GROUP BY cues.album, cues.composers ORDER BY min(cues.disc), min(cues.number)",
            values,
        ):
            of_album = counted.setdefault(album, {})
            for name in json.loads(names):
                of_album[name] = of_album.get(name, 0) + count
        return counted


def _score(rows: list[tuple[Any, ...]], composers: dict[str, dict[str, int]]) -> Score:
    """Make a score of its albums' rows: the one the listener named first, else the one with most cues."""
    rows = sorted(rows, key=lambda row: not row[9])
    score, title = rows[0][:2]
    years = [row[8] for row in rows if row[8]]
    albums = tuple(
        Album(
            AlbumId(row[2]), ScoreId(score), row[3], row[4], row[5], row[8], row[6], row[7], main=place == 0
        )
        for place, row in enumerate(rows)
    )
    main_composers = _commonest(composers.get(rows[0][2], {}))
    return Score(ScoreId(score), title, main_composers, min(years) if years else None, albums)


def _commonest(counted: dict[str, int]) -> tuple[str, ...]:
    """The composers of most of an album's cues; who wrote only a few pieces does not stand on its cover."""
    most = max(counted.values(), default=0)
    return tuple(name for name, count in counted.items() if 2 * count > most)[:4]


@lru_cache(maxsize=1_024)  # an album's makers stand on each of its cues
def _names(listed: str) -> tuple[str, ...]:
    return tuple(json.loads(listed))


def _cue(row: Iterable[Any]) -> Cue:
    (
        cue, title, artist, composers, score_id, score, album_id, album, album_artist, disc, number, year,
        duration, kind, state, path, start, rating, plays, listens, revisits, last_heard, reviewed,
        performers, work, movement, disc_title, released, guess, guess_reason, by_hand, _number,
    ) = row  # fmt: skip
    return Cue(
        id=CueId(cue),
        title=title,
        artist=artist,
        composers=_names(composers),
        score_id=ScoreId(score_id),
        score=score,
        album_id=AlbumId(album_id),
        album=album,
        album_artist=album_artist,
        disc=disc,
        number=number,
        year=year,
        duration_ms=duration,
        kind=CueKind(kind),
        state=FileState(state),
        path=path,
        start_ms=start,
        rating=rating,
        plays=plays,
        listens=listens,
        revisits=revisits,
        last_heard=last_heard,
        reviewed=bool(reviewed),
        performers=_names(performers),
        work=work,
        movement=movement,
        disc_title=disc_title,
        released=released,
        guess=CueKind(guess),
        guess_reason=guess_reason,
        kind_by_hand=bool(by_hand),
    )
