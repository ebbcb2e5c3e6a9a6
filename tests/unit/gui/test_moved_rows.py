"""Rows put elsewhere by hand: nothing is lost, what is not moved stays in its order."""

from hypothesis import given
from hypothesis import strategies as st

from cuebook.gui.views.collecting.score_list import moved_before, moved_by

LISTS = st.lists(st.integers(), max_size=8, unique=True)


@given(LISTS, st.sets(st.integers(0, 7)), st.sampled_from([-1, 1]))
def test_a_step_moves_each_by_one_at_most_and_keeps_all(rows, places, step):
    places = {place for place in places if place < len(rows)}
    moved = moved_by(rows, places, step)
    assert sorted(moved) == sorted(rows)
    for place in places:
        assert moved.index(rows[place]) - place in {0, step}
    chosen = [rows[place] for place in sorted(places)]
    assert [row for row in moved if row in chosen] == chosen
    assert [row for row in moved if row not in chosen] == [row for row in rows if row not in chosen]


@given(LISTS, st.sets(st.integers(0, 7)), st.integers(0, 8))
def test_a_drop_puts_the_chosen_together_where_it_was(rows, places, before):
    places = {place for place in places if place < len(rows)}
    before = min(before, len(rows))
    chosen = [rows[place] for place in sorted(places)]
    rest = [row for row in rows if row not in chosen]
    above = sum(row not in chosen for row in rows[:before])
    assert moved_before(rows, places, before) == [*rest[:above], *chosen, *rest[above:]]
