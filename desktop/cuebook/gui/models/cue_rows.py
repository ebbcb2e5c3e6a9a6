"""A row of a cue table: a cue and what stands beside it."""

from dataclasses import dataclass

from cuebook.domain.catalogue import Cue, CueKind, FileState
from cuebook.domain.review import LinkRole, Sentiment


@dataclass(frozen=True, slots=True)
class CriticMark:
    """What a review says of a cue: praised, listed or faulted; the sentence, and whose it is."""

    sentiment: Sentiment
    role: LinkRole
    quote: str
    reviewer: str

    @property
    def word(self) -> str:
        """In a word."""
        words = {Sentiment.PRAISE: "praised", Sentiment.BLAME: "faulted"}
        neutral = "mentioned" if self.role is LinkRole.MENTION else "listed"
        return words.get(self.sentiment, neutral)

    @property
    def icon(self) -> tuple[str, str]:
        """The icon and the colour's token."""
        icons = {Sentiment.PRAISE: ("quote-filled", "accent"), Sentiment.BLAME: ("bubble", "bad")}
        return icons.get(self.sentiment, ("quote-hollow", "text2"))


NAMED_SOMEWHERE = CriticMark(Sentiment.NEUTRAL, LinkRole.MENTION, "Named in a review", "a critic")
"""The mark where no critic is chosen: that some review names the cue, and no word on what it says."""


@dataclass(frozen=True, slots=True)
class CueRow:
    """A cue with what stands beside it: the critic's mark, its revisits a week, whether it plays."""

    cue: Cue
    critic: CriticMark | None = None
    weeks: tuple[int, ...] = ()
    playing: bool = False

    @property
    def subtitle(self) -> str:
        """Who performs it, where that is not who wrote it; what happened to its file."""
        if self.cue.state is FileState.MISSING:
            return "file moved or gone"
        if self.cue.state is FileState.OFFLINE:
            return "file not there at the moment"
        known = {self.cue.album_artist, ", ".join(self.cue.composers), *self.cue.composers, ""}
        return "" if self.cue.artist in known else self.cue.artist

    @property
    def badge(self) -> str:
        """The kind, for anything but score."""
        plain = {CueKind.SCORE, CueKind.UNKNOWN}
        return "" if self.cue.kind in plain else self.cue.kind.value
