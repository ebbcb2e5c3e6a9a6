"""Drawing the rows of a cue table: a key in the search repaints all in sight, so little is done a cell."""

from collections.abc import Callable
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap, QStaticText, QTransform
from PySide6.QtWidgets import QTableView

from cuebook.domain.catalogue import FileState
from cuebook.domain.rating import HIGHEST, Rating, stars_text
from cuebook.gui.models.cue_columns import CueColumn
from cuebook.gui.models.cue_rows import CueRow
from cuebook.gui.models.paged_rows import PagedRows
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.painting import draw_pill, draw_rating, draw_weeks, rating_width

SHORT_WEEKS = 10
MARGIN = 8
BADGE_ROOM, LEAST_SUBTITLE = 64, 40
MOST_PIXMAPS, MOST_TEXTS = 400, 1_024


class CuePainter:
    """Draws column by column, so that fonts and colours seldom change.

    Bars and small charts are drawn once and kept as pictures, and words as they were laid out: most rows
    of a library have the same.
    """

    def __init__(self, theme: Theme, table: QTableView, rows: PagedRows[CueRow]) -> None:
        self._theme = theme
        self._table = table
        self._rows = rows
        self.hovered: tuple[int, Rating] | None = None
        """The place of a row and the rating that a click there would give."""
        self.most_in_a_week = 0
        """The revisits of the highest column in the small charts."""
        self._own: dict[str, Callable[[QPainter, QRect, CueRow, int], None]] = {
            "number": self._number,
            "cue": self._cue,
            "rating": self._rating,
            "critic": self._critic,
            "revisits": self._revisits,
        }
        self._pixmaps: dict[tuple[object, ...], QPixmap] = {}
        self._ratio = 1.0
        theme.changed.connect(self._forget)
        self._forget()

    def _forget(self) -> None:
        theme = self._theme
        self._pixmaps.clear()
        self._fonts = {
            "body": theme.font("body"),
            "medium": theme.font("body", QFont.Weight.Medium),
            "title": theme.font("title", QFont.Weight.DemiBold),
            "label": theme.font("label"),
        }
        self._metrics = {name: QFontMetrics(font) for name, font in self._fonts.items()}
        self._heights = {name: (of.ascent(), of.descent()) for name, of in self._metrics.items()}
        self._colors = {
            name: theme.color(name) for name in ("accent", "text", "text2", "text3", "bg", "alt", "sel")
        }
        self._margin = theme.px(MARGIN)
        self._laid_out = lru_cache(MOST_TEXTS)(self._lay_out)
        self._elided = lru_cache(MOST_TEXTS)(self._shorten)

    def draw(self, painter: QPainter, exposed: QRect) -> None:
        """Draw the rows that are exposed."""
        table = self._table
        self._ratio = painter.device().devicePixelRatioF()
        rows = self._grounds(painter, exposed)
        for place, column in enumerate(self._rows.columns):
            left, width = table.columnViewportPosition(place), table.columnWidth(place)
            if table.isColumnHidden(place) or left > exposed.right() or left + width < exposed.left():
                continue
            draw = self._own.get(column.id)
            for row, top, height, shown in rows:
                box = QRect(left + self._margin, top, width - 2 * self._margin, height)
                if draw:
                    draw(painter, box, shown, row)
                elif isinstance(column, CueColumn):
                    self._words(painter, box, shown, column)

    def _grounds(self, painter: QPainter, exposed: QRect) -> list[tuple[int, int, int, CueRow]]:
        """Draw what lies behind the exposed rows, and give them with their places and heights."""
        table, rows = self._table, []
        painter.fillRect(exposed, self._colors["bg"])
        choice = table.selectionModel()
        any_chosen = choice.hasSelection()
        first = max(0, table.rowAt(exposed.top()))
        width = table.viewport().width()
        for row in range(first, self._rows.rowCount()):
            top, height = table.rowViewportPosition(row), table.rowHeight(row)
            if top > exposed.bottom():
                break
            if any_chosen and choice.isRowSelected(row):
                painter.fillRect(0, top, width, height, self._colors["sel"])
            elif row % 2:
                painter.fillRect(0, top, width, height, self._colors["alt"])
            shown = self._rows.row_at(row)
            if shown is not None:
                rows.append((row, top, height, shown))
        return rows

    # Words

    def _text(
        self, painter: QPainter, box: QRect, text: str, font: str, color: str, *, at_right: bool = False
    ) -> int:
        """Write a line, elided where it is too long; give how wide it came out."""
        if not text or box.width() <= 0:
            return 0
        line, width = self._laid_out(text, font)
        if width > box.width():
            line, width = self._laid_out(self._elided(text, font, box.width()), font)
        left = box.right() + 1 - width if at_right else box.left()
        painter.setFont(self._fonts[font])
        painter.setPen(self._colors[color])
        ascent, descent = self._heights[font]
        base = box.top() + (box.height() + ascent - descent + 1) // 2
        painter.drawStaticText(QPointF(left, base - ascent), line)
        return width

    def _lay_out(self, text: str, font: str) -> tuple[QStaticText, int]:
        """Lay a line out; give it with its width."""
        line = QStaticText(text)
        line.setTextFormat(Qt.TextFormat.PlainText)
        line.prepare(QTransform(), self._fonts[font])
        return line, ceil(line.size().width())

    def _shorten(self, text: str, font: str, width: int) -> str:
        return self._metrics[font].elidedText(text, Qt.TextElideMode.ElideRight, width)

    def _words(self, painter: QPainter, box: QRect, row: CueRow, column: CueColumn) -> None:
        now = row.playing and column.id == "heard"
        color = "accent" if now else "text2"
        self._text(painter, box, column.text(row), "body", color, at_right=column.figure)

    def _number(self, painter: QPainter, box: QRect, row: CueRow, _place: int) -> None:
        if not row.playing:
            number = str(row.cue.number or "")
            self._text(painter, box, number, "body", "text3", at_right=True)
            return
        icon = self._theme.pixmap("speaker-playing", "accent", 14, self._ratio)
        side = icon.deviceIndependentSize()
        at = QPointF(box.right() - side.width() + 1, box.center().y() - side.height() / 2 + 0.5)
        painter.drawPixmap(at, icon)

    def _cue(self, painter: QPainter, box: QRect, row: CueRow, _place: int) -> None:
        dimmed = row.cue.state is not FileState.PRESENT
        color = "accent" if row.playing else "text3" if dimmed else "text"
        badge, px = row.badge, self._theme.px
        room = box.width() - (px(BADGE_ROOM) if badge else 0)
        title = QRect(box.left(), box.top(), room, box.height())
        left = box.left() + self._text(painter, title, row.cue.title, "title", color) + px(10)
        if badge:
            left += round(draw_pill(painter, self._theme, left, box.center().y() + 0.5, badge)) + px(10)
        rest = QRect(left, box.top() + 1, box.right() - left, box.height())
        if rest.width() > px(LEAST_SUBTITLE):
            self._text(painter, rest, row.subtitle, "label", "text3")

    # Bars, signs and small charts

    def _rating(self, painter: QPainter, box: QRect, row: CueRow, place: int) -> None:
        hovered = self.hovered
        rating = hovered[1] if hovered and hovered[0] == place else row.cue.rating
        grey = not row.cue.kind.in_figures
        bar = self._picture(
            ("rating", rating, grey),
            rating_width(self._theme),
            box.height(),
            lambda inner: draw_rating(inner, self._theme, QPointF(0, box.height() / 2), rating, grey=grey),
        )
        painter.drawPixmap(QPointF(box.left(), box.top()), bar)
        if rating is not None:
            self._value(painter, box.adjusted(rating_width(self._theme) + self._theme.px(8), 0, 0, 0), rating)

    def _value(self, painter: QPainter, box: QRect, rating: Rating) -> None:
        """Write the stars of a rating, with a star after five of them."""
        width = self._text(painter, box, stars_text(rating), "body", "text2")
        if rating == HIGHEST:
            star = self._theme.pixmap("star", "accent", 13, self._ratio)
            top = box.center().y() - star.deviceIndependentSize().height() / 2 + 0.5
            painter.drawPixmap(QPointF(box.left() + width + self._theme.px(6), top), star)

    def _critic(self, painter: QPainter, box: QRect, row: CueRow, _place: int) -> None:
        if row.critic:
            icon = self._theme.pixmap(*row.critic.icon, 14, self._ratio)
            top = box.center().y() - icon.deviceIndependentSize().height() / 2 + 0.5
            painter.drawPixmap(QPointF(box.left() + self._theme.px(10), top), icon)

    def _revisits(self, painter: QPainter, box: QRect, row: CueRow, _place: int) -> None:
        figure = QRect(box.left(), box.top(), self._theme.px(30), box.height())
        color = "text" if row.cue.revisits else "text3"
        self._text(painter, figure, str(row.cue.revisits), "medium", color, at_right=True)
        room = box.right() - figure.right() - self._theme.px(10)
        all_fit = len(row.weeks) * self._theme.px(6) <= room
        weeks = row.weeks if all_fit else row.weeks[-SHORT_WEEKS:]
        highest = self.most_in_a_week if any(weeks) else 0
        width, height = len(weeks) * self._theme.px(6), self._theme.px(15)
        chart = self._picture(
            ("weeks", weeks, highest),
            width,
            height,
            lambda inner: draw_weeks(inner, self._theme, QRectF(0, 0, width, height), weeks, highest),
        )
        top = box.center().y() - height / 2 + 1
        painter.drawPixmap(QPointF(figure.right() + 1 + self._theme.px(10), round(top)), chart)

    def _picture(
        self, name: tuple[object, ...], width: int, height: int, draw: Callable[[QPainter], None]
    ) -> QPixmap:
        """A picture that was drawn before, or is now."""
        key = (*name, width, height, self._ratio)
        found = self._pixmaps.get(key)
        if found is not None:
            return found
        if len(self._pixmaps) >= MOST_PIXMAPS:
            self._pixmaps.clear()
        made = QPixmap(max(1, round(width * self._ratio)), max(1, round(height * self._ratio)))
        made.setDevicePixelRatio(self._ratio)
        made.fill(Qt.GlobalColor.transparent)
        inner = QPainter(made)
        draw(inner)
        inner.end()
        self._pixmaps[key] = made
        return made
