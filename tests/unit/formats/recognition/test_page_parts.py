import pytest

from cuebook.domain.review import FactKind
from cuebook.formats.recognition import recognise

TITLE = "Soundtrack review: Salt Parade (Rolf Eskildsen – 1991)"
PROSE = "A harbour has few secrets left by the second reel, and the violas keep every one of them to the end."
FIGURES = "Cue rating: 70 / 100\n\nTotal minutes of excellence: 8 / 34\n\nAlbum excellence: 22%"
BIO = (
    "I have been listening to ropes for twenty years and I cannot imagine doing anything else in the evening."
)


def page(*parts):
    return recognise("\n\n".join(parts))


def noise(text):
    return [text[span.start : span.stop] for span in recognise(text).spans if span.kind is FactKind.NOISE]


def test_bare_lines_below_the_figures_are_listed_and_the_name_set_apart_is_the_reviewer_s():
    facts = page(TITLE, PROSE, FIGURES, "\n\nLong rope now\n\nAll my knots\n\n\nOttilie Brandvold", BIO)
    assert facts.listed_cues == ("Long rope now", "All my knots")
    assert facts.highlights == ()
    assert facts.reviewer == "Ottilie Brandvold"


def test_a_label_makes_highlights_of_the_same_lines():
    facts = page(TITLE, PROSE, FIGURES, "Highlights:\n\nLong rope now\n\nAll my knots\n\n\nOttilie Brandvold")
    assert facts.highlights == ("Long rope now", "All my knots")
    assert facts.listed_cues == ()
    assert facts.reviewer == "Ottilie Brandvold"


@pytest.mark.parametrize(
    ("line", "cues"),
    [
        ("Highlights: Long Rope; All My Knots", ("Long Rope", "All My Knots")),
        ("Cues to listen to: Long Rope, All My Knots and Splice", ("Long Rope", "All My Knots", "Splice")),
        ("My favorites: “Long Rope”, “All, My Knots”", ("Long Rope", "All, My Knots")),
        ("Anspieltipps: Langes Seil, Knoten", ("Langes Seil", "Knoten")),
        ("Highlights: all of them", ("all of them",)),
    ],
)
def test_highlights_behind_a_label(line, cues):
    assert page(TITLE, PROSE, line).highlights == cues


def test_a_comma_inside_a_known_title_parts_no_highlights():
    facts = page(
        TITLE, PROSE, "Track List\n1. Rope, Sir\n2. Knot\n3. Splice", "Highlights: Rope, Sir, Splice"
    )
    assert facts.highlights == ("Rope, Sir", "Splice")


def test_ranked_highlights_with_comments_are_no_tracks():
    facts = page(
        TITLE,
        PROSE,
        'Top Tracks:\n1. "Long Rope" - Two vowels, four minutes, no dry eye.\n2. "Knots" - Eleven minutes.',
    )
    assert facts.highlights == ("Long Rope", "Knots")
    assert facts.tracks == ()
    assert [one.sentiment.value for one in facts.mentions] == ["praise", "praise"]


def test_the_word_highlights_in_a_title_is_no_label():
    assert page("Highlights From Salt and Rope | Soundtrack", PROSE).highlights == ()


@pytest.mark.parametrize(
    "signed",
    [
        "Reviewed by Ottilie Brandvold",
        "Reviewed by\nOttilie Brandvold",
        "Original Review by Ottilie Brandvold",
        "Recenzent: Ottilie Brandvold",
        "Kritik von Ottilie Brandvold",
        "文：Ottilie Brandvold",
        "Ottilie Brandvold",
        f"{PROSE} ~ Ottilie Brandvold",
        "— Ottilie Brandvold",
    ],
)
def test_the_ways_of_signing(signed):
    assert page(TITLE, PROSE, signed).reviewer == "Ottilie Brandvold"


@pytest.mark.parametrize("line", ["Closing Thoughts On Rope\n\n" + PROSE, "Reviewed by somebody", "The End"])
def test_nobody_signs_where_no_name_stands(line):
    assert page(TITLE, PROSE, line).reviewer is None


def test_labelled_facts_of_the_album():
    facts = page(
        "Salt Parade\nKompozytor: Rolf Eskildsen\nRok produkcji: 1991",
        "Wytwórnia: Bryza Music\nCzas trwania: 46:21 min.",
        PROSE,
    )
    assert (facts.composers, facts.year, facts.label, facts.album_seconds) == (
        ("Rolf Eskildsen",),
        1991,
        "Bryza Music",
        2781,
    )


def test_values_may_stand_below_their_labels():
    facts = page(
        f"Salt Parade\n{PROSE}",
        "Composers\nRolf Eskildsen\nAda Vanterpool and Bo 'reef' Lind\nArrangers\nTim Oar",
    )
    assert facts.composers == ("Rolf Eskildsen", "Ada Vanterpool", "Bo 'reef' Lind")


