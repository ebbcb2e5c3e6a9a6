import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.review import FactKind
from cuebook.formats.recognition import recognise

PROSE = "A long walk along a short pier, and I went twice; the drums know what the sea is about to do next."


def page(*figures, above=PROSE):
    return recognise("\n\n".join([above, *figures]) + "\n")


def figures(facts):
    value = facts.rating.value if facts.rating else None
    return value, facts.minutes_of_excellence, facts.album_minutes, facts.excellence_percent


@pytest.mark.parametrize(
    "block",
    [
        ("Cue rating: 74 / 100", "Total minutes of excellence: 8 / 23", "Album excellence: 33%"),
        ("CUE RATING:74/100", "total minutes of excellence : 8/23", "Album Excellence  33 %"),
        ("Cue ratng: 74 / 100", "Total minutes of excelence: 8 / 23", "Album exellence: 33%"),
        (
            "Cue\u00a0rating:\u00a074\u00a0/\u00a0100",
            "Total minutes of excellence: 8 / 23",
            "Album excellence: 33%",
        ),
        ("Cue rating (CR): 74 / 100", "Total minutes of excellence (TMOE): 8 / 23", "Album excellence: 33%"),
        ("74 / 100", "Total minutes of excellence: 8 / 23", "Album excellence: 33%"),
        ("Cue rating: 74 / 100", "8 / 23", "Album excellence: 33%"),
        ("Cue rating: 74 / 100 Total minutes of excellence: 8 / 23 Album excellence: 33%",),
    ],
)
def test_the_closing_block_is_read_however_it_is_spaced_and_spelt(block):
    assert figures(page(*block)) == (74, 8, 23, 33)


def test_the_block_at_the_top_has_decimals_and_no_length_of_the_album():
    facts = recognise(
        f"At a glance:\nGeek Score: 85\nTotal Minutes Of Excellence: 9,1\nAlbum Excellence: 22.3%\n\n{PROSE}"
    )
    assert figures(facts) == (85, 9.1, None, 22.3)
    assert facts.rating.best == 100
    assert facts.listed_cues == ()


def test_printed_figures_are_kept_even_where_they_do_not_divide():
    facts = page("Cue rating: 70 / 100", "Total minutes of excellence: 8 / 34", "Album excellence: 22%")
    assert figures(facts) == (70, 8, 34, 22)
    assert facts.rating.as_written == "70 / 100"


@pytest.mark.parametrize(
    "cut", ["Album excellence: 8", "Album excellence: ", "Album excellence", "Album exc"]
)
def test_a_figure_cut_off_by_a_paste_is_no_value(cut):
    facts = page("Cue rating: 74 / 100", "Total minutes of excellence: 8 / 23", cut)
    assert figures(facts) == (74, 8, 23, None)


def test_a_last_number_that_may_have_lost_digits_is_no_value():
    facts = recognise(f"{PROSE}\n\nCue rating: 74 / 100\n\nTotal minutes of excellence: 8 / 2")
    assert figures(facts) == (74, 8, None, None)


def test_a_rating_alone_is_no_block_of_figures():
    assert page("Cue rating: 74 / 100").minutes_of_excellence is None


def test_figures_below_the_comments_are_somebody_else_s():
    facts = page(
        "Cue rating: 74 / 100",
        "Total minutes of excellence: 8 / 23",
        "Album excellence: 33%",
        "2 Comments",
        "Cue rating: 10 / 100",
        "Album excellence: 1%",
    )
    assert figures(facts) == (74, 8, 23, 33)


def test_every_figure_is_marked_in_the_text():
    text = (
        f"{PROSE}\n\nCue rating: 74 / 100\n\nTotal minutes of excellence: 8 / 23\n\nAlbum excellence: 33%\n"
    )
    marked = [text[span.start : span.stop] for span in recognise(text).spans if span.kind is FactKind.FIGURES]
    assert marked == ["Cue rating: 74 / 100", "Total minutes of excellence: 8 / 23", "Album excellence: 33%"]


@given(
    rating=st.integers(20, 100),
    minutes=st.integers(0, 99),
    album=st.integers(100, 200),
    percent=st.integers(0, 100),
    gap=st.sampled_from(["\n", "\n\n", "\n\n\n\n"]),
)
def test_whatever_is_printed_is_read_back(rating, minutes, album, percent, gap):
    block = gap.join(
        [
            f"Cue rating: {rating} / 100",
            f"Total minutes of excellence: {minutes} / {album}",
            f"Album excellence: {percent}%",
        ]
    )
    assert figures(page(block)) == (rating, minutes, album, percent)


def test_a_cue_rating_that_stands_alone_is_the_rating():
    facts = page("Cue rating: 60 / 100")
    assert (figures(facts), facts.rating.best) == ((60, None, None, None), 100)


@pytest.mark.parametrize(
    "lines", [("Cue rating: 60",), ("Cue ratng: 60 / 100",), ("Cue rating: 60 / 100", "Cue rating: 80 / 100")]
)
def test_a_cue_rating_alone_is_none_where_it_may_be_something_else(lines):
    assert page(*lines).rating is None
