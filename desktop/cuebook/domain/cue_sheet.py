"""Cue sheets: the small text that says which tracks one long sound file holds."""

import re
from dataclasses import dataclass, field

from cuebook.domain.errors import CuebookError
from cuebook.domain.units import MINUTE_MS, SECOND_MS, PositionMs

MOST_TRACKS = 999
FRAMES_A_SECOND = 75
_LONGEST_LINE = 2_000

_LINE_END = re.compile(r"\r\n|\r|\n")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]+")
_COMMAND = re.compile(r"(REM\s+)?([A-Z]+)(?![A-Z])\s*(.*)", re.IGNORECASE)
_INDEX = re.compile(r"0*([01])\s+(\d{1,4}):(\d{1,2}):(\d{1,2})(?!\d)")
_NUMBER = re.compile(r"\d{1,4}")
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20|21)\d\d(?!\d)")
_NAMES_TOGETHER = re.compile(r"[;/]")
_REMARKS = frozenset({"DATE", "DISCNUMBER", "COMPOSER", "SONGWRITER"})
_TYPES = frozenset({"WAVE", "MP3", "AIFF", "FLAC", "BINARY", "MOTOROLA"})
_NO_SOUND = frozenset({"BINARY", "MOTOROLA"})


class CueSheetError(CuebookError):
    """A cue sheet that cannot be followed; the message says why and does not name it."""


@dataclass(frozen=True, slots=True)
class SheetTrack:
    """One track. It begins at ``start_ms`` in its file and ends where the next one begins.

    ``sound`` is False for a track of data, which only ends the one before it.
    """

    number: int
    start_ms: PositionMs
    title: str = ""
    performer: str = ""
    composers: tuple[str, ...] = ()
    sound: bool = True


@dataclass(frozen=True, slots=True)
class SheetFile:
    """A file of the sheet and its tracks, in the order in which they sound.

    ``name`` is a bare name: folders are dropped, because sheets are carried from one computer to
    another. It is empty where the sheet means no file beside it: an address on the web, a folder
    above its own, or none at all.
    """

    name: str
    tracks: tuple[SheetTrack, ...]


@dataclass(frozen=True, slots=True)
class CueSheet:
    """What a sheet says of an album, and its files. Absent is empty or None."""

    files: tuple[SheetFile, ...]
    title: str = ""
    performer: str = ""
    composers: tuple[str, ...] = ()
    year: int | None = None
    disc: int | None = None


@dataclass(slots=True)
class _Names:
    """The words that stand between one TRACK and the next, or before the first."""

    number: int = 0
    sound: bool = True
    said: dict[str, str] = field(default_factory=dict)
    indexes: dict[int, tuple[int, PositionMs]] = field(default_factory=dict)

    def composers(self) -> tuple[str, ...]:
        written = self.said.get("COMPOSER") or self.said.get("SONGWRITER", "")
        names = (name.strip() for name in _NAMES_TOGETHER.split(written))
        return tuple(dict.fromkeys(filter(None, names)))


def parse_cue_sheet(text: str) -> CueSheet:
    """Read a cue sheet, in whatever order its lines stand. Raises CueSheetError and nothing else.

    A track belongs to the FILE in force at its INDEX 01, which is where it begins; what lies
    between INDEX 00 and 01 sounds at the end of the track before. INDEX 00 counts where there is
    no 01. Quotes may be missing, and commands that say nothing about cues are passed over.
    """
    album = _Names()
    tracks: list[_Names] = []
    names: list[str | None] = [""]
    for line in _LINE_END.split(text):
        command = _COMMAND.match(_CONTROL.sub(" ", line[:_LONGEST_LINE]).strip())
        if command is None:
            continue
        word, rest = command[2].upper(), command[3].strip()
        if command[1] and word not in _REMARKS:
            continue
        current = tracks[-1] if tracks else album
        if word == "FILE":
            names.append(_file_name(rest))
        elif word == "TRACK":
            tracks.append(_track(rest, len(tracks) + 1, len(names) - 1))
        elif word == "INDEX":
            _keep_index(current, rest, len(names) - 1)
        else:
            current.said.setdefault(word, _unquoted(rest))
    files = _by_file(tracks, names)
    if not files:
        msg = "it is not a cue sheet: no track is named in it"
        raise CueSheetError(msg)
    year = _YEAR.search(album.said.get("DATE", ""))
    disc = _NUMBER.match(album.said.get("DISCNUMBER", ""))
    return CueSheet(
        files=files,
        title=album.said.get("TITLE", ""),
        performer=album.said.get("PERFORMER", ""),
        composers=album.composers(),
        year=int(year[0]) if year else None,
        disc=(int(disc[0]) or None) if disc else None,
    )


def _track(rest: str, place: int, file: int) -> _Names:
    if place > MOST_TRACKS:
        msg = f"it names more than {MOST_TRACKS} tracks"
        raise CueSheetError(msg)
    number = _NUMBER.match(rest)
    kind = rest[number.end() :].strip().upper() if number else ""
    made = _Names(number=int(number[0]) if number else place, sound=kind in {"", "AUDIO"})
    made.indexes[-1] = file, 0  # holds for the first track of a file that has no INDEX at all
    return made


def _keep_index(track: _Names, rest: str, file: int) -> None:
    index = _INDEX.match(rest)
    if index:
        number, minutes, seconds, frames = map(int, index.groups())
        start = minutes * MINUTE_MS + seconds * SECOND_MS + round(frames * SECOND_MS / FRAMES_A_SECOND)
        track.indexes.setdefault(number, (file, start))


def _by_file(tracks: list[_Names], names: list[str | None]) -> tuple[SheetFile, ...]:
    """Give each file its tracks, in the order of the sheet, which must be that of their starts."""
    held: dict[int, list[SheetTrack]] = {}
    for track in tracks:
        file, start = track.indexes[max(track.indexes)]
        beside = held.setdefault(file, [])
        if beside and start <= beside[-1].start_ms:
            msg = f"track {track.number} does not begin after track {beside[-1].number}"
            raise CueSheetError(msg)
        beside.append(
            SheetTrack(
                number=track.number,
                start_ms=start,
                title=track.said.get("TITLE", ""),
                performer=track.said.get("PERFORMER", ""),
                composers=track.composers(),
                sound=track.sound and names[file] is not None,
            )
        )
    return tuple(SheetFile(names[file] or "", tuple(held[file])) for file in sorted(held))


def _file_name(rest: str) -> str | None:
    """The bare name in a FILE line, empty for a file elsewhere; None for one that holds no sound."""
    written, quote, kind = rest.rpartition('"')
    if not quote or not written:  # nothing closes the name but, perhaps, a type we know
        written, _, kind = rest.rpartition(" ")
        if kind.upper() not in _TYPES:
            written, kind = rest, ""
    if kind.strip().upper() in _NO_SOUND:
        return None
    *folders, name = written.strip().removeprefix('"').replace("\\", "/").split("/")
    outside = ".." in folders or name in {".", ".."} or "://" in rest
    return "" if outside else name.strip()


def _unquoted(text: str) -> str:
    """A value without its quotes, either of which may be missing."""
    text = text.strip()
    if text.startswith('"'):
        text = text[1:]
        text = text[: text.rindex('"')] if '"' in text else text
    return text.strip()
