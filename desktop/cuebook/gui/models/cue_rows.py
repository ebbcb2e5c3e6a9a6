"""The rows of a cue table and its columns."""

from collections.abc import Callable
from dataclasses import dataclass

from cuebook.domain.catalogue import Cue, CueKind, FileState
from cuebook.domain.rating import stars_text
from cuebook.domain.review import LinkRole, Sentiment
from cuebook.domain.units import UtcMs, clock_text
from cuebook.gui.models.row_table import Column
from cuebook.gui.words import count_text, when_text


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
            return "its drive is not there"
        known = {self.cue.album_artist, ", ".join(self.cue.composers), *self.cue.composers, ""}
        return "" if self.cue.artist in known else self.cue.artist

    @property
    def badge(self) -> str:
        """The kind, for anything but score."""
        plain = {CueKind.SCORE, CueKind.UNKNOWN}
        return "" if self.cue.kind in plain else self.cue.kind.value


def cue_columns(now: Callable[[], UtcMs], *, with_score: bool = False) -> list[Column[CueRow]]:
    """The columns of a cue table; with the score's name where cues of several stand together."""
    score: Column[CueRow] = Column(
        "score", "Score", lambda row: row.cue.score, sort=lambda row: row.cue.score.casefold()
    )
    return [
        Column("number", "#", lambda row: str(row.cue.number or ""), _spoken_number, figure=True),
        Column("cue", "Cue", lambda row: row.cue.title, _spoken_cue, lambda row: row.cue.title.casefold()),
        *([score] if with_score else []),
        Column("length", "Length", _length, _spoken_length, lambda row: row.cue.duration_ms, figure=True),
        Column(
            "rating",
            "Your rating",
            lambda row: stars_text(row.cue.rating),
            _spoken_rating,
            lambda row: row.cue.rating,
        ),
        Column(
            "critic",
            "Critic",
            lambda row: row.critic.word if row.critic else "",
            _spoken_critic,
            tooltip=lambda row: row.critic.quote if row.critic else "",
        ),
        Column(
            "revisits",
            "Revisits, 16 weeks",
            lambda row: str(row.cue.revisits),
            lambda row: count_text(row.cue.revisits, "revisit", "revisits"),
            lambda row: row.cue.revisits,
            short="Revisits",
        ),
        Column(
            "heard",
            "Last heard",
            lambda row: "now" if row.playing else when_text(row.cue.last_heard, now()),
            sort=lambda row: row.cue.last_heard,
        ),
    ]


def _length(row: CueRow) -> str:
    return "" if row.cue.duration_ms is None else clock_text(row.cue.duration_ms)


def _spoken_number(row: CueRow) -> str:
    return "playing" if row.playing else str(row.cue.number or "no number")


def _spoken_cue(row: CueRow) -> str:
    return ", ".join(filter(None, (row.cue.title, row.badge, row.subtitle)))


def _spoken_length(row: CueRow) -> str:
    return _length(row) or "length unknown"


def _spoken_rating(row: CueRow) -> str:
    return f"{stars_text(row.cue.rating)} of 5" if row.cue.rating else "not rated"


def _spoken_critic(row: CueRow) -> str:
    return f"{row.critic.word} by {row.critic.reviewer}" if row.critic else "not mentioned"
