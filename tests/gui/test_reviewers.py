"""The reviewers on the page of reviews: listed, put in order, opened and played."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from builders import make_album, open_app, scan
from cuebook.domain.agreement import Agreement
from cuebook.domain.review import Mention, ReviewFacts, Sentiment
from cuebook.domain.reviewer import Reviewer
from cuebook.gui.models.reviewer_rows import ReviewerOrder, agreement_text, in_order, rests_on_text
from cuebook.services.reviews import ReviewDraft
from fakes.runtime import FakeRuntime
from windows import opened_window


def add(app, reviewer, *praised):
    mentions = tuple(Mention(cue, Sentiment.PRAISE) for cue in praised)
    facts = ReviewFacts(title="Harrow Weir", reviewer=reviewer, mentions=mentions)
    app.reviews.add(ReviewDraft("text", "pasted", f"By {reviewer}: {praised}", facts))
    app.runtime.advance(1_000)


@pytest.fixture
def window(tmp_path, qapp):
    make_album(tmp_path / "music", ["Opening", "Night Swim"], seconds=2)
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, tmp_path / "music")
    add(app, "R. Halloran", "Night Swim")
    add(app, "Ada Vane")
    add(app, "R. HALLORAN", "Opening")
    with opened_window(qapp, app) as window:
        window.show_page("reviews")
        app.runtime.settle()
        yield window


@pytest.fixture
def page(window):
    page = window.current_view()
    next(button for button in page.findChildren(QPushButton) if button.text() == "Reviewers").click()
    window._context.app.runtime.settle()
    return page


def names(page):
    return [reviewer.name for reviewer in page._reviewers.table.reviewers]


def test_they_stand_by_name_with_their_reviews(page):
    assert names(page) == ["Ada Vane", "R. HALLORAN"]
    model = page._reviewers.table.model()
    spoken = [model.index(1, place).data(Qt.ItemDataRole.AccessibleTextRole) for place in range(5)]
    assert spoken == ["R. HALLORAN", "2", "2", "too few to say", "0 of 10 revisits"]


def test_a_heading_puts_them_in_its_order_and_the_button_says_so(page):
    page._reviewers.table.horizontalHeader().sectionClicked.emit(1)
    assert names(page) == ["R. HALLORAN", "Ada Vane"]
    assert page._reviewers.order.text() == "Most reviews"
    page._reviewers.table.horizontalHeader().sectionClicked.emit(1)
    assert names(page) == ["Ada Vane", "R. HALLORAN"]


def test_enter_opens_the_reviews_of_one_and_esc_goes_back_to_all(page):
    table = page._reviewers.table
    table.setFocus()
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert [review.facts.reviewer for review in page._rows.rows] == ["R. HALLORAN", "R. Halloran"]
    assert page._body.currentWidget() is page._table
    QTest.keyClick(page._table, Qt.Key.Key_Escape)
    assert len(page._rows.rows) == 3
    assert not page._bar.isVisibleTo(page)


def test_what_a_reviewer_praises_is_played(page, window):
    app = window._context.app
    page._reviewers.menu_of(page._reviewers.table.reviewers[1]).actions()[1].trigger()
    assert [
        cue.title
        for cue in app.reading.cues(
            [entry.cue for entry in (app.player.queue.current, *app.player.queue.upcoming)]
        )
    ] == ["Opening", "Night Swim"]
    assert not page._reviewers.menu_of(page._reviewers.table.reviewers[0]).actions()[1].isEnabled()


def test_a_review_that_comes_is_counted_while_they_are_in_sight(page, window):
    add(window._context.app, "Ada Vane")
    window._context.app.runtime.settle()
    assert [len(one.reviews) for one in page._reviewers.table.reviewers] == [2, 2]


def reviewer(name, **found):
    return Reviewer(name, (), (), Agreement(**{"praised": 3, "revisits": 20} | found))


def test_most_agreement_comes_first_and_silence_last():
    lift = reviewer("lift", share=0.6, expected=0.2)
    orders = reviewer("orders", rated=12, correlation=0.9)
    against = reviewer("against", rated=12, correlation=-0.5)
    silent = reviewer("silent")
    found = in_order([silent, against, orders, lift], ReviewerOrder.AGREEMENT)
    assert [one.name for one in found] == ["orders", "lift", "against", "silent"]
    assert [agreement_text(one.agreement) for one in found] == [
        "+0.90 rank correlation",
        "3.0× chance",
        "−0.50 rank correlation",
        "too few to say",
    ]
    assert rests_on_text(lift.agreement) == "3 praised cues, 20 revisits"
    assert rests_on_text(orders.agreement) == "12 cues both rated"
