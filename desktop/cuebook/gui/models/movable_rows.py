"""Rows that can be dragged among one another, in a list or in a table."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QAbstractItemModel, QMimeData, Qt

from cuebook.gui.models.row_table import Index

if TYPE_CHECKING:
    _Model = QAbstractItemModel
else:
    _Model = object


class MovableRows(_Model):
    """Stands before Qt's model among a class's bases. Whoever keeps the order of the rows moves them."""

    row_mime: ClassVar[str]
    """The kind of what is dragged: of this very list or table."""

    @abstractmethod
    def dropped(self, before: int) -> None:
        """Ask for what is dragged to be moved before a row."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows are dragged, and dropped between rows only."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Rows of this very list."""
        return [self.row_mime]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        """A sign only."""
        mime = QMimeData()
        mime.setData(self.row_mime, b"")
        return mime

    def dropMimeData(
        self, mime: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Ask for the rows to be moved. Nothing was moved by Qt, which is so told."""
        if mime.hasFormat(self.row_mime):
            self.dropped(row if row >= 0 else parent.row() if parent.isValid() else self.rowCount())
        return False
