import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.review import PrintedRating, ReviewFacts
from cuebook.formats.pages.html_page import read_html
from cuebook.formats.stated import (
    Stated,
    StatedPage,
    from_json,
    rating_of,
    settle,
    to_json,
    together,
    year_in,
)

PROSE = (
    "<p>Barrow Weir is a score for eleven violas and a bucket of rain, and the bucket carries the melody.</p>"
    * 3
)
REVIEW = {
    "@context": "https://schema.org",
    "@type": "Review",
    "author": {"@type": "Person", "name": "Ann Reed"},
    "itemReviewed": {
        "@type": "MusicAlbum",
        "name": "Barrow Weir",
        "byArtist": [{"@type": "Person", "name": "Ida Quell"}],
        "datePublished": "1994-03-02",
    },
    "reviewRating": {"@type": "Rating", "ratingValue": "3,5", "bestRating": 5, "worstRating": 1},
}


def stated(body="", *documents):
    scripts = "".join(f'<script type="application/ld+json">{json.dumps(one)}</script>' for one in documents)
    page = f"<html><head>{scripts}</head><body><article><h1>Barrow Weir</h1>{body}{PROSE}</article></body></html>"
    return read_html(page)[0].stated


def test_json_ld_tells_all_it_has():
    found = stated("", REVIEW)
    assert (found.title, found.composers, found.year, found.reviewer) == (
        "Barrow Weir",
        ("Ida Quell",),
        1994,
        "Ann Reed",
    )
    assert found.rating == PrintedRating(3.5, 5, "3.5 / 5")


def test_visitors_averages_are_no_rating():
    average = {"@type": "AggregateRating", "ratingValue": "4.8", "bestRating": "5", "reviewCount": "231"}
    product = {"@type": "Product", "name": "Barrow Weir", "aggregateRating": average}
    assert stated("", product).rating is None
    within = {
        "@graph": [
            {"@type": "WebSite", "name": "x"},
            {**product, "review": {**REVIEW, "itemReviewed": None} | {}},
        ]
    }
    del within["@graph"][1]["review"]["itemReviewed"]
    assert stated("", within).rating == PrintedRating(3.5, 5, "3.5 / 5")


def test_of_several_visitors_reviews_none_is_the_rating():
    product = {
        "@type": "Product",
        "name": "Barrow Weir",
        "review": [REVIEW, {**REVIEW, "author": "Bo Harrow"}],
    }
    for one in product["review"]:
        one.pop("itemReviewed", None)
    found = stated("", product)
    assert (found.title, found.rating, found.reviewer) == ("Barrow Weir", None, None)


def test_a_review_of_something_else_on_the_page_is_left_alone():
    other = {**REVIEW, "itemReviewed": {"@type": "Book", "name": "A History of Buckets"}}
    assert stated("", other) == Stated()


MICRODATA = """
<div itemscope itemtype="https://schema.org/Review">
 <span itemprop="itemReviewed" itemscope itemtype="https://schema.org/MusicAlbum"><span itemprop="name">Barrow Weir</span>
  by <span itemprop="byArtist" itemscope><b itemprop="name">Ida Quell</b></span> <time itemprop="datePublished" datetime="1994"></time></span>
 <span itemprop="author" itemscope><span itemprop="name">Ann Reed</span></span>
 <span itemprop="reviewRating" itemscope><meta itemprop="worstRating" content="1"><b itemprop="ratingValue">4</b>/<b itemprop="bestRating">6</b></span>
</div>"""
H_REVIEW = """
<div class="h-review"><span class="p-item h-item"><a class="p-name">Barrow Weir</a></span>
 <span class="p-author h-card"><b class="p-name">Ann Reed</b></span> <data class="p-rating" value="4">****</data>
 of <span class="p-best">6</span></div>"""
HREVIEW = """
<div class="hreview"><span class="item"><span class="fn">Barrow Weir</span></span>
 <span class="reviewer vcard"><span class="fn">Ann Reed</span></span>
 <span class="rating"><span class="value">4</span> out of <span class="best">6</span></span></div>"""


@pytest.mark.parametrize("markup", [MICRODATA, H_REVIEW, HREVIEW])
def test_marked_up_reviews_tell_what_they_mark(markup):
    found = stated(markup)
    assert (found.title, found.reviewer, found.rating) == (
        "Barrow Weir",
        "Ann Reed",
        PrintedRating(4, 6, "4 / 6"),
    )


def test_microdata_tells_the_composer_and_the_year():
    found = stated(MICRODATA)
    assert (found.composers, found.year) == (("Ida Quell",), 1994)


def test_hreview_counts_to_five_where_it_says_nothing_else():
    found = stated(
        '<div class="hreview"><b class="item fn">Barrow Weir</b> <abbr class="rating" title="4">****</abbr></div>'
    )
    assert found.rating == PrintedRating(4, 5, "4 / 5")


