"""Drives come and go in any order, before scans, between and during them: nothing the listener did is lost.

Whatever happened, once all is back and was scanned, the ledger, the catalogue and all that is derived
are what they were, word for word.
"""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from builders import make_album, open_app
from cuebook.domain.catalogue import FileState
from cuebook.domain.events import ScanProgressed
from cuebook.domain.play import Ending, HeardRanges, Origin, Play
from cuebook.services import scan_reading
from cuebook.services.scan_order import ScanOrder
from cuebook.storage.ledger_reads import LEDGER_TABLES
from devices import number_devices
from fakes.runtime import FakeRuntime

PLACES = ("first", "second", "stick")
CUES = 26
"""More than a scan believes to be lost at once."""


@pytest.fixture(scope="module")
def drives(tmp_path_factory):
    """Two watched folders, one with a drive linked into it, and a foreign drive; made once and copied."""
    home = tmp_path_factory.mktemp("drives")
    make_album(home / "first" / "Weir", [f"Weir {n}" for n in range(CUES)], seconds=0.05, rate=4_000)
    make_album(home / "second" / "Moor", ["Moor 1", "Moor 2"], album="Moor", seconds=0.05, first_tone=900)
    make_album(home / "stick" / "Fen", ["Fen 1", "Fen 2"], album="Fen", seconds=0.05, first_tone=1200)
    make_album(
        home / "foreign", [f"Else {n}" for n in range(CUES)], album="Else", seconds=0.05, first_tone=1500
    )
    return home


