import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from cuebook.domain.matching import CueName, WrittenName, is_generic, match_name, title_likeness
from cuebook.domain.names import fold, fold_title
from cuebook.domain.review import LinkState


def similarity(one, other):
    return fuzz.ratio(one, other) / 100


def match(written, *titles, **beside):
    cues = [CueName(str(place), title, number=place) for place, title in enumerate(titles, start=1)]
    state, matches = match_name(WrittenName(written, **beside), cues, similarity)
    return state, [found.cue.title for found in matches]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Smuggler’s Row", "smugglers row"),
        ("Customs & Excise", "Customs and Excise"),
        ("The Lamp Room", "Lamp room"),
        ("Baños", "banos"),
        ("1M1 Main Title", "Main Title"),
        ("“Undertow”", "Undertow"),
    ],
)
def test_case_accents_quotes_and_articles_make_no_difference(one, other):
    assert match(one, other) == (LinkState.SURE, [other])


@pytest.mark.parametrize("written", ["Harbour Lullabye", "Harbor Lullaby", "Harbour Lulaby"])
def test_misspellings_are_forgiven(written):
    state, titles = match(written, "Harbour Lullaby", "The Long Table", "Undertow")
    assert state is LinkState.SURE
    assert titles[0] == "Harbour Lullaby"


@pytest.mark.parametrize(
    ("written", "title"), [("Fog I", "Fog II"), ("Part One", "Part Two"), ("Chapter 3", "Chapter 4")]
)
def test_another_number_is_another_cue(written, title):
    assert match(written, title)[0] is LinkState.NONE


def test_a_short_word_with_another_letter_is_another_word():
    assert match("War", "Ward")[0] is not LinkState.SURE
    assert match("Montage", "Mirage")[0] is not LinkState.SURE


def test_a_short_form_is_asked_about():
    state, titles = match("Gull song", "Gull Song for Two Cellos", "Gull Song, First Sketch", "Undertow")
    assert state is LinkState.CHECK
    assert set(titles) == {"Gull Song for Two Cellos", "Gull Song, First Sketch"}


def test_two_cues_of_one_name_are_asked_about():
    assert match("Overture", "Overture", "Overture")[0] is LinkState.CHECK


def test_the_printed_number_decides_between_two_of_one_name():
    state, titles = match("Overture", "Overture", "Overture", number=2)
    assert state is LinkState.SURE
    assert titles[0] == "Overture"


def test_a_mention_goes_to_the_plain_version_first():
    state, titles = match("Night Swim", "Night Swim (Film Version)", "Night Swim")
    assert titles[0] == "Night Swim"
    assert state is not LinkState.NONE


def test_nothing_alike_is_not_linked():
    assert match("Harbor Waltz", "Undertow", "Kitchen Sink Blues")[0] is LinkState.NONE


def test_every_score_has_generic_titles():
    assert is_generic("1M1 Main Title")
    assert is_generic("End Credits")
    assert not is_generic("The Lamp Room")


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=40))
def test_a_title_loses_nothing_but_its_article(text):
    assert fold(text).endswith(fold_title(text))
    assert bool(fold_title(text)) == bool(fold(text))


def test_marks_between_words_are_one_space():
    assert fold("Cue 0:_0") == "cue 0 0"


@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_is_a_share_and_a_title_is_like_itself(one, other):
    assert 0.0 <= title_likeness(one, other, similarity) <= 1.0
    if fold_title(one):
        assert title_likeness(one, one, similarity) == 1.0
