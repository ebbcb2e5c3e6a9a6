"""Paged rows against a plain list: what is shown, what is read, what is told."""

import tracemalloc
from array import array

from hypothesis import given
from hypothesis import strategies as st

from cuebook.gui.models.paged_rows import PAGE, PagedRows
from cuebook.gui.models.row_table import Column

COLUMNS = [Column("text", "Text", str)]


class Library:
    """Rows by number, as a database has them; counts what is read."""

    def __init__(self):
        self.words = {}
        self.asked = []

    def read(self, numbers):
        self.asked.append(len(numbers))
        return [self.words.get(number, f"row {number}") for number in numbers]


def model_of(library):
    return PagedRows(COLUMNS, library.read)


lists = st.lists(st.integers(0, 400), unique=True, max_size=300)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("show"), lists),
        st.tuples(st.just("more"), lists),
        st.tuples(st.just("fewer"), st.integers(0, 300)),
        st.tuples(st.just("change"), st.integers(0, 299)),
        st.tuples(st.just("look"), st.integers(0, 299)),
    ),
    max_size=20,
)


@given(steps)
def test_every_row_is_what_a_plain_list_would_show(sequence):
    library, shown = Library(), []
    model = model_of(library)
    for step, what in sequence:
        if step == "show":
            shown = what
        elif step == "more":
            shown = shown + [number for number in what if number not in shown]
        elif step == "fewer":
            shown = shown[:what]
        elif step == "look":
            model.row_at(what)
        if step == "change" and shown:
            number = shown[what % len(shown)]
            before = library.words.get(number, f"row {number}")
            library.words[number] = f"{before} changed"
            model.reread(lambda row, before=before: row == before)
        else:
            model.show_numbers(array("q", shown))
        assert model.rowCount() == len(shown)
        said = [model.index(place, 0).data() for place in range(len(shown))]
        assert said == [library.words.get(number, f"row {number}") for number in shown]


@given(lists, lists)
def test_rows_are_found_again_by_their_numbers(shown, wanted):
    model = model_of(Library())
    model.show_numbers(array("q", shown))
    assert model.places_of(wanted) == sorted(shown.index(number) for number in wanted if number in shown)
    assert all(model.place_of(number) == place for place, number in enumerate(shown))


def test_only_the_page_that_is_looked_at_is_read():
    library = Library()
    model = model_of(library)
    model.show_numbers(array("q", range(100_000)))
    assert library.asked == []
    model.row_at(50_000)
    assert library.asked == [PAGE]


def test_rows_that_changed_are_told_of_and_no_others(qtbot):
    library = Library()
    model = model_of(library)
    model.show_numbers(array("q", range(1_000)))
    model.row_at(3)
    model.row_at(700)
    with qtbot.waitSignal(model.dataChanged) as told:
        model.reread(lambda row: row == "row 3")
    assert (told.args[0].row(), told.args[1].row()) == (3, 3)


def test_more_rows_at_the_end_leave_the_others_where_they_are(qtbot):
    model = model_of(Library())
    model.show_numbers(array("q", range(100)))
    with qtbot.assertNotEmitted(model.modelReset):
        assert model.show_numbers(array("q", range(250)))
        assert model.show_numbers(array("q", range(40)))
    assert not model.show_numbers(array("q", range(5, 45)))


def test_a_row_that_has_gone_says_nothing():
    model = PagedRows(COLUMNS, lambda numbers: [None for _ in numbers])
    model.show_numbers(array("q", [1, 2]))
    assert model.index(0, 0).data() is None


def test_a_hundred_thousand_rows_take_less_than_two_megabytes():
    library = Library()
    tracemalloc.start()
    try:
        model = model_of(library)
        model.show_numbers(array("q", range(100_000)))
        for row in range(0, 100_000, 25):
            model.row_at(row)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 2_000_000
