"""Which cues a sound file holds: by the cue sheet beside it, by what it says itself, or one."""

import os
import unicodedata
from dataclasses import dataclass, field

from cuebook.domain.cue_sheet import CueSheet, CueSheetError, SheetFile
from cuebook.domain.parts import Parts, parts_by_sheet, parts_of_itself
from cuebook.domain.sound_file import FileProblem, FileStamp, ProblemKind, SoundFile
from cuebook.ports.tags import TagReader
from cuebook.services.stamping import is_sheet, names_and_sheets
from cuebook.services.walker import SOUND_SUFFIXES, suffix_of

MOST_SHEETS = 100
"""In one folder; whatever made more of them meant no album."""

Read = tuple[FileStamp, Parts | FileProblem]
"""A file and its cues, or why it has none; a cue sheet in which nothing is wrong has no cues."""


@dataclass(slots=True)
class _Sheet:
    """A sheet that could be read, and the files beside it that it means."""

    stamp: FileStamp
    sheet: CueSheet
    files: dict[bytes, SheetFile]


@dataclass(slots=True)
class _Folder:
    """A folder's sheets; ``news`` is what was found out about them and not yet told."""

    sheets: list[_Sheet] = field(default_factory=list)
    news: list[Read] = field(default_factory=list)


class CueSheets:
    """The sheets of the folders in which sound files are read, each read once. For one thread."""

    def __init__(self, reader: TagReader) -> None:
        self._reader = reader
        self._folders: dict[bytes, _Folder] = {}

    def cues_in(self, stamp: FileStamp, sound: SoundFile) -> list[Read]:
        """Say which cues a file holds, and what turned out about the sheets beside it."""
        if not stamp.sheets:
            return [(stamp, parts_of_itself(sound))]
        place, name = os.path.split(stamp.path)
        folder = self._folder(place)
        parts = _parted(folder, name, sound)
        news, folder.news = folder.news, []
        return [(stamp, parts), *news]

    def sounds_of(self, path: bytes) -> list[bytes]:
        """The files beside a sheet that it means, in the sheet's order."""
        place = os.path.dirname(path)
        mine = [sheet for sheet in self._folder(place).sheets if sheet.stamp.path == path]
        return [os.path.join(place, sound) for sheet in mine for sound in sheet.files]

    def trouble_with(self, path: bytes) -> str:
        """What is wrong with a sheet; empty where nothing is, or nothing was found out yet."""
        news = self._folder(os.path.dirname(path)).news
        told = (one for stamp, one in news if stamp.path == path and isinstance(one, FileProblem))
        return next((one.reason for one in told), "")

    def _folder(self, place: bytes) -> _Folder:
        folder = self._folders.get(place)
        if folder is None:
            folder = self._folders[place] = self._read(place)
        return folder

    def _read(self, place: bytes) -> _Folder:
        folder = _Folder()
        names, sheets = names_and_sheets(place)
        for name, found in sheets[:MOST_SHEETS]:
            path = os.path.join(place, name)
            stamp = FileStamp(path, found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)
            try:
                sheet = self._reader.cue_sheet(path)
            except CueSheetError as error:
                folder.news.append(_misfit(stamp, str(error)))
                continue
            files = _matched(sheet, _stem(name), names)
            lost = _lost(sheet, files, names)
            folder.sheets.append(_Sheet(stamp, sheet, files))
            folder.news.append(_misfit(stamp, lost) if lost else (stamp, ()))
        return folder


def _parted(folder: _Folder, name: bytes, sound: SoundFile) -> Parts:
    """Part a file by the first sheet that fits; one that bears the file's name is asked first."""
    asked = [sheet for sheet in folder.sheets if name in sheet.files]
    asked.sort(key=lambda sheet: _stem(os.path.basename(sheet.stamp.path)) != _stem(name))
    misfits = []
    for one in asked:
        try:
            return parts_by_sheet(sound, one.sheet, one.files[name])
        except CueSheetError as error:
            misfits.append(_misfit(one.stamp, f"it does not fit its file, which stays one cue: {error}"))
    folder.news += misfits
    return parts_of_itself(sound)


def _matched(sheet: CueSheet, own_stem: str, names: list[bytes]) -> dict[bytes, SheetFile]:
    """Find the files a sheet means among the names beside it.

    By their names, without regard to case; else with another suffix, because a sheet says ``.wav``
    long after the sound was compressed. A sheet's only file may also bear the sheet's own name.
    """
    whole = {name: _compared(os.fsdecode(name)) for name in names if not is_sheet(name)}
    by_name = {compared: name for name, compared in whole.items()}
    by_stem = {os.path.splitext(compared)[0]: name for name, compared in whole.items() if _may_sound(name)}
    files: dict[bytes, SheetFile] = {}
    for file in sheet.files:
        wanted = _compared(file.name)
        found = by_name.get(wanted) or by_stem.get(os.path.splitext(wanted)[0])
        if found is None and file.name and len(sheet.files) == 1:
            found = by_stem.get(own_stem)
        if found is not None:
            files.setdefault(found, file)
    return files


def _lost(sheet: CueSheet, files: dict[bytes, SheetFile], names: list[bytes]) -> str:
    """Say which file of several tracks does not lie beside its sheet; nothing where none is missed.

    None is where the tracks lie there one by one: the sheet was left from before the file was cut up.
    """
    if sum(map(_may_sound, names)) >= sum(len(file.tracks) for file in sheet.files):
        return ""
    met = list(files.values())
    for file in sheet.files:
        if file not in met and sum(track.sound for track in file.tracks) > 1:
            return f"no file named “{file.name}” lies beside it" if file.name else "its file lies elsewhere"
    return ""


def _misfit(stamp: FileStamp, reason: str) -> Read:
    return stamp, FileProblem(stamp.path, ProblemKind.CUE_SHEET, reason)


def _may_sound(name: bytes) -> bool:
    return suffix_of(name) in SOUND_SUFFIXES


def _stem(name: bytes) -> str:
    return os.path.splitext(_compared(os.fsdecode(name)))[0]


def _compared(name: str) -> str:
    """A name as it compares: without case, and accents written in one way."""
    return unicodedata.normalize("NFC", name).casefold()
