"""Linking: which cues the names of a review mean."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cuebook.domain.catalogue import Cue
from cuebook.domain.cue_titles import ready
from cuebook.domain.ids import AlbumId, CueId, ScoreId
from cuebook.domain.matching import CLEAR_LEAD, CueName, Match, WrittenName, match_name
from cuebook.domain.names import fold_title
from cuebook.domain.review import (
    Candidate,
    LinkRole,
    LinkState,
    ReviewFacts,
    ReviewLink,
    Sentiment,
    TrackEntry,
    own_name,
)
from cuebook.ports.reading import Reading
from cuebook.services.letters import LETTERS
from cuebook.services.review_homes import HomeFinder, OwnLinks

_ENOUGH_PLACES = 3
_SAME_PLACES = 0.8
"""Of the titles that a printed list and an album share, so many must stand at the printed numbers."""

_ONE_AUTHOR = 0.82
"""As alike as a name in prose and one in the list of the same page must be."""

_Found = tuple[LinkState, Sequence[Match]]


@dataclass(frozen=True, slots=True)
class Linked:
    """Where a review leads: the score it is about, the album where that is clear, and every link."""

    score: ScoreId | None
    album: AlbumId | None
    links: tuple[ReviewLink, ...]


@dataclass(frozen=True, slots=True)
class _Named:
    """A name of a review that wants a cue; ``also`` is another spelling of it on the same page."""

    written: str
    role: LinkRole
    track: TrackEntry | None = None
    also: str = ""
    sentiment: Sentiment = Sentiment.NEUTRAL
    quote: str = ""


def link_review(
    reading: Reading, facts: ReviewFacts, own: OwnLinks | None = None, homes: HomeFinder | None = None
) -> Linked:
    """Link a review's names to local cues, within the score it is about.

    ``own`` is the listener's own word, which always wins. ``homes`` is there where many reviews are linked
    at once. Where no local score answers, nothing else is linked: a name means nothing outside its score.
    """
    own = own or {}
    home = (homes or HomeFinder(reading)).find(facts, own)
    names = _names(facts)
    if home.score is None or home.album is None:
        nowhere = [_unlinked(n, named) for n, named in enumerate(names, 1)]
        return Linked(None, None, (home.link, *(_by_hand(link, facts, own, reading) for link in nowhere)))
    first = reading.album_cues(home.album.id)
    others = [
        cue
        for album in home.score.albums
        if album.id != home.album.id
        for cue in reading.album_cues(album.id)
    ]
    answers = _Answers(facts, first, others, fold_title(home.score.title))
    links = [_linked(n, named, *answers.to(named)) for n, named in enumerate(names, 1)]
    decided = [_by_hand(link, facts, own, reading) for link in links]
    return Linked(home.score.id, home.album.id if home.is_edition else None, (home.link, *decided))


def _names(facts: ReviewFacts) -> list[_Named]:
    """Every name that wants a cue, in a fixed order: track list, listed, highlights, mentions."""
    tracks = [_Named(track.title, LinkRole.TRACK, track) for track in facts.tracks]
    listed = [_Named(cue, LinkRole.LISTED) for cue in facts.listed_cues]
    highlights = [_Named(cue, LinkRole.HIGHLIGHT, sentiment=Sentiment.PRAISE) for cue in facts.highlights]
    mentions = [
        _Named(
            mention.cue,
            LinkRole.MENTION,
            also=mention.same_as or "",
            sentiment=mention.sentiment,
            quote=mention.quote,
        )
        for mention in facts.mentions
    ]
    return [*tracks, *listed, *highlights, *mentions]


class _Answers:
    """The cues that names of one page mean, within the score it is about."""

    def __init__(self, facts: ReviewFacts, first: Sequence[Cue], others: Sequence[Cue], film: str) -> None:
        self._first, self._others, self._film = _cue_names(first), _cue_names(others), film
        self._numbered = _stand_at_their_numbers(facts.tracks, first)
        self._by_place = dict(enumerate(facts.tracks))
        self._printed = [
            CueName(str(place), track.title, track.artist or "", _number(track), track.disc)
            for place, track in self._by_place.items()
        ]

    def to(self, named: _Named) -> _Found:
        """Say which cues a name may mean, and how sure that is."""
        if named.track is not None:
            return self._match(_written(named.track, numbered=self._numbered))
        # The prose and the track list may spell it differently: the better spelling counts.
        spelt = [WrittenName(title) for title in (named.also, named.written) if title]
        found = [self._in_its_list(spelt), *map(self._match, spelt)]
        return max(found, key=_how_good)

    def _in_its_list(self, spelt: Iterable[WrittenName]) -> _Found:
        """Where the page's own track list has the name, look for what that line means."""
        for written in spelt:
            _, matches = match_name(written, self._printed, LETTERS, self._film)
            lead = matches[0].confidence - matches[1].confidence if len(matches) > 1 else 1.0
            if matches and matches[0].confidence >= _ONE_AUTHOR and lead >= CLEAR_LEAD:
                track = self._by_place[int(matches[0].cue.id)]
                found, cues = self._match(_written(track, numbered=self._numbered))
                sure = matches[0].confidence
                return found, [replace(one, confidence=min(one.confidence, sure)) for one in cues]
        return LinkState.NONE, []

    def _match(self, written: WrittenName) -> _Found:
        """Look on the edition at hand, and where nothing answers there exactly, on the others too."""
        found = match_name(written, self._first, LETTERS, self._film)
        if not self._others or (found[0] is LinkState.SURE and found[1][0].confidence >= 1.0):
            return found
        elsewhere = match_name(replace(written, number=None), self._others, LETTERS, self._film)
        return max(found, elsewhere, key=lambda one: one[1][0].confidence if one[1] else 0.0)


