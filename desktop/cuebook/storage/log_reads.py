"""Reading the log: plays, totals, habits."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from cuebook.domain.ids import CueId, MarkId, PlayId, RowId, ScoreId
from cuebook.domain.mark import Mark
from cuebook.domain.play import Ending, HeardRanges, Origin, Play
from cuebook.domain.units import DAY_MS, HOUR_MS, MINUTE_MS, DurationMs, UtcMs
from cuebook.storage.rows import PLAY_COLUMNS, play_from_row, ranges_from_json

if TYPE_CHECKING:
    from cuebook.domain.listening import LogDay, LogFilter, LogRow
    from cuebook.storage.sql import Connection

WEEK_MS = 7 * DAY_MS
_EPOCH = date(1970, 1, 1)
_RETRACTED = "plays.id IN (SELECT retracted FROM standing_retractions)"
# A play whose zone is not known is shown in this computer's.
_ZONE = (
    "coalesce(started_zone,"
    " (unixepoch(started_at / 1000, 'unixepoch', 'localtime') - started_at / 1000) / 60)"
)
_LOCAL_MS = f"(started_at + {_ZONE} * {MINUTE_MS})"
_LOCAL_DAY = f"({_LOCAL_MS} / {DAY_MS})"
_LOCAL_HOUR = f"({_LOCAL_MS} / {HOUR_MS} % 24)"
# Nearly every play has one range, and reading two numbers is a third of the work of reading JSON.
_HEARD_MS = """
    CASE WHEN ranges = '[]' THEN 0
    WHEN instr(ranges, '],[') THEN
        (SELECT sum(json_extract(value, '$[1]') - json_extract(value, '$[0]')) FROM json_each(ranges))
    ELSE cast(substr(ranges, instr(ranges, ',') + 1) AS INTEGER) - cast(substr(ranges, 3) AS INTEGER) END
"""
# The plays and marks of a cue are those of every cue it is paired with.
_ITSELF_AND_PAIRED = """(SELECT ?1 UNION SELECT other.cue
        FROM cue_pairs AS mine JOIN cue_pairs AS other USING (pair) WHERE mine.cue = ?1)"""
_ONE_CUE = f"plays.cue IN {_ITSELF_AND_PAIRED}"
_ANY_CUE = """plays.cue IN (WITH asked AS (SELECT value AS cue FROM json_each(?))
        SELECT cue FROM asked UNION SELECT other.cue
        FROM asked JOIN cue_pairs AS mine USING (cue) JOIN cue_pairs AS other USING (pair))"""
_WANTED = """
    WITH wanted (cue, played) AS (
        SELECT value, value FROM json_each(?1)
        UNION SELECT mine.cue, other.cue FROM json_each(?1) JOIN cue_pairs AS mine ON mine.cue = value
            JOIN cue_pairs AS other USING (pair)
    )
"""
_FROM = "FROM plays LEFT JOIN play_standings AS standing ON standing.play = plays.id"
# Joined, the retractions are looked up once for a row; as a condition, once for every sum it stands in.
_JUDGED = f"""
    SELECT {_LOCAL_DAY} AS day, gone.retracted IS NOT NULL AS retracted, standing.listen AS listen,
        standing.revisit AS revisit, {_HEARD_MS} AS heard_ms {_FROM}
    LEFT JOIN (SELECT DISTINCT retracted FROM standing_retractions) AS gone ON gone.retracted = plays.id
"""
_TOTALS = """
    count(*) FILTER (WHERE NOT retracted),
    count(*) FILTER (WHERE listen AND NOT retracted),
    count(*) FILTER (WHERE revisit AND NOT retracted),
    coalesce(sum(heard_ms) FILTER (WHERE NOT retracted), 0),
    count(*) FILTER (WHERE retracted)
