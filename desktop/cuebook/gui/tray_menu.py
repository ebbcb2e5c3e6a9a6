"""The tray's icon and its menu: the first wishes one has of a player."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from cuebook.domain.events import LibraryChanged, PlaybackChanged, SittingChanged
from cuebook.domain.rating import stars_text
from cuebook.gui.actions.rating import rate_unseen
from cuebook.gui.shell.transport import play_selected
from cuebook.gui.words import count_text
from cuebook.paths import resource

if TYPE_CHECKING:
    from cuebook.domain.catalogue import Cue
    from cuebook.gui.context import Context
    from cuebook.gui.main_window import MainWindow

LONGEST_LINE = 60


class Tray:
    """The icon and its menu."""

    def __init__(self, context: Context, window: MainWindow) -> None:
        self._context = context
        self._window = window
        self._player = context.app.player
        self._cue: Cue | None = None
        self._menu = QMenu()
        self._make_menu()
        self.icon = QSystemTrayIcon(_icon())
        self.icon.setToolTip("Cuebook")  # no names: some desktops read markup there
        self.icon.setContextMenu(self._menu)
        self.icon.activated.connect(self._activated)
        bus = context.app.bus
        self._unsubscribe = (
            bus.subscribe(PlaybackChanged, lambda _: self._show()),
            bus.subscribe(LibraryChanged, self._library_changed),
            bus.subscribe(SittingChanged, lambda _: self._show()),
        )
        self._show()
        self.icon.show()

    def remove(self) -> None:
        """Take the icon away."""
        for unsubscribe in self._unsubscribe:
            unsubscribe()
        self.icon.hide()
        self.icon.deleteLater()
        self._menu.deleteLater()

    def _make_menu(self) -> None:
        self._line = self._add("", lambda: None)
        self._line.setEnabled(False)
        self._menu.addSeparator()
        self._play = self._add("Play", self._toggle)
        self._next = self._add("Next", self._player.next)
        self._previous = self._add("Previous", self._player.previous)
        self._menu.addSeparator()
        self._rate = QMenu("Rate", self._menu)
        for stars in range(1, 6):
            self._add_rating(count_text(stars, "star", "stars"), stars)
        self._add_rating("No rating", 0)
        self._menu.addMenu(self._rate)
        self._menu.addSeparator()
        self._add("Show Cuebook", self._window.come_forward)
        self._add("Quit", self._window.close)

    def _add(self, text: str, do: Callable[[], object]) -> QAction:
        action = self._menu.addAction(text)

        def chosen() -> None:
            do()

        action.triggered.connect(chosen)
        return action

    def _add_rating(self, text: str, stars: int) -> None:
        self._rate.addAction(text).triggered.connect(lambda: rate_unseen(self._context, stars))

    def _show(self) -> None:
        """Show the player as it stands."""
        current = self._player.current
        if (self._cue.id if self._cue else None) != current:
            self._cue = self._context.app.reading.cue(current) if current is not None else None
        shown = self._cue and self._cue._replace(rating=None) if self._player.rated_blind else self._cue
        self._line.setText(menu_line(shown))
        self._play.setText("Pause" if self._player.playing else "Play")
        for action in (self._next, self._previous):
            action.setEnabled(self._cue is not None)
        sitting = self._context.app.sitting
        asked = self._context.app.reading.cue(sitting.asked) if sitting.asked else None
        self._rate.setTitle(rate_words(asked))
        self._rate.menuAction().setEnabled(asked is not None or self._cue is not None)

    def _library_changed(self, event: LibraryChanged) -> None:
        if self._cue and event.changes.touches_cue(self._cue.id):
            self._cue = None
            self._show()

    def _toggle(self) -> None:
        if self._player.current is not None:
            self._player.toggle()
        else:
            play_selected(self._context)

    def _activated(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how is QSystemTrayIcon.ActivationReason.Trigger and sys.platform != "darwin":
            self._window.come_forward()
        elif how is QSystemTrayIcon.ActivationReason.MiddleClick:
            self._toggle()


def menu_line(cue: Cue | None) -> str:
    """What plays, as a line of a menu: an ampersand there would underline the letter after it."""
    if cue is None:
        return "Nothing playing"
    line = _cut("  ·  ".join(filter(None, (cue.title, cue.score))))
    rating = f"  {stars_text(cue.rating)} ★" if cue.rating is not None else ""
    return (line + rating).replace("&", "&&")


def rate_words(asked: Cue | None) -> str:
    """Which cue the ratings below are for, where it is not the one that plays."""
    return f"Rate {_cut(asked.title)}, which just ended".replace("&", "&&") if asked else "Rate"


def _cut(line: str) -> str:
    return line if len(line) <= LONGEST_LINE else line[: LONGEST_LINE - 1].rstrip() + "…"


def _icon() -> QIcon:
    in_menu_bar = sys.platform == "darwin"
    icon = QIcon(str(resource("icons/cuebook-symbolic.svg" if in_menu_bar else "icons/cuebook.svg")))
    icon.setIsMask(in_menu_bar)  # drawn in the bar's own colour
    return icon