def test_another_marked_review_beside_the_article_is_none_of_it():
    page = f"""<html><body><article class="hreview"><h1 class="item">Barrow Weir</h1>{PROSE}</article>
        <div class="side"><div class="hreview"><b class="item">Kiln Songs</b><b class="rating">2</b></div></div></body></html>"""
    (found,) = read_html(page)
    assert (found.stated.title, found.stated.rating) == ("Barrow Weir", None)


def test_of_several_marked_reviews_of_one_score_none_is_the_rating():
    opinion = '<div class="hreview"><b class="item">Barrow Weir</b> <b class="reviewer">{}</b> <b class="rating">{}</b></div>'
    found = stated(opinion.format("Bo Harrow", 1) + opinion.format("Tove Lund", 5))
    assert (found.title, found.reviewer, found.rating) == ("Barrow Weir", None, None)


@pytest.mark.parametrize(
    "head",
    ['<meta name="author" content="Ann Reed">', '<meta property="article:author" content="Ann Reed">', ""],
)
def test_the_head_or_a_link_tells_who_wrote_the_page(head):
    link = "" if head else '<p>Posted by <a rel="author" href="/ann">Ann Reed</a></p>'
    page = (
        f"<html><head>{head}</head><body><article><h1>Barrow Weir</h1>{link}{PROSE}</article></body></html>"
    )
    assert read_html(page)[0].stated.reviewer == "Ann Reed"


@pytest.mark.parametrize("name", ["admin", "https://ann.example.invalid", "ann@example.invalid", "Editor"])
def test_the_keeper_of_a_site_is_nobody(name):
    page = f'<html><head><meta name="author" content="{name}"></head><body><article>{PROSE}</article></body></html>'
    assert read_html(page)[0].stated.reviewer is None


# Settling what the text says with what is stated


def test_what_is_stated_fills_in_what_the_text_does_not_say():
    facts = settle(
        ReviewFacts(title="Barrow Weir"), Stated(title="Kiln", reviewer="Ann Reed", year=1994, language="en")
    )
    assert (facts.title, facts.reviewer, facts.year, facts.language) == (
        "Barrow Weir",
        "Ann Reed",
        1994,
        "en",
    )


def test_a_stated_title_loses_its_edition_and_cleans_the_read_one():
    stated_title = Stated(title="Barrow Weir (Original Motion Picture Soundtrack)")
    assert settle(ReviewFacts(), stated_title).title == "Barrow Weir"
    assert settle(ReviewFacts(title="Barrow Weir Review Page"), stated_title).title == "Barrow Weir"


def test_who_signs_below_the_figures_is_no_cue():
    read = ReviewFacts(listed_cues=("Sluice Gate", "Ann Reed"))
    assert settle(read, Stated(reviewer="Ann Reed")).listed_cues == ("Sluice Gate",)
    assert settle(read, Stated()).listed_cues == ("Sluice Gate", "Ann Reed")


def test_ratings_that_agree_are_one_with_its_scale():
    read = ReviewFacts(rating=PrintedRating(91, None, "Score: 91"))
    settled = settle(read, Stated(rating=PrintedRating(91, 100, "91 / 100")))
    assert settled.rating == PrintedRating(91, 100, "Score: 91")


def test_ratings_that_differ_are_both_kept_to_be_asked_about():
    read, told = PrintedRating(3, 5, "3/5"), PrintedRating(4, 5, "4 / 5")
    settled = settle(ReviewFacts(rating=read), Stated(rating=told))
    assert (settled.rating, settled.rating_conflict) == (None, (read, told))


NAMES = st.none() | st.text(min_size=1, max_size=12)


@given(
    st.builds(
        Stated,
        title=NAMES,
        reviewer=NAMES,
        composers=st.lists(st.text(min_size=1), max_size=3).map(tuple),
        year=st.none() | st.integers(1900, 2030),
    )
)
def test_what_a_worker_says_comes_home_as_it_was(one):
    assert from_json(json.loads(json.dumps(to_json(StatedPage("text", one))))) == StatedPage("text", one)
    assert together(one, Stated()) == together(Stated(), one) == one


@given(st.text(max_size=12) | st.integers() | st.floats() | st.none(), st.text(max_size=6) | st.none())
def test_any_two_fields_make_a_rating_within_its_scale_or_none(value, best):
    rating = rating_of(value, best, 5)
    assert (
        rating is None
        or rating.best is None
        or isinstance(rating.value, str)
        or 0 <= rating.value <= rating.best
    )


@pytest.mark.parametrize(
    ("words", "year"), [("1994-03-02", 1994), ("2 March 1994", 1994), ("12345", None), (1994, 1994)]
)
def test_a_date_tells_its_year(words, year):
    assert year_in(words) == year


@pytest.mark.parametrize(
    ("best", "kept"), [("A+", "A+"), ("A", "A"), ("5", None), (None, None), ("best of all", None)]
)
def test_a_grade_keeps_a_scale_of_grades(best, kept):
    assert rating_of("B-", best, 5) == PrintedRating("B-", kept, "B-")
