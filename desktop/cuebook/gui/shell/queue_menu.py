"""What plays next, in a menu: choose one to go there."""

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from cuebook.gui.context import Context

MOST_SHOWN = 15


def show_queue(context: Context, beside: QWidget) -> None:
    """Show the cues that come next, above a button."""
    player = context.app.player
    upcoming = player.queue.upcoming
    menu = QMenu(beside)
    menu.setAccessibleName("Queue")
    heading = menu.addAction(
        f"Next in the queue: {len(upcoming)}" if upcoming else "Nothing follows in the queue"
    )
    heading.setEnabled(False)
    menu.addSeparator()
    cues = context.app.reading.cues([entry.cue for entry in upcoming[:MOST_SHOWN]])
    for place, cue in enumerate(cues, start=1):
        text = f"{cue.title}    {cue.score}".replace("&", "&&")
        menu.addAction(text, partial(player.skip, place))
    if len(upcoming) > MOST_SHOWN:
        menu.addAction(f"and {len(upcoming) - MOST_SHOWN} more").setEnabled(False)
    menu.popup(beside.mapToGlobal(QPoint(0, 0)) - QPoint(0, menu.sizeHint().height()))
