"""How pages print what is reviewed, by whom, of what year: labels, rows of facts, names beside titles."""

import pytest

from cuebook.formats.pages.markdown_page import read_markdown
from cuebook.formats.recognition import recognise

PROSE = (
    "The score begins with a low drone under the pier and never quite leaves it. Quell writes for a small "
    "band, and the result is warmer than the story deserves, with two clarinets that quarrel in every bar."
)  # fmt: skip
MORE = "“Salt Steps” is the best thing here, a slow waltz that goes on turning after the dancers have left."


def page(*parts):
    return recognise("\n\n".join(parts))


def head(top):
    return page(top, PROSE, MORE)


@pytest.mark.parametrize(
    "top",
    [
        "SCORE QUAY\nFilm: Barrow Weir\nMusic: Anna Quell",
        "The Listening Shelf\n\nTitle: Barrow Weir\nComposer: Anna Quell",
        "Klangarchiv Nord\n\nFilmtitel: Barrow Weir\nKomponist: Anna Quell",
        "Titel: Barrow Weir\nMusik: Anna Quell",
        "La Cabane à vinyles\n\nTitre : Barrow Weir\nCompositeur : Anna Quell",
        "El Faro Sonoro\n\nTítulo: Barrow Weir\nCompositora: Anna Quell",
        "Kino na słuch\n\nTytuł: Barrow Weir\nKompozytorka: Anna Quell",
        "Newsgroups: rec.music.movies\nSubject: REVIEW: Barrow Weir (Anna Quell)",
    ],
)
def test_what_a_label_says_is_the_title(top):
    facts = head(top)
    assert (facts.title, facts.composers) == ("Barrow Weir", ("Anna Quell",))


def test_a_figure_behind_the_label_of_a_film_is_no_title():
    facts = head(
        "Barrow Weir\nMusik: Anna Quell • Film: 1968 • Nachpressung: 2020 (Rybitwa Records WB-LP 12)"
    )
    assert (facts.title, facts.year, facts.album_year) == ("Barrow Weir", 1968, 2020)
    assert facts.label == "Rybitwa Records WB-LP 12"


@pytest.mark.parametrize(
    "row",
    [
        "Anna Quell · 1994 · Tern Records · 41 min",
        "Anna Quell / 1994 / Tern Records / 12 Tracks / 41:20",
        "Music by Anna Quell (1994) • Tern Records • Reviewed by Moss Penrose",
        "Composer: Anna Quell, Year: 1994, Label: Tern Records",
        "[Composer: Anna Quell] [Year: 1994] [Label: Tern Records]",
        "Muzyka: Anna Quell. Wydawca: Tern Records. Rok: 1994.",
        "Anna Quell, 1994 (Tern Records)",
        "Director: Ada Vane. Composer: Anna Quell. Cast: Bo Reed, Kit Lund. 1994. Label: Tern Records.",
    ],
)
def test_a_row_of_facts_below_the_title(row):
    facts = head(f"Barrow Weir\n{row}")
    assert (facts.title, facts.composers, facts.year) == ("Barrow Weir", ("Anna Quell",), 1994)
    assert (facts.album_year, facts.label) == (None, "Tern Records")


def test_a_row_of_sentences_tells_of_a_later_release():
    facts = head("Barrow Weir\nScore by Anna Quell, 1968. First CD release, 2019, on Tern.")
    assert (facts.composers, facts.year, facts.album_year, facts.label) == (
        ("Anna Quell",),
        1968,
        2019,
        "Tern",
    )


@pytest.mark.parametrize("row", ["Drama | Great Britain | 98 min", "Directed by Ada Vane · 1994 · 98 min"])
def test_a_row_about_the_film_names_no_company_and_no_composer(row):
    facts = page("Barrow Weir", row, MORE, MORE)
    assert (facts.label, facts.composers) == (None, ())


