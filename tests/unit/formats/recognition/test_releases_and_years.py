"""Which company, which year: rows about a release, and sentences that date a film."""

import pytest

from cuebook.formats.recognition import recognise

PROSE = (
    "The score begins with a low drone under the pier and never quite leaves it. The result, for a small "
    "band, is warmer than the story deserves, with two clarinets that quarrel in every bar."
)  # fmt: skip


def released(line):
    facts = recognise(f"Barrow Weir\nAnna Quell\n\n{line}\n\n{PROSE} Quell wrote the music in a week.")
    assert (facts.title, facts.composers) == ("Barrow Weir", ("Anna Quell",))
    return facts


@pytest.mark.parametrize(
    ("line", "label", "year"),
    [
        ("1999 - Aldgate Road Records ARR 1044", "Aldgate Road Records ARR 1044", 1999),
        ("Aldgate Road Records, 1999, 61:26", "Aldgate Road Records", 1999),
        ("(Tidemill Recordings, 49 minutes)", "Tidemill Recordings", None),
        ("Album: 8 tracks / Aldersgate Digital", "Aldersgate Digital", None),
        ("Out now on Tern Records", "Tern Records", None),
        ("Tern Soundtracks TS-2044\n2 CDs · 12 tracks · Total time 57:21", "Tern Soundtracks TS-2044", None),
    ],
)  # fmt: skip
def test_a_row_about_a_release(line, label, year):
    facts = released(line)
    assert (facts.label, facts.year) == (label, year)


@pytest.mark.parametrize(
    "line",
    [
        "Film von 2012, CD von 2014 (Tern Records TR 18), 53:09 Min.",
        "Film from 2012, CD from 2014 (Tern Records TR 18), 53:09 min.",
        "Película de 2012, CD de 2014 (Tern Records TR 18), 53:09 min.",
        "Film z 2012, płyta z 2014 (Tern Records TR 18), 53:09 min.",
        "Tern Records TR 18\nFilm: 2012 · This edition: June 2014",
        "Film : 2012. Disque : 2014 (Tern Records TR 18, 2 CD).",
    ],
)
def test_a_film_and_its_album_in_one_row(line):
    facts = released(line)
    assert (facts.year, facts.album_year, facts.label) == (2012, 2014, "Tern Records TR 18")


@pytest.mark.parametrize(
    ("line", "album_year"),
    [("Erschienen 2014 bei Tern Records", 2014), ("Editado por Tern Records en 2014", 2014)],
)
def test_a_line_that_says_where_an_album_is_out(line, album_year):
    facts = released(line)
    assert (facts.label, facts.album_year or facts.year) == ("Tern Records", album_year)


def test_the_year_beside_the_company_of_a_later_edition_is_the_albums():
    top = "BARROW WEIR: 25th Anniversary Edition\nComposed by Anna Quell\nLarkspur Heritage LKH-25 (2016)"
    facts = recognise(f"{top}\n\n{PROSE}")
    assert (facts.title, facts.year, facts.album_year) == ("BARROW WEIR", None, 2016)
    assert facts.label == "Larkspur Heritage LKH-25"


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("When “Barrow Weir” came out in the autumn of 2018, half the county was in it.", 2018),
        ("Saw the film when it came out in 2009, hated it, bought the CD because that is who I am.", 2009),
        ("Barrow Weir was one of the quiet successes of the 2015 festival season.", 2015),
        ("Barrow Weir, from 1974, is a comedy.", 1974),
        ("1974’s Barrow Weir is a comedy.", 1974),
        ("La película es de 2010 y no la ha visto nadie.", 2010),
        ("Der Film kam im Herbst 2010 in die Kinos.", 2010),
        ("Le film est sorti à l'automne 2010.", 2010),
        ("Film wszedł na ekrany jesienią 2010 roku.", 2010),
        ("Il film uscì nell'autunno del 2010.", 2010),
        ("If the film came out in 1990, nobody noticed.", None),
        ("It is 1974, and the film opens on a pier.", None),
        ("The film is set in 1974 on a pier.", None),
        ("Der Film spielt 1974 auf einem Steg.", None),
        ("Le film se passe en 1974.", None),
        ("La película transcurre en 1974.", None),
    ],
)
def test_the_year_that_a_sentence_gives_a_film(sentence, year):
    assert recognise(f"Soundtrack: Barrow Weir\n\n{sentence} {PROSE}").year == year
