import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.errors import ReviewRefusedError
from cuebook.formats.reviews import REVIEW_FORMATS
from cuebook.formats.reviews.plain_text import PlainTextReview

TEXT = "Soundtrack review: Łódź für Zoë (Ada Vanterpool – 1991)\n\n“Kiln” is superb, and I play it twice.\n"
WESTERN = TEXT.replace("Łódź", "Lodz")


def read(page):
    return PlainTextReview().read(page)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_with_and_without_its_mark(encoding):
    page = read(TEXT.encode(encoding))
    assert page.text == TEXT
    assert page.facts.title == "Łódź für Zoë"


def test_the_old_western_code_page_is_read():
    assert read(WESTERN.encode("cp1252")).facts.title == "Lodz für Zoë"


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\u2028"])
def test_newlines_of_all_systems_are_one(newline):
    assert read(TEXT.replace("\n", newline).encode()).text == TEXT


def test_escapes_are_made_blank_so_that_places_stay():
    page = read(TEXT.replace("superb", "\x1b[31msuperb").encode())
    assert "\x1b" not in page.text
    assert page.text[page.facts.mentions[0].start :].startswith("Kiln")


@pytest.mark.parametrize("page", [b"", b" \n\n\t", b"\xef\xbb\xbf", b"\xff\xfe", "…—!\n".encode()])
def test_a_text_without_words_is_refused(page):
    with pytest.raises(ReviewRefusedError, match="no words"):
        read(page)


def test_what_is_no_text_is_refused():
    with pytest.raises(ReviewRefusedError, match="holds no text"):
        read(b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)) * 20)


def test_what_is_too_long_for_a_review_is_refused():
    with pytest.raises(ReviewRefusedError, match="too long"):
        read(b"word " * 1_200_000)


def test_the_formats_name_themselves_and_their_files():
    assert [(one.name, one.suffixes) for one in REVIEW_FORMATS][-1] == ("text", (".txt", ".text"))


@given(
    st.one_of(st.binary(max_size=300), st.text(st.characters(codec="utf-8"), max_size=300).map(str.encode))
)
def test_any_bytes_are_read_or_refused(page):
    with contextlib.suppress(ReviewRefusedError):
        found = read(page)
        assert all(0 <= span.start < span.stop <= len(found.text) for span in found.facts.spans)
