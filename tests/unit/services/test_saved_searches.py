"""Saved searches: kept in the ledger, current by themselves, and every change can be taken back."""

import pytest

from cuebook.domain.errors import CuebookError, NotFoundError, SearchError
from cuebook.domain.events import LibraryChanged
from cuebook.services.search_language import read_search


@pytest.fixture
def kept(still_app):
    return still_app.saved_searches


def names(kept):
    return [(saved.name, saved.query) for saved in kept.all()]


def test_a_saved_search_finds_what_meets_it_now(still_app, kept, cues):
    kept.save("Best", "rating:>=4*")
    search = read_search(kept.named("best").query)
    assert len(still_app.reading.cue_numbers(search)) == 0
    still_app.ratings.rate(cues[:2], 90)
    assert still_app.reading.cue_ids(still_app.reading.cue_numbers(search)) == cues[:2]


def test_renaming_and_changing_keep_what_was_before_in_the_ledger(still_app, kept):
    search = kept.save("Best", "rating:>=4*")
    before = kept.change(search, name="The best", query="rating:5*")
    assert names(kept) == [("The best", "rating:5*")]
    kept.change(search, name=before.name, query=before.query)
    assert names(kept) == [("Best", "rating:>=4*")]
    assert len(list(still_app.reading.rows(["search"]))) == 3


def test_a_search_is_found_by_its_very_name_before_one_that_only_differs_in_accents(kept):
    kept.save("Cafe", "x")
    kept.save("Café", "y")
    assert [kept.named(name).query for name in ("Cafe", "Café", "CAFE")] == ["x", "y", "x"]


def test_a_removed_search_can_be_restored_as_it_last_was(kept):
    search = kept.save("Best", "rating:>=4*")
    kept.change(search, query="rating:5*")
    removal = kept.remove(search)
    assert names(kept) == []
    kept.restore(removal)
    assert names(kept) == [("Best", "rating:5*")]


def test_searches_stand_by_name_and_no_two_have_one(kept):
    kept.save("b", "x")
    kept.save("Á", "y")
    assert [name for name, _ in names(kept)] == ["Á", "b"]
    with pytest.raises(CuebookError, match="already"):
        kept.save("B ", "z")
    with pytest.raises(CuebookError, match="needs a name"):
        kept.save(" ", "z")


def test_a_search_that_cannot_be_read_is_not_kept(kept):
    with pytest.raises(SearchError):
        kept.save("Odd", "compser:x y")
    with pytest.raises(NotFoundError, match="none yet"):
        kept.named("Odd")


def test_whoever_shows_them_hears_of_every_change(still_app, kept):
    heard = []
    still_app.bus.subscribe(LibraryChanged, lambda event: heard.append(event.changes.searches))
    search = kept.save("Best", "x")
    kept.change(search, name="Worst")
    kept.restore(kept.remove(search))
    assert heard == [True, True, True, True]
