"""What the words around an opinion, and around a cue, make of it."""

import pytest

from cuebook.formats.recognition import recognise
from cuebook.formats.recognition.phrase_tables import PhraseTable, read_phrases
from cuebook.formats.recognition.words_in_text import Word

PADDING = {
    "en": "The harbour is grey and the boat is late, as it was in the year before that.",
    "de": "Der Hafen ist grau und das Boot ist nicht da, wie auch in dem Jahr zuvor.",
    "fr": "Le port est gris et le bateau est en retard, comme il est dans une ville de la mer.",
    "es": "El puerto es gris y el barco no ha llegado, como en el año de la lluvia que se fue.",
    "pl": "Port jest szary, a łódź się spóźnia, jak to w roku, który nie był tak suchy i długi.",
}
MARKS = {"en": "“{}”", "de": "„{}“", "fr": "« {} »", "es": "«{}»", "pl": "„{}”"}


def said_of(language, sentence, cue="Salt Kiln"):
    said = sentence.replace("{cue}", MARKS[language].format(cue))
    text = f"Salt Parade (1991)\n\n{PADDING[language]}\n\n{said}\n\n{PADDING[language]}"
    return {mention.cue: mention.sentiment.value for mention in recognise(text).mentions}.get(cue)


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "Without {cue} this would be a gorgeous album.", "blame"),
        ("en", "The album would be much lovelier without {cue}.", "blame"),
        ("en", "Without {cue} the album would be tedious.", "praise"),
        ("en", "The album would be better off without {cue}.", "blame"),
        ("de", "Ohne {cue} wäre das ein wunderbares Album.", "blame"),
        ("de", "Ohne {cue} wäre das Album langweilig.", "praise"),
        ("fr", "Sans {cue}, le disque serait magnifique.", "blame"),
        ("es", "Sin {cue}, el disco sería aburrido.", "praise"),
        ("pl", "Bez {cue} płyta byłaby nudna.", "praise"),
    ],
)
def test_what_would_be_without_a_cue_is_the_contrary_of_what_it_is(language, sentence, expected):
    assert said_of(language, sentence) == expected


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "When the stupid baron loses his gorgeous horse, {cue} begins on a harp."),
        ("en", "{cue} is heard while the terrible, ugly, endless war goes on outside."),
        ("de", "Als der schreckliche und böse Herzog stirbt, hört man {cue}."),
        ("fr", "Pendant l’horrible et interminable bataille, on entend {cue}."),
        ("es", "Cuando el torpe y aburrido sacristán abre la puerta, suena {cue}."),
        ("pl", "Gdy okropny i nudny hrabia wraca, słychać {cue}."),
    ],
)
def test_a_clause_that_tells_of_people_of_the_film_says_nothing_of_the_music(language, sentence):
    assert said_of(language, sentence) == "neutral"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "{cue} is gorgeous battle music."),
        ("de", "{cue} ist mitreißende Schlachtmusik."),
    ],
)
def test_music_for_the_people_of_the_film_is_music(language, sentence):
    assert said_of(language, sentence) == "praise"


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "She has written far lovelier marches than {cue}.", "blame"),
        ("en", "I have rarely heard a lovelier march than {cue}.", "praise"),
        ("en", "I have heard worse than {cue}.", "neutral"),
        ("fr", "On a connu la compositrice plus inspirée que dans {cue}.", "blame"),
        ("es", "Hemos oído marchas más hermosas que {cue}.", "blame"),
        ("en", "Such marches as {cue} are gorgeous.", "praise"),
        ("pl", "Takie utwory jak {cue} są cudowne.", "praise"),
        ("de", "Kaum ein Stück ist so wunderbar wie {cue}.", "praise"),
    ],
)
def test_what_others_are_more_than_is_less_than_they(language, sentence, expected):
    assert said_of(language, sentence) == expected


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "I have nothing but admiration for the fugue in {cue}.", "praise"),
        ("en", "It’s a crime that {cue} was left off the disc.", "praise"),
        ("en", "{cue} is even better, six minutes in which the waiting slowly turns into a tune.", "praise"),
        ("en", "The only cue I can’t bear is {cue}, which is spoken throughout.", "blame"),
        ("en", "{cue} is three minutes of my life that I want back.", "blame"),
        ("pl", "Po co komu {cue}?", "blame"),
        ("en", "{cue} more than makes up for the tedious opening.", "praise"),
        ("en", "{cue} begins beautifully, then drags.", "blame"),
        ("fr", "{cue} démarre bien, puis s’enlise.", "blame"),
        ("en", "{cue} lacks charm and wit.", "blame"),
        ("de", "{cue} hinterlässt keinen bleibenden Eindruck.", "blame"),
        ("en", "{cue} leaves no mark.", "blame"),
        ("fr", "{cue} touche au cœur sans jamais verser dans le sirop.", "praise"),
    ],
)
def test_which_of_several_words_decides(language, sentence, expected):
    assert said_of(language, sentence) == expected


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "{cue} is terribly beautiful.", "praise"),
        ("en", "{cue} is wonderfully dull.", "blame"),
        ("de", "{cue} ist schrecklich schön.", "praise"),
        ("fr", "{cue} est terriblement beau.", "praise"),
    ],
)
def test_an_adverb_only_strengthens_its_contrary(language, sentence, expected):
    assert said_of(language, sentence) == expected


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "Not even the choir can rescue {cue}.", "blame"),
        ("de", "Nicht einmal das Orchester kann {cue} noch retten.", "blame"),
        ("en", "I would gladly swap {cue} for a minute of rain.", "blame"),
        ("en", "Nothing else here rises to the level of {cue}.", "praise"),
        ("de", "Nichts auf der Platte reicht an {cue} heran.", "praise"),
        ("en", "Not everything works, but {cue} certainly does.", "praise"),
        ("pl", "Trudno znaleźć w {cue} cokolwiek ciekawego.", "blame"),
    ],
)
def test_what_is_done_with_a_cue_tells_what_it_is_worth(language, sentence, expected):
    assert said_of(language, sentence) == expected


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "Where the film stumbles, {cue} is gorgeous.", "praise"),
        ("en", "I didn’t expect much from {cue}, but it is gorgeous.", "praise"),
        ("en", "{cue} is tedious beside what he wrote for the first film.", "blame"),
        ("fr", "Malgré un bon début, {cue} est ennuyeux.", "blame"),
        ("en", "The director asked for {cue} to be shortened.", "neutral"),
        ("de", "Wer großes Kino liebt, wird {cue} wunderbar finden.", "praise"),
    ],
)
def test_a_word_for_the_film_that_is_reviewed_makes_no_film_of_a_cue(language, sentence, expected):
    assert said_of(language, sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    ["“Salt Kiln”, the film that made her, is gorgeous.", "Her first film, “Salt Kiln”, was gorgeous."],
)
def test_what_is_called_a_film_is_one(sentence):
    assert said_of("en", sentence) is None


def words_of_a_name(sentence):
    """Words, those of a name in capitals."""
    words = sentence.split()
    exact = ["" if word.isupper() else word for word in words]
    return [Word(one, at, at + 1, one) for at, one in enumerate(exact)]


@pytest.mark.parametrize(
    ("table", "sentence", "at", "end"),
    [
        ("rescue @", "rescue SALT KILN", 0, 3),
        ("rescue @", "rescue the KILN", 0, None),
        ("@ certainly does", "SALT KILN certainly does", 0, 4),
        ("@ certainly does", "SALT KILN certainly does", 1, None),
        ("trade @ for", "trade SALT KILN for it", 0, 4),
    ],
)
def test_a_table_names_the_cue_in_the_midst_of_a_phrase(table, sentence, at, end):
    found = PhraseTable(read_phrases({1: table})).find(words_of_a_name(sentence), at)
    assert (found and found[1]) == end
