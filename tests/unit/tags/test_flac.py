"""The blocks of FLAC files, read as mutagen reads them."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mutagen import MutagenError
from mutagen.flac import FLAC

from cuebook.tags.flac import md5_of_samples
from cuebook.tags.flac_tags import take_flac
from cuebook.tags.said import Said
from cuebook.tags.vorbis_tags import take_vorbis
from hostile_files import flac_of, synchsafe, vorbis_comment

_PADDING, _COMMENT, _PICTURE = 1, 4, 6


def picture(size):
    head = (3).to_bytes(4, "big") + (9).to_bytes(4, "big") + b"image/png" + bytes(20)
    return head + size.to_bytes(4, "big") + bytes(size)


def said_in(content, start=0):
    said = Said()
    take_flac(said, content if hasattr(content, "read") else io.BytesIO(content), start)
    return said


texts = st.text(st.characters(codec="utf-8"), max_size=12)
comments = st.lists(
    st.builds(
        lambda name, text: f"{name}={text}".encode(),
        st.sampled_from(["TITLE", "artist", "Composer", "DATE", "odd name"]),
        texts,
    ),
    max_size=6,
).map(lambda some: (_COMMENT, vorbis_comment(*some)))
pictures = st.integers(0, 9_000).map(lambda size: (_PICTURE, picture(size)))
padding = st.integers(0, 9_000).map(lambda size: (_PADDING, bytes(size)))


@given(st.lists(comments | pictures | padding, max_size=5), st.integers(0, (1 << 36) - 1), st.booleans())
def test_blocks_say_what_mutagen_reads_in_them(blocks, samples, tagged):
    before = b"ID3\x04\0\0" + synchsafe(100) + bytes(100) if tagged else b""
    content = before + flac_of(*blocks, samples=samples)
    said = said_in(content, len(before))

    sound = FLAC(io.BytesIO(content))
    theirs = Said(seconds=sound.info.length, has_art=bool(sound.pictures))
    take_vorbis(theirs, sound.tags or ())
    assert said == theirs


class Counted(io.BytesIO):
    """A file that counts the bytes which are read from it."""

    read_so_far = 0

    def read(self, size=-1):
        content = super().read(size)
        self.read_so_far += len(content)
        return content


def test_pictures_are_passed_over():
    file = Counted(flac_of((_PICTURE, picture(1_000_000)), (_COMMENT, vorbis_comment(b"TITLE=Weir"))))
    said = said_in(file)
    assert (said.has_art, said.words) == (True, {"title": ["Weir"]})
    assert file.read_so_far < 1_000


@pytest.mark.parametrize("missing", [1, 4, 11])
def test_a_comment_that_is_longer_than_it_says_is_read(missing):
    whole = vorbis_comment(b"ARTIST=Ines Quell", b"TITLE=Weir")
    said = said_in(
        flac_of((_COMMENT, whole)).replace(
            b"\x84" + len(whole).to_bytes(3, "big"), b"\x84" + (len(whole) - missing).to_bytes(3, "big")
        )
    )
    assert said.words == {"artist": ["Ines Quell"], "title": ["Weir"]}


def test_a_comment_that_cannot_be_read_is_damage():
    with pytest.raises(MutagenError):
        said_in(flac_of((_COMMENT, vorbis_comment(count=0xFFFFFFFF))))


def test_what_stands_behind_too_short_a_first_block_is_no_md5():
    assert md5_of_samples(io.BytesIO(b"fLaC\x80\0\0\x12" + bytes(18) + b"sound" * 20), 0) == b""
