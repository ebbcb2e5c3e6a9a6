"""What a listener types to find cues: words, and words in a named field."""

import shlex
from dataclasses import dataclass
from enum import StrEnum

from cuebook.domain.errors import CuebookError


class Field(StrEnum):
    """A part of a cue that can be searched by name."""

    TITLE = "title"
    ALBUM = "album"
    SCORE = "score"
    COMPOSER = "composer"
    ARTIST = "artist"
    PATH = "path"


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must all begin a word of the field, or of any field where none is named."""

    words: str
    field: Field | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """Terms that must all be met; none at all means every cue."""

    terms: tuple[Term, ...] = ()


def parse_query(text: str) -> Query:
    """Read a query such as ``harbour composer:varga title:"night swim"``.

    Raises CuebookError where a quotation is not closed. An unknown field is searched as words.
    """
    lexer = shlex.shlex(text, posix=True, punctuation_chars=False)
    lexer.whitespace_split, lexer.quotes, lexer.escape, lexer.commenters = True, '"', "", ""
    try:
        parts = list(lexer)
    except ValueError as error:
        msg = f'The search {text!r} opens a quotation (") and does not close it.'
        raise CuebookError(msg) from error
    terms = []
    for part in parts:
        name, colon, words = part.partition(":")
        if colon and name.casefold() in set(Field) and words.strip():
            terms.append(Term(words.strip(), Field(name.casefold())))
        elif part.strip():
            terms.append(Term(part.strip()))
    return Query(tuple(terms))
