"""The demo: a short score made for Cuebook, a review of it and an invented history."""

import json
import os
from pathlib import Path
from typing import Any

from cuebook.domain.catalogue import Cue
from cuebook.domain.ids import RANDOM_BYTES, PlayId, uuid7
from cuebook.domain.play import Ending, HeardRanges, Origin, Play
from cuebook.domain.rating import rating_from_stars
from cuebook.domain.units import DAY_MS, MINUTE_MS, SECOND_MS, UtcMs
from cuebook.services.app import App

SOURCE = "demo"


def fill_demo(app: App, folder: Path) -> None:
    """Put the review and the invented history beside the scanned demo score, unless they are there."""
    if app.reading.reviews():
        return
    cues = {
        cue.number: cue
        for score in app.reading.scores()
        for cue in app.reading.album_cues(score.main_album.id)
    }
    history: dict[str, list[dict[str, Any]]] = json.loads((folder / "history.json").read_text("utf-8"))
    now = _last_midnight(app)
    with app.transactions.begin() as unit:
        for told in history["plays"]:
            unit.ledger.append_play(_play(told, cues[told["number"]], now, app.runtime.zone_minutes(now)))
    for told in sorted(history["ratings"], key=lambda told: -told["days_ago"]):
        with app.transactions.begin(_days_ago(told, now)) as unit:
            unit.ledger.append_rating(cues[told["number"]].id, rating_from_stars(told["stars"]))
    for told in history["marks"]:
        app.marks.add(cues[told["number"]].id, round(told["position_s"] * SECOND_MS), told["text"])
    app.reviews.add(app.reviews.read_file(str(folder / "review.txt")))


def _play(told: dict[str, Any], cue: Cue, now: UtcMs, zone: int) -> Play:
    duration = cue.duration_ms or 0
    ranges = HeardRanges.of(
        (round(start * duration), round(stop * duration)) for start, stop in told["heard"]
    )
    started = _days_ago(told, now)
    return Play(
        id=PlayId(uuid7(started, os.urandom(RANDOM_BYTES))),
        cue=cue.id,
        started_at=started,
        zone_minutes=zone,
        ended_at=started + ranges.heard_ms,
        origin=Origin(told["origin"]),
        ending=Ending(told["ending"]),
        ranges=ranges,
        duration_ms=cue.duration_ms,
        source=SOURCE,
    )


def _last_midnight(app: App) -> UtcMs:
    """The invented evenings are counted back from the start of today."""
    now = app.runtime.now()
    return now - (now + app.runtime.zone_minutes(now) * MINUTE_MS) % DAY_MS


def _days_ago(told: dict[str, Any], now: UtcMs) -> UtcMs:
    days: float = told["days_ago"]
    return now - round(days * DAY_MS)
