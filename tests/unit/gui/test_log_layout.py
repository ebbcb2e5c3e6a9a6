"""Where the rows of the log stand, and what changed between two states of it."""

from array import array
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.listening import LogDay, LogRow, LogTotals
from cuebook.domain.play import Ending, HeardRanges, Origin
from cuebook.gui.models.log_layout import RUNNING, LogLayout, difference
from cuebook.gui.models.log_model import MOST_PAGES, PAGE, LogModel

TODAY = date(2026, 11, 21)


def day(ago, plays, retracted=0):
    return LogDay(TODAY - timedelta(days=ago), LogTotals(plays=plays, retracted=retracted))


def layout(*days, running=None, newest=1_000):
    plays = sum(one.totals.rows for one in days)
    return LogLayout.of(array("q", range(newest, newest - plays, -1)), days, running)


def keys(shown):
    return shown.head_keys(len(shown.sections))


def test_plays_stand_under_their_days():
    shown = layout(day(0, 1, retracted=1), day(3, 1))
    assert shown.rows == 5
    assert [shown.place_at(row) for row in range(5)] == [None, 0, 1, None, 2]
    assert [shown.row_of(place) for place in range(3)] == [1, 2, 4]


def test_the_play_that_runs_stands_on_top():
    shown = layout(day(0, 1), day(1, 1), running=TODAY)
    assert [shown.place_at(row) for row in range(5)] == [None, RUNNING, 0, None, 1]
    assert shown.row_of(0) == 2


def test_the_first_play_of_a_day_brings_its_heading():
    shown = layout(day(1, 1), running=TODAY)
    assert [section.day for section in shown.sections] == [TODAY, TODAY - timedelta(days=1)]
    assert [shown.place_at(row) for row in range(4)] == [None, RUNNING, None, 0]


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (layout(day(0, 2)), layout(day(0, 3), newest=1_001), (1, 0, 1)),
        (layout(day(0, 2)), layout(day(0, 2), running=TODAY), (1, 0, 1)),
        (layout(day(0, 2), running=TODAY), layout(day(0, 2)), (1, 1, 0)),
        (layout(day(0, 2), running=TODAY), layout(day(0, 3), newest=1_001), (2, 0, 0)),
        (layout(day(1, 2)), layout(day(0, 1), day(1, 2), newest=1_001), (0, 0, 2)),
        (layout(day(1, 2), running=TODAY), layout(day(1, 2)), (0, 2, 0)),
        (layout(day(0, 2), day(1, 4)), layout(day(0, 2), day(1, 4)), (3, 0, 0)),
    ],
)
def test_what_changed_at_the_top_is_found(before, after, change):
    found = difference(before, after)
    assert (found.row, found.removed, found.inserted) == change


def test_another_choice_is_another_log():
    assert difference(layout(day(0, 2), day(1, 4)), layout(day(0, 2), day(2, 4))) is None
    assert difference(layout(), layout(day(0, 2))) is None
    assert difference(layout(day(0, 3)), layout(day(0, 3), newest=900)) is None


@given(
    st.lists(st.integers(1, 3), min_size=1, max_size=5),
    st.integers(0, 3),
    st.booleans(),
    st.booleans(),
)
def test_the_difference_leads_from_one_state_to_the_other(counts, new, ran, runs):
    days = [day(ago, plays) for ago, plays in enumerate(counts)]
    before = layout(*days, running=TODAY if ran else None)
    after = layout(day(0, counts[0] + new), *days[1:], running=TODAY if runs else None, newest=1_000 + new)
    found = difference(before, after)
    if found is None:
        return
    old, new_keys = keys(before), keys(after)
    assert len(old) - found.removed + found.inserted == len(new_keys)
    assert old[found.row + found.removed :] == new_keys[found.row + found.inserted :]
    same = [place for place in range(found.row) if old[place] != new_keys[place]]
    assert all(old[place] == RUNNING for place in same)


def test_a_million_plays_are_read_by_the_page():
    asked = []

    def read(numbers):
        asked.append(len(numbers))
        return [a_row(number) for number in numbers]

    model = LogModel(read)
    plays = 1_000_000
    days = [day(ago, 1_000) for ago in range(plays // 1_000)]
    model.show_log(array("q", range(plays, 0, -1)), days, None, TODAY)
    assert model.rowCount() == plays + len(days)
    assert not asked
    assert model.row_at(1).title == str(plays)
    assert model.row_at(model.rowCount() - 1).title == "1"
    for row in range(1, 100 * PAGE * 2, PAGE):
        model.row_at(row)
    assert max(asked) <= PAGE
    assert len(model._pages) == MOST_PAGES
    assert model.row_of_number(plays - 1_500) == 1_502


def a_row(number):
    return LogRow(
        str(number), "c", "s", str(number), "", "", 0, 0, Origin.PICKED, Ending.FINISHED, HeardRanges(),
        1, "player", listen=True, revisit=False, came_back=False, encore=False, retracted=False,
    )  # fmt: skip
