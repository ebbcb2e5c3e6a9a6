"""Formats in which the listener's own reviews are published.

To add one, write a file here with a class that fulfils ``ports.publishing.PublishedFormat``, and name an
object of it in the line below. A test fails while the file is there and its line is not, and another reads
what every format writes back and compares the facts.
"""

from cuebook.formats.published.album_nfo import AlbumNfo
from cuebook.formats.published.html_page import HtmlPage
from cuebook.formats.published.markdown_text import MarkdownText
from cuebook.formats.published.plain_text import PlainText
from cuebook.ports.publishing import PublishedFormat

PUBLISHED_FORMATS: tuple[PublishedFormat, ...] = (MarkdownText(), HtmlPage(), PlainText(), AlbumNfo())
