"""The ledger on the disk: append-only, guarded, and never overwritten."""

import shutil

import apsw
import pytest

from builders import open_app
from cuebook.domain.errors import CuebookError, DamagedDataError, NewerDataError
from cuebook.domain.ids import CueId
from cuebook.domain.listening import LogFilter
from cuebook.storage.database import LEAST_SQLITE, migrations, sqlite_version
from cuebook.storage.ledger_reads import LEDGER_TABLES
from cuebook.storage.restoring import restore
from cuebook.storage.sqlite_storage import SqliteStorage
from fakes.runtime import FakeRuntime


def raw(app):
    return apsw.Connection(str(app.folders.data / "cuebook.db"))


def test_the_sqlite_in_use_has_the_fixed_write_ahead_log():
    assert sqlite_version() >= LEAST_SQLITE


@pytest.mark.parametrize("table", sorted(LEDGER_TABLES.values()))
def test_no_ledger_row_can_be_changed_or_deleted(still_app, cues, table):
    unit_of_everything(still_app, cues)
    connection = raw(still_app)
    assert connection.execute(f"SELECT count(*) FROM {table}").get > 0
    for statement in (f"UPDATE {table} SET title = 'x'", f"DELETE FROM {table}"):
        with pytest.raises(apsw.ConstraintError, match="append-only"):
            connection.execute(statement)
    connection.close()


def unit_of_everything(app, cues):
    """One row of every kind."""
    from cuebook.domain.catalogue import CueKind
    from cuebook.domain.review import LinkRole, ReviewFacts

    app.ratings.rate(cues[:1], 80)
    mark = app.marks.add(cues[0], 4_000, "the turn")
    app.decisions.set_kind(cues[1:2], CueKind.SONG)
    app.marks.remove(mark)
    app.player.pick(cues, 0)
    app.runtime.advance(2_000)
    app.player.stop()
    with app.transactions.begin() as unit:
        review = unit.ledger.append_review(
            name="x", format_name="text", source="x", text="x", facts=ReviewFacts()
        )
        unit.ledger.append_review_link(review, LinkRole.MENTION, "x", cues[0])
    app.reviews.relink()


def test_every_row_has_its_machine_its_number_and_its_names(still_app, cues):
    unit_of_everything(still_app, cues)
    rows = list(still_app.reading.rows(LEDGER_TABLES))
    assert len({row.columns["machine"] for row in rows}) == 1
    numbers = sorted(row.columns["seq"] for row in rows)
    assert numbers == list(range(1, len(rows) + 1))
    play = next(row for row in rows if row.kind == "play")
    assert (play.columns["title"], play.columns["album"], play.columns["artist"]) == (
        "Opening",
        "Harrow Weir",
        "Ida Quell",
    )


def test_a_transaction_that_fails_leaves_nothing_behind(still_app, cues):
    before = list(still_app.reading.rows(LEDGER_TABLES))
    with pytest.raises(RuntimeError, match="half way"), still_app.transactions.begin() as unit:
        unit.ledger.append_rating(cues[0], 80)
        raise RuntimeError("half way")
    assert list(still_app.reading.rows(LEDGER_TABLES)) == before
    assert still_app.reading.cue(cues[0]).rating is None


def test_the_latest_rating_holds_and_the_older_ones_stay(still_app, cues):
    for rating in (60, 80, None, 100):
        still_app.ratings.rate(cues[:1], rating)
        still_app.runtime.advance(10)
    assert still_app.reading.cue(cues[0]).rating == 100
    assert [row.columns["rating"] for row in still_app.reading.rows(["rating"])] == [60, 80, None, 100]


def test_a_rating_out_of_its_scale_is_refused_by_the_ledger(still_app, cues):
    with pytest.raises(apsw.ConstraintError), still_app.transactions.begin() as unit:
        unit.ledger.append_rating(cues[0], 10)


def test_a_retracted_play_stays_and_counts_nowhere_until_it_is_restored(still_app, cues):
    still_app.player.pick(cues[:1], 0)
    still_app.runtime.advance(10_500)
    (row,) = still_app.reading.log_rows(still_app.reading.log_ids(LogFilter()))
    assert still_app.reading.cue(cues[0]).listens == 1
    retraction = still_app.decisions.retract_play(row.id)
    assert still_app.reading.cue(cues[0]).listens == 0
    (retracted,) = still_app.reading.log_rows(still_app.reading.log_ids(LogFilter()))
    assert retracted.retracted
    still_app.decisions.restore(retraction)
    assert still_app.reading.cue(cues[0]).listens == 1


def test_derived_data_computed_again_is_the_same(still_app, cues):
    unit_of_everything(still_app, cues)
    before = still_app.storage.derived_rows()
    check = still_app.checkup.rebuild()
    assert check.ok
    assert still_app.storage.derived_rows() == before


def test_derived_data_that_went_wrong_is_put_right_from_the_ledger(still_app, cues):
    unit_of_everything(still_app, cues)
    before = still_app.storage.derived_rows()
    connection = raw(still_app)
    connection.execute("UPDATE cue_summaries SET rating = 20, plays = 99")
    connection.close()
    assert not still_app.checkup.rebuild().ok
    assert still_app.storage.derived_rows() == before


