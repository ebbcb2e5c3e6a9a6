"""Ratings that a page shows as a picture alone: taken as far as names and neighbours tell, else asked about."""

import pytest

from cuebook.domain.review import Certainty, FactKind
from cuebook.formats.page_process import read_apart
from cuebook.formats.pages.html_page import read_html
from cuebook.formats.pages.picture_names import number_in_name
from effort import grows_evenly

PROSE = (
    "Ida Quell writes for eleven violas and a bucket of rain, and somehow the bucket carries the melody. "
    "The “Sluice Gate” cue takes four minutes to open and is worth every second of the wait."
)


def page(inside):
    body = f"<article><h1>Barrow Weir (Ida Quell – 1994)</h1><p>{PROSE}</p>{inside}<p>{PROSE}</p></article>"
    return f"<html><body>{body}</body></html>"


def facts_of(inside):
    return read_apart("html", page(inside).encode()).facts


def pair(rating):
    return (rating.value, rating.best) if rating else None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("4stars", 4), ("4-stars", 4), ("stars4.png", 4), ("stars_3-5.png", 3.5), ("3-5stars.gif", 3.5), ("stars35", 3.5),
        ("three-and-a-half-stars.jpg", 3.5), ("stars-4-half", 4.5), ("sterne_2.gif", 2), ("estrellas-5.png", 5),
        ("icon-rating-4-sm", 4), ("rating_85.gif", 85), ("score7.png", 7), ("ocena_4.png", 4), ("a-star-4-0", 4),
        ("star-16x16", None), ("star-24px", None), ("stars", None), ("cover-4", None), ("rating", None),
        ("4-star-2", None), ("stars-99", None), ("stars-0", None), ("generating-4", None), ("rating_4_9_2011.gif", None),
    ],
)  # fmt: skip
def test_numbers_in_names(name, value):
    found = number_in_name(name)
    assert (found and found.value) == value


@pytest.mark.parametrize(
    ("shown", "rating"),
    [
        ('<p>Rating: <img src="4stars.png"></p>', (4, 5)),
        ('<p><b>My rating:</b> <img src="/i/stars35.gif" alt=""></p>', (3.5, 5)),
        ('<p class="rating"><img src="stars_4.png"></p>', (4, 5)),
        ('<div class="review-score"><span class="star-4"></span></div>', (4, 5)),
        ('<div class="rating star-4"></div>', (4, 5)),
        ('<p><img src="three-stars.png" alt="rating"></p>', (3, 5)),
        ('<p><img src="rating_4.gif"></p><p>(5 = a classic, 4 = very good, 3 = good)</p>', (4, 5)),
    ],
)
def test_stars_that_are_said_to_rate_are_of_five_and_other_numbers_of_what_a_legend_says(shown, rating):
    facts = facts_of(shown)
    assert (pair(facts.rating), facts.rating_conflict) == (rating, ())


def test_other_numbers_are_of_the_highest_that_such_pictures_on_the_page_go_to():
    legend = "".join(f'<p><img src="rating_{n}.gif"> word</p>' for n in (1, 2, 3, 4, 5))
    shown = f'<p>Rating: <img src="rating_2.gif"></p><div class="legend">{legend}</div>'
    assert pair(facts_of(shown).rating) == (2, 5)


@pytest.mark.parametrize(
    ("shown", "asked"),
    [
        ('<p><img src="/images/rating_4.gif"></p>', (4, None)),
        ('<p><img src="5stars.gif" alt=""></p>', (5, 5)),
    ],
)
def test_a_picture_that_does_not_say_that_it_rates_or_of_how_many_is_asked_about(shown, asked):
    facts = facts_of(shown)
    assert facts.rating is None
    assert [pair(one) for one in facts.rating_conflict] == [asked]


@pytest.mark.parametrize(
    "shown",
    [
        '<p class="rating"><i class="star-1"></i><i class="star-2"></i><i class="star-3"></i></p>',  # a row
        '<div class="user-rating"><img src="4stars.png"></div>',
        '<p>Average: <img src="average-4-stars.png"></p>',
        '<p><img src="star-16x16.png"></p>',
        '<p><img src="4stars.png" alt="The cover"></p>',
        '<p><img src="4stars.png"></p><p><img src="2stars.png"></p>',  # of two films
    ],
)
def test_what_rates_nothing_is_neither_a_rating_nor_asked_about(shown):
    facts = facts_of(shown)
    assert (facts.rating, facts.rating_conflict) == (None, ())


def test_what_the_page_prints_goes_before_a_picture():
    assert pair(facts_of('<p><img src="4stars.png"></p><p>Rating: 8/10</p>').rating) == (8, 10)


def test_a_rating_from_a_name_is_likely_and_explained_and_a_guess_where_it_can_be_read_otherwise():
    def place(shown):
        page = read_apart("html", shown.encode())
        return next(one for one in page.facts.spans if one.kind is FactKind.FIGURES)

    told = place(page('<p class="rating"><img src="4stars.png"></p>'))
    assert (told.certainty, "4stars.png" in told.reason) == (Certainty.LIKELY, True)
    assert place(page('<p>Rating: <img src="stars-3-5.png"></p>')).certainty is Certainty.GUESS


@pytest.mark.parametrize("cell", ['<td><img src="stars4.gif"></td>', '<td class="stars-4"></td>'])
def test_pictures_beside_cues_rate_the_cues(cell):
    rows = "".join(
        f"<tr><td>{n}</td><td>{name}</td>{cell}</tr>" for n, name in enumerate(("Weir", "Kiln", "Ash"), 1)
    )
    facts = facts_of(f"<table>{rows}</table>")
    assert [(one.cue, one.value, one.best) for one in facts.cue_ratings] == [
        (name, 4, 5) for name in ("Weir", "Kiln", "Ash")
    ]
    assert facts.rating is None


def test_a_page_of_names_without_end_takes_no_longer_than_its_length():
    def work(count):
        pictures = '<img src="rating_4.gif" class="a b c star-3">' * count
        read_html(page(f'<p class="{"stars-4-" * count}"></p>{pictures}'))

    assert grows_evenly(work, 500, 8_000)


def test_the_numbers_of_a_row_only_count_its_stars():
    (read,) = read_html(page('<p class="rating"><i class="star-2"></i><i class="star-3"></i></p>'))
    assert "★" not in read.text
