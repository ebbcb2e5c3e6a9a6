"""What one transaction touched. A write says it once; whoever shows a part of it decides for itself."""

from dataclasses import dataclass, field

from cuebook.domain.ids import CueId, PlayId, ReviewId


@dataclass(slots=True)
class Changes:
    """The things one transaction touched, gathered while it runs.

    ``everything`` stands for a change made elsewhere, by another process, of unknown extent.
    """

    cues: set[CueId] = field(default_factory=set)
    """Cues whose names, place, state or kind changed, or that are new."""
    rated: set[CueId] = field(default_factory=set)
    played: set[CueId] = field(default_factory=set)
    marked: set[CueId] = field(default_factory=set)
    decided: set[CueId] = field(default_factory=set)
    """Cues, or whatever else, the listener gave their word on."""
    grouped: set[str] = field(default_factory=set)
    """Cue ids and album keys whose album or score the listener gave their word on."""
    paired: set[CueId] = field(default_factory=set)
    """Cues the listener called the same as another, or not the same."""
    plays: set[PlayId] = field(default_factory=set)
    reviews: set[ReviewId] = field(default_factory=set)
    roots: bool = False
    searches: bool = False
    """A search was saved, changed or removed."""
    collections: bool = False
    """The listener gave their word on a collection, or on a score in one."""
    running: bool = False
    """A play began, was checkpointed or ended."""
    everything: bool = False

    def touches_cue(self, cue: CueId) -> bool:
        """Whether anything shown of that cue may have changed."""
        return self.everything or any(
            cue in touched for touched in (self.cues, self.rated, self.played, self.marked, self.decided)
        )

    def touched_cues(self) -> set[CueId]:
        """All cues of which anything changed."""
        return self.cues | self.rated | self.played | self.marked | self.decided

    def add(self, other: "Changes") -> None:
        """Take in what another transaction touched."""
        self.cues |= other.cues
        self.rated |= other.rated
        self.played |= other.played
        self.marked |= other.marked
        self.decided |= other.decided
        self.grouped |= other.grouped
        self.paired |= other.paired
        self.plays |= other.plays
        self.reviews |= other.reviews
        self.roots |= other.roots
        self.searches |= other.searches
        self.collections |= other.collections
        self.running |= other.running
        self.everything |= other.everything

    def __bool__(self) -> bool:
        """Whether anything changed at all."""
        return bool(
            self.cues
            or self.rated
            or self.played
            or self.marked
            or self.decided
            or self.grouped
            or self.paired
            or self.plays
            or self.reviews
            or self.roots
            or self.searches
            or self.collections
            or self.running
            or self.everything
        )
