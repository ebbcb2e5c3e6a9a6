"""A search as a condition on ``cues``, every value bound."""

from collections.abc import Sequence
from typing import TypeAlias, TypeGuard

from cuebook.domain.query import (
    And,
    Between,
    ChoiceField,
    Has,
    Is,
    Lacks,
    Not,
    NumberField,
    Or,
    Search,
    Trait,
    WordField,
    Words,
)
from cuebook.domain.units import UtcMs
from cuebook.storage.cue_index import match_of
from cuebook.storage.sql import Value

Condition: TypeAlias = tuple[str, tuple[Value, ...]]
"""SQL that is 0 or 1, never null, and the values bound in it."""

_COLUMNS = {
    NumberField.YEAR: "cues.year",
    NumberField.NUMBER: "cues.number",
    NumberField.DISC: "cues.disc",
    NumberField.LENGTH: "cues.duration_ms",
}
_HEARD = {
    NumberField.RATING: "rating",
    NumberField.RATED: "CASE WHEN rating IS NOT NULL THEN rated_at END",
    NumberField.PLAYS: "plays",
    NumberField.LISTENS: "listens",
    NumberField.REVISITS: "revisits",
    NumberField.HEARD: "last_heard",
}
_COUNTS = {NumberField.PLAYS, NumberField.LISTENS, NumberField.REVISITS}
_NAMELESS = {
    WordField.TITLE: "cues.title = ''",
    WordField.ALBUM: "cues.album IN (SELECT id FROM albums WHERE title = '')",
    WordField.SCORE: "cues.album IN (SELECT albums.id FROM albums JOIN scores ON scores.id = albums.score"
    " WHERE scores.title = '')",
    WordField.COMPOSER: "cues.composers = '[]'",
    WordField.ARTIST: "cues.artist = ''",
    WordField.PERFORMER: "cues.performers = '[]'",
    WordField.WORK: "cues.work = ''",
    WordField.PATH: "NOT EXISTS (SELECT 1 FROM files WHERE files.cue = cues.id)",
}
_TRAITS = {
    Trait.MISSING: "cues.state = 'missing'",
    Trait.OFFLINE: "cues.state = 'offline'",
    Trait.REVIEWED: "cues.id IN (SELECT target FROM found_links WHERE target IS NOT NULL)",
    Trait.PAIRED: "cues.id IN (SELECT cue FROM cue_pairs)",
}


def condition_of(search: Search) -> Condition:  # noqa: PLR0911 - one for each kind of part
    """Write a search as a condition on a row of ``cues``."""
    match search:
        case And(parts):
            return _joined(" AND ", _gathered(parts, "AND"), "1")
        case Or(parts):
            return _joined(" OR ", _gathered(parts, "OR"), "0")
        case Not(part):
            sql, values = condition_of(part)
            return f"NOT {sql}", values
        case Words():
            return _words(_index_of(search), match_of(search))
        case Between():
            return _between(search)
        case Lacks(field):
            return _lacks(field), ()
        case Is(field, values):
            return _is(field, values)
        case Has(trait):
            return f"({_TRAITS[trait]})", ()


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


def _index_of(words: Words) -> str:
    return "cue_paths" if words.field is WordField.PATH else "cue_words"


def _is_of_names(part: Search) -> TypeGuard[Words]:
    return isinstance(part, Words) and part.field is not WordField.PATH


def _gathered(parts: Sequence[Search], word: str) -> list[Condition]:
    """Write parts as conditions; all that look for names together make one question of the index."""
    names = [part for part in parts if _is_of_names(part)]
    matches = [match_of(part) for part in names]
    conditions = [condition_of(part) for part in parts if part not in names]
    if word == "AND" and not all(matches):
        return [("0", ())]
    asked = f" {word} ".join(f"({match})" for match in matches if match)
    return [_words(_index_of(names[0]), asked), *conditions] if names else conditions


def _joined(word: str, conditions: Sequence[Condition], nothing: str) -> Condition:
    if not conditions:
        return nothing, ()
    sql = word.join(sql for sql, _ in conditions)
    return f"({sql})", tuple(value for _, values in conditions for value in values)


def _words(index: str, match: str) -> Condition:
    if not match:
        return "0", ()
    return f"cues.cue IN (SELECT rowid FROM {index} WHERE {index} MATCH ?)", (match,)


def _between(search: Between) -> Condition:
    field, bounds = search.field, (search.least, search.most)
    if field is NumberField.ADDED:
        return _added(*bounds)
    if field in _COLUMNS:
        return _within(_COLUMNS[field], *bounds)
    within, values = _within(_HEARD[field], *bounds)
    if field in _COUNTS and _holds(0, *bounds):  # who was never played nor rated has no summary
        return f"cues.id NOT IN (SELECT cue FROM cue_summaries WHERE NOT {within})", values
    return f"cues.id IN (SELECT cue FROM cue_summaries WHERE {within})", values


def _holds(number: int, least: int | None, most: int | None) -> bool:
    return (least is None or least <= number) and (most is None or number <= most)


def _within(column: str, least: int | None, most: int | None) -> Condition:
    conditions: list[Condition] = [(f"{column} IS NOT NULL", ())]
    conditions += [] if least is None else [(f"{column} >= ?", (_stored(least),))]
    conditions += [] if most is None else [(f"{column} <= ?", (_stored(most),))]
    return _joined(" AND ", conditions, "1")


def _stored(number: int) -> int:
    """Give the number itself, or the nearest one that the database takes."""
    return max(-(2**63), min(number, 2**63 - 1))


def _added(least: int | None, most: int | None) -> Condition:
    """Compare with ids: each begins with the instant it was minted at, so that they sort by it."""
    conditions: list[Condition] = []
    conditions += [] if least is None else [("cues.id >= ?", (_first_id(least),))]
    conditions += [] if most is None else [("cues.id < ?", (_first_id(most + 1),))]
    return _joined(" AND ", conditions, "1")


def _first_id(at: UtcMs) -> str:
    digits = f"{max(0, min(at, 2**48 - 1)):012x}"
    return f"{digits[:8]}-{digits[8:]}"


def _lacks(field: WordField | NumberField) -> str:
    if isinstance(field, WordField):
        return f"({_NAMELESS[field]})"
    if field in _COLUMNS:
        return f"({_COLUMNS[field]} IS NULL)"
    if field in _HEARD:
        return f"cues.id NOT IN (SELECT cue FROM cue_summaries WHERE {_HEARD[field]} IS NOT NULL)"
    return "0"  # every cue was added some day


def _is(field: ChoiceField, values: tuple[str, ...]) -> Condition:
    some = ", ".join("?" * len(values))
    if field is ChoiceField.KIND:
        said = "(SELECT kind FROM cue_summaries WHERE cue_summaries.cue = cues.id)"
        return f"(coalesce({said}, cues.guess) IN ({some}))", values
    return f"cues.id IN (SELECT cue FROM files WHERE cue IS NOT NULL AND audio_type IN ({some}))", values
