"""Views: the pages of the window.

To add a view: write one file here with a ``View`` and a ``ViewSpec`` named ``VIEW``. Name its spec in
the line below. Give it a key in ``actions/view.py``; a test fails while a file's spec is not named.
"""

from cuebook.gui.views import library, listening_log, reviews, score_page
from cuebook.gui.views.spec import ViewSpec

VIEWS: tuple[ViewSpec, ...] = (library.VIEW, listening_log.VIEW, reviews.VIEW, score_page.VIEW)
