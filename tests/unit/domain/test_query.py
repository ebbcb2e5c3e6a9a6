import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.errors import CuebookError
from cuebook.domain.query import Field, Query, Term, parse_query


def test_words_and_fields_are_told_apart():
    assert parse_query('harbour composer:varga title:"night swim"') == Query(
        (Term("harbour"), Term("varga", Field.COMPOSER), Term("night swim", Field.TITLE))
    )


def test_an_unknown_field_is_searched_as_words():
    assert parse_query("colour:red") == Query((Term("colour:red"),))


def test_an_apostrophe_is_a_letter():
    assert parse_query("smuggler's") == Query((Term("smuggler's"),))


def test_an_open_quotation_is_refused_in_words():
    with pytest.raises(CuebookError, match="does not close"):
        parse_query('title:"night')


@given(st.text(st.characters(exclude_characters='"'), max_size=60))
def test_any_text_without_quotations_is_a_query(text):
    parse_query(text)
