"""Categories, tags and breadcrumbs that name a series make a collection; others do not."""

import pytest

from cuebook.domain.review import Certainty, FactKind
from cuebook.formats.pages.html_page import read_html
from cuebook.formats.pages.markdown_page import read_markdown
from cuebook.formats.recognition import recognise

HEADING = "Soundtrack review: Barrow Weir (Ida Quell – 1994)"
PROSE = (
    "The sluice gate cue is a wonder of patience, and the low brass under it has the weight of water, so "
    "that I came back to it twice that evening and meant to go to bed."
)


@pytest.mark.parametrize(
    ("line", "series"),
    [
        ("Filed under: Composer of the month, Reviews", "Composer of the month"),
        ("Filed under Composer of the month", "Composer of the month"),
        ("Category: Soundtracks of 1985", "Soundtracks of 1985"),
        ("Tags: brass, drama, Ida Quell, Great Soundtracks of 1985", "Great Soundtracks of 1985"),
        ("Franchise: Barrow Weir", "Barrow Weir"),
        ("Series: Rivers of England", "Rivers of England"),
        ("Kategorie: Komponist des Monats", "Komponist des Monats"),
        ("Reihe: Vergessene Partituren", "Vergessene Partituren"),
        ("Catégories : Compositeur du mois, Critiques", "Compositeur du mois"),
        ("Categorías: Compositor del mes", "Compositor del mes"),
        ("Kategoria: Kompozytor miesiąca", "Kompozytor miesiąca"),
        ("Cykl: Zapomniane rzeki", "Zapomniane rzeki"),
        ("Home > Reviews > Composer of the month", "Composer of the month"),
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_a_line_of_categories_that_names_a_series_makes_a_collection(line, series, above):
    text = "\n\n".join([line, HEADING, PROSE, PROSE] if above else [HEADING, PROSE, PROSE, line])
    facts = recognise(text)
    assert (facts.title, facts.collections, facts.listed_cues) == ("Barrow Weir", (series,), ())
    (span,) = (one for one in facts.spans if one.kind is FactKind.COLLECTION)
    assert (text[span.start : span.stop], bool(span.reason)) == (series, True)
    assert span.certainty in {Certainty.SURE, Certainty.LIKELY}


@pytest.mark.parametrize(
    "line",
    [
        "Category: Drama", "Filed under: Reviews, 1994, Ida Quell", "Tags: brass, water, film music",
        "Genre: Saga", "Kategorie: Kritiken", "Home > Reviews > Barrow Weir", "Categories: Film scores",
        "That was the composer of the month for me, and the series of three months went on.",
    ],
)  # fmt: skip
def test_other_categories_make_none(line):
    assert recognise(f"{HEADING}\n\n{PROSE}\n\n{line}").collections == ()


def test_categories_of_the_pages_below_are_their_own():
    below = "You might also like\n\nKiln Songs\n\nFiled under: Composer of the month"
    assert recognise(f"{HEADING}\n\n{PROSE}\n\n{below}").collections == ()


def test_categories_that_a_page_links_to_are_stated():
    links = '<p class="cat-links"><a rel="category tag">Composer of the month</a> <a rel="tag">Drama</a></p>'
    cloud = '<aside class="sidebar"><a rel="tag">Soundtracks of 1985</a></aside>'
    page = f"<body>{cloud}<article><h1>{HEADING}</h1><p>{PROSE}</p><p>{PROSE}</p>{links}</article></body>"
    (read,) = read_html(page)
    assert read.stated.collections == ("Composer of the month",)


def test_categories_in_front_of_a_text_are_stated():
    page = read_markdown(f"---\ntitle: Barrow Weir\ntags:\n  - drama\n  - Soundtracks of 1985\n---\n{PROSE}")
    assert page.stated.collections == ("Soundtracks of 1985",)
