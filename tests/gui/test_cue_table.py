"""The cue table: its order follows the clicks on its headers, chosen cues stay chosen."""

from array import array

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from builders import a_cue
from cuebook.domain.query import CueOrder, SortField
from cuebook.gui.models.album_rows import AlbumRows
from cuebook.gui.models.cue_columns import ALBUM_COLUMNS, cue_columns
from cuebook.gui.models.cue_rows import CueRow
from cuebook.gui.models.table_state import TableState
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.cue_table import CueTable
from windows import PaintCount, paints_alone

LENGTHS = {"a": 30_000, "b": 10_000, "c": 20_000}
NUMBER, CUE, LENGTH, RATING, CRITIC = range(5)


class AlbumTable(CueTable):
    """A table of an album's rows, ordered in memory, as a page shows it."""

    def __init__(self, theme):
        self.source = AlbumRows()
        super().__init__(theme, cue_columns(lambda: 0), ALBUM_COLUMNS, self.source.read)
        self.order_requested.connect(self.bring)

    def bring(self):
        self.show_numbers(self.source.numbers(self.table_state.order))

    def show_cues(self, cues):
        self.source.replace([CueRow(cue) for cue in cues])
        self.bring()

    def shown(self):
        return self.source.cues(self.rows.numbers)

    def selected(self):
        return self.source.cues(self.selected_numbers())


def album(**ratings):
    return [
        a_cue(id=name, title=name, duration_ms=length, rating=ratings.get(name))
        for name, length in LENGTHS.items()
    ]


def long_table(qapp, weeks=lambda _number: ()):
    """A table of as many cues as it is asked to show, with so many revisits in each week."""
    read = lambda numbers: [CueRow(a_cue(id=str(number)), weeks=weeks(number)) for number in numbers]  # noqa: E731
    table = CueTable(Theme(qapp, "dark", 100), cue_columns(lambda: 0), ALBUM_COLUMNS, read)
    table.resize(900, 400)
    table.show()
    return table


@pytest.fixture
def table(qapp):
    made = AlbumTable(Theme(qapp, "dark", 100))
    made.resize(900, 300)
    made.show_cues(album())
    made.show()
    yield made
    shiboken6.delete(made)


def click(qtbot, table, column, *modifiers):
    header = table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
    held = modifiers[0] if modifiers else Qt.KeyboardModifier.NoModifier
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, held, at)


def sign(table, column):
    """What the header draws beside a column: whether rows go down by it, and as which key."""
    return table.horizontalHeader()._signs.get(column)


def test_chosen_cues_that_did_not_change_stay_chosen_when_rows_are_sorted(table, qtbot):
    table.select_number(table.source.number_of("a"))
    table.show_cues(album(b=80))
    click(qtbot, table, LENGTH)
    assert table.shown() == ["b", "c", "a"]
    assert table.selected() == ["a"]


def test_rows_that_changed_while_sorted_are_shown_changed(table, qtbot):
    click(qtbot, table, LENGTH)
    table.show_cues(album(c=60))
    assert [table.rows.row_at(place).cue.rating for place in range(3)] == [None, 60, None]


def test_the_cue_that_plays_has_its_sign_and_the_one_before_has_not(table):
    table.show_playing("a")
    table.show_playing("c")
    assert [table.rows.row_at(place).playing for place in range(3)] == [False, False, True]


def test_a_header_sorts_up_then_down_then_as_the_album_does(table, qtbot):
    orders = []
    for _ in range(4):
        click(qtbot, table, LENGTH)
        orders.append((table.shown(), sign(table, LENGTH)))
    up, down = (False, 1), (True, 1)
    assert orders == [
        (["b", "c", "a"], up),
        (["a", "c", "b"], down),
        (["a", "b", "c"], None),
        (["b", "c", "a"], up),
    ]


def test_another_header_begins_with_up(table, qtbot):
    click(qtbot, table, LENGTH)
    click(qtbot, table, CUE)
    assert table.shown() == ["a", "b", "c"]
    assert sign(table, CUE) == (False, 1)
    assert sign(table, LENGTH) is None


def test_a_header_that_cannot_sort_leaves_order_and_arrow(table, qtbot):
    click(qtbot, table, LENGTH)
    click(qtbot, table, CRITIC)
    assert table.shown() == ["b", "c", "a"]
    assert sign(table, LENGTH) == (False, 1)


def test_shift_and_a_click_order_by_one_more_column_and_a_third_takes_it_out(table, qtbot):
    table.show_cues(album(a=80, b=80, c=20))
    click(qtbot, table, RATING)
    for expected in (["c", "b", "a"], ["c", "a", "b"], ["c", "a", "b"]):
        click(qtbot, table, LENGTH, Qt.KeyboardModifier.ShiftModifier)
        assert table.shown() == expected
    assert table.table_state.order == (CueOrder(SortField.RATING),)
    assert table.rows.headerData(RATING, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleDescriptionRole)


