import pytest

from cuebook.domain.errors import ReviewRefusedError
from cuebook.formats.pages.html_page import read_html, read_html_page

PROSE = (
    "Ida Quell writes for eleven violas and a bucket of rain, and somehow the bucket carries the melody. "
    "The “Sluice Gate” cue takes four minutes to open and is worth every second of the wait."
)
MORE = "“Night Ferry” is the one I play to visitors, who then go home humming it and never ask for another."


def read(body, head=""):
    (page,) = read_html(f"<html><head>{head}</head><body>{body}</body></html>")
    return page


def lines(body, head=""):
    return [line for line in read(body, head).text.split("\n") if line]


def article(inside):
    return f"<article><h1>Barrow Weir (Ida Quell – 1994)</h1><p>{PROSE}</p>{inside}<p>{MORE}</p></article>"


def test_the_review_is_told_from_the_site_around_it():
    page = f"""
        <header class="site-header"><a href="/">The Damp Ear</a><form role="search"><input>Type to search</form></header>
        <nav><ul><li>Home<li>Reviews<li>Contact</ul></nav>
        {article("<p>Cue rating: 74&nbsp;/&nbsp;100</p>")}
        <aside class="sidebar"><h3>Recent</h3><p>Kiln Songs (Bo Harrow – 1971) and why nobody bought it at all.</p></aside>
        <div id="comments"><ol><li>I give it “Mill Race” and 40 / 100, and I was there when it was recorded.</ol></div>
        <footer>© The Damp Ear</footer>
        """
    assert lines(page) == ["Barrow Weir (Ida Quell – 1994)", PROSE, "Cue rating: 74 / 100", MORE]


def test_figures_beside_the_prose_are_kept():
    page = f"""
        <div id="wrap"><div class="post"><h2>Barrow Weir</h2>
        <div class="entry"><p>{PROSE}</p><p>{MORE}</p></div>
        <div class="verdict-box">Cue rating: 74 / 100<br>Total minutes of excellence: 8 / 23</div></div></div>
        """
    assert lines(page)[-2:] == ["Cue rating: 74 / 100", "Total minutes of excellence: 8 / 23"]


@pytest.mark.parametrize(
    "name",
    ["kom", "kommentare", "komentarze", "commentaires", "comentarios", "user-reviews", "readerrating", "avis-clients",
     "kundenmeinungen", "most-read", "also-bought", "trending"],
)  # fmt: skip
def test_what_others_say_is_told_by_the_names_of_its_place(name):
    others = f'<div class="{name}"><p>“Sluice Gate” is the best of it, 10/10.</p></div>'
    assert lines(article(others)) == ["Barrow Weir (Ida Quell – 1994)", PROSE, MORE]


def test_scripts_styles_and_hidden_words_are_none_of_the_text():
    hidden = """<script>document.write("Cue rating: 100 / 100")</script><style>p::after { content: "9 / 10" }</style>
        <noscript>8 / 10</noscript><p style="display: none">7 / 10</p><p hidden>6 / 10</p><!-- 5 / 10 -->
        <span class="screen-reader-text">4 / 10</span><template>3 / 10</template>"""
    assert lines(article(hidden)) == ["Barrow Weir (Ida Quell – 1994)", PROSE, MORE]


def test_lists_are_numbered_as_a_browser_does():
    listed = lines(
        article("<ol><li>Weir<li>Kiln<ol><li>Ash</ol></ol><ol start=4 reversed><li>Tern<li>3. Moor</ol>")
    )
    assert listed[2:-1] == ["1. Weir", "2. Kiln", "1. Ash", "4. Tern", "3. Moor"]


def test_a_table_of_cues_keeps_its_columns():
    table = """<table><tr><th>#<th>Cue<th>Length<th>Mine</tr>
        <tr><td>1.<td><p>Weir</p><td>4:20<td><img alt="*"><img alt="*"><img alt="*"></tr>
        <tr><td>2.<td>Kiln | Ash<td>2:05<td>★★</tr></table>"""
    assert lines(article(table))[2:-1] == [
        "| # | Cue | Length | Mine |",
        "| 1. | Weir | 4:20 | ★★★ |",
        "| 2. | Kiln / Ash | 2:05 | ★★ |",
    ]


