"""A search as a condition on ``cues``, every value bound."""

import json
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias, TypeGuard

from cuebook.domain.query import And, Between, Has, Is, Lacks, Not, Or, Search, WordField, Words
from cuebook.storage.comparison_sql import Condition, choice, comparison, is_number, lack, together, trait
from cuebook.storage.cue_index import SecondLetters, letters_of, match_of, phrases_of
from cuebook.storage.rare_kinds import RareKinds
from cuebook.storage.sql import Value

Holders: TypeAlias = Callable[[Words], Sequence[int]]
"""Which of a few cues hold words, by number.

A condition for a few cues looks each of them up; one for all cues finds those that meet it first.
"""

_MOST_LETTERS = 8
"""Where more words of one letter are asked for, the index had better gather them."""


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


def rows_of(
    search: Search, second_letters: SecondLetters, kinds: RareKinds | None = None
) -> tuple[str, str, tuple[Value, ...]]:
    """Write all cues that meet a search: their tables, the condition, and the values bound in it.

    Where the index of words is asked first of all, it leads, or else a rare kind: then a few of many are
    found at once.
    """
    parts, leading = _led(search)
    match = _match_all(leading, second_letters)
    if not match:
        return (kinds and _led_by_kind(search, parts, kinds)) or ("cues", *condition_of(search))
    index = _index_of(leading[0])
    others = tuple(part for part in parts if part not in leading)
    sql, values = condition_of(And(others))
    # Half as long as to read the cues themselves; SQLite does not see that by itself.
    narrow = " INDEXED BY cues_by_numbers" if others and all(map(is_number, others)) else ""
    return (
        f"{index} CROSS JOIN cues{narrow} ON cues.cue = {index}.rowid",
        f"{index} MATCH ? AND {sql}",
        (match, *values),
    )


def numbers_of(search: Search, second_letters: SecondLetters, kinds: RareKinds | None = None) -> Condition:
    """Write the statement that gives, as ``number``, those of all cues that meet a search.

    Where nothing but words is asked for, the index alone answers: it has an entry for each cue and no other.
    """
    parts, leading = _led(search)
    if len(leading) == len(parts) and (match := _match_all(leading, second_letters)):
        index = _index_of(leading[0])
        return f"SELECT rowid AS number FROM {index} WHERE {index} MATCH ?", (match,)
    tables, where, values = rows_of(search, second_letters, kinds)
    return f"SELECT cues.cue AS number FROM {tables} WHERE {where}", values


def _match_all(leading: Sequence[Words], second_letters: SecondLetters) -> str:
    """Write words that must all be there; empty where there are none, or some without a letter or digit."""
    if not all(map(phrases_of, leading)):
        return ""
    by_two = second_letters if _go_by_two_letters(leading) else None
    return " AND ".join(f"({match_of(part, by_two)})" for part in leading)


def takes_long(search: Search) -> bool:
    """Whether a search cannot be broken off for a while: the index of words does not let itself be."""
    parts, leading = _led(search)
    if _go_by_two_letters(leading):
        parts = [part for part in parts if part not in leading]
    return any(letters_of(words) for part in parts for words in _words_in(part))


def _led(search: Search) -> tuple[Sequence[Search], Sequence[Words]]:
    """Give the parts that must all be met, and those of them that the index is asked first of all."""
    parts = search.parts if isinstance(search, And) else (search,)
    names = [part for part in parts if _is_of_names(part)]
    return parts, names or [part for part in parts if isinstance(part, Words)]


def _go_by_two_letters(leading: Sequence[Words]) -> bool:
    """Whether words of one letter are among others, so that few of all that begin so are wanted."""
    letters = sum(map(letters_of, leading))
    words = sum(len(phrase.split()) for part in leading for phrase in phrases_of(part))
    return 0 < letters <= _MOST_LETTERS and words > 1 and _is_of_names(leading[0])


def _led_by_kind(
    search: Search, parts: Sequence[Search], kinds: RareKinds
) -> tuple[str, str, tuple[Value, ...]] | None:
    for tables, among in filter(None, map(kinds.tables_for, parts)):
        few = None if any(_words_in(search)) else _none_holding
        sql, values = condition_of(search, few)
        return tables, sql, (*among, *values)
    return None


def _none_holding(_words: Words) -> Sequence[int]:
    return ()


def _words_in(search: Search) -> Iterator[Words]:
    match search:
        case And(parts) | Or(parts):
            for part in parts:
                yield from _words_in(part)
        case Not(part):
            yield from _words_in(part)
        case Words():
            yield search


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
