"""The window of an app, taken down whole once a test is done with it, and what is done in it."""

from contextlib import contextmanager

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QColor, QImage, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cuebook.gui.application import open_window

NOT_A_COLOUR_OF_OURS = "#ff00ff"


@contextmanager
def opened_window(qapp, app):
    """Open the window of an app. Both end with the block, however it ends, and nothing of them is left."""
    window = open_window(qapp, app)
    try:
        yield window
    finally:
        window.close()
        app.close()
        app.runtime.join(5)
        shiboken6.delete(window)


def act(window, name):
    """Do what an action does, by its name."""
    next(one for one in window.actions() if one.objectName() == name).trigger()


class PaintCount(QObject):
    """Counts how often a widget is painted, and keeps where it was last."""

    def __init__(self, watched):
        super().__init__()
        self.count, self.region = 0, None
        watched.installEventFilter(self)

    def eventFilter(self, _watched, event):  # noqa: N802 - Qt's
        if event.type() == QEvent.Type.Paint:
            self.count += 1
            self.region = event.region()
        return False


def paints_alone(widget, qtbot):
    """Whether a painting of a widget leaves out what lies below it, and covers all of it."""
    ground, held = QWidget(), widget.window()
    QVBoxLayout(ground).addWidget(held)
    ground.resize(600, 400)
    ground.show()
    below, own = PaintCount(ground), PaintCount(widget)
    qtbot.waitUntil(lambda: own.count > 0)
    QTest.qWait(0)
    before, painted = below.count, own.count
    widget.update()
    qtbot.waitUntil(lambda: own.count > painted)
    picture = QImage(widget.size(), QImage.Format.Format_RGB32)
    picture.fill(NOT_A_COLOUR_OF_OURS)
    widget.render(picture, QPoint(), QRegion(), QWidget.RenderFlag(0))
    seen = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    held.setParent(None)
    shiboken6.delete(ground)
    return below.count == before and QColor(NOT_A_COLOUR_OF_OURS).rgb() not in seen
