"""Habits of the whole house, held by a look at its text."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def tracked():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("this is no checkout")
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def texts(*suffixes):
    return [(path, path.read_text("utf-8")) for path in tracked() if path.suffix in suffixes]


def test_no_mark_of_unfinished_work_is_left():
    left = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|X" + r"XX|raise NotImplemented" + r"Error)\b")
    found = [path.name for path, text in texts(".py", ".sh", ".sql") if left.search(text)]
    assert found == []


def test_locks_carry_hashes_and_no_addresses():
    for lock in (ROOT / "packaging").glob("*.lock"):
        text = lock.read_text("utf-8")
        assert "://" not in text
        assert "index" not in text
        for requirement in re.split(r"\n(?=\S)", text.strip()):
            assert "--hash=sha256:" in requirement, requirement[:60]


def test_the_lock_holds_what_the_project_asks_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    locked = (ROOT / "packaging" / "requirements.lock").read_text("utf-8").lower()
    for requirement in project["dependencies"]:
        name = re.match(r"[\w-]+", requirement).group(0).lower()
        assert f"\n{name}==" in "\n" + locked


def test_the_demo_stays_small():
    size = sum(path.stat().st_size for path in (ROOT / "resources" / "demo").rglob("*") if path.is_file())
    assert size < 3_000_000


def test_the_window_loads_nothing_slow_before_it_is_painted(tmp_path):
    """Only Qt, the database and our own code; the rest is loaded when it is used."""
    script = f"""
import sys
from PySide6 import QtWidgets
from PySide6.QtWidgets import QApplication
from cuebook.bootstrap import build
from cuebook.gui.application import open_window
from cuebook.gui.runtime import QtRuntime
from cuebook.paths import folders
application = QApplication([])
app = build(QtRuntime(), folders({str(tmp_path)!r}))
window = open_window(application, app)
window.grab()
slow = "vlc av mutagen PIL dbus_fast lark rapidfuzz httpx typer rich nh3 watchdog numpy sqlite3".split()
widgets = "QWizard QMdiArea QFontDialog".split()
print([name for name in slow if name in sys.modules] + [name for name in widgets if name in vars(QtWidgets)])
app.close()
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.strip() == "[]", done.stdout + done.stderr


def test_the_command_line_loads_no_qt(tmp_path):
    script = f"""
import sys
from cuebook.bootstrap import run
run(["cues", "--json", "--data-dir", {str(tmp_path)!r}])
print(sorted(name for name in sys.modules if name.startswith("PySide6")), file=sys.stderr)
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stderr.strip() == "[]"
