"""ID3 tags of every version, as careful and careless programs write them."""

import io
import struct
import zlib

import pytest
from mutagen.id3 import (
    APIC,
    CHAP,
    CTOC,
    ID3,
    POPM,
    RVA2,
    TALB,
    TCOM,
    TIT2,
    TMCL,
    TPE1,
    TRCK,
    TXXX,
    UFID,
    CTOCFlags,
)

from cuebook.domain.sound_file import Gain, TagRating
from cuebook.tags.id3_frames import _shared
from cuebook.tags.id3_tags import id3v1_words, take_id3
from cuebook.tags.said import Said
from cuebook.tags.sniff import after_id3
from hostile_files import frame, id3, synchsafe


def said(content):
    found = Said()
    take_id3(found, io.BytesIO(content), 0, after_id3(io.BytesIO(content)))
    return found


def words(content):
    return said(content).words


def written(*frames, **wishes):
    tag, out = ID3(), io.BytesIO()
    for one in frames:
        tag.add(one)
    tag.save(out, **wishes)
    return out.getvalue()


@pytest.mark.parametrize("version", [3, 4])
def test_what_mutagen_writes_is_read(version):
    tag = written(
        TIT2(encoding=1, text=["Weir Song"]),
        TPE1(encoding=3, text=["Ida Quell", "J. Moss"]),
        TALB(encoding=0, text=["Harrow Weir"]),
        TRCK(encoding=0, text=["3/12"]),
        TCOM(encoding=3, text=["Ida Quell"]),
        TXXX(encoding=3, desc="MusicBrainz Album Id", text=["abc"]),
        UFID(owner="http://musicbrainz.org", data=b"def"),
        POPM(email="MusicBee", rating=196),
        v2_version=version,
        v23_sep=None,
    )
    found = said(tag)
    assert found.words == {
        "title": ["Weir Song"],
        "artist": ["Ida Quell", "J. Moss"],
        "album": ["Harrow Weir"],
        "tracknumber": ["3/12"],
        "composer": ["Ida Quell"],
        "musicbrainzalbumid": ["abc"],
        "musicbrainztrackid": ["def"],
    }
    assert found.ratings == [TagRating("MusicBee", 80)]


def test_frames_of_one_name_are_joined_in_their_file_alone():
    quell, moss = frame(4, b"TPE1", b"\3Ida Quell"), frame(4, b"TPE1", b"\3J. Moss")
    for tag, artists in (
        (id3(4, quell), ["Ida Quell"]),
        (id3(4, quell + moss), ["Ida Quell", "J. Moss"]),
        (id3(4, quell), ["Ida Quell"]),
        (id3(4, moss + quell), ["J. Moss", "Ida Quell"]),
        (id3(4, moss), ["J. Moss"]),
    ):
        assert words(tag) == {"artist": artists}


def test_a_text_that_is_packed_is_not_kept_for_other_files():
    content = zlib.compress(b"\3Weir" + b"\0" * 100_000)
    tag = id3(4, frame(4, b"TIT2", synchsafe(len(content)) + content, 0x09))
    before = len(_shared)
    assert words(tag)["title"][0] == "Weir"
    assert len(_shared) == before


def test_a_text_is_read_by_the_version_and_the_flags_of_its_own_tag():
    utf_8 = b"\3Qu\xc3\xa9ll"
    unsynchronised = b"\1\xff\0\xfeQ\0"
    assert words(id3(4, frame(4, b"TPE1", utf_8))) == {"artist": ["Qu\xe9ll"]}
    assert words(id3(4, frame(4, b"TPE2", utf_8))) == {"albumartist": ["Qu\xe9ll"]}
    plain = words(id3(4, frame(4, b"TPE1", unsynchronised)))
    assert words(id3(4, frame(4, b"TPE1", unsynchronised), flags=0x80)) == {"artist": ["Q"]} != plain
    assert words(id3(4, frame(4, b"TPE1", unsynchronised))) == plain


def test_version_2_names_are_known_also_within_version_3():
    short = b"TT2" + b"\0\0\x05" + b"\0Weir"
    assert words(b"ID3\x02\0\0" + synchsafe(len(short)) + short)["title"] == ["Weir"]
    assert words(id3(3, frame(3, b"TT2\0", b"\0Weir")))["title"] == ["Weir"]


def test_version_4_with_the_sizes_of_version_3_is_read():
    long = "x" * 300
    title = b"TIT2" + struct.pack(">IH", 301, 0) + b"\0" + long.encode()
    artist = b"TPE1" + struct.pack(">IH", 5, 0) + b"\0Ida "
    body = title + artist
    tag = b"ID3\x04\0\0" + synchsafe(len(body)) + body
    assert words(tag) == {"title": [long], "artist": ["Ida "]}


