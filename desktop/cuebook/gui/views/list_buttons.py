"""Lists of a score's cues by what was said of them: excellent, praised by a critic, not rated yet."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from cuebook.domain.catalogue import Cue
from cuebook.domain.excellence import excellent
from cuebook.domain.ids import CueId
from cuebook.domain.review import Review, praised_cues
from cuebook.gui.context import Context
from cuebook.gui.widgets.flow_layout import FlowLayout
from cuebook.gui.widgets.text import tooltip_text
from cuebook.gui.words import count_text


class ListButtons(QWidget):
    """A button for each list that has a cue: two are played, the unrated are selected, to be rated."""

    cues_requested = Signal(list)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._excellent: list[CueId] = []
        self._praised: list[CueId] = []
        self._unrated: list[CueId] = []
        self._reviewer = ""
        self._own = QPushButton(" Five-star")
        self._own.setAccessibleName("Play five-star cues")
        self._own.setToolTip("Play five-star cues, the minutes of excellence (E)")
        self._own.clicked.connect(lambda: self._play(self._excellent))
        self._critics = QPushButton(" Praised")
        self._critics.clicked.connect(self._play_praised)
        self._rest = QPushButton()
        self._rest.setToolTip("Select them in the table")
        self._rest.clicked.connect(lambda: self.cues_requested.emit(self._unrated))
        flow = FlowLayout(self, gap=10, line_gap=0)
        for button in (self._own, self._critics, self._rest):
            button.setProperty("kind", "link")
            flow.addWidget(button)
        context.theme.changed.connect(self._show_icons)
        self._show_icons()

    def _show_icons(self) -> None:
        theme = self._context.theme
        for button in (self._own, self._critics):
            button.setIcon(theme.icon("play", "accent", 10))
            button.setIconSize(theme.icon_size(10))

    def show_lists(self, cues: Sequence[Cue], review: Review | None) -> None:
        """Offer what is excellent among some cues, and which of them a review praises."""
        self._excellent = [cue.id for cue in cues if excellent(cue)]
        praised = set(praised_cues(review)) if review else set()
        self._praised = [cue.id for cue in cues if cue.id in praised]
        self._reviewer = (review.facts.reviewer or "") if review else ""
        name = self._reviewer or "the reviewer"
        self._critics.setAccessibleName(f"Play what {name} praises")
        self._critics.setToolTip(tooltip_text(self._critics.accessibleName()))
        for button, found in ((self._own, self._excellent), (self._critics, self._praised)):
            button.setVisible(bool(found))
            button.setAccessibleDescription(count_text(len(found), "cue", "cues"))
        self._unrated = [cue.id for cue in cues if cue.kind.in_figures and cue.rating is None]
        self._rest.setVisible(bool(self._unrated))
        self._rest.setText(f"Select {len(self._unrated)} unrated")
        self.setVisible(bool(self._excellent or self._praised or self._unrated))

    def _play(self, cues: list[CueId]) -> None:
        self._context.app.player.open(cues)

    def _play_praised(self) -> None:
        """Play it; where the reviewer praises cues of other scores too, ask which are meant."""
        from cuebook.services.lists import praised_by  # noqa: PLC0415 - only when it is asked for

        everywhere = praised_by(self._context.app.reading, self._reviewer) if self._reviewer else []
        if set(everywhere) <= set(self._praised):
            self._play(self._praised)
            return
        menu = QMenu(self)
        here = count_text(len(self._praised), "cue", "cues")
        menu.addAction(f"Of this score: {here}", partial(self._play, self._praised))
        there = count_text(len(everywhere), "cue", "cues")
        menu.addAction(f"Of all scores: {there}", partial(self._play, everywhere))
        menu.popup(self._critics.mapToGlobal(QPoint(0, self._critics.height())))
