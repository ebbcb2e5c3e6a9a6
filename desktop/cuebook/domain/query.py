"""What a listener looks for among the cues: a search as a tree, and the orders a list can have.

A search says of every cue whether it meets it, never *perhaps*: what is not known meets no comparison, and
its negation meets it. ``services/search_language`` reads the tree from text.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from cuebook.domain.ids import SavedSearchId


class WordField(StrEnum):
    """A name of a cue in which words are looked for."""

    TITLE = "title"
    ALBUM = "album"
    SCORE = "score"
    COMPOSER = "composer"
    ARTIST = "artist"
    PERFORMER = "performer"
    WORK = "work"
    PATH = "path"


class NumberField(StrEnum):
    """Something of a cue that is a number: ``length`` in milliseconds, the last three are instants."""

    YEAR = "year"
    RATING = "rating"
    PLAYS = "plays"
    LISTENS = "listens"
    REVISITS = "revisits"
    NUMBER = "number"
    DISC = "disc"
    LENGTH = "length"
    HEARD = "heard"
    ADDED = "added"
    RATED = "rated"


class ChoiceField(StrEnum):
    """Something of a cue that is one of a few words."""

    KIND = "kind"
    FORMAT = "format"


class Trait(StrEnum):
    """Something that is so of a cue or is not."""

    MISSING = "missing"
    OFFLINE = "offline"
    REVIEWED = "reviewed"
    PAIRED = "paired"


class Words(NamedTuple):
    """Words that a cue's names must hold; without a field, any names but the path.

    Each must begin a word of them, all in any order. A ``phrase`` must stand there word for word, one after
    another, in one name; where it is ``open``, its last word may be the beginning of one.
    """

    text: str
    field: WordField | None = None
    phrase: bool = False
    open: bool = False


class Between(NamedTuple):
    """A number from ``least`` to ``most``, both included; None is no bound."""

    field: NumberField
    least: int | None
    most: int | None


class Lacks(NamedTuple):
    """Nothing is known: no composer, no year, never heard."""

    field: WordField | NumberField


class Is(NamedTuple):
    """One of a few words; ``values`` are those that will do."""

    field: ChoiceField
    values: tuple[str, ...]


class Has(NamedTuple):
    """A trait."""

    trait: Trait


@dataclass(frozen=True, slots=True)
class Not:
    """Cues that do not meet a part."""

    part: "Search"


@dataclass(frozen=True, slots=True)
class And:
    """Cues that meet every part; without parts, every cue."""

    parts: "tuple[Search, ...]" = ()


@dataclass(frozen=True, slots=True)
class Or:
    """Cues that meet any part."""

    parts: "tuple[Search, ...]"


Search: TypeAlias = And | Or | Not | Words | Between | Lacks | Is | Has
EVERY_CUE = And()


class SortField(StrEnum):
    """What a list of cues can be ordered by."""

    TITLE = "title"
    ARTIST = "artist"
    COMPOSER = "composer"
    SCORE = "score"
    ALBUM = "album"
    NUMBER = "number"
    LENGTH = "length"
    YEAR = "year"
    KIND = "kind"
    RATING = "rating"
    PLAYS = "plays"
    LISTENS = "listens"
    REVISITS = "revisits"
    LAST_HEARD = "last_heard"
    ADDED = "added"
    PATH = "path"


class CueOrder(NamedTuple):
    """One key of an order. What is not known comes last either way."""

    field: SortField
    descending: bool = False


class SavedSearch(NamedTuple):
    """A search kept under a name; what it finds is found anew each time."""

    id: SavedSearchId
    name: str
    query: str