def test_unsynchronised_tags_are_read():
    content = b"\x01\xff\x00\xfeW\0e\0i\0r\0"
    assert words(id3(3, frame(3, b"TIT2", content), flags=0x80))["title"] == ["Weir"]
    assert words(id3(4, frame(4, b"TIT2", content, 0x02)))["title"] == ["Weir"]


def test_an_extended_header_is_passed_over_and_one_that_is_not_there_is_not():
    extended = struct.pack(">IHI", 6, 0, 0)
    assert words(id3(3, extended, frame(3, b"TIT2", b"\0Weir"), flags=0x40))["title"] == ["Weir"]
    assert words(id3(3, frame(3, b"TIT2", b"\0Weir"), flags=0x40))["title"] == ["Weir"]


def test_utf8_that_claims_to_be_latin_is_read_and_latin_stays_latin():
    assert words(id3(3, frame(3, b"TIT2", b"\0" + "Über Weir".encode())))["title"] == ["Über Weir"]
    assert words(id3(3, frame(3, b"TIT2", b"\0\xdcber Weir")))["title"] == ["Über Weir"]


def test_of_several_tags_the_first_wins_and_the_next_fill_its_gaps():
    first = written(TIT2(encoding=3, text=["First"]), padding=lambda _: 0)
    second = written(TIT2(encoding=3, text=["Second"]), TALB(encoding=3, text=["Weir"]), padding=lambda _: 0)
    assert words(first + second) == {"title": ["First"], "album": ["Weir"]}


def test_who_plays_is_told_with_the_instrument_and_who_stands_behind_the_desk_is_not():
    people = [["violin", "Ida Quell"], ["Producer", "J. Moss"], ["performer", "The Weir Choir"]]
    found = words(written(TMCL(encoding=3, people=people)))
    assert found["performer"] == ["Ida Quell (violin)", "The Weir Choir"]


def chapter(element, start, stop, title):
    return CHAP(
        element_id=element, start_time=start, end_time=stop, sub_frames=[TIT2(encoding=3, text=[title])]
    )


def test_chapters_stand_in_the_order_of_their_table():
    table = CTOC(
        element_id="toc",
        flags=CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED,
        child_element_ids=["b", "a"],
        sub_frames=[],
    )
    chapters = [chapter("a", 0, 1_000, "Dawn"), chapter("b", 1_000, 2_000, "Dusk")]
    assert [one.title for one in said(written(*chapters, table)).chapters] == ["Dusk", "Dawn"]
    found = said(written(*reversed(chapters))).chapters
    assert [(one.start_ms, one.stop_ms, one.title) for one in found] == [
        (0, 1_000, "Dawn"),
        (1_000, 2_000, "Dusk"),
    ]


def test_version_1_fills_thirty_letters():
    tag = b"TAG" + b"Weir Song".ljust(30, b"\0") + b"Ida".ljust(30) + bytes(30) + b"1988" + bytes(28)
    tag += b"\0\x07\x18"
    assert id3v1_words(tag) == {
        "title": ["Weir Song"],
        "artist": ["Ida"],
        "date": ["1988"],
        "tracknumber": ["7"],
    }
    assert id3v1_words(b"TAG") == {}


def test_a_year_among_words_is_kept():
    content = frame(4, b"TDRC", b"\0recorded in May 1995")
    assert words(id3(4, content)) == {"date": ["recorded in May 1995"]}


def test_only_the_master_volume_counts():
    master = RVA2(desc="track", channel=1, gain=-6.5, peak=0.5)
    other = RVA2(desc="album", channel=3, gain=2.0, peak=0.5)
    assert said(written(master, other)).gain == Gain(-6.5, pytest.approx(0.5, abs=0.001))


def test_a_tag_that_cannot_be_read_says_nothing():
    assert words(id3(4, frame(4, b"TIT2", b"\0Weir"), flags=0x0F)) == {}


def test_pictures_are_seen_in_every_version():
    assert said(written(APIC(mime="image/png", data=b"picture"))).has_art
    assert not said(written(APIC(mime="", data=b""))).has_art
    short = b"PIC" + b"\0\0\x0e" + b"\0PNG\x03\0picture!"
    assert said(b"ID3\x02\0\0" + synchsafe(len(short)) + short).has_art is False
    short = b"PIC" + b"\0\0\x20" + b"\0PNG\x03\0" + bytes(26)
    assert said(b"ID3\x02\0\0" + synchsafe(len(short)) + short).has_art
