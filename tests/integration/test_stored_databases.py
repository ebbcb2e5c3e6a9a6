"""What earlier versions of Cuebook kept is all there when this one opens it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import apsw
import pytest

import killed_migrations
from builders import log_totals, open_app
from cuebook.domain.catalogue import CueKind
from cuebook.services.search_language import read_search
from cuebook.storage.database import DATABASE_NAME, Database, migrations
from fakes.runtime import FakeRuntime
from stored import STORED, backups, make_stored, rows_of

NEWEST = len(migrations())
OLDER = range(1, NEWEST)


@pytest.fixture
def data(tmp_path):
    (tmp_path / "data").mkdir()
    return tmp_path / "data"


def schema_of(database):
    connection = apsw.Connection(str(database))
    found = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
    connection.close()
    return {row[:3]: " ".join((row[3] or "").split()) for row in found}


def test_a_database_of_every_schema_is_stored():
    assert sorted(STORED) == list(range(1, NEWEST + 1))


@pytest.mark.parametrize("schema", OLDER)
def test_every_row_of_an_older_database_is_there_once_it_is_brought_up_to_date(data, tmp_path, schema):
    before = rows_of(make_stored(schema, data / DATABASE_NAME))
    Database(data, 1_800_000_000_000).close()
    after = rows_of(data / DATABASE_NAME)
    for table in set(before) - {"words"}:
        columns = list(before[table][0]) if before[table] else []
        kept = [{column: row[column] for column in columns} for row in after[table]]
        assert sorted(kept, key=repr) == before[table]
    Database(tmp_path / "fresh", 1_800_000_000_000).close()
    assert schema_of(data / DATABASE_NAME) == schema_of(tmp_path / "fresh" / DATABASE_NAME)
    (backup,) = backups(data, schema)
    assert rows_of(backup) == before


@pytest.mark.parametrize("schema", [*OLDER, NEWEST])
def test_all_that_earlier_versions_kept_is_read(data, schema):
    make_stored(schema, data / DATABASE_NAME)
    app = open_app(data, FakeRuntime())
    cues = {cue.title: cue for cue in app.reading.find_cues()[1] if cue.album != "Quell at Sea"}
    assert sorted(cues) == ["Ferry at Dusk", "Homeward", "Night Swim", "Opening", "Weir Song", "Éloïse"]
    assert cues["Weir Song"].kind is CueKind.SONG
    assert cues["Opening"].rating is None
    history = app.reading.rating_history(cues["Homeward"].id)
    assert [given.rating for given in history] == [90, 80]
    marks = {mark.position_ms: mark.text for mark in app.reading.marks(cues["Homeward"].id)}
    assert marks == {320: "the turn", 500: "the second bridge"}
    assert app.reading.marks(cues["Opening"].id) == []
    assert log_totals(app).plays == 3  # with the one that was running when its player was killed
    review = next(review for review in app.reading.reviews() if review.facts.reviewer == "Odile Marchbank")
    assert review.facts.title == "Harrow Weir"
    assert (review.facts.rating.value, review.facts.rating.best) == (74, 100)
    assert (review.facts.excellence_percent, review.facts.listed_cues) == (33, ("Weir Song",))
    assert {link.written for link in review.links} >= {"Night Swim", "Homewards", "Opening"}
    assert [cue.title for cue in app.reading.find_cues(read_search("eloise"))[1]] == ["Éloïse"]
    before = app.storage.derived_rows()
    app.checkup.rebuild()
    differing = {table for table, *_ in before ^ app.storage.derived_rows()}
    assert differing <= {"found_links"}  # a later version may be surer of a name
    app.close()


@pytest.mark.parametrize("schema", range(2, NEWEST + 1))
def test_what_later_versions_began_to_keep_is_read(data, schema):
    make_stored(schema, data / DATABASE_NAME)
    app = open_app(data, FakeRuntime())
    albums = {album.title: album for score in app.reading.scores() for album in score.albums}
    assert [(search.name, search.query) for search in app.saved_searches.all()] == [("Loved", "rating:>=4")]
    assert "Tolland Reach (Complete)" in albums
    if schema > 2:
        app.remembering.begin()
        app.runtime.settle()
        (long,) = [cue.id for cue in app.reading.find_cues()[1] if cue.title == "Long Water"]
        assert app.player.queue.current.cue == long
    if schema > 3:
        (collection,) = app.collections.all()
        assert (collection.name, len(collection.scores)) == ("By the water", 2)
        (draft,) = app.own_reviews.drafts()
        assert (draft.title, draft.text) == ("Tolland Reach", "Not yet.")
        formats = {review.format for review in app.reading.reviews()}
        assert formats == {"text", "page", "own"}
    app.close()


@pytest.mark.parametrize("schema", OLDER)
def test_killed_at_every_statement_a_database_is_the_old_one_or_the_new_one(tmp_path, schema, request):
    step = 100 if request.config.getoption("--nightly") else 1_000
    stored = make_stored(schema, tmp_path / "stored.db")
    script = Path(killed_migrations.__file__)
    command = [sys.executable, script, stored, tmp_path, str(step)]
    paths = {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, env={**os.environ, **paths}, capture_output=True, text=True, check=True)
    told = json.loads(done.stdout)
    assert told["deaths"] == told["places"] > 15
    assert told["damaged"] == told["without_backup"] == 0
    assert told["old"] > 10
    assert told["new"] > 0
