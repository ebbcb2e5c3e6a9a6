"""What the log's page asks of the storage: days where the listener was, words, hours, retractions."""

from datetime import date, timedelta
from itertools import count

import pytest

from builders import log_totals
from cuebook.domain.ids import PlayId, uuid7
from cuebook.domain.listening import LogFilter, LogTotals
from cuebook.domain.play import Ending, HeardRanges, Origin, Play
from cuebook.domain.units import DAY_MS, HOUR_MS, MINUTE_MS

NOON = 1_790_078_400_000  # 2026-09-22 12:00 UTC
_numbers = count()


@pytest.fixture
def log(still_app):
    def write(cue, at, zone=0, heard=((0, 10_000),), origin=Origin.PICKED, counted=None):
        ranges = None if heard is None else HeardRanges.of(heard)
        end = at + (ranges.heard_ms if ranges else 0)
        play = PlayId(uuid7(at, next(_numbers).to_bytes(10, "big")))
        with still_app.transactions.begin() as unit:
            unit.ledger.append_play(
                Play(play, cue, at, zone, end, origin, Ending.FINISHED, ranges, 10_000, "player", counted)
            )
        return play

    return write


def rows(app, **wanted):
    return [row.id for row in app.reading.log_rows(app.reading.log_ids(LogFilter(**wanted)))]


def test_days_are_those_of_the_place_the_listener_was_in(still_app, cues, log):
    tokyo = log(cues[0], NOON + 4 * HOUR_MS, zone=9 * 60)
    honolulu = log(cues[1], NOON + 20 * HOUR_MS, zone=-10 * 60)
    assert [day.day for day in still_app.reading.log_days(LogFilter())] == [
        date(2026, 9, 23),
        date(2026, 9, 22),
    ]
    assert rows(still_app) == [tokyo, honolulu]
    assert rows(still_app, first_day=date(2026, 9, 23)) == [tokyo]
    assert rows(still_app, last_day=date(2026, 9, 22)) == [honolulu]
    assert rows(still_app, hours=(1, 2)) == [tokyo]
    assert rows(still_app, hours=(22, 24)) == [honolulu]


def test_rows_of_the_days_are_the_rows_of_the_log(still_app, cues, log):
    for step in range(40):
        log(cues[step % 4], NOON - step * 5 * HOUR_MS, zone=(step % 5 - 2) * 300)
    reading = still_app.reading
    days = reading.log_days(LogFilter())
    assert sum(day.totals.rows for day in days) == len(reading.log_ids(LogFilter()))
    listed = reading.log_rows(reading.log_ids(LogFilter()))
    place = 0
    for day in days:
        for row in listed[place : place + day.totals.rows]:
            local = row.started_at + row.zone_minutes * MINUTE_MS
            assert date(1970, 1, 1) + timedelta(days=local // DAY_MS) == day.day
        place += day.totals.rows


def test_totals_add_every_range_and_leave_out_what_is_retracted(still_app, cues, log):
    log(cues[0], NOON)
    log(cues[0], NOON - HOUR_MS, heard=((0, 4_000), (2_000, 10_000), (5_000, 6_000)))
    log(cues[1], NOON - 2 * HOUR_MS, heard=())
    log(cues[1], NOON - 3 * HOUR_MS, heard=None, counted=True)
    still_app.decisions.take_back([log(cues[2], NOON - 4 * HOUR_MS)])
    totals = log_totals(still_app)
    assert totals == LogTotals(plays=4, listens=3, revisits=0, heard_ms=23_000, cues=2, retracted=1)


@pytest.mark.parametrize("words", ["weir", "WEIR song", "song harrow", "quell"])
def test_words_are_looked_for_in_all_names(still_app, cues, log, words):
    play = log(cues[2], NOON)
    log(cues[1], NOON)
    assert play in rows(still_app, words=words)


def test_a_word_is_found_whatever_its_case_beyond_the_letters_of_english(still_app):
    with still_app.transactions.begin() as unit:
        for title in ("Éowyn", "ÉOWYN", "éowyn", "Boromir"):
            unit.ledger._writing.append(
                "plays", uuid7(NOON, next(_numbers).to_bytes(10, "big")), ("", "", title),
                cue=None, started_at=NOON, started_zone=0, ended_at=NOON, origin="unknown",
                ending="unknown", ranges="[]", duration_ms=None, source="test", counted_at_source=None,
            )  # fmt: skip
    for words in ("éowyn", "Éowyn", "ÉOWYN"):
        assert len(rows(still_app, words=words)) == 3


def test_a_play_of_no_known_cue_can_be_retracted_and_restored(still_app, log):
    play = log(None, NOON)
    [retraction] = still_app.decisions.take_back([play])
    assert log_totals(still_app).retracted == 1
    assert still_app.reading.retractions_of([play]) == [retraction]
    still_app.decisions.restore(retraction)
    assert log_totals(still_app).retracted == 0
    assert still_app.reading.retractions_of([play]) == []


def test_the_last_listen_is_the_one_that_ended_last_and_stands(still_app, cues, log):
    log(cues[0], NOON - 3 * HOUR_MS)
    last = log(cues[0], NOON - 2 * HOUR_MS)
    log(cues[0], NOON - HOUR_MS, heard=((0, 1_000),))
    assert still_app.reading.last_listen(cues[0]).id == last
    still_app.decisions.take_back([last])
    assert still_app.reading.last_listen(cues[0]).started_at == NOON - 3 * HOUR_MS
    assert still_app.reading.last_listen(cues[1]) is None


def test_rows_name_the_score(still_app, cues, log):
    log(cues[0], NOON)
    [row] = still_app.reading.log_rows(still_app.reading.log_ids(LogFilter()))
    assert (row.score, row.title) == ("Harrow Weir", "Opening")
