"""What a careful reader goes by at the head and the foot of pages nobody wrote rules for."""

import pytest

from cuebook.domain.errors import ReviewRefusedError
from cuebook.formats.recognition import recognise

PROSE = (
    "The sluice gate takes four minutes to open and is worth every second of the wait, and the low brass "
    "under it has the weight of water. I came back to it twice that evening. Anna Quell wrote nothing better."
)


def page(*blocks):
    return recognise("\n\n".join(blocks))


@pytest.mark.parametrize(
    "top",
    [
        "Portada | Críticas | Estrenos | Foro\n\nBarrow Weir",
        "Score Quay - a film music archive\n[Log in] [Forum]\n\nBarrow Weir\n\nComposer: Anna Quell",
        "Volver - Lista de críticas - Libro de visitas\n\nBarrow Weir",
        "Zum Inhalt springen\n\nBarrow Weir",
        "Barrow Weir\n\nFicha técnica\n\nCompositor: Anna Quell",
        "Barrow Weir\n\n★★★★☆ 31 Bewertungen\n\n• Komponist: Anna Quell",
        "Welcome to the Shelf of Discs!\n\nBARROW WEIR\nA made-for-TV movie score by Anna Quell",
        "TAPE & TEA\nOn tape\n\nBarrow Weir\n\n“Barrow Weir” is a small film about a lock keeper.",
    ],
)
def test_the_title_is_told_from_the_site_around_it(top):
    assert page(top, PROSE, PROSE).title.casefold() == "barrow weir"


def test_titles_with_words_of_menus_stay_titles():
    assert page("Home (Anna Quell, 1994)", PROSE).title == "Home"
    assert page("The Average Member (Anna Quell, 1994)", PROSE).title == "The Average Member"


def test_a_title_in_brackets_on_the_line_below_is_another_name():
    facts = page("ZIMOWY JAZ\n(The Winter Weir)\n\nMuzyka: Anna Quell", PROSE)
    assert (facts.title, facts.alt_titles) == ("ZIMOWY JAZ", ("The Winter Weir",))


@pytest.mark.parametrize(
    ("rows", "composer", "year"),
    [
        ("| Musique composée par | Anna Quell |\n| Année | 1979 |", "Anna Quell", 1979),
        ("Muzyka skomponowana przez: Anna Quell\nProdukcja: 1979", "Anna Quell", 1979),
        ("muz. Anna Quell\nRok: 1979", "Anna Quell", 1979),
        ("m: Anna Quell    Tern Discs TD-209    14 tks  51:37\nYear: 1979", "Anna Quell", 1979),
    ],
)
def test_labels_in_tables_and_short_forms(rows, composer, year):
    facts = page("Barrow Weir", rows, PROSE.replace("Anna Quell", "She"))
    assert (facts.composers, facts.year) == ((composer,), year)


def test_the_columns_behind_a_label_tell_of_the_release():
    facts = page("Barrow Weir", "m: Anna Quell    Tern Discs TD-209    14 tks  51:37", PROSE)
    assert (facts.label, facts.track_count, facts.album_seconds) == ("Tern Discs TD-209", 14, 3097)


@pytest.mark.parametrize(
    ("edition", "label"),
    [
        ("Réédition : 2015 (Sterne Sourde LS 044)", "Sterne Sourde LS 044"),
        ("Wydanie CD: 2015, Rybitwa RYB 0303", "Rybitwa RYB 0303"),
        ("Album: Tern & Crane, 2015, mono", "Tern & Crane"),
        ("Erscheinungstermin: 12.3.2015", None),
        ("Released by\nTern TR 014 (limited edition 2015)", "Tern TR 014"),
    ],
)
def test_a_later_release_is_the_album_s_year_and_not_the_film_s(edition, label):
    facts = page("Barrow Weir (Anna Quell, 1979)", edition, PROSE)
    assert (facts.year, facts.album_year, facts.label) == (1979, 2015, label)


def test_an_album_label_without_a_year_labels_no_release():
    assert page("Barrow Weir (Anna Quell, 1979)", "Album: wonderful", PROSE).label is None


