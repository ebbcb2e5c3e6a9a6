"""Kinds of page on which reviews stand.

To add one, write a file beside ``plain_text.py`` with a class that fulfils ``ports.formats.ReviewFormat``:
it turns the bytes of a page into text and hands that to ``formats.recognition``. Then add an object of the
class to ``REVIEW_FORMATS``, the more particular kinds before plain text, which reads whatever is text.
A test fails while a file stands here whose class is missing from the tuple.
"""

from cuebook.formats.reviews.plain_text import PlainTextReview
from cuebook.ports.formats import ReviewFormat

REVIEW_FORMATS: tuple[ReviewFormat, ...] = (PlainTextReview(),)
