"""To be replaced."""

from cuebook.gui.views.spec import View, ViewSpec

VIEW = ViewSpec("log", "Listening log", "log", "Ctrl+2", lambda context: View())
