"""Reading what a listener types into the search field.

Every text is a search: what is only half typed is left out until it says something. An operator or a
bracket that waits for its other half, a quotation that is still open, ``year:`` or ``heard:2025-`` at the
end are no mistakes. A mistake is a field there is not, or a value that a field cannot have, and is raised
as a SearchError that points at it.
"""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, TypeAlias, cast

from cuebook.domain.errors import SearchError
from cuebook.domain.names import fold
from cuebook.domain.query import EVERY_CUE, And, Not, Or, Search, Words
from cuebook.services.search_fields import Written, field_named, is_field, part_of

if TYPE_CHECKING:
    from lark import Lark, Token

MOST_LETTERS = 1_000
MOST_BRACKETS = 50

# OPEN_… are the last thing typed, with nothing after them yet. A field is letters, a colon, and a value
# right behind it: "Wars: A New Hope" and "1:20" are words.
_GRAMMAR = r"""
start: any (")" any)*
any: all? (_OR all?)*
all: (part | _AND)+
part: _NOT part -> negated
    | _NOT -> nothing
    | "(" any ")" -> group
    | "(" any -> group
    | WORD -> word
    | OPEN_WORD -> open_word
    | (PHRASE | OPEN_PHRASE) -> phrase
    | FIELD (VALUE | OPEN_VALUE | PHRASE | OPEN_PHRASE) -> fielded

_AND.3: /AND(?=[\s()"]|\Z)/
_OR.3: /OR(?=[\s()"]|\Z)/
_NOT.3: /NOT(?=[\s()"]|\Z)|-(?=[^\s)])/
FIELD.2: /[^\W\d_]+:(?=[^\s()\/\\])/
OPEN_PHRASE.2: /"[^"]*\Z/
PHRASE.1: /"[^"]*"/
OPEN_VALUE.1: /[^\s()"][^\s()]*\Z/
VALUE: /[^\s()"][^\s()]*/
OPEN_WORD.1: /[^\s()"][^\s()]*\Z/
WORD: /[^\s()"][^\s()]*/
%ignore /\s+/
"""

_Part: TypeAlias = "Search | None"
"""A part that was read; None where there is nothing to say yet."""


def read_search(text: str) -> Search:
    """Read a search such as ``harbour composer:varga year:1976..1990 -kind:song``.

    Raises SearchError where a field or its value makes no sense.
    """
    if len(text) > MOST_LETTERS:
        msg = f"A search has {MOST_LETTERS} letters at most."
        raise SearchError(msg, MOST_LETTERS, len(text) - MOST_LETTERS)
    if text.count("(") > MOST_BRACKETS:
        msg = f"A search has {MOST_BRACKETS} brackets at most."
        raise SearchError(msg, text.rindex("("), 1)
    if not text.strip():
        return EVERY_CUE  # as the parser says, which takes a while to load
    return cast("Search", _parser().parse(text))  # the builder makes no tree of lark's


def prepare() -> None:
    """Load what reading a search needs, so that the first key pressed does not wait for it."""
    _parser()


@cache
def _parser() -> "Lark":
    from lark import Lark  # noqa: PLC0415 - not before the first paint

    return Lark(_GRAMMAR, parser="lalr", transformer=_Builder(), maybe_placeholders=False)


class _Builder:
    """Makes the tree while the text is read; each method is a rule of the grammar."""

    def start(self, parts: list[_Part]) -> Search:
        """Read all of it; a closing bracket too many parts nothing."""
        return _all_of(parts) or EVERY_CUE

    def any(self, parts: list[_Part]) -> _Part:
        """Read parts with OR between them."""
        said = _said(parts)
        return said[0] if len(said) == 1 else Or(tuple(said)) if said else None

    def all(self, parts: list[_Part]) -> _Part:
        """Read parts with AND or nothing between them."""
        return _all_of(parts)

    def negated(self, parts: list[_Part]) -> _Part:
        """Read what follows NOT or a minus sign; twice is not at all."""
        (part,) = _said(parts) or (None,)
        if isinstance(part, Not):
            return part.part
        return None if part is None or _is_signs(part) else Not(part)

    def nothing(self, _parts: list[_Part]) -> _Part:
        """Read a NOT that nothing follows yet."""
        return None

    def group(self, parts: list[_Part]) -> _Part:
        """Read what stands in brackets."""
        return parts[0]

    def word(self, parts: list[str]) -> _Part:
        """Read a word."""
        return None if parts[0] == "-" else Words(str(parts[0]))

    def open_word(self, parts: list[str]) -> _Part:
        """Read the last word; a field without its value says nothing yet."""
        word = parts[0]
        return None if word.endswith(":") and is_field(word[:-1]) else self.word(parts)

    def phrase(self, parts: "list[Token]") -> _Part:
        """Read a quotation."""
        text = parts[0].strip('"')
        return Words(text, phrase=True, open=parts[0].type == "OPEN_PHRASE") if text.strip() else None

    def fielded(self, parts: "list[Token]") -> _Part:
        """Read a field and its value."""
        name, value = parts
        at, quoted = value.start_pos or 0, "PHRASE" in value.type
        return part_of(
            field_named(name[:-1], name.start_pos or 0),
            Written(value.strip('"') if quoted else str(value), at, quoted, value.type.startswith("OPEN")),
        )


def _all_of(parts: list[_Part]) -> _Part:
    flat = [one for part in _said(parts) for one in (part.parts if isinstance(part, And) else (part,))]
    said = _said(flat)
    return said[0] if len(said) == 1 else And(tuple(said)) if said else None


def _said(parts: Sequence[_Part]) -> list[Search]:
    """Leave out what says nothing, and signs unless they are all there is: then nothing is found."""
    said = [part for part in parts if part is not None]
    return [part for part in said if not _is_signs(part)] or said[:1]


def _is_signs(part: Search) -> bool:
    return isinstance(part, Words) and not fold(part.text)