def test_another_program_s_commits_are_noticed(tmp_path):
    first = open_app(tmp_path / "data", FakeRuntime())
    second = open_app(tmp_path / "data", FakeRuntime())
    first.storage.foreign_commit()
    assert not first.storage.foreign_commit()
    with second.transactions.begin() as unit:
        unit.ledger.append_decision(CueId("x"), "kind", "song")
    assert first.storage.foreign_commit()
    assert not first.storage.foreign_commit()
    second.close()
    first.close()


def test_a_damaged_file_is_explained_and_left_as_it_is(tmp_path):
    open_app(tmp_path / "data", FakeRuntime()).close()
    database = tmp_path / "data" / "cuebook.db"
    broken = b"this is no database" + database.read_bytes()[19:]
    database.write_bytes(broken)
    with pytest.raises(DamagedDataError, match="restore"):
        SqliteStorage(tmp_path / "data", FakeRuntime())
    assert database.read_bytes() == broken


@pytest.mark.parametrize("place", [0, 20, 100, 4_096, 9_000, 30_000, 50_000])
def test_wherever_the_file_is_damaged_nothing_crashes_and_nothing_is_overwritten(tmp_path, place):
    open_app(tmp_path / "data", FakeRuntime()).close()
    database = tmp_path / "data" / "cuebook.db"
    content = bytearray(database.read_bytes())
    content[place : place + 2_000] = b"\xa5" * len(content[place : place + 2_000])
    database.write_bytes(content)
    try:
        app = open_app(tmp_path / "data", FakeRuntime())
    except CuebookError as refused:
        assert "damaged" in str(refused) or "opened" in str(refused)  # noqa: PT017 - either way, in words
        assert database.read_bytes() == content
        return
    app.checkup.run()
    app.close()


def test_data_of_a_later_version_can_be_read_and_not_written(tmp_path, weir_folder):
    from builders import scan

    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, weir_folder)
    app.close()
    connection = apsw.Connection(str(tmp_path / "data" / "cuebook.db"))
    connection.execute(f"PRAGMA user_version = {len(migrations()) + 1}")
    connection.close()
    app = open_app(tmp_path / "data", FakeRuntime())
    assert "later version" in app.storage.read_only_reason
    assert app.reading.size() == (1, 4)
    with pytest.raises(NewerDataError), app.transactions.begin():
        pass
    app.close()


def test_a_migration_makes_a_checked_backup_first(tmp_path, monkeypatch):
    open_app(tmp_path / "data", FakeRuntime()).close()
    more = [*migrations(), "CREATE TABLE later (x)"]
    monkeypatch.setattr("cuebook.storage.database.migrations", lambda: more)
    open_app(tmp_path / "data", FakeRuntime()).close()
    (backup,) = (tmp_path / "data" / "backups").glob("*before-schema-2.db")
    connection = apsw.Connection(str(backup), flags=apsw.SQLITE_OPEN_READONLY)
    assert connection.execute("PRAGMA user_version").get == 1
    assert connection.execute("PRAGMA integrity_check").get == "ok"
    connection.close()


def test_a_migration_that_fails_changes_nothing(tmp_path, monkeypatch):
    open_app(tmp_path / "data", FakeRuntime()).close()
    bad = [*migrations(), "CREATE TABLE later (x); NONSENSE"]
    monkeypatch.setattr("cuebook.storage.database.migrations", lambda: bad)
    with pytest.raises(apsw.SQLError):
        open_app(tmp_path / "data", FakeRuntime())
    connection = apsw.Connection(str(tmp_path / "data" / "cuebook.db"))
    assert connection.execute("PRAGMA user_version").get == 1
    assert connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'later'").get == 0
    connection.close()


def test_a_backup_brings_everything_back_and_keeps_what_was_there(still_app, cues):
    still_app.ratings.rate(cues[:1], 100)
    backup = still_app.backups.make()
    still_app.ratings.rate(cues[:1], 20)
    data = still_app.folders.data
    with pytest.raises(CuebookError, match="Close it"):
        restore(backup, data, still_app.runtime.now())
    still_app.storage.close()
    aside = restore(backup, data, still_app.runtime.now())
    storage = SqliteStorage(data, still_app.runtime)
    assert storage.reading.cue(cues[0]).rating == 100
    assert aside.exists()
    storage.close()
    still_app.storage.__init__(data, still_app.runtime)


def test_a_backup_that_is_damaged_is_not_restored(still_app):
    backup = still_app.backups.make()
    still_app.storage.close()
    content = bytearray(backup.read_bytes())
    content[4_096:12_000] = bytes(len(content[4_096:12_000]))
    backup.write_bytes(content)
    with pytest.raises(CuebookError, match=r"damaged|no backup"):
        restore(backup, still_app.folders.data, still_app.runtime.now())
    still_app.storage.__init__(still_app.folders.data, still_app.runtime)
    assert still_app.reading.size() == (1, 4)


def test_a_folder_that_cannot_be_made_is_refused_in_words(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(CuebookError, match="--data-dir"):
        SqliteStorage(tmp_path / "file" / "data", FakeRuntime())


def test_the_data_folder_can_be_copied_while_it_is_closed(still_app, cues, tmp_path):
    still_app.ratings.rate(cues[:1], 60)
    backup = still_app.backups.make()
    shutil.copy(backup, tmp_path / "cuebook.db")
    connection = apsw.Connection(str(tmp_path / "cuebook.db"))
    assert connection.execute("SELECT rating FROM ratings").get == 60
    connection.close()
