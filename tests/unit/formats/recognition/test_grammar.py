"""Facts in the shapes that pages give them, each in the smallest page that shows it."""

import pytest

from cuebook.formats.recognition import recognise

PROSE = "The record is dry, close and short, and the strings of the band have never been in better spirits."
HEADING = "Soundtrack review: Salt Parade (Rolf Eskildsen – 1991)"


def recognised(*lines):
    return recognise("\n\n".join(lines))


@pytest.mark.parametrize(
    "sentence",
    [
        "Rolf Eskildsen wrote the whole score in a week.",
        "Rolf Eskildsen has written more music for trams than anybody.",
        "Die Musik schrieb Rolf Eskildsen in einer Woche.",
        "Rolf Eskildsen schrieb dazu die Musik, und zwar in einer Woche.",
        "La musique est l’œuvre de Rolf Eskildsen, comme toujours.",
        "La partitura corre a cargo de Rolf Eskildsen, como siempre.",
        "Rolf Eskildsen napisał do niego muzykę w tydzień.",
        "Autorem muzyki jest Rolf Eskildsen, jak zawsze.",
        "Rolf Eskildsen scored Salt Parade in a week.",
    ],
)
def test_a_sentence_names_the_composer(sentence):
    assert recognised("Salt Parade", f"{sentence} {PROSE}").composers == ("Rolf Eskildsen",)


@pytest.mark.parametrize(
    ("line", "value", "best"),
    [
        ("Score: 85%", 85, 100),
        ("Rating 8.5/10", 8.5, 10),
        ("4/5 stars", 4, 5),
        ("Nota: 9 sobre 10", 9, 10),
        ("Rating: Three and a half stars", 3.5, None),
        ("I award it three and a half stars out of five.", 3.5, 5),
        ("6 / A\n0 = poor, 10 = perfect", 6, 10),
        ("Fazit: 7/10 Punkten", 7, 10),
    ],
)
def test_a_rating_is_read_in_many_shapes(line, value, best):
    rating = recognised(HEADING, PROSE, line).rating
    assert (rating.value, rating.best) == (value, best)


@pytest.mark.parametrize("line", ["Reader rating: 7.9/10 (41 votes)", "80/120", "Chart peak: #1 (10 weeks)"])
def test_what_is_not_the_reviewers_rating_is_none(line):
    assert recognised(HEADING, PROSE, line).rating is None


@pytest.mark.parametrize(
    ("page", "reviewer"),
    [
        ((HEADING, PROSE, "Yours in the rain,\nBo Lind"), "Bo Lind"),
        ((HEADING, "Posted by Bo Lind on April 2, 2009", PROSE), "Bo Lind"),
        (("Review: Salt Parade (Expanded Edition) by Bo Lind", PROSE), "Bo Lind"),
        ((HEADING, "Rezensent Bo Lind", PROSE), "Bo Lind"),
        ((HEADING, PROSE, "Posted by Bo Lind", "Posted by Cy Holt"), None),
    ],
)
def test_the_reviewer_is_found_where_one_is_named(page, reviewer):
    assert recognised(*page).reviewer == reviewer


def test_the_year_behind_the_title_in_the_prose_is_the_films():
    assert recognised("Salt Parade", f"_Salt Parade_ (1988) is better lit. {PROSE}").year == 1988


def test_a_line_about_the_release_is_no_title():
    facts = recognised("Salt Parade\nTern Records / 2015 / 57m", PROSE)
    assert (facts.title, facts.label, facts.album_minutes) == ("Salt Parade", "Tern Records", 57)


def test_several_releases_name_no_one_company():
    assert recognised("Salt Parade (1977)", "Ember Records", "Capstan/Ember Records", PROSE).label is None


def test_a_row_of_labels_is_read_label_by_label():
    facts = recognised("Salt Parade", "Music by Rolf Eskildsen • Released 1991 • Reviewed by Bo Lind", PROSE)
    assert (facts.composers, facts.year, facts.reviewer) == (("Rolf Eskildsen",), 1991, "Bo Lind")


def test_a_tables_total_is_the_albums_length():
    rows = "| 1 | Kiln | 4:10 |\n| 2 | Ash | 3:36 |\n| 3 | Soot | 5:02 |\n| | Total | 12:48 |"
    facts = recognised(HEADING, PROSE, rows)
    assert (facts.album_seconds, [track.title for track in facts.tracks]) == (768, ["Kiln", "Ash", "Soot"])


def test_artists_above_their_titles_are_taken_from_the_first_entry_on():
    entries = "Ann Lee\n1. Kiln 3:20\n\nBo Lind\n2. Ash 4:11\n\nCy Holt\n3. Soot 2:22"
    tracks = recognised(HEADING, PROSE, "Track list:", entries).tracks
    assert [(track.artist, track.title) for track in tracks] == [
        ("Ann Lee", "Kiln"), ("Bo Lind", "Ash"), ("Cy Holt", "Soot"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    [
        "Fans of “Paper Boats” will miss the sea.",
        "Those who know “Paper Boats” will smile.",
        "As the gangster says: “Paper Boats”",
        "He also wrote “Paper Boats” that year.",
    ],
)
def test_other_films_and_what_is_said_in_them_are_no_cues(sentence):
    assert recognised(HEADING, f"{PROSE} {sentence}").mentions == ()


def test_a_name_with_its_article_is_found_without_quotation_marks():
    facts = recognised(
        HEADING, f"{PROSE} The Bridge is a knockout.", "1. The Bridge 3:10\n2. Ash 2:02\n3. Soot 1:10"
    )
    assert [(one.cue, one.sentiment.value) for one in facts.mentions] == [("The Bridge", "praise")]


def test_categories_keep_the_films_name_whole():
    page = (HEADING, "Salt Parade franchise Film scores", HEADING, PROSE)
    assert recognised(*page).collections == ("Salt Parade franchise",)
