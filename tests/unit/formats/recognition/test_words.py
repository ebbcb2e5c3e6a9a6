"""The tables of words: each language has its own rows, and adding one is adding rows."""

from pathlib import Path

import pytest

from cuebook.domain.names import fold
from cuebook.formats.recognition import label_words
from cuebook.formats.recognition.label_words import LABEL_WORDS, Label
from cuebook.formats.recognition.labels import label_of
from cuebook.formats.recognition.opinion_words import LANGUAGES, words_for
from cuebook.formats.recognition.phrases import phrases

FULL = ("en", "de", "fr", "es", "pl")
TABLES = ("PRAISE", "BLAME", "NEITHER", "NEGATIONS", "DOUBTS", "CONTRASTS", "POINTING_BACK")


@pytest.mark.parametrize("language", FULL)
def test_a_language_has_words_for_every_label(language):
    assert set(LABEL_WORDS[language]) >= set(Label) - {Label.COMPANY_AND_DATES}


def test_every_language_of_labels_is_named():
    modules = {path.stem for path in Path(label_words.__file__).parent.glob("*.py")} - {"__init__", "kinds"}
    assert len(modules) == len(LABEL_WORDS)


@pytest.mark.parametrize("language", FULL)
def test_every_phrase_of_a_label_is_read_as_that_label(language):
    for label, table in LABEL_WORDS[language].items():
        for phrase in table.split(","):
            assert label_of(phrase.strip()) is label, phrase


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_of_opinions_has_all_tables(language):
    assert all(isinstance(getattr(words_for(language), table), str) for table in TABLES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_both_praises_and_blames(language):
    words = words_for(language)
    both = {" ".join(one.split()) for one in words.PRAISE.split(",")} & {
        " ".join(one.split()) for one in words.BLAME.split(",")
    }
    assert not both


def test_a_language_without_words_borrows_the_english_ones():
    assert words_for("nl").PRAISE == words_for("en").PRAISE
    assert fold("gorgeous") in phrases(words_for(None).PRAISE.replace("*", ""))
