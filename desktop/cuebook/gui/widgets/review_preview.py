"""What a review the listener writes will read like."""

from collections.abc import Mapping

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from cuebook.domain.markup import Block, BlockKind, Run, blocks
from cuebook.gui.theme import Theme

_INDENT = 20
_GAP = 10


class ReviewPreview(QTextBrowser):
    """Shows Markdown by its blocks. It loads nothing and reads no markup; clicking a cue asks to play it."""

    cue_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[str, Mapping[str, tuple[str, str]]] = ("", {})
        self._written: list[tuple[Block, tuple[tuple[str, str], ...]]] = []
        self.setOpenLinks(False)
        self.setAccessibleName("Preview")
        self.document().setUndoRedoEnabled(False)
        self.anchorClicked.connect(self._clicked)
        theme.changed.connect(self._write_all)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing is ever loaded."""
        return None

    def show_text(self, text: str, cues: Mapping[str, tuple[str, str]]) -> None:
        """Show a text; ``cues`` gives the id and the title for each name that means a cue."""
        if (text, cues) != self._shown:
            self._shown = text, dict(cues)
            self._write()

    def _write_all(self) -> None:
        self._written = []
        self._write()

    def _write(self) -> None:
        """Write the blocks that differ from before; all of them where there are more or fewer now."""
        wanted = [(block, self._meant(block)) for block in blocks(self._shown[0])]
        place = self.verticalScrollBar().value()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        if len(wanted) == len(self._written):
            for number, (block, meant) in enumerate(wanted):
                if self._written[number] != (block, meant):
                    cursor.setPosition(self.document().findBlockByNumber(number).position())
                    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                    self._write_block(cursor, block, first=not number)
        else:
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.removeSelectedText()
            for number, (block, _) in enumerate(wanted):
                if number:
                    cursor.insertBlock()
                self._write_block(cursor, block, first=not number)
        cursor.endEditBlock()
        self._written = wanted
        self.verticalScrollBar().setValue(place)

    def _meant(self, block: Block) -> tuple[tuple[str, str], ...]:
        """What the names in a block mean."""
        return tuple(self._shown[1].get(run.text, ("", "")) for run in block.runs if run.cue)

    def _write_block(self, cursor: QTextCursor, block: Block, *, first: bool) -> None:
        """Write a block in place of what is selected."""
        cursor.removeSelectedText()
        cursor.setBlockFormat(self._block_format(block, first=first))
        plain = self._look(Run(""), block)
        if block.kind is BlockKind.BULLET:
            cursor.insertText("•\u2002", plain)
        elif block.kind is BlockKind.NUMBERED:
            cursor.insertText(f"{block.level}.\u2002", plain)
        elif block.kind is BlockKind.RULE:
            cursor.insertText("*\u2002*\u2002*", plain)
        for run in block.runs:
            _, title = self._shown[1].get(run.text, ("", run.text))
            cursor.insertText(f"“{title}”" if run.cue else run.text, self._look(run, block))

    def _block_format(self, block: Block, *, first: bool) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setTopMargin(0 if first else self._theme.px(_GAP))
        made.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if block.kind in {BlockKind.BULLET, BlockKind.NUMBERED, BlockKind.QUOTATION}:
            made.setLeftMargin(self._theme.px(_INDENT))
        if block.kind in {BlockKind.BULLET, BlockKind.NUMBERED}:
            made.setTopMargin(self._theme.px(_GAP // 2))
        return made

    def _look(self, run: Run, block: Block) -> QTextCharFormat:
        heading = block.kind is BlockKind.HEADING
        look = QTextCharFormat()
        look.setFont(self._theme.font("section" if heading and block.level < 3 else "title"))
        look.setForeground(self._theme.color("text2" if block.kind is BlockKind.QUOTATION else "text"))
        look.setFontItalic(run.emphasis or block.kind is BlockKind.QUOTATION)
        if heading or run.strong:
            look.setFontWeight(QFont.Weight.DemiBold)
        if run.link:
            look.setForeground(self._theme.color("accent"))
        if run.cue:
            cue, _ = self._shown[1].get(run.text, ("", ""))
            look.setForeground(self._theme.color("accent" if cue else "text"))
            dashed = QTextCharFormat.UnderlineStyle.DashUnderline
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline if cue else dashed)
            look.setAnchor(bool(cue))
            look.setAnchorHref(f"cue:{cue}" if cue else "")
        return look

    def _clicked(self, url: QUrl) -> None:
        self.cue_requested.emit(url.toString().removeprefix("cue:"))