def test_a_table_that_places_text_beside_text_reads_on():
    page = f"""<table><tr><td><img src=spacer.gif></td><td><table><tr><td>1</td><td>Weir (4:20)</td></tr>
        <tr><td>2</td><td>Kiln (2:05)</td></tr></table></td></tr><tr><td><p>{PROSE}</p><p>{MORE}</p></td></tr></table>"""
    assert lines(page) == ["1. Weir (4:20)", "2. Kiln (2:05)", PROSE, MORE]


def test_labels_in_a_table_or_a_list_of_terms_stand_before_their_values():
    facts = """<table><tr><th>Composer</th><td>Ida Quell</td></tr><tr><td>Label:</td><td>Heron</td></tr></table>"""
    assert lines(article(facts))[2:-1] == ["Composer: Ida Quell", "Label: Heron"]


@pytest.mark.parametrize(
    ("drawn", "text"),
    [
        ('<img src="a.gif" alt="3.5 out of 5 stars">', "3.5 out of 5 stars"),
        ('<img alt="*"><img alt="*"><img alt="1/2"><img alt="">', "★★½"),
        ('<img src="star.gif"><img src="star.gif"><img src="halfstar.png"><img src="nostar.png">', "★★½☆"),
        ('<i class="fa fa-star"></i><i class="fa fa-star"></i> <i class="fa fa-star-o"></i>', "★★☆"),
        ('<span class="icon star-full"></span><span class="icon star-empty"></span>', "★☆"),
        ('<span role="img" aria-label="Rated 4 out of 5"></span>', "Rated 4 out of 5"),
        ('<img src="/img/3-of-5.png" alt="">', "3/5"),
    ],
)
def test_a_drawn_rating_is_written_out(drawn, text):
    assert lines(article(f"<p>{drawn}</p>"))[2] == text


@pytest.mark.parametrize(
    "drawn",
    [
        '<img src="/images/rating_4.gif">',  # of how many?
        '<img src="5stars.gif" alt="">',
        '<img src="star.gif" alt="">',
        '<img src="ring.gif" alt="Next site: rate us 5 stars!">',
        '<img src="cover.jpg" alt="The cover: 12 of 14 violas">',
    ],
)
def test_a_picture_that_tells_no_rating_is_left_out(drawn):
    assert lines(article(f"<p>{drawn}</p>")) == ["Barrow Weir (Ida Quell – 1994)", PROSE, MORE]


def test_names_in_italics_or_bold_are_marked_in_prose():
    prose = "<p>I came for <i>Mill Race</i>, stayed for <b>Tern</b> and “<em>Night Ferry</em>”, and left at <i>last</i>.</p>"
    assert (
        lines(article(prose))[2]
        == "I came for _Mill Race_, stayed for _Tern_ and “Night Ferry”, and left at last."
    )


def test_labels_and_whole_lines_in_bold_are_left_as_they_are():
    page = lines(
        article(
            "<p><b>ALBUM RATING:</b> 6 out of 10</p><p><b>Track List</b></p><p>1. Weir <b>Excellent</b></p>"
        )
    )
    assert page[2:-1] == ["ALBUM RATING: 6 out of 10", "Track List", "1. Weir Excellent"]


def test_a_caption_is_kept_only_where_something_sounds():
    embedded = '<figure><iframe src="https://v.example.invalid/1"></iframe><figcaption>Night Ferry</figcaption></figure>'
    pictured = '<figure><img src="cover.jpg"><figcaption>The cover</figcaption></figure>'
    assert lines(article(embedded + pictured))[2:-1] == ["Night Ferry"]


def test_an_empty_paragraph_sets_what_follows_apart():
    assert "\n\n\nMill Race" in read(article("<p>Weir</p><p>&nbsp;</p><p>Mill Race</p>")).text


def test_the_title_stands_above_where_the_page_itself_shows_none():
    page = f"<p>{PROSE}</p><p>{MORE}</p>"
    head = '<title>Barrow Weir review | The Damp Ear</title><meta property="og:site_name" content="The Damp Ear">'
    assert lines(page, head)[0] == "Barrow Weir review"


def test_a_heading_outside_the_article_is_found():
    page = (
        f"<div class=top><h1>Barrow Weir</h1><p>By Ann Reed</p></div><main><p>{PROSE}</p><p>{MORE}</p></main>"
    )
    assert lines(page, "<title>Barrow Weir</title>")[:2] == ["Barrow Weir", "By Ann Reed"]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "iso-8859-2", "utf-16"])
