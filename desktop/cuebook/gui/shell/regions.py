"""Rail, page, panel and transport as the focus goes through them."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def order_focus(regions: Sequence[QWidget | None]) -> None:
    """Let Tab go from region to region, whenever each was made."""
    stops = [
        child
        for region in regions
        if region is not None
        for child in region.findChildren(QWidget)
        # What lies in a menu or a list that pops up is in a window of its own.
        if _takes_focus(child) and not child.focusProxy() and child.window() is region.window()
    ]
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)


def focus_next_region(regions: Sequence[QWidget], focus: QWidget | None, *, back: bool) -> None:
    """Put the focus on the first thing in the next visible region, or in the one before."""
    visible = [region for region in regions if region.isVisible()]
    inside = [place for place, region in enumerate(visible) if focus and region.isAncestorOf(focus)]
    target = visible[(inside[0] + (-1 if back else 1)) % len(visible)] if inside else visible[0]
    for child in target.findChildren(QWidget):
        if _takes_focus(child) and child.isVisible() and child.isEnabled():
            child.setFocus(Qt.FocusReason.TabFocusReason)
            return


def _takes_focus(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
