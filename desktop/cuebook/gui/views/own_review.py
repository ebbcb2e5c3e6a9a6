"""The page on which the listener writes a review: the text, what it reads like, and how it closes."""

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cuebook.domain.changes import Changes
from cuebook.domain.errors import CuebookError, NotFoundError
from cuebook.domain.ids import AlbumId, CueId, ReviewId
from cuebook.domain.markup import references
from cuebook.domain.own_review import Subject, cue_names, named_cues
from cuebook.domain.review import Review
from cuebook.gui.context import Context
from cuebook.gui.views.spec import View
from cuebook.gui.views.writing.closing_card import ClosingCard
from cuebook.gui.views.writing.draft_keeping import DraftKeeping, Written
from cuebook.gui.views.writing.head import WritingHead
from cuebook.gui.views.writing.marks_menu import marks_menu
from cuebook.gui.views.writing.removal import remove_review
from cuebook.gui.widgets.markdown_edit import MarkdownEdit
from cuebook.gui.widgets.review_preview import ReviewPreview
from cuebook.gui.widgets.segments import Segments
from cuebook.gui.words import count_text, when_text

NARROW_BELOW = 1200
SHOWN_AFTER_MS = 120
PLACEHOLDER = "What is this score like? Two brackets, [[, name a cue."


