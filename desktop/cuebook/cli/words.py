"""Words from the command line that may hold bytes that are no text: Python keeps those as lone surrogates."""

import re
from collections.abc import Sequence

import typer
from rich.cells import cell_len

from cuebook.domain.errors import SearchError
from cuebook.domain.query import Search
from cuebook.services.search_language import read_search

REPLACEMENT = "�"
SEARCH_WORDS = {"ignore_unknown_options": True}
"""Settings of a command that takes a search: ``-kind:song`` is a word of it, and no option."""
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def readable(text: str) -> str:
    """Replace what is no text, so that it can be stored, searched for and written anywhere."""
    return _LONE_SURROGATE.sub(REPLACEMENT, text)


def query_of(words: Sequence[str] | None) -> Search:
    """Read the search that some words make; none make the one that every cue meets.

    Raises SearchError, whose message shows the search and points at the faulty part below it, and a
    usage error for an option that there is not: one minus says not, two say nothing.
    """
    for word in words or ():
        if word.startswith("--"):
            msg = f"No such option: {word}"
            raise typer.BadParameter(msg)
    text = re.sub(r"\s", " ", readable(" ".join(words or ())))
    try:
        return read_search(text)
    except SearchError as error:
        before, faulty = cell_len(text[: error.at]), cell_len(text[error.at :][: error.length])
        shown = f"{error}\n  {text}\n  {' ' * before}{'^' * max(1, faulty)}"
        raise SearchError(shown, error.at, error.length) from error
