"""What counts where a sentence or a paragraph says several things, and which cue each is said of."""

import pytest

from cuebook.formats.recognition import recognise
from cuebook.formats.recognition.announcements import announces

PADDING = "The harbour is grey and the boat is late, as it was in the year before that."
PADDING_DE = "Der Hafen ist grau und das Boot ist nicht da, wie auch in dem Jahr zuvor."


def said(sentences, language="en"):
    padding = PADDING_DE if language == "de" else PADDING
    page = f"Salt Parade (1991)\n\n{padding}\n\n{sentences}\n\n{padding}"
    return {mention.cue: mention.sentiment.value for mention in recognise(page).mentions}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("“Kiln” is tedious, a fugue that some gorgeous bars interrupt.", "blame"),
        ("“Kiln” is gorgeous, though the mix is on the muddy side of dull.", "praise"),
        ("I found the charming “Kiln” utterly tedious.", "blame"),
    ],
)
def test_of_mixed_opinions_those_of_the_cues_own_clause_count(sentence, expected):
    assert said(sentence) == {"Kiln": expected}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("“Kiln” is tedious, but the ending is gorgeous.", "praise"),
        ("“Kiln” is gorgeous, but the ending is tedious.", "neutral"),
        ("“Kiln” is decent, but the ending is tedious.", "blame"),
    ],
)
def test_praise_behind_but_counts_and_blame_behind_it_leaves_it_open(sentence, expected):
    assert said(sentence) == {"Kiln": expected}


def test_faint_words_give_way_to_what_the_next_sentence_says():
    assert said("“Kiln” is a decent march. It is the dullest thing he wrote.") == {"Kiln": "blame"}
    assert said("“Kiln” is a decent march.") == {"Kiln": "praise"}


def test_a_sentence_about_the_best_of_the_album_goes_on_about_the_cue():
    assert said("The last one is “Kiln”. The loveliest three minutes of the album.") == {"Kiln": "praise"}
    assert said("The last one is “Kiln”. The album as a whole loses its way.") == {"Kiln": "neutral"}
    assert said("The last one is “Kiln”. Only the song at its end is dreadful.") == {"Kiln": "neutral"}


def test_a_paragraph_that_begins_with_its_only_cue_is_about_it():
    about = "The choir, twelve voices and no more than that, enters late and makes of an old tune a gem."
    assert said(f"“Kiln” begins with the horns. {about}") == {"Kiln": "praise"}
    assert said(f"In the middle “Kiln” begins with the horns. {about}") == {"Kiln": "neutral"}


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ("“Kiln” and “Ash” return; the former is gorgeous, the latter tedious.", ("praise", "blame")),
        ("We hear “Kiln” and “Ash”. The latter is a bore.", ("neutral", "blame")),
    ],
)
def test_the_former_and_the_latter_are_told_apart(sentences, expected):
    assert said(sentences) == dict(zip(("Kiln", "Ash"), expected, strict=True))


def test_ersteres_and_letzteres_are_told_apart():
    sentences = "Es folgen „Kiln“ und „Ash“. Ersteres ist hinreißend, letzteres öde."
    assert said(sentences, "de") == {"Kiln": "praise", "Ash": "blame"}


def test_a_sentence_that_announces_blame_is_said_of_the_next_cue_only():
    assert said("Now the bad news. “Kiln” has nine verses. “Ash” has two.") == {
        "Kiln": "blame",
        "Ash": "neutral",
    }


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        ("First the good.", 1),
        ("And now for the worst:", -1),
        ("Nun zu den Schwächen.", -1),
        ("D’abord le positif !", 1),
        ("Ahora lo malo.", -1),
        ("Teraz minusy:", -1),
        ("The good king rides out.", 0),
    ],
)
def test_what_is_announced(sentence, sign):
    assert announces(sentence) == sign


def test_to_like_a_cue_compares_nothing():
    assert said("I like “Kiln” best.") == {"Kiln": "praise"}
    assert said("It is as dull as can be, just like “Kiln”.") == {"Kiln": "neutral"}


def test_a_cue_set_aside_is_not_what_the_others_are():
    assert said("“Kiln” aside, all of it is tedious.") == {"Kiln": "praise"}


def test_a_comma_in_a_name_begins_no_clause():
    assert said("“Kiln” is gorgeous, “Row, Brother, Row” however is dreadful.") == {
        "Kiln": "praise",
        "Row, Brother, Row": "blame",
    }


def test_what_follows_but_is_of_the_cue_before_it_not_of_one_named_later():
    assert said("“Kiln” is here again but drags, and its reprise in “Ash” is gorgeous.") == {
        "Kiln": "blame",
        "Ash": "praise",
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "A lovelier waltz than “Kiln” is hard to imagine.",
        "You won’t find anything lovelier than “Kiln”.",
        "It is difficult to think of a cue lovelier than “Kiln”.",
    ],
)
def test_what_nothing_lovelier_can_be_found_than_is_praised(sentence):
    assert said(sentence) == {"Kiln": "praise"}


def test_what_is_conceded_gives_way_to_what_the_next_sentence_says():
    assert said("Sure, “Kiln” is corny. It is a joy from beginning to end.") == {"Kiln": "praise"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("“Kiln” is precisely as exciting as it sounds.", "blame"),
        ("In “Kiln” the choir never sang better.", "praise"),
        ("“Kiln” has bassoons that grate from the first bar.", "blame"),
    ],
)
def test_what_reviewers_say_in_irony_or_by_never(sentence, expected):
    assert said(sentence) == {"Kiln": expected}


def test_what_only_begins_well_is_not_yet_praised():
    assert said("„Brennofen“ fängt gut an und dann kommt ein Saxofon.", "de") == {"Brennofen": "neutral"}
