"""Stored reviews are recognised anew, and what the listener corrected stays."""

from dataclasses import replace

import apsw
import pytest

from cuebook.domain.corrections import corrected_again
from cuebook.domain.review import PrintedRating, ReviewFacts, Sentiment
from cuebook.services.rereading import Reread
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


# Kept before it was kept what was recognised


def older(app, path, **said):
    """A review as versions before that kept it, of whose facts nobody knows which are corrections."""
    read = app.reviews.read(PAGE.encode(), "page.txt")
    poorer = replace(read.facts, composers=(), highlights=("Bell Buoy",), mentions=read.facts.mentions[:1])
    review = app.reviews.add(ReviewDraft(read.format, read.source, read.text, replace(poorer, **said)))
    connection = apsw.Connection(str(path))
    connection.execute("DROP TRIGGER reviews_never_change")
    connection.execute("UPDATE reviews SET recognised = NULL")
    connection.close()
    return review


def test_a_review_of_before_the_column_is_read_again_and_all_it_says_stays(still_app):
    path = still_app.folders.data / "cuebook.db"
    review = older(still_app, path, title="Tern Isle", reviewer="Ann Lee", year=1995)
    assert still_app.rereading.reread() == Reread(("Tern Isle",), ())
    facts = still_app.reviews.get(review).facts
    assert (facts.title, facts.reviewer, facts.year) == ("Tern Isle", "Ann Lee", 1995)
    assert (facts.composers, facts.highlights) == (("Odo Marsh",), ("Bell Buoy",))
    assert [mention.cue for mention in facts.mentions] == ["Slack Tide", "Bell Buoy"]
    assert still_app.reading.recognised_facts(review).title == "Tern Island"
    assert still_app.rereading.reread() == Reread((), ())


def test_what_a_review_of_before_the_column_said_of_a_cue_stays_and_silence_is_filled(still_app):
    read = still_app.reviews.read(PAGE.encode(), "page.txt").facts.mentions
    slack, bell = (
        replace(read[0], sentiment=Sentiment.BLAME),
        replace(read[1], sentiment=Sentiment.NEUTRAL),
    )
    review = older(still_app, still_app.folders.data / "cuebook.db", mentions=(slack, bell))
    still_app.rereading.reread()
    assert [one.sentiment for one in still_app.reviews.get(review).facts.mentions] == ["blame", "blame"]


def test_a_rating_the_listener_chose_of_two_is_not_asked_for_again():
    two = (PrintedRating(3, 5, "3/5"), PrintedRating(4, 5, "****"))
    fresh = ReviewFacts(rating_conflict=two)
    facts = corrected_again(fresh, replace(fresh, rating=two[0], rating_conflict=()), fresh)
    assert (facts.rating, facts.rating_conflict) == (two[0], ())
