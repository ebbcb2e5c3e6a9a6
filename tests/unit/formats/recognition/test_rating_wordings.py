"""The ways in which pages print the reviewer's rating."""

import pytest

from cuebook.formats.recognition import recognise

TITLE = "Soundtrack review: Salt Parade (Rolf Eskildsen – 1991)"
PROSE = "The music by Rolf Eskildsen is full of drums and horns, and the strings come in late and stay."


def rating(said):
    found = recognise(f"{TITLE}\n\n{PROSE}\n\n{said}").rating
    return (found.value, found.best) if found else None


@pytest.mark.parametrize(
    "said",
    ["Your rating: 5/5", "Deine Wertung: ★★★★★", "Votre note : 5/5", "Tu voto: 5/5", "Twoja ocena: 6/6"],
)
def test_what_visitors_may_give_is_no_rating_of_the_reviewer_s(said):
    assert rating(said) is None
    assert rating(f"Rating: 3/5\n\n{said}") == (3, 5)


@pytest.mark.parametrize(
    ("said", "value", "best"),
    [
        ("The Foley Closet score: 68/100", 68, 100),
        ("Our critic's rating: ★★★★", 4, 5),
        ("Overall 4.5 out of 5. Would have been a 5 with better sound.", 4.5, 5),
        ("En résumé : 4 étoiles sur 5", 4, 5),
        ("8 out of 10 from me, and I am not generous.", 8, 10),
        ("Von mir gibt es 8 von 10 Punkten.", 8, 10),
        ("Je lui mets un 16/20 sans hésiter.", 16, 20),
        ("Would rate 6/10.", 6, 10),
        ("3 1/2 stars out of 5", 3.5, 5),
        ("Gesamturteil: 8,5 Punkte von 10", 8.5, 10),
        ("RATING: 7 (out of 10)", 7, 10),
        ("Rating [out of 5]: 3.5", 3.5, 5),
        ("Von mir ★★★★½", 4.5, 5),
        ("Ode mnie: 7/10.", 7, 10),
        ("Rating: 4.0/5.0", 4, 5),
        ("Ich vergebe vier von fünf Sternen.", 4, 5),
        ("★★★★ out of five", 4, 5),
        ("★ ★ ★ ★ ☆", 4, 5),
        ("●●●●○", 4, 5),
        ("Valoración: ✦✦✦✦✧", 4, 5),
        ("Score: 8/10 (readers: 6.5/10)", 8, 10),
        ("7/10 – worth a listen", 7, 10),
        ("★★★½ / 5", 3.5, 5),
        ("Rating: [***] of [*****]", 3, 5),
        ("Rating: ****/*****", 4, 5),
        ("Rating: ✪✪✪✪✩", 4, 5),
        ("Overall: ****\n\nHow I rate: ***** = a must / **** = good / *** = fair / * = a coaster", 4, 5),
        ("Grade: B-", "B-", None),
        ("Grade: B- (from A+ down to F)", "B-", "A+"),
        ("Verdict: B+ (A–F)", "B+", "A"),
        ("Grade: D+ (A+ = essential, F = landfill)", "D+", "A+"),
        ("Grade: C\n\nOur grades: A (buy two) to F (bury it).", "C", "A"),
        ("Note: B\n\nA = hervorragend, B = gut, C = mäßig, D = schwach", "B", "A"),
        ("Grade: A+\n\nTracks go from A to F on this record.", "A+", None),
        ("Fazit: 9 Punkte", 9, None),
        ("Rating: 4 (very good)", 4, None),
        ("Rating: 4 = very good", 4, None),
        ("Nota final: 9.", 9, None),
        ("Punktzahl: 77/100", 77, 100),
        ("Wynik: 7/10", 7, 10),
    ],
)
def test_a_rating(said, value, best):
    assert rating(said) == (value, best)


@pytest.mark.parametrize(
    "said",
    [
        "Users: 9.1/10 (203)",
        "IMDb: 7.3/10",
        "Overall 4 out of 5 critics liked it.",
        "4/5 – The Daily Gull",
        "Sound quality score: 3/5",
        "The film's own score: 6/10",
        "Reader score: 8.4\n0 stars\n1 star\n2 stars\n3 stars\n4 stars\n5 stars\nSubmit",
        "7/10 – worth a listen\n\n9/10 – the best I heard all year",
    ],
)
def test_no_rating_of_the_reviewers(said):
    assert rating(said) is None
