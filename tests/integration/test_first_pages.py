"""The first part of a wide search is what all of it begins with, where more cues are than are looked at."""

import pytest

from bench.synthetic import fill
from cuebook.domain.query import CueOrder, SortField, WordField, Words
from cuebook.services.search_language import read_search
from cuebook.storage import cue_lists, cue_search, library_head
from cuebook.storage.sqlite_storage import SqliteStorage
from fakes.runtime import FakeRuntime

CUES = 3_000
ORDERS = [
    (),
    (CueOrder(SortField.TITLE),),
    (CueOrder(SortField.LENGTH, descending=True),),
    (CueOrder(SortField.COMPOSER, descending=True), CueOrder(SortField.ALBUM)),
]
WIDE = [
    "th", "h", '"a', "album:s", "-kind:song", "year:1976..2010", "plays:0 -th", "rating:>=80 OR ni",
    "path:fl",
]  # fmt: skip


@pytest.fixture(scope="module")
def reading(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(library_head, "LEAST_CUES", 1_000)
        patched.setattr(cue_lists, "_STEP", 300)
        storage = SqliteStorage(fill(tmp_path_factory.mktemp("wide"), CUES), FakeRuntime())
        storage.reading.look_ahead()
        yield storage.reading
        storage.close()


@pytest.mark.parametrize("text", WIDE)
@pytest.mark.parametrize("order", ORDERS)
def test_a_first_part_is_what_all_of_the_answer_begins_with(reading, text, order):
    reading.look_ahead(order)
    search = read_search(text)
    first, whole = reading.first_cue_numbers(search, order, 50), reading.cue_numbers(search, order)
    assert 50 <= len(first) < len(whole)
    assert whole[: len(first)] == first


def test_what_the_first_cues_do_not_fill_a_page_with_is_not_told_from_them(reading):
    search = read_search("night swim")
    assert not reading.first_cue_numbers(search, (), 50)
    assert reading.few_cue_numbers(search) == (reading.cue_numbers(search), True)


def test_the_database_is_not_asked_for_as_many_cues_as_are_looked_at_in_memory(reading, monkeypatch):
    monkeypatch.setattr(cue_search, "MOST_ASKED", 100)
    for text, is_asked in [("-kind:song", True), ("th -kind:song", True), ("th", False)]:
        found = reading.first_cue_numbers(read_search(text), (), 101)
        assert bool(found) is not is_asked


def test_words_without_a_letter_stand_nowhere_even_in_a_cue_that_has_gone():
    nothing = library_head._Texts([""])
    head = library_head.Head(1, [7], nothing, nothing)
    for field in (None, *WordField):
        assert head.holding(Words("…", field=field), range(1)) == []


@pytest.mark.parametrize("text", ["night h", '"original m', "title:night s b", "n s o"])
def test_letters_among_words_are_answered_at_once(reading, text):
    search = read_search(text)
    whole = reading.cue_numbers(search)
    assert len(whole)
    assert reading.few_cue_numbers(search, most=CUES) == (whole, True)


@pytest.mark.parametrize("text", ["n", "path:n m", "n OR m", "year:1976 n"])
def test_what_the_index_would_gather_for_long_is_left_to_a_job(reading, text):
    assert reading.few_cue_numbers(read_search(text), most=CUES) is None


def test_an_order_by_what_plays_and_ratings_change_is_not_kept(reading):
    reading.look_ahead([CueOrder(SortField.RATING)])
    assert not reading.first_cue_numbers(read_search("th"), [CueOrder(SortField.RATING)], 50)
