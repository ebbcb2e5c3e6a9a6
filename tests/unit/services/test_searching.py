"""Answers while typing: at once where a moment is enough, else a part at once and all of it later."""

import pytest

from cuebook.domain.errors import SearchError
from cuebook.domain.query import CueOrder, SortField
from cuebook.services import searching


class Answers:
    def __init__(self, app):
        self.app, self.first, self.all, self.refused = app, [], [], []

    def ask(self, text, order=()):
        self.app.searching.search(
            text,
            order,
            when_first=self.first.append,
            when_all=self.all.append,
            when_refused=self.refused.append,
        )

    def titles(self):
        return [cue.title for cue in self.app.reading.cues_numbered(self.all[-1].numbers)]


@pytest.fixture
def answers(still_app):
    return Answers(still_app)


def test_what_is_found_in_a_moment_is_all_there_at_once(answers):
    answers.ask("weir so")
    assert answers.titles() == ["Weir Song"]
    assert answers.first == []
    answers.ask("album:weir", [CueOrder(SortField.TITLE, descending=True)])
    assert answers.titles() == ["Weir Song", "Opening", "Night Swim", "Homeward"]


def test_of_many_a_part_comes_at_once_and_all_of_them_later(answers, monkeypatch):
    monkeypatch.setattr(searching, "MOST_AT_ONCE", 2)
    answers.ask("weir")
    (first,) = answers.first
    assert len(first.numbers) == 2
    assert not first.complete
    assert answers.all == []
    answers.app.runtime.settle()
    assert answers.titles() == ["Opening", "Night Swim", "Weir Song", "Homeward"]


def test_a_part_in_the_wrong_order_is_not_shown(answers, monkeypatch):
    monkeypatch.setattr(searching, "MOST_SORTED_AT_ONCE", 2)
    answers.ask("weir", [CueOrder(SortField.TITLE)])
    assert answers.first == answers.all == []
    answers.app.runtime.settle()
    assert answers.titles() == ["Homeward", "Night Swim", "Opening", "Weir Song"]


def test_the_answer_to_what_was_typed_before_is_dropped(answers, monkeypatch):
    monkeypatch.setattr(searching, "MOST_AT_ONCE", 0)
    answers.ask("weir")
    answers.ask("night")
    answers.app.runtime.settle()
    assert [found.text for found in answers.all] == ["night"]
    answers.ask("weir")
    answers.app.searching.cancel()
    answers.app.runtime.settle()
    assert len(answers.all) == 1


def test_a_mistake_is_told_at_once_and_nothing_is_searched(answers):
    answers.ask("compser:x")
    (error,) = answers.refused
    assert isinstance(error, SearchError)
    answers.app.runtime.settle()
    assert answers.all == answers.first == []


def test_a_search_that_takes_too_long_is_given_up_in_words(answers, monkeypatch):
    monkeypatch.setattr(searching, "MOST_AT_ONCE", 0)
    monkeypatch.setattr(searching, "LONGEST_MS", -1)
    monkeypatch.setattr("cuebook.storage.reading_connection._STEPS", 1)
    answers.ask("weir -night")
    answers.app.runtime.settle()
    assert "takes too long" in str(answers.refused[0])


def test_a_change_of_names_changes_the_library_order(answers, cues):
    numbers = answers.app.reading.cue_numbers()
    answers.app.storage._database.writing.execute("UPDATE cues SET number = 9 WHERE id = ?", (cues[0],))
    assert answers.app.reading.cue_numbers() == numbers
    with answers.app.transactions.begin() as unit:
        unit.catalogue._writing.changes.cues.add(cues[0])
        from cuebook.storage.cue_index import index_cues

        index_cues(unit.catalogue._writing, cues[:1])
    assert list(answers.app.reading.cue_numbers()) == [*numbers[1:], numbers[0]]


def test_a_lost_index_is_made_again_by_a_rebuild(answers):
    answers.app.storage._database.writing.execute("INSERT INTO cue_words (cue_words) VALUES ('delete-all')")
    answers.ask("weir so")
    assert answers.titles() == []
    answers.app.checkup.rebuild()
    answers.ask("weir so")
    assert answers.titles() == ["Weir Song"]
