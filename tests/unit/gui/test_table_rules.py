"""Pure rules of tables: how columns share the room, how clicks make an order, how a state is kept."""

import json

from hypothesis import given
from hypothesis import strategies as st

from builders import a_cue
from cuebook.domain.query import CueOrder, SortField
from cuebook.gui.models.column_widths import Wish, share_room
from cuebook.gui.models.cue_columns import cue_columns
from cuebook.gui.models.cue_rows import CueRow
from cuebook.gui.models.sort_keys import clicked
from cuebook.gui.models.table_state import TableState, read_state
from cuebook.gui.widgets.text import tooltip_text

NAMES = ("number", "cue", "album", "length")
USUAL = TableState(("number", "cue"))

wishes = st.builds(
    lambda least, more, grows: Wish(least + more, least, grows),
    st.integers(10, 200), st.integers(-50, 300), st.booleans(),
)  # fmt: skip
orders = st.lists(
    st.builds(CueOrder, st.sampled_from(SortField), st.booleans()), unique_by=lambda key: key.field
).map(tuple)


@given(st.lists(wishes, max_size=12), st.integers(250, 2_000))
def test_columns_fill_the_room_and_none_is_too_narrow(others, room):
    columns = [*others, Wish(330, 190, grows=True, stays=True)]
    widths = share_room(columns, room)
    assert sum(widths) == room
    assert all(width >= wish.least or width == 0 for width, wish in zip(widths, columns, strict=True))
    assert widths[-1] >= 190


@given(st.lists(wishes, max_size=12), st.integers(250, 2_000))
def test_a_column_is_left_out_only_where_there_is_no_room_for_it(others, room):
    columns = [Wish(330, 190, grows=True, stays=True), *others]
    left_out = [place for place, width in enumerate(share_room(columns, room)) if width == 0]
    shown = sum(wish.least for place, wish in enumerate(columns) if place not in left_out)
    assert not left_out or shown + columns[left_out[0]].least > room


@given(orders, st.sampled_from(SortField))
def test_three_clicks_with_shift_leave_the_other_columns_as_they_were(order, field):
    after = order
    for _ in range(3):
        after = clicked(after, field, add=True)
        assert [key for key in after if key.field != field] == [key for key in order if key.field != field]


@given(orders, st.sampled_from(SortField))
def test_a_plain_click_orders_by_that_column_alone(order, field):
    after = clicked(order, field, add=False)
    assert {key.field for key in after} <= {field}


@given(
    st.lists(st.sampled_from(NAMES), unique=True),
    st.dictionaries(st.sampled_from(NAMES), st.integers(1, 900)),
    orders,
)
def test_a_state_is_read_as_it_was_kept(columns, widths, order):
    state = TableState(tuple(columns) if "cue" in columns else ("cue", *columns), widths, order)
    assert read_state(json.loads(json.dumps(state.to_json())), NAMES, USUAL) == state


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.sampled_from(NAMES),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["columns", "widths", "order"]), inner),
)


@given(anything)
def test_whatever_lies_in_the_settings_gives_a_table_with_cues_in_it(kept):
    state = read_state(kept, NAMES, USUAL)
    assert "cue" in state.columns
    assert set(state.columns) <= set(NAMES)


def said_over(column, **facts):
    return cue_columns(lambda: 0)[column].tooltip(CueRow(a_cue(**facts)))


def test_the_number_and_the_disc_tell_the_disc_s_title():
    for column in ("number", "disc"):
        assert said_over(column, disc=2, disc_title="The <Sessions>") == tooltip_text(
            "Disc 2: The <Sessions>"
        )
        assert said_over(column, disc=None, disc_title="The Score") == tooltip_text("The Score")
        assert said_over(column, disc=2) == tooltip_text("Disc 2")
        assert said_over(column, disc=1) == ""


def test_the_year_tells_that_the_edition_is_of_another():
    assert said_over("year", year=1988, released=2012) == "This edition is of 2012"
    assert said_over("year", year=1988, released=1988) == said_over("year", released=None) == ""
