"""Views: the pages of the window.

To add a view: write one file here with a ``View``, and a function and a line below that make and name
it. Give it a key in ``actions/view.py``; a test fails while a file's view is not made here.
A page is imported when it is first gone to: the window stands sooner.
"""

from cuebook.gui.context import Context
from cuebook.gui.views.spec import View, ViewSpec


def _library(context: Context) -> View:
    from cuebook.gui.views.library import LibraryView

    return LibraryView(context)


def _listening_log(context: Context) -> View:
    from cuebook.gui.views.listening_log import ListeningLog

    return ListeningLog(context)


def _reviews(context: Context) -> View:
    from cuebook.gui.views.reviews import ReviewsView

    return ReviewsView(context)


def _collections(context: Context) -> View:
    from cuebook.gui.views.collections import CollectionsView

    return CollectionsView(context)


def _problem_files(context: Context) -> View:
    from cuebook.gui.views.problem_files import ProblemFilesView

    return ProblemFilesView(context)


def _score_page(context: Context) -> View:
    from cuebook.gui.views.score_page import ScorePage

    return ScorePage(context)


def _own_review(context: Context) -> View:
    from cuebook.gui.views.own_review import OwnReviewView

    return OwnReviewView(context)


VIEWS: tuple[ViewSpec, ...] = (
    ViewSpec("library", "Library", "library", "Ctrl+1", _library),
    ViewSpec("log", "Listening log", "log", "Ctrl+2", _listening_log),
    ViewSpec("reviews", "Reviews", "reviews", "Ctrl+4", _reviews),
    ViewSpec("collections", "Collections", "collections", "Ctrl+5", _collections),
    ViewSpec("problems", "Problem files", "warning", "", _problem_files, in_rail=False),
    ViewSpec("writing", "Your review", "pencil", "", _own_review, in_rail=False),
    ViewSpec("score", "Score", "library", "", _score_page, in_rail=False),
)
