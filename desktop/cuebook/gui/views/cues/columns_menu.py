"""The menu of a cue table's header: which columns, in which order. The keyboard's way to both."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QMenu

from cuebook.domain.query import SortField
from cuebook.gui.models.cue_columns import CueColumn
from cuebook.gui.models.sort_keys import clicked
from cuebook.gui.models.table_state import TableState
from cuebook.gui.widgets.cue_table import CueTable


def columns_menu(
    table: CueTable, columns: Mapping[str, CueColumn], usual: TableState, reset: Callable[[], None]
) -> QMenu:
    """The menu as the table stands now."""
    menu = QMenu(table)
    menu.setAccessibleName("Columns and order")
    _add_orders(menu.addMenu("Order by"), table, columns, add=False)
    _add_orders(menu.addMenu("Then by"), table, columns, add=True)
    plain = menu.addAction("No order of my own", partial(table.order_by, ()))
    plain.setEnabled(bool(table.table_state.order))
    menu.addSeparator()
    _add_moves(menu.addMenu("Move a column"), table, columns)
    menu.addAction("Usual columns", reset).setEnabled(table.table_state != usual)
    menu.addSeparator()
    for name, column in columns.items():
        action = menu.addAction(_words(column))
        action.setCheckable(True)
        action.setChecked(name in table.table_state.columns)
        action.setEnabled(name != "cue")
        action.triggered.connect(partial(_toggle, table, columns, name))
    return menu


def _add_orders(menu: QMenu, table: CueTable, columns: Mapping[str, CueColumn], *, add: bool) -> None:
    order = table.table_state.order
    menu.setEnabled(bool(order) or not add)
    keys: dict[SortField, bool] = {key.field: key.descending for key in order}
    for column in columns.values():
        if column.order is None:
            continue
        way = {True: ", down", False: ", up"}[keys[column.order]] if column.order in keys else ""
        action = menu.addAction(_words(column) + way)
        action.setCheckable(True)
        action.setChecked(bool(way))
        action.triggered.connect(partial(_order, table, column.order, add=add))


def _order(table: CueTable, field: SortField, *, add: bool) -> None:
    table.order_by(clicked(table.table_state.order, field, add=add))


def _add_moves(menu: QMenu, table: CueTable, columns: Mapping[str, CueColumn]) -> None:
    shown = table.table_state.columns
    for place, name in enumerate(shown):
        if place:
            moved = (*shown[: place - 1], name, shown[place - 1], *shown[place + 1 :])
            menu.addAction(f"{_words(columns[name])} to the left", partial(table.choose_columns, moved))


def _toggle(table: CueTable, columns: Mapping[str, CueColumn], name: str) -> None:
    """Show a column behind the last one that stands before it in the list of all, or show it no more."""
    shown = list(table.table_state.columns)
    if name in shown:
        shown.remove(name)
    else:
        names = list(columns)
        before = [place for place, one in enumerate(shown) if names.index(one) < names.index(name)]
        shown.insert(before[-1] + 1 if before else 0, name)
    table.choose_columns(shown)


def _words(column: CueColumn) -> str:
    """The title as a menu can say it."""
    return {"#": "Number (#)"}.get(column.title, column.short or column.title)
