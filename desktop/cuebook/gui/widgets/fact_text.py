"""The text of a review with its facts tinted by kind: read, select in it, and say what a stretch is."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from cuebook.domain.review import FactKind, FactSpan
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.text import tooltip_text

TOKENS: Mapping[FactKind, str] = {
    FactKind.TITLE: "tint_title",
    FactKind.COMPOSER: "tint_composer",
    FactKind.YEAR: "tint_year",
    FactKind.FIGURES: "tint_figures",
    FactKind.CUE: "tint_cue",
    FactKind.COLLECTION: "tint_collection",
}
"""The colours of kinds. A reviewer's name, which needs none, is grey."""

GUTTER = 84
GUTTER_FROM = 400
"""Wide enough for the names of sections beside the text, in pixels at 100 %."""
_MARGIN = 10
_LINE_HEIGHT = 138
_BLANK_LINE, _FURTHER_BLANK_LINE = 7, 1

_SHOWN_ELSE = {"\r": " ", "\u2028": "\n", "\u2029": "\n", "\x0b": " ", "\x0c": " ", "\0": " "}
_DISPLAYED = str.maketrans({**_SHOWN_ELSE, "\ufdd0": " ", "\ufdd1": " ", "\ufffc": " "})


class Places:
    """Places in a text as Qt counts them: characters beyond the first 65,536 count twice there."""

    def __init__(self, text: str) -> None:
        self._wide = [place for place, letter in enumerate(text) if ord(letter) > 0xFFFF]
        self._wide_in_qt = [place + count for count, place in enumerate(self._wide)]

    def to_qt(self, place: int) -> int:
        """Where Qt has a character."""
        return place + bisect_left(self._wide, place)

    def from_qt(self, place: int) -> int:
        """Which character Qt has at a place."""
        return place - bisect_left(self._wide_in_qt, place)


