"""A list to look through before something is done: names give way, figures do not."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from cuebook.gui.models.row_table import Column, RowTable
from cuebook.gui.theme import Theme

_ROW, _HEADER = 28, 30


class PreviewTable(QTableView):
    """Shows rows; ``widths`` are those of columns that do not share what room there is, by place."""

    def __init__(
        self, theme: Theme, name: str, columns: Sequence[Column[Any]], widths: Mapping[int, int]
    ) -> None:
        super().__init__()
        self.rows: RowTable[Any] = RowTable(columns)
        self.setModel(self.rows)
        self.setAccessibleName(name)
        self.setObjectName("preview")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(_ROW))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setFixedHeight(theme.px(_HEADER))
        for place in range(len(columns)):
            fixed = place in widths
            mode = QHeaderView.ResizeMode.Fixed if fixed else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(place, mode)
            if fixed:
                header.resizeSection(place, theme.px(widths[place]))