def _how_good(found: _Found) -> tuple[bool, float]:
    state, matches = found
    return state is LinkState.SURE, matches[0].confidence if matches else 0.0


def _cue_names(cues: Iterable[Cue]) -> list[CueName]:
    return [CueName(cue.id, cue.title, cue.artist, cue.number, cue.disc, cue.duration_ms) for cue in cues]


def _number(track: TrackEntry) -> int | None:
    return track.number if isinstance(track.number, int) else None


def _written(track: TrackEntry, *, numbered: bool) -> WrittenName:
    number, disc = (_number(track), track.disc) if numbered else (None, None)
    return WrittenName(track.title, track.artist or "", number, disc, track.duration_ms)


def _stand_at_their_numbers(tracks: Sequence[TrackEntry], cues: Sequence[Cue]) -> bool:
    """Whether the numbers of a printed list are those of an album, so that they say which cue is meant."""
    places: dict[tuple[str, ...], set[tuple[int, int | None]]] = {}
    for cue in cues:
        places.setdefault(ready(cue.title).words, set()).add((cue.disc or 1, cue.number))
    shared = [(track, ready(track.title).words) for track in tracks if ready(track.title).words in places]
    same = [track for track, words in shared if (track.disc or 1, track.number) in places[words]]
    return len(same) >= _ENOUGH_PLACES and len(same) >= _SAME_PLACES * len(shared)


def _unlinked(n: int, named: _Named) -> ReviewLink:
    return ReviewLink(
        n=n,
        written=named.written,
        role=named.role,
        number=named.track.number if named.track else None,
        sentiment=named.sentiment,
        quote=named.quote,
    )


def _linked(n: int, named: _Named, state: LinkState, matches: Sequence[Match]) -> ReviewLink:
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


def _by_hand(link: ReviewLink, facts: ReviewFacts, own: OwnLinks, reading: Reading) -> ReviewLink:
    """Put the listener's own word in place of what was found, whatever score their cue belongs to."""
    said = (link.role, own_name(link, facts))
    if said not in own:
        return link
    target = own[said]
    chosen = reading.cue(CueId(target)) if target else None
    if chosen is None:
        return replace(link, target=None, title=None, confidence=1.0, state=LinkState.NONE, by_hand=True)
    return replace(
        link, target=chosen.id, title=chosen.title, confidence=1.0, state=LinkState.SURE, by_hand=True
    )
