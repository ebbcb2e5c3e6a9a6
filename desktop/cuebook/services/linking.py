"""Linking: which score a review is about, and which cues its names mean."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from cuebook.domain.catalogue import Album, Cue, Score
from cuebook.domain.ids import AlbumId, CueId, ScoreId
from cuebook.domain.matching import (
    CHECK,
    CLEAR_LEAD,
    SURE,
    CueName,
    Match,
    WrittenName,
    best_title,
    confidence,
    match_name,
)
from cuebook.domain.names import fold
from cuebook.domain.review import Candidate, LinkRole, LinkState, ReviewFacts, ReviewLink, Sentiment, own_name
from cuebook.domain.units import MINUTE_MS
from cuebook.ports.reading import CatalogueReading

OwnLinks = dict[tuple[LinkRole, str], CueId | AlbumId | None]

NEAR_YEARS = 1
FAR_YEARS = 3


@dataclass(frozen=True, slots=True)
class Linked:
    """Where a review leads: the score it is about, the album where that is clear, and every link."""

    score: ScoreId | None
    album: AlbumId | None
    links: tuple[ReviewLink, ...]


@dataclass(frozen=True, slots=True)
class _Named:
    """A name of a review that wants a cue."""

    written: str
    role: LinkRole
    name: WrittenName
    also: str = ""
    number: int | str | None = None
    sentiment: Sentiment = Sentiment.NEUTRAL
    quote: str = ""


def similarity(one: str, other: str) -> float:
    """Compare two texts by their letters, 0..1 (indel ratio)."""
    return fuzz.ratio(one, other) / 100


def link_review(
    catalogue: CatalogueReading,
    facts: ReviewFacts,
    own: OwnLinks | None = None,
    scores: Sequence[Score] | None = None,
) -> Linked:
    """Link a review's names to local cues, within the score it is about.

    ``own`` is the listener's own word, which always wins. ``scores`` are all there are, where they were
    read already. Where no local score answers, nothing is linked: a name means nothing outside its score.
    """
    own = own or {}
    scores = catalogue.scores() if scores is None else scores
    home_link, score = _home(scores, _ranked_scores(scores, facts), facts, own)
    if score is None:
        nameless = [_unlinked(n, named) for n, named in enumerate(_names(facts), start=1)]
        return Linked(None, None, (home_link, *nameless))
    album, sure_album = _edition(catalogue, score, facts, home_link)
    first = catalogue.album_cues(album.id)
    others = [cue for other in score.albums if other.id != album.id for cue in catalogue.album_cues(other.id)]
    links = [_link(n, named, first, others) for n, named in enumerate(_names(facts), start=1)]
    decided = [_by_hand(link, own_name(link, facts), own, [*first, *others]) for link in links]
    return Linked(score.id, album.id if sure_album else None, (home_link, *decided))


# The score


def _ranked_scores(scores: Iterable[Score], facts: ReviewFacts) -> list[tuple[float, Score]]:
    ranked = [(_score_likeness(score, facts), score) for score in scores] if facts.title else []
    return sorted((pair for pair in ranked if pair[0] >= CHECK), key=lambda pair: -pair[0])


def _score_likeness(score: Score, facts: ReviewFacts) -> float:
    names = [name for name in (facts.title, *facts.alt_titles) if name]
    titles = {score.title, *(album.title for album in score.albums)}
    alike = max((best_title(name, titles, similarity) for name in names), default=0.0)
    if alike < CHECK:
        return alike
    doubt = 1.0 - alike
    against = 0.0
    if facts.composers and score.composers:
        shared = any(
            similarity(_name_key(one), _name_key(other)) >= SURE
            for one in facts.composers
            for other in score.composers
        )
        doubt, against = (doubt * 0.6, against) if shared else (doubt, against + 0.2)
    if facts.year and score.year:
        apart = abs(facts.year - score.year)
        doubt *= 0.8 if apart <= NEAR_YEARS else 1.0
        against += 0.1 if apart > FAR_YEARS else 0.0
    return max(0.0, 1.0 - doubt - against)


def _name_key(name: str) -> str:
    return " ".join(sorted(fold(name).split()))


def _home(
    scores: Sequence[Score], found: Sequence[tuple[float, Score]], facts: ReviewFacts, own: OwnLinks
) -> tuple[ReviewLink, Score | None]:
    """Choose the score; the link of role *album* stands for it, numbered 0."""
    candidates = tuple(
        Candidate(score.main_album.id, score.main_album.title, round(alike, 3)) for alike, score in found[:5]
    )
    link = ReviewLink(n=0, written=facts.title or "", role=LinkRole.ALBUM, candidates=candidates)
    if (LinkRole.ALBUM, link.written) in own:
        return _chosen_home(scores, link, own[LinkRole.ALBUM, link.written])
    if not found:
        return link, None
    best, score = found[0]
    link = replace(link, confidence=round(best, 3), state=LinkState.CHECK)
    if best < SURE or (len(found) > 1 and best - found[1][0] < CLEAR_LEAD):
        return link, None
    return replace(
        link, target=score.main_album.id, title=score.main_album.title, state=LinkState.SURE
    ), score


def _chosen_home(
    scores: Sequence[Score], link: ReviewLink, target: CueId | AlbumId | None
) -> tuple[ReviewLink, Score | None]:
    for score in scores:
        for album in score.albums:
            if album.id == target:
                made = replace(link, target=album.id, title=album.title, state=LinkState.SURE)
                return replace(made, confidence=1.0, by_hand=True), score
    return replace(link, state=LinkState.NONE, by_hand=True), None


def _edition(
    catalogue: CatalogueReading, score: Score, facts: ReviewFacts, home: ReviewLink
) -> tuple[Album, bool]:
    """Choose the edition a review speaks of; true where the listener, its minutes or its track list tell."""
    chosen = next((album for album in score.albums if home.by_hand and album.id == home.target), None)
    if chosen is not None:
        return chosen, True
    if len(score.albums) == 1:
        return score.main_album, True
    agreeing = [
        album
        for album in score.albums
        if _minutes_agree(album, facts) or _tracks_agree(catalogue, album, facts)
    ]
    return (agreeing[0], True) if len(agreeing) == 1 else (score.main_album, False)


def _minutes_agree(album: Album, facts: ReviewFacts) -> bool:
    return facts.album_minutes is not None and abs(album.duration_ms / MINUTE_MS - facts.album_minutes) <= 0.5


def _tracks_agree(catalogue: CatalogueReading, album: Album, facts: ReviewFacts) -> bool:
    if not facts.tracks or album.cues != len(facts.tracks):
        return False
    titles = [cue.title for cue in catalogue.album_cues(album.id)]
    return (
        sum(best_title(track.title, titles, similarity) >= SURE for track in facts.tracks) >= 0.8 * album.cues
    )


# The cues


def _names(facts: ReviewFacts) -> list[_Named]:
    """Every name that wants a cue, in a fixed order: track list, listed, highlights, mentions."""
    tracks = [
        _Named(
            track.title,
            LinkRole.TRACK,
            WrittenName(
                track.title,
                track.artist or "",
                track.number if isinstance(track.number, int) else None,
                track.disc,
                track.duration_ms,
            ),
            number=track.number,
        )
        for track in facts.tracks
    ]
    listed = [_Named(cue, LinkRole.LISTED, WrittenName(cue)) for cue in facts.listed_cues]
    highlights = [
        _Named(cue, LinkRole.HIGHLIGHT, WrittenName(cue), sentiment=Sentiment.PRAISE)
        for cue in facts.highlights
    ]
    mentions = [
        _Named(
            mention.cue,
            LinkRole.MENTION,
            WrittenName(mention.cue),
            also=mention.same_as or "",
            sentiment=mention.sentiment,
            quote=mention.quote,
        )
        for mention in facts.mentions
    ]
    return [*tracks, *listed, *highlights, *mentions]


def _unlinked(n: int, named: _Named) -> ReviewLink:
    return ReviewLink(
        n=n,
        written=named.written,
        role=named.role,
        number=named.number,
        sentiment=named.sentiment,
        quote=named.quote,
    )


def _link(n: int, named: _Named, first: Sequence[Cue], others: Sequence[Cue]) -> ReviewLink:
    """Link one name: to the edition at hand, and only where nothing answers there, to another."""
    state, matches = _matches(named, first)
    if state is LinkState.NONE:
        state, matches = _matches(named, others)
    link = replace(
        _unlinked(n, named),
        state=state,
        confidence=round(matches[0].confidence, 3) if matches else 0.0,
        candidates=tuple(
            Candidate(CueId(match.cue.id), match.cue.title, round(match.confidence, 3)) for match in matches
        ),
    )
    if state is LinkState.SURE:
        return replace(link, target=link.candidates[0].id, title=link.candidates[0].title)
    return link


def _matches(named: _Named, cues: Sequence[Cue]) -> tuple[LinkState, list[Match]]:
    names = [CueName(cue.id, cue.title, cue.artist, cue.number, cue.disc, cue.duration_ms) for cue in cues]
    if not named.also:
        return match_name(named.name, names, similarity)
    # The prose and the track list spell it differently: the better spelling counts.
    spelt = (named.name, replace(named.name, title=named.also))
    better = max(
        spelt, key=lambda one: max((confidence(one, name, similarity) for name in names), default=0.0)
    )
    return match_name(better, names, similarity)


def _by_hand(link: ReviewLink, name: str, own: OwnLinks, cues: Sequence[Cue]) -> ReviewLink:
    """Put the listener's own word in place of what was found."""
    if (link.role, name) not in own:
        return link
    target = own[link.role, name]
    chosen = next((cue for cue in cues if cue.id == target), None)
    if chosen is None:
        return replace(link, target=None, title=None, confidence=1.0, state=LinkState.NONE, by_hand=True)
    return replace(
        link, target=chosen.id, title=chosen.title, confidence=1.0, state=LinkState.SURE, by_hand=True
    )
