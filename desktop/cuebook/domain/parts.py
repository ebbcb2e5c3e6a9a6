"""One file that holds several cues: parted by a cue sheet, or by its chapters.

A part is a ``SoundFile`` with a start and a stop. Its signature is the file's with both places:
it survives whatever becomes of the tags, the sheet's titles and the names of the files, and two
sheets that part one file differently never share a cue by accident. Where an index is moved, the
part is recognised by its place on the album, its title and its length, like a transcode.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from cuebook.domain.cue_sheet import CueSheet, CueSheetError, SheetFile, SheetTrack, parse_cue_sheet
from cuebook.domain.sound_file import PART_OF, SoundFile
from cuebook.domain.units import DurationMs, PositionMs, clock_text

Parts = tuple[SoundFile, ...]
"""The cues of one file: itself where there is nothing to part."""


@dataclass(frozen=True, slots=True)
class _Place:
    start_ms: PositionMs
    stop_ms: PositionMs | None
    duration_ms: DurationMs | None


def parts_by_sheet(sound: SoundFile, sheet: CueSheet, file: SheetFile) -> Parts:
    """Part a file by the sheet beside it. Raises CueSheetError in words where the sheet does not fit.

    What the sheet says of its tracks holds; of the album, the tags are believed first. A file of
    one track stays whole, and only names that its tags lack are taken.
    """
    if not any(track.sound for track in file.tracks):
        return (sound,)
    if len(file.tracks) == 1:
        return (_filled(sound, sheet, file.tracks[0]),)
    _refuse_beyond_end(sound, file.tracks)
    places = _places(sound, [track.start_ms for track in file.tracks])
    return tuple(
        _part(sound, sheet, track, place)
        for track, place in zip(file.tracks, places, strict=True)
        if track.sound
    )


def parts_of_itself(sound: SoundFile) -> Parts:
    """Part a file by the cue sheet in its tags, else by its chapters, else not at all.

    A sheet that does not fit is passed over: it was left in the tags when a longer file was cut up.
    """
    if sound.cue_sheet:
        try:
            sheet = parse_cue_sheet(sound.cue_sheet)
            if len(sheet.files) == 1:
                return parts_by_sheet(sound, sheet, sheet.files[0])
        except CueSheetError:
            pass
    return _by_chapters(sound)


def _by_chapters(sound: SoundFile) -> Parts:
    """Part a file at its chapters' starts, each once, where there are two at least."""
    titles: dict[PositionMs, str] = {}
    for chapter in sorted(sound.chapters, key=lambda one: one.start_ms):
        if sound.duration_ms is None or chapter.start_ms < sound.duration_ms:
            titles.setdefault(chapter.start_ms, chapter.title)
    if len(titles) < 2:
        return (sound,)
    no_sheet = CueSheet(files=())
    return tuple(
        _part(sound, no_sheet, SheetTrack(number, place.start_ms, title or f"Chapter {number}"), place)
        for number, (title, place) in enumerate(
            zip(titles.values(), _places(sound, list(titles)), strict=True), start=1
        )
    )


def _refuse_beyond_end(sound: SoundFile, tracks: Sequence[SheetTrack]) -> None:
    last = tracks[-1]
    if sound.duration_ms is not None and last.start_ms >= sound.duration_ms:
        msg = (
            f"track {last.number} would begin at {clock_text(last.start_ms)}, and the file ends at "
            f"{clock_text(sound.duration_ms)}"
        )
        raise CueSheetError(msg)


def _places(sound: SoundFile, starts: Sequence[PositionMs]) -> list[_Place]:
    """Each part ends where the next one begins, the last with the file."""
    places = [_Place(start, stop, stop - start) for start, stop in pairwise(starts)]
    whole = sound.duration_ms
    return [*places, _Place(starts[-1], None, None if whole is None else whole - starts[-1])]


def _part(sound: SoundFile, sheet: CueSheet, track: SheetTrack, place: _Place) -> SoundFile:
    stop = "" if place.stop_ms is None else place.stop_ms
    return sound._replace(
        signature=f"{sound.signature}{PART_OF}{place.start_ms}-{stop}",
        start_ms=place.start_ms,
        stop_ms=place.stop_ms,
        duration_ms=place.duration_ms,
        title=track.title or f"Track {track.number}",
        artist=track.performer or sound.artist or sheet.performer,
        album=sound.album or sheet.title,
        album_artist=sound.album_artist or sheet.performer,
        composers=track.composers or sound.composers or sheet.composers,
        number=track.number or None,
        disc=sound.disc or sheet.disc,
        year=sound.year or sheet.year,
        # Of the whole file, and of none of its parts:
        recording_id="",
        movement="",
        ratings=(),
        chapters=(),
        cue_sheet="",
    )


def _filled(sound: SoundFile, sheet: CueSheet, track: SheetTrack) -> SoundFile:
    return sound._replace(
        title=sound.title or track.title,
        artist=sound.artist or track.performer or sheet.performer,
        album=sound.album or sheet.title,
        album_artist=sound.album_artist or sheet.performer,
        composers=sound.composers or track.composers or sheet.composers,
        number=sound.number or track.number or None,
        disc=sound.disc or sheet.disc,
        year=sound.year or sheet.year,
    )