class OwnReviewView(View):
    """One review at a time; what is not saved is kept as a draft."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._own = context.app.own_reviews
        self._subject = Subject("")
        self._review: Review | None = None
        self._cues: dict[str, CueId] = {}
        self._saved_text = ""
        self._trouble: str | None = None
        theme = context.theme
        self._head = WritingHead(theme)
        self.edit = MarkdownEdit(theme)
        self.edit.setPlaceholderText(PLACEHOLDER)
        self.preview = ReviewPreview(theme)
        self._closing = ClosingCard()
        self._tabs = Segments("Shown", (("text", "Write"), ("preview", "Preview")))
        self._tabs.show_value("text")
        self._drafts = DraftKeeping(self._own, self._written, self._told)
        self._showing = QTimer(self)
        self._showing.setSingleShot(True)
        self._showing.setInterval(SHOWN_AFTER_MS)
        self._showing.timeout.connect(self._show_text)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._reading = QWidget()
        right = QVBoxLayout(self._reading)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(12)
        right.addWidget(self.preview, 1)
        right.addWidget(self._closing)
        both = QHBoxLayout()
        both.setContentsMargins(24, 0, 24, 18)
        both.setSpacing(24)
        both.addWidget(self.edit, 1)
        both.addWidget(self._reading, 1)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(24, 0, 24, 10)
        tabs.addWidget(self._tabs)
        tabs.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addLayout(tabs)
        layout.addLayout(both, 1)

    def _connect(self) -> None:
        head = self._head
        head.save_requested.connect(self.save)
        head.cue_requested.connect(self._name_a_cue)
        head.marks_requested.connect(self._offer_marks)
        head.versions_requested.connect(self._show_versions)
        head.export_requested.connect(self._export)
        head.score_requested.connect(self._go_to_score)
        head.removal_requested.connect(self._remove)
        self.edit.textChanged.connect(self._changed)
        self.edit.save_requested.connect(self.save)
        self.edit.cue_named.connect(lambda name, cue: self._cues.update({name: CueId(cue)}))
        self.preview.cue_requested.connect(self._play)
        self._tabs.chosen.connect(lambda _: self._fit())

    # What is written about

    def write_review(self, album: AlbumId | None = None, review: ReviewId | None = None) -> None:
        """Write on at a review, or begin the one of an album's score where there is none yet."""
        try:
            stored = self._own.get(review) if review else None
            subject = self._own.subject_of_album(album) if album else None
        except NotFoundError as error:
            self._context.window.toast(str(error))
            return
        if subject is not None:
            stored = self._own.of_score(subject.cues[0].score_id)
        same = stored is not None and self._review is not None and stored.id == self._review.id
        begun = subject is not None and not stored and subject.album == self._subject.album
        if not (same or begun) or not self.text().strip():
            self._drafts.flush()
            self._show(stored, self._own.subject(stored) if stored else subject or Subject(""))
        self.edit.setFocus()

    def _show(self, review: Review | None, subject: Subject) -> None:
        """Show a review, or its draft where one is kept."""
        self._review, self._subject = review, subject
        self._saved_text = review.text if review else ""
        self._cues = self._own.kept_cues(review.id) if review else {}
        about = self._about()
        draft = self._own.draft(about) if about else None
        if draft:
            self._cues |= draft.cues
        self.edit.blockSignals(True)  # noqa: FBT003 - Qt's
        self.edit.setPlainText(draft.text if draft else self._saved_text)
        self.edit.blockSignals(False)  # noqa: FBT003 - Qt's
        self._drafts.drop()
        self._trouble = None
        self._show_subject()
        self._show_text()

    def _about(self) -> ReviewId | AlbumId | None:
        return self._review.id if self._review else self._subject.album

    def _show_subject(self) -> None:
        self._head.show_subject(self._subject)
        self.edit.offer_names({name: cue for cue, name in cue_names(self._subject.cues).items()})
        self._closing.show_figures(self._own.figures(self._subject))

    def _show_text(self) -> None:
        """Show what the text reads like, which names mean nothing, and how it is kept."""
        self._showing.stop()
        text = self.text()
        titles = {cue.id: cue.title for cue in self._subject.cues}
        named = named_cues(text, self._subject.cues, self._cues)
        self.preview.show_text(text, {name: (cue, titles.get(cue, name)) for name, cue in named.items()})
        written = dict.fromkeys(one.written for one in references(text))
        self._closing.show_unknown([name for name in written if name not in named])
        self._show_kept()

    def _show_kept(self) -> None:
        changed = self.text() != self._saved_text
        if self._trouble:
            words = f"The draft could not be kept. {self._trouble}"
        elif changed:
            words = "Draft, not saved yet" if self.text().strip() or self._review else ""
        elif self._review:
            versions = self._own.versions(self._review.id)
            when = when_text(versions[0].saved_at if versions else None, self._context.app.runtime.now())
            words = f"Saved {when}, {count_text(len(versions), 'version', 'versions')}"
        else:
            words = ""
        self._head.show_kept(
            words,
            saved=self._review is not None,
            written=bool(self.text().strip()),
            changed=changed,
        )

    # While it is written

    def text(self) -> str:
        """What stands in the field."""
        return self.edit.toPlainText()

    def _changed(self) -> None:
        self._drafts.begin()
        self._showing.start()

    def _written(self) -> Written | None:
        about = self._about()
        if about is None:
            return None
        text = self.text()
        return Written(about, self._subject.title, text, dict(self._cues), new=text != self._saved_text)

    def _told(self, trouble: str | None) -> None:
        self._trouble = trouble
        self._show_kept()

    def _name_a_cue(self) -> None:
        self._tabs.show_value("text")
        self._fit()
        self.edit.begin_reference()

    def _offer_marks(self, at: QPoint) -> None:
        """Offer the marks of the score as sentences."""
        marks_menu(self, self._context.app.reading, self._subject.cues, self._insert).popup(at)

    def _insert(self, sentence: str, name: str, cue: CueId) -> None:
        self._cues[name] = cue
        cursor, beside = self.edit.textCursor(), self.edit.document().characterAt
        before, behind = beside(cursor.selectionStart() - 1), beside(cursor.selectionEnd())
        # Beyond an end of the text stands a zero.
        first, last = ("" if one == "\0" or one.isspace() else " " for one in (before, behind))
        cursor.insertText(f"{first}{sentence}{last}")
        self.edit.setFocus()

    def use_text(self, text: str) -> None:
        """Put another text into the field; the field's own undo brings the one before back."""
        cursor = self.edit.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(text)
        self.edit.setFocus()

    def save(self) -> None:
        """Keep the text as a version of the review."""
        if self.text() == self._saved_text and self._review:
            self._context.window.toast("Nothing has changed since it was saved")
            return
        review = self._review.id if self._review else None
        try:
            saved = self._own.save(self._subject, self.text(), self._cues, review)
        except CuebookError as error:
            self._context.window.toast(str(error))
            return
        self._drafts.drop()
        self._review = self._own.get(saved)
        self._saved_text = self._review.text
        self._show_text()
        self._context.window.toast(f"Review of {self._subject.title} saved")

    # Other wishes

    def _play(self, cue: str) -> None:
        cues = [one.id for one in self._subject.cues]
        if cue in cues:
            self._context.app.player.pick(cues, cues.index(CueId(cue)))

    def _go_to_score(self) -> None:
        if self._subject.cues:
            self._context.window.show_score(self._subject.cues[0].score_id)
        else:
            self._context.window.toast(f"{self._subject.title} is not in the library")

    def _show_versions(self) -> None:
        from cuebook.gui.dialogs.versions_sheet import VersionsSheet  # noqa: PLC0415 - only when it is asked for

        if self._review:
            versions = self._own.versions(self._review.id)
            self._context.window.open_sheet(
                VersionsSheet(self._context, versions, self.text(), self.use_text)
            )

    def _export(self) -> None:
        from cuebook.gui.dialogs.review_export_sheet import ReviewExportSheet  # noqa: PLC0415 - as above

        sheet = ReviewExportSheet(self._context, self._subject, self.text(), dict(self._cues))
        self._context.window.open_sheet(sheet)

    def _remove(self) -> None:
        """Take the review back, or throw the draft away; undo brings either back."""
        written, review = self._written(), self._review
        if written is not None:
            self._drafts.drop()
            self._show_nothing()
            remove_review(self._context, written, review.id if review else None)
            self._go_to_score()

    def _show_nothing(self) -> None:
        """Let go of the text, without keeping it."""
        self._review, self._saved_text, self._cues = None, "", {}
        self.edit.blockSignals(True)  # noqa: FBT003 - Qt's
        self.edit.setPlainText("")
        self.edit.blockSignals(False)  # noqa: FBT003 - Qt's
        self._show_text()

    # What happens meanwhile

    def library_changed(self, changes: Changes) -> None:
        """Follow ratings, names and kinds; what another program saved is shown where nothing was changed."""
        ours = changes.everything or any(changes.touches_cue(cue.id) for cue in self._subject.cues)
        if ours and self._subject.album:
            try:
                self._subject = self._own.subject_of_album(self._subject.album)
            except NotFoundError:
                self._subject = Subject(self._subject.title, self._subject.composers, self._subject.year)
            self._show_subject()
            self._show_text()
        if changes.everything or changes.reviews:
            self._follow()

    def _follow(self) -> None:
        """Another version may have been saved, the review taken back, or brought back."""
        if self._review:
            stored = self._context.app.reading.review(self._review.id)
        elif self._subject.cues:
            stored = self._own.of_score(self._subject.cues[0].score_id)
        else:
            stored = None
        unchanged = self.text() == self._saved_text
        self._review, self._saved_text = stored, stored.text if stored else ""
        if stored and unchanged and stored.text != self.text():
            self._show(stored, self._subject)
        self._show_kept()

    def setFocus(self) -> None:  # type: ignore[override]
        """Go into the text."""
        self.edit.setFocus()

    def shown_cues(self) -> list[CueId]:
        """The cues of the album the review is of."""
        return [cue.id for cue in self._subject.cues]

    def showEvent(self, event: QShowEvent) -> None:
        """What is measured against may have been chosen anew meanwhile."""
        self._closing.show_figures(self._own.figures(self._subject))
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the draft when the page is left or the window closes."""
        self._drafts.flush()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Text and preview stand side by side where there is room, else one behind the other."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.window().width() < self._context.theme.px(NARROW_BELOW)
        self._tabs.setVisible(narrow)
        self.edit.setVisible(not narrow or self._tabs.value == "text")
        self._reading.setVisible(not narrow or self._tabs.value == "preview")
