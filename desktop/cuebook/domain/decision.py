"""The listener's word on what belongs together, by names that outlive any scan: cue ids and album keys."""

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from cuebook.domain.ids import CueId

_NONE: Mapping[str, str] = MappingProxyType({})


class About(StrEnum):
    """What a decision is about; the subject is a cue's id or an album's key."""

    KIND = "kind"
    """A cue is a song, a score cue, …"""
    ALBUM = "album"
    """A cue, or every cue of an album, stands on the album of another key."""
    ALBUM_TITLE = "album title"
    SCORE = "album score"
    """An album belongs to the score of another album, by its key, or stands ``ALONE``."""
    SCORE_TITLE = "score title"
    """The score of an album has this title."""
    MAIN_ALBUM = "main album"
    """The figures of this album are its score's."""
    SAME_CUE = "same cue"
    """Two cues, written as ``pair_name``, are the same music, or are not."""
    COLLECTION_ORDER = "collection order"
    """The scores of a collection, by its id, stand in this order: a JSON list of their albums, each by its
    key and its first cue; older lists have the keys alone."""

    @property
    def groups(self) -> bool:
        """Whether it changes which cues stand on which album, or under which score or title."""
        return self not in {About.KIND, About.SAME_CUE, About.COLLECTION_ORDER}


ALONE = "alone"
YES, NO = "yes", "no"
HAND_MADE = "own|"
"""How the key of an album begins that the listener made by splitting cues off."""


def pair_name(one: CueId, other: CueId) -> str:
    """Two cues as the subject of one decision, whichever is named first."""
    return "|".join(sorted((one, other)))


def cues_of_pair(name: str) -> tuple[CueId, CueId]:
    """The two cues of a ``pair_name``."""
    one, _, other = name.partition("|")
    return CueId(one), CueId(other)


GROUPING = tuple(about for about in About if about.groups)


class Word(NamedTuple):
    """One standing decision. ``rank`` orders them: the later is the greater."""

    subject: str
    about: About
    value: str
    rank: str


class AlbumWords(NamedTuple):
    """All standing decisions on albums and scores."""

    places: Mapping[str, str] = _NONE
    """By cue id or album key: the key of the album to stand on."""
    titles: Mapping[str, str] = _NONE
    scores: Mapping[str, str] = _NONE
    """By album key: the key of an album of the score it belongs to, or ``ALONE``."""
    score_titles: Mapping[str, tuple[str, str]] = MappingProxyType({})
    """By album key: rank and title."""
    main: Mapping[str, str] = _NONE
    """By album key: the rank of the choice."""

    @classmethod
    def of(cls, words: Iterable[Word]) -> "AlbumWords":
        """Gather words; those about other things are left out."""
        by: dict[About, dict[str, Word]] = {about: {} for about in About}
        for word in words:
            by[word.about][word.subject] = word
        return cls(
            places={key: word.value for key, word in by[About.ALBUM].items()},
            titles={key: word.value for key, word in by[About.ALBUM_TITLE].items()},
            scores={key: word.value for key, word in by[About.SCORE].items()},
            score_titles={key: (word.rank, word.value) for key, word in by[About.SCORE_TITLE].items()},
            main={key: word.rank for key, word in by[About.MAIN_ALBUM].items()},
        )

    def album_of(self, cue: CueId, tagged: str) -> str:
        """The key of the album a cue stands on whose tags name the album ``tagged``."""
        return self.merged(self.places.get(cue, tagged))

    def merged(self, key: str) -> str:
        """Follow an album to the one it was merged into.

        Albums that two computers merged into one another, each its own way, are the one of the
        smallest key.
        """
        *path, end = self._way(key)
        return min(path[path.index(end) :]) if end in path else end

    def leading_to(self, keys: Collection[str]) -> set[str]:
        """The cues and albums whose way to the album they stand on begins at, passes or ends at some keys."""
        return {subject for subject in self.places if not set(keys).isdisjoint(self._way(subject))}

    def _way(self, key: str) -> list[str]:
        """From a cue or an album to where it ends, which is met before where the way is a circle."""
        way = [key]
        while way[-1] in self.places and way[-1] not in way[:-1]:
            way.append(self.places[way[-1]])
        return way
