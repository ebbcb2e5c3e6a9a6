"""FLAC files: their blocks, and what of them is read."""

from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, NamedTuple

from mutagen import MutagenError
from mutagen.flac import FLAC, VCFLACDict

from cuebook.tags.said import Said
from cuebook.tags.sound_bytes import NoSoundError
from cuebook.tags.vorbis_tags import take_vorbis

_STREAM_INFO, _COMMENT, _PICTURE = 0, 4, 6
_MARK = b"fLaC"
_STREAM_INFO_BYTES = 34
_RATE = slice(10, 13)
"""In its upper 20 bits."""
_SAMPLES = slice(13, 18)
"""In their lower 36 bits."""
_MD5 = slice(18, 34)

_open: Callable[[BinaryIO], Any] = FLAC
_comment: Callable[[bytes], Any] = VCFLACDict


class Block(NamedTuple):
    """A block before the sound: what it is, and where its content begins and ends."""

    kind: int
    start: int
    stop: int


def blocks(file: BinaryIO, start: int) -> Iterator[Block]:
    """The blocks of the stream that begins at a place; the file stands at each one's content.

    Raises NoSoundError where the file ends among them.
    """
    place, last = start + len(_MARK), False
    while not last:
        file.seek(place)
        head = file.read(4)
        if len(head) < 4:
            msg = "it ends within its header"
            raise NoSoundError(msg)
        last = head[0] >= 0x80
        place += 4
        stop = place + int.from_bytes(head[1:], "big")
        yield Block(head[0] & 0x7F, place, stop)
        place = stop


def after_blocks(file: BinaryIO, start: int) -> int:
    """Where the sound begins. Raises NoSoundError."""
    place = start
    for block in blocks(file, start):
        place = block.stop
    return place


def md5_of_samples(file: BinaryIO, start: int) -> bytes:
    """What the encoder says that all samples' MD5 is; empty where it says nothing."""
    first = next(blocks(file, start))
    return _stream_info(file, first)[_MD5] if first.kind == _STREAM_INFO else b""


def take_flac(said: Said, file: BinaryIO, start: int) -> None:
    """Read how long the sound lasts and its comment. Pictures, most of a header, are passed over.

    Some programs wrote blocks that are larger than they say: mutagen knows how to read those too, and says
    what is wrong with others. Raises NoSoundError and MutagenError.
    """
    if _take_blocks(said, file, start):
        return
    file.seek(start)
    sound = _open(file)
    said.seconds = sound.info.length
    said.has_art = bool(sound.pictures)
    take_vorbis(said, sound.tags or ())


def _take_blocks(said: Said, file: BinaryIO, start: int) -> bool:
    """Take what blocks say; False, with nothing taken, where they are not as they should be."""
    seconds = 0.0
    comment: Any = ()
    kinds = set()
    stop = start
    for block in blocks(file, start):
        if block.kind == _STREAM_INFO and block.kind not in kinds:
            seconds = _seconds(_stream_info(file, block))
        elif block.kind == _COMMENT and block.kind not in kinds:
            try:
                comment = _comment(file.read(block.stop - block.start))
            except MutagenError:
                comment = None
        kinds.add(block.kind)
        stop = block.stop
    if comment is None or not seconds or not _is_frame(file, stop):
        return False
    said.seconds = seconds
    said.has_art = _PICTURE in kinds
    take_vorbis(said, comment)
    return True


def _is_frame(file: BinaryIO, place: int) -> bool:
    file.seek(place)
    head = file.read(2)
    return len(head) == 2 and head[0] == 0xFF and head[1] & 0xFC == 0xF8


def _stream_info(file: BinaryIO, block: Block) -> bytes:
    return file.read(min(block.stop - block.start, _STREAM_INFO_BYTES))


def _seconds(stream_info: bytes) -> float:
    """How long a stream lasts; 0 where its encoder did not know, or where this tells nothing."""
    rate = int.from_bytes(stream_info[_RATE], "big") >> 4
    if not rate or len(stream_info) < _STREAM_INFO_BYTES:
        return 0.0
    return (int.from_bytes(stream_info[_SAMPLES], "big") & (1 << 36) - 1) / rate
