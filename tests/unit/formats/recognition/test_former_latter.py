import pytest

from cuebook.formats.recognition.former_latter import speaks_of_one
from cuebook.formats.recognition.judged_sentence import Sentence
from cuebook.formats.recognition.lines import Piece

MARKS = [
    "the former",
    "the latter",
    "Erstere",
    "ersterer",
    "letztere",
    "letzteres",
    "celui-là",
    "celle-là",
    "celui-ci",
    "celle-ci",
    "le premier est",
    "la première était",
    "ce dernier",
    "cette dernière",
    "le second est",
    "la seconde a",
    "el primero es",
    "la primera era",
    "este último",
    "esta última",
    "el segundo es",
    "la segunda era",
    "pierwszy jest",
    "pierwsza była",
    "ten ostatni",
    "ta ostatnia",
    "drugi jest",
    "druga była",
    "drugie jest",
    "THE FORMER",
    "CETTE DERNIÈRE",
]


def sentence(text):
    return Sentence(Piece(text, 0), [], [], [], [], [], points_back=False)


@pytest.mark.parametrize("mark", MARKS)
def test_every_mark_is_seen(mark):
    assert speaks_of_one(sentence(f"“A” and “B”: {mark} lovely."))


@pytest.mark.parametrize("words", ["the farmer is lovely", "the first is lovely", "formerly lovely"])
def test_other_words_are_none(words):
    assert not speaks_of_one(sentence(words))
