"""A search as a condition on ``cues``, every value bound."""

import json
from collections.abc import Callable, Sequence
from typing import TypeAlias, TypeGuard

from cuebook.domain.query import And, Between, Has, Is, Lacks, Not, Or, Search, WordField, Words
from cuebook.storage.comparison_sql import Condition, choice, comparison, lack, together, trait
from cuebook.storage.cue_index import is_wide, match_of
from cuebook.storage.sql import Value

Holders: TypeAlias = Callable[[Words], Sequence[int]]
"""Which of a few cues hold words, by number.

A condition for a few cues looks each of them up; one for all cues finds those that meet it first.
"""


def condition_of(search: Search, few: Holders | None = None) -> Condition:  # noqa: PLR0911 - one for each kind
    """Write a search as a condition on a row of ``cues``; ``few``: on each of a few such rows."""
    match search:
        case And(parts):
            return together(" AND ", _gathered(parts, "AND", few), "1")
        case Or(parts):
            return together(" OR ", _gathered(parts, "OR", few), "0")
        case Not(part):
            sql, values = condition_of(part, few)
            return f"NOT {sql}", values
        case Words():
            return numbered(few(search)) if few else _words(_index_of(search), match_of(search))
        case Between():
            return comparison(search, few=few is not None)
        case Lacks(field):
            return lack(field, few=few is not None), ()
        case Is(field, values):
            return choice(field, values, few=few is not None)
        case Has(which):
            return trait(which, few=few is not None), ()


def numbered(numbers: Sequence[int]) -> Condition:
    """Write the condition that a cue has one of some numbers."""
    return "cues.cue IN (SELECT value FROM json_each(?))", (json.dumps(list(numbers)),)


def rows_of(search: Search) -> tuple[str, str, tuple[Value, ...]]:
    """Write all cues that meet a search: their tables, the condition, and the values bound in it.

    Where the index of words is asked first of all, it leads: then a few of many are found at once.
    """
    parts = search.parts if isinstance(search, And) else (search,)
    leading = [part for part in parts if _is_of_names(part)] or [
        part for part in parts if isinstance(part, Words)
    ]
    if not leading or not all(map(match_of, leading)):
        return "cues", *condition_of(search)
    index = _index_of(leading[0])
    sql, values = condition_of(And(tuple(part for part in parts if part not in leading)))
    match = " AND ".join(f"({match_of(part)})" for part in leading)
    return (
        f"{index} CROSS JOIN cues ON cues.cue = {index}.rowid",
        f"{index} MATCH ? AND {sql}",
        (match, *values),
    )


def takes_long(search: Search) -> bool:
    """Whether a search cannot be broken off for a while: the index of words does not let itself be."""
    match search:
        case And(parts) | Or(parts):
            return any(map(takes_long, parts))
        case Not(part):
            return takes_long(part)
        case Words():
            return is_wide(search)
    return False


def _index_of(words: Words) -> str:
    return "cue_paths" if words.field is WordField.PATH else "cue_words"


def _is_of_names(part: Search) -> TypeGuard[Words]:
    return isinstance(part, Words) and part.field is not WordField.PATH


def _gathered(parts: Sequence[Search], word: str, few: Holders | None) -> list[Condition]:
    """Write parts as conditions; all that look for names together make one question of the index."""
    if few:
        return [condition_of(part, few) for part in parts]
    names = [part for part in parts if _is_of_names(part)]
    matches = [match_of(part) for part in names]
    conditions = [condition_of(part) for part in parts if part not in names]
    if word == "AND" and not all(matches):
        return [("0", ())]
    asked = f" {word} ".join(f"({match})" for match in matches if match)
    return [_words(_index_of(names[0]), asked), *conditions] if names else conditions


def _words(index: str, match: str) -> Condition:
    if not match:
        return "0", ()
    return f"cues.cue IN (SELECT rowid FROM {index} WHERE {index} MATCH ?)", (match,)
