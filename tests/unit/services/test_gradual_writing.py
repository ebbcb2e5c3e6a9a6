"""Writing very many things a part a turn: what is told when, and what is kept if it ends early."""

import pytest

from builders import open_app
from cuebook.domain.catalogue import CueKind
from cuebook.domain.errors import CuebookError
from cuebook.domain.events import LibraryChanged
from cuebook.services import gradual_writing
from fakes.runtime import FakeRuntime


@pytest.fixture(autouse=True)
def _one_at_a_time(monkeypatch):
    """Four cues are very many, and each is a part."""
    monkeypatch.setattr(gradual_writing, "AT_ONCE", 1)
    monkeypatch.setattr(gradual_writing, "FIRST_PART", 1)
    monkeypatch.setattr(gradual_writing, "FASTER_AT_MOST", 1.0)


@pytest.fixture
def told(still_app):
    heard = []
    still_app.bus.subscribe(LibraryChanged, lambda event: heard.append(event.changes))
    return heard


def take_a_turn(app):
    app.runtime._soon.popleft()()


def ratings(app, cues):
    return [app.reading.cue(cue).rating for cue in cues]


def test_many_are_rated_a_part_a_turn_and_told_once_when_all_are_on_the_disk(still_app, cues, told):
    outcomes = []
    rows = still_app.ratings.rate(cues, 80, outcomes.append)
    assert (ratings(still_app, cues), still_app.gradual.progress) == ([None] * 4, (0, 4))
    take_a_turn(still_app)
    assert (ratings(still_app, cues), still_app.gradual.progress) == ([80, None, None, None], (1, 4))
    for _ in cues[1:]:
        take_a_turn(still_app)
    assert (outcomes, told) == ([], [])  # a job brings it to the disk first
    still_app.runtime.settle()
    assert [(one.kept, one.error) for one in outcomes] == [(4, None)]
    assert [changes.rated for changes in told] == [set(cues)]
    assert len(set(rows)) == len(cues)
    assert still_app.gradual.progress is None


def test_where_nobody_waits_to_be_told_all_are_rated_at_once(still_app, cues, told):
    still_app.ratings.rate(cues, 80)
    assert ratings(still_app, cues) == [80] * 4
    assert len(told) == 1


def test_while_many_are_written_nothing_else_is_and_the_reason_is_said(still_app, cues):
    still_app.ratings.rate(cues, 80, lambda _: None)
    take_a_turn(still_app)
    with pytest.raises(CuebookError, match="still writing: 1 of 4"):
        still_app.ratings.rate(cues[:1], 20)
    still_app.runtime.settle()
    still_app.ratings.rate(cues[:1], 20)
    assert ratings(still_app, cues) == [20, 80, 80, 80]


def test_what_stops_it_is_said_with_what_was_kept_and_only_that_has_a_way_back(still_app, cues, monkeypatch):
    begin, begun = still_app.storage.begin, []

    def full_disk(*args, **options):
        begun.append(1)
        if len(begun) > 2:
            msg = "The disk is full."
            raise CuebookError(msg)
        return begin(*args, **options)

    monkeypatch.setattr(still_app.storage, "begin", full_disk)
    outcomes = []
    rows = still_app.decisions.set_kind(cues, CueKind.SONG, outcomes.append)
    still_app.runtime.settle()
    assert [(one.kept, one.error) for one in outcomes] == [(2, "The disk is full.")]
    assert len(rows) == 2
    monkeypatch.undo()
    still_app.decisions.take_back(rows)
    assert all(not still_app.reading.cue(cue).kind_by_hand for cue in cues)


def test_a_disk_that_does_not_confirm_it_is_told(still_app, cues, monkeypatch):
    begin, kept = still_app.storage.begin, []

    def full_disk(*args, lasting=True, **options):
        if lasting:
            msg = "The disk is full."
            raise CuebookError(msg)
        kept.append(1)
        return begin(*args, lasting=lasting, **options)

    def no_memory():
        raise MemoryError

    monkeypatch.setattr(still_app.storage, "begin", full_disk)
    monkeypatch.setattr(still_app.storage, "fold_log", no_memory)
    outcomes = []
    still_app.ratings.rate(cues, 80, outcomes.append)
    still_app.runtime.settle()
    words = "4 are kept, but a loss of power may undo that. The disk is full."
    assert [(one.kept, one.error) for one in outcomes] == [(4, words)]
    assert ratings(still_app, cues) == [80] * 4


def test_what_is_told_as_written_was_made_lasting_first(still_app, cues, monkeypatch):
    events = []
    make_lasting = still_app.storage.make_lasting
    monkeypatch.setattr(
        still_app.storage, "make_lasting", lambda: (events.append(ratings(still_app, cues)), make_lasting())
    )
    still_app.ratings.rate(cues, 80, lambda written: events.append(written.error))
    still_app.runtime.settle()
    assert events == [[80] * 4, None]


def test_a_program_that_ends_writes_the_rest_first(tmp_path, weir_folder):
    from builders import scan

    app = open_app(tmp_path / "own data", FakeRuntime())
    scan(app, weir_folder)
    cues = app.reading.all_cues()
    outcomes = []
    app.ratings.rate(cues, 80, outcomes.append)
    take_a_turn(app)
    app.runtime._soon.clear()  # its loop has ended
    app.close()
    assert [(one.kept, one.error) for one in outcomes] == [(4, None)]
    again = open_app(tmp_path / "own data", FakeRuntime())
    assert ratings(again, cues) == [80] * 4
    again.close()


def test_cues_that_are_one_get_back_the_rating_they_had(still_app, cues):
    still_app.decisions.pair(cues[0], cues[1], same=True)
    still_app.ratings.rate(cues[:1], 60)
    rows = still_app.ratings.rate(cues, 100, lambda _: None)
    still_app.runtime.settle()
    still_app.ratings.take_back(rows, lambda _: None)
    still_app.runtime.settle()
    assert ratings(still_app, cues) == [60, 60, None, None]


def test_kinds_of_many_are_taken_back_and_put_in_force_again(still_app, cues):
    outcomes = []
    rows = still_app.decisions.set_kind(cues, CueKind.SONG, outcomes.append)
    still_app.runtime.settle()
    assert still_app.reading.all_of_kind(cues, CueKind.SONG)
    back = still_app.decisions.take_back(rows, outcomes.append)
    still_app.runtime.settle()
    assert not still_app.reading.all_of_kind(cues, CueKind.SONG)
    still_app.decisions.restore(*back, when_written=outcomes.append)
    still_app.runtime.settle()
    assert still_app.reading.all_of_kind(cues, CueKind.SONG)
    assert [one.kept for one in outcomes] == [4, 4, 4]


def test_what_was_written_a_part_a_turn_is_what_a_rebuild_makes_of_it(still_app, cues):
    still_app.decisions.pair(cues[2], cues[3], same=True)
    still_app.ratings.rate(cues, 100, lambda _: None)
    still_app.runtime.settle()
    still_app.decisions.set_kind(cues, CueKind.SUITE, lambda _: None)
    still_app.runtime.settle()
    assert still_app.checkup.rebuild().ok


def test_a_fault_of_ours_does_not_leave_it_writing_for_ever(still_app, cues):
    def broken(_unit, _part):
        raise ZeroDivisionError

    outcomes = []
    still_app.gradual.write(cues, broken, outcomes.append)
    with pytest.raises(ZeroDivisionError):
        still_app.runtime.settle()
    assert still_app.gradual.progress is None
    assert "inside Cuebook" in outcomes[0].error