def test_the_declared_encoding_holds(encoding):
    page = f'<html><head><meta charset="{encoding}"><title>x</title></head><body>{article("")}</body></html>'
    (found,) = read_html_page(page.encode(encoding, "ignore"))
    assert PROSE.replace("“", "").replace("”", "")[:60] in found.text.replace("“", "").replace("”", "")


def test_emphasis_that_is_never_closed_costs_no_text():
    page = article("".join(f"<p><font size=2><b>Line {number} of the old page" for number in range(400)))
    assert "Line 399 of the old page" in read(page).text


def test_the_box_about_the_author_tells_who_signs_and_is_left_out():
    box = '<div class="author-box"><h4>Ann Reed-Vale</h4><p>Writes about weirs.</p></div>'
    page = read(article(box))
    assert page.stated.reviewer == "Ann Reed-Vale"
    assert "weirs" not in page.text


def test_reviews_that_markup_parts_are_read_one_by_one():
    one = (
        f'<div class="hreview"><h2 class="item"><span class="fn">Barrow Weir</span></h2><p>{PROSE}</p></div>'
    )
    other = (
        f'<div class="hreview"><h2 class="item"><span class="fn">Kiln Songs</span></h2><p>{MORE}</p></div>'
    )
    pages = read_html(f"<html><body><main>{one}{other}</main></body></html>")
    assert [(page.stated.title, page.text.split("\n")[0]) for page in pages] == [
        ("Barrow Weir", "Barrow Weir"),
        ("Kiln Songs", "Kiln Songs"),
    ]


def test_a_page_without_words_is_refused_or_empty():
    with pytest.raises(ReviewRefusedError, match="no words"):
        read_html("<script>x</script>")


def test_where_nothing_names_the_article_what_stands_beside_the_prose_is_kept():
    page = f"""<div id=top><a href=/>Filmscore pages</a></div><div id=left><ul><li><a href=1>News</a><li><a href=2>Links</a></ul>
        </div><div id=middle><div>BARROW WEIR</div><div>12 tracks - 43:04</div><div>{PROSE}<br><br>{MORE}</div>
        <div>Highlights:<br>Sluice Gate</div><div><img src="pics/35.gif" alt="3.5/5"></div></div>"""
    kept = lines(page, "<title>BARROW WEIR - Filmscore pages</title>")
    assert kept == ["BARROW WEIR", "12 tracks - 43:04", PROSE, MORE, "Highlights:", "Sluice Gate", "3.5/5"]


def test_a_table_of_numbered_names_is_a_list():
    table = "<table><tr><td>1.<td>Weir<td>(4.10)<td>***<tr><td>2.<td>Kiln<td>(3.36)<td></table>"
    assert lines(article(table))[2:-1] == ["1. Weir (4.10) ***", "2. Kiln (3.36)"]


def test_who_posted_the_page_signs_it():
    page = f'<div class="post"><h3>Barrow Weir</h3>{PROSE}<div>Posted by <span class="fn">Ann Reed</span></div></div>'
    assert read(page).stated.reviewer == "Ann Reed"
    other = (
        f'<div class="post"><h3>Barrow Weir</h3>{PROSE}<div><span class="fn">Tern Island</span></div></div>'
    )
    assert read(other).stated.reviewer is None


def test_a_long_table_beside_short_prose_is_kept_within_the_article():
    rows = "".join(
        f"<tr><td>{at}.<td>Kiln and the bucket, part {at}<td>2:0{at % 10}</tr>" for at in range(1, 30)
    )
    page = f"<article><h1>Barrow Weir</h1><div><p>{PROSE}</p></div><div><table>{rows}</table></div></article><p>{MORE}</p>"
    kept = lines(page)
    assert kept[-1] == "29. Kiln and the bucket, part 29 2:09"
    assert MORE not in kept


def test_on_a_page_of_very_many_elements_the_long_lines_show_where_the_review_is():
    menu = "".join(f"<div><a href={at}>Page {at}</a></div>" for at in range(7_000))
    assert lines(f"<div>{menu}</div><article><h1>Barrow Weir</h1><p>{PROSE}</p><p>{MORE}</p></article>") == [
        "Barrow Weir",
        PROSE,
        MORE,
    ]


def test_links_side_by_side_do_not_run_together():
    page = read(
        article(
            '<div><a href="1">Composer of the month</a><a href="2">River films</a> <a href="3">1994</a></div>'
        )
    )
    assert "Composer of the month · River films · 1994" in page.text
