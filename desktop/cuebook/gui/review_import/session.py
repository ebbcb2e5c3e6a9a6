"""An import under way: the state, the ways back, and where its names lead in the library."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from cuebook.domain.catalogue import Album, Cue
from cuebook.domain.ids import AlbumId, CueId, ReviewId
from cuebook.domain.review import FactKind, LinkState, Review, ReviewFacts, Sentiment
from cuebook.gui.context import Context
from cuebook.gui.models.link_rows import LinkRow, Tally, choose, link_rows, made_choices, tally, unchoose
from cuebook.gui.review_import.form import Field
from cuebook.gui.review_import.state import (
    Home,
    ImportState,
    edit_field,
    final_draft,
    home_choice,
    leave_out_name,
    mark_text,
    of_the_same_page,
    read_again,
    with_sentiment,
)
from cuebook.services.linking import Linked
from cuebook.services.reviews import ReviewDraft

LINK_AFTER_MS = 250
"""Typing is over by then; linking looks through the whole library."""
_DEEPEST = 200


class ImportSession(QObject):
    """What the listener does to a draft goes through here; ``changed`` tells when to show it."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.state: ImportState | None = None
        self.linked = Linked(None, None, ())
        self.rows: list[LinkRow] = []
        self.album: Album | None = None
        self.cues: list[Cue] = []
        self.before: Review | None = None
        """The same review, where it was imported already."""
        self._compared: ReviewDraft | None = None
        self._read: ImportState | None = None
        self._before_reading: ImportState | None = None
        self._emptied: ImportState | None = None
        self._past: list[ImportState] = []
        self._future: list[ImportState] = []
        self._typing_in: Field | None = None
        self._link_later = QTimer(self)
        self._link_later.setSingleShot(True)
        self._link_later.setInterval(LINK_AFTER_MS)
        self._link_later.timeout.connect(self.link_again)

    # Reading

    def take_draft(self, draft: ReviewDraft, *, is_new: bool = True) -> None:
        """Begin with a page that was read, or go on with one that was read again.

        While a text is being typed, every reading of it goes back to what the listener did last: a
        heading that is half typed must not cost them a correction, nor must a text that was emptied
        and is put there again.
        """
        if not is_new and self.state is not None:
            draft = of_the_same_page(draft, self.state.draft)
        if is_new or self.state is not self._read:
            self._before_reading = self.state or self._emptied
        self._go_to(read_again(self._before_reading, draft, is_new=is_new))
        self._read = self.state

    def empty(self) -> None:
        """There is no text at the moment; what was done to the one before waits for the next."""
        emptied = self.state or self._emptied
        self.resume(None)
        self._emptied = emptied

    def resume(self, state: ImportState | None) -> None:
        """Take up another import where it was left; None: begin anew."""
        self.state = state
        self._emptied = None
        self._past.clear()
        self._future.clear()
        self._typing_in = None
        self.link_again()

    # What the listener does

    def edit(self, field: Field, text: str) -> None:
        """Take what was typed into a field; steps back go over the whole of it."""
        if self.state is None:
            return
        edited = edit_field(self.state, field, text)
        if edited == self.state:
            return
        if self._typing_in is not field:
            self._remember()
            self._typing_in = field
        self.state = edited
        self._link_later.start()
        self.changed.emit()

    def mark(self, kind: FactKind, start: int, stop: int) -> None:
        """Say what a stretch of the text is. Raises CuebookError where it cannot be that."""
        if self.state is not None:
            self._go_to(mark_text(self.state, kind, start, stop))

    def choose(self, row: LinkRow, cue: CueId | None) -> None:
        """Say what a name means; None: no cue here."""
        if self.state is not None:
            self._go_to(replace(self.state, choices=choose(self.state.choices, row, cue)), link=False)

    def unchoose(self, row: LinkRow) -> None:
        """Leave a name as it was found."""
        if self.state is not None:
            self._go_to(replace(self.state, choices=unchoose(self.state.choices, row)), link=False)

    def say_how(self, row: LinkRow, sentiment: Sentiment) -> None:
        """Say whether a name is praised, mentioned or faulted."""
        if self.state is not None:
            self._go_to(with_sentiment(self.state, row, sentiment))

    def leave_out(self, row: LinkRow) -> None:
        """Say that a name is no cue."""
        if self.state is not None:
            self._go_to(leave_out_name(self.state, row))

    def set_home(self, home: AlbumId | Home) -> None:
        """Say which album the review is about."""
        if self.state is not None and self.state.home != home:
            self._go_to(replace(self.state, home=home))

    # Back and forth

    def undo(self) -> bool:
        """Take the last step back."""
        return self._step(self._past, self._future)

    def redo(self) -> bool:
        """Take it again."""
        return self._step(self._future, self._past)

    def _step(self, source: list[ImportState], target: list[ImportState]) -> bool:
        if not source or self.state is None:
            return False
        target.append(self.state)
        self.state = source.pop()
        self._typing_in = None
        self.link_again()
        return True

    def _remember(self) -> None:
        if self.state is not None:
            self._past = [*self._past, self.state][-_DEEPEST:]
        self._future.clear()

    def _go_to(self, state: ImportState, *, link: bool = True) -> None:
        self._remember()
        self._typing_in = None
        self.state = state
        if link:
            self._link()
        else:
            self._make_rows()
        self.changed.emit()

    # Linking

    def link_again(self) -> None:
        """Look once more where the names lead."""
        self._link()
        self.changed.emit()

    def _link(self) -> None:
        self._link_later.stop()
        state = self.state
        if state is None:
            return
        if state.draft is not self._compared:
            self._compared = state.draft
            self.before = self._context.app.reviews.same_as(state.draft)
        draft = replace(state.draft, facts=_to_link(state))
        home = None if isinstance(state.home, Home) else state.home
        self.linked = self._context.app.reviews.link(draft, home)
        self.album, self.cues = self._cues()
        self._make_rows()

    def _cues(self) -> tuple[Album | None, list[Cue]]:
        """The album the names were matched against, and its score's cues, the album's own first."""
        reading = self._context.app.reading
        score = reading.score(self.linked.score) if self.linked.score else None
        if score is None:
            return None, []
        wanted = self.linked.album or self.linked.links[0].target
        album = next((one for one in score.albums if one.id == wanted), score.main_album)
        others = [one for one in score.albums if one.id != album.id]
        return album, [cue for one in (album, *others) for cue in reading.album_cues(one.id)]

    def _make_rows(self) -> None:
        if self.state is not None:
            cues = {cue.id: cue for cue in self.cues}
            state = self.state
            self.rows = link_rows(self.linked.links, state.facts, state.text, cues, state.choices)

    @property
    def likely_albums(self) -> Sequence[AlbumId]:
        """The albums that answer to the title, the best first."""
        return [AlbumId(one.id) for one in self.linked.links[0].candidates] if self.linked.links else []

    @property
    def home_state(self) -> LinkState:
        """How sure it is which score the review is about."""
        return self.linked.links[0].state if self.linked.links else LinkState.NONE

    @property
    def tally(self) -> Tally:
        """How many names are linked, want a word, and stay unlinked."""
        return tally(self.rows)

    # Storing

    def store(self, *, keep_text: bool) -> ReviewId | None:
        """Store the review as it stands. Raises CuebookError where the disk refuses."""
        if self.state is None:
            return None
        if self._link_later.isActive():
            self._link()
        choices = [*home_choice(self.state), *made_choices(self.rows)]
        return self._context.app.reviews.add(final_draft(self.state, keep_text=keep_text), choices)


def _to_link(state: ImportState) -> ReviewFacts:
    """The facts to link by; a review of nothing in the library has no title to look for."""
    if state.home is Home.NOT_HERE:
        return replace(state.facts, title=None, alt_titles=())
    return state.facts
