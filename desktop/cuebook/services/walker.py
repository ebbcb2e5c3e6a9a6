"""Walking folders: every file in them that may hold sound, without opening any."""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from cuebook.domain.sound_file import FileProblem, ProblemKind
from cuebook.ports.file_reading import SettledFile
from cuebook.ports.runtime import CancelToken
from cuebook.services.stamping import Sheet, is_sheet

SOUND_SUFFIXES = frozenset(
    b".flac .mp3 .mp2 .mpga .ogg .oga .opus .spx .m4a .m4b .m4p .mp4 .aac .wav .wave .bwf .aif .aiff .aifc"
    b" .wma .asf .ape .wv .mpc .mp+ .mpp .dsf .dff .tta .ofr .ofs .ac3 .tak".split(),
)
"""Files of these names are read, and reported where they turn out to be no sound."""

OTHER_SUFFIXES = frozenset(
    b".jpg .jpeg .png .gif .webp .bmp .tif .tiff .svg .txt .nfo .log .md .htm .html .mht .mhtml .pdf .doc"
    b" .docx .rtf .cue .m3u .m3u8 .pls .xspf .sfv .md5 .ffp .accurip .ini .url .xml .json .db .zip .rar"
    b" .7z .gz .tar .avi .mkv .mov .webm .srt .py .sh .exe .dll .torrent .par2 .part .tmp .bak"
    b" .crdownload".split(),
)
"""Files of these names are passed over without a look; whatever has another name is looked into."""

PASSED_OVER = frozenset((b"@eadir", b"#recycle", b"#snapshot", b"$recycle.bin", b"lost+found"))
"""Folders that systems keep for themselves, in lower case; hidden ones are passed over anyway."""
SYSTEM_FOLDER = b"system volume information"

_Inner = tuple[bytes, os.stat_result | None]
"""A folder that was met in another, and what the system says of it."""
_Waiting = tuple[bytes, int, int, os.stat_result | None]
"""A folder to walk: how deep it lies, and the file system of the one it was met in."""

DEEPEST = 200


@dataclass(slots=True)
class Listing:
    """One folder: the files in it that may hold sound, by path, size in bytes and time of change in ns.

    ``differing`` are those of them that were not settled, and what the system says of each. ``mounted``:
    it lies on another file system than the folder that led to it. ``sheets`` are the cue sheets beside
    the files, in the order of their names.
    """

    path: bytes
    device: int
    mounted: bool
    files: list[SettledFile] = field(default_factory=list)
    differing: dict[SettledFile, os.stat_result] = field(default_factory=dict)
    sheets: list[Sheet] = field(default_factory=list)


def suffix_of(path: bytes) -> bytes:
    """A file name's suffix in lower case, with its dot; of a path without one, what is no suffix either."""
    dot = path.rfind(b".")
    return path[dot:].lower() if dot >= 0 else b""


def is_passed_over(name: bytes) -> bool:
    """Whether a file or folder of that name is none of the listener's music."""
    lower = name.lower()
    return name.startswith(b".") or lower in PASSED_OVER or lower == SYSTEM_FOLDER


def walk(
    folders: Sequence[bytes], cancel: CancelToken, settled: set[SettledFile]
) -> Iterator[Listing | FileProblem]:
    """Give every folder in some folders, they among them, and those that could not be listed.

    Links are followed, each folder is entered once, and by its own name where it has one here:
    a link's turn comes when all else was walked. Only regular files are given. Those that are
    ``settled`` are taken out of that set, which in the end holds what was not met as it was.
    """
    entered: set[tuple[int, int]] = set()
    waiting: list[_Waiting] = [(folder, 0, -1, None) for folder in reversed(folders)]
    links: list[_Waiting] = []
    while (waiting or links) and not cancel.cancelled:
        if not waiting:
            links.sort(reverse=True)
            waiting.append(links.pop())
        folder, depth, outer, found = waiting.pop()
        try:
            place = found or os.stat(folder)
            if (place.st_dev, place.st_ino) in entered:
                continue
            entered.add((place.st_dev, place.st_ino))
            if depth > DEEPEST:
                yield FileProblem(folder, ProblemKind.FOLDER, "it lies too deep in other folders")
                continue
            listing = Listing(folder, place.st_dev, mounted=outer not in (-1, place.st_dev))
            inner, linked = _list(listing, settled)
        except FileNotFoundError:
            continue  # gone since it was met
        except OSError as error:
            reason = f"this folder cannot be looked into: {error.strerror or error}"
            yield FileProblem(folder, ProblemKind.FOLDER, reason)
            continue
        yield listing
        if inner or linked:
            waiting.extend((path, depth + 1, place.st_dev, found) for path, found in inner)
            links.extend((path, depth + 1, place.st_dev, None) for path in linked)


def _list(listing: Listing, settled: set[SettledFile]) -> tuple[list[_Inner], list[bytes]]:
    """Fill a listing, and give the folders in it and the links that lead to folders."""
    folders: list[_Inner] = []
    links: list[bytes] = []
    keep, settle = listing.files.append, settled.remove
    with os.scandir(listing.path) as entries:
        for entry in entries:
            # Settled is what nearly all of them are, and it answers all else: this loop runs for every file.
            try:
                found = entry.stat()
                file = (entry.path, found.st_size, found.st_mtime_ns)
                settle(file)
            except KeyError:
                if stat.S_ISDIR(found.st_mode):
                    _note_folder(entry, found, folders, links)
                elif stat.S_ISREG(found.st_mode) and _is_looked_into(entry.name):
                    _note_unsettled(entry.name, found, file, listing)
            except FileNotFoundError:
                continue  # gone since it was listed, or a link that leads nowhere
            except OSError:
                if entry.is_dir(follow_symlinks=False):
                    _note_folder(entry, None, folders, links)  # its own turn says what is wrong with it
                elif entry.is_file(follow_symlinks=False) and _is_looked_into(entry.name):
                    raise
            else:
                keep(file)
    listing.sheets.sort()
    return folders, links


def _note_folder(
    entry: os.DirEntry[bytes], found: os.stat_result | None, folders: list[_Inner], links: list[bytes]
) -> None:
    if is_passed_over(entry.name):
        return
    if entry.is_symlink():
        links.append(entry.path)
    else:
        folders.append((entry.path, found))


def _note_unsettled(name: bytes, found: os.stat_result, file: SettledFile, listing: Listing) -> None:
    if is_sheet(name):
        listing.sheets.append((name, found))
    else:
        listing.differing[file] = found
        listing.files.append(file)


def _is_looked_into(name: bytes) -> bool:
    """Whether a file of that name may hold sound, or is a cue sheet."""
    return not name.startswith(b".") and (suffix_of(name) not in OTHER_SUFFIXES or is_sheet(name))
