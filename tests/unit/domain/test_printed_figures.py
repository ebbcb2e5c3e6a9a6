import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.printed_figures import PrintedFigures, consistency_remark, figures_of, printed_figures
from cuebook.domain.review import FactKind, FactSpan, PrintedRating, Review, ReviewFacts


def review_of(text, **facts):
    """A review whose figures stand in the whole of a text."""
    spans = (FactSpan(FactKind.FIGURES, 0, len(text)),)
    return Review("r1", "text", "a page", text, ReviewFacts(**facts, spans=spans), 0)


def rated(value, best, as_written):
    return figures_of(ReviewFacts(rating=PrintedRating(value, best, as_written)))


@pytest.mark.parametrize(
    ("text", "minutes", "album", "percent", "expected"),
    [
        ("Total minutes of excellence: 8 / 34\nAlbum excellence: 22%", 8, 34, 22, ("8 / 34", "22%")),
        ("Minutes Of Excellence: 9.10\nAlbum Excellence: 22.0 %", 9.1, None, 22, ("9.10", "22.0 %")),
        ("Minutes of excellence: 9,5 / 40,0\nAlbum excellence: 24%", 9.5, 40, 24, ("9,5 / 40,0", "24%")),
        ("Cue rating: 22 / 100\nAlbum excellence: 22%", None, None, 22, ("", "22%")),
        ("The text was corrected by hand", 8, 34, 22, ("8 / 34", "22%")),
    ],
)
def test_figures_are_given_as_the_page_writes_them(text, minutes, album, percent, expected):
    facts = {"minutes_of_excellence": minutes, "album_minutes": album, "excellence_percent": percent}
    printed = printed_figures(review_of(text, **facts))
    assert (printed.minutes_text, printed.excellence) == expected


@pytest.mark.parametrize(
    ("value", "best", "as_written", "expected"),
    [
        (74, 100, "Cue rating: 74 / 100", "74 / 100"),
        (85, 100, "Geek Score: 85", "85 / 100"),
        (3.5, 5, "(3,5/5) *** ½", "3,5 / 5"),
        (3.5, 5, "★★★½", "★★★½"),
        (4, 5, "4 out of 5 stars", "4 / 5"),
        ("B-", "A+", "Grade: B-", "B-"),
        (3, None, "3 Stars!", "3"),
        (3.5, 5, '"ratingValue":"3.5","bestRating":"5"', "3.5 / 5"),
    ],
)
def test_a_rating_is_given_in_the_page_s_own_signs(value, best, as_written, expected):
    assert rated(value, best, as_written).rating_text == expected


def test_a_triple_whose_intervals_cannot_meet_gets_a_remark_and_stays_as_printed():
    printed = printed_figures(
        review_of(
            "Minutes: 8 / 34\nAlbum excellence: 33%",
            minutes_of_excellence=8,
            album_minutes=34,
            excellence_percent=33,
        )
    )
    assert (printed.minutes_text, printed.excellence) == ("8 / 34", "33%")
    assert printed.remark == "As printed, 8 / 34 would be 21.7 to 25.4 %, not 33%."


def test_more_decimals_as_printed_leave_less_room():
    assert consistency_remark(PrintedFigures(minutes="8", album_minutes="34", excellence="25%")) == ""
    assert consistency_remark(PrintedFigures(minutes="8.0", album_minutes="34.0", excellence="25%"))


def test_two_ratings_that_contradict_each_other_are_both_told():
    conflict = (PrintedRating(3, 5, "(3/5)"), PrintedRating(4, 5, "****"))
    printed = figures_of(ReviewFacts(rating_conflict=conflict))
    assert printed.rating == ""
    assert printed.remark == "The page prints two ratings: 3 / 5 and ****."


@given(st.integers(0, 60_000), st.integers(1, 120_000))
def test_figures_that_were_rounded_each_by_itself_never_get_a_remark(excellent_s, other_s):
    album_s = excellent_s + other_s
    printed = PrintedFigures(
        minutes=f"{round(excellent_s / 60)}",
        album_minutes=f"{round(album_s / 60)}",
        excellence=f"{round(100 * excellent_s / album_s)}%",
    )
    assert consistency_remark(printed) == ""
