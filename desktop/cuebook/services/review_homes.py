"""Which score a review is about: by its title, and by what else it says of the score."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from cuebook.domain.catalogue import Album, Score
from cuebook.domain.cue_titles import ready
from cuebook.domain.edition_words import split_edition
from cuebook.domain.ids import AlbumId, CueId, ScoreId
from cuebook.domain.matching import CHECK, CLEAR_LEAD, SURE
from cuebook.domain.names import fold_title
from cuebook.domain.query import WordField, Words
from cuebook.domain.review import Candidate, LinkRole, LinkState, ReviewFacts, ReviewLink
from cuebook.domain.units import MINUTE_MS
from cuebook.ports.reading import Reading
from cuebook.services.home_evidence import (
    ENOUGH_TITLES,
    by_cues,
    score_likeness,
    telling_titles,
    with_evidence,
)

OwnLinks = dict[tuple[LinkRole, str], CueId | AlbumId | None]
"""The listener's own word, by role and the name it is on."""

_LOOKED_AT = 24
"""Scores whose names are compared word by word; of the best, also their cues."""
_WEIGHED = 6


@dataclass(frozen=True, slots=True)
class Home:
    """The score a review is about, where that is sure, and the link that stands for it, numbered 0.

    ``album`` is the edition its cues are looked for on first; ``is_edition``: whether the review is of it.
    """

    link: ReviewLink
    score: Score | None = None
    album: Album | None = None
    is_edition: bool = False


class HomeFinder:
    """Finds the scores of reviews. One is good for as long as the catalogue stays as it is."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._names = reading.score_names()

    def find(self, facts: ReviewFacts, own: OwnLinks) -> Home:
        """Find the score a review is about; the listener's ``own`` word on it wins."""
        link = ReviewLink(n=0, written=facts.title or "", role=LinkRole.ALBUM)
        ranked = self._ranked(facts)
        link = replace(
            link,
            candidates=tuple(
                Candidate(score.main_album.id, score.main_album.title, round(sure, 3))
                for sure, score in ranked[:5]
            ),
        )
        if (LinkRole.ALBUM, link.written) in own:
            return self._chosen(link, own[LinkRole.ALBUM, link.written])
        if not ranked:
            return Home(link)
        best, score = ranked[0]
        link = replace(link, confidence=round(best, 3), state=LinkState.CHECK)
        if best < SURE or (len(ranked) > 1 and best - ranked[1][0] < CLEAR_LEAD):
            return Home(link)
        album, is_edition = self._edition(score, facts)
        link = replace(link, target=album.id, title=album.title, state=LinkState.SURE)
        return Home(link, score, album, is_edition)

    def _chosen(self, link: ReviewLink, target: CueId | AlbumId | None) -> Home:
        cues = self._reading.album_cues(AlbumId(target)) if target else []
        score = self._reading.score(cues[0].score_id) if cues else None
        if score is None:
            return Home(replace(link, state=LinkState.NONE, by_hand=True))
        album = next(album for album in score.albums if album.id == target)
        link = replace(link, target=album.id, title=album.title, state=LinkState.SURE, confidence=1.0)
        return Home(replace(link, by_hand=True), score, album, is_edition=True)

    # The candidates

    def _ranked(self, facts: ReviewFacts) -> list[tuple[float, Score]]:
        """The scores a review may be about and how sure that is, the best first."""
        named = telling_titles(facts)
        titles = [title for title in (facts.title, *facts.alt_titles) if title]
        scores = self._reading.scores_with(self._called_like(titles))
        alike = [(score_likeness(titles, score), score) for score in scores]
        likely = sorted((pair for pair in alike if pair[0] >= CHECK), key=lambda pair: -pair[0])[:_WEIGHED]
        if likely:
            weighed = [
                (with_evidence(one, score, facts, self._hits(score, named), named), score)
                for one, score in likely
            ]
        else:
            weighed = [
                (by_cues(score, facts, self._hits(score, named), named), score)
                for score in self._reading.scores_with(self._with_cues(named))
            ]
        return sorted((pair for pair in weighed if pair[0] >= CHECK), key=lambda pair: -pair[0])

    def _called_like(self, titles: Iterable[str]) -> list[ScoreId]:
        """The scores whose names are spelt like a title, hold it, or are held by it."""
        found: dict[ScoreId, None] = {}
        names = [name for _, name in self._names]
        for title in titles:
            film = split_edition(title)[0]
            folded = fold_title(film)
            for text in {folded, ready(film).text}:  # *Weir Part II* is *Weir 2* too
                spelt = process.extract(text, names, scorer=fuzz.ratio, limit=_LOOKED_AT, score_cutoff=55)
                found.update((self._names[place][0], None) for _, _, place in spelt)
            within = [
                score
                for score, name in self._names
                if f" {folded} " in f" {name} " or (name and f" {name} " in f" {folded} ")
            ]
            found.update(dict.fromkeys(within[:_LOOKED_AT]))
        return list(found)

    def _with_cues(self, named: Sequence[str]) -> list[ScoreId]:
        """The scores that have most of the cues a review names, where it names enough of them."""
        asked = sorted(named, key=len, reverse=True)[:ENOUGH_TITLES]
        if len(asked) < 4:
            return []
        held = Counter(
            score
            for title in asked
            for score in set(self._reading.scores_holding(Words(title, WordField.TITLE, phrase=True), 50))
        )
        return [score for score, times in held.most_common(_WEIGHED) if times >= len(asked) / 2]

    def _hits(self, score: Score, named: Sequence[str]) -> int:
        """How many of some titles a score has, letter for letter."""
        if not named:
            return 0
        film = fold_title(score.title)
        cues = (cue for album in score.albums for cue in self._reading.album_cues(album.id))
        has = {ready(cue.title, film).words for cue in cues}
        return sum(ready(title, film).words in has for title in named)

    # The edition

    def _edition(self, score: Score, facts: ReviewFacts) -> tuple[Album, bool]:
        """Choose the edition a review speaks of; true where its minutes or its track list tell."""
        if len(score.albums) == 1:
            return score.main_album, True
        shares = sorted(((self._share(album, facts), album.id) for album in score.albums), reverse=True)
        if shares[0][0] >= 0.7 and shares[0][0] - shares[1][0] >= 0.1:
            return next(album for album in score.albums if album.id == shares[0][1]), True
        agreeing = [album for album in score.albums if _minutes_agree(album, facts)]
        return (agreeing[0], True) if len(agreeing) == 1 else (score.main_album, False)

    def _share(self, album: Album, facts: ReviewFacts) -> float:
        """How much of a printed track list and of an album is the same, 0..1."""
        printed = {_recording(track.title) for track in facts.tracks}
        if not printed:
            return 0.0
        cues = {_recording(cue.title) for cue in self._reading.album_cues(album.id)}
        return len(printed & cues) / max(len(facts.tracks), album.cues)


def _recording(title: str) -> tuple[tuple[str, ...], str]:
    made = ready(title)
    return made.words, made.version


def _minutes_agree(album: Album, facts: ReviewFacts) -> bool:
    minutes = facts.album_minutes if facts.album_minutes is not None else (facts.album_seconds or 0) / 60
    return bool(minutes) and abs(album.duration_ms / MINUTE_MS - minutes) <= 0.5
