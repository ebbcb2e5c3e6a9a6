"""What an export must be, asked of every history format."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuebook.formats.histories import HISTORY_FORMATS
from cuebook.formats.histories.cuebook_jsonl import CuebookJsonl
from cuebook.formats.histories.listenbrainz import ListenBrainz
from cuebook.formats.histories.spreadsheet import SafeSpreadsheet, Spreadsheet
from cuebook.formats.timestamps import from_utc, rfc3339, utc
from cuebook.ports.formats import LedgerRow

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
INSTANT = st.integers(0, 4_000_000_000_000)


@st.composite
def plays(draw):
    started = draw(INSTANT)
    return LedgerRow(
        "play",
        {
            "id": draw(st.uuids()).hex,
            "machine": "m",
            "seq": draw(st.integers(1, 10**9)),
            "at": started + 1_000,
            "zone": 60,
            "artist": draw(TEXT),
            "album": draw(TEXT),
            "title": draw(TEXT),
            "cue": "c",
            "started_at": started,
            "started_zone": draw(st.none() | st.integers(-720, 840)),
            "ended_at": started + 1_000,
            "origin": "picked",
            "ending": "finished",
            "ranges": draw(st.none() | st.just("[[0,1000]]")),
            "duration_ms": draw(st.none() | st.integers(1, 10**7)),
            "source": "player",
            "counted_at_source": None,
        },
        {"taken_back": 0, "counted": draw(st.integers(0, 1)), "revisit": 0},
    )


@pytest.mark.parametrize("chosen", HISTORY_FORMATS, ids=lambda chosen: chosen.name)
def test_every_format_says_what_it_is(chosen):
    assert chosen.name
    assert chosen.label
    assert chosen.suffix.startswith(".")
    assert chosen.kinds


@pytest.mark.parametrize("chosen", HISTORY_FORMATS, ids=lambda chosen: chosen.name)
@given(rows=st.lists(plays(), max_size=5))
def test_every_format_writes_any_plays_as_text(chosen, rows):
    "".join(chosen.write(rows)).encode("utf-8")


@given(st.lists(plays(), max_size=5))
def test_jsonl_loses_nothing(rows):
    lines = [json.loads(line) for line in "".join(CuebookJsonl().write(rows)).split("\n")[:-1]]
    assert len(lines) == len(rows)
    for line, row in zip(lines, rows, strict=True):
        assert line.pop("row") == "play"
        for name in ("at", "started_at", "ended_at"):
            line[name] = from_utc(line[name])
        line["ranges"] = None if line["ranges"] is None else json.dumps(line["ranges"], separators=(",", ":"))
        assert line == dict(row.columns)


@given(st.lists(plays(), min_size=1, max_size=5))
def test_csv_reads_back_as_it_was_written(rows):
    text = "".join(Spreadsheet().write(rows))
    read = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [one["title"] for one in read] == [row.columns["title"] for row in rows]
    assert [one["album"] for one in read] == [row.columns["album"] for row in rows]


@given(st.lists(plays(), min_size=1, max_size=5))
def test_no_cell_of_the_safe_csv_begins_a_formula_and_it_can_be_undone(rows):
    text = "".join(SafeSpreadsheet().write(rows))
    read = list(csv.DictReader(io.StringIO(text, newline="")))
    for one, row in zip(read, rows, strict=True):
        for cell in (one["title"], one["artist"], one["album"]):  # a bare number is no formula
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
        undone = one["title"].removeprefix("'")
        assert undone == row.columns["title"]


@given(st.lists(plays(), max_size=5))
def test_listenbrainz_takes_listens_with_names_and_nothing_else(rows):
    document = json.loads("".join(ListenBrainz().write(rows)))
    assert document["listen_type"] == "import"
    wanted = [
        row for row in rows if row.reading["counted"] and row.columns["artist"] and row.columns["title"]
    ]
    assert len(document["payload"]) == len(wanted)
    for listen, row in zip(document["payload"], wanted, strict=True):
        assert listen["listened_at"] == row.columns["started_at"] // 1000
        assert listen["track_metadata"]["artist_name"] == row.columns["artist"]
        assert None not in listen["track_metadata"].values()


def a_play(reading=None, **columns):
    standing = {"taken_back": 0, "counted": 1, "revisit": 0}
    own = {"artist": "Ida Quell", "album": "Harrow Weir", "title": "Opening", "started_at": 0}
    return LedgerRow("play", own | {"duration_ms": 1_000} | columns, standing | (reading or {}))


def listens(*rows):
    return json.loads("".join(ListenBrainz().write(rows)))["payload"]


@pytest.mark.parametrize(
    ("reading", "artist"),
    [
        ({"composers": "Ida Quell", "album_artist": "Various"}, "Ida Quell"),
        ({"composers": None, "album_artist": "Various"}, "Various"),
    ],
)
def test_for_listenbrainz_composers_then_the_albums_artist_stand_in_for_the_artist(reading, artist):
    (listen,) = listens(a_play(reading, artist=""))
    assert listen["track_metadata"]["artist_name"] == artist


def test_listenbrainz_does_without_plays_that_nobody_is_known_of():
    assert not listens(a_play(artist=""), a_play(title=""))


@pytest.mark.parametrize("letter", ["a", "é", "𝄞", "/", '"', "\x01"])
def test_no_listen_is_larger_than_listenbrainz_takes(letter):
    endless = letter * 20_000
    (listen,) = listens(a_play(artist=endless, album=endless, title=endless))
    assert len(json.dumps(listen).replace("/", "\\/")) < 10_240
    assert listen["track_metadata"]["track_name"].startswith(letter * 100)


@pytest.mark.parametrize("chosen", [Spreadsheet(), SafeSpreadsheet()], ids=lambda chosen: chosen.name)
def test_a_csv_without_rows_has_the_header_of_one_with_plays(chosen, still_app, cues):
    before = "".join(chosen.write(still_app.reading.rows(["play"])))
    still_app.player.pick(cues, 0)
    still_app.runtime.advance(3_000)
    still_app.player.stop()
    header, *rows = "".join(chosen.write(still_app.reading.rows(["play"]))).splitlines(keepends=True)
    assert before == header
    assert rows


@given(INSTANT, st.none() | st.integers(-720, 840))
def test_instants_are_written_to_the_millisecond_and_read_back(at, zone):
    assert from_utc(utc(at)) == at
    assert from_utc(rfc3339(at, zone)) == at
