import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.errors import ReviewRefusedError
from cuebook.domain.review import PrintedRating, ReviewFacts
from cuebook.formats.pages.front_matter import split_front_matter, stated_in
from cuebook.formats.pages.markdown_page import read_markdown
from cuebook.formats.stated import settle

PROSE = "The “Sluice Gate” cue takes four minutes to open and is worth every second of the wait."


def lines(text):
    return [line for line in read_markdown(text).text.split("\n") if line]


def test_markup_is_written_as_it_reads():
    text = f"""# Barrow Weir (1994) – Ida Quell

{PROSE} I play *Night Ferry* and [Mill Race](https://m.example.invalid) to **Ann Reed**.

![the cover](./cover.jpg)
<iframe src="https://v.example.invalid"></iframe>

- Weir
- Kiln

> Quoted
"""
    assert lines(text) == [
        "Barrow Weir (1994) – Ida Quell",
        f"{PROSE} I play _Night Ferry_ and Mill Race to _Ann Reed_.",
        "• Weir",
        "• Kiln",
        "Quoted",
    ]


def test_figures_stay_on_lines_of_their_own():
    text = "Cue rating: 74 / 100\nTotal minutes of excellence: 8 / 23\nAlbum excellence: 33%\n"
    assert lines(text) == text.splitlines()


def test_tables_keep_their_columns():
    table = "| # | Cue | Mine |\n|--:|-----|------|\n| 1 | `Weir` | ★★★½ |\n| 2 | **Kiln** | ** |\n"
    assert lines(table) == ["| # | Cue | Mine |", "| 1 | Weir | ★★★½ |", "| 2 | Kiln | ** |"]


@pytest.mark.parametrize("drawn", ["***", "Rating: ****", "Rating:****", "(****)", "**", "*** ½"])
def test_asterisks_that_draw_a_rating_are_no_emphasis(drawn):
    assert lines(f"Barrow Weir\n\n{drawn}\n\n{PROSE}")[1] == drawn


def test_a_page_of_indented_text_is_still_text():
    assert lines("Weir\n\n    It flows, *slowly*, and then it does not.\n") == [
        "Weir",
        "It flows, slowly, and then it does not.",
    ]


def test_the_title_in_front_heads_the_text_unless_the_text_has_it():
    assert lines(f"---\ntitle: Barrow Weir\n---\n{PROSE}") == ["Barrow Weir", PROSE]
    assert lines(f"---\ntitle: Barrow Weir\n---\n# Barrow Weir\n{PROSE}") == ["Barrow Weir", PROSE]


FRONT = """---
title: "Review: Barrow Weir"
film: Barrow Weir
composer: Ida Quell & Bo Harrow
year: 1994
author: 'Ann Reed'
rating: 3.5/5
label: Heron # the small one
tags: [soundtrack, rivers]
pubDate: Sep 18 2013
---
"""


@pytest.mark.parametrize(
    "front", [FRONT, FRONT.replace(":", " =").replace("---", "+++").replace("Review =", "Review:")]
)
def test_fields_in_front_state_facts(front):
    stated = read_markdown(f"{front}{PROSE}").stated
    assert (stated.title, stated.composers, stated.year) == ("Barrow Weir", ("Ida Quell", "Bo Harrow"), 1994)
    assert (stated.reviewer, stated.rating, stated.label) == (
        "Ann Reed",
        PrintedRating(3.5, 5, "3.5 / 5"),
        "Heron",
    )


def test_lists_of_names_may_stand_below_their_field():
    fields, text = split_front_matter(
        "---\ncomposers:\n  - Ida Quell\n  - Bo Harrow, Jr.\nyear:\n---\nWeir\n"
    )
    assert (stated_in(fields).composers, stated_in(fields).year, text) == (
        ("Ida Quell", "Bo Harrow, Jr."),
        None,
        "Weir\n",
    )


def test_a_date_of_publishing_is_no_year_of_the_score():
    assert read_markdown(f"---\ndate: 2013-10-14\npubDate: Sep 18 2013\n---\n{PROSE}").stated.year is None


@pytest.mark.parametrize("value", ["", "none yet", "12/10", "-3"])
def test_what_is_no_rating_states_none(value):
    assert read_markdown(f"---\nrating: {value}\n---\n{PROSE}").stated.rating is None


def test_a_ruled_line_is_no_front_matter():
    assert lines(f"---\n\nWeir\n\n---\n\n{PROSE}") == ["Weir", PROSE]


@given(st.text(st.sampled_from("ab *_`#>|[]()!-\n1.<:=~\\\"'&;½★"), max_size=120))
def test_any_markdown_is_read_or_refused(text):
    with contextlib.suppress(ReviewRefusedError):
        read_markdown(text)


def test_the_series_in_the_front_matter_is_a_collection():
    page = read_markdown(f"---\ntitle: Sluice\nseries: [Composer of the month, Weirs]\n---\n\n{PROSE}\n")
    assert settle(ReviewFacts(), page.stated).collections == ("Composer of the month", "Weirs")
