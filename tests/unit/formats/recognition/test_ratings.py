import pytest

from cuebook.formats.recognition import recognise

TITLE = "Soundtrack review: Tin Meridian (Odile Hartung – 2003)"
PROSE = (
    "Nobody asked for a film about a surveyor, and nobody will forget the one they got once the horns speak."
)


def rating(*lines):
    found = recognise("\n\n".join([TITLE, PROSE, *lines])).rating
    return (found.value, found.best) if found else None


@pytest.mark.parametrize(
    ("written", "value", "best"),
    [
        ("Rating: 74 / 100", 74, 100),
        ("Rating: 8/10", 8, 10),
        ("Rating: 3 out of 5", 3, 5),
        ("Our rating: 3 out of 5 stars", 3, 5),
        ("Rating:****", 4, 5),
        ("****", 4, 5),
        ("***(*) 31/2", 3.5, 5),
        ("(3,5/5) *** ½", 3.5, 5),
        ("★★★½", 3.5, 5),
        ("★★★★☆", 4, 5),
        ("Bewertung: 3,5 von 5 Sternen", 3.5, 5),
        ("Note : 14/20", 14, 20),
        ("Puntuación: 7/10", 7, 10),
        ("Ocena redakcji: 4/6", 4, 6),
        ("Grade: B-", "B-", None),
        ("Rating: 7", 7, None),
        ("Rating: 6 / A", 6, None),
        ("Rating: 6 / A (music 1-10, sound A-F)", 6, 10),
        ("I give this record 5 Stars!", 5, None),
    ],
)
def test_the_ways_of_printing_a_rating(written, value, best):
    assert rating(written) == (value, best)


@pytest.mark.parametrize(
    "written",
    [
        "Visitors' rating: 4.8 / 5 (231 votes)",
        "Leserwertung: 4,2 / 5 (88 Stimmen)",
        "Ocena czytelników: 3,8 / 5 (głosów: 112)",
        "Average: 4.12 Stars",
        "#1 (10 weeks)",
        "43:04",
        "80/120",
        "74/120.",
        "Rating:",
        "The chase is in 7/8 and the waltz is in 3/4, which is to say that it is not a waltz at all.",
        "I wrote 4 letters to the label and 5 to the composer, and I am told that this is not done.",
    ],
)
def test_what_is_not_the_reviewer_s_rating(written):
    assert rating(written) is None


def test_stars_between_two_paragraphs_are_a_divider():
    assert rating("***", PROSE) is None


def test_of_several_verdicts_in_a_sentence_the_final_one_counts():
    assert rating(
        "Heard with the pictures it earns 7/10 and alone just 3/10, which makes a final score of 4/10"
    ) == (4, 10)


def test_a_rating_and_stars_that_agree_are_one():
    facts = recognise(f"{TITLE}\n\n{PROSE}\n\n(3,5/5) *** ½")
    assert facts.rating.as_written == "(3,5/5) *** ½"
    assert facts.rating_conflict == ()


def test_ratings_that_contradict_each_other_are_both_kept_and_neither_is_the_rating():
    facts = recognise(f"{TITLE}\n\n{PROSE}\n\n(3/5) ****")
    assert facts.rating is None
    assert [(one.value, one.best, one.as_written) for one in facts.rating_conflict] == [
        (3, 5, "(3/5)"),
        (4, 5, "****"),
    ]


def test_stars_that_were_pictures_are_counted_by_their_number():
    facts = recognise(f"{TITLE}\n\nRating:\nStar4\nStar\nStar\nStar\nStar\n\n{PROSE}")
    assert (facts.rating.value, facts.rating.best) == (4, 5)


def test_stars_that_were_pictures_without_a_number_say_nothing():
    assert recognise(f"{TITLE}\n\nRating:\nStar\nStar\nStar\nStar\nStar\n\n{PROSE}").rating is None


@pytest.mark.parametrize(
    ("page", "value", "best"),
    [
        ("VALORACIÓN: ***½ (sobre *****)", 3.5, 5.0),
        ("Rating: *** (out of ****)", 3.0, 4.0),
        ("Tern Island  ★★★★☆\n\nComposer: Ned Amory", 4.0, 5.0),
        ("6 / B\n\nIt rains for an hour.\n\nmarks: music 1 (burn it) to 10 (frame it)", 6.0, 10.0),
        ("Rated: 3 out of 5", 3.0, 5.0),
    ],
)
def test_scales_drawn_or_told_and_ratings_behind_the_title(page, value, best):
    rating = recognise(f"Soundtrack review: Tern Island (Ned Amory – 1991)\n\n{page}").rating
    assert rating
    assert (rating.value, rating.best) == (value, best)