"""


class LogReads:
    """Plays by filter."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def log_ids(self, wanted: LogFilter) -> Sequence[int]:
        """The numbers of matching plays, the newest day first, and within a day the newest play.

        Who flies west may begin a later play on an earlier day.
        """
        where, values = _where(wanted)
        rows = self._connection.execute(
            f"SELECT plays.rowid {_FROM} WHERE {where}"
            f" ORDER BY {_LOCAL_DAY} DESC, started_at DESC, plays.rowid DESC",
            values,
        )
        return array("q", (number for (number,) in rows))

    def log_rows(self, numbers: Sequence[int]) -> list[LogRow]:
        """Plays by number, in the order asked for."""
        rows = self._connection.execute(
            f"""
            SELECT plays.rowid, plays.id, plays.cue, albums.score, plays.title, plays.artist, plays.album,
                started_at, started_zone, origin, ending, ranges, plays.duration_ms, source,
                standing.listen, standing.revisit, standing.came_back, standing.encore, {_RETRACTED},
                scores.title
            {_FROM} LEFT JOIN cues ON cues.id = plays.cue LEFT JOIN albums ON albums.id = cues.album
                LEFT JOIN scores ON scores.id = albums.score
            WHERE plays.rowid IN (SELECT value FROM json_each(?))
            """,
            (json.dumps(list(numbers)),),
        )
        found = {row[0]: _log_row(row[1:]) for row in rows}
        return [found[number] for number in numbers if number in found]

    def cues_of_plays(self, numbers: Sequence[int]) -> list[CueId]:
        """The cues of plays by number, each once, in the order of the plays."""
        rows = self._connection.execute(
            "SELECT rowid, cue FROM plays WHERE rowid IN (SELECT value FROM json_each(?))",
            (json.dumps(list(numbers)),),
        )
        found: dict[int, str | None] = dict(rows)
        return [CueId(cue) for cue in dict.fromkeys(map(found.get, numbers)) if cue]

    def log_began(self) -> UtcMs | None:
        """When the first play of all began."""
        began: UtcMs | None = self._connection.execute("SELECT min(started_at) FROM plays").get
        return began

    def log_cues(self, wanted: LogFilter) -> int:
        """How many cues the matching plays are of; those that are paired are one."""
        where, values = _where(wanted)
        # The plus keeps SQLite from walking the index by cue, which would jump about in the table.
        counted = (
            "SELECT count(DISTINCT coalesce(pair, played))"
            f" FROM (SELECT DISTINCT +plays.cue AS played {_FROM} WHERE {where} AND NOT {_RETRACTED})"
            " LEFT JOIN cue_pairs ON cue_pairs.cue = played"
        )
        return int(self._connection.execute(counted, values).get)

    def log_days(self, wanted: LogFilter) -> list[LogDay]:
        """The local days of matching plays, the newest first."""
        from cuebook.domain.listening import LogDay, LogTotals  # noqa: PLC0415 - not before it is asked for

        where, values = _where(wanted)
        rows = self._connection.execute(
            f"SELECT day, {_TOTALS} FROM ({_JUDGED} WHERE {where}) GROUP BY 1 ORDER BY 1 DESC", values
        )
        return [
            LogDay(_day(day), LogTotals(plays, listens, revisits, heard, retracted=retracted))
            for day, plays, listens, revisits, heard, retracted in rows
        ]

    def plays_by_day(self, wanted: LogFilter) -> dict[date, int]:
        """Listens on each local day that had any."""
        where, values = _where(wanted)
        rows = self._connection.execute(
            f"SELECT {_LOCAL_DAY}, count(*) {_FROM} WHERE {where} AND standing.listen GROUP BY 1", values
        )
        return {_day(day): count for day, count in rows}

    def heard_by_hour(self, wanted: LogFilter) -> list[DurationMs]:
        """Time heard by local hour of the day."""
        where, values = _where(wanted)
        hours = [0] * 24
        for hour, heard in self._connection.execute(
            f"SELECT {_LOCAL_HOUR}, sum({_HEARD_MS}) {_FROM} WHERE {where} GROUP BY 1", values
        ):
            hours[hour] = heard or 0
        return hours

    def origins(self, wanted: LogFilter) -> dict[Origin, int]:
        """How many plays began in which way, the commonest first."""
        where, values = _where(wanted)
        rows = self._connection.execute(
            f"SELECT origin, count(*) {_FROM} WHERE {where} GROUP BY origin ORDER BY 2 DESC, 1", values
        )
        return {Origin(origin): count for origin, count in rows}

    def last_listen(self, cue: CueId) -> Play | None:
        """The listen of a cue that ended last."""
        row = self._connection.execute(
            f"SELECT {PLAY_COLUMNS} FROM plays JOIN play_standings ON play = id"
            f" WHERE {_ONE_CUE} AND listen AND NOT {_RETRACTED} ORDER BY ended_at DESC LIMIT 1",
            (cue,),
        ).fetchone()
        return play_from_row(row) if row else None

    def retractions_of(self, plays: Iterable[PlayId]) -> list[RowId]:
        """The standing retractions of some plays."""
        rows = self._connection.execute(
            "SELECT id FROM standing_retractions WHERE retracted IN (SELECT value FROM json_each(?))",
            (json.dumps(list(plays)),),
        )
        return [RowId(retraction) for (retraction,) in rows]

    def revisits_by_week(self, cues: Sequence[CueId], weeks: int, now: UtcMs) -> dict[CueId, list[int]]:
        """Revisits of each cue in the last weeks, the oldest first."""
        counts = {cue: [0] * weeks for cue in cues}
        rows = self._connection.execute(
            f"{_WANTED} SELECT wanted.cue, (? - started_at) / ?, count(*) FROM wanted"
            " CROSS JOIN plays ON plays.cue = wanted.played JOIN play_standings ON play = id"
            " WHERE revisit AND started_at > ? GROUP BY 1, 2",
            (json.dumps(list(cues)), now, WEEK_MS, now - weeks * WEEK_MS),
        )
        for cue, weeks_ago, count in rows:
            counts[cue][weeks - 1 - max(0, weeks_ago)] += count
        return counts

    def listens_by_day(self, cues: Sequence[CueId], since: UtcMs) -> dict[date, int]:
        """Listens to any of the cues on each local day that had any."""
        rows = self._connection.execute(
            f"{_WANTED} SELECT {_LOCAL_DAY}, count(*) FROM plays JOIN play_standings ON play = id"
            " WHERE plays.cue IN (SELECT played FROM wanted) AND started_at >= ? GROUP BY 1",
            (json.dumps(list(cues)), since),
        )
        return {_day(day): count for day, count in rows}

    def heard(self, cue: CueId) -> list[HeardRanges]:
        """What was heard of a cue in each play whose ranges are known."""
        rows = self._connection.execute(
            f"SELECT ranges FROM plays WHERE {_ONE_CUE} AND ranges IS NOT NULL AND NOT {_RETRACTED}", (cue,)
        )
        return [heard for (ranges,) in rows if (heard := ranges_from_json(ranges))]

    def cues_with_a_past(self) -> list[CueId]:
        """Every cue that was ever played, rated or decided on, or is paired with another."""
        rows = self._connection.execute(
            "SELECT cue FROM plays WHERE cue IS NOT NULL UNION SELECT cue FROM ratings"
            " UNION SELECT subject FROM decisions WHERE about = 'kind'"
            " UNION SELECT cue FROM cue_pairs ORDER BY 1"
        )
        return [CueId(cue) for (cue,) in rows]

    def marks(self, cue: CueId) -> list[Mark]:
        """A cue's marks as they stand now, by position, with those of its pair that it is long enough for."""
        rows = self._connection.execute(
            f"""
            SELECT mark, cue, position_ms, text, min(at) OVER (PARTITION BY mark),
                row_number() OVER (PARTITION BY mark ORDER BY at DESC, machine DESC, seq DESC) AS newest
            FROM marks WHERE cue IN {_ITSELF_AND_PAIRED}
                AND mark NOT IN (SELECT retracted FROM standing_retractions)
            ORDER BY position_ms, mark
            """,
            (cue,),
        ).fetchall()
        length = self._connection.execute("SELECT duration_ms FROM cues WHERE id = ?", (cue,)).get
        return [
            Mark(MarkId(mark), CueId(of), at, text, made)
            for mark, of, at, text, made, newest in rows
            if newest == 1 and (of == cue or length is None or at <= length)
        ]


