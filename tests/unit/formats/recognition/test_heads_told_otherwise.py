"""Heads of pages that tell title, composer, year and reviewer in less usual ways."""

import pytest

from cuebook.formats.recognition import recognise

PROSE = (
    "The score begins with a low drone under the pier and never quite leaves it. The result, for a small "
    "band, is warmer than the story deserves, with two clarinets that quarrel in every bar."
)  # fmt: skip
MORE = "“Salt Steps” is the best thing here, a slow waltz that goes on turning after the dancers have left."


def page(*parts):
    return recognise("\n\n".join(parts))


def head(top):
    return page(top, PROSE, MORE)


@pytest.mark.parametrize(
    "top",
    [
        "Barrow Weir – music by Anna Quell (1988)",
        "Barrow Weir – die Musik von Anna Quell (1988)",
        "“Barrow Weir”, de Anna Quell (1988)",
        "“Barrow Weir” by Anna Quell (1988)",
        "“Barrow Weir”, a score by Anna Quell (1988)",
        "Thema: Barrow Weir (1988) – Anna Quell",
        "Album : Barrow Weir — musique de Anna Quell (film de 1988)",
    ],
)
def test_a_title_with_its_composer_and_its_year(top):
    facts = head(top)
    assert (facts.title, facts.composers, facts.year) == ("Barrow Weir", ("Anna Quell",), 1988)
    assert (facts.album_year, facts.label) == (None, None)


@pytest.mark.parametrize(
    ("top", "title"),
    [
        ("Now playing: “Barrow Weir” (1988)", "Barrow Weir"),
        ("Complete track by track: Barrow Weir (1988)", "Barrow Weir"),
        ("Barrow Weir (Anna Quell, 1988) - printable page", "Barrow Weir"),
        ("Barrow Weir: Series 2 – soundtrack review", "Barrow Weir: Series 2"),
        ("Barrow Weir: Expanded Edition – soundtrack review", "Barrow Weir"),
        ("Barrow Weir (Tern Records, 1988)", "Barrow Weir"),
        ("The Page (1988)", "The Page"),
        ("Doctor Weir: “The Tides” (1988)", "Doctor Weir: “The Tides"),
    ],
)
def test_what_of_a_heading_is_the_title(top, title):
    assert head(top).title == title


def test_a_review_of_something_by_somebody():
    facts = head("Slow hands\n\nA review of Barrow Weir (score by Anna Quell, 1988) by Kit Lund, 6 Feb 2018")
    assert (facts.title, facts.composers, facts.year) == ("Barrow Weir", ("Anna Quell",), 1988)
    assert facts.reviewer == "Kit Lund"


@pytest.mark.parametrize(
    ("line", "reviewer"),
    [
        ("(reviewed for the spring newsletter by Kit Lund)", "Kit Lund"),
        ("Posted by Kit Lund on Monday", "Kit Lund"),
        ("Verfasst von tern_fan", "tern_fan"),
        ("Reviewer: quell77", "quell77"),
        ("Recenzja: Puszczyk (Marek Ostoja – 2006)", None),
        ("Reviewer: pixelmonk", "pixelmonk"),
        ("Reviewer: unknown", None),
    ],
)
def test_who_a_line_says_has_reviewed(line, reviewer):
    assert page("Barrow Weir (Anna Quell, 1988)", line, PROSE, MORE).reviewer == reviewer


@pytest.mark.parametrize(
    ("prose", "year"),
    [
        ("The director of this 1988 mystery about an optician gave her seven months.", 1988),
        ("Barrow Weir ran for one season in 1988 and concerned a family of crane operators.", 1988),
        ("In 1988 Anna Quell wrote a score for a comedy, and it has the best steam I know.", 1988),
        ("In 1988 Anna Quell wrote a score for a comedy called Fog. I remember it.", None),
        ("My father ran for the bus in 1988 and never stopped.", None),
    ],
)
def test_the_year_of_a_film_or_a_series(prose, year):
    assert page("Barrow Weir", prose, MORE).year == year


def test_a_company_ends_before_the_words_behind_it():
    line = "Label: Teasel Records; I bought my copy."
    assert page("Barrow Weir", PROSE, MORE, line).label == "Teasel Records"


def test_a_company_and_its_date_end_at_the_next_heading():
    rows = "• Label and Release Date:\nTeasel Records\n(October 3rd, 1999)\n\nShould you buy it?"
    facts = page("Barrow Weir (Anna Quell)", rows, "Yes, if you must", PROSE, MORE)
    assert facts.label == "Teasel Records"


def test_a_reviewer_above_a_motto_and_other_pages():
    below = "Cue rating: 72 / 100\n\n\nHighlights:\n\nSalt Steps\n\n\nKit Lund\n\nI listen, I write."
    others = "See also\n\nReview: Fog (Ann Berg – 1980)"
    facts = page("Barrow Weir (Anna Quell – 1988)", PROSE, MORE, below, others)
    assert (facts.title, facts.reviewer, facts.highlights) == ("Barrow Weir", "Kit Lund", ("Salt Steps",))
