"""The window: PySide6 lives here and nowhere else. It is an adapter, the command line's equal."""

import builtins

import PySide6.QtCore  # noqa: F401 - it puts an import of its own in the place of Python's

# That import reads the source of whatever is imported, be it loaded long ago, for a request to change the
# names of Qt's methods. None is made here, and what is imported later would wait for it too.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
