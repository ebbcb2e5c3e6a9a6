"""Stored reviews are recognised anew, and what the listener corrected stays."""

from dataclasses import replace

import pytest

from cuebook.services.reviews import ReviewDraft

PAGE = """Soundtrack review: Tern Island (Odo Marsh – 1994)

“Slack Tide” is gorgeous, and “Bell Buoy” is a bore that never ends.

Cue rating: 70 / 100
Total minutes of excellence: 8 / 34
Album excellence: 22%
"""


@pytest.fixture
def stored(still_app):
    """A review as an older reader left it, with its reviewer corrected by the listener."""
    read = still_app.reviews.read(PAGE.encode(), "page.txt")
    poorer = replace(read.facts, composers=(), year=None, mentions=())
    corrected = replace(poorer, reviewer="Ann Lee", title="Tern Isle")
    draft = ReviewDraft(read.format, read.source, read.text, corrected, recognised=poorer)
    return still_app.reviews.add(draft)


def test_a_better_reader_adds_what_it_finds_and_the_listeners_word_stays(still_app, stored):
    assert still_app.rereading.reread().changed == ("Tern Isle",)
    facts = still_app.reviews.get(stored).facts
    assert (facts.title, facts.reviewer) == ("Tern Isle", "Ann Lee")
    assert (facts.composers, facts.year) == (("Odo Marsh",), 1994)
    assert [mention.cue for mention in facts.mentions] == ["Slack Tide", "Bell Buoy"]


def test_reading_again_twice_finds_nothing_more_and_corrections_still_stand(still_app, stored):
    still_app.rereading.reread()
    again = still_app.rereading.reread()
    assert (again.changed, again.left) == ((), ())
    assert still_app.reviews.get(stored).facts.reviewer == "Ann Lee"


def test_what_was_recognised_is_kept_beside_what_the_listener_made_of_it(still_app, stored):
    before = still_app.reading.recognised_facts(stored)
    assert (before.title, before.reviewer) == ("Tern Island", None)


def test_a_review_without_its_text_stays_as_it_is(still_app):
    read = still_app.reviews.read(PAGE.encode(), "page.txt")
    still_app.reviews.add(replace(read, text="", facts=replace(read.facts, title="Tern Isle", spans=())))
    assert still_app.rereading.reread().left == ("Tern Isle",)
