"""What a view is: how the window knows it, and what it may ask of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QWidget

from cuebook.domain.changes import Changes
from cuebook.domain.ids import AlbumId, CueId, ReviewId, ScoreId

if TYPE_CHECKING:
    from cuebook.gui.context import Context


class View(QWidget):
    """A page. Its ``panel`` stands beside it, where it has one."""

    panel: QWidget | None = None

    def library_changed(self, changes: Changes) -> None:
        """Something was committed; show it, if it is of this page."""

    def playback_changed(self) -> None:
        """What plays, or how, has changed."""

    def selected_cues(self) -> list[CueId]:
        """The cues chosen here."""
        return []

    def shown_cues(self) -> list[CueId]:
        """All cues here, in the order shown."""
        return []

    def show_score(self, score: ScoreId, cue: CueId | None = None) -> None:
        """Show a score, and one of its cues, where this is the page for it."""

    def write_review(self, album: AlbumId | None = None, review: ReviewId | None = None) -> None:
        """Write on at a review of the listener's, or at that of an album, where this is the page for it."""

    def filter_field(self) -> QWidget | None:
        """The page's own filter, where it has one."""
        return None


class ViewSpec(NamedTuple):
    """A view as data: ``make`` builds it when it is first gone to."""

    id: str
    title: str
    icon: str
    key: str
    make: "Callable[[Context], View]"
    in_rail: bool = True
