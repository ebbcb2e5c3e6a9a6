"""Keeping what is written every few seconds, so that a crash loses no more than those."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer

from cuebook.domain.errors import CuebookError
from cuebook.domain.ids import AlbumId, CueId, ReviewId
from cuebook.services.own_reviews import OwnReviews

KEPT_AFTER_MS = 2_000


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in the field: what it is about, and the text with the cues chosen for its names.

    It is ``new`` while no version says the same.
    """

    about: ReviewId | AlbumId
    title: str
    text: str
    cues: Mapping[str, CueId] = field(default_factory=dict)
    new: bool = True


class DraftKeeping(QObject):
    """Keeps a draft a while after the first change, however long one goes on typing.

    ``look`` gives what stands in the field, None where it is about nothing; ``tell`` is given the words
    where the disk refuses, and None where it was kept.
    """

    def __init__(
        self, own: OwnReviews, look: Callable[[], Written | None], tell: Callable[[str | None], None]
    ) -> None:
        super().__init__()
        self._own = own
        self._look = look
        self._tell = tell
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEPT_AFTER_MS)
        self._timer.timeout.connect(self._keep)

    def begin(self) -> None:
        """Something was changed."""
        if not self._timer.isActive():
            self._timer.start()

    def drop(self) -> None:
        """What waits is not wanted: it was saved, or thrown away."""
        self._timer.stop()

    def flush(self) -> None:
        """Keep at once what waits to be kept, and wait for the disk."""
        if self._timer.isActive():
            self._timer.stop()
            self._keep(lasting=True)

    def _keep(self, *, lasting: bool = False) -> None:
        written = self._look()
        if written is None:
            return
        try:
            if written.new:
                self._own.keep_draft(
                    written.about, written.title, written.text, written.cues, lasting=lasting
                )
            else:
                self._own.drop_draft(written.about)
        except CuebookError as error:
            self._tell(str(error))
        else:
            self._tell(None)
