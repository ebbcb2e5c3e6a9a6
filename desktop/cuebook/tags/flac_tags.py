"""How long FLAC files last and what their comments say, by way of mutagen."""

from collections.abc import Callable
from typing import Any, BinaryIO

from mutagen import MutagenError
from mutagen.flac import FLAC, StreamInfo, VCFLACDict

from cuebook.tags.flac import COMMENT, PICTURE, STREAM_INFO, blocks, content, is_frame
from cuebook.tags.said import Said
from cuebook.tags.vorbis_tags import take_vorbis

_open: Callable[[BinaryIO], Any] = FLAC
_read: dict[int, Callable[[bytes], Any]] = {STREAM_INFO: StreamInfo, COMMENT: VCFLACDict}


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
    first: dict[int, Any] = {}
    stop = start
    regular = True
    for block in blocks(file, start):
        stop = block.stop
        if block.kind not in first:
            try:
                first[block.kind] = _read[block.kind](content(file, block)) if block.kind in _read else None
            except MutagenError:
                regular = False
    if not regular or STREAM_INFO not in first or not is_frame(file, stop):
        return False
    said.seconds = first[STREAM_INFO].length
    said.has_art = PICTURE in first
    take_vorbis(said, first.get(COMMENT, ()))
    return True
