"""From a file that was read to the cue it is."""

import os
import re
from collections.abc import Collection, Iterable
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from cuebook.domain.grouping import AlbumPlace, album_place
from cuebook.domain.identity import CueKeys, KnownCue, KnownCues, recognise
from cuebook.domain.ids import CueId
from cuebook.domain.score_or_song import guess_kind
from cuebook.domain.sound_file import FileStamp, SoundFile
from cuebook.ports.storage import Catalogued, LearnedKeys, UnitOfWork

_NUMBERED_NAME = re.compile(r"(?:(\d{1,2})-)?(\d{1,3})(?:\s*[-._)]\s*|\s+)(?=\S)(.+)")


class Taken(Enum):
    """What a file turned out to be."""

    ADDED = auto()
    CHANGED = auto()
    MOVED = auto()


class Found(NamedTuple):
    """A file that was read, the names it goes by, and the album it stands on."""

    stamp: FileStamp
    file: SoundFile
    place: AlbumPlace
    keys: CueKeys


def catalogue_files(
    unit: UnitOfWork, root: int | None, read: Iterable[tuple[FileStamp, SoundFile]]
) -> list[tuple[FileStamp, CueId, Taken]]:
    """Recognise files as cues, or as new ones, and keep what they say of themselves.

    Of a file that holds several cues, its parts come one after another under one stamp, all of them.
    What is known is looked up once for all of them: a question a file is what makes a scan slow.
    """
    found = [_place(stamp, file) for stamp, file in read]
    known = unit.catalogue.cues_sharing_keys([one.keys for one in found])
    _seat(known, {one.stamp.path for one in found})
    read_before = unit.catalogue.read_by_older_readers(one.stamp for one in found)
    taken, catalogued = [], []
    learned: list[LearnedKeys] = []
    held: dict[bytes, set[CueId]] = {}  # by each file's parts so far: no two of them are one cue
    for one in found:
        before = read_before.get((one.stamp.path, one.file.start_ms, one.file.stop_ms))
        cue, how = _recognise(unit, one, known, held.setdefault(one.stamp.path, set()), learned, before)
        held[one.stamp.path].add(cue)
        known.add(KnownCue(cue, one.keys, (one.stamp,)))
        known.seat(cue)
        album = unit.catalogue.album_for(one.place.key, one.place.title, one.place.album_artist)
        catalogued.append(Catalogued(one.stamp, root, one.file, cue, album, *guess_kind(one.file)))
        taken.append((one.stamp, cue, how))
    unit.ledger.learn_keys(learned)
    unit.catalogue.save(catalogued)
    unit.catalogue.regroup({one.album for one in catalogued})
    return taken


def _seat(known: KnownCues, paths: Collection[bytes]) -> None:
    """Seat cues that have a file which was not read just now and lies where it lay."""
    for cue, files in known:
        if any(file.path not in paths and _still_there(file) for file in files):
            known.seat(cue)


def _place(stamp: FileStamp, file: SoundFile) -> Found:
    """Say what a file is called and where it stands."""
    file = _named(file, stamp.path)
    folder = os.path.dirname(stamp.path)
    place = _album_place(folder, file.album, file.album_artist, compilation=file.compilation)
    file = file._replace(disc=place.disc) if file.disc is None and place.disc else file
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
    return Found(stamp, file, place, keys)


@lru_cache(maxsize=256)  # the files of an album come one after another
def _album_place(folder: bytes, album: str, album_artist: str, *, compilation: bool) -> AlbumPlace:
    return album_place(album, album_artist, _text(folder).split("/"), compilation=compilation)


def _recognise(
    unit: UnitOfWork,
    found: Found,
    known: KnownCues,
    held: set[CueId],
    learned: list[LearnedKeys],
    before: CueId | None,
) -> tuple[CueId, Taken]:
    """Say which cue a file is; the keys of one not met before, or new ones, join those to be learned.

    What an older reader read ``before``, and is as it was, is the cue it was, whatever its keys are now.
    """
    sharing = [one for one in known.sharing(found.keys) if one.id not in held]
    path = found.stamp.path
    cue = before or recognise(found.keys, sharing, lambda other: other.path != path and _still_there(other))
    if cue is None:
        cue = unit.ledger.new_cue()
        learned.append(LearnedKeys(cue, found.keys, found.file.artist, minted=True))
        return cue, Taken.ADDED
    same = [one for one in sharing if one.id == cue]
    if all(one.keys.signature != found.keys.signature for one in same):
        learned.append(LearnedKeys(cue, found.keys, found.file.artist, minted=False))
    files = [file for one in same for file in one.files]
    return cue, Taken.CHANGED if before else _how_taken(found.stamp, files)


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
        return file._replace(title=stem.replace("_", " "))
    disc, number, title = numbered.groups()
    return file._replace(
        title=title.replace("_", " "),
        number=file.number or int(number),
        disc=file.disc or (int(disc) if disc else None),
    )


def _text(path: bytes) -> str:
    """A path as text for people; bytes that are no UTF-8 show as escapes."""
    return path.decode("utf-8", "backslashreplace")
