"""Watching: what changed is scanned once it is quiet, never starved, and never while it is still written."""

import pytest

from cuebook.domain.changes import Changes
from cuebook.domain.events import LibraryChanged, ScanEnded
from cuebook.ports.file_reading import Root, WaitingPlace
from cuebook.services import watching as module
from cuebook.services.bus import Bus
from cuebook.services.scan_report import ScanReport
from cuebook.services.watching import LONGEST_MS, LOOK_MS, QUIET_MS, RESCAN_MS, Watching
from cuebook.settings.store import SettingsStore
from fakes.runtime import FakeRuntime


class FakeWatcher:
    def __init__(self):
        self.watched, self.changed, self.deaf = [], None, {}

    def watch(self, roots, changed):
        self.watched, self.changed = list(roots), changed
        return self.deaf

    def stop(self):
        self.watched = []


class FakeScanner:
    def __init__(self, bus):
        self.bus, self.orders, self.scanning, self.last_report = bus, [], False, None

    def scan(self, order):
        self.scanning = True
        self.orders.append(order.folders)

    def end(self, **found):
        self.scanning, self.last_report = False, ScanReport(**found)
        self.bus.publish(ScanEnded(cancelled=False))


class FakeStorage:
    read_only_reason = None

    def __init__(self):
        self.reading, self.places = self, [Root(1, b"/music", "online", 7)]

    def roots(self):
        return self.places

    def mounts(self):
        return []

    def waiting_places(self):
        return [WaitingPlace(place.path, 3, 0) for place in self.places if place.state != "online"]


class World:
    def __init__(self, folder, monkeypatch):
        self.devices = {b"/music": 7, b"/more": 7}
        monkeypatch.setattr(module, "device_of", self.devices.get)
        self.runtime, self.bus, self.watcher = FakeRuntime(), Bus(), FakeWatcher()
        self.scanner, self.storage = FakeScanner(self.bus), FakeStorage()
        self.settings = SettingsStore(folder / "settings.json")
        self.watching = Watching(
            self.watcher, self.scanner, self.storage, self.runtime, self.bus, self.settings
        )

    def begin(self):
        """Begin, and be done with the scan of what changed before."""
        self.watching.begin()
        self.runtime.advance(QUIET_MS)
        self.scanner.end()
        assert self.scanner.orders == [(b"/music",)]
        self.scanner.orders.clear()

    def change(self, *folders):
        self.watcher.changed(frozenset(folders))
        self.runtime.settle()


@pytest.fixture
def world(tmp_path, monkeypatch):
    return World(tmp_path, monkeypatch)


def test_what_changed_before_is_scanned_when_watching_begins(world):
    world.begin()
    assert world.watcher.watched == [b"/music"]


def test_changes_are_gathered_until_it_is_quiet_and_scanned_together(world):
    world.begin()
    world.change(b"/music/a")
    world.runtime.advance(QUIET_MS - 1)
    world.change(b"/music/b")
    world.runtime.advance(QUIET_MS - 1)
    assert world.scanner.orders == []
    world.runtime.advance(1)
    assert world.scanner.orders == [(b"/music/a", b"/music/b")]


def test_changes_without_an_end_are_scanned_all_the_same(world):
    world.begin()
    for _ in range(LONGEST_MS // 1_000):
        world.change(b"/music/a")
        world.runtime.advance(1_000)
    assert world.scanner.orders == [(b"/music/a",)]


def test_what_changes_while_a_scan_runs_is_scanned_after_it(world):
    world.begin()
    world.scanner.scanning = True
    world.change(b"/music/a")
    world.runtime.advance(QUIET_MS * 3)
    assert world.scanner.orders == []
    world.scanner.end()
    world.runtime.advance(QUIET_MS)
    assert world.scanner.orders == [(b"/music/a",)]


def test_a_file_that_was_still_written_is_looked_at_in_the_next_round(world):
    world.begin()
    world.scanner.end(unfinished={b"/music/growing"})
    world.runtime.advance(QUIET_MS)
    assert world.scanner.orders == [(b"/music/growing",)]


def test_a_drive_that_goes_is_looked_at_at_once_and_again_when_it_is_back(world):
    world.begin()
    del world.devices[b"/music"]
    world.runtime.advance(LOOK_MS)
    assert world.scanner.orders == [(b"/music",)]
    world.scanner.end()
    world.watcher.watched = []
    world.devices[b"/music"] = 8
    world.runtime.advance(LOOK_MS)
    assert world.scanner.orders == [(b"/music",)] * 2
    assert world.watcher.watched == [b"/music"]


def test_a_place_that_only_a_scan_saw_gone_is_scanned_again_but_not_for_ever(world):
    world.begin()
    world.runtime.advance(LOOK_MS)
    world.scanner.orders.clear()
    world.storage.places = [Root(1, b"/music", "offline", 7)]  # gone, found so, and back between two looks
    world.scanner.end()
    world.runtime.advance(LOOK_MS)
    assert world.scanner.orders == [(b"/music",)]
    world.scanner.end()
    world.runtime.advance(LOOK_MS)  # it is watched anew, and what nobody heard of until then is scanned
    world.scanner.end()
    world.scanner.orders.clear()
    world.runtime.advance(3 * LOOK_MS)
    assert world.scanner.orders == []


def test_a_new_folder_is_watched_from_then_on(world):
    world.begin()
    world.storage.places = [*world.storage.places, Root(2, b"/more", "online", 7)]
    world.bus.publish(LibraryChanged(Changes(roots=True)))
    world.runtime.settle()
    assert world.watcher.watched == [b"/music", b"/more"]


def test_a_folder_that_cannot_be_watched_is_scanned_now_and_then(world):
    world.watcher.deaf = {b"/music": "the system watches as many folders as it allows"}
    world.begin()
    assert world.watching.deaf == world.watcher.deaf
    world.runtime.advance(RESCAN_MS)
    assert world.scanner.orders == [(b"/music",)]


def test_nothing_is_watched_while_the_setting_says_no(world):
    world.begin()
    world.settings.change(watch_folders=False)
    world.runtime.settle()
    assert world.watcher.watched == []
    world.change(b"/music/a")
    world.runtime.advance(RESCAN_MS)
    assert world.scanner.orders == []
    world.settings.change(watch_folders=True)
    world.runtime.advance(QUIET_MS)
    assert world.scanner.orders == [(b"/music",)]


def test_nothing_is_scanned_after_the_end(world):
    world.begin()
    world.change(b"/music/a")
    world.watching.end()
    world.runtime.advance(RESCAN_MS)
    assert world.scanner.orders == []
