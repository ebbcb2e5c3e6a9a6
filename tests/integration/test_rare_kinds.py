"""A search for a kind that few cues are looks at those few, and at whatever the listener said a kind."""

import pytest

from bench.synthetic import fill
from builders import make_album, scan
from cuebook.domain.catalogue import CueKind
from cuebook.services.search_language import read_search
from cuebook.storage import rare_kinds
from cuebook.storage.sqlite_storage import SqliteStorage
from fakes.runtime import FakeRuntime


@pytest.fixture(autouse=True)
def few(monkeypatch):
    monkeypatch.setattr(rare_kinds, "LEAST_CUES", 1)


def found(app, text):
    return sorted(cue.title for cue in app.reading.find_cues(read_search(text + " "))[1])


def test_what_is_said_to_be_of_a_rare_kind_is_found_and_no_more_when_that_is_taken_back(still_app, cues):
    still_app.reading.look_ahead()
    assert found(still_app, "kind:suite") == []
    rows = still_app.decisions.set_kind(cues[:1], CueKind.SUITE)
    assert found(still_app, "kind:suite") == ["Opening"]
    assert found(still_app, "-kind:score,song") == ["Opening"]
    still_app.decisions.take_back(rows)
    assert found(still_app, "kind:suite") == []


def test_what_a_scan_brings_is_found_before_and_after_the_kinds_are_counted_anew(still_app, tmp_path):
    still_app.reading.look_ahead()
    scan_ferry(still_app, tmp_path)
    assert found(still_app, "kind:suite") == ["Ferry Suite"]
    still_app.reading.look_ahead()
    assert found(still_app, "kind:suite") == ["Ferry Suite"]


def test_what_is_said_to_be_of_another_kind_is_not_found_as_what_it_was_guessed_to_be(still_app, tmp_path):
    scan_ferry(still_app, tmp_path)
    still_app.reading.look_ahead()
    (suite,) = still_app.reading.find_cues(read_search("kind:suite "))[1]
    still_app.decisions.set_kind([suite.id], CueKind.ALTERNATE)
    assert found(still_app, "kind:suite") == []
    assert found(still_app, "kind:alternate") == ["Ferry Suite"]


def scan_ferry(app, folder):
    make_album(folder / "more", ["Ferry Suite", "Ferry"], album="The Ferry", first_tone=700)
    scan(app, folder / "more")


@pytest.mark.parametrize(
    "text", ["kind:suite", "-kind:s", "rating:>=80 -kind:s", "kind:alt (length:>1m OR year:1976)"]
)
def test_no_other_cue_is_looked_at(tmp_path, text):
    storage = SqliteStorage(fill(tmp_path, 3_000), FakeRuntime())
    storage.reading.look_ahead()
    looks = []
    with storage.reader(lambda: bool(looks.append(None))) as reading:
        assert not reading.cue_numbers(read_search(text))
    assert not looks, "so few steps are taken that nobody is asked whether to stop"
    storage.close()
