"""Rules by which words around a cue are praise, blame or neither, one after another."""

import re

import pytest

from cuebook.formats.recognition import recognise
from cuebook.formats.recognition.opinion_words import LANGUAGES, words_for
from cuebook.formats.recognition.opinions import Opinion
from cuebook.formats.recognition.phrase_tables import PhraseTable, read_phrases
from cuebook.formats.recognition.sentiment import verdict
from cuebook.formats.recognition.words_in_text import Word

PADDING = {
    "en": "The harbour is grey and the boat is late, as it was in the year before that.",
    "de": "Der Hafen ist grau und das Boot ist nicht da, wie auch in dem Jahr zuvor.",
    "fr": "Le port est gris et le bateau est en retard, comme il est dans une ville de la mer.",
    "es": "El puerto es gris y el barco no ha llegado, como en el año de la lluvia que se fue.",
    "pl": "Port jest szary, a łódź się spóźnia, jak to w roku, który nie był tak suchy i długi.",
}
MARKS = {"en": "“{}”", "de": "„{}“", "fr": "« {} »", "es": "«{}»", "pl": "„{}”"}


def said_of(language, sentence, cue="Kiln"):
    said = sentence.replace("{cue}", MARKS[language].format(cue))
    text = f"Salt Parade (1991)\n\n{PADDING[language]}\n\n{said}\n\n{PADDING[language]}"
    mentions = {mention.cue: mention.sentiment.value for mention in recognise(text).mentions}
    return mentions[cue]


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "{cue} is never dull.", "praise"),
        ("de", "{cue} ist keine Sekunde langweilig.", "praise"),
        ("fr", "{cue} n’est jamais banal.", "praise"),
        ("es", "{cue} nunca es aburrida.", "praise"),
        ("pl", "{cue} ani przez chwilę nie jest nudny.", "praise"),
        ("en", "{cue} has never sounded so dull.", "blame"),
    ],
)
def test_never_turns_blame_into_praise(language, sentence, expected):
    assert said_of(language, sentence) == expected


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The least inspired of the four is {cue}."),
        ("de", "Am wenigsten gelungen ist {cue}."),
        ("de", "{cue} berührt mich nicht."),
        ("fr", "{cue} émeut peu."),
        ("en", "{cue} wants to be magnificent."),
    ],
)
def test_what_is_denied_least_or_only_meant_is_blame(language, sentence):
    assert said_of(language, sentence) == "blame"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "{cue} not only charms."),
        ("de", "{cue} berührt nicht nur Kinder."),
        ("es", "{cue} no solo emociona."),
    ],
)
def test_not_only_denies_nothing(language, sentence):
    assert said_of(language, sentence) == "praise"


def test_a_negation_does_not_reach_over_a_comma_or_without_a_cue():
    assert said_of("en", "Not by the composer, a gorgeous tune of a friend is {cue}.") == "praise"
    assert said_of("en", "Without {cue} gorgeous is not the word one would use.") != "blame"


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "{cue} is not original, but gorgeous.", "praise"),
        ("en", "{cue} begins beautifully, but soon becomes tedious.", "blame"),
        ("en", "{cue} is gorgeous, but tedious.", "neutral"),
        ("de", "Originell ist {cue} nicht, dafür packend.", "praise"),
    ],
)
def test_what_is_denied_or_hedged_gives_way_to_what_is_said(language, sentence, expected):
    assert said_of(language, sentence) == expected


def test_what_decides_outweighs_the_praise_it_spoils():
    assert said_of("en", "{cue} squanders a gorgeous tune and a lovely choir.") == "blame"
    assert said_of("de", "{cue} ruiniert ein schönes Thema.") == "blame"
    assert verdict([Opinion(0, 1), Opinion(9, -1, weight=2)]) == -1
    assert verdict([Opinion(0, 1), Opinion(9, -1)]) == 0


