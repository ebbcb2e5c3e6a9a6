"""Walking a folder: every file in it that may hold sound, without opening any."""

import errno
import os
import stat
from collections.abc import Iterator

from cuebook.domain.sound_file import FileProblem, FileStamp, ProblemKind
from cuebook.ports.runtime import CancelToken

SOUND_SUFFIXES = frozenset(
    b".flac .mp3 .mp2 .ogg .oga .opus .m4a .m4b .mp4 .wav .wave".split(),
)
"""Files of these names are read, and reported where they turn out to be no sound."""

OTHER_SUFFIXES = frozenset(
    b".jpg .jpeg .png .gif .webp .bmp .tif .tiff .svg .txt .nfo .log .md .htm .html .pdf .doc .docx .rtf"
    b" .cue .m3u .m3u8 .pls .xspf .sfv .md5 .ffp .accurip .ini .url .xml .json .db .zip .rar .7z .gz .tar"
    b" .avi .mkv .mov .webm .srt .py .sh .exe .dll .torrent .par2 .part .tmp .bak".split(),
)
"""Files of these names are passed over without a look; whatever has another name is looked into."""

DEEPEST = 200


def suffix_of(path: bytes) -> bytes:
    """A file name's suffix in lower case, with its dot."""
    return os.path.splitext(path)[1].lower()


def walk(root: bytes, cancel: CancelToken) -> Iterator[FileStamp | FileProblem]:
    """Give every regular file that may hold sound, and every folder that could not be listed.

    Links are followed, each folder is entered once; hidden files and folders are left alone.
    """
    entered: set[tuple[int, int]] = set()
    waiting = [(root, 0)]
    while waiting and not cancel.cancelled:
        folder, depth = waiting.pop()
        try:
            place = os.stat(folder)
            if (place.st_dev, place.st_ino) in entered or depth > DEEPEST:
                continue
            entered.add((place.st_dev, place.st_ino))
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
            found = [(entry, _look_at(entry)) for entry in entries if not entry.name.startswith(b".")]
        except OSError as error:
            reason = f"this folder cannot be looked into: {error.strerror or error}"
            yield FileProblem(folder, ProblemKind.FOLDER, reason)
            continue
        folders = []
        for entry, known in found:
            if known is None:
                continue
            if stat.S_ISDIR(known.st_mode):
                folders.append((entry.path, depth + 1))
            elif stat.S_ISREG(known.st_mode) and suffix_of(entry.name) not in OTHER_SUFFIXES:
                yield FileStamp(entry.path, known.st_dev, known.st_ino, known.st_size, known.st_mtime_ns)
        waiting.extend(reversed(folders))


def _look_at(entry: os.DirEntry[bytes]) -> os.stat_result | None:
    """None for a link to nowhere or in a circle, and for what is gone since it was listed."""
    try:
        return entry.stat()
    except OSError as error:
        if error.errno in {errno.ENOENT, errno.ENOTDIR, errno.ELOOP}:
            return None
        raise
