"""What a search compares, as conditions on ``cues``: numbers, choices and traits, every value bound.

A condition for a ``few`` cues looks something up for each of them; one for all cues finds those that meet
it first.
"""

from collections.abc import Sequence
from typing import TypeAlias

from cuebook.domain.query import Between, ChoiceField, NumberField, Search, Trait, WordField
from cuebook.domain.units import UtcMs
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
_STATES = {Trait.MISSING: "cues.state = 'missing'", Trait.OFFLINE: "cues.state = 'offline'"}
_MENTIONS = {Trait.REVIEWED: ("critics_links", "target"), Trait.PAIRED: ("cue_pairs", "cue")}


def together(word: str, conditions: Sequence[Condition], nothing: str) -> Condition:
    """Join conditions by a word; ``nothing`` stands for none."""
    if not conditions:
        return nothing, ()
    sql = word.join(sql for sql, _ in conditions)
    return f"({sql})", tuple(value for _, values in conditions for value in values)


def is_number(search: Search) -> bool:
    """Whether a search asks for a number of the cue itself, which the index ``cues_by_numbers`` has."""
    return isinstance(search, Between) and search.field in _COLUMNS


def comparison(search: Between, *, few: bool) -> Condition:
    """Write that a number lies within bounds."""
    field, bounds = search.field, (search.least, search.most)
    if field is NumberField.ADDED:
        return _added(*bounds)
    if field in _COLUMNS:
        return _within(_COLUMNS[field], *bounds)
    within, values = _within(_HEARD[field], *bounds)
    if field in _COUNTS and _holds(0, *bounds):  # who was never played nor rated has no summary
        return f"NOT {_stands_in('cue_summaries', 'cue', f'NOT {within}', few=few)}", values
    return _stands_in("cue_summaries", "cue", within, few=few), values


def _holds(number: int, least: int | None, most: int | None) -> bool:
    return (least is None or least <= number) and (most is None or number <= most)


def _within(column: str, least: int | None, most: int | None) -> Condition:
    conditions: list[Condition] = [(f"{column} IS NOT NULL", ())]
    conditions += [] if least is None else [(f"{column} >= ?", (_stored(least),))]
    conditions += [] if most is None else [(f"{column} <= ?", (_stored(most),))]
    return together(" AND ", conditions, "1")


def _stored(number: int) -> int:
    """Give the number itself, or the nearest one that the database takes."""
    return max(-(2**63), min(number, 2**63 - 1))


def _added(least: int | None, most: int | None) -> Condition:
    """Compare with ids: each begins with the instant it was minted at, so that they sort by it."""
    conditions: list[Condition] = []
    conditions += [] if least is None else [("cues.id >= ?", (_first_id(least),))]
    conditions += [] if most is None else [("cues.id < ?", (_first_id(most + 1),))]
    return together(" AND ", conditions, "1")


def _first_id(at: UtcMs) -> str:
    digits = f"{max(0, min(at, 2**48 - 1)):012x}"
    return f"{digits[:8]}-{digits[8:]}"


def lack(field: WordField | NumberField, *, few: bool) -> str:
    """Write that nothing is known of a cue."""
    if isinstance(field, WordField):
        return f"({_NAMELESS[field]})"
    if field in _COLUMNS:
        return f"({_COLUMNS[field]} IS NULL)"
    if field in _HEARD:
        return f"NOT {_stands_in('cue_summaries', 'cue', f'{_HEARD[field]} IS NOT NULL', few=few)}"
    return "0"  # every cue was added some day


def choice(field: ChoiceField, values: tuple[str, ...], *, few: bool) -> Condition:
    """Write that something of a cue is one of some words."""
    some = ", ".join("?" * len(values))
    if field is ChoiceField.KIND:
        said = "(SELECT kind FROM cue_summaries WHERE cue_summaries.cue = cues.id)"
        return f"(coalesce({said}, cues.guess) IN ({some}))", values
    return _stands_in("files", "cue", f"audio_type IN ({some})", few=few), values


def trait(which: Trait, *, few: bool) -> str:
    """Write that something is so of a cue."""
    return _STATES.get(which) or _stands_in(*_MENTIONS[which], "1", few=few)


def _stands_in(table: str, column: str, where: str, *, few: bool) -> str:
    """Write that a table has a row of the cue's, such as is said."""
    if few:
        return f"EXISTS (SELECT 1 FROM {table} WHERE {table}.{column} = cues.id AND {where})"
    return f"cues.id IN (SELECT {column} FROM {table} WHERE {column} IS NOT NULL AND {where})"