def test_performers_and_orchestrators_are_no_composers_and_the_oldest_release_gives_the_year():
    facts = page(
        "Salt Parade (Rolf Eskildsen) - print version",
        "• Composed and Conducted by:\nRolf Eskildsen",
        "• Performed by:\nThe Aarhus Harbour Orchestra",
        "• Labels and Dates:\nBryza Music\n(2006)\n\nKelp Discs\n(1991)",
        "Editorial Review:",
        PROSE,
    )
    assert (facts.composers, facts.year) == (("Rolf Eskildsen",), 1991)


@pytest.mark.parametrize(
    ("line", "label", "seconds", "minutes", "count"),
    [
        ("Tall Kelp Records/17 Tracks/Disc Time: 58:41", "Tall Kelp Records", 3521, None, 17),
        (
            "• Kelp Records (USA) / Bryza Discs (Europe) / 2015 / 57m",
            "Kelp Records (USA) / Bryza Discs (Europe)",
            None,
            57,
            None,
        ),
        ("Kelp Records KLP 2031 (USA)\n21 Tracks 58:17 mins", "Kelp Records KLP 2031 (USA)", 3497, None, 21),
        ("Label: Kelp Records\nTotal Time: 1 hr, 08 min, 37 sec", "Kelp Records", 4117, None, None),
        ("Label: Kelp Records | Total Length: 28.58", "Kelp Records", 1738, None, None),
    ],
)
def test_lines_about_the_release(line, label, seconds, minutes, count):
    facts = page(f"CD REVIEW - Salt Parade\n{line}", PROSE)
    assert (facts.label, facts.album_seconds, facts.album_minutes, facts.track_count) == (
        label,
        seconds,
        minutes,
        count,
    )


def test_a_release_after_the_film_is_the_album_s_year():
    facts = page(
        "Latest reviews of new albums:\nSalt Parade\n• Composed by Rolf Eskildsen\n• Kelp Discs / 2015 / 57m",
        "Rolf Eskildsen scored it in 1991, when ropeways were still in fashion.",
    )
    assert (facts.title, facts.year, facts.album_year) == ("Salt Parade", 1991, 2015)


@pytest.mark.parametrize(
    ("prose", "year"),
    [
        ("Salt Parade is a 2018 Danish chiller about a rope.", 2018),
        ("The score was written in 1991, for a film about a rope.", 1991),
        ("1977, and a rope with a left hook fills every cinema.", 1977),
        ("Had someone made it in 1979, it would have starred a rope.", None),
        ("Cut on green vinyl out of the 1988 session reels, if the shop is right.", None),
        ("I first saw the film in 1999, and was not impressed.", None),
    ],
)
def test_the_year_in_prose(prose, year):
    assert page("Soundtrack Review: Salt Parade", prose).year == year


@pytest.mark.parametrize(
    ("prose", "composer"),
    [
        ("Notes on the film score Salt Parade by Ada Vanterpool.", "Ada Vanterpool"),
        ("Composer Ada Vanterpool did it with one rope.", "Ada Vanterpool"),
        ("The music is by Ada Vanterpool and it creaks.", "Ada Vanterpool"),
        ("Ada Vanterpool signe ici sa troisième musique.", "Ada Vanterpool"),
        ("La partitura de Ada Vanterpool es sobria.", "Ada Vanterpool"),
    ],
)
def test_the_composer_in_prose(prose, composer):
    assert page("Soundtrack Review: Salt Parade", prose).composers == (composer,)


def test_menus_author_box_and_everything_from_the_comments_on_are_noise():
    rest = f"{BIO}\n\n  • 1\n\nYou Might also Like\n\nSalt Parade II\n\n2 Comments\n\n“Splice” is great!"
    text = f"Type to search\n\n{TITLE}\n\n{PROSE}\n\n{FIGURES}\n\nLong rope\n\n\nOttilie Brandvold\n\n{rest}"
    assert noise(text) == ["Type to search", rest]
    assert recognise(text).mentions == ()


def test_a_comment_link_above_the_review_ends_nothing():
    facts = page("Leave a comment", TITLE, PROSE, FIGURES)
    assert (facts.title, facts.excellence_percent) == ("Salt Parade", 22)


def test_words_of_menus_may_name_cues():
    assert page(TITLE, PROSE, FIGURES, "Home\n\nSearch").listed_cues == ("Home", "Search")


@pytest.mark.parametrize(
    ("prose", "language"),
    [
        (PROSE, "en"),
        ("Das Seil ist nicht zu hören, und das ist auch gut so, denn es ist ein Seil.", "de"),
        ("La corde ne dit pas tout, et c'est dans le silence que les cors sont les plus beaux.", "fr"),
        ("La cuerda no lo dice todo, pero en el silencio es donde más se oye a los metales.", "es"),
        ("Lina nie mówi wszystkiego, ale w ciszy słychać to, co jest najważniejsze.", "pl"),
        ("港町を舞台にした静かな物語に、弦楽四重奏だけで応えた。", "ja"),
        ("Rope.", None),
    ],
)
def test_the_language_of_the_prose(prose, language):
    assert page("Salt Parade", prose).language == language
