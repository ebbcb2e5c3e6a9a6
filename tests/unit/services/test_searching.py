"""Answers while typing: at once where a moment is enough, else a part at once and all of it later."""

import pytest

from cuebook.domain.errors import SearchError
from cuebook.domain.query import CueOrder, SortField
from cuebook.services import searching
from cuebook.services.search_language import read_search
from cuebook.storage.cue_index import index_cues
from cuebook.storage.cue_lists import CueLists


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
    with still_app.storage.reader() as reading:
        reading.look_ahead()
    return Answers(still_app)


def test_what_is_found_in_a_moment_is_all_there_at_once(answers):
    answers.ask("weir so")
    assert answers.titles() == ["Weir Song"]
    assert answers.first == []
    answers.ask("album:weir", [CueOrder(SortField.TITLE, descending=True)])
    assert answers.titles() == ["Weir Song", "Opening", "Night Swim", "Homeward"]


@pytest.mark.parametrize("text", ["weir", "plays:0", "-kind:song OR weir", "w", "length:>0", "NOT path:zzz"])
@pytest.mark.parametrize("order", [(), (CueOrder(SortField.TITLE, descending=True),)])
def test_of_many_the_first_come_at_once_and_all_of_them_later(answers, monkeypatch, text, order):
    monkeypatch.setattr(searching, "LEAST_FIRST", 2)
    with answers.app.storage.reader() as reading:
        reading.look_ahead(order)
    answers.ask(text, order)
    (first,) = answers.first
    assert len(first.numbers) >= 2
    assert not first.complete
    assert answers.all == []
    answers.app.runtime.advance(searching.AFTER_FIRST_MS)
    (whole,) = answers.all
    assert whole.complete
    assert len(whole.numbers) == 4
    assert whole.numbers[: len(first.numbers)] == first.numbers
    assert whole.numbers == answers.app.reading.cue_numbers(read_search(text), order)


def test_a_first_part_that_takes_more_than_a_moment_comes_before_all_of_the_answer(answers, monkeypatch):
    monkeypatch.setattr(searching, "LEAST_FIRST", 2)
    monkeypatch.setattr(searching, "GLANCE_MS", -1)
    monkeypatch.setattr("cuebook.storage.reading_connection._STEPS", 1)
    answers.ask("plays:0")
    assert answers.first == answers.all == []
    answers.app.runtime.settle()
    (first,), (whole,) = answers.first, answers.all
    assert not first.complete
    assert len(first.numbers) >= 2
    assert whole.numbers[: len(first.numbers)] == first.numbers
    assert len(whole.numbers) == 4


def test_what_was_looked_through_in_vain_is_not_looked_through_again(answers, monkeypatch):
    monkeypatch.setattr(searching, "MOST_AT_ONCE", 0)
    looked = []
    usual = CueLists.first_cue_numbers
    monkeypatch.setattr(CueLists, "first_cue_numbers", lambda *asked: looked.append(1) or usual(*asked))
    answers.ask("weir")
    answers.app.runtime.settle()
    assert len(answers.all) == len(looked) == 1


def test_the_first_of_many_are_told_again_after_names_changed(answers, monkeypatch, cues):
    monkeypatch.setattr(searching, "LEAST_FIRST", 2)
    with answers.app.transactions.begin() as unit:
        index_cues(unit.catalogue._writing, cues[:1])
        unit.catalogue._writing.changes.cues.add(cues[0])
    answers.ask("plays:0 OR w")  # not one that the index answers at once
    assert answers.first == answers.all == []
    answers.app.runtime.settle()
    assert len(answers.all) == 1
    answers.ask("plays:0 OR w")
    assert len(answers.first) == 1


def test_the_few_that_are_found_while_names_change_are_shown_before_their_order_is_known(answers, cues):
    with answers.app.transactions.begin() as unit:
        index_cues(unit.catalogue._writing, cues[:1])
        unit.catalogue._writing.changes.cues.add(cues[0])
    answers.ask("weir so")
    (first,) = answers.first
    assert not first.complete
    answers.app.runtime.advance(searching.AFTER_FIRST_MS)
    (whole,) = answers.all
    assert whole.complete
    assert whole.numbers == first.numbers


def test_after_the_next_key_the_rest_of_the_answer_before_is_not_asked_for(answers, monkeypatch):
    monkeypatch.setattr(searching, "LEAST_FIRST", 1)
    answers.ask("weir")
    answers.ask("night")
    assert [found.text for found in answers.first] == ["weir", "night"]
    answers.app.runtime.advance(searching.AFTER_FIRST_MS)
    assert [found.text for found in answers.all] == ["night"]


def test_one_letter_is_never_asked_of_the_index_while_the_window_waits(answers):
    for text in ("w", "title:w", '"w', "weir OR (night -s)"):
        answers.ask(text)
        assert answers.all == answers.first == []
        answers.app.runtime.settle()
        assert len(answers.all) == 1
        answers.all.clear()


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
        index_cues(unit.catalogue._writing, cues[:1])
    assert list(answers.app.reading.cue_numbers()) == [*numbers[1:], numbers[0]]


def test_a_lost_index_is_made_again_by_a_rebuild(answers):
    answers.app.storage._database.writing.execute("INSERT INTO cue_words (cue_words) VALUES ('delete-all')")
    answers.ask("weir so")
    assert answers.titles() == []
    answers.app.checkup.rebuild()
    answers.ask("weir so")
    answers.app.runtime.advance(searching.AFTER_FIRST_MS)
    assert answers.titles() == ["Weir Song"]
