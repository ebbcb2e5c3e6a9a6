import pytest

from cuebook.domain.errors import ReviewRefusedError
from cuebook.domain.review import PrintedRating
from cuebook.formats.pages.album_nfo import read_album_nfo

NFO = """<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>
<album>
    <title>Barrow Weir (Original Motion Picture Soundtrack)</title>
    <albumArtistCredits><artist>Ida Quell</artist></albumArtistCredits>
    <review>It flows.

“Sluice Gate” is superb.</review>
    <label>Heron</label>
    <year>1994</year>
    <rating max="10">8.1</rating>
    <votes>231</votes>
    <userrating max="10">7</userrating>
    <track><position>1</position><title>Weir</title><duration>04:20</duration></track>
    <track><position>2</position><title>Sluice Gate</title><duration>125</duration></track>
</album>
https://kodi.example.invalid/album/1
"""


def read(text=NFO):
    (page,) = read_album_nfo(text.encode())
    return page


def test_the_fields_state_the_facts():
    stated = read().stated
    assert (stated.title, stated.composers, stated.year, stated.label) == (
        "Barrow Weir",
        ("Ida Quell",),
        1994,
        "Heron",
    )
    assert [(track.number, track.title, track.duration_ms) for track in stated.tracks] == [
        (1, "Weir", 260_000),
        (2, "Sluice Gate", 125_000),
    ]


def test_the_listeners_rating_counts_and_the_visitors_does_not():
    assert read().stated.rating == PrintedRating(7, 10, "7 / 10")
    assert read(NFO.replace("userrating", "other")).stated.rating is None
    assert read(NFO.replace(">7<", ">0<")).stated.rating is None
    assert read(NFO.replace("userrating", "other").replace("231", "")).stated.rating == PrintedRating(
        8.1, 10, "8.1 / 10"
    )


def test_the_text_reads_like_a_page():
    assert read().text == (
        "Barrow Weir (Ida Quell – 1994)\n\nIt flows.\n\n“Sluice Gate” is superb.\n\nRating: 7 / 10\n\n"
        "Track list:\n\n1. Weir (4:20)\n2. Sluice Gate (2:05)"
    )


def test_entities_are_not_expanded_and_nothing_outside_is_looked_for(tmp_path):
    canary = tmp_path / "canary"
    canary.write_text("the secret")
    doctype = f'<!DOCTYPE album [<!ENTITY e "expanded"><!ENTITY out SYSTEM "{canary.as_uri()}">]>'
    text = read(doctype + NFO.replace("It flows.", "It flows. &e; &out;")).text
    assert "expanded" not in text
    assert "the secret" not in text


@pytest.mark.parametrize(
    "text", ["https://kodi.example.invalid/album/1", "<movie><title>Weir</title></movie>", "<album"]
)
def test_what_describes_no_album_is_refused(text):
    with pytest.raises(ReviewRefusedError, match="no album"):
        read(text)