@pytest.mark.parametrize(
    "top",
    [
        "Barrow Weir / Anna Quell / 1994",
        "Anna Quell: Barrow Weir (1994)",
        "Anna Quell, “Barrow Weir” (1994)",
        "[Review] Barrow Weir (1994) - Anna Quell",
        "Soundtrackkritik: Barrow Weir (Anna Quell – 1994)",
        "Just listened to: BARROW WEIR (Quell) – my review\nMusic by Anna Quell\nYear: 1994",
        "*** BARROW WEIR ***\nby Anna Quell\n1994",
        "Le grenier de Luce\n\nBarrow Weir (1994), de Anna Quell",
        "Barrow Weir (GB 1994)\nMusik: Anna Quell",
        "Barrow Weir (Ada Vane, 1994)\nMúsica: Anna Quell",
        "Barrow Weir\nGroßbritannien 1994\nRegie: Ada Vane\nMusik: Anna Quell",
        "Barrow Weir\nComposer - Anna Quell\nYear - 1994",
        "Barrow Weir\nOriginal Television Soundtrack by Anna Quell\n1994",
        "Barrow Weir (1994)\nDirected by Ada Vane\nStarring Bo Reed, Kit Lund\nMusic by Anna Quell",
        "Barrow Weir\n3 1/2 stars out of 5\nMusic composed by: Anna Quell\nYear: 1994",
    ],
)
def test_a_title_beside_its_composer_and_its_year(top):
    facts = head(top)
    assert (facts.title or "").casefold() == "barrow weir"
    assert (facts.composers, facts.year) == (("Anna Quell",), 1994)


def test_a_composer_in_front_of_a_title_is_one_only_where_the_prose_says_so():
    assert page("Anna Quell: Barrow Weir", MORE, MORE).composers == ()


@pytest.mark.parametrize(
    "place", ["Germany", "USA", "Grande-Bretagne", "TV", "BBC", "dir. Ada Vane", "Regie: Ada Vane"]
)
def test_neither_a_country_nor_a_director_beside_a_year_composed_anything(place):
    facts = page(f"Barrow Weir ({place}, 1994)", MORE, MORE)
    assert (facts.title, facts.year, facts.composers) == ("Barrow Weir", 1994, ())


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("by Moss Penrose   March 30, 2018   6 min read   14 comments", ""),
        ("Moss Penrose | 30 March 2018", ""),
        ("By Moss Penrose, Music Editor", ""),
        ("Eine Kritik von Moss Penrose", ""),
        ("Une critique signée Moss Penrose", ""),
        ("Moss Penrose\n4 maja 2018", ""),
        ("", "Filed by Moss Penrose"),
        ("", "Publié par Moss Penrose à 18:42\nLibellés : 1994, cuivres"),
        ("", "Publicado por Moss Penrose el 1 de septiembre"),
        ("", "Eingestellt von Moss Penrose um 18:42\nLabels: 1994, Quell, Thriller"),
        ("", "About the author\nMoss Penrose writes about music and owns too many mugs."),
        ("", "Review © Moss Penrose 2012"),
        ("", "(Moss Penrose)"),
    ],
)
def test_who_signs_and_nobody_brings_the_album_out(above, below):
    facts = page("Barrow Weir (Anna Quell, 1994)", above, PROSE, MORE, below)
    assert (facts.reviewer, facts.label, facts.year) == ("Moss Penrose", None, 1994)


def test_on_blogs_people_sign_with_a_word():
    assert page("Barrow Weir (Anna Quell, 1994)", PROSE, "Posted by mossy at 18:42").reviewer == "mossy"


def test_photographs_and_rights_of_a_site_are_signed_by_no_reviewer():
    for line in (
        "Photo by Kit Lund",
        "© 2018 Score Quay. All rights reserved.",
        "Thanks to Jo Marsh for the disc.",
    ):
        assert page("Barrow Weir (Anna Quell, 1994)", PROSE, MORE, line).reviewer is None, line


