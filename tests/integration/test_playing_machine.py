"""The player against a model of queue and log, through everything a listener, a device and a computer do.

After every step the queue, what sounds and where it stands are what the model says, and the ledger holds
exactly the plays the model made: the cue, how it began and ended, and to the millisecond what was heard.
"""

import json
import random
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from builders import make_wav, open_app, scan
from cuebook.domain.play import Ending
from cuebook.domain.queue import Repeat
from cuebook.services.player import Player
from fakes.backend import WilfulBackend
from fakes.runtime import FakeRuntime
from listening_model import Listening

SECONDS = (0.6, 1.4, 3.0, 4.2, 9.0, 21.0)
TICK_MS, CHECKPOINT_MS = 250, 5_000
SLEEP_MS = 3_600_000
MEMORY_DISK = Path("/dev/shm")  # noqa: S108 - what is on it costs no wait for a disk


def shuffle(places):
    """Another order that is the same for the player and the model."""
    places = list(places)
    return random.Random(len(places)).sample(places, len(places))


def heard(spans):
    return sum(stop - start for start, stop in spans)


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    """A data folder with a few short cues, scanned once and copied."""
    home = tmp_path_factory.mktemp("machine")
    for number, seconds in enumerate(SECONDS):
        tags = {"title": f"Cue {number}", "number": number, "album": "Weir"}
        path = home / "music" / f"{number}.wav"
        make_wav(path, seconds=seconds, rate=4_000, tone=300 + 40 * number, **tags)
    app = open_app(home / "data", FakeRuntime())
    scan(app, home / "music")
    app.close()
    return home / "data"


