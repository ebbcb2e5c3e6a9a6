"""The window of an app, taken down whole once a test is done with it, and what is done in it."""

from contextlib import contextmanager

import shiboken6

from cuebook.gui.application import open_window


@contextmanager
def opened_window(qapp, app):
    """Open the window of an app. Both end with the block, however it ends, and nothing of them is left."""
    window = open_window(qapp, app)
    try:
        yield window
    finally:
        window.close()
        app.close()
        app.runtime.join(5)
        shiboken6.delete(window)


def act(window, name):
    """Do what an action does, by its name."""
    next(one for one in window.actions() if one.objectName() == name).trigger()