def test_a_table_says_what_a_phrase_weighs():
    phrases = read_phrases({1: "fine, ~decent, !saves the day"})
    assert {len(one.words): one.weight for one in phrases} == {1: 0, 3: 2}
    assert [one.weight for one in read_phrases({1: "fine"})] == [1]


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "Although it is far too long, {cue} is gorgeous.", "praise"),
        ("fr", "Même si {cue} est banal, il émeut.", "praise"),
        ("en", "After so much noise, {cue} follows.", "neutral"),
        ("pl", "Po kwadransie nudy następuje {cue}.", "neutral"),
        ("en", "While “Ash” is gorgeous, {cue} is tedious.", "blame"),
    ],
)
def test_what_is_conceded_or_came_before_does_not_count(language, sentence, expected):
    assert said_of(language, sentence) == expected


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "In {cue} we meet the beautiful young princess."),
        ("en", "{cue} plays while the terrible fire spreads."),
        ("de", "Zu {cue} tritt der böse und schreckliche Mörder auf."),
        ("es", "{cue} suena mientras llega la bella reina."),
        ("fr", "La belle sorcière chante {cue}."),
    ],
)
def test_what_is_told_of_the_film_is_not_said_of_the_music(language, sentence):
    assert said_of(language, sentence) == "neutral"


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "I wish the rest were as gorgeous as {cue}.", "praise"),
        ("de", "So langweilig wie in {cue} war er selten.", "blame"),
        ("en", "No other track is more gorgeous than {cue}.", "praise"),
        ("fr", "On l’a connu plus brillant que dans {cue}.", "blame"),
        ("en", "It sounds gorgeous, just like {cue}.", "neutral"),
        ("en", "Tracks like {cue} are gorgeous.", "praise"),
    ],
)
def test_a_comparison_says_something_of_the_cue_only_where_it_must(language, sentence, expected):
    assert said_of(language, sentence) == expected


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "The last one is {cue}. Pure joy.", "praise"),
        ("es", "El corte seis es {cue}. Imprescindible.", "praise"),
        ("fr", "Et puis vient {cue}. Quel ennui !", "blame"),
        ("en", "The last one is {cue}. The album is a joy.", "neutral"),
        (
            "en",
            "The last one is {cue}. Joy reigns in the second half of the day that we all spent there.",
            "neutral",
        ),
    ],
)
def test_a_few_words_behind_a_sentence_go_on_about_its_cue(language, sentence, expected):
    assert said_of(language, sentence) == expected


def test_an_opinion_before_but_is_not_of_the_cue_behind_it():
    assert said_of("en", "The first half is tedious, but then comes {cue}.") == "neutral"


def test_too_much_of_a_quality_is_blame_but_too_may_mean_also():
    assert said_of("en", "{cue} is too polite.") == "blame"
    assert said_of("en", "Here too, {cue} leads to the door.") == "neutral"


def found(table, sentence):
    words = [
        Word(one, at, at + 1, one, at > 0 and "," in gap) for at, (gap, one) in enumerate(split(sentence))
    ]
    phrase = PhraseTable(read_phrases({1: table})).find(words, 0)
    return phrase and phrase[1]


def split(sentence):
    return re.findall(r"(\W*)(\w+)", sentence)


@pytest.mark.parametrize(
    ("table", "sentence", "end"),
    [
        ("falls/fell … flat/short", "fell rather short of it", 3),
        ("falls/fell … flat/short", "fell a b c d e short", None),
        ("too _", "too loud", 2),
        ("too _", "too, loud", None),
        ("falls/fell … flat/short", "fell, and then flat", None),
        ("soar*", "soaring", 1),
        ("fell, fell in love", "fell in love", 3),
    ],
)
def test_a_phrase_is_found_as_its_table_writes_it(table, sentence, end):
    assert found(table, sentence) == end


def test_the_words_of_a_cue_do_not_count_between_those_of_a_phrase():
    assert said_of("en", "Nobody alive will forget {cue} soon.", cue="The Long Way Down to Sea") == "praise"
    assert said_of("en", "Nobody who heard {cue} will forget it.", cue="The Long Way Down to Sea") == "praise"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_of_a_table_can_be_found(language):
    """A stem shorter than the letters phrases are found by would never be."""
    words = words_for(language)
    for table in (words.PRAISE, words.BLAME, words.NEGATIONS, words.NEVER, words.ASIDES, words.PLOT):
        for phrase in read_phrases({0: table}):
            assert all(len(stem) >= 3 for stem in phrase.words[0].stems), phrase
