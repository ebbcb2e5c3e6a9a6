"""From a file that was read to the cue it is."""

import os
import re
from dataclasses import replace
from enum import Enum, auto

from cuebook.domain.grouping import album_place
from cuebook.domain.identity import CueKeys, recognise
from cuebook.domain.ids import AlbumId, CueId
from cuebook.domain.score_or_song import guess_kind
from cuebook.domain.sound_file import FileStamp, SoundFile
from cuebook.ports.storage import UnitOfWork

_NUMBERED_NAME = re.compile(r"(?:(\d{1,2})-)?(\d{1,3})(?:\s*[-._)]\s*|\s+)(?=\S)(.+)")


class Taken(Enum):
    """What a file turned out to be."""

    ADDED = auto()
    CHANGED = auto()
    MOVED = auto()


def catalogue_file(
    unit: UnitOfWork,
    root: int | None,
    stamp: FileStamp,
    file: SoundFile,
) -> tuple[CueId, AlbumId, Taken]:
    """Recognise a file as a cue, or as a new one, and keep what it says of itself."""
    file = _named(file, stamp.path)
    folders = _text(os.path.dirname(stamp.path)).split("/")
    place = album_place(file.album, file.album_artist, folders, compilation=file.compilation)
    keys = CueKeys(
        signature=file.signature,
        album_artist=place.album_artist,
        album=place.title,
        disc=file.disc,
        number=file.number,
        title=file.title,
        duration_ms=file.duration_ms,
        recording_id=file.recording_id,
    )
    known = unit.catalogue.cues_sharing_keys(keys)
    cue = recognise(keys, known, lambda other: other.path != stamp.path and _still_there(other))
    files = [other for one in known if one.id == cue for other in one.files]
    if cue is None:
        cue, taken = unit.ledger.mint_cue(keys, file.artist), Taken.ADDED
    else:
        taken = _how_taken(stamp, files)
        if all(one.keys.signature != keys.signature for one in known if one.id == cue):
            unit.ledger.learn_keys(cue, keys, file.artist)
    album = unit.catalogue.album_for(place.key, place.title, place.album_artist)
    unit.catalogue.save_cue(cue, file, album, *guess_kind(file))
    unit.catalogue.save_file(stamp, root, file, cue)
    return cue, album, taken


def _how_taken(stamp: FileStamp, files: list[FileStamp]) -> Taken:
    """A known cue's file: the same one changed, the one it moved to, or one more of it."""
    if any(other.path == stamp.path for other in files):
        return Taken.CHANGED
    return Taken.ADDED if any(map(_still_there, files)) else Taken.MOVED


def _still_there(file: FileStamp) -> bool:
    """Whether a file lies there as it was read; another one may have taken its name."""
    try:
        found = os.stat(file.path)
    except OSError:
        return False
    return (found.st_size, found.st_mtime_ns) == (file.size, file.mtime_ns)


def _named(file: SoundFile, path: bytes) -> SoundFile:
    """Give a file without a title the one its name has, and the number that stands before it."""
    if file.title:
        return file
    stem = _text(os.path.splitext(os.path.basename(path))[0]).strip()
    numbered = _NUMBERED_NAME.fullmatch(stem)
    if not numbered:
        return replace(file, title=stem.replace("_", " "))
    disc, number, title = numbered.groups()
    return replace(
        file,
        title=title.replace("_", " "),
        number=file.number or int(number),
        disc=file.disc or (int(disc) if disc else None),
    )


def _text(path: bytes) -> str:
    """A path as text for people; bytes that are no UTF-8 show as escapes."""
    return path.decode("utf-8", "backslashreplace")
