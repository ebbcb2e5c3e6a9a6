"""Reviews read from saved pages of a megabyte each, from the bytes to the facts, as the import form does.

It has a worker stand by while one looks for the page.
"""

from collections.abc import Iterator
from time import perf_counter, sleep

from bench.row import Row
from cuebook.formats.page_process import get_ready
from cuebook.formats.reviews.saved_page import SavedPage

_PROSE = "<p>The cue “Sluice Gate” takes four minutes to open and is worth the wait.</p>\n"
_COMMENT = (
    '<li class="comment"><b>Somebody</b><div><p>I liked it too, “Sluice Gate” above all.</p></div></li>\n'
)
_SCRIPT = '<script>var sizes = {"a": [1, 2, 3], "b": "a long line of no use to anybody"};</script>\n'
_SIZE = 1_000_000
_LOOKING_SECONDS = 1.0
"""Nobody finds a page sooner."""


def reading_pages() -> Iterator[Row]:
    """How long a page takes that is nearly all script, all comments, or all prose."""
    fillings = (
        ("script", _SCRIPT * (_SIZE // len(_SCRIPT)), ""),
        ("comments", "", f"<ol class='comments'>{_COMMENT * (_SIZE // len(_COMMENT))}</ol>"),
        ("prose", _PROSE * (_SIZE // len(_PROSE)), ""),
    )
    get_ready()
    for name, inside, below in fillings:
        article = f"<article><h1>Barrow Weir (Ida Quell – 1994)</h1>{_PROSE * 5}{inside}</article>"
        page = f"<html><head><title>Barrow Weir</title></head><body>{article}{below}</body></html>".encode()
        sleep(_LOOKING_SECONDS)
        began = perf_counter()
        SavedPage().read(page)
        taken = (perf_counter() - began) * 1_000
        yield Row(f"a saved page of 1 MB, most of it {name}", taken, "ms", "< 1,000")
