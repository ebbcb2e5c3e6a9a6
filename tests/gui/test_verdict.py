"""The verdict beside a score: whose figures stand there, against what they are measured, resting on what."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea

from builders import open_app, scan
from cuebook.domain.catalogue import CueKind
from cuebook.domain.review import (
    FactKind,
    FactSpan,
    LinkRole,
    Mention,
    PrintedRating,
    ReviewFacts,
    Sentiment,
)
from cuebook.gui.models.cue_columns import ALBUM_COLUMNS
from cuebook.gui.views.cues.reading import read_rows
from cuebook.gui.views.figure_column import FigureColumns, ShownFigures
from cuebook.gui.views.list_buttons import ListButtons
from cuebook.gui.views.verdict_panel import VerdictPanel
from cuebook.gui.views.verdict_rows import VerdictRows
from cuebook.services.reviews import ReviewDraft
from fakes.runtime import FakeRuntime
from windows import opened_window

CLOSING = "Cue rating: {} / 100\nTotal minutes of excellence: 8 / 34\nAlbum excellence: 33%\n"


def review_by(reviewer, rating, praised):
    """A review that prints figures which cannot all be right and praises one cue."""
    text = CLOSING.format(rating)
    facts = ReviewFacts(
        title="Harrow Weir",
        reviewer=reviewer,
        rating=PrintedRating(rating, 100, f"Cue rating: {rating} / 100"),
        minutes_of_excellence=8,
        album_minutes=34,
        excellence_percent=33,
        mentions=(Mention(praised, Sentiment.PRAISE, quote=f"{praised} is wonderful."),),
        spans=(FactSpan(FactKind.FIGURES, 0, len(text)),),
    )
    return ReviewDraft("text", "pasted", text, facts)


MAREK, ODELL = review_by("Lena Marek", 62, "Night Swim"), review_by("Piet Odell", 81, "Homeward")


@pytest.fixture
def window(tmp_path, weir_folder, qapp):
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, weir_folder)
    with opened_window(qapp, app) as window:
        app.runtime.settle()
        yield window


@pytest.fixture
def app(window):
    return window._context.app


@pytest.fixture
def cues(app):
    return [cue.id for cue in app.reading.find_cues()[1]]


@pytest.fixture
def reviewed(window, app, cues):
    """The score page of a score that two critics wrote about: one praises the second cue, one the last."""
    for draft, cue in ((MAREK, cues[1]), (ODELL, cues[3])):
        (home,) = {one.album_id for one in app.reading.cues([cue])}
        own = [(LinkRole.ALBUM, "Harrow Weir", home), (LinkRole.MENTION, draft.facts.mentions[0].cue, cue)]
        app.reviews.add(draft, own)
        app.runtime.advance(1_000)
    window.show_score(app.reading.scores()[0].id)
    return window


def column(window, name):
    """What one side of the verdict says to a screen reader, figure by figure."""
    columns = window.findChild(FigureColumns)
    told = [label.accessibleName() for label in columns.findChildren(QLabel)]
    return {words.removeprefix(f"{name}: ") for words in told if words.startswith(f"{name}: ")}


def row_of(table, number):
    model = table.model()
    return [model.index(number, place).data() for place in range(model.columnCount())]


def said(window):
    return " ".join(label.text() for label in window.findChild(VerdictPanel).findChildren(QLabel))


def rows(window):
    model = window.findChild(VerdictRows).model()
    return [
        [model.index(row, place).data() for place in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def critics(window):
    """Whose mark stands beside which cue in the table."""
    return {
        row.cue.title: row.critic.reviewer
        for row in window.current_view()._rows.rows
        if row.critic is not None
    }


def choose(window, name):
    table = window.findChild(VerdictRows)
    place = [row[0] for row in rows(window)].index(name)
    table.activated.emit(table.model().index(place, 0))


def test_the_newest_review_stands_beside_the_listener_word_for_word(reviewed):
    assert column(reviewed, "Piet Odell") == {
        "Cue rating 81 / 100",
        "Minutes of excellence 8 / 34 as printed",
        "Album excellence 33% as printed",
    }


def test_printed_figures_that_cannot_all_be_right_get_a_remark(reviewed):
    assert "As printed, 8 / 34 would be 21.7 to 25.4 %, not 33%." in said(reviewed)


def test_all_critics_stand_side_by_side_with_the_listener(reviewed, app, cues):
    app.ratings.rate(cues[:2], 100)
    app.runtime.settle()
    assert rows(reviewed) == [
        ["You", "100 / 100", "0:20", "50 %"],
        ["Piet Odell", "81 / 100", "8", "33%"],
        ["Lena Marek", "62 / 100", "8", "33%"],
    ]


def test_choosing_another_critic_changes_the_figures_and_the_critic_column(reviewed):
    assert critics(reviewed) == {"Homeward": "Piet Odell"}
    choose(reviewed, "Lena Marek")
    assert "Cue rating 62 / 100" in column(reviewed, "Lena Marek")
    assert critics(reviewed) == {"Night Swim": "Lena Marek"}


def test_a_cue_that_only_another_critic_names_has_no_mark_until_that_critic_is_chosen(reviewed, app, cues):
    assert [app.reading.cue(cue).reviewed for cue in cues] == [False, True, False, True]
    place = ALBUM_COLUMNS.index("critic")
    marked = [row_of(reviewed.current_view().table, number)[place] for number in range(4)]
    assert marked == ["", "", "", "praised"]


@pytest.mark.usefixtures("reviewed")
def test_the_library_says_of_a_cue_that_some_review_names_it(app):
    rows = [row for row in read_rows(app, [1, 2, 3, 4], with_weeks=False) if row]
    assert {row.cue.title for row in rows if row.critic} == {"Night Swim", "Homeward"}


def test_the_panel_needs_no_scrolling_with_one_critic_nor_with_two(reviewed, app):
    (scroll,) = reviewed.findChild(VerdictPanel).findChildren(QScrollArea)
    reviewed.resize(1440, 900)
    QApplication.processEvents()
    assert len(rows(reviewed)) == 3
    assert scroll.verticalScrollBar().maximum() == 0
    app.reviews.remove(next(one.id for one in app.reading.reviews() if one.facts.reviewer == "Piet Odell"))
    QApplication.processEvents()
    assert scroll.verticalScrollBar().maximum() == 0


def test_long_figures_take_the_room_that_short_ones_beside_them_spare(reviewed):
    columns = reviewed.findChild(FigureColumns)
    columns.own.show_figures(ShownFigures(("75", "/ 100"), ("11:20", "of 37:46"), ("30 %", ""), 0.3))
    columns.critic.show_figures(
        ShownFigures(("81", "/ 100"), ("12.5 / 34", "as printed"), ("36%", "as printed"), 0.36)
    )
    reviewed.resize(1440, 900)
    QApplication.processEvents()
    assert columns.critic.line_width() <= columns.critic._bar.width()


@pytest.mark.parametrize("minutes", ["18", "12.5 / 134.5"])
@pytest.mark.parametrize("width", [1440, 1100])
def test_what_is_printed_at_length_keeps_to_its_line_and_to_the_panel(reviewed, width, minutes):
    columns = reviewed.findChild(FigureColumns)
    columns.own.show_figures(ShownFigures(("100", "/ 100"), ("11:20", "of 37:46"), ("30 %", ""), 0.3))
    columns.critic.show_figures(
        ShownFigures(("81.25", "/ 100"), (minutes, "as printed"), ("33.333%", "as printed"), 0.36)
    )
    reviewed.resize(width, 720)
    QApplication.processEvents()
    (scroll,) = reviewed.findChild(VerdictPanel).findChildren(QScrollArea)
    assert scroll.widget().width() <= scroll.viewport().width()
    for large, small in zip(columns.critic._large, columns.critic._small, strict=True):
        assert large.toolTip() == "As printed" if small.isHidden() else small.y() < large.height()


def test_the_critic_chosen_is_remembered_for_the_score(reviewed, app):
    choose(reviewed, "Lena Marek")
    reviewed.show_page("library")
    reviewed.show_score(app.reading.scores()[0].id)
    assert column(reviewed, "Lena Marek")
    assert critics(reviewed) == {"Night Swim": "Lena Marek"}


def test_a_single_critic_needs_no_list_of_them(window, app):
    app.reviews.add(MAREK)
    window.show_score(app.reading.scores()[0].id)
    assert window.findChild(VerdictRows).isHidden()


def test_the_setting_of_the_denominator_shows_at_once_wherever_it_is_changed(window, app, cues):
    app.decisions.set_kind(cues[2:3], CueKind.SONG)
    app.ratings.rate(cues[:1], 100)
    window.show_score(app.reading.scores()[0].id)
    assert {"Minutes of excellence 0:10 of 0:30", "Album excellence 33 %"} <= column(window, "You")
    app.settings.change(denominator="whole album")
    assert {"Minutes of excellence 0:10 of 0:40", "Album excellence 25 %"} <= column(window, "You")
    names = [button.text() for button in window.findChild(VerdictPanel).findChildren(QPushButton)]
    assert "Whole album" in names


def test_songs_and_source_cues_left_out_are_told_apart(window, app, cues):
    app.decisions.set_kind(cues[2:3], CueKind.SONG)
    app.decisions.set_kind(cues[3:4], CueKind.SOURCE)
    window.show_score(app.reading.scores()[0].id)
    assert "0 of 2 score cues rated, 1 song and 1 source cue left out" in said(window)


def test_what_is_unrated_can_be_selected_to_be_rated(window, app, cues):
    app.decisions.set_kind(cues[2:3], CueKind.SONG)
    app.ratings.rate(cues[:1], 100)
    window.show_score(app.reading.scores()[0].id)
    *_, unrated = window.findChild(ListButtons).findChildren(QPushButton)
    assert unrated.text() == "Select 2 unrated"
    unrated.click()
    assert window.selected_cues() == [cues[1], cues[3]]
