"""How a cue is recognised: by what it sounds like and where it stands on its album, never by its path."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from cuebook.domain.ids import CueId
from cuebook.domain.names import fold
from cuebook.domain.sound_file import FileStamp
from cuebook.domain.units import SECOND_MS, DurationMs

SAME_LENGTH_MS: DurationMs = 2 * SECOND_MS
Position: TypeAlias = tuple[str, str, int, int | None]
"""Album artist and album, folded, disc and number."""


class CueKeys(NamedTuple):
    """The keys a cue is known by, strongest first: the signature, then its place on an album."""

    signature: str
    album_artist: str
    album: str
    disc: int | None
    number: int | None
    title: str
    duration_ms: DurationMs | None
    recording_id: str = ""

    def same_position(self, other: "CueKeys") -> bool:
        """Whether both stand at the same place of the same album."""
        return self.position == other.position

    def same_place_and_length(self, other: "CueKeys") -> bool:
        """Whether both stand at the same place under the same title and last as long, ± 2 s."""
        if not self.title or self.duration_ms is None or other.duration_ms is None:
            return False
        return (
            self.same_position(other)
            and fold(self.title) == fold(other.title)
            and abs(self.duration_ms - other.duration_ms) <= SAME_LENGTH_MS
        )

    @property
    def position(self) -> Position:
        """Where it stands."""
        return fold(self.album_artist), fold(self.album), self.disc or 1, self.number


class KnownCue(NamedTuple):
    """A stored cue that shares a key with a file, and its files as they were last seen."""

    id: CueId
    keys: CueKeys
    files: tuple[FileStamp, ...] = ()


class KnownCues:
    """Stored cues by the keys they are found by; it grows as files are recognised."""

    def __init__(self, cues: Iterable[KnownCue] = ()) -> None:
        self._keys: dict[CueId, list[CueKeys]] = {}
        self._files: dict[CueId, list[FileStamp]] = {}
        self._by_signature: dict[str, dict[CueId, None]] = {}
        self._by_place: dict[tuple[str, Position], list[CueId]] = {}
        self._by_names: dict[tuple[str, str], list[CueId]] = {}
        for cue in cues:
            self.add(cue)

    def add(self, cue: KnownCue) -> None:
        """Know one more cue, or a cue by more keys or files; with a sound it has, where it stands now."""
        before = self._keys.get(cue.id, [])
        self._keys[cue.id] = [keys for keys in before if keys.signature != cue.keys.signature] + [cue.keys]
        self._files.setdefault(cue.id, []).extend(cue.files)
        self._by_signature.setdefault(cue.keys.signature, {})[cue.id] = None
        self._by_place.setdefault((cue.keys.signature, cue.keys.position), []).append(cue.id)
        self._by_names.setdefault((cue.keys.title, cue.keys.album), []).append(cue.id)

    def seat(self, cue: CueId) -> None:
        """Know that a cue has its file: it is found again by its sound only where it stands.

        There may be thousands of one sound, of silence above all, and each would be held against all.
        """
        for keys in self._keys[cue]:
            self._by_signature[keys.signature].pop(cue, None)

    def __iter__(self) -> Iterator[tuple[CueId, Sequence[FileStamp]]]:
        """All of them, with their files."""
        return iter(self._files.items())

    def sharing(self, keys: CueKeys) -> list[KnownCue]:
        """Cues that may be the one of these keys: of the same signature, else of the same names."""
        alike = self._by_signature.get(keys.signature)
        if alike is None:
            found = self._by_names.get((keys.title, keys.album), [])
        else:
            found = [*self._by_place.get((keys.signature, keys.position), ()), *alike]
        return [
            KnownCue(cue, known, tuple(self._files[cue]))
            for cue in dict.fromkeys(found)
            for known in self._keys[cue]
        ]


def recognise(
    keys: CueKeys, known: Iterable[KnownCue], still_there: Callable[[FileStamp], bool]
) -> CueId | None:
    """Say which stored cue a newly found file is, or None for a cue not met before.

    ``still_there`` tells whether a file of a known cue is still the one that was read: what lies
    under its name now may be another sound.
    An equal signature finds a cue again whose file is gone; while both files exist, only the same
    place on the same album makes them one cue. A transcode has another signature: the weaker key
    finds its cue only when that has lost its file and no other cue answers, because a wrong merge
    cannot be seen later.
    """
    known = sorted(known, key=lambda cue: cue.id)

    def gone(cue: KnownCue) -> bool:
        return not any(still_there(file) for file in cue.files)

    sounding_alike = [cue for cue in known if cue.keys.signature == keys.signature]
    for cue in sounding_alike:
        if cue.keys.same_position(keys):
            return cue.id
    for cue in sounding_alike:
        if gone(cue):
            return cue.id
    # By their ids: a cue that is known by several keys is still one.
    transcodes = {cue.id for cue in known if cue.keys.same_place_and_length(keys) and gone(cue)}
    return transcodes.pop() if len(transcodes) == 1 else None
