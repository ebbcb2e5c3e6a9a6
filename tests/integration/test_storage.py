"""The ledger on the disk: append-only, guarded, and never overwritten."""

import os
import random
import shutil
from array import array
from contextlib import suppress
from pathlib import Path

import apsw
import pytest

from builders import open_app
from cuebook.domain.errors import CuebookError, DamagedDataError, ReadOnlyDataError
from cuebook.domain.ids import CueId
from cuebook.domain.listening import LogFilter
from cuebook.domain.sound_file import AudioType, FileStamp, SoundFile
from cuebook.services.backups import taken_on
from cuebook.services.cataloguing import catalogue_files
from cuebook.storage.database import LEAST_SQLITE, migrations, sqlite_version
from cuebook.storage.ledger_reads import LEDGER_TABLES
from cuebook.storage.restoring import restore
from cuebook.storage.sqlite_storage import SqliteStorage
from fakes.runtime import FakeRuntime

STANDS_AT = len(migrations())


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
    from cuebook.ports.review_pages import OriginalPage

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
        unit.ledger.append_review_page(review, OriginalPage("x.html", b"<p>x"))
    app.saved_searches.save("Best", "rating:>=4*")
    app.collections.make("Weirs", [score.id for score in app.reading.scores()])
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
    (retraction,) = still_app.decisions.take_back([row.id])
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


@pytest.mark.parametrize("place", [4_096, 20_000, 40_000, 200_000])
def test_damage_met_at_whatever_read_is_told_in_words(still_app, cues, place):
    unit_of_everything(still_app, cues)
    still_app.storage.close()
    database = still_app.folders.data / "cuebook.db"
    sound = database.read_bytes()
    content = bytearray(sound)
    content[place : place + 4_096] = random.Random(place).randbytes(4_096)
    database.write_bytes(content)
    told = [told for read in every_read(cues) if (told := damage_told(still_app, read))]
    assert told
    assert all("cuebook.db" in words and "cuebook restore FILE" in words for words in told)
    database.write_bytes(sound)
    still_app.storage.__init__(still_app.folders.data, still_app.runtime)


def every_read(cues):
    return [
        lambda storage: storage.reading.find_cues(),
        lambda storage: storage.reading.scores(),
        lambda storage: storage.reading.log_rows(storage.reading.log_ids(LogFilter())),
        lambda storage: storage.reading.log_days(LogFilter()),
        lambda storage: storage.reading.log_cues(LogFilter()),
        lambda storage: list(storage.reading.rows(LEDGER_TABLES)),
        lambda storage: storage.reading.marks(cues[0]),
        lambda storage: storage.reading.reviews(),
        lambda storage: storage.reading.known_files(1),
        lambda storage: storage.derived_rows(),
        lambda storage: storage.back_up("manual"),
    ]


def damage_told(app, read):
    """The words in which opening or reading is refused; anything but a DamagedDataError is a fault."""
    try:
        app.storage.__init__(app.folders.data, app.runtime)
        read(app.storage)
    except DamagedDataError as error:
        return str(error)
    finally:
        app.storage.close()
    return None


def test_a_page_damaged_under_an_open_list_is_told_in_words(still_app, cues):
    for _ in range(200):
        still_app.marks.add(cues[0], 1_000, "the turn " * 20)
    data = still_app.folders.data
    still_app.storage.close()
    connection = apsw.Connection(str(data / "cuebook.db"))
    page = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'marks'").get
    size = connection.execute("PRAGMA page_size").get
    connection.close()
    with (data / "cuebook.db").open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xa5" * size)
    still_app.storage.__init__(data, still_app.runtime)
    for read in (
        lambda: list(still_app.reading.rows(["mark"])),
        lambda: still_app.reading.marks(cues[0]),
    ):
        with pytest.raises(DamagedDataError, match="cuebook restore FILE"):
            read()
    assert [ok for name, ok, _ in still_app.storage.integrity() if name == "database file"] == [False]


@pytest.mark.parametrize(
    "statements",
    [
        "CREATE TABLE plays (x)",
        "CREATE TABLE other (x)",
        "PRAGMA user_version = 1",
        "PRAGMA user_version = 99",
    ],
)
def test_another_program_s_database_is_refused_and_left_as_it_is(tmp_path, statements):
    database = tmp_path / "data" / "cuebook.db"
    database.parent.mkdir()
    connection = apsw.Connection(str(database))
    connection.execute(statements)
    connection.close()
    before = database.read_bytes()
    with pytest.raises(DamagedDataError, match="not a database of Cuebook's"):
        SqliteStorage(tmp_path / "data", FakeRuntime())
    assert database.read_bytes() == before
    assert [path.name for path in database.parent.iterdir()] == ["cuebook.db"]


def test_a_database_another_program_holds_is_told_in_words(still_app, monkeypatch):
    monkeypatch.setattr("cuebook.storage.database.BUSY_TIMEOUT_MS", 10)
    still_app.storage.close()
    other = raw(still_app)
    other.execute("PRAGMA locking_mode = exclusive")
    other.execute("BEGIN EXCLUSIVE; ROLLBACK")
    with pytest.raises(CuebookError, match="in use by another program; close it and try again"):
        SqliteStorage(still_app.folders.data, still_app.runtime)
    other.close()
    still_app.storage.__init__(still_app.folders.data, still_app.runtime)


