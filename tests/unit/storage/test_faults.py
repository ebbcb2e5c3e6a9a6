"""What SQLite says is told in words; what is our own mistake is not taken for a fault of the file."""

from pathlib import Path

import apsw
import pytest

from cuebook.domain.errors import CuebookError, DamagedDataError
from cuebook.storage.faults import explain, explained
from cuebook.storage.reading_connection import ReadingConnection

PATH = Path("/data/cuebook.db")


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        (apsw.CorruptError("malformed"), DamagedDataError, "cuebook restore FILE"),
        (apsw.NotADBError("file is not a database"), DamagedDataError, "/data/backups"),
        (apsw.SQLError("no such table: cues"), DamagedDataError, "not a database of Cuebook's"),
        (apsw.SQLError("table plays already exists"), DamagedDataError, "not a database of Cuebook's"),
        (apsw.BusyError("locked"), CuebookError, "in use by another program; close it and try again"),
        (apsw.LockedError("locked"), CuebookError, "in use by another program"),
        (apsw.FullError("full"), CuebookError, "the disk is full"),
        (apsw.CantOpenError("unable to open"), CuebookError, "permissions"),
        (apsw.IOError("disk I/O error"), CuebookError, "permissions"),
    ],
)
def test_every_fault_names_the_file_and_what_to_do(error, kind, words):
    told = explain(error, PATH)
    assert type(told) is kind
    assert words in str(told)
    assert str(PATH) in str(told)
    with pytest.raises(kind), explained(PATH):
        raise error


@pytest.mark.parametrize("mistake", ["SELEC 1", "SELECT 1 FROM json_each(?)"], ids=["syntax", "bindings"])
def test_our_own_mistakes_stay_what_they_are(mistake):
    connection = ReadingConnection(apsw.Connection(":memory:"), PATH)
    with pytest.raises(apsw.Error):
        connection.execute(mistake).fetchall()
    connection.close()


@pytest.mark.parametrize("text", ["CAST(x'ff' AS TEXT)", "json('{')"])
@pytest.mark.parametrize(
    "read", [list, lambda rows: rows.fetchall(), lambda rows: rows.fetchone(), lambda rows: rows.get]
)
def test_a_text_that_is_no_text_is_damage_in_whatever_way_it_is_read(read, text):
    connection = ReadingConnection(apsw.Connection(":memory:"), PATH)
    with pytest.raises(DamagedDataError):
        read(connection.execute(f"SELECT {text}"))
    connection.close()


def test_rows_come_through_as_they_are():
    connection = ReadingConnection(apsw.Connection(":memory:"), PATH)
    rows = connection.execute("SELECT value AS number, 'x' AS letter FROM json_each(?)", ("[1,2]",))
    assert [name for name, _ in rows.get_description()] == ["number", "letter"]
    assert list(rows) == [(1, "x"), (2, "x")]
    assert connection.execute("SELECT 1 WHERE 0").get is None
    connection.close()