@pytest.mark.parametrize(
    ("line", "year", "album_year"),
    [
        ("Tern Recordings TR-0044 (2017)", 1994, 2017),
        ("Tern Recordings TR-0044 (limited edition 2015)", 1994, 2015),
    ],
)
def test_a_company_with_its_year_below_the_review(line, year, album_year):
    facts = page("Barrow Weir (Anna Quell, 1994)", PROSE, MORE, line)
    assert (facts.year, facts.album_year, facts.label) == (year, album_year, "Tern Recordings TR-0044")


@pytest.mark.parametrize(
    "prose",
    [
        "A small score. Anna Quell had nine days for it. Quell went on to write music for a zoo.",
        "The music is Anna Quell's, and it is very good indeed, all clarinets and rope.",
        "Die Musik dazu hat Anna Quell geschrieben, und sie ist sehr gut geworden.",
        "C'est Anna Quell qui en signe la musique, et elle est fort belle.",
        "Anna Quell se encarga de la banda sonora, y lo hace muy bien.",
        "Muzykę do filmu napisała Anna Quell i jest ona bardzo dobra.",
    ],
)
def test_the_composer_whom_the_prose_tells_of(prose):
    assert page("Barrow Weir", prose, MORE).composers == ("Anna Quell",)


@pytest.mark.parametrize(
    "prose",
    [
        "Bo Reed plays a glazier in this film. Reed is good, and so is the weather, and so is the score.",
        "Jo Marsh wrote the book the film is based on, and Marsh is said to dislike the music.",
    ],
)
def test_actors_and_authors_of_books_are_no_composers(prose):
    assert page("Barrow Weir", prose, MORE).composers == ()


@pytest.mark.parametrize(
    ("prose", "year"),
    [
        ("BARROW WEIR, music by Anna Quell. 1981. A naval picture with a lot of shouting.", 1981),
        ("You would think you were listening to a lost 1960s caper movie, and it is a blast.", None),
    ],
)
def test_a_year_by_itself_is_the_film_s_and_a_decade_is_none(prose, year):
    assert page("Barrow Weir", prose, MORE).year == year


@pytest.mark.parametrize("name", ["titel", "titre", "titulo"])
def test_a_heading_in_front_of_markdown_in_other_languages(name):
    assert read_markdown(f'---\n{name}: "Soundtrack-Kritik: Barrow Weir"\n---\n\n{PROSE}').text.startswith(
        "Soundtrack-Kritik: Barrow Weir"
    )


@pytest.mark.parametrize(
    "below",
    [
        "2 réactions\n\nKit Lund, 5 mai 2018\nNote : 3/10",
        "Opinie czytelników\n\nKit Lund, 5 maja 2018\nOcena: 3/10",
        "Opiniones de los lectores\n\nKit Lund: Nota: 3/10",
        "Also reviewed this month:\nFog (Ann Berg, 1980) ***\nThe Kestrel Papers (Jo Marsh, 1999) **",
    ],
)
def test_what_readers_say_and_what_else_is_reviewed_is_none_of_it(below):
    facts = page("Barrow Weir (Anna Quell, 1994)", PROSE, MORE, below)
    assert (facts.title, facts.reviewer, facts.rating) == ("Barrow Weir", None, None)


def test_a_row_of_other_reviews_above_the_title_is_none_of_it():
    facts = page(
        "Latest reviews: Fog, The Kestrel Papers, Marrow", "Barrow Weir (Anna Quell, 1994)", PROSE, MORE
    )
    assert (facts.title, facts.year) == ("Barrow Weir", 1994)


@pytest.mark.parametrize(
    ("prose", "year"),
    [
        ("Harbour ist ein Drama aus dem Jahr 1994, und Anna Quells Musik ist geblieben.", 1994),
        ("To brytyjski dramat z 1994 roku, do którego muzykę skomponowała Anna Quell.", 1994),
        ("Anna Quell, who composed the music, remembers it.", None),
        ("Anna Quell hat für diesen Film eine Musik geschrieben, die nur aus Klarinetten besteht.", None),
    ],
)
def test_more_ways_in_which_prose_tells_of_composer_and_year(prose, year):
    facts = page("Barrow Weir", prose, MORE)
    assert (facts.composers, facts.year) == (("Anna Quell",), year)