class FactText(QTextEdit):
    """Shows text and facts. It reads no markup and cannot be edited."""

    place_clicked = Signal(int)
    selection_moved = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, say_why: Callable[[FactSpan], str] = lambda _: ""
    ) -> None:
        """``say_why`` puts into words what speaks for a fact."""
        super().__init__(parent)
        self._theme = theme
        self._say_why = say_why
        self._text = ""
        self._places = Places("")
        self._spans: Sequence[FactSpan] = ()
        self._is_dashed: Callable[[FactSpan], bool] = lambda _: False
        self._sections: Mapping[int, str] = {}
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Text of the review")
        self.selectionChanged.connect(self.selection_moved)
        self.cursorPositionChanged.connect(self.selection_moved)
        theme.changed.connect(self._write)

    # Showing

    def show_text(self, text: str) -> None:
        """Show another text, without facts."""
        self._text, self._spans, self._sections = text, (), {}
        self._places = Places(text)
        self._write()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def show_facts(
        self, spans: Sequence[FactSpan], is_dashed: Callable[[FactSpan], bool], sections: Mapping[int, str]
    ) -> None:
        """Tint other stretches; the cursor, its selection and the place in sight stay."""
        self._spans, self._is_dashed, self._sections = spans, is_dashed, sections
        self._tint()

    def show_place(self, start: int, stop: int, *, scroll: bool) -> None:
        """Make a stretch stand out, and bring it into sight."""
        cursor = self._cursor(start, stop)
        extra = QTextEdit.ExtraSelection()
        extra.cursor = cursor
        strong = QTextCharFormat()
        strong.setBackground(self._theme.color("tint_cue", 0.5))
        extra.format = strong
        self.setExtraSelections([extra])
        if not scroll:
            return
        box = self.cursorRect(cursor)
        bar = self.verticalScrollBar()
        margin = self._theme.px(40)
        if box.top() < margin or box.bottom() > self.viewport().height() - margin:
            bar.setValue(bar.value() + box.center().y() - self.viewport().height() // 2)

    def selected(self) -> tuple[int, int]:
        """The stretch that is selected; empty, where the cursor stands, when nothing is."""
        cursor = self.textCursor()
        return (
            self._places.from_qt(cursor.selectionStart()),
            self._places.from_qt(cursor.selectionEnd()),
        )

    def collapse_selection(self) -> None:
        """Leave the cursor where the selection ended, so that its tint can be seen."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def _write(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"QTextEdit {{ background: {tokens['bg']}; border: 1px solid {tokens['line']};"
            f" border-radius: 10px; padding: 1px; }}"
            f"QTextEdit:focus {{ border: 2px solid {tokens['focus']}; padding: 0; }}"
        )
        self.setPlainText(self._text.translate(_DISPLAYED))
        self._tint()

    def _tint(self) -> None:
        bar = self.verticalScrollBar()
        at = bar.value()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setCharFormat(self._plain())
        self._space_lines()
        for span in self._spans:
            self._cursor(span.start, span.stop).setCharFormat(self._format(span))
        cursor.endEditBlock()
        self._fit_gutter()
        bar.setValue(at)
        self.viewport().update()

    def _space_lines(self) -> None:
        """Lines of text stand apart, and empty ones, however many, leave one small gap."""
        spaced = QTextBlockFormat()
        spaced.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        gap, further = QTextBlockFormat(), QTextBlockFormat()
        gap.setLineHeight(self._theme.px(_BLANK_LINE), fixed)
        further.setLineHeight(_FURTHER_BLANK_LINE, fixed)
        block = self.document().begin()
        after_blank = True
        while block.isValid():
            blank = not block.text().strip()
            QTextCursor(block).setBlockFormat(spaced if not blank else further if after_blank else gap)
            after_blank = blank
            block = block.next()

    def _plain(self) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setFont(self._theme.font("body"))
        style.setForeground(self._theme.color("text2"))
        return style

    def _format(self, span: FactSpan) -> QTextCharFormat:
        style = self._plain()
        if span.kind is FactKind.NOISE:
            style.setForeground(self._theme.color("text3"))
            style.setFontStrikeOut(True)
            return style
        token = TOKENS.get(span.kind)
        style.setForeground(self._theme.color("text"))
        style.setBackground(self._theme.tint(token) if token else self._theme.track())
        dashed = self._is_dashed(span)
        line = QTextCharFormat.UnderlineStyle
        style.setUnderlineStyle(line.DashUnderline if dashed else line.SingleUnderline)
        style.setUnderlineColor(self._theme.color(token or "edge"))
        return style

    def _cursor(self, start: int, stop: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._places.to_qt(start))
        cursor.setPosition(self._places.to_qt(stop), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    # The gutter

    @property
    def _has_gutter(self) -> bool:
        return bool(self._sections) and self.width() >= self._theme.px(GUTTER_FROM)

    def _fit_gutter(self) -> None:
        frame = self.document().rootFrame()
        style = frame.frameFormat()
        style.setMargin(self._theme.px(_MARGIN))
        style.setLeftMargin(self._theme.px(GUTTER if self._has_gutter else _MARGIN))
        if style != frame.frameFormat():
            frame.setFrameFormat(style)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the names of sections where the text needs the room."""
        self._fit_gutter()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, and the names of its sections beside it."""
        super().paintEvent(event)
        if not self._has_gutter:
            return
        painter = QPainter(self.viewport())
        painter.setFont(self._theme.font("label"))
        painter.setPen(self._theme.color("text3"))
        layout = self.document().documentLayout()
        up = self.verticalScrollBar().value()
        for place, name in self._sections.items():
            block = self.document().findBlock(self._places.to_qt(place))
            line = block.layout().lineAt(0)
            top = layout.blockBoundingRect(block).top() + line.y() - up
            box = QRectF(self._theme.px(_MARGIN), top, self._theme.px(GUTTER - _MARGIN), line.height())
            if -box.height() < top < self.viewport().height():
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)

    # The mouse

    def viewportEvent(self, event: QEvent) -> bool:
        """Say of a tinted stretch what it was recognised by."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().viewportEvent(event)
        span = self.span_under(event.pos())
        words = self._say_why(span) if span else ""
        QToolTip.showText(event.globalPos(), tooltip_text(words), self.viewport())
        return True

    def span_under(self, point: QPoint) -> FactSpan | None:
        """The fact under a point of the viewport."""
        place = self._places.from_qt(self.cursorForPosition(point).position())
        span = next((one for one in self._spans if one.start <= place <= one.stop), None)
        if span is None:
            return None
        box = self.cursorRect(self._cursor(span.start, span.start)).united(
            self.cursorRect(self._cursor(span.stop, span.stop))
        )
        return span if box.top() <= point.y() <= box.bottom() else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which character was clicked on."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.place_clicked.emit(self._places.from_qt(self.textCursor().position()))
