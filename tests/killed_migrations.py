"""Opens a stored database again and again and is killed while it is brought up to date.

A script, because a process that is killed must not be the test's: it takes a database, an empty folder and
how many steps of SQLite's there are between two deaths, and says as JSON what became of the database. A
death comes before each statement, and within those that take longer.
"""

import json
import os
import shutil
import signal
import sys
from pathlib import Path

import apsw

from cuebook.storage.database import DATABASE_NAME, Database, migrations
from stored import backups, rows_of

NOW = 1_800_000_000_000


def main(stored, folder, step):
    before, whole = rows_of(stored), folder / "whole"
    standing_at = version_of(stored)
    opened(stored, whole)
    after = rows_of(whole / DATABASE_NAME)
    places = _places(stored, folder / "counted", step)
    told = {"places": places, "deaths": 0, "old": 0, "new": 0, "damaged": 0, "without_backup": 0}
    for place in range(1, places + 1):
        data = folder / str(place)
        told["deaths"] += _die(stored, data, step, place)
        found = data / DATABASE_NAME
        is_new = version_of(found) == len(migrations())
        told["new" if is_new else "old"] += 1
        told["damaged"] += rows_of(found) != (after if is_new else before)
        told["without_backup"] += is_new and [rows_of(one) for one in backups(data, standing_at)] != [before]
        opened(None, data)
        told["damaged"] += rows_of(found) != after
        shutil.rmtree(data)
    print(json.dumps(told))  # noqa: T201 - its answer


def version_of(database):
    connection = apsw.Connection(str(database))
    version = connection.execute("PRAGMA user_version").get
    connection.close()
    return version


def opened(stored, data):
    """Put a stored database into a folder and open it there."""
    data.mkdir(exist_ok=True)
    if stored:
        shutil.copyfile(stored, data / DATABASE_NAME)
    Database(data, NOW).close()


def _places(stored, data, step):
    """How many places there are to die at."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writer, str(_watched(stored, data, step, None)).encode())
        os._exit(0)
    os.close(writer)
    os.waitpid(child, 0)
    places = int(os.read(reader, 32))
    os.close(reader)
    return places


def _die(stored, data, step, place):
    child = os.fork()
    if child == 0:
        _watched(stored, data, step, place)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def _watched(stored, data, step, dies_at):
    places = 0

    def count(*_told):
        nonlocal places
        places += 1
        if places == dies_at:
            os.kill(os.getpid(), signal.SIGKILL)
        return True

    def go_on():
        count()
        return False

    def watch(connection):
        connection.exec_trace = count
        connection.set_progress_handler(go_on, step)

    apsw.connection_hooks.append(watch)
    opened(stored, data)
    return places


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
