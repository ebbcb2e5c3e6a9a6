"""Addresses of files: any name of a file there and back, and nothing that is no file."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cuebook.domain.file_address import address_of, path_at

paths = (
    st.binary(min_size=1)
    .filter(lambda name: b"\0" not in name and name != b"/")
    .map(lambda name: b"/" + name)
)


@given(paths)
@example(b"/music/Weir #1 100%?.flac")
@example(b"/music/\xff\xfe.mp3")
def test_every_path_goes_there_and_back(path):
    address = address_of(path)
    assert address.isascii()
    assert path_at(address) == path


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("file:///a%20b.flac", b"/a b.flac"),
        ("file://localhost/a.flac", b"/a.flac"),
        ("file:/a.flac", b"/a.flac"),
        ("FILE:///a.flac", b"/a.flac"),
        ("file:///é.flac", "/é.flac".encode()),
        ("https://a.example/a.flac", None),
        ("/a.flac", None),
        ("file:a.flac", None),
        ("file://", None),
        ("file:///a%00b", None),
        ("file:///\ud800", None),
        ("", None),
    ],
)
def test_only_the_address_of_a_file_has_a_path(address, path):
    assert path_at(address) == path


@given(st.text(st.characters(exclude_categories=())))
def test_whatever_is_asked_for_is_answered(address):
    path = path_at("file:" + address)
    assert path is None or path.startswith(b"/")
