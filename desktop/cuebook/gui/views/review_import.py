"""To be replaced."""

from cuebook.gui.context import Context
from cuebook.gui.shell.sheets import Sheet


class ReviewImportSheet(Sheet):
    def __init__(self, context: Context) -> None:
        super().__init__()
