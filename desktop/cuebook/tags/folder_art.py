"""Pictures beside sound files: which names are meant as an album's cover, and in which folders."""

import os
from collections.abc import Callable, Iterable, Iterator

from cuebook.domain.grouping import is_disc_folder
from cuebook.domain.names import fold

SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp"})
_NAMES = ("cover", "front", "folder", "album", "albumart", "album art")
_FOLDERS_OF_SCANS = frozenset({"scans", "scan", "artwork", "covers", "cover", "art"})
_MOST_FOLDERS = 8


def cover_rank(name: str, title: str) -> int | None:
    """How likely a file's name is that of an album's cover, 0 being likeliest; None where it is not."""
    stem, suffix = os.path.splitext(name)
    if suffix.lower() not in SUFFIXES or stem.startswith("."):
        return None
    folded = fold(stem)
    if folded in _NAMES:
        return _NAMES.index(folded)
    if folded and folded == fold(title):
        return len(_NAMES)
    if folded.startswith("albumart"):  # AlbumArt_{…}_Large, AlbumArtSmall
        return len(_NAMES) + (3 if folded.endswith("small") else 1)
    return len(_NAMES) + 2 if "front" in folded.split() else None


def folder_pictures(folders: Iterable[bytes], title: str) -> Iterator[bytes]:
    """Give the pictures that may be the album's, the likeliest first.

    Looks into each folder, then into the one of which it is a disc, then into folders of scans
    there. A folder is listed only when it is its turn.
    """
    own = list(dict.fromkeys(folders))[:_MOST_FOLDERS]
    above = [os.path.dirname(folder) for folder in own if is_disc_folder(_name(folder))]
    homes = list(dict.fromkeys(own + above))
    scans: list[bytes] = []
    for folder in homes:
        entries = _entries(folder)
        yield from _covers(entries, title)
        scans += [
            entry.path
            for entry in entries
            if fold(os.fsdecode(entry.name)) in _FOLDERS_OF_SCANS and _is(entry.is_dir)
        ]
    for folder in scans:
        yield from _covers(_entries(folder), title)


def _covers(entries: Iterable[os.DirEntry[bytes]], title: str) -> list[bytes]:
    ranked = [
        (rank, entry.path)
        for entry in entries
        if (rank := cover_rank(os.fsdecode(entry.name), title)) is not None and _is(entry.is_file)
    ]
    return [path for _, path in sorted(ranked)]


def _entries(folder: bytes) -> list[os.DirEntry[bytes]]:
    try:
        with os.scandir(folder) as listing:
            return sorted(listing, key=lambda entry: entry.name)
    except OSError:
        return []


def _is(kind: Callable[[], bool]) -> bool:
    """Whether an entry is of a kind; one whose link leads in a circle is of none."""
    try:
        return kind()
    except OSError:
        return False


def _name(folder: bytes) -> str:
    return os.fsdecode(os.path.basename(folder))