def _where(wanted: LogFilter) -> tuple[str, tuple[Any, ...]]:
    """Write a filter as a condition with bound values."""
    conditions: list[tuple[str, tuple[Any, ...]]] = [
        ("started_at >= ?", (wanted.since,)) if wanted.since is not None else ("1", ()),
        ("started_at < ?", (wanted.until,)) if wanted.until is not None else ("1", ()),
        ("origin = ?", (wanted.origin,)) if wanted.origin else ("1", ()),
        ("ending = ?", (wanted.ending,)) if wanted.ending else ("1", ()),
        (_ANY_CUE, (json.dumps(sorted(wanted.cues)),)) if wanted.cues is not None else ("1", ()),
        ("standing.listen", ()) if wanted.counted_only else ("1", ()),
        ("1", ()) if wanted.with_retracted else (f"NOT {_RETRACTED}", ()),
        (f"{_LOCAL_HOUR} >= ? AND {_LOCAL_HOUR} < ?", wanted.hours) if wanted.hours else ("1", ()),
    ]
    # A day begins at another instant in every zone: the index finds a day too many at either end.
    if wanted.first_day is not None:
        first = (wanted.first_day - _EPOCH).days
        conditions.append((f"started_at >= ? AND {_LOCAL_DAY} >= ?", ((first - 1) * DAY_MS, first)))
    if wanted.last_day is not None:
        last = (wanted.last_day - _EPOCH).days
        conditions.append((f"started_at < ? AND {_LOCAL_DAY} <= ?", ((last + 2) * DAY_MS, last)))
    conditions += [_word(word) for word in wanted.words.split()]
    given = [(sql, values) for sql, values in conditions if sql != "1"]
    return " AND ".join(sql for sql, _ in given) or "1", tuple(
        value for _, values in given for value in values
    )


