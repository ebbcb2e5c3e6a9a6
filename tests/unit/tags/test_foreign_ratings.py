"""Ratings of other programs, on Cuebook's scale."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.rating import HALF_STAR, HIGHEST, LOWEST
from cuebook.domain.sound_file import TagRating
from cuebook.tags.foreign_ratings import popularimeter, ratings_in

WINDOWS = "Windows Media Player 9 Series"
QUOD_LIBET = "quodlibet@lists.sacredchao.net"


def only(words, others=()):
    found = ratings_in(words, others)
    return found[0].rating if found else None


@pytest.mark.parametrize(
    ("value", "rating"),
    [(1, 20), (54, 30), (64, 40), (118, 50), (128, 60), (186, 70), (196, 80), (242, 90), (255, 100)],
)
def test_a_popularimeter_counts_stars_as_windows_and_its_followers_do(value, rating):
    assert list(popularimeter(WINDOWS, value)) == [TagRating("Windows Media Player", rating)]


@pytest.mark.parametrize(("value", "rating"), [(51, 20), (102, 40), (128, 50), (204, 80), (255, 100)])
def test_quod_libets_popularimeter_is_a_plain_share(value, rating):
    assert list(popularimeter(QUOD_LIBET, value)) == [TagRating("Quod Libet", rating)]


def test_nought_is_no_rating():
    assert not list(popularimeter(WINDOWS, 0))
    assert only({"rating": ["0"]}) is None
    assert only({"fmpsrating": ["0.0"]}) is None


def test_whoever_is_not_known_is_called_by_the_address():
    assert list(popularimeter("ida@quell.example", 255)) == [TagRating("ida@quell.example", 100)]
    assert list(popularimeter("\x1b\x07", 255)) == [TagRating("Popularimeter", 100)]


@pytest.mark.parametrize(
    ("name", "text", "rating"),
    [
        ("fmpsrating", "0.2", 20),
        ("fmpsrating", "0.9", 90),
        ("fmpsrating", "0,5", 50),
        ("fmpsrating", "1", 100),
        ("fmpsrating", "7", None),
        ("rating", "5", 100),
        ("rating", "3.5", 70),
        ("rating", "1", 20),
        ("rating", "0.8", 80),
        ("rating", "80", 80),
        ("rating", "100", 100),
        ("rating", "10", 20),
        ("rating", "five", None),
        ("rating", "300", None),
        (f"rating:{QUOD_LIBET}", "0.75", 80),
        ("rating:ida", "1.0", 100),
        ("wmshareduserrating", "1", 20),
        ("wmshareduserrating", "25", 40),
        ("wmshareduserrating", "38", 50),
        ("wmshareduserrating", "99", 100),
        ("mp4rating", "60", 60),
        ("cuebookrating", "85", 85),
        ("ratingcount", "5", None),
    ],
)
def test_a_rating_by_its_tag(name, text, rating):
    assert only({name: [text]}) == rating


def test_what_cuebook_wrote_for_others_is_not_taken_for_theirs():
    ours = {"cuebookrating": ["85"], "fmpsrating": ["0.85"], "rating": ["85"], "wmshareduserrating": ["87"]}
    assert ratings_in(ours, [TagRating("Cuebook", 90)]) == (TagRating("Cuebook", 85),)
    changed = ours | {"fmpsrating": ["0.2"]}
    assert TagRating("FMPS", 20) in ratings_in(changed, [])


@given(
    st.dictionaries(st.sampled_from(["rating", "fmpsrating", "rating:x", "mp4rating"]), st.lists(st.text()))
)
def test_any_text_gives_a_rating_on_the_scale_or_none(words):
    assert all(LOWEST <= one.rating <= HIGHEST for one in ratings_in(words, []))


@given(st.text(), st.integers(0, 255))
def test_any_popularimeter_gives_half_stars(email, value):
    for one in popularimeter(email, value):
        assert LOWEST <= one.rating <= HIGHEST
        assert one.rating % HALF_STAR == 0
        assert one.program
