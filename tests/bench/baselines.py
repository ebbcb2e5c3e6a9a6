"""What our figures are held against, measured in the same run on the same files."""

import os
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path


def bare_walk(folder: Path) -> float:
    """Seconds to list and stat every file."""
    began = time.perf_counter()
    waiting = [os.fsencode(folder)]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                entry.stat()
                if entry.is_dir():
                    waiting.append(entry.path)
    return time.perf_counter() - began


def read_all(folder: Path) -> None:
    """Read every file, so that whoever comes next finds all of them in the cache."""
    for path in folder.rglob("*"):
        if path.is_file():
            path.read_bytes()


def _read(paths: list[str]) -> int:
    import mutagen

    return sum(mutagen.File(path) is not None for path in paths)


def mutagen_in_two_processes(folder: Path) -> float:
    """Seconds to read all tags with mutagen.File in two processes, and nothing else."""
    paths = [str(path) for path in folder.rglob("*") if path.is_file() and not path.name.startswith(".")]
    parts = [paths[start : start + 100] for start in range(0, len(paths), 100)]
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(_read, [[], []]))  # the processes are up before the clock runs
        began = time.perf_counter()
        list(pool.map(_read, parts))
        return time.perf_counter() - began


def bare_commit(folder: Path, rows: int = 60) -> list[float]:
    """Milliseconds of each of some transactions of one row, with everything synced, in SQLite alone."""
    import apsw

    connection = apsw.Connection(str(folder / "bare.db"))
    connection.execute("PRAGMA journal_mode = wal")
    connection.execute("PRAGMA synchronous = full")
    connection.execute("CREATE TABLE t (x)")
    taken = []
    for row in range(rows):
        began = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO t VALUES (?)", (row,))
        connection.execute("COMMIT")
        taken.append((time.perf_counter() - began) * 1000)
    connection.close()
    return taken


EMPTY_WINDOW = """
import sys, time
began = float(sys.argv[1])
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.resize(1440, 900)
window.show()
application.processEvents()
print((time.time() - began) * 1000)
"""
"""An empty window of Qt's, from the start of the process until it has been painted."""
