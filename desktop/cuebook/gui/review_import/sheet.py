"""The import sheet: paste a review, see what was recognised, correct it, and say what its names mean."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from cuebook.domain.errors import CuebookError
from cuebook.domain.events import LibraryChanged
from cuebook.domain.review import FactKind
from cuebook.gui.context import Context
from cuebook.gui.review_import.body import ImportBody
from cuebook.gui.review_import.fields import ImportFields
from cuebook.gui.review_import.foot import ImportFoot
from cuebook.gui.review_import.head import FILES, PAGES, ImportHead, is_saved_page
from cuebook.gui.review_import.in_hand import InHand
from cuebook.gui.review_import.matches import ImportMatches
from cuebook.gui.review_import.outcome import remember_imported, tell_imported
from cuebook.gui.review_import.reader import ImportReader
from cuebook.gui.review_import.session import ImportSession
from cuebook.gui.review_import.source import ImportSource
from cuebook.gui.shell.sheets import Sheet
from cuebook.gui.widgets.paste_edit import dropped_file
from cuebook.gui.words import when_text
from cuebook.services.reviews import ReviewDraft

LOOK_AGAIN_MS = 1_000
"""A scan finds cues several times a second; each time would be too often to link."""
_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class ReviewImportSheet(Sheet):
    """Puts the parts together; what is done to the draft happens in the session."""

    def __init__(self, context: Context, left: InHand | None = None) -> None:
        super().__init__()
        self._context = context
        self._theme = context.theme
        self._stored = False
        self._refused = False
        self._file: str | None = None
        self._is_new = True
        self._parked = left.parked if left is not None else None
        self.session = ImportSession(context)
        self.session.setParent(self)
        self._reader = ImportReader(
            context.app.reviews, context.app.runtime, on_read=self._read, on_refused=self._refuse
        )
        self.setAccessibleName("Import a review")
        self.setAcceptDrops(True)
        self.head = ImportHead(self._theme)
        self.source = ImportSource(self._theme)
        self.fields = ImportFields(self._theme)
        self.matches = ImportMatches(self._theme, self.session)
        self.body = ImportBody(self._theme, self.source, self.fields, self.matches)
        self.foot = ImportFoot(self._theme)
        self._lay_out()
        self._connect()
        self.matches.show_library(context.app.reading.scores())
        self._look_again = QTimer(self)
        self._look_again.setSingleShot(True)
        self._look_again.setInterval(LOOK_AGAIN_MS)
        self._look_again.timeout.connect(self._look_into_library)
        self._stop_listening = context.app.bus.subscribe(LibraryChanged, self._library_changed)
        if left is not None:
            self._take_up(left)
        self._choose_first_focus()
        self._reader.get_ready()

    # Building

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 14)
        layout.setSpacing(10)
        layout.addWidget(self.head)
        layout.addWidget(self.body, 1)
        layout.addWidget(self.foot)

    def _connect(self) -> None:
        self.session.changed.connect(self._show)
        self.head.pasting_requested.connect(self._go_to_pasting)
        self.head.page_requested.connect(lambda: self._go_to_file(page=True))
        self.head.file_requested.connect(lambda: self._go_to_file(page=False))
        self.head.review_chosen.connect(self._go_to_review)
        self.head.leave_requested.connect(self._context.window.close_sheet)
        self.source.pasting.text_given.connect(self._read_text)
        self.source.pasting.cleared.connect(self._clear)
        self.source.pasting.file_dropped.connect(self.read_file)
        self.source.marked.connect(self._mark)
        self.source.cue_clicked.connect(self.matches.select_name)
        self.fields.edited.connect(self.session.edit)
        self.matches.name_in_sight.connect(self.source.show_name)
        self.foot.import_requested.connect(self._import)
        self.foot.leave_requested.connect(self._context.window.close_sheet)
        self.closed.connect(self._left)
        for keys, do in (
            ("Ctrl+Return", self._import),
            ("Ctrl+Enter", self._import),
            ("Ctrl+W", self._context.window.close_sheet),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    def _choose_first_focus(self) -> None:
        """Enter pastes what is on the clipboard where that may be a review."""
        if self.session.state is not None and not self.source.pasting.editing:
            self.setFocusProxy(self.source.text)
        else:
            pasting = self.source.pasting
            self.setFocusProxy(pasting.paste if pasting.offers_clipboard else pasting.edit)

    # Reading

    def _read_text(self, text: str, is_new: bool) -> None:  # noqa: FBT001 - a signal's
        if self.session.state is None and self._file is not None:
            # The file gave nothing, so this was pasted in its place.
            self._file = None
            self.head.show_file(None)
        # What was pasted anew and refused stays new while it is corrected.
        self._is_new = self._is_new or is_new
        self._reader.read_text(text)
        self._show_reading()

    def read_file(self, path: str) -> None:
        """Read a page from a file; a pasted text waits meanwhile."""
        if self._file is None:
            self._park()
        self._file = path
        self.head.show_file(path)
        self.source.start_anew()
        self._is_new = True
        self._reader.read_file(path)
        self._show_reading()

    def _read(self, draft: ReviewDraft) -> None:
        self._refused = False
        is_new, self._is_new = self._is_new, False
        self.session.take_draft(draft, is_new=is_new)
        if self.matches.table.rows.rows and not self.source.pasting.edit.hasFocus():
            self.matches.table.setFocus()

    def _refuse(self, words: str) -> None:
        self._refused = True
        self.source.pasting.show_refusal(words)
        self._show()

    def _clear(self) -> None:
        self._reader.cancel()
        self._refused = False
        self.source.pasting.show_refusal("")
        self.session.empty()

    def _go_to_pasting(self) -> None:
        """Go back to pasted text; what was done to a file's waits."""
        if self._file is not None:
            self._park()

    def _go_to_file(self, *, page: bool) -> None:
        """Go back to the file that waits, or choose another: a page that a browser saved, or any other."""
        waiting = self._parked.file if self._file is None and self._parked is not None else None
        if waiting is not None and is_saved_page(waiting) is page:
            self._park()
            return
        chosen, _ = QFileDialog.getOpenFileName(
            self, "Open a review", self._file or waiting or "", PAGES if page else FILES
        )
        if chosen:
            self.read_file(chosen)
        self.head.show_file(self._file)

    def _go_to_review(self, number: int) -> None:
        """Go to another of the reviews on a page; the others wait behind it."""
        if self.session.state is not None:
            reviews = _on_its_page(self.session.state.draft)
            self.session.take_draft(_first(reviews, number))

    def _park(self) -> None:
        """Take up what waits, and let what was in hand wait in its place."""
        waiting, self._parked = self._parked, self._in_hand()
        self._take_up(waiting or InHand())

    def _in_hand(self) -> InHand:
        return InHand(self.session.state, self._file, self.source.untaken, self._is_new)

    def _take_up(self, left: InHand) -> None:
        """Go on where an import was left."""
        self._reader.cancel()
        self._refused = False
        self._is_new = left.is_new
        self._file = left.file
        self.source.start_anew()
        self.head.show_file(self._file)
        self.session.resume(left.state)
        if left.text:
            self.source.pasting.take_up(left.text)
        if left.file and left.state is None:  # it was left before it was read
            self._reader.read_file(left.file)
            self._show_reading()

    # Showing

    def _show(self) -> None:
        state = self.session.state
        if state is None or self._refused:
            self.body.show_found(found=False)
            self.head.show_reviews(())
            self.foot.show_tally(None, possible=False)
            return
        self.body.show_found(found=True)
        self.head.show_reviews([one.facts.title or "Untitled" for one in _on_its_page(state.draft)])
        self.source.show_state(state, self.session.linked)
        self.fields.show_state(state)
        self.fields.show_before(self._before_words())
        self.matches.show_session()
        self.foot.show_tally(self.session.tally, possible=state.can_be_imported)
        self.foot.show_error("")
        self._show_reading()

    def _show_reading(self) -> None:
        """While a long text is being read, what was read before is not to be imported."""
        if self._reader.busy:
            self.source.pasting.show_reading()
            self.foot.go.setEnabled(False)

    def _before_words(self) -> str:
        before = self.session.before
        if before is None:
            return ""
        when = when_text(before.added_at, self._context.app.runtime.now())
        return f"This review was imported already, {when}. Importing it again keeps both."

    # What the listener does

    def _mark(self, kind: FactKind, start: int, stop: int) -> None:
        try:
            self.session.mark(kind, start, stop)
        except CuebookError as error:
            self.source.say(str(error), bad=True)
        else:
            self.source.say("")
            self.source.text.collapse_selection()
            self.matches.select_name(start, stop)

    def _import(self) -> None:
        self.source.pasting.flush()
        state = self.session.state
        if state is None or self._refused or self._reader.busy or not self.foot.go.isEnabled():
            return
        try:
            review = self.session.store(keep_text=self.foot.keep_text.isChecked())
        except CuebookError as error:
            self.foot.show_error(str(error))
            return
        counted = self.session.tally
        title = state.facts.title or ""
        if state.draft.more and review is not None:
            words = remember_imported(self._context, review, title, counted)
            self.session.resume(None)
            self.session.take_draft(_first(state.draft.more, 0))
            self.source.say(f"{words}.")
            return
        self._stored = True
        self._context.window.close_sheet()
        if review is not None:
            tell_imported(self._context, review, title, counted)

    def _left(self) -> None:
        """Nothing that was worked on is lost to a key pressed by mistake."""
        self._reader.cancel()
        self._stop_listening()
        left = replace(self._in_hand(), parked=self._parked)
        if not left.is_empty and not self._stored:
            self._offer_again(left)

    def _offer_again(self, left: InHand) -> None:
        context = self._context
        words = f"Import of {left.title or 'a review'} put away"
        context.history.push(
            words,
            undo=lambda: context.window.open_sheet(ReviewImportSheet(context, left)),
            redo=context.window.close_sheet,
        )
        context.window.toast(words, undo=context.history.undo)

    def _library_changed(self, event: LibraryChanged) -> None:
        """Cues that were found meanwhile may be meant too."""
        if (event.changes.everything or event.changes.cues) and not self._look_again.isActive():
            self._look_again.start()

    def _look_into_library(self) -> None:
        self.matches.show_library(self._context.app.reading.scores())
        self.session.link_again()

    # Keys and drops

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the import's own while it lies open."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and any(event.matches(keys) for keys in _UNDO)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Steps back and forth, and pasting while there is nothing yet."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.session.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.session.redo()
        elif event.matches(QKeySequence.StandardKey.Paste) and self.session.state is None:
            self.source.pasting.paste_text()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped anywhere on the sheet."""
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read it."""
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.read_file(path)


def _on_its_page(draft: ReviewDraft) -> list[ReviewDraft]:
    """The reviews of a draft's page that are not imported yet, the draft first."""
    return [replace(draft, more=()), *draft.more]


def _first(reviews: Sequence[ReviewDraft], number: int) -> ReviewDraft:
    """One of some reviews of a page, with the others behind it."""
    return replace(reviews[number], more=(*reviews[:number], *reviews[number + 1 :]))
