"""What can be done with scores in a list of them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from cuebook.domain.catalogue import Score
from cuebook.domain.ids import ScoreId
from cuebook.gui.collection_intents import add_to_collection, names_of
from cuebook.gui.context import Context


def score_menu(context: Context, owner: QWidget, score: Score, chosen: Sequence[ScoreId]) -> QMenu:
    """The menu of the score the focus is on; what can be done with several is done with all chosen."""
    menu = QMenu(owner)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction("Go to score\tReturn", lambda: context.window.show_score(score.id))
    menu.addAction("Play score", lambda: _play(context, score))
    menu.addSeparator()
    names = names_of(context, chosen)
    menu.addAction("Add to collection…", lambda: add_to_collection(context, names, lambda _: chosen))
    return menu


def _play(context: Context, score: Score) -> None:
    context.app.player.open([cue.id for cue in context.app.reading.album_cues(score.main_album.id)])
