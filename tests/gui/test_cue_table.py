"""The cue table: its order follows the clicks on its headers, and the chosen cues stay chosen."""

from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt

from builders import a_cue
from cuebook.gui.models.cue_rows import CueRow, cue_columns
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.cue_table import CueTable

LENGTHS = {"a": 30_000, "b": 10_000, "c": 20_000}
NUMBER, CUE, LENGTH = range(3)


def rows(**changes):
    """A row a cue in the album's order, some of them changed."""
    plain = {name: CueRow(a_cue(id=name, title=name, duration_ms=length)) for name, length in LENGTHS.items()}
    return [replace(row, **changes.get(name, {})) for name, row in plain.items()]


@pytest.fixture
def table(qapp):
    made = CueTable(Theme(qapp, "dark", 100), cue_columns(lambda: 0))
    made.resize(900, 300)
    made.show_rows(rows())
    made.show()
    yield made
    shiboken6.delete(made)


def click(qtbot, table, column):
    header = table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_chosen_cues_that_did_not_change_stay_chosen_when_rows_are_sorted(table, qtbot):
    table.select_cue("a")
    table.show_rows(rows(b={"playing": True}))
    click(qtbot, table, LENGTH)
    assert table.shown_cues() == ["b", "c", "a"]
    assert table.selected_cues() == ["a"]


def test_rows_that_changed_while_sorted_are_shown_changed(table, qtbot):
    click(qtbot, table, LENGTH)
    table.show_rows(rows(c={"playing": True}))
    assert [row.playing for row in table.rows.rows] == [False, True, False]
    click(qtbot, table, LENGTH)
    assert [row.cue.id for row in table.rows.rows if row.playing] == ["c"]


def test_a_header_sorts_up_then_down_then_as_the_album_does(table, qtbot):
    header, orders = table.horizontalHeader(), []
    for _ in range(4):
        click(qtbot, table, LENGTH)
        orders.append((table.shown_cues(), header.isSortIndicatorShown() and header.sortIndicatorOrder()))
    up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
    assert orders == [
        (["b", "c", "a"], up),
        (["a", "c", "b"], down),
        (["a", "b", "c"], False),
        (["b", "c", "a"], up),
    ]


def test_another_header_begins_with_up(table, qtbot):
    click(qtbot, table, LENGTH)
    click(qtbot, table, CUE)
    assert table.shown_cues() == ["a", "b", "c"]
    assert table.horizontalHeader().sortIndicatorOrder() == Qt.SortOrder.AscendingOrder


def test_a_header_that_cannot_sort_leaves_order_and_arrow(table, qtbot):
    click(qtbot, table, LENGTH)
    click(qtbot, table, NUMBER)
    assert table.shown_cues() == ["b", "c", "a"]
    assert table.horizontalHeader().sortIndicatorSection() == LENGTH