def _word(word: str) -> tuple[str, tuple[str, ...]]:
    """A word in the names of a play.

    SQLite's own ``lower`` knows no letter but a to z; the others are looked for as they are
    written small, at the head of a name, and large.
    """
    forms = dict.fromkeys((word.lower(), word.capitalize(), word.upper()))
    names = "lower(plays.title || ' ' || plays.album || ' ' || plays.artist)"
    return f"({' OR '.join([f'instr({names}, lower(?))'] * len(forms))})", tuple(forms)


def _day(number: int) -> date:
    return _EPOCH + timedelta(days=number)


def _log_row(row: tuple[Any, ...]) -> LogRow:
    from cuebook.domain.listening import LogRow  # noqa: PLC0415 - not before it is asked for

    (
        play, cue, score, title, artist, album, started, zone, origin, ending, ranges, duration, source,
        listen, revisit, came_back, encore, retracted, score_title,
    ) = row  # fmt: skip
    return LogRow(
        id=PlayId(play),
        cue=CueId(cue) if cue else None,
        score_id=ScoreId(score) if score else None,
        title=title,
        artist=artist,
        album=album,
        started_at=started,
        zone_minutes=zone,
        origin=Origin(origin),
        ending=Ending(ending),
        ranges=ranges_from_json(ranges),
        duration_ms=duration,
        source=source,
        listen=bool(listen) and not retracted,
        revisit=bool(revisit) and not retracted,
        came_back=bool(came_back) and not retracted,
        encore=bool(encore) and not retracted,
        retracted=bool(retracted),
        score=score_title or "",
    )
