"""What stands around a review on its site: names and menus above, who signs and what is sold below."""

import pytest

from cuebook.domain.errors import ReviewRefusedError
from cuebook.formats.pages.html_page import read_html
from cuebook.formats.recognition import recognise

PROSE = (
    "The sluice gate takes four minutes to open and is worth every second of the wait, and the low brass "
    "under it has the weight of water. I came back to it twice that evening. Anna Quell wrote nothing better."
)  # fmt: skip
LIST = "Tracklist\n1. Sluice Gate (4:02)\n2. Lantern Street (3:10)\n3. Night Ferry (2:20)"


def page(*parts):
    return recognise("\n\n".join(parts))


@pytest.mark.parametrize(
    "above",
    [
        "SCORE LEDGER\nreviews since 2006",
        "FILMMUSIK-STUBE\nStartseite | Kritiken | Interviews | Forum | Impressum",
        "Quarterly of Film Music          Issue 31",
        "LE MAGAZINE\nAccueil | Critiques | Entretiens | Contact",
        "MUZYKA Z KINA\nStrona główna | Recenzje | Wywiady | Kontakt",
    ],
)
@pytest.mark.parametrize(
    ("facts", "year"), [("Music by Anna Quell\n1994", 1994), ("Komponist: Anna Quell\nJahr: 1994", 1994)]
)
def test_the_title_is_what_stands_above_its_composer_and_not_the_site_s_name(above, facts, year):
    found = page(above, f"Barrow Weir\n{facts}", PROSE, PROSE)
    assert (found.title, found.composers, found.year) == ("Barrow Weir", ("Anna Quell",), year)


@pytest.mark.parametrize(
    ("place", "title"),
    [
        ("Home > Reviews > Barrow Weir – Anna Quell", "Barrow Weir"),
        ("Canal > Reviews > B\n\nBarrow Weir\nMusic by Anna Quell", "Barrow Weir"),
        ("« Barrow Weir » – Critique", "Barrow Weir"),
    ],
)
def test_a_page_s_place_on_its_site_ends_with_its_title_or_a_letter(place, title):
    assert page(place, PROSE).title == title


@pytest.mark.parametrize("word", ["Recenzja", "Crítica", "Rezension", "Critique"])
def test_a_title_behind_the_word_review_is_no_reviewer_s_name(word):
    heading = f"{word}: Barrow Weir (Anna Quell – 1994)"
    found = page("Kontakt   RSS", heading, "Filmmusik   Komponist des Monats", heading, PROSE)
    assert (found.title, found.year, found.reviewer) == ("Barrow Weir", 1994, None)
    assert found.collections == ("Komponist des Monats",)


def test_a_title_quoted_at_the_end_of_a_heading_is_the_film_s():
    assert page('Back to the Canal: the songs of "Barrow Weir" (1986)', PROSE).title == "Barrow Weir"


def test_an_edition_behind_the_title_is_no_part_of_it():
    found = page(
        "BARROW WEIR - Edición completa", "Compositor: Anna Quell\nAño: 1989 (edición de 2014)", PROSE
    )
    assert (found.title, found.year, found.album_year) == ("BARROW WEIR", 1989, 2014)


@pytest.mark.parametrize(
    "below",
    [
        "Highlights: Sluice Gate\n\nOda Kernigan",
        "– Oda Kernigan\n\nOur grades go from A+ for what one should buy twice down to F for the rest of it.",
        f"Oda Kernigan\n\n{LIST}\n\nReaders' rating: 3.1/5 (48 votes)",
        f"{LIST}\n\nHighlights: Sluice Gate\n\nOda Kernigan\n\nVisitors' rating: 3.1/5 (48 votes)",
        "Cue rating: 74 / 100\n\nMinutes of excellence: 8 / 23\n\nHighlights: all of them\n\nOda Kernigan",
    ],
)
def test_a_person_s_name_that_stands_by_itself_below_the_review_signs_it(below):
    found = page("Barrow Weir (Anna Quell, 1994)", PROSE, PROSE, below)
    assert (found.reviewer, found.listed_cues) == ("Oda Kernigan", ())


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("Label and Release Date:\nPalimpsest Records\n(October 2nd, 2001)", "Palimpsest Records"),
        ("Labels and Dates:\nHeron Records\n(May, 1989)\n\nTern Records\n(June, 2007)", None),
        ("Running Time: 57 minutes 12 seconds. Heron Records HR-2207 (2011)", "Heron Records HR-2207"),
        (
            "**It** is out on Heron Records, and nowhere else that I know of, which is a pity.",
            "Heron Records",
        ),
        (f"Label: Heron Records. Highest chart position: #38 (2 weeks, June 1986). {PROSE}", "Heron Records"),
        ("Labels: 1986, prom, songs", None),
    ],
)
def test_the_company_an_album_is_out_on(words, label):
    assert page("Barrow Weir (Anna Quell)", PROSE, words).label == label


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("It is on one disc, 23 cues, and the cover has the wrong river on it.", 23),
        ("The album has 18 tracks, which is more than it needs, and I would not miss one.", 18),
        ("The first 12 tracks of the album are the best of it, and I play no others.", None),
        ("I once owned 40 tracks by her on tapes that the cat has eaten since then.", None),
    ],
)
def test_how_many_tracks_a_sentence_says_an_album_has(words, count):
    assert page("Barrow Weir (Anna Quell)", PROSE, words).track_count == count


def test_titles_each_with_prose_and_a_labelled_rating_are_several_reviews():
    two = [
        part for film in ("Barrow Weir", "Kiln Songs") for part in (film, PROSE, f"Rating: {len(film) % 5}/5")
    ]
    with_one_rating = page("Barrow Weir (Anna Quell)", PROSE, PROSE, "Rating: 4/5")
    assert (with_one_rating.rating.value, with_one_rating.rating.best) == (4, 5)
    with pytest.raises(ReviewRefusedError, match="several reviews"):
        page("DOUBLE BILL", *two)


def test_a_total_in_a_row_of_fewer_cells_is_the_album_s_length():
    table = "| Nr. | Titel | Zeit |\n| 1 | Kiln | 1:52 |\n| 2 | Weir | 3:30 |\n| Gesamt | 5:22 |"
    assert page("Barrow Weir (Anna Quell)", PROSE, table).album_seconds == 322


def test_a_group_behind_a_colon_sings_one_song_among_cues():
    cues = "Tracklist\n1. Weir (4:02)\n2. Finale: The Return (3:10)\n3. Homeward: The Hallam Sisters (2:20)"
    tracks = page("Barrow Weir (Anna Quell)", PROSE, cues).tracks
    assert [(one.title, one.artist) for one in tracks][1:] == [
        ("Finale: The Return", None), ("Homeward", "The Hallam Sisters"),
    ]  # fmt: skip


def test_a_table_of_cues_below_a_review_that_markup_closed_is_kept():
    rows = "".join(f"<tr><td>{n}</td><td>Cue {n}</td><td>{n}:20</td></tr>" for n in range(1, 5))
    kind = 'itemscope itemtype="https://schema.org/Review"'
    review = f"<div {kind}><h1>Barrow Weir</h1><p>{PROSE * 4}</p></div>"
    links = "<ul><li><a>Kiln Songs</a></li><li><a>Moor</a></li></ul>"
    (read,) = read_html(f"<body>{review}<table>{rows}</table>{links}</body>")
    assert [line for line in read.text.split("\n") if "Cue" in line] == [
        f"{n}. Cue {n} {n}:20" for n in range(1, 5)
    ]
    assert "Kiln Songs" not in read.text