def test_what_is_not_known_comes_last_either_way(table, qtbot):
    table.show_cues(album(a=80, c=20))
    click(qtbot, table, RATING)
    assert table.shown() == ["c", "a", "b"]
    click(qtbot, table, RATING)
    assert table.shown() == ["a", "c", "b"]


def test_columns_fill_the_width_and_the_last_give_way_in_a_small_window(table):
    for width in (900, 1400, 620, 320):
        table.resize(width, 300)
        QTest.qWait(0)
        widths = [
            table.columnWidth(place)
            for place in range(table.rows.columnCount())
            if not table.isColumnHidden(place)
        ]
        assert sum(widths) == table.viewport().width()
    assert not table.isColumnHidden(CUE)
    assert table.isColumnHidden(table.rows.columnCount() - 1)


def test_a_column_moved_by_the_mouse_keeps_rows_choice_and_order(table, qtbot):
    click(qtbot, table, LENGTH)
    table.select_number(table.source.number_of("c"))
    heard = []
    table.state_changed.connect(lambda: heard.append(table.table_state.columns))
    table.horizontalHeader().moveSection(LENGTH, CUE)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[-1][:3] == ("number", "length", "cue")
    assert [column.id for column in table.rows.columns[:3]] == ["number", "length", "cue"]
    assert table.horizontalHeader().visualIndex(1) == 1
    assert sign(table, 1) == (False, 1)
    assert table.selected() == ["c"]


def test_other_columns_say_other_things_and_keep_the_choice(table):
    table.select_number(table.source.number_of("b"))
    table.show_state(TableState(("cue", "album"), {"album": 300}))
    assert table.rows.index(0, 1).data() == "Harrow Weir"
    assert table.selected() == ["b"]


def test_rows_are_painted_without_what_lies_below_them(table, qtbot):
    assert paints_alone(table.viewport(), qtbot)


def test_an_answer_is_painted_once_with_its_charts(qapp, qtbot):
    table = long_table(qapp, lambda number: (number,) * 16)
    painted = PaintCount(table.viewport())

    def times_painted(numbers):
        before = painted.count
        table.show_numbers(numbers, from_top=True)
        qtbot.waitUntil(lambda: painted.count > before)
        for _ in range(4):
            QTest.qWait(0)  # what is due at once has its turn
        return painted.count - before

    times_painted(array("q", range(1_000)))  # the table itself comes into sight
    assert times_painted(array("q", range(2_000, 3_000))) == 1
    shiboken6.delete(table)


def test_an_answer_is_laid_out_before_it_is_painted(qapp):
    table = long_table(qapp)
    for rows in (1_000, 500):
        table.show_numbers(array("q", range(rows)), from_top=True)
        below = rows * table.rowHeight(0) - table.viewport().height()
        assert table.verticalScrollBar().maximum() == below
    shiboken6.delete(table)


def test_everything_is_chosen_at_once_however_long_the_table_is(qapp):
    asked = []

    def read(numbers):
        asked.append(len(numbers))
        return [CueRow(a_cue(id=str(number))) for number in numbers]

    table = CueTable(Theme(qapp, "dark", 100), cue_columns(lambda: 0), ALBUM_COLUMNS, read)
    table.resize(900, 400)
    table.show()
    table.show_numbers(array("q", range(100_000)))
    QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert table.selected_numbers() == array("q", range(100_000))
    table.show_numbers(array("q", reversed(range(100_000))))
    assert len(table.selected_numbers()) == 100_000
    assert sum(asked) < 1_000
    shiboken6.delete(table)


def test_the_row_in_sight_stays_at_its_height_when_rows_are_ordered_anew(qapp):
    table = long_table(qapp)
    table.show_numbers(array("q", range(1_000)))
    table.select_number(500)
    height = table.rowViewportPosition(500)
    table.show_numbers(array("q", reversed(range(1_000))))
    assert table.rowViewportPosition(499) == height
    assert table.currentIndex().row() == 499
    shiboken6.delete(table)


def test_a_new_order_is_shown_from_its_top_while_no_row_in_sight_is_followed(qapp):
    table = long_table(qapp)
    table.show_numbers(array("q", range(1_000)))
    table.verticalScrollBar().setValue(9_000)
    table.order_by([CueOrder(SortField.TITLE)])
    table.show_numbers(array("q", reversed(range(1_000))))
    assert table.verticalScrollBar().value() == 0
    shiboken6.delete(table)
