"""A rating one can set: five segments with halves."""

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSlider, QWidget

from cuebook.domain.rating import HALF_STAR, HIGHEST, LOWEST, Rating, stars_text
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.painting import draw_focus, draw_rating, draw_rating_value, rating_at, rating_width

UNRATED = 0
_MARGIN = 3


class RatingBar(QAbstractSlider):
    """Hovering previews, a click sets, a click on the same value clears; arrows change by half a star."""

    rate_requested = Signal(object)
    """With the new rating, or None to clear it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preview: Rating | None = None
        self._grey = False
        self.setRange(UNRATED, HIGHEST)
        self.setSingleStep(HALF_STAR)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName("Rating of the playing cue")
        theme.changed.connect(self.updateGeometry)

    def show_rating(self, rating: Rating | None, *, grey: bool = False) -> None:
        """Show a rating; grey where it is not in the figures."""
        self._grey = grey
        self.setValue(rating or UNRATED)
        self.setAccessibleDescription(f"{stars_text(rating)} of 5" if rating else "not rated")
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the segments and the value."""
        return QSize(rating_width(self._theme) + self._theme.px(52), self._theme.px(24))

    def minimumSizeHint(self) -> QSize:
        """As much as it wants."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rating, or what a click would make of it."""
        painter = QPainter(self)
        shown = self._preview if self._preview is not None else self.value() or None
        left, middle = self._theme.px(_MARGIN), self.height() / 2
        draw_rating(painter, self._theme, QPointF(left, middle), shown, grey=self._grey)
        text_left = left + rating_width(self._theme) + self._theme.px(8)
        draw_rating_value(
            painter, self._theme, QRect(text_left, 0, self.width() - text_left, self.height()), shown
        )
        if self.hasFocus():
            draw_focus(painter, self._theme, self.rect())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Preview."""
        if self.isEnabled():
            self._preview = self._rating_under(event.position())
            self.update()

    def leaveEvent(self, event: QEvent | QEnterEvent) -> None:
        """Show the rating again."""
        self._preview = None
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Set, or clear."""
        rating = self._rating_under(event.position())
        if event.button() == Qt.MouseButton.LeftButton and rating is not None and self.isEnabled():
            self.rate_requested.emit(None if rating == self.value() else rating)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change by half a star."""
        steps = {
            Qt.Key.Key_Right: HALF_STAR,
            Qt.Key.Key_Up: HALF_STAR,
            Qt.Key.Key_Left: -HALF_STAR,
            Qt.Key.Key_Down: -HALF_STAR,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.rate_requested.emit(min(HIGHEST, max(LOWEST, (self.value() or LOWEST - step) + step)))

    def _rating_under(self, at: QPointF) -> Rating | None:
        x = at.x() - self._theme.px(_MARGIN)
        inside = -self._theme.px(_MARGIN) <= x <= rating_width(self._theme) + self._theme.px(4)
        return rating_at(self._theme, max(0.0, x)) if inside else None
