"""The facts in front of a Markdown text, between ``---`` or ``+++``.

It looks like YAML or TOML and often is neither: a title with a colon in it, a tab, a lost quotation
mark. So it is read line by line, as far as it goes.
"""

import re
from collections.abc import Iterator, Mapping

from cuebook.domain.names import fold_once
from cuebook.domain.review import PrintedRating
from cuebook.formats.series_words import names_a_series
from cuebook.formats.stated import Stated, rating_of, year_in

_FENCED = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\n(.{0,20000}?)\n(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"([\w -]{1,40}?)\s*[:=]\s*(.*)")
_ENTRY = re.compile(r"\s*-\s+(.*)")
_SCALED = re.compile(r"(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:/|out\s+of|of|von|sur|de|na|z)\s*(\d{1,3})")
_NAMES = re.compile(r"\s*(?:[;/&]|,(?!\s*(?:Jr|Sr|I{2,3}|IV)\b))\s*")

_HEADINGS = ("title", "headline", "name", "titel", "titre", "titulo", "tytul", "titolo")
_TITLES = (
    "film",
    "movie",
    "score",
    "album",
    "soundtrack",
    "film title",
    "work",
    "filmtitel",
    "titre du film",
    "titulo",
    "tytul filmu",
)
_COMPOSERS = (
    "composer", "composers", "music by", "music", "komponist", "komponisten", "compositeur",
    "compositeurs", "compositor", "compositores", "kompozytor", "kompozytorzy", "artist", "artists",
)  # fmt: skip
_YEARS = ("year", "film year", "release year", "released", "jahr", "annee", "ano", "rok")
_REVIEWERS = (
    "reviewer",
    "reviewed by",
    "author",
    "authors",
    "by",
    "critic",
    "rezensent",
    "autor",
    "auteur",
    "critique",
    "recenzent",
)
_RATINGS = (
    "rating",
    "score out of",
    "stars",
    "grade",
    "note",
    "bewertung",
    "wertung",
    "puntuacion",
    "valoracion",
    "ocena",
    "my rating",
)
_SCALES = ("rating max", "max rating", "best rating", "rating best", "out of", "scale")
_COLLECTIONS = ("series", "franchise", "collection", "collections", "reihe", "serie", "saga", "seria", "cykl")
_CATEGORIES = (
    "category",
    "categories",
    "tags",
    "tag",
    "kategorie",
    "categorie",
    "categoria",
    "kategoria",
    "tagi",
)
_LABELS = ("label", "record label", "sello", "wytwornia")


def split_front_matter(text: str) -> tuple[dict[str, list[str]], str]:
    """Part a text from the fields in front of it: their values by folded names."""
    fenced = _FENCED.match(text)
    if fenced is None:
        return {}, text.removeprefix("\ufeff")
    fields: dict[str, list[str]] = {}
    name = ""
    for line in fenced[2].split("\n"):
        if (entry := _ENTRY.fullmatch(line)) and name:
            fields[name] += _values(entry[1])
        elif not line[:1].isspace() and (field := _FIELD.fullmatch(line.strip())):
            name = fold_once(field[1])
            fields.setdefault(name, []).extend(_values(field[2]))
    return (fields, text[fenced.end() :]) if fields else ({}, text)


def _values(written: str) -> list[str]:
    written = written.strip()
    if written.startswith("[") and written.endswith("]"):
        return [value for part in written[1:-1].split(",") if (value := _bare(part))]
    return [value] if (value := _bare(written)) else []


def _bare(written: str) -> str:
    """A value without the quotation marks around it, or a comment behind it."""
    written = written.strip()
    if len(written) > 1 and written[0] == written[-1] and written[0] in "\"'":
        return written[1:-1].replace("''", "'").replace('\\"', '"').strip()
    return re.sub(r"\s#\s.*$", "", written) if written not in {"null", "~", ">", "|", ">-", "|-"} else ""


def page_heading(fields: Mapping[str, list[str]]) -> str:
    """The heading of the page: what a blog prints above the text."""
    return _first(fields, _HEADINGS) or ""


def stated_in(fields: Mapping[str, list[str]]) -> Stated:
    """What the fields state of the review."""
    composers = [name for one in _all(fields, _COMPOSERS) for name in _NAMES.split(one)]
    return Stated(
        title=_first(fields, _TITLES),
        composers=tuple(dict.fromkeys(name for name in composers if name)),
        year=year_in(_first(fields, _YEARS)),
        reviewer=_first(fields, _REVIEWERS),
        rating=_rating(_first(fields, _RATINGS), _first(fields, _SCALES)),
        label=_first(fields, _LABELS),
        collections=tuple(dict.fromkeys((*_all(fields, _COLLECTIONS), *_series(fields)))),
        language=(_first(fields, ("lang", "language", "locale")) or "")[:2].lower() or None,
    )


def _series(fields: Mapping[str, list[str]]) -> Iterator[str]:
    """The series among the categories and tags of a page."""
    for name in _CATEGORIES:
        for words in fields.get(name, ()):
            yield from (one for part in words.split(",") if names_a_series(one := part.strip()))


def _rating(value: str | None, best: str | None) -> PrintedRating | None:
    if value is None:
        return None
    if scaled := _SCALED.search(value):
        return rating_of(scaled[1], scaled[2])
    if drawn := re.fullmatch(r"([★*]{1,10})\s*(½)?(☆*)", value):
        stars = len(drawn[1]) + (0.5 if drawn[2] else 0)
        return PrintedRating(stars, 5.0 if stars <= 5 else None, value)
    return rating_of(value, best)


def _all(fields: Mapping[str, list[str]], names: tuple[str, ...]) -> list[str]:
    return next((fields[name] for name in names if fields.get(name)), [])


def _first(fields: Mapping[str, list[str]], names: tuple[str, ...]) -> str | None:
    found = _all(fields, names)
    return found[0] if found else None
