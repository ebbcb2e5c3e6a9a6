"""Words of the command line that hold bytes that are no text."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuebook.cli.arguments import UsageError, parse_arguments
from cuebook.cli.session import plain
from cuebook.cli.words import readable


@given(st.binary(max_size=50))
def test_any_bytes_become_text_that_can_be_written(word):
    text = os.fsdecode(word)
    readable(text).encode("utf-8")
    plain(text).encode("utf-8")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_text_stays_as_it_is(text):
    assert readable(text) == text


@pytest.mark.parametrize("words", [["--data-dir", ""], ["--data-dir="], ["--audio", "loud", "play"]])
def test_an_option_that_cannot_be_is_wrong_usage(words):
    with pytest.raises(UsageError):
        parse_arguments(words)
