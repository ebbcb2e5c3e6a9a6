"""The left of the import sheet: the page as a text to paste, and with its facts tinted once it is read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from cuebook.domain.names import fold
from cuebook.domain.review import FactKind, FactSpan
from cuebook.gui.review_import.evidence import evidence_words
from cuebook.gui.review_import.paste import ImportPaste
from cuebook.gui.review_import.places import span_at
from cuebook.gui.review_import.sections import sections
from cuebook.gui.review_import.state import ImportState, unmatched
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.fact_legend import FactLegend
from cuebook.gui.widgets.fact_text import FactText
from cuebook.gui.widgets.text import wrapped_label
from cuebook.services.linking import Linked

HINT = "Select text, then a name above, to mark it yourself. Dashed: no cue found."


class ImportSource(QWidget):
    """Shows one of two: the text being pasted or edited, or the text that was read."""

    marked = Signal(object, int, int)
    """A kind, and the stretch that is to be of that kind."""
    cue_clicked = Signal(int, int)
    """The stretch of a cue's name."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._shown: tuple[object, ...] = ()
        self._state: ImportState | None = None
        self.pasting = ImportPaste(theme)
        self.legend = FactLegend(theme)
        self.legend.kind_chosen.connect(self._mark)
        self.text = FactText(theme, say_why=evidence_words)
        self.text.selection_moved.connect(self._show_kind)
        self.text.place_clicked.connect(self._clicked)
        self.hint = wrapped_label(HINT, "caption")
        self.again = QPushButton("Edit the text")
        self.again.setProperty("kind", "link")
        self.again.clicked.connect(self._edit_text)
        self._pages = QStackedWidget()
        self._pages.setStyleSheet("QStackedWidget { background: transparent; }")
        self._pages.addWidget(self.pasting)
        self._pages.addWidget(self._facts_page())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _facts_page(self) -> QWidget:
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.again)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.legend)
        column.addWidget(self.text, 1)
        column.addLayout(foot)
        return page

    def _edit_text(self) -> None:
        """Go back to the text; it is read as it changes, and shown tinted when asked."""
        if self._state is not None:
            self.pasting.show_text(self._state.text)
        self.pasting.begin_editing()
        self._pages.setCurrentIndex(0)
        self.pasting.edit.setFocus()

    def start_anew(self) -> None:
        """Wait for another text."""
        self._state = None
        self.pasting.start_anew()
        self._pages.setCurrentIndex(0)

    @property
    def untaken(self) -> str:
        """The text in the field, where it is not what is shown as read."""
        text = self.pasting.edit.toPlainText()
        read = self._pages.currentIndex() == 1 or (self._state is not None and self._state.text == text)
        return "" if read or not text.strip() else text

    # Showing what was read

    def show_state(self, state: ImportState, linked: Linked) -> None:
        """Show a text with its facts."""
        self.pasting.show_refusal("")
        if self._state is None or self._state.text != state.text:
            self.text.show_text(state.text)
            self._shown = ()
        self._state = state
        if not self.pasting.editing:
            self._turn_to_facts()
        without = unmatched(linked.links)
        named = sections(state.text, state.facts)
        shown = (state.facts.spans, without, named)
        if shown != self._shown:
            self._shown = shown
            self.text.show_facts(
                state.facts.spans,
                lambda span: span.kind is FactKind.CUE and fold(self._words(span)) in without,
                named,
            )
        self._show_kind()

    def _turn_to_facts(self) -> None:
        had_focus = self.pasting.let_go_of_focus()
        self._pages.setCurrentIndex(1)
        if had_focus:
            self.text.setFocus()

    def _words(self, span: FactSpan) -> str:
        return self._state.text[span.start : span.stop] if self._state else ""

    def show_name(self, place: int | None, scroll: bool) -> None:  # noqa: FBT001 - a signal's
        """Make the name stand out that begins at a place."""
        if self._state is None or place is None:
            return
        span = next((one for one in self._state.facts.spans if one.start <= place < one.stop), None)
        if span is not None:
            self.text.show_place(span.start, span.stop, scroll=scroll)

    def say(self, words: str, *, bad: bool = False) -> None:
        """Say something in the hint's place; nothing brings the hint back."""
        self.hint.setText(words or HINT)
        self.hint.setProperty("role", "bad" if bad else "caption")
        self.hint.style().unpolish(self.hint)
        self.hint.style().polish(self.hint)

    # What the listener does

    def _show_kind(self) -> None:
        """Press the button of what is selected, or of where the cursor was put."""
        if self._state is None:
            return
        selected = self.text.selected()
        span = span_at(self._state.facts.spans, *selected) if any(selected) else None
        self.legend.show_kind(span.kind if span else None)

    def _mark(self, kind: FactKind) -> None:
        self.marked.emit(kind, *self.text.selected())
        self._show_kind()

    def _clicked(self, place: int) -> None:
        self.say("")
        for span in self._state.facts.spans if self._state else ():
            if span.kind is FactKind.CUE and span.start <= place < span.stop:
                self.cue_clicked.emit(span.start, span.stop)
