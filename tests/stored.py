"""The databases that earlier versions of Cuebook left, one of each schema; ``stored_databases`` made them."""

import re
from pathlib import Path

import apsw

STORED = {
    int(re.search(r"\d+", path.name)[0]): path
    for path in (Path(__file__).parent / "stored_databases").glob("schema_*.sql")
}


def make_stored(schema, database):
    """Make the database file again that the dump of a schema is of."""
    connection = apsw.Connection(str(database))
    connection.execute(STORED[schema].read_text())
    connection.close()
    return database


def rows_of(database):
    """Every row of every table, by the columns' names, and the words of the index of cues."""
    connection = apsw.Connection(str(database))
    connection.execute("CREATE VIRTUAL TABLE temp.tables USING fts5vocab (main, cue_words, row)")
    words = connection.execute("SELECT * FROM temp.tables").fetchall()
    tables = connection.execute(
        "SELECT name FROM pragma_table_list"
        " WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'"
    )
    found = {"words": sorted(words)}
    for (table,) in tables.fetchall():
        columns = connection.execute(f"SELECT name FROM pragma_table_info('{table}')").fetchall()
        rows = connection.execute(f"SELECT * FROM {table}")
        found[table] = sorted(
            ({name: value for (name,), value in zip(columns, row, strict=True)} for row in rows), key=repr
        )
    connection.close()
    return found


def backups(data, schema):
    """The complete copies in a data folder that stand at a schema."""
    found = []
    for path in sorted((data / "backups").glob("*.db")):
        connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
        if connection.execute("PRAGMA user_version").get == schema:
            found.append(path)
        connection.close()
    return found
