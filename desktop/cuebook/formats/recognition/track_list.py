"""The track list of a page: its runs of entries put together and taken apart into tracks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from cuebook.domain.review import CueRating, PrintedRating, TrackEntry
from cuebook.domain.units import SECOND_MS
from cuebook.formats.recognition.entries import Entry, Run
from cuebook.formats.recognition.evidence import Evidence, guess, likely, sure
from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.lengths import Length, read_length
from cuebook.formats.recognition.lines import Line, Piece
from cuebook.formats.recognition.name_parts import Known, performer
from cuebook.formats.recognition.scales import Scale, Scales, scale_of
from cuebook.formats.recognition.sides import Part, read_part
from cuebook.formats.recognition.tables import Table, read_table
from cuebook.formats.recognition.track_ends import Draft, take_ends, take_time
from cuebook.formats.recognition.track_names import part_names, plain_title
from cuebook.formats.recognition.track_runs import choose_runs, heading_of
from cuebook.formats.recognition.track_songs import part_performers

_UNHEADED = likely("in a list that reads like tracks")
_HEADED = sure("in a list under the heading of a track list")
_HALF = 0.5
_SECONDS_OFF = 2
"""Of each track, by which a total may be more or less than its tracks'."""
_LONGEST_ARTIST = 60
_LONE_TIME = re.compile(r"[(\[]?(?:\d{1,2}:)?\d{1,3}[:'’′][0-5]\d[)\]]?")
_UNFINISHED = ("-", "–", "—", ",", "&", "/", ":")


@dataclass(frozen=True, slots=True)
class TrackList:
    """The tracks in page order, what the list itself says of them, and the lines they fill.

    ``comments`` are the words behind an entry's names, with the track's place in ``tracks``.
    """

    tracks: tuple[TrackEntry, ...] = ()
    cue_ratings: tuple[CueRating, ...] = ()
    titles: tuple[Piece, ...] = ()
    comments: tuple[tuple[int, Piece], ...] = ()
    used: frozenset[int] = frozenset()
    evidence: Evidence = _UNHEADED
    length: Length | None = None
    """Of all tracks, where the list itself adds them up."""


def read_track_list(
    text: str, lines: Sequence[Line], known: Known, own: Sequence[PrintedRating] = ()
) -> TrackList:
    """Read the track list of a page, which may have several parts.

    ``own`` is what the page's figures and fields rate the score, whose scale may be that of its cues.
    """
    scales = partial(scale_of, lines, own)
    builder = _Builder(text)
    runs = choose_runs(lines)
    is_headed = bool(runs) and heading_of(runs[0].entries[0]) is Label.TRACKS
    table = Table() if is_headed else read_table(lines, scales)
    if runs and not table.is_clear:
        for run in runs:
            builder.add(run)
        tracks, scale = builder.finish(known, scales)
        return _with_evidence(tracks, _HEADED if is_headed else _UNHEADED, scale)
    part_performers(table.drafts)
    tracks = _finished(table.drafts, [Part()] * len(table.drafts), table.used)
    return replace(_with_evidence(tracks, _UNHEADED, table.scale), length=table.length)


def _with_evidence(tracks: TrackList, evidence: Evidence, scale: Scale | None) -> TrackList:
    """A track list with what speaks for it; a scale that the list itself does not print says so."""
    if scale and scale.why:
        weighed = guess if scale.is_guess else likely
        evidence = weighed(f"{evidence.reason}; the number behind it is {scale.why}")
    return replace(tracks, evidence=evidence)


