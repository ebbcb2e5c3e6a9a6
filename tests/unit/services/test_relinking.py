"""Reviews linked again in the background, as in a window."""

import pytest

from cuebook.domain.review import LinkRole, LinkState, ReviewFacts, TrackEntry
from cuebook.services.reviews import ReviewDraft
from fakes.runtime import Never

TRACKS = ("Opening", "Night Swim", "Weir Song", "Homeward")
FACTS = ReviewFacts(title="Harrow Weir", tracks=tuple(TrackEntry(title) for title in TRACKS))


def draft():
    return ReviewDraft("text", "pasted", "A review.", FACTS)


@pytest.fixture
def review(still_app):
    added = still_app.reviews.add(draft())
    still_app.reviews.relink_by(still_app.runtime)
    return added


def targets(app, review):
    return {link.written: link.target for link in app.reviews.get(review).links}


def linked(app, review):
    return [link.state for link in app.reviews.get(review).links if link.role is LinkRole.TRACK]


def forget_links(app, review):
    with app.transactions.begin() as unit:
        unit.derived.save_links(review, None, ())


def test_reviews_are_linked_again_by_a_job_and_nobody_waits_for_it(still_app, review):
    before = targets(still_app, review)
    assert linked(still_app, review) == [LinkState.SURE] * 4
    forget_links(still_app, review)
    still_app.reviews.relink()
    assert targets(still_app, review) == {}
    still_app.runtime.settle()
    assert targets(still_app, review) == before


def test_what_was_asked_for_twice_is_found_once(still_app, review):
    forget_links(still_app, review)
    for _ in range(3):
        still_app.reviews.relink()
    still_app.runtime.settle()
    assert linked(still_app, review) == [LinkState.SURE] * 4
    assert not still_app.runtime._jobs


def test_a_word_given_while_a_job_links_is_not_undone_by_what_the_job_found(still_app, review):
    opening = next(link.n for link in still_app.reviews.get(review).links if link.written == "Opening")
    run = still_app.runtime.run

    def found_before(work, **calls):
        found = list(work(Never()))
        return run(lambda _cancel: (one for one in found), **calls)

    forget_links(still_app, review)
    still_app.runtime.run = found_before
    still_app.reviews.relink()
    still_app.runtime.run = run
    with still_app.transactions.begin() as unit:
        unit.derived.save_links(review, None, still_app.reviews.link(draft()).links)
    still_app.reviews.link_by_hand(review, opening, None)
    still_app.runtime._jobs[0].step()  # it comes home late
    assert targets(still_app, review)["Opening"] is None
    still_app.runtime.settle()
    assert targets(still_app, review)["Opening"] is None


def test_a_word_given_while_a_job_links_has_everything_linked_anew(still_app, review):
    forget_links(still_app, review)
    still_app.reviews.relink()
    still_app.reviews.remove(still_app.reviews.add(draft()))
    still_app.runtime.settle()
    assert linked(still_app, review) == [LinkState.SURE] * 4


def test_a_review_that_is_brought_back_is_linked_at_once(still_app, review):
    before = targets(still_app, review)
    still_app.reviews.restore(still_app.reviews.remove(review))
    assert targets(still_app, review) == before
