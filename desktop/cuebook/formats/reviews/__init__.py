"""Kinds of page on which reviews stand.

To add one, write a file beside ``plain_text.py`` with a class that fulfils ``ports.formats.ReviewFormat``:
it turns the bytes of a page into text and hands that to ``formats.recognition``. Markup is taken apart
in a process of its own: its reader is named in ``formats.page_worker`` and asked through
``formats.page_process``. Then add an object of the class to ``REVIEW_FORMATS``, the more particular kinds
before plain text, which reads whatever is text. A test fails while a file stands here whose class is
missing from the tuple.
"""

from cuebook.formats.reviews.album_nfo import AlbumNfo
from cuebook.formats.reviews.markdown import MarkdownReview
from cuebook.formats.reviews.page_archive import PageArchive
from cuebook.formats.reviews.plain_text import PlainTextReview
from cuebook.formats.reviews.saved_page import SavedPage
from cuebook.ports.formats import ReviewFormat

REVIEW_FORMATS: tuple[ReviewFormat, ...] = (
    AlbumNfo(),
    PageArchive(),
    SavedPage(),
    MarkdownReview(),
    PlainTextReview(),
)
