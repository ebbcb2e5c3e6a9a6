"""Tables of the command line: what is typed again is whole on every terminal."""

import io

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from cuebook.cli.tables import Column, fit, print_table

COLUMNS = (
    Column("Cue", shrinks=True),
    Column("Score", shrinks=True, spare=1),
    Column("Plays", figure=True, spare=2),
    Column("Id"),
)
ID = "01a1fcac-3d34-71e1-b2e0-86366def17de"
LONG = "The Ballad of the Weir-Keeper's Daughter (Extended Version)"


def printed(width, *rows):
    out = io.StringIO()
    print_table(Console(file=out, width=width, highlight=False), COLUMNS, rows)
    return out.getvalue().splitlines()


def test_on_eighty_columns_ids_are_whole_and_names_are_cut():
    heading, rule, row = printed(80, (LONG, LONG, 3, ID))
    assert row.endswith(f"  {ID}")
    assert row.startswith("The Ballad of t")
    assert "…" in row
    assert heading.split() == ["Cue", "Score", "Plays", "Id"]
    assert len(rule) == len(row) == 80


def test_what_is_needed_least_is_left_out_first():
    assert printed(75, (LONG, LONG, 3, ID))[0].split() == ["Cue", "Score", "Id"]
    assert printed(60, (LONG, LONG, 3, ID))[0].split() == ["Cue", "Id"]


def test_a_terminal_too_narrow_for_an_id_still_gets_all_of_it():
    assert printed(20, (LONG, LONG, 3, ID))[2].endswith(ID)


def test_wide_letters_take_the_room_they_take():
    row = printed(80, ("水" * 40, LONG, 3, ID))[2]
    assert row.endswith(ID)
    assert len(row) + row.count("水") <= 80


def test_an_empty_table_is_its_heading():
    assert printed(80)[0].split() == ["Cue", "Score", "Plays", "Id"]


@given(st.lists(st.integers(1, 200), min_size=4, max_size=4), st.integers(10, 300))
def test_only_names_shrink_and_all_fits_where_it_can(needed, room):
    widths = fit(COLUMNS, needed, room)
    assert {0, 3} <= set(widths)
    assert all(widths[place] == needed[place] for place in widths if not COLUMNS[place].shrinks)
    least = min(needed[0], 16) + needed[3] + 2
    assert sum(widths.values()) + 2 * (len(widths) - 1) <= max(room, least)
