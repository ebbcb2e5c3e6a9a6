"""The pages and their panels: each made when it is first gone to, and told what it has missed."""

from PySide6.QtWidgets import QStackedWidget

from cuebook.domain.changes import Changes
from cuebook.gui.context import Context
from cuebook.gui.views import VIEWS
from cuebook.gui.views.spec import View


class Pages(QStackedWidget):
    """Shows one page at a time, its panel in ``panels``, and knows the way back.

    A place is a page, or what is shown on it: a score has the score page's.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.panels = QStackedWidget()
        self.panels.setObjectName("panel")
        self.place = ""
        self._views: dict[str, View] = {}
        self._unseen: dict[str, Changes] = {}
        self._past: list[str] = []

    def view(self, page: str) -> View:
        """The view of a page, made when it is first asked for."""
        if page not in self._views:
            spec = next(spec for spec in VIEWS if spec.id == page)
            made = spec.make(self._context)
            self._views[page] = made
            self.addWidget(made)
            if made.panel is not None:
                self.panels.addWidget(made.panel)
        return self._views[page]

    def current_view(self) -> View | None:
        """The view in sight."""
        view = self.currentWidget()
        return view if isinstance(view, View) else None

    def go(self, page: str, place: str) -> None:
        """Show a page; the way back leads to where one came from."""
        if self.place and self.place != place and (not self._past or self._past[-1] != self.place):
            self._past.append(self.place)
        self.place = place
        view = self.view(page)
        unseen = self._unseen.pop(page, None)
        if unseen:
            view.library_changed(unseen)
            view.playback_changed()
        self.setCurrentWidget(view)
        if view.panel is not None:
            self.panels.setCurrentWidget(view.panel)

    def step_back(self) -> str | None:
        """The place before this one, which is left without a way forward; None at the first."""
        if not self._past:
            return None
        self.place = ""
        return self._past.pop()

    def library_changed(self, changes: Changes) -> None:
        """Tell the view in sight; the others hear of it when they are gone to."""
        for page, view in self._views.items():
            if view is self.currentWidget():
                view.library_changed(changes)
            else:
                self._unseen.setdefault(page, Changes()).add(changes)
