"""What the listener has said of albums, scores and pairs and still stands, one decision at a time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cuebook.domain.decision import ALONE, HAND_MADE, NO, About
from cuebook.domain.ids import AlbumId, RowId
from cuebook.domain.units import UtcMs


@dataclass(frozen=True, slots=True)
class Said:
    """The listener's last word on one thing.

    ``rows`` are all ledger rows on that thing in force, the last word first: once none of them is, what
    the files say holds again. ``of`` and ``to`` name for people what it is about and what is said of it.
    ``album`` is where that is to be seen, where there is such an album.
    """

    rows: tuple[RowId, ...]
    at: UtcMs
    subject: str
    about: About
    value: str
    of: str
    to: str
    album: AlbumId | None


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision as it was made, in words. ``rows`` are what is taken back with it."""

    rows: tuple[RowId, ...]
    at: UtcMs
    about: About
    words: str
    album: AlbumId | None

    @property
    def id(self) -> RowId:
        """The row it is named by."""
        return self.rows[0]

    @property
    def places(self) -> bool:
        """Whether it says what stands on ``album``, or under which score that is."""
        return self.about in {About.ALBUM, About.SCORE}


def decided(said: Iterable[Said]) -> list[Decided]:
    """Make decisions of words; both come the last one first.

    All cues that were split off together are one decision, and so is the title of their album.
    """
    acts: dict[tuple[str, ...], list[Said]] = {}
    for one in said:
        acts.setdefault(_act(one), []).append(one)
    return [_decision(sorted(act, key=lambda one: one.about is About.ALBUM_TITLE)) for act in acts.values()]


def _act(said: Said) -> tuple[str, ...]:
    """What words of one decision have in common."""
    if said.about is About.ALBUM and said.value.startswith(HAND_MADE):
        return (said.value,)
    if said.about is About.ALBUM_TITLE and said.subject.startswith(HAND_MADE):
        return (said.subject,)
    return (said.subject, said.about)


def _decision(act: Sequence[Said]) -> Decided:
    first = act[0]
    cues = sum(one.about is About.ALBUM for one in act)
    words = f"{cues} cues are part of {first.to}" if cues > 1 else _words(first)
    rows = tuple(row for one in act for row in one.rows)
    return Decided(rows, first.at, first.about, words, first.album)


def _words(said: Said) -> str:
    of, to, pair = said.of, said.to, " and ".join(sorted((said.of, said.to)))
    said_of = {
        About.ALBUM: f"{of} is part of {to}",
        About.ALBUM_TITLE: f"{of} is called {said.value}",
        About.SCORE: f"{of} is a score of its own"
        if said.value == ALONE
        else f"{of} belongs to the score of {to}",
        About.SCORE_TITLE: f"the score of {of} is called {said.value}",
        About.MAIN_ALBUM: f"{of} is the main album of its score",
        About.SAME_CUE: f"{pair} are {'not ' if said.value == NO else ''}the same cue",
        About.KIND: f"{of}: {said.value}",
    }
    return said_of[said.about]
