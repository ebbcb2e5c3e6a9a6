"""The index of MP4 files: how long they last, their tags and chapters."""

import io

import pytest

from cuebook.tags.mp4_tags import take_mp4
from cuebook.tags.said import Said, TagTooLargeError
from hostile_files import box, mp4_of

LARGE = 65 << 20


def test_the_sound_lasts_as_its_index_says_wherever_that_stands():
    content = mp4_of(4_500)
    head, index = content[:16], content[16 : content.index(b"mdat") - 4]
    for file in (content, head + content[16 + len(index) :] + index):
        said = Said()
        take_mp4(said, io.BytesIO(file))
        assert said.seconds == 4.5


def test_an_index_that_no_music_needs_is_not_read(tmp_path):
    path = tmp_path / "large.m4a"
    path.write_bytes(box(b"ftyp", b"M4A \0\0\0\0") + (LARGE + 8).to_bytes(4, "big") + b"moov")
    with open(path, "r+b") as file:
        file.truncate(24 + LARGE)  # a hole, which takes no room
        with pytest.raises(TagTooLargeError):
            take_mp4(Said(), file)
