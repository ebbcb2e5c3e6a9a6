"""Words from the command line that may hold bytes that are no text: Python keeps those as lone surrogates."""

import re
from collections.abc import Sequence

from cuebook.domain.query import Query, parse_query

REPLACEMENT = "�"
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def readable(text: str) -> str:
    """Replace what is no text, so that it can be stored, searched for and written anywhere."""
    return _LONE_SURROGATE.sub(REPLACEMENT, text)


def query_of(words: Sequence[str] | None) -> Query:
    """The query that some words make; none make the one that every cue meets."""
    return parse_query(readable(" ".join(words or ())))
