"""What is said of several cues together, and of one by what is said of others."""

import pytest

from cuebook.formats.recognition import recognise
from review_bench.languages import LANGUAGES
from review_bench.works import quoted

SPOKEN = {language.code: language for language in LANGUAGES}
CUES = {"A": "Kiln", "B": "Tollgate", "C": "Harrow Weir"}
TRACKS = "\n".join(f"{number}. {cue} (2:0{number})" for number, cue in enumerate(CUES.values(), 1))
SIGNS = {"praise": "+", "blame": "-", "neutral": "0"}


def said_of_each(language, sentence):
    """What is said of “A”, “B” and “C”, as far as a sentence names them: ``+``, ``-`` or ``0``."""
    for letter, cue in CUES.items():
        sentence = sentence.replace(f"{{{letter}}}", quoted(SPOKEN[language], cue))
    padding = SPOKEN[language].padding
    text = f"Salt Parade (1991)\n\n{padding}\n\n{sentence}\n\n{padding}\n\n{TRACKS}"
    mentions = {mention.cue: SIGNS[mention.sentiment.value] for mention in recognise(text).mentions}
    return "".join(mentions[cue] for cue in CUES.values() if cue in mentions)


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "The highlights are {A}, with its cello, {B} and the short {C}.", "+++"),
        ("en", "Two low points: {A}, for drums, and later the song {B}.", "--"),
        ("de", "Höhepunkte sind {A} mit seinem Cello, {B} und am Ende {C}.", "+++"),
        ("es", "Entre lo mejor están {A}, con su violonchelo, {B} y luego {C}.", "+++"),
        ("pl", "Do najlepszych należą {A} z wiolonczelą, {B} i potem {C}.", "+++"),
        ("en", "It is a lovely score: {A} opens with horns, and later {B} with drums.", "+0"),
        ("en", "The lovely march {A} is followed at length by horns, and then {B} begins.", "+0"),
    ],
)
def test_what_heads_a_list_is_said_of_all_its_cues(language, sentence, expected):
    assert said_of_each(language, sentence) == expected


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "It sags with {A}, all drums, and with {B}, which is longer."),
        ("es", "La cosa decae con {A}, todo tambores, y con {B}, que dura más."),
        ("de", "Schwach wird es bei {A}, einem Marsch, und bei {B}, einem Walzer."),
    ],
)
def test_cues_that_hang_by_the_same_preposition_share_what_is_said(language, sentence):
    assert said_of_each(language, sentence) == "--"


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "{A} is glorious, {B} isn't far behind.", "++"),
        ("en", "{A} is glorious. The same goes for {B}.", "++"),
        ("en", "{A} is dull and noisy. {B} does exactly the same thing.", "--"),
        ("en", "My favourite is {A}, closely followed by {B}.", "++"),
        ("de", "{A} ist hinreißend, und {B} setzt noch eins drauf.", "++"),
        ("fr", "{A} est superbe. {B} n’est pas en reste.", "++"),
        ("es", "{A} es preciosa. {B} no le va a la zaga.", "++"),
        ("pl", "{A} jest nudny. To samo dotyczy {B}.", "--"),
        ("en", "{A} is glorious. {B} is for strings.", "+0"),
    ],
)
def test_a_cue_like_the_one_before_it_shares_what_is_said(language, sentence, expected):
    assert said_of_each(language, sentence) == expected


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "Unlike the plodding {A}, {B} is a joy.", "-+"),
        ("de", "Anders als das öde {A} hat {B} echten Schwung.", "-+"),
        ("fr", "Contrairement au très plat {A}, {B} a du souffle.", "-+"),
        ("es", "A diferencia del soso {A}, {B} tiene garra.", "-+"),
        ("pl", "W przeciwieństwie do mdłego {A}, {B} ma prawdziwy pazur.", "-+"),
        ("en", "Unlike {A} and {B}, {C} is a joy.", "00+"),
    ],
)
def test_a_cue_it_is_unlike_stands_in_no_row_with_it(language, sentence, expected):
    assert said_of_each(language, sentence) == expected


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "Apart from {A} the second half is tedious.", "+"),
        ("en", "With the exception of {A}, which is a masterpiece, it is a bore.", "+"),
        ("de", "Bis auf {A} ist die zweite Hälfte ermüdend.", "+"),
        ("fr", "À l’exception de {A}, la seconde moitié est ennuyeuse.", "+"),
        ("es", "Con la excepción de {A}, la segunda mitad resulta aburrida.", "+"),
        ("pl", "Z wyjątkiem {A} druga połowa jest nudna.", "+"),
        ("en", "Apart from {A} the second half is a delight.", "-"),
        ("en", "Apart from {A} there is also a delightful waltz.", "+"),
    ],
)
def test_what_is_excepted_is_not_like_the_rest(language, sentence, expected):
    assert said_of_each(language, sentence) == expected


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "The best cue? {A}, easily.", "+"),
        ("en", "What don't I like? {A}, to begin with.", "-"),
        ("de", "Der beste Titel? Ganz klar {A}.", "+"),
        ("es", "¿El mejor corte? {A}, sin dudarlo.", "+"),
        (
            "en",
            "And what of {A}? Rarely in the history of film music has a long wait sounded so wonderful.",
            "+",
        ),
        ("fr", "Que dire de {A} ? Superbe.", "+"),
        ("en", "Was it any good? {A} opens with horns.", "0"),
    ],
)
def test_a_question_and_its_answer_speak_of_the_same_cue(language, sentence, expected):
    assert said_of_each(language, sentence) == expected


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "The quartet returns for {A}, though by now it drags.", "-"),
        ("en", "{A} is gorgeous, though it may be a bit dull for children.", "+"),
        ("en", "Though the film is dull, it has {A}.", "0"),
    ],
)
def test_what_is_conceded_behind_a_cue_counts_where_nothing_else_is_said(language, sentence, expected):
    assert said_of_each(language, sentence) == expected


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("es", "No puedo recomendar en cambio {A}.", "-"),
        ("de", "Enttäuschend ist dagegen {A}.", "-"),
        ("en", "The start is lovely, the end however is dull, and it is called {A}.", "-"),
    ],
)
def test_a_contrast_inside_a_clause_begins_with_the_clause(language, sentence, expected):
    assert said_of_each(language, sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "{A} I can't decide about: exciting, in a way.",
        "I'm in two minds about the lovely {A}.",
    ],
)
def test_what_is_left_open_is_neither_praise_nor_blame(sentence):
    assert said_of_each("en", sentence) == "0"


def test_what_is_free_of_a_fault_is_praised_and_of_a_merit_is_blamed():
    assert said_of_each("en", "{A} is hopeful without a trace of kitsch.") == "+"
    assert said_of_each("en", "{A} goes by without a trace of charm.") == "-"
