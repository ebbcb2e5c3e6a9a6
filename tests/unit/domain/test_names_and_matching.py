import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cuebook.domain.cue_titles import is_generic, plain_title
from cuebook.domain.matching import CueName, WrittenName, match_name, title_likeness
from cuebook.domain.names import fold, fold_title
from cuebook.domain.people import same_person
from cuebook.domain.review import LinkState
from cuebook.domain.title_words import GENERIC
from cuebook.services.letters import LETTERS


def match(written, *titles, film="", **beside):
    cues = [CueName(str(place), title, number=place) for place, title in enumerate(titles, start=1)]
    state, matches = match_name(WrittenName(written, **beside), cues, LETTERS, film)
    return state, [found.cue.title for found in matches]


def leads_to(written, *titles, **beside):
    """The title a name surely means, or None."""
    state, found = match(written, *titles, **beside)
    return found[0] if state is LinkState.SURE else None


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


@given(st.text(st.characters(max_codepoint=127)))
def test_a_name_in_ascii_reads_as_it_does_beside_other_letters(name):
    assert f"{fold(name)} \u0436".strip() == fold(f"{name} \u0436")


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
    assert 0.0 <= title_likeness(one, other, LETTERS) <= 1.0
    if fold_title(one):
        assert title_likeness(one, one, LETTERS) == 1.0


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Night Flight", "Night Fight"),
        ("Bad Buys Plot", "Bad Guys Plot"),
        ("The Wierd Sisters", "Weird Sisters"),
        ("Tollkeepr's Daughter", "Tollkeeper’s Daughter"),
        ("Hand-Shake at Dawn", "Handshake At Dawn"),
        ("Night flight over Lund", "Nightflight over Lund"),
        ("Slow Corridor", "Slow Corridors"),
        ("Chaos & Order", "Chaos Order"),
        ("Avenue Five", "Avenue 5"),
        ("The Chase, Part Two", "La Chase (2e partie)"),
        ("Weir: The Sluice", "The Sluice"),
        ("Main Title", "Weir - Main Titles"),
        ("Theme from Weir", "Theme"),
        ("22M3 The Sluice", "2m04a The Sluice"),
        ("Fly Away", "Fly Away (Theme from “Weir”)"),
    ],
)
def test_other_spellings_of_one_name_lead_to_its_cue(written, title):
    assert leads_to(written, title, "Undertow", "Kitchen Sink Blues", film="weir") == title


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Main Title", "End Title"),
        ("Main Theme", "Love Theme"),
        ("Opening Scene", "Opening Titles"),
        ("Light Brigade", "Night Brigade"),
        ("Lost Horizon", "Last Horizon"),
        ("Anna's Theme", "Hanna's Theme"),
        ("Her Song", "His Song"),
        ("Operation Plan B", "Operation Plan"),
        ("Fog", "Fog I"),
        ("300", "3000"),
        ("1984", "1985"),
        ("1000 Words", "100 Words"),
        ("300", "300 Men"),
        ("Concession", "Confession"),
        ("Song of the Weir", "Weir of the Song"),
        ("Night Swim (Alternate)", "Night Swim"),
        ("Night Swim (Extended)", "Night Swim (Alternate)"),
        ("Night Swim", "Night Swim (Remix)"),
        ("Chase", "Chase and Capture"),
        ("Arrival / Chase", "Chase"),
        ("Finale", "The Fold (Finale)"),
        ("Theme from Weir", "Theme from Heir"),
    ],
)
def test_what_may_be_another_cue_is_never_sure(written, title):
    assert leads_to(written, title) is None


@pytest.mark.parametrize(
    ("written", "titles", "meant"),
    [
        ("Night Swim", ("Night Swim (Film Version)", "Night Swim"), "Night Swim"),
        ("Night Swim", ("Night Swim (Alternate)", "Night Swim [Film Version]"), "Night Swim [Film Version]"),
        ("Night Swim", ("Night Swim - Alternate", "Night Swim"), "Night Swim"),
        ("Night Swim (Alternate)", ("Night Swim", "Night Swim (Alternate)"), "Night Swim (Alternate)"),
        ("Night Swim", ("Night Swim (Extended)",), "Night Swim (Extended)"),
        ("Finale", ("Rescue / Finale", "Finale"), "Finale"),
        ("Finale", ("Rescue / Finale", "Undertow"), "Rescue / Finale"),
        ("Ink", ("Ink / Blotter", "Pink"), "Ink / Blotter"),
        ("Sailors’ Hymn/Doodle", ("Sailor's Hymn / Doodle", "Hymn"), "Sailor's Hymn / Doodle"),
        ("Theme", ("Theme (Anna)", "Theme (Boris)"), None),
        ("Chase (Act I)", ("Chase (Act I)", "Chase (Act II)"), "Chase (Act I)"),
        ("The Pursuit", ("The Pursuit Part 1", "The Pursuit Part 2"), None),
    ],
)
def test_of_several_cues_of_one_name_the_plain_one_is_meant(written, titles, meant):
    assert leads_to(written, *titles) == meant


