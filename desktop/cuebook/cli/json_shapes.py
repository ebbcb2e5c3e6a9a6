"""The stable JSON shapes of the command line: unknown is null, times are RFC 3339, lengths in seconds."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from urllib.parse import quote_from_bytes

from cuebook.domain.catalogue import Cue, Score
from cuebook.domain.excellence import Figures, minutes
from cuebook.domain.ids import AlbumId
from cuebook.domain.listening import LogRow
from cuebook.domain.rating_history import GivenRating, drift
from cuebook.domain.review import LinkState, PrintedRating, Review, ReviewFacts, ReviewLink
from cuebook.domain.sound_file import FileProblem
from cuebook.domain.units import SECOND_MS, UtcMs
from cuebook.services.scan_report import ScanReport

Json = dict[str, Any]


def path_text(path: bytes) -> str:
    """A path for display: bytes that are no UTF-8 show as escapes."""
    return path.decode("utf-8", "backslashreplace")


def instant(at: UtcMs | None, zone_minutes: int | None = None) -> str | None:
    """An instant with its offset; without one, in the local zone."""
    if at is None:
        return None
    moment = datetime.fromtimestamp(at // 1000, UTC).replace(microsecond=at % 1000 * 1000)
    zone = None if zone_minutes is None else timezone(timedelta(minutes=zone_minutes))
    return moment.astimezone(zone).isoformat(timespec="milliseconds")


def _seconds(milliseconds: int | None) -> float | None:
    return None if milliseconds is None else milliseconds / SECOND_MS


def cue_json(cue: Cue) -> Json:
    """One cue of ``cues``."""
    return {
        "id": cue.id,
        "title": cue.title,
        "artist": cue.artist or None,
        "composers": list(cue.composers),
        "score": cue.score or None,
        "album": cue.album or None,
        "album_artist": cue.album_artist or None,
        "disc": cue.disc,
        "number": cue.number,
        "year": cue.year,
        "duration_s": _seconds(cue.duration_ms),
        "kind": cue.kind,
        "rating": cue.rating,
        "plays": cue.plays,
        "listens": cue.listens,
        "revisits": cue.revisits,
        "last_heard": instant(cue.last_heard),
        "state": cue.state,
        "path": path_text(cue.path) or None,
        "uri": "file://" + quote_from_bytes(cue.path) if cue.path else None,
        "start_ms": cue.start_ms,
        "reviewed": cue.reviewed,
    }


def rating_history_json(cue: Cue, ratings: Sequence[GivenRating]) -> Json:
    """How a cue was rated over time, the oldest rating first, and its drift in points of the scale."""
    moved = drift(ratings)
    return {
        "cue": cue.id,
        "title": cue.title,
        "rating": cue.rating,
        "ratings": [
            {"rating": one.rating, "at": instant(one.at, one.zone_minutes), "source": one.source}
            for one in ratings
        ],
        "drift": None
        if moved is None
        else {
            "from": moved.first.rating,
            "to": moved.newest.rating,
            "change": moved.change,
            "since": instant(moved.first.at, moved.first.zone_minutes),
        },
    }


def figures_json(figures: Figures) -> Json:
    """The three figures, unrounded."""
    excellence = figures.excellence_ms
    return {
        "cue_rating": figures.cue_rating,
        "minutes_of_excellence": None if excellence is None else minutes(excellence),
        "album_minutes": None if excellence is None else minutes(figures.album_ms),
        "album_excellence": figures.album_excellence,
        "rated": figures.rated,
        "score_cues": figures.score_cues,
        "songs": figures.songs,
    }


def score_json(score: Score, figures: Mapping[AlbumId, Figures], reviews: Sequence[Review]) -> Json:
    """One score of ``scores``; its own figures are those of its main album."""
    return {
        "id": score.id,
        "title": score.title,
        "composers": list(score.composers),
        "year": score.year,
        "albums": [
            {
                "id": album.id,
                "title": album.title,
                "edition": album.edition,
                "album_artist": album.album_artist or None,
                "year": album.year,
                "cues": album.cues,
                "duration_s": _seconds(album.duration_ms),
                "figures": figures_json(figures[album.id]),
            }
            for album in score.albums
        ],
        "figures": figures_json(figures[score.main_album.id]),
        "reviews": [
            {"id": review.id, "reviewer": review.facts.reviewer, "printed": _printed(review.facts)}
            for review in reviews
        ],
    }


def _printed(facts: ReviewFacts) -> Json:
    return {
        "rating": facts.rating.value if facts.rating else None,
        "best": facts.rating.best if facts.rating else None,
        "minutes_of_excellence": facts.minutes_of_excellence,
        "album_minutes": facts.album_minutes,
        "excellence_percent": facts.excellence_percent,
    }


def play_json(row: LogRow) -> Json:
    """One play of ``plays``."""
    return {
        "id": row.id,
        "cue": row.cue,
        "title": row.title,
        "artist": row.artist or None,
        "album": row.album or None,
        "started_at": instant(row.started_at, row.zone_minutes),
        "origin": row.origin,
        "ending": row.ending,
        "heard_ms": None if row.ranges is None else row.ranges.heard_ms,
        "duration_ms": row.duration_ms,
        "ranges": None if row.ranges is None else [list(span) for span in row.ranges.spans],
        "counted": row.listen,
        "revisit": row.revisit,
        "source": row.source,
        "retracted": row.retracted,
    }


def problem_json(problem: FileProblem) -> Json:
    """One file that could not be read."""
    return {**file_problem_json(problem.path, problem.reason), "kind": problem.kind}


def file_problem_json(path: bytes, reason: str) -> Json:
    """One file that ``play`` could not play; ``path`` is empty where the cue has none."""
    return {"path": path_text(path) or None, "reason": reason}


def scan_json(report: ScanReport) -> Json:
    """The answer of ``scan``."""
    return {
        "roots": [{"path": path_text(path), "state": state} for path, state in report.roots],
        "added": report.added,
        "changed": report.changed,
        "moved": report.moved,
        "unchanged": report.unchanged,
        "missing": report.missing,
        "problems": [problem_json(problem) for problem in report.problems],
        "seconds": report.seconds,
        "cancelled": report.cancelled,
    }


def review_json(review_id: str | None, facts: ReviewFacts, links: Sequence[ReviewLink]) -> Json:
    """One review of ``review import`` and ``review show``."""
    document = asdict(facts)
    document.pop("spans")
    document["rating"] = _rating(facts.rating)
    document["rating_conflict"] = [_rating(one) for one in facts.rating_conflict]
    for track, entry in zip(document["tracks"], facts.tracks, strict=True):
        track["duration"] = _seconds(entry.duration_ms)
        del track["duration_ms"]
    return {"id": review_id, **document, "links": [link_json(link) for link in links]}


def _rating(rating: PrintedRating | None) -> Json | None:
    return (
        None
        if rating is None
        else {"value": rating.value, "best": rating.best, "as_written": rating.as_written}
    )


def link_json(link: ReviewLink) -> Json:
    """One name of a review and where it leads."""
    certain = link.state is LinkState.SURE
    return {
        "n": link.n,
        "written": link.written,
        "role": link.role,
        "number": link.number,
        "id": link.target if certain else None,
        "title": link.title if certain else None,
        "confidence": link.confidence,
        "state": link.state,
        "by_hand": link.by_hand,
        "candidates": [asdict(candidate) for candidate in link.candidates],
    }


def open_path(path: str) -> str:
    """A path given on the command line, absolute."""
    return os.path.abspath(os.path.expanduser(path))