class FullDisk(apsw.VFS):
    """A disk on which no byte is left."""

    def __init__(self):
        self.real = apsw.vfs_names()[0]
        super().__init__("full", self.real, makedefault=True)

    def xOpen(self, name, flags):  # noqa: N802 - apsw's name
        return FullFile(self.real, name, flags)


class FullFile(apsw.VFSFile):
    def xWrite(self, _data, _offset):  # noqa: N802 - apsw's name
        raise apsw.FullError


def test_a_full_disk_is_told_in_words(tmp_path):
    disk = FullDisk()
    try:
        with pytest.raises(CuebookError, match="the disk is full"):
            SqliteStorage(tmp_path / "data", FakeRuntime())
    finally:
        disk.unregister()


def test_a_lock_that_cannot_be_kept_is_told_in_words(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "locks").write_text("in the way")
    with pytest.raises(CuebookError, match="permissions"):
        SqliteStorage(tmp_path / "data", FakeRuntime())


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
    with pytest.raises(ReadOnlyDataError), app.transactions.begin():
        pass
    app.close()


def test_a_migration_makes_a_checked_backup_first(tmp_path, monkeypatch):
    open_app(tmp_path / "data", FakeRuntime()).close()
    more = [*migrations(), "CREATE TABLE later (x)"]
    monkeypatch.setattr("cuebook.storage.database.migrations", lambda: more)
    open_app(tmp_path / "data", FakeRuntime()).close()
    (backup,) = (tmp_path / "data" / "backups").glob(f"*before-schema-{len(more)}.db")
    connection = apsw.Connection(str(backup), flags=apsw.SQLITE_OPEN_READONLY)
    assert connection.execute("PRAGMA user_version").get == STANDS_AT
    assert connection.execute("PRAGMA integrity_check").get == "ok"
    connection.close()


def test_a_migration_that_fails_changes_nothing(tmp_path, monkeypatch):
    open_app(tmp_path / "data", FakeRuntime()).close()
    bad = [*migrations(), "CREATE TABLE later (x); NONSENSE"]
    monkeypatch.setattr("cuebook.storage.database.migrations", lambda: bad)
    with pytest.raises(CuebookError, match="NONSENSE"):
        open_app(tmp_path / "data", FakeRuntime())
    connection = apsw.Connection(str(tmp_path / "data" / "cuebook.db"))
    assert connection.execute("PRAGMA user_version").get == STANDS_AT
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


def test_two_restores_in_one_second_keep_both_states_aside(still_app, cues):
    data, now = still_app.folders.data, still_app.runtime.now()
    backup = still_app.backups.make()
    still_app.ratings.rate(cues[:1], 20)
    still_app.storage.close()
    first = restore(backup, data, now)
    second = restore(backup, data, now)
    third = restore(first, data, now)
    assert len({first, second, third}) == 3
    assert [rating_in(aside) for aside in (first, second, third)] == [20, None, None]
    assert {taken_on(aside) for aside in (first, second, third)} == {taken_on(backup)}
    still_app.storage.__init__(data, still_app.runtime)
    assert still_app.reading.cue(cues[0]).rating == 20


def rating_in(database):
    connection = apsw.Connection(str(database), flags=apsw.SQLITE_OPEN_READONLY)
    rating = connection.execute("SELECT rating FROM ratings").get
    connection.close()
    return rating


def test_two_backups_in_one_second_are_two_files(still_app, cues):
    first = still_app.backups.make("daily")
    still_app.ratings.rate(cues[:1], 60)
    second = still_app.backups.make("daily")
    assert (rating_in(first), rating_in(second)) == (None, 60)
    assert taken_on(second) == taken_on(first)
    assert {first, second} == set(still_app.folders.backups.iterdir())


def killed_with_its_log(app, cues, folder):
    """Copy a database as a kill would leave it: the last rating stands in the write-ahead log alone."""
    connection = raw(app)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    app.ratings.rate(cues[:1], 60)
    connection.close()
    folder.mkdir(parents=True)
    for name in ("cuebook.db", "cuebook.db-wal"):
        shutil.copy(app.folders.data / name, folder / name)
    return folder / "cuebook.db"


def test_a_restored_file_brings_its_write_ahead_log_along(still_app, cues, tmp_path):
    killed = killed_with_its_log(still_app, cues, tmp_path / "killed")
    before = killed.with_name("cuebook.db-wal").read_bytes()
    restore(killed, tmp_path / "other", still_app.runtime.now())
    assert rating_in(tmp_path / "other" / "cuebook.db") == 60
    assert killed.with_name("cuebook.db-wal").read_bytes() == before


