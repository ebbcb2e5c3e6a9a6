"""Writing a rating into a sound file: into a copy that is proven and then takes the file's place.

Runs in a worker process only. A kill during a save in place damages the sound of half of all files,
so the file itself is never opened for writing.
"""

import os
import secrets
import shutil
import stat
from contextlib import suppress
from typing import BinaryIO

from cuebook.domain.sound_file import AudioType, FileStamp, TagRating
from cuebook.ports.tag_writing import RatingWish, RatingWritten
from cuebook.tags.audio_signature import audio_signature
from cuebook.tags.mutagen_reader import read_sound_file
from cuebook.tags.rating_fields import own_rating, put_rating
from cuebook.tags.sniff import Sniffed, open_regular, sniff
from cuebook.tags.unfinished import Note
from cuebook.tags.whole_sound import whole_sound
from cuebook.tags.writable_tags import id3v1_of, open_tags, other_tags, save_tags

COPY_NAME = b".cuebook-rating-"
"""How copies are called while they are made; hidden, so that no scan takes them for cues."""

_SPARE_BYTES = 4 * 1024 * 1024
"""How much room a disk must have beyond the copy: tags grow a little, and no disk should be filled up."""


class RefusedError(Exception):
    """The file stays as it is; the message says why, in words that do not name it."""


def write_rating(wish: RatingWish, note: Note) -> RatingWritten:
    """Make a file's tags say a rating. Raises RefusedError, and OSError where the disk refuses."""
    target = os.path.realpath(wish.stamp.path)  # a symbolic link stays one
    found = _look_at(target, wish.stamp)
    name = COPY_NAME + secrets.token_hex(8).encode() + os.path.splitext(target)[1]
    copy = os.path.join(os.path.dirname(target), name)
    note.begin(copy)
    try:
        with open_regular(target) as original, _new_file(copy) as made:
            shutil.copyfileobj(original, made, 1 << 20)
            _keep_looks(target, copy, found)
            _save(original, made, wish)
            os.fsync(made.fileno())
            ratings = _ratings_in(made)
            if _times(os.stat(target)) != _times(found):
                raise RefusedError(_CHANGED)
            os.replace(copy, target)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(copy)
    _sync_folder(os.path.dirname(target))
    now = os.stat(wish.stamp.path)
    stamp = wish.stamp._replace(
        device=now.st_dev, inode=now.st_ino, size=now.st_size, mtime_ns=now.st_mtime_ns
    )
    return RatingWritten(stamp, ratings)


_CHANGED = "it was changed since it was last scanned; scan first"


def _look_at(target: bytes, known: FileStamp) -> os.stat_result:
    """Refuse a file that must not be replaced, or cannot be."""
    found = os.stat(target)
    if not stat.S_ISREG(found.st_mode):
        msg = "it is no ordinary file"
        raise RefusedError(msg)
    if (found.st_size, found.st_mtime_ns) != (known.size, known.mtime_ns):
        raise RefusedError(_CHANGED)
    if found.st_nlink > 1:
        msg = f"it has {found.st_nlink} names on this disk (hard links), and writing would part them"
        raise RefusedError(msg)
    folder = os.path.dirname(target)
    if not found.st_mode & stat.S_IWUSR or not os.access(target, os.W_OK):
        msg = "it is read-only"
        raise RefusedError(msg)
    if not os.access(folder, os.W_OK | os.X_OK):
        msg = "its folder is read-only"
        raise RefusedError(msg)
    free = shutil.disk_usage(folder).free
    if free < found.st_size + _SPARE_BYTES:
        msg = f"its disk has no room for a copy: {free // 1_000_000} MB are free"
        raise RefusedError(msg)
    return found


def _new_file(path: bytes) -> BinaryIO:
    """A file nobody else has, to be written and read again."""
    return os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)), "r+b")


def _keep_looks(target: bytes, copy: bytes, found: os.stat_result) -> None:
    """Give the copy the file's owner, rights and further attributes."""
    if hasattr(os, "chown"):
        try:
            os.chown(copy, found.st_uid, found.st_gid)
        except PermissionError as error:
            if os.stat(copy).st_uid != found.st_uid:
                msg = "it belongs to somebody else, and a copy would be yours"
                raise RefusedError(msg) from error
    shutil.copystat(target, copy)


def _save(original: BinaryIO, copy: BinaryIO, wish: RatingWish) -> None:
    """Write the rating into the copy, and prove that nothing else became different."""
    kind = _kind_of(original)
    audio_type = kind.audio_type
    if wish.signature and audio_signature(original, *kind) != wish.signature:
        raise RefusedError(_CHANGED)
    was = open_tags(original, audio_type)
    others, tail = other_tags(was), id3v1_of(original)
    if any("\ufffd" in value for _, value in others):
        msg = "some of its tags are no valid text and could not be kept as they are"
        raise RefusedError(msg)
    sound = open_tags(copy, audio_type)
    if sound.tags is None:
        sound.add_tags()
    put_rating(sound.tags, wish.rating)
    save_tags(sound, copy, tail)
    copy.flush()
    if _heard(copy) != _heard(original):
        msg = "the copy did not sound the same, and was thrown away"
        raise RefusedError(msg)
    saved = open_tags(copy, audio_type)
    if other_tags(saved) != others or id3v1_of(copy) != tail:
        msg = "other tags would not have stayed as they are"
        raise RefusedError(msg)
    if own_rating(saved.tags) != wish.rating:
        msg = "the rating could not be read back from the copy"
        raise RefusedError(msg)


def _kind_of(file: BinaryIO) -> Sniffed:
    kind = sniff(file)
    if kind is None:
        msg = "it is not a sound file of a kind Cuebook reads"
        raise RefusedError(msg)
    return kind


def _heard(file: BinaryIO) -> tuple[AudioType, str, str]:
    """All that must be as it was: what a file is, its signature and the whole of its sound."""
    kind = _kind_of(file)
    return kind.audio_type, audio_signature(file, *kind), whole_sound(file, *kind)


def _ratings_in(file: BinaryIO) -> tuple[TagRating, ...]:
    return read_sound_file(file, *_kind_of(file)).ratings


def _times(found: os.stat_result) -> tuple[int, int, int]:
    return found.st_ino, found.st_size, found.st_mtime_ns


def _sync_folder(folder: bytes) -> None:
    """Have the new name on the disk as well; Windows does that by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError:
        pass  # some network file systems know no such thing; the file itself is on the disk
    finally:
        os.close(descriptor)