def test_the_printed_number_tells_a_reprise_from_the_song():
    titles = ("Paper Kings", "Undertow", "Gull Song", "Paper Kings (Reprise)")
    assert leads_to("Paper Kings", *titles, number=4) == "Paper Kings (Reprise)"
    assert leads_to("Paper Kings", *titles, number=1) == "Paper Kings"
    assert leads_to("Paper Kings", *titles) == "Paper Kings"


def test_of_equal_names_the_reel_or_the_artist_tells():
    assert leads_to("3M2 Theme", "1M1 Theme", "3M2 Theme") == "3M2 Theme"
    assert leads_to("Theme", "1M1 Theme", "3M2 Theme") is None
    assert leads_to("1M2 Undertow", "2M1 Undertow") == "2M1 Undertow"
    cues = [CueName("1", "Redemption", "Ida Quell"), CueName("2", "Redemption", "The Long Velvets")]
    by_band = match_name(WrittenName("Redemption", "Long Velvets"), cues, LETTERS)
    assert (by_band[0], by_band[1][0].cue.id) == (LinkState.SURE, "2")
    assert match_name(WrittenName("Redemption"), cues, LETTERS)[0] is LinkState.CHECK


def test_number_and_length_make_a_doubtful_spelling_sure_and_not_another_number():
    assert leads_to("Gull song", "Gull Song for Two Cellos", "Undertow") is None
    assert leads_to("Gull song", "Gull Song for Two Cellos", "Undertow", number=1) is not None
    assert leads_to("Fog II", "Fog I", "Undertow", number=1) is None
    assert leads_to("End Title", "Main Title", "Undertow", number=1) is None


TELLING = st.text("bcdfghjklmnpqrstvwz", min_size=4, max_size=4).map(lambda word: f"{word}a{word[::-1]}")


@given(
    st.lists(st.sampled_from(sorted(GENERIC)), min_size=1, max_size=6),
    TELLING,
    TELLING,
    st.integers(0, 6),
    st.integers(1, 20),
)
def test_names_that_share_only_generic_words_are_never_surely_linked(generic, one, other, place, number):
    assume(LETTERS.apart(one, other) > 2)
    written, title = (" ".join([*generic[:place], word, *generic[place:]]) for word in (one, other))
    assert leads_to(written, title, "Undertow", number=number) is None


@given(st.lists(st.sampled_from(sorted(GENERIC)), min_size=1, max_size=4), TELLING)
def test_a_generic_name_is_not_that_of_a_cue_that_says_more(generic, word):
    assert leads_to(" ".join(generic), " ".join([*generic, word])) is None


WORDS = re.findall(
    r"\w+",
    """night light flight fight bright gull song weir tollkeeper lamp lamps lost last horizon brigade
    chase rescue main title theme end the of and i ii 2 part brass salt ferry barge coda water slow""",
)
TITLES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)


@given(st.lists(TITLES, min_size=2, max_size=12, unique_by=plain_title), st.data())
def test_a_slip_in_a_cue_s_name_never_leads_to_another_cue(titles, data):
    meant = data.draw(st.sampled_from(titles))
    place = data.draw(st.integers(0, len(meant) - 1))
    letter = data.draw(st.sampled_from(["", *"aeinrst"]))
    rest = place + data.draw(st.integers(0, 1))
    written = meant[:place] + letter + meant[rest:]
    found = leads_to(written, *titles)
    # A slip may make another cue's name of it, or nearer to that than to its own.
    nearer = [title for title in titles if LETTERS.apart(written, title) <= 1]
    assert found is None or found == meant or found in nearer or plain_title(found) == plain_title(written)


@given(st.text(max_size=40), st.text(max_size=40))
def test_titles_of_any_letters_are_made_ready(one, other):
    assert plain_title(one) == plain_title(plain_title(one)) or plain_title(one)
    match(one, other, film=fold_title(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("R. Quill-Brandt", "Rafael Quill Brandt"),
        ("Vasari, Ilona", "Ilona Vasari"),
        ("DiCola", "Di Cola"),
        ("Ida Baños", "IDA BANOS"),
        ("Quell", "Ida Quell"),
        ("Konrad Falkenrat", "Konrad Falkenrath"),
        ("三枝木 透", "三枝木透"),
    ],
)
def test_a_person_is_known_however_the_name_is_written(one, other):
    assert same_person(one, other, LETTERS)
    assert same_person(other, one, LETTERS)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ida Quell", "Ada Quell"), ("Ida Quell", "Ida Quint"), ("I. Q.", "Ida Quell"), ("", "")],
)
def test_namesakes_are_not_one_person(one, other):
    assert not same_person(one, other, LETTERS)
