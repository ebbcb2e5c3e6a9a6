"""The form of the import sheet: what was recognised, each field to be corrected."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from cuebook.domain.review import Certainty
from cuebook.gui.review_import.evidence import evidence_of, evidence_words
from cuebook.gui.review_import.form import Field, conflict_line, figures_line, means_the_same, offered_ratings
from cuebook.gui.review_import.state import ImportState, problem
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.text import plain_label, tooltip_text, wrapped_label

NARROW_BELOW = 460
_MOST_RATINGS = 3

_ROWS = (
    ((Field.TITLE, 17), (Field.COMPOSERS, 15), (Field.YEAR, 4), (Field.REVIEWER, 15)),
    ((Field.RATING, 9), (Field.MINUTES, 11), (Field.EXCELLENCE, 9), (Field.COLLECTIONS, 22)),
)
_NARROW_ROWS = (
    ((Field.TITLE, 10), (Field.COMPOSERS, 10)),
    ((Field.YEAR, 6), (Field.REVIEWER, 14)),
    ((Field.RATING, 9), (Field.MINUTES, 11)),
    ((Field.EXCELLENCE, 9), (Field.COLLECTIONS, 11)),
)
_PLACEHOLDERS = {
    Field.TITLE: "The score or film",
    Field.RATING: "none",
    Field.MINUTES: "none",
    Field.EXCELLENCE: "none",
    Field.COLLECTIONS: "none",
}


class ImportFields(QWidget):
    """Eight fields, and a line that says whether the printed figures agree."""

    edited = Signal(object, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state: ImportState | None = None
        self._narrow: bool | None = None
        self._grids: list[QGridLayout] = []
        self.fields: dict[Field, QLineEdit] = {}
        self._labels: dict[Field, QLabel] = {}
        self._bad: dict[QLineEdit, str] = {}
        for one in Field:
            self._make_field(one)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._icon = QLabel()
        self._line = wrapped_label("", "value")
        self._ratings = [QPushButton() for _ in range(_MOST_RATINGS)]
        self.before = wrapped_label("", "caption")
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._icon)
        line.addWidget(self._line, 1)
        for place, button in enumerate(self._ratings):
            button.clicked.connect(lambda _checked=False, place=place: self._take_rating(place))
            line.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.before)
        layout.addLayout(self._rows)
        layout.addLayout(line)
        theme.changed.connect(self._show_line)
        self._lay_out(narrow=False)
        self.show_before("")

    def _make_field(self, one: Field) -> None:
        field, label = QLineEdit(), plain_label(str(one), "tiny")
        field.setAccessibleName(str(one))
        field.setPlaceholderText(_PLACEHOLDERS.get(one, ""))
        field.textEdited.connect(lambda text: self.edited.emit(one, text))
        label.setBuddy(field)
        self.fields[one], self._labels[one] = field, label

    def _lay_out(self, *, narrow: bool) -> None:
        if narrow is self._narrow:
            return
        self._narrow = narrow
        for grid in self._grids:
            self._rows.removeItem(grid)
            grid.deleteLater()
        self._grids.clear()
        for row in _NARROW_ROWS if narrow else _ROWS:
            grid = QGridLayout()
            grid.setHorizontalSpacing(10)
            grid.setVerticalSpacing(4)
            for place, (one, share) in enumerate(row):
                grid.addWidget(self._labels[one], 0, place)
                grid.addWidget(self.fields[one], 1, place)
                grid.setColumnStretch(place, share)
            self._rows.addLayout(grid)
            self._grids.append(grid)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take more rows where there is less room."""
        self._lay_out(narrow=self.width() < self._theme.px(NARROW_BELOW))
        super().resizeEvent(event)

    def show_state(self, state: ImportState) -> None:
        """Show the facts; what is being typed and already says the same is left alone."""
        self._state = state
        for one, field in self.fields.items():
            bad = one in state.unreadable
            typed = bad or means_the_same(state.facts, one, field.text())
            if field.text() != state.shown(one) and not (typed and field.hasFocus()):
                blocked = QSignalBlocker(field)
                field.setText(state.shown(one))
                field.setCursorPosition(0)
                blocked.unblock()
            wrong = problem(state, one) if bad else ""
            if one is Field.TITLE and not state.facts.title:
                wrong = "A title is wanted."
            self._show_bad(field, wrong)
            self._show_evidence(one, state)
        self._show_line()

    def _show_evidence(self, one: Field, state: ImportState) -> None:
        """Say how sure a field is and why; a guess is marked, so that somebody looks at it."""
        field, place = self.fields[one], evidence_of(state, one) if state.shown(one) else None
        is_guess = place is not None and place.certainty is Certainty.GUESS
        words = evidence_words(place) if place else ""
        self._labels[one].setText(f"{one} – check" if is_guess else str(one))
        whole = field.text()  # a long one is cut off at the field's end
        field.setToolTip(tooltip_text("\n".join(filter(None, (whole, words)))))
        if field not in self._bad:
            field.setAccessibleDescription(words)

    def show_before(self, words: str) -> None:
        """Say that the review was imported before."""
        self.before.setText(words)
        self.before.setVisible(bool(words))

    def _show_bad(self, field: QLineEdit, words: str) -> None:
        if self._bad.get(field, "") == words:
            return
        self._bad = {other: why for other, why in {**self._bad, field: words}.items() if why}
        field.setAccessibleDescription(words)
        for sign in field.actions():
            field.removeAction(sign)
        if words:
            sign = field.addAction(
                self._theme.icon("warning", "bad", 14), QLineEdit.ActionPosition.TrailingPosition
            )
            sign.setToolTip(words)
        bad = self._theme.tokens["bad"]
        field.setStyleSheet(f"QLineEdit:!focus {{ border: 1px solid {bad}; }}" if words else "")

    def _show_line(self) -> None:
        icon, words = self._words()
        name, token = icon
        self._icon.setVisible(bool(words))
        self._icon.setPixmap(self._theme.pixmap(name, token, 16))
        self._line.setText(words)
        self._line.setVisible(bool(words))
        offered = offered_ratings(self._state.facts) if self._state else []
        for place, button in enumerate(self._ratings):
            button.setVisible(place < len(offered))
            if place < len(offered):
                button.setText(offered[place])
                button.setAccessibleName(f"Rating {offered[place]}")

    def _words(self) -> tuple[tuple[str, str], str]:
        """The sign and the words under the form: what is wrong first, then what is to ask or to know."""
        warning = ("warning", "bad")
        state = self._state
        if state is None:
            return warning, ""
        wrong = [words for one in Field if (words := problem(state, one))]
        if wrong:
            return warning, wrong[0]
        if not state.facts.title:
            return warning, "What is reviewed? Write the title, or select it in the text and choose Title."
        if asked := conflict_line(state.facts):
            return ("warning", "accent"), asked
        if agreed := figures_line(state.facts):
            consistent, words = agreed
            return (("check", "good") if consistent else ("warning", "accent")), words
        return warning, ""

    def _take_rating(self, place: int) -> None:
        if self._state is not None:
            self.edited.emit(Field.RATING, offered_ratings(self._state.facts)[place])
            self.fields[Field.RATING].setFocus()

    def text(self, one: Field) -> str:
        """What stands in a field."""
        return self.fields[one].text()