class _Builder:
    """Collects the entries of all parts, so that what most of them have decides for all."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._drafts: list[Draft] = []
        self._parts: list[Part] = []
        self._lines_above: dict[int, Piece] = {}
        self._above_first: tuple[int, Line] | None = None
        """What stands above the first entry of a run: its artist, where all others have theirs so."""
        self._used: set[int] = set()
        self._said: dict[int, Piece] = {}
        """By an entry's place, the paragraphs below it."""
        self._part = Part()
        self._below: Line | None = None
        """A time by itself below the last entry."""

    def add(self, run: Run) -> None:
        """Add the entries of a run, with what stands between them."""
        timed = sum(take_time(entry.body) is not None for entry in run.entries) > _HALF * len(run.entries)
        spaced = sum(entry.line.gap > 0 for entry in run.entries[1:]) > _HALF * (len(run.entries) - 1)
        for position, entry in enumerate(run.entries):
            is_first = position == 0
            prose = [line for line in entry.above if line.is_prose and not is_first]
            if prose:
                self._say_of_last(prose)
            for line in entry.above if not prose else ():
                self._read_between(line, timed=timed, spaced=spaced, is_first=is_first)
            self._add_entry(entry)
        if any(line.is_prose for entry in run.entries[1:] for line in entry.above):
            self._say_of_last([line for line in run.below[:1] if line.is_prose])
        for line in run.below:
            if not line.is_prose and self._belongs_to_last(line, timed=timed, spaced=spaced):
                self._used.add(line.number)
            else:
                self._below = line if _LONE_TIME.fullmatch(line.text) else None
                break

    def _say_of_last(self, prose: Sequence[Line]) -> None:
        """Take the paragraphs below an entry for what is said of it; they stay prose of the review, too."""
        if prose:
            start, stop = prose[0].start, prose[-1].stop
            self._said[len(self._drafts) - 1] = Piece(self._text[start:stop], start)

    def _add_entry(self, entry: Entry) -> None:
        self._drafts.append(Draft(entry.body, entry.number))
        side, disc = entry.side or self._part.side, entry.disc or self._part.disc
        self._parts.append(Part(disc, side))
        self._used.add(entry.line.number)

    def _read_between(self, line: Line, *, timed: bool, spaced: bool, is_first: bool) -> None:
        if part := read_part(line.text):
            is_side = part.side is not None
            self._part = Part(part.disc or self._part.disc, part.side) if is_side else Part(part.disc)
            self._used.add(line.number)
        elif is_first:
            is_heading = heading_of(Entry(line, line.cut(), above=(line,))) is Label.TRACKS
            self._used |= {line.number} if is_heading else set()
            self._above_first = None if is_heading else (len(self._drafts), line)
        elif self._belongs_to_last(line, timed=timed, spaced=spaced):
            self._used.add(line.number)
        else:
            self._lines_above[len(self._drafts)] = line.cut()
            self._used.add(line.number)

    def _belongs_to_last(self, line: Line, *, timed: bool, spaced: bool) -> bool:
        """Take a line below an entry as its artist, or as its second half."""
        draft = self._drafts[-1]
        if artist := performer(line):
            draft.artist = artist
            return True
        if _LONE_TIME.fullmatch(line.text) and take_time(draft.name) is None:
            draft.name = Piece(self._text[draft.name.start : line.stop].replace("\n", " "), draft.name.start)
            return True
        lacks_its_time = timed and take_time(draft.name) is None and take_time(line.cut()) is not None
        name = draft.name.text
        is_open = name.endswith(_UNFINISHED) or name.count("(") > name.count(")")
        if lacks_its_time or is_open or (spaced and line.gap == 0) or line.text[0].islower():
            draft.name = Piece(self._text[draft.name.start : line.stop], draft.name.start)
            return True
        return False

    def finish(self, known: Known, scales: Scales) -> tuple[TrackList, Scale | None]:
        """Take all entries apart together; tells the scale of ratings that are printed without one."""
        drafts, used = self._drafts, frozenset(self._used)
        scale = take_ends(drafts, partial(scales, used))
        part_names(drafts, known)
        self._take_artists_above()
        for number, words in self._said.items():
            drafts[number].comment = drafts[number].comment or words
        tracks = _finished(drafts, self._parts, frozenset(self._used))
        return replace(tracks, length=self._added_up()), scale

    def _added_up(self) -> Length | None:
        """The time below the list, where it is what all its tracks last together."""
        lasting = [draft.seconds for draft in self._drafts if draft.seconds is not None]
        length = read_length(self._below.text) if self._below and len(lasting) == len(self._drafts) else None
        total = length.seconds if length else None
        return length if total and abs(total - sum(lasting)) <= _SECONDS_OFF * len(lasting) else None

    def _take_artists_above(self) -> None:
        """A line above an entry without an artist names it, where the others have theirs."""
        have_artists = sum(draft.artist is not None for draft in self._drafts) > _HALF * len(self._drafts)
        have_lines = len(self._lines_above) > _HALF * len(self._drafts)
        if have_lines and self._above_first and len(self._above_first[1].text) <= _LONGEST_ARTIST:
            first, above = self._above_first
            self._lines_above[first] = above.cut()
            self._used.add(above.number)
        if have_artists or have_lines:
            for number, line in self._lines_above.items():
                self._drafts[number].artist = self._drafts[number].artist or line


def _finished(drafts: Sequence[Draft], parts: Sequence[Part], used: frozenset[int]) -> TrackList:
    titles = [plain_title(draft.name) for draft in drafts]
    return TrackList(
        tracks=tuple(
            _track(draft, part, title) for draft, part, title in zip(drafts, parts, titles, strict=True)
        ),
        cue_ratings=tuple(
            CueRating(title, *draft.rating)
            for draft, title in zip(drafts, titles, strict=True)
            if draft.rating
        ),
        titles=tuple(draft.name for draft in drafts),
        comments=tuple((number, draft.comment) for number, draft in enumerate(drafts) if draft.comment),
        used=used,
    )


def _track(draft: Draft, part: Part, title: str) -> TrackEntry:
    return TrackEntry(
        title=title,
        number=draft.number,
        artist=draft.artist.without("\"“”'").name if draft.artist else None,
        disc=part.disc,
        side=part.side,
        duration_ms=None if draft.seconds is None else draft.seconds * SECOND_MS,
    )
