"""What speaks for a score being the one a page is about, and what against it."""

import re
from collections.abc import Sequence

from cuebook.domain.catalogue import Score
from cuebook.domain.cue_titles import is_generic
from cuebook.domain.edition_words import split_edition
from cuebook.domain.matching import title_likeness
from cuebook.domain.names import fold, fold_title
from cuebook.domain.people import same_person
from cuebook.domain.review import ReviewFacts
from cuebook.services.letters import LETTERS

NEAR_YEARS = 1
FAR_YEARS = 3
ENOUGH_TITLES = 6
"""Titles of its cues by which a score is known without anything else."""

_MISSPELT = 0.84
"""As alike as two spellings of one title are at least; less is part of a title, or another number."""
_EXACT = 0.95
_ONLY_BY_CUES = 0.65
_YEAR = re.compile(r"\s*[(\[](?:19|20)\d\d[)\]]\s*$")
_NOBODY = frozenset(
    (
        "various artists",
        "various",
        "va",
        "diverse",
        "soundtrack",
        "original soundtrack",
        "ost",
        "unknown artist",
    )
)


def telling_titles(facts: ReviewFacts) -> list[str]:
    """The cues a review names, each once, without those that every score has."""
    mentions = [mention.same_as or mention.cue for mention in facts.mentions]
    names = [*(track.title for track in facts.tracks), *facts.highlights, *facts.listed_cues, *mentions]
    return list({fold_title(name): name for name in names if not is_generic(name)}.values())


def score_likeness(titles: Sequence[str], score: Score) -> float:
    """How like a score's names are to the likest of a page's titles, 0..1; words of editions are left out."""
    names = {score.title, *(album.title for album in score.albums)}
    pairs = [(_bare(one), _bare(name)) for one in titles for name in names]
    return max((title_likeness(one, name, LETTERS) for one, name in pairs), default=0.0)


def _bare(title: str) -> str:
    """A film's title without edition and without its year in brackets, which is weighed by itself."""
    film = split_edition(title)[0]
    return _YEAR.sub("", film).strip() or film


def with_evidence(alike: float, score: Score, facts: ReviewFacts, hits: int, named: Sequence[str]) -> float:
    """How sure it is that a title means a score, by the composer, the year and the cues that are named.

    Composer and year tell a misspelt title from another film's, but never one film of a series from
    the next: only the cues do.
    """
    doubt, against = 1.0 - alike, 0.0
    composer = _composer_agrees(score, facts)
    apart = abs(facts.year - score.year) if facts.year and score.year else None
    has_cues = hits >= 4 and hits >= 0.8 * len(named)
    is_near = apart is not None and apart <= NEAR_YEARS
    is_exact = alike >= _EXACT
    if has_cues:
        doubt *= 0.4
    if alike >= _MISSPELT:
        doubt *= (0.6 if composer else 1.0) * (0.8 if is_near else 1.0)
    if not is_exact and not (has_cues or composer or is_near):
        against += 0.15  # *Heirs* may be another film than *Heir*
    if composer is False:
        against += 0.05 if has_cues else 0.2
    if apart is not None and apart > FAR_YEARS:
        # Albums come out long after their films; without the composer it may be another film.
        against += 0.02 if is_exact and (composer or hits >= 3) else 0.15
    if not composer and len(named) >= 4 and hits < 0.3 * len(named):
        against += 0.06 if hits else 0.15
    return max(0.0, 1.0 - doubt - against)


def by_cues(score: Score, facts: ReviewFacts, hits: int, named: Sequence[str]) -> float:
    """How sure it is that a page means a score whose title it does not name.

    A page that names another title names another score, or the same in another language: that is asked.
    """
    if hits < 4 or hits < 0.8 * len(named):
        return 0.0
    composer = _composer_agrees(score, facts)
    if facts.title or composer is False or (composer is None and hits < ENOUGH_TITLES):
        return _ONLY_BY_CUES
    return 0.95 if composer else 0.90


def _composer_agrees(score: Score, facts: ReviewFacts) -> bool | None:
    """Whether one of the composers a page names wrote a score; None where either says nothing."""
    makers = score.composers or tuple(filter(None, (score.main_album.album_artist,)))
    if not facts.composers or not makers or fold(makers[0]) in _NOBODY:
        return None
    if any(same_person(one, other, LETTERS) for one in facts.composers for other in makers):
        return True
    # One name in two scripts cannot be compared, and an album's artist may be an orchestra.
    scripts = [{fold(name).isascii() for name in names} for names in (facts.composers, makers)]
    return False if score.composers and scripts[0] & scripts[1] else None
