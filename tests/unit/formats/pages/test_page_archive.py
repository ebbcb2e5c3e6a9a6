"""A page saved as one file is read like the page inside."""

import codecs

import pytest

from cuebook.domain.errors import ReviewRefusedError
from cuebook.formats.pages.html_page import read_html
from cuebook.formats.pages.page_archive import read_page_archive
from cuebook.formats.reviews.page_archive import PageArchive

PROSE = (
    "Ida Quell writes for eleven violas and a bucket of rain, and somehow the bucket carries the melody. "
    "The “Sluice Gate” cue takes four minutes to open and is worth every second of the wait – naturally."
)
PAGE = f"<html lang=en><body><article><h1>Barrow Weir (Ida Quell – 1994)</h1><p>{PROSE}</p></article></body></html>"
HEAD = 'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; {more}boundary="edge"\r\n\r\n'


def part(kind, body, more=""):
    return (
        f"--edge\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: 8bit\r\n{more}\r\n".encode()
        + body
        + b"\r\n"
    )


def archive(*parts, more=""):
    return HEAD.format(more=more).encode() + b"".join(parts) + b"--edge--\r\n"


PICTURE = part("image/png", b"\x89PNG", "Content-Location: https://films.example/weir.png\r\n")


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1250"])
def test_the_page_inside_is_read_in_the_encoding_its_part_tells(encoding):
    page = part(f"text/html; charset={encoding}", PAGE.encode(encoding))
    assert read_page_archive(archive(page, PICTURE)) == read_html(PAGE)


@pytest.mark.parametrize(("written", "encode"), [("quoted-printable", "quopri"), ("base64", "base64")])
def test_letters_written_for_the_post_are_letters_again(written, encode):
    body = codecs.encode(PAGE.encode(), encode)
    page = part("text/html; charset=utf-8", body).replace(b"8bit", written.encode())
    assert read_page_archive(archive(page)) == read_html(PAGE)


def test_the_page_is_the_one_that_the_file_says_it_begins_with_else_the_first():
    frame = part("text/html", b"<p>An advertisement that nobody asked for, and that says so itself.</p>")
    page = part("text/html; charset=utf-8", PAGE.encode(), "Content-ID: <page@weir>\r\n")
    assert read_page_archive(archive(frame, page, more='start="<page@weir>"; ')) == read_html(PAGE)
    assert read_page_archive(archive(page, frame)) == read_html(PAGE)


@pytest.mark.parametrize("file", [archive(PICTURE), b"", b"no headers at all", PAGE.encode()])
def test_without_a_page_inside_it_is_refused_in_words(file):
    with pytest.raises(ReviewRefusedError, match="no web page"):
        read_page_archive(file)


def test_a_file_whose_name_says_nothing_is_known_by_its_headers():
    assert PageArchive().is_like(archive(PICTURE)[:2_048])
    assert not PageArchive().is_like(PAGE.encode())


def test_it_is_taken_apart_in_the_process_for_pages_and_its_facts_are_the_page_s():
    read = PageArchive().read(archive(part("text/html; charset=utf-8", PAGE.encode()), PICTURE))
    assert (read.facts.title, read.facts.year) == ("Barrow Weir", 1994)
