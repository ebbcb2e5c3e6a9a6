"""Walking a folder: every file in it that may hold sound, without opening any."""

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
            known = os.stat(folder)
            if (known.st_dev, known.st_ino) in entered or depth > DEEPEST:
                continue
            entered.add((known.st_dev, known.st_ino))
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            reason = f"this folder cannot be listed: {error.strerror or error}"
            yield FileProblem(folder, ProblemKind.FOLDER, reason)
            continue
        folders = []
        for entry in entries:
            if entry.name.startswith(b"."):
                continue
            found = _look_at(entry)
            if found is None:
                continue
            if stat.S_ISDIR(found.st_mode):
                folders.append((entry.path, depth + 1))
            elif stat.S_ISREG(found.st_mode) and suffix_of(entry.name) not in OTHER_SUFFIXES:
                yield FileStamp(entry.path, found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)
        waiting.extend(reversed(folders))


def _look_at(entry: os.DirEntry[bytes]) -> os.stat_result | None:
    try:
        return entry.stat()
    except OSError:  # a link to nowhere, or gone since it was listed
        return None
