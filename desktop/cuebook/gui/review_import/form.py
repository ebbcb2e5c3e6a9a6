"""The facts of a review as the fields of a form, and back again."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum

from cuebook.domain.excellence import possible_excellence
from cuebook.domain.printed_figures import consistency_remark, figures_of
from cuebook.domain.review import FactKind, ReviewFacts
from cuebook.gui.review_import.figures import (
    UnreadableError,
    figure_in,
    minutes_text,
    percent_text,
    rating_text,
    read_minutes,
    read_percent,
    read_rating,
    read_year,
    year_text,
)

_USUAL_BESTS = (5, 10, 100)
_MOST_BESTS = 2


class Field(StrEnum):
    """A field of the form, by the name it shows."""

    TITLE = "Title"
    COMPOSERS = "Composer"
    YEAR = "Year"
    REVIEWER = "Reviewer"
    RATING = "Cue rating"
    MINUTES = "Minutes of excellence"
    EXCELLENCE = "Album excellence"
    COLLECTIONS = "Collections"


KIND_OF: Mapping[Field, FactKind] = {
    Field.TITLE: FactKind.TITLE,
    Field.COMPOSERS: FactKind.COMPOSER,
    Field.YEAR: FactKind.YEAR,
    Field.REVIEWER: FactKind.REVIEWER,
    Field.RATING: FactKind.FIGURES,
    Field.MINUTES: FactKind.FIGURES,
    Field.EXCELLENCE: FactKind.FIGURES,
    Field.COLLECTIONS: FactKind.COLLECTION,
}
"""As what the text of a field is tinted."""

_FIGURES = {"rating": Field.RATING, "minutes": Field.MINUTES, "excellence": Field.EXCELLENCE}


def field_text(facts: ReviewFacts, field: Field) -> str:
    """What a field shows."""
    return _SHOWN[field](facts)


def with_field(facts: ReviewFacts, field: Field, text: str) -> ReviewFacts:
    """Take a field's text into the facts; what already says the same leaves them untouched.

    Raises UnreadableError where a figure cannot be read.
    """
    text = " ".join(text.split())
    same = text == " ".join(field_text(facts, field).split())
    return facts if same else _TAKEN[field](facts, text)


_SHOWN: Mapping[Field, Callable[[ReviewFacts], str]] = {
    Field.TITLE: lambda facts: facts.title or "",
    Field.COMPOSERS: lambda facts: _joined(facts.composers),
    Field.YEAR: lambda facts: year_text(facts.year),
    Field.REVIEWER: lambda facts: facts.reviewer or "",
    Field.RATING: lambda facts: rating_text(facts.rating),
    Field.MINUTES: minutes_text,
    Field.EXCELLENCE: lambda facts: percent_text(facts.excellence_percent),
    Field.COLLECTIONS: lambda facts: _joined(facts.collections),
}


def _with_minutes(facts: ReviewFacts, text: str) -> ReviewFacts:
    some, whole = read_minutes(text)
    return replace(facts, minutes_of_excellence=some, album_minutes=whole)


def _with_rating(facts: ReviewFacts, text: str) -> ReviewFacts:
    for printed in facts.rating_conflict:
        if text == rating_text(printed):
            return replace(facts, rating=printed)
    if facts.rating and text == rating_text(facts.rating):  # the scale of a grade is not shown
        return facts
    rating = read_rating(text)
    same = rating and facts.rating and (rating.value, rating.best) == (facts.rating.value, facts.rating.best)
    return facts if same else replace(facts, rating=rating)


_TAKEN: Mapping[Field, Callable[[ReviewFacts, str], ReviewFacts]] = {
    Field.TITLE: lambda facts, text: replace(facts, title=text or None),
    Field.COMPOSERS: lambda facts, text: replace(facts, composers=_parted(text)),
    Field.YEAR: lambda facts, text: replace(facts, year=read_year(text)),
    Field.REVIEWER: lambda facts, text: replace(facts, reviewer=text or None),
    Field.RATING: _with_rating,
    Field.MINUTES: _with_minutes,
    Field.EXCELLENCE: lambda facts, text: replace(facts, excellence_percent=read_percent(text)),
    Field.COLLECTIONS: lambda facts, text: replace(facts, collections=_parted(text)),
}


def means_the_same(facts: ReviewFacts, field: Field, text: str) -> bool:
    """Whether a text in a field says what the facts say."""
    try:
        return with_field(facts, field, text) == facts
    except UnreadableError:
        return False


def figures_in(text: str, *, any_label: bool = True) -> dict[Field, str]:
    """The figures that lines of text print, each with its value as text."""
    found = [figure for line in text.splitlines() if (figure := figure_in(line, any_label=any_label))]
    return {_FIGURES[name]: value for name, value in found}


# Names in one field


def _joined(names: tuple[str, ...]) -> str:
    """Join names by commas, or by semicolons where one has a comma of its own."""
    if any("," in name or ";" in name for name in names):
        return "; ".join(names) + (";" if len(names) == 1 else "")
    return ", ".join(names)


def _parted(text: str) -> tuple[str, ...]:
    names = (name.strip() for name in text.split(";" if ";" in text else ","))
    return tuple(dict.fromkeys(name for name in names if name))


# The line under the form


def figures_line(facts: ReviewFacts) -> tuple[bool, str] | None:
    """Say whether the printed figures agree, and how; None where there is nothing to compare."""
    some, whole, percent = facts.minutes_of_excellence, facts.album_minutes, facts.excellence_percent
    if some is None or whole is None or percent is None:
        return None
    possible = possible_excellence(some, whole)
    if possible is None:
        return None
    remark = consistency_remark(figures_of(facts))
    if remark:
        return False, f"{remark} Kept as printed."
    return True, (
        f"Figures kept as printed. Consistent: {some:g} / {whole:g} rounded gives "
        f"{possible.low:.1f} to {possible.high:.1f} %, printed {percent:g}%."
    )


def conflict_line(facts: ReviewFacts) -> str:
    """Ask, where the page gives ratings that contradict each other, or one as a picture that may be it."""
    if facts.rating is not None or not facts.rating_conflict:
        return ""
    if len(facts.rating_conflict) == 1:
        (shown,) = facts.rating_conflict
        what = "Of how many?" if len(offered_ratings(facts)) > 1 else "Is it?"
        return f"A picture called {shown.as_written} may be the rating: {rating_text(shown)}. {what}"
    ratings = " and ".join(map(rating_text, facts.rating_conflict))
    return f"The page gives two ratings: {ratings}. Which one holds?"


def offered_ratings(facts: ReviewFacts) -> list[str]:
    """The answers to that question; a number without a scale is offered on the usual ones."""
    if facts.rating is not None:
        return []
    offered = [rating_text(rating) for rating in facts.rating_conflict]
    if len(offered) == 1:
        (shown,) = facts.rating_conflict
        if shown.best is None and not isinstance(shown.value, str):
            likely = [best for best in _USUAL_BESTS if best >= shown.value][:_MOST_BESTS]
            offered = [*(f"{offered[0]} / {best}" for best in likely), *offered]
    return offered
