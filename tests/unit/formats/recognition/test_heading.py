import pytest

from cuebook.domain.review import FactKind
from cuebook.formats.recognition import recognise

BODY = """
The strings of Vanterpool and the brass of Eskildsen share a tent for an hour, and nobody is trampled; I had
my doubts about the tent, and more about the hour, but the last reel is a thing to hear with the windows open.
"""


def heading(line):
    facts = recognise(line + "\n" + BODY)
    return facts.title, facts.composers, facts.year


@pytest.mark.parametrize(
    ("line", "title", "composers", "year"),
    [
        ("Soundtrack review: Salt Parade (Rolf Eskildsen – 1991)", "Salt Parade", ("Rolf Eskildsen",), 1991),
        ("Soundtrack review: Salt Parade (1991)", "Salt Parade", (), 1991),
        ("Soundtrack review: Salt & Rope (Rolf Eskildsen, 1991)", "Salt & Rope", ("Rolf Eskildsen",), 1991),
        (
            "Soundtrack review: Salt Parade (Rolf Eskildsen & Ada Vanterpool – 1991)",
            "Salt Parade",
            ("Rolf Eskildsen", "Ada Vanterpool"),
            1991,
        ),
        ("Salt Parade (Rolf Eskildsen) (1991)", "Salt Parade", ("Rolf Eskildsen",), 1991),
        ("Salt Parade (1991) – Rolf Eskildsen", "Salt Parade", ("Rolf Eskildsen",), 1991),
        ("Salt Parade (Rolf Eskildsen) - print version", "Salt Parade", ("Rolf Eskildsen",), None),
        ("Home > Reviews > SALT PARADE – Rolf Eskildsen", "SALT PARADE", ("Rolf Eskildsen",), None),
        (
            '"Salt Parade" Music By Rolf Eskildsen Soundtrack Album Review',
            "Salt Parade",
            ("Rolf Eskildsen",),
            None,
        ),
        ('Review of "Salt Parade" Soundtrack by Rolf Eskildsen', "Salt Parade", ("Rolf Eskildsen",), None),
        ("Salt Parade Series 4 Soundtrack Review", "Salt Parade Series 4", (), None),
        ("SALT: Ropes & Anchors - Soundtrack Review", "SALT: Ropes & Anchors", (), None),
        ("Salt Parade / O.S.T.", "Salt Parade", (), None),
        ("Various Artists - Salt Parade", "Salt Parade", (), None),
        ("1984 Soundtrack – Salt Parade", "Salt Parade", (), 1984),
        ("Original Soundtrack of the Halcyon Motion Picture Salt Parade (1985)", "Salt Parade", (), 1985),
        ("Salt Parade (Original Motion Picture Score)", "Salt Parade", (), None),
        ("CD REVIEW - Salt Parade", "Salt Parade", (), None),
        ("Salt Parade | Soundtrack", "Salt Parade", (), None),
        ("Critique BO : Le Sel (Rolf Eskildsen, 1991)", "Le Sel", ("Rolf Eskildsen",), 1991),
        ("Reseña de la banda sonora de La sal", "La sal", (), None),
        ("Filmmusik: Salzparade (Rolf Eskildsen, 1991)", "Salzparade", ("Rolf Eskildsen",), 1991),
        ("映画音楽レビュー：『塩の行列』", "塩の行列", (), None),
        ("Soundtrack review: Home (Rolf Eskildsen – 2008)", "Home", ("Rolf Eskildsen",), 2008),
        ("Salt Parade", "Salt Parade", (), None),
    ],
)
def test_titles_composers_and_years_of_headings(line, title, composers, year):
    assert heading(line) == (title, composers, year)


def test_a_series_before_the_title_is_a_collection_and_gives_the_year():
    facts = recognise(f"Great Soundtracks of 1985: Salt Parade III\n{BODY}")
    assert (facts.title, facts.year, facts.collections) == (
        "Salt Parade III",
        1985,
        ("Great Soundtracks of 1985",),
    )


def test_categories_stand_between_the_heading_and_its_repetition():
    line = "Soundtrack review: Salt Parade (Rolf Eskildsen – 1991)"
    facts = recognise(f"{line}\n\nComposer of the month Franchises The harbour month\n\n{line}\n{BODY}")
    assert facts.collections == ("Composer of the month", "Franchises", "The harbour month")


def test_categories_that_say_only_what_page_it_is_are_no_collections():
    line = "Soundtrack review: Salt Parade (Rolf Eskildsen – 1991)"
    assert recognise(f"{line}\n\nFilm scores\n\n{line}\n{BODY}").collections == ()


def test_film_year_album_year_and_edition_share_one_bracket():
    facts = recognise(
        f"Soundtrack review: Salt Parade (expanded release, Rolf Eskildsen, 1989, 2011)\n{BODY}"
    )
    assert (facts.title, facts.composers, facts.year, facts.album_year) == (
        "Salt Parade",
        ("Rolf Eskildsen",),
        1989,
        2011,
    )


def test_another_title_in_brackets_is_kept_as_such():
    facts = recognise(f"Salt Parade (aka The Long Rope) (1991)\n{BODY}")
    assert (facts.title, facts.alt_titles, facts.year) == ("Salt Parade", ("The Long Rope",), 1991)


@pytest.mark.parametrize(
    "line",
    [
        "Bring a lantern and a second pair of socks!",
        "Music composed by Rolf Eskildsen",
        "Tracklist:",
        "1. Salt Parade",
        "| # | Title |",
    ],
)
def test_a_first_line_that_is_no_title_gives_none(line):
    assert recognise(f"{line}\n{BODY}").title is None


def test_brackets_with_a_name_that_the_page_does_not_go_on_about_belong_to_the_title():
    assert heading("Salt Parade (Live Wire)")[:2] == ("Salt Parade (Live Wire)", ())


def test_a_date_of_the_page_is_no_year_of_the_score():
    assert heading("Tuesday, October 14, 2008\n\nCD REVIEW - Salt Parade") == ("Salt Parade", (), None)


def test_title_composer_and_year_are_marked_in_the_text():
    text = f"Soundtrack review: Salt Parade (Rolf Eskildsen – 1991)\n{BODY}"
    marked = {span.kind: text[span.start : span.stop] for span in recognise(text).spans}
    assert marked[FactKind.TITLE] == "Salt Parade"
    assert marked[FactKind.COMPOSER] == "Rolf Eskildsen"
    assert marked[FactKind.YEAR] == "1991"


def test_what_a_review_says_twice_is_no_heading():
    line = "Soundtrack review: Salt Parade (1991)"
    first = "“Low Tide” is a marvel that I could hear for as long as there are tides."
    said = "“Tent Poles” (1:03): second bridge"
    assert recognise(f"{line}\n\n{first}\n\n{said}\n\n{said}\n").title == "Salt Parade"


def test_a_year_within_the_name_of_a_cue_is_not_the_film_s():
    text = (
        "Soundtrack review: Salt Parade\n\nThe film begins slowly, and “Tent Poles 1984” is part of that.\n"
    )
    assert recognise(text).year is None