class Playing(RuleBasedStateMachine):
    template = Path()
    steps = 0

    def __init__(self):
        super().__init__()
        self.data = Path(
            tempfile.mkdtemp(prefix="cuebook-playing-", dir=MEMORY_DISK if MEMORY_DISK.is_dir() else None)
        )
        shutil.copytree(self.template, self.data, dirs_exist_ok=True)
        self.rows_seen = 0
        self.checked = 0
        self.open(FakeRuntime())
        self.cues = [cue.id for cue in self.app.reading.find_cues()[1]]
        self.paths = dict(zip(self.cues, self.app.reading.paths_of(self.cues), strict=True))
        lengths = {cue: self.app.reading.cue(cue).duration_ms for cue in self.cues}
        self.model = Listening(lengths, shuffle)

    def open(self, runtime, broken=frozenset()):
        self.runtime = runtime
        self.app = open_app(self.data, runtime)
        self.backend = self.app.backend = WilfulBackend(runtime)
        self.backend.broken = set(broken)
        app = self.app
        self.player = app.player = Player(
            app.backend, runtime, app.storage.reading, app.logger, app.bus, shuffle
        )
        app.remembering.begin()
        runtime.settle()

    def teardown(self):
        self.app.close()
        shutil.rmtree(self.data)

    some_cues = st.lists(st.integers(0, len(SECONDS) - 1), min_size=1, max_size=4)
    before = st.sampled_from([0, 0, 1_300, 2_100])
    """How long something is heard before the wish, so that most plays are worth keeping."""

    def named(self, numbers):
        return [self.cues[number] for number in numbers]

    # Choosing

    @initialize(numbers=some_cues)
    def begin(self, numbers):
        self.open_list(numbers)

    @rule(numbers=some_cues, start=st.integers(0, 3), position=st.sampled_from([0, 0, 0, 500]), before=before)
    def pick(self, numbers, start, position, before):
        self.time_passes(before)
        cues, start = self.named(numbers), start % len(numbers)
        self.player.pick(cues, start, position)
        self.model.start(cues, start, "picked", position)

    @rule(numbers=some_cues)
    def open_list(self, numbers):
        cues = self.named(numbers)
        start = shuffle(range(len(cues)))[0] if self.model.shuffled else 0
        self.player.open(cues)
        self.model.start(cues, start, "shuffled" if self.model.shuffled else "opened", 0)

    @rule(numbers=some_cues)
    def queue_next(self, numbers):
        self.player.play_next(self.named(numbers))
        self.model.queue_next(self.named(numbers))

    @rule(numbers=some_cues)
    def queue_last(self, numbers):
        self.player.play_last(self.named(numbers))
        self.model.queue_last(self.named(numbers))

    @precondition(lambda self: self.model.upcoming)
    @rule(place=st.integers(0, 9), back=st.sampled_from([None, None, 0, 2]))
    def remove(self, place, back):
        place %= len(self.model.upcoming)
        entry, thing = self.player.remove_upcoming(place), self.model.remove(place)
        assert entry.cue == thing.cue
        if back is not None:
            self.player.put_back_upcoming(back, entry)
            self.model.put_back(back, thing)

    @precondition(lambda self: self.model.upcoming)
    @rule(place=st.integers(0, 9), to=st.integers(0, 9))
    def move(self, place, to):
        place, to = place % len(self.model.upcoming), to % len(self.model.upcoming)
        self.player.move_upcoming(place, to)
        self.model.move(place, to)

    @rule(repeat=st.sampled_from(Repeat))
    def set_repeat(self, repeat):
        self.player.set_repeat(repeat)
        self.model.repeat = repeat

    @rule(shuffled=st.booleans())
    def set_shuffle(self, shuffled):
        self.player.set_shuffle(shuffled=shuffled)
        self.model.set_shuffle(shuffled)

    # Moving about

    @rule()
    def pause(self):
        self.player.pause()
        self.model.pause()

    @rule()
    def resume(self):
        self.player.resume()
        self.model.resume()

    @precondition(lambda self: self.model.current)
    @rule(share=st.sampled_from([-0.1, 0, 0.2, 0.5, 0.9, 1.0, 1.2]))
    def seek(self, share):
        position = round(share * self.model.length)
        self.player.seek(position)
        self.model.seek(position)

    @precondition(lambda self: self.model.current)
    @rule(by=st.sampled_from([-10_000, -700, 700, 10_000]))
    def seek_by(self, by):
        self.player.seek_by(by)
        self.model.seek(self.model.position + by)

    @precondition(lambda self: self.model.current)
    @rule(before=before)
    def next(self, before):
        self.time_passes(before)
        if not self.model.current:
            return
        self.player.next()
        self.model.next()

    @precondition(lambda self: self.model.current)
    @rule(before=before)
    def previous(self, before):
        self.time_passes(before)
        if not self.model.current:
            return
        self.player.previous()
        self.model.previous()

    @precondition(lambda self: self.model.upcoming)
    @rule(steps=st.integers(0, 9), before=before)
    def skip(self, steps, before):
        self.time_passes(before)
        if not self.model.upcoming:
            return
        steps = 1 + steps % len(self.model.upcoming)
        self.player.skip(steps)
        self.model.skip(steps)

    @precondition(lambda self: self.model.current)
    @rule(before=before)
    def stop(self, before):
        self.time_passes(before)
        if not self.model.current:
            return
        self.player.stop()
        self.model.stop()

    @precondition(lambda self: self.model.current)
    @rule(before=before)
    def stop_here(self, before):
        self.time_passes(before)
        if not self.model.current:
            return
        self.player.stop_here()
        self.model.stop_here()

    @precondition(lambda self: self.model.current)
    @rule(stops=st.booleans())
    def stop_after(self, stops):
        self.player.stop_after(stops=stops)
        self.model.stops = stops

    # What time, devices, files and computers do

    def time_passes(self, milliseconds):
        self.runtime.advance(milliseconds)
        self.model.pass_time(milliseconds)

    # Several rules, so that there is something to be heard between all that befalls it.

    @rule(milliseconds=st.sampled_from([1, 130, 250, 600, 999]))
    def a_moment_passes(self, milliseconds):
        self.time_passes(milliseconds)

    @rule(milliseconds=st.integers(1_000, 4_300))
    def seconds_pass(self, milliseconds):
        self.time_passes(milliseconds)

    @precondition(lambda self: self.model.current)
    @rule(and_then=st.sampled_from([0, 1, 1_500]))
    def the_cue_is_heard_out(self, and_then):
        self.time_passes(self.model.length - self.model.position + and_then)

    @rule(milliseconds=st.sampled_from([6_000, 12_000, 40_000]))
    def a_while_passes(self, milliseconds):
        self.time_passes(milliseconds)

    @rule()
    def the_device_stalls(self):
        self.backend.stall()
        self.model.stalled = True

    @precondition(lambda self: self.model.stalled)
    @rule()
    def the_device_recovers(self):
        self.backend.recover()
        self.model.stalled = False

    @rule()
    def the_computer_sleeps(self):
        stalled = self.model.stalled
        self.backend.stall()
        self.runtime.sleep_computer(SLEEP_MS)
        if not stalled:
            self.backend.recover()
        if self.model.run:
            self.model.run.sleeps += 1

    @rule(milliseconds=st.sampled_from([-86_400_000, 3_600_000]))
    def the_clock_is_set(self, milliseconds):
        self.runtime.jump_calendar(milliseconds)

    @rule(number=st.integers(0, len(SECONDS) - 1), breaks=st.sampled_from([False, False, True]))
    def a_file_breaks_or_is_mended(self, number, breaks):
        cue = self.cues[number]
        for broken, one in ((self.backend.broken, self.paths[cue]), (self.model.broken, cue)):
            if breaks:
                broken.add(one)
            else:
                broken.discard(one)

    @rule()
    def the_program_is_closed_and_started(self):
        self.settle()
        self.app.close()
        self.model.leave(Ending.CLOSED)
        self.open_again()

    @rule()
    def the_program_dies_and_is_started(self):
        self.settle()
        self.app.storage.close()
        run, position = self.model.run, self.model.position
        self.model.run = None
        self.open_again()
        if self.model.current and run:
            # Where exactly it stood is lost; it stands somewhere in the cue.
            assert 0 <= self.player.position_ms <= self.model.length
            self.model.position = self.player.position_ms
        if run:
            self.check_rescued(run, run.heard_until(position))

    def open_again(self):
        broken = self.backend.broken
        self.open(FakeRuntime(now=self.runtime.now()), broken)
        self.model.start_again()

    def check_rescued(self, run, spans):
        """A play whose program died is in the ledger as it was a few seconds before."""
        rows = self.new_rows(len(self.model.log))
        if not rows:
            assert heard(spans) <= 1_000 + (1 + run.sleeps) * TICK_MS
            return
        (cue, origin, ending, ranges) = rows.pop()
        assert not rows
        assert (cue, origin, ending) == (run.cue, run.origin, "closed")
        assert heard(spans) - CHECKPOINT_MS - (1 + run.sleeps) * TICK_MS <= heard(ranges) <= heard(spans)
        self.model.log.append((run.cue, run.origin, Ending.CLOSED, ranges, 0))
        self.checked = len(self.model.log)

    # What must be so

    def settle(self):
        self.runtime.settle()

    def new_rows(self, after):
        rows = self.app.reading._connection.execute(
            "SELECT cue, origin, ending, ranges FROM plays ORDER BY seq LIMIT -1 OFFSET ?", (after,)
        )
        return [(*row[:3], [tuple(span) for span in json.loads(row[3])]) for row in rows]

    @invariant()
    def the_player_is_as_the_model_says(self):
        self.settle()
        Playing.steps += 1
        player, model, queue = self.player, self.model, self.player.queue
        assert [tuple(entry) for entry in queue.upcoming] == [(one.cue, one.origin) for one in model.upcoming]
        assert player.current == (model.thing.cue if model.current else None)
        assert (player.waiting, player.paused) == (model.waiting, model.paused)
        assert player.position_ms == model.position
        assert (queue.repeat, queue.shuffled, queue.stops) == (model.repeat, model.shuffled, model.stops)

    @invariant()
    def the_ledger_holds_what_was_heard(self):
        self.settle()
        rows, plays = self.new_rows(self.checked), self.model.log[self.checked :]
        if len(rows) < len(plays):
            self.forget_doubtful(rows, plays)
        assert [row[:3] for row in rows] == [play[:3] for play in plays]
        for (*_, ranges), (*_, spans, sleeps) in zip(rows, plays, strict=True):
            if sleeps:
                assert 0 <= heard(spans) - heard(ranges) <= TICK_MS * sleeps
            else:
                assert ranges == spans
        self.checked += len(rows)

    def forget_doubtful(self, rows, plays):
        """A computer that falls asleep takes the moment since the last look along: no second may be left."""
        for play in list(plays):
            *_, ending, spans, sleeps = play
            doubtful = sleeps and ending is not Ending.FAILED and heard(spans) < 1_000 + TICK_MS * sleeps
            if doubtful and len(rows) < len(plays):
                plays.remove(play)
                self.model.log.remove(play)


def run(library, steps):
    """Take so many steps, in sequences of at most a hundred, and a few more."""
    Playing.template, Playing.steps = library, 0
    while Playing.steps < steps:
        run_state_machine_as_test(
            Playing,
            settings=settings(
                suppress_health_check=list(HealthCheck),
                database=None,
                phases=[Phase.generate, Phase.shrink],
                max_examples=1 + (steps - Playing.steps) // 100,
                stateful_step_count=100,
            ),
        )


def test_2_000_steps_of_playing_are_as_the_model_says(library):
    run(library, 2_000)


@pytest.mark.nightly
def test_100_000_steps_of_playing_are_as_the_model_says(library):
    run(library, 100_000)