class Unplug(RuleBasedStateMachine):
    """Three places that can go, and a listener who goes on rating and playing."""

    template = Path()

    def __init__(self):
        super().__init__()
        self.home = Path(tempfile.mkdtemp(prefix="cuebook-unplug-"))
        self.music = self.home / "music"
        shutil.copytree(self.template, self.music, dirs_exist_ok=True)
        (self.music / "first" / "stick").symlink_to(self.music / "stick")
        self.devices = {}
        self.patch = pytest.MonkeyPatch()
        number_devices(self.patch, self.device_of)
        self.hidden = {}
        self.app = open_app(self.home / "data", FakeRuntime())
        self.steps = 0

    def device_of(self, lies):
        """The file system's number as the machine says."""
        for name in PLACES:
            if lies.startswith(os.fsencode(self.music / name) + b"/"):
                return self.devices.get(name, 10 + PLACES.index(name))
        return None

    @initialize()
    def scan_all(self):
        self.app.scanner.add_folders([os.fsencode(self.music / name) for name in ("first", "second")])
        self.scan()
        assert self.app.scanner.last_report.added == CUES + 4
        self.pristine = self.catalogue()
        self.rows = self.ledger()

    def scan(self, order=None):
        self.app.scanner.scan(order or ScanOrder())
        self.app.runtime.settle()
        while self.app.scanner.scanning:
            self.app.runtime.settle()

    def cue_ids(self):
        return sorted(cue.id for cue in self.app.reading.find_cues()[1])

    def ledger(self):
        return [str(row) for row in self.app.reading.rows(LEDGER_TABLES)]

    def catalogue(self):
        """Files, cues, albums and scores as text, without what merely numbers them or tells the device."""
        database = self.app.storage._database.reading
        queries = (
            """SELECT path, start_ms, stop_ms, root, size, mtime_ns, sheets, state, audio_type, signature,
                duration_ms, extras, has_art, reader, cue, problem_kind, problem FROM files""",
            """SELECT id, title, artist, composers, performers, work, movement, album, tagged_album, disc,
                disc_title, number, year, released, duration_ms, recording_id, guess, guess_reason, state
                FROM cues""",
            "SELECT id, key, title, tagged_title, film, edition, album_artist, score, main FROM albums",
            "SELECT id, title, sort FROM scores",
            "SELECT cue, pair, why FROM cue_pairs",
            "SELECT path, state FROM roots",
            "SELECT path, state FROM mounts",
        )
        return [sorted(map(str, database.execute(query))) for query in queries]

    # What befalls the drives

    places = st.sampled_from(PLACES)

    @rule(place=places)
    def unplug(self, place):
        if place not in self.hidden:
            self.hidden[place] = "gone"
            (self.music / place).rename(self.home / place)

    @rule(place=places)
    def unplug_and_leave_the_empty_folder(self, place):
        self.unplug(place)
        if self.hidden[place] == "gone":
            self.hidden[place] = "empty"
            (self.music / place).mkdir()
            self.devices[place] = 1

    @rule(place=places)
    def put_a_foreign_drive_in_its_place(self, place):
        self.unplug(place)
        if self.hidden[place] == "gone":
            self.hidden[place] = "foreign"
            shutil.copytree(self.template / "foreign", self.music / place)
            self.devices[place] = 2

    @rule(place=places, number=st.integers(20, 24))
    def plug_in_again_under_some_number(self, place, number):
        if place in self.hidden:
            del self.hidden[place]
            if (self.music / place).exists():
                shutil.rmtree(self.music / place)
            (self.home / place).rename(self.music / place)
            self.devices[place] = 10 * number + PLACES.index(place)  # no two are on one file system

    @rule(number=st.integers(1, CUES))
    @precondition(lambda self: not {"first", "lost", "renamed"} & self.hidden.keys())
    def some_files_go(self, number):
        self.hidden["lost"] = "aside"
        aside = self.home / "lost"
        aside.mkdir()
        for path in sorted((self.music / "first" / "Weir").iterdir())[:number]:
            path.rename(aside / path.name)

    @rule()
    @precondition(lambda self: "lost" in self.hidden and "first" not in self.hidden)
    def they_come_back(self):
        del self.hidden["lost"]
        for path in (self.home / "lost").iterdir():
            path.rename(self.music / "first" / "Weir" / path.name)
        (self.home / "lost").rmdir()

    @rule()
    @precondition(lambda self: not {"first", "lost", "renamed"} & self.hidden.keys())
    def a_folder_is_renamed(self):
        self.hidden["renamed"] = "so"
        (self.music / "first" / "Weir").rename(self.music / "first" / "Anders")
        (self.music / "first" / "Weir").mkdir()

    @rule()
    @precondition(lambda self: "renamed" in self.hidden and not {"first", "lost"} & self.hidden.keys())
    def it_is_named_back(self):
        del self.hidden["renamed"]
        (self.music / "first" / "Weir").rmdir()
        (self.music / "first" / "Anders").rename(self.music / "first" / "Weir")

    # What the program and the listener do meanwhile

    @rule()
    def scan_as_it_is(self):
        self.scan()

    @rule(folder=st.sampled_from(["first", "first/Weir", "first/stick", "second/Moor", "first/Anders"]))
    def something_changed_there(self, folder):
        self.scan(ScanOrder(folders=(os.fsencode(self.music / folder),)))

    @rule(at=st.integers(0, 3))
    def a_scan_is_cancelled(self, at):
        told = []

        def stop(_event):
            told.append(1)
            if len(told) > at:
                self.app.scanner.cancel()

        forget = self.app.bus.subscribe(ScanProgressed, stop)
        self.scan()
        forget()

    @rule(place=places, after=st.integers(0, 2))
    def a_drive_goes_while_it_is_scanned(self, place, after):
        told = []

        def go(_event):
            told.append(1)
            if len(told) == after:
                self.unplug(place)

        forget = self.app.bus.subscribe(ScanProgressed, go)
        self.scan()
        forget()

    @rule(number=st.integers(0, CUES + 3), rating=st.sampled_from([20, 60, 100]))
    def rate(self, number, rating):
        self.app.ratings.rate([self.cue_ids()[number]], rating)
        self.rows = self.grown()

    @rule(number=st.integers(0, CUES + 3))
    def play(self, number):
        self.steps += 1
        began = self.app.runtime.now() - 3_600_000 + self.steps
        play = Play(
            id=f"play-{self.steps}",
            cue=self.cue_ids()[number],
            started_at=began,
            zone_minutes=60,
            ended_at=began + 1_000,
            origin=Origin.PICKED,
            ending=Ending.FINISHED,
            ranges=HeardRanges(((0, 1_000),)),
            duration_ms=1_000,
        )
        with self.app.transactions.begin() as unit:
            unit.ledger.append_play(play)
        self.rows = self.grown()

    def grown(self):
        """The ledger, which has grown and kept every row it had."""
        now = self.ledger()
        assert set(self.rows) <= set(now)
        return now

    @invariant()
    def no_row_of_the_ledger_is_lost(self):
        if hasattr(self, "rows"):
            assert set(self.rows) <= set(self.ledger())

    @invariant()
    def no_cue_is_lost_or_doubled(self):
        if hasattr(self, "rows"):
            assert len(self.cue_ids()) == CUES + 4

    def teardown(self):
        """When all is back, all is as it was."""
        try:
            if hasattr(self, "rows"):
                self.put_everything_back()
        finally:
            self.app.close()
            self.patch.undo()
            shutil.rmtree(self.home)

    def put_everything_back(self):
        for place in PLACES:
            self.plug_in_again_under_some_number(place, 30)
        if "lost" in self.hidden:
            self.they_come_back()
        if "renamed" in self.hidden:
            self.it_is_named_back()
        self.scan()
        assert {state for _, state in self.app.scanner.last_report.roots} == {"online"}
        assert {cue.state for cue in self.app.reading.find_cues()[1]} == {FileState.PRESENT}
        before = self.app.storage.derived_rows()
        assert self.app.checkup.rebuild().ok
        assert self.app.storage.derived_rows() == before
        self.rows = self.grown()
        assert self.catalogue() == self.pristine


def run(drives, **limits):
    from hypothesis.stateful import run_state_machine_as_test

    Unplug.template = drives
    run_state_machine_as_test(
        Unplug,
        settings=settings(
            suppress_health_check=list(HealthCheck),
            database=None,
            phases=[Phase.generate],  # a short sequence says enough, and every step costs a scan
            **limits,
        ),
    )


def test_drives_come_and_go_and_nothing_is_lost(drives, monkeypatch):
    monkeypatch.setattr(scan_reading, "MOST_FILES", 5)
    run(drives, max_examples=12, stateful_step_count=12)


@pytest.mark.nightly
def test_500_sequences_of_drives_that_come_and_go(drives, monkeypatch):
    monkeypatch.setattr(scan_reading, "MOST_FILES", 5)
    run(drives, max_examples=500, stateful_step_count=20)