def test_a_catalogue_number_below_the_credits_marks_the_company():
    assert page("Barrow Weir\nMusic by Anna Quell\nTern Lane PLCD 77", PROSE).label == "Tern Lane PLCD 77"


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("_Barrow Weir_ (2014) is available from Tern & Sons.", "Tern & Sons"),
        ("_The music for Barrow Weir is released by Tin Tern._", "Tin Tern"),
        ("_Disque édité par Ty Tern Productions, merci à eux._", "Ty Tern Productions"),
        ("The album is available from Amazon Music.", None),
        ("The album is available from Friday.", None),
    ],
)
def test_who_brought_an_album_out_as_a_sentence_says_it(sentence, label):
    assert page("Barrow Weir (Anna Quell, 1979)", PROSE, sentence).label == label


@pytest.mark.parametrize(
    "words",
    [
        "“Barrow Weir” is a small comedy from the coast (1994, directed by somebody from the school).",
        "Barrow Weir (dir. Moira Eastlake, 1994; music by Anna Quell) was filmed on one lock.",
    ],
)
def test_the_year_in_a_bracket_near_the_title_is_the_film_s(words):
    assert page("Barrow Weir", words, PROSE).year == 1994


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("par Ivy Marten - Publié le 08-02-2023", ""),
        ("by Ivy Marten, 30 August 2022", ""),
        ("veröffentlicht am 3. September 2022 von Ivy Marten", ""),
        ("", "— Ivy Marten, du rayon B.O."),
        ("", "Opisała: Ivy Marten"),
        ("Editor's review by Ivy Marten", ""),
    ],
)
def test_more_ways_of_signing(above, below):
    assert page("Barrow Weir\nMusic by Anna Quell", above, PROSE, PROSE, below).reviewer == "Ivy Marten"


def test_a_nickname_in_low_quotes_belongs_to_a_name():
    name = "Ivy „Oboe” Marten"
    assert page("Barrow Weir\nMusic by Anna Quell", PROSE, name).reviewer == name


def test_of_two_authors_the_one_written_about_wrote_the_music():
    facts = page("Barrow Weir", "Autore: Anna Quell\nAnno: 1994", PROSE, "Recensione a cura di Ivy Marten")
    assert (facts.composers, facts.reviewer) == (("Anna Quell",), "Ivy Marten")


def test_a_name_in_capitals_that_the_review_goes_on_to_name_is_the_composer_s():
    facts = page("Barrow Weir – album review", f"ANNA QUELL is back. {PROSE} QUELL knows locks.")
    assert facts.composers == ("ANNA QUELL",)
    assert page("Barrow Weir – album review", f"The BBC WEIR ORCHESTRA plays. {PROSE[:150]}").composers == ()


def test_a_row_of_offers_below_the_review_is_noise():
    offers = "Polub nas  |  Udostępnij  |  0 komentarzy"
    facts = page("Barrow Weir (Anna Quell, 1994)", PROSE, "Cue rating: 79 / 100", offers)
    assert facts.listed_cues == ()


def test_rated_titles_with_their_composers_each_above_prose_are_several_reviews():
    one = "A drama without a horn call. “Camp Two” is the finest thing in it, and it has many fine things."
    titles = f"THE WEIR (Anna Quell) ****\n{one}", f"THE QUAY (Rolf Eskildsen) **\n{one}"
    with pytest.raises(ReviewRefusedError):
        page("The Year in Scores", *titles)


def test_rated_songs_with_comments_are_one_review():
    comment = "A song of four minutes that says all it has to say in the first of them, and then once more."
    songs = f"Low Water (Ivy Marten) ****\n{comment}\n\nHigh Water (Rolf Eskildsen) **\n{comment}"
    assert page("Barrow Weir (Anna Quell, 1994)", PROSE, songs).title == "Barrow Weir"


def test_a_year_behind_another_title_or_alone_further_on_is_not_this_film_s():
    assert page("Barrow Weir", f"Barrow Weir is no “Tern Island” (1989, the same hand). {PROSE}").year is None
    assert page("Barrow Weir", f"Barrow Weir owes much to an older score (1989). {PROSE}").year is None


def test_a_person_in_brackets_below_the_title_is_no_other_title():
    facts = page("Barrow Weir\n(Anna Quell)", PROSE)
    assert (facts.alt_titles, facts.composers) == ((), ("Anna Quell",))


def test_a_film_in_capitals_is_no_composer():
    facts = page("Barrow Weir – album review", f"HIGH WATER was louder. {PROSE} HIGH WATER.")
    assert facts.composers != ("HIGH WATER",)
