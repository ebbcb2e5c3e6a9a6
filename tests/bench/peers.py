"""Other players on the same library, where they are installed: how long their first scan takes.

Each starts with nothing of its own in a folder of its own, and on a screen that nobody sees. MPD says
itself when it is done; Strawberry and Clementine are done when their database holds every file; Quod
Libet keeps its library in memory, so it is done when it has been idle for a while, less that while.
"""

import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

LONGEST = 180
IDLE_SECONDS = 3


def peers_scans(music: Path, files: int, *, slow_ones: bool) -> Iterator[tuple[str, float | None]]:
    """Give each peer's name and its files a second; None where it did not finish in time."""
    for name, scan in (_FAST | _SLOW if slow_ones else _FAST).items():
        if shutil.which(name):
            yield name, _rate(files, lambda scan=scan: scan(music, files))


def _rate(files: int, seconds: Callable[[], float]) -> float | None:
    try:
        return files / seconds()
    except (TimeoutError, OSError, sqlite3.Error):
        return None


def _wait(until: Callable[[], bool], every: float = 0.02) -> float:
    """Seconds until something is so."""
    began = time.perf_counter()
    while not until():
        if time.perf_counter() - began > LONGEST:
            raise TimeoutError
        time.sleep(every)
    return time.perf_counter() - began


@contextmanager
def _running(command: list[str], home: Path, **environment: str):
    process = subprocess.Popen(
        command,
        env={**os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(home / "run"), **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@contextmanager
def _home() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        (Path(folder) / "run").mkdir(mode=0o700)
        yield Path(folder)


@contextmanager
def _unseen_screen(home: Path) -> Iterator[str]:
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    server = subprocess.Popen(
        command, pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=home
    )
    os.close(write)
    try:
        yield f":{os.read(read, 20).decode().strip()}"
    finally:
        os.close(read)
        server.terminate()
        server.wait()


def _mpd(music: Path, _files: int) -> float:
    with _home() as home:
        (home / "lists").mkdir()
        (home / "conf").write_text(
            f'music_directory "{music}"\nplaylist_directory "{home}/lists"\ndb_file "{home}/db"\n'
            f'log_file "{home}/log"\nbind_to_address "{home}/socket"\nauto_update "no"\n'
            'audio_output {\n type "null"\n name "none"\n}\n'
        )
        began = time.perf_counter()
        with _running(["mpd", "--no-daemon", str(home / "conf")], home):
            _wait((home / "socket").exists)
            with socket.socket(socket.AF_UNIX) as door:
                door.settimeout(LONGEST)
                door.connect(str(home / "socket"))
                lines = door.makefile("rw")
                lines.readline()
                _wait(lambda: not _mpd_updates(lines))
        return time.perf_counter() - began


def _mpd_updates(lines) -> bool:
    """Whether it is at work; without a database it begins by itself."""
    lines.write("status\n")
    lines.flush()
    answer = list(iter(lines.readline, "OK\n"))
    return any(line.startswith("updating_db") for line in answer)


def _clementine(music: Path, files: int) -> float:
    return _with_database("clementine", ".config/Clementine/clementine.db", music, files)


def _strawberry(music: Path, files: int) -> float:
    return _with_database("strawberry", ".local/share/strawberry/strawberry/strawberry.db", music, files)


def _with_database(player: str, database: str, music: Path, files: int) -> float:
    """Let it make its database, enter the folder there, and start it again."""
    with _home() as home, _unseen_screen(home) as display:
        command = ["dbus-run-session", "--", player]
        path = home / database
        with _running(command, home, DISPLAY=display):
            _wait(lambda: _rows(path, "directories") == 0)
            time.sleep(2)  # it is still busy with its first start
        with sqlite3.connect(path) as connection:
            connection.execute("INSERT INTO directories (path, subdirs) VALUES (?, 1)", (str(music),))
        connection.close()
        began = time.perf_counter()
        with _running(command, home, DISPLAY=display):
            _wait(lambda: (_rows(path, "songs") or 0) >= files, every=0.1)
            return time.perf_counter() - began


def _rows(path: Path, table: str) -> int | None:
    if not path.exists():
        return None
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    except sqlite3.OperationalError:
        return None
    finally:
        connection.close()


def _quodlibet(music: Path, _files: int) -> float:
    with _home() as home, _unseen_screen(home) as display:
        settings = home / ".config" / "quodlibet"
        settings.mkdir(parents=True)
        (settings / "config").write_text(f"[settings]\nscan = {music}\n[library]\nrefresh_on_start = true\n")
        with _running(["dbus-run-session", "--", "quodlibet", "--run"], home, DISPLAY=display) as process:
            began = time.perf_counter()
            return _last_work(process.pid) - began


def _last_work(session: int) -> float:
    """When the processes of a session last worked: found once they have rested for a while."""
    used, last, began = 0, time.perf_counter(), time.perf_counter()
    while (now := time.perf_counter()) - last < IDLE_SECONDS:
        if now - began > LONGEST:
            raise TimeoutError
        ticks = sum(map(_ticks, _processes_of(session)))
        if ticks > used + 2:  # a window at rest blinks
            used, last = ticks, now
        time.sleep(0.1)
    return last


def _processes_of(session: int) -> list[int]:
    found = []
    for entry in Path("/proc").iterdir():
        with suppress(OSError, ValueError, IndexError):
            if int((entry / "stat").read_text().rpartition(")")[2].split()[3]) == session:
                found.append(int(entry.name))
    return found


def _ticks(process: int) -> int:
    with suppress(OSError, IndexError):
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])
    return 0


_FAST = {"mpd": _mpd, "clementine": _clementine}
_SLOW = {"strawberry": _strawberry, "quodlibet": _quodlibet}
"""They take several times as long."""
