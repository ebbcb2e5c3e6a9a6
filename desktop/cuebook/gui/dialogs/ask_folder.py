"""Asking for a folder."""

from PySide6.QtWidgets import QApplication


def ask_folder(title: str) -> str:
    """Ask where a folder lies; empty where none is named."""
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - slow to load, and seldom asked for

    return QFileDialog.getExistingDirectory(QApplication.activeWindow(), title)
