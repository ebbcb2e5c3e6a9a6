"""The window: PySide6 lives here and nowhere else. It is an adapter, the command line's equal."""
