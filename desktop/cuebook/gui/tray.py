"""Cuebook in the tray, where it may go on without its window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

if TYPE_CHECKING:
    from cuebook.gui.context import Context
    from cuebook.gui.main_window import MainWindow
    from cuebook.gui.tray_menu import Tray
    from cuebook.settings.schema import Settings


class TrayKeeper:
    """Has the tray's icon there while the setting says so; the program may then go on without a window."""

    def __init__(self, context: Context, window: MainWindow) -> None:
        self._context = context
        self._window = window
        self._tray: Tray | None = None
        context.app.settings.on_change(self._follow)
        self._follow(context.app.settings.current)
        window.closed.connect(self._leave)

    @property
    def stands(self) -> bool:
        """Whether the icon is there, and is seen."""
        return self._tray is not None and QSystemTrayIcon.isSystemTrayAvailable()

    def tell(self, title: str, text: str) -> None:
        """Show a notice beside the icon, where there is one."""
        if self._tray is not None:
            self._tray.icon.showMessage(title, text, self._tray.icon.icon())

    def _follow(self, settings: Settings) -> None:
        if settings.tray and self._tray is None:
            from cuebook.gui.tray_menu import Tray  # noqa: PLC0415 - only when it is asked for

            self._tray = Tray(self._context, self._window)
        elif not settings.tray and self._tray is not None:
            self._tray.remove()
            self._tray = None
            self._window.come_forward()  # else nothing of the program would be seen
        QGuiApplication.setQuitOnLastWindowClosed(self._tray is None)

    def _leave(self) -> None:
        """The window closed for good: so does the program."""
        if self._tray is not None:
            self._tray.remove()
            self._tray = None
            QGuiApplication.setQuitOnLastWindowClosed(True)
            QCoreApplication.exit()