def test_what_is_kept_aside_is_one_whole_file(still_app, cues, tmp_path):
    backup = still_app.backups.make()
    killed = killed_with_its_log(still_app, cues, tmp_path / "killed")
    aside = restore(backup, killed.parent, still_app.runtime.now())
    assert sorted(aside.parent.iterdir()) == [aside]
    assert rating_in(aside) == 60
    assert rating_in(killed) is None


def test_a_damaged_file_is_kept_aside_with_its_log_as_they_lay(still_app, cues, tmp_path):
    backup = still_app.backups.make()
    killed = killed_with_its_log(still_app, cues, tmp_path / "killed")
    content = bytearray(killed.read_bytes())
    content[20_000:60_000] = b"\xa5" * 40_000
    killed.write_bytes(content)
    lay = [killed.read_bytes(), killed.with_name("cuebook.db-wal").read_bytes()]
    aside = restore(backup, killed.parent, still_app.runtime.now())
    assert [aside.read_bytes(), aside.with_name(aside.name + "-wal").read_bytes()] == lay
    assert rating_in(killed) is None


def test_a_file_that_cannot_be_written_to_is_kept_aside_with_its_log(still_app, cues, tmp_path, monkeypatch):
    backup = still_app.backups.make()
    killed = killed_with_its_log(still_app, cues, tmp_path / "killed")
    monkeypatch.setattr("cuebook.storage.restoring.connect", refuse_to_write)
    aside = restore(backup, killed.parent, still_app.runtime.now())
    assert aside.with_name(aside.name + "-wal").stat().st_size > 0
    assert rating_in(aside) == 60


def refuse_to_write(_path):
    raise apsw.ReadOnlyError("attempt to write a readonly database")


def test_a_log_without_its_file_is_not_written_into_the_file_brought_back(still_app, cues, tmp_path):
    backup = still_app.backups.make()
    killed = killed_with_its_log(still_app, cues, tmp_path / "killed")
    killed.unlink()
    assert restore(backup, killed.parent, still_app.runtime.now()) is None
    assert not killed.with_name("cuebook.db-wal").exists()
    assert rating_in(killed) is None


def test_nothing_is_restored_while_another_program_writes(still_app, monkeypatch):
    monkeypatch.setattr("cuebook.storage.database.BUSY_TIMEOUT_MS", 10)
    backup = still_app.backups.make()
    still_app.storage.close()
    other = raw(still_app)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(CuebookError, match="in use by another program"):
        restore(backup, still_app.folders.data, still_app.runtime.now())
    other.close()
    assert {path.name for path in still_app.folders.data.glob("*.partial")} == set()
    still_app.storage.__init__(still_app.folders.data, still_app.runtime)


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


def test_plays_the_disk_refuses_are_held_until_they_can_be_written(still_app, cues, monkeypatch):
    def full(*_, **_how):
        raise CuebookError("no space")

    assert still_app.logger.held == still_app.logger.write_held() == 0
    with monkeypatch.context() as patch:
        patch.setattr(still_app.storage, "begin", full)
        still_app.player.pick(cues, 0)
        still_app.runtime.advance(3_000)
        still_app.player.stop()
        assert still_app.logger.held == still_app.logger.write_held() == 1
        assert still_app.reading.log_ids(LogFilter()) == array("q")
    assert still_app.logger.write_held() == still_app.logger.held == 0
    (row,) = still_app.reading.log_rows(still_app.reading.log_ids(LogFilter()))
    assert row.cue == cues[0]


def test_to_make_lasting_is_a_commit_that_waits_for_the_disk(still_app, cues):
    log = still_app.folders.data / "cuebook.db-wal"
    still_app.storage.leave_log(to_be_folded=True)
    with still_app.transactions.begin(lasting=False) as unit:
        unit.ledger.append_rating(cues[0], 80)
    connection = still_app.storage._database.writing
    assert connection.execute("PRAGMA synchronous").get == 1  # nobody waited for that
    before = log.read_bytes()
    still_app.storage.make_lasting()
    assert log.read_bytes() != before
    assert connection.execute("PRAGMA synchronous").get == 2


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="the system does not say which files are open")
def test_a_scan_keeps_what_it_may_have_to_take_back_in_no_temporary_file(still_app):
    before, temporary = open_files(), set()
    for first in range(0, 4_000, 500):
        with still_app.transactions.begin(lasting=False) as unit:
            catalogue_files(unit, None, [a_file(number) for number in range(first, first + 500)])
            temporary |= {name for name in open_files() - before if name.endswith("(deleted)")}
    assert not temporary


def a_file(number):
    """A file of many, with nothing behind it; ids of others lie anywhere among those of all files."""
    signature, recording = (random.Random(number + kind).randbytes(16).hex() for kind in (0.1, 0.2))
    return FileStamp(b"/music/%d.flac" % number, 1, number, 1, 1), SoundFile(
        AudioType.FLAC,
        f"flac-1-{signature}",
        1_000,
        f"Cue {number}",
        album=f"Album {number // 15}",
        recording_id=recording,
    )


def open_files():
    found = set()
    for one in Path("/proc/self/fd").iterdir():
        with suppress(FileNotFoundError):  # the one that lists them
            found.add(os.readlink(one))
    return found
