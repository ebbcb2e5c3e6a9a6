"""The names a review gives and the cues they lead to, as rows: found, to be checked, or chosen by hand."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from cuebook.domain.catalogue import Cue, CueKind
from cuebook.domain.ids import AlbumId, CueId
from cuebook.domain.names import fold
from cuebook.domain.review import FactKind, LinkRole, LinkState, ReviewFacts, ReviewLink, Sentiment, own_name
from cuebook.domain.units import clock_text

Choices = Mapping[tuple[LinkRole, str], CueId | None]
"""The listener's own word, by role and the name as written; None: no cue here."""

MOST_OPTIONS = 3
"""Candidates that stand in a row; a menu has the others."""


class RowState(StrEnum):
    """How a row stands, in the word it shows."""

    SURE = "sure"
    CHECK = "check"
    NONE = "none"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class Option:
    """A cue that a name may mean; ``match`` is None where only the listener sees a likeness.

    ``about`` is what tells it from another candidate of the same title.
    """

    cue: CueId
    title: str
    match: float | None
    badge: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class LinkRow:
    """One name, in all the places that spell it alike and have the same answer.

    ``found`` is the state before the listener chose, ``places`` are where in the text the name
    stands, ``artist`` is who a track list prints beside it; ``homeless`` while no score is known.
    """

    links: tuple[ReviewLink, ...]
    found: LinkState
    options: tuple[Option, ...] = ()
    target: Option | None = None
    chosen: bool = False
    places: tuple[int, ...] = ()
    artist: str = ""
    homeless: bool = False
    keys: tuple[tuple[LinkRole, str], ...] = ()
    """Under what the listener's word on each of the links is kept."""

    @property
    def key(self) -> tuple[LinkRole, str]:
        """What tells this row from the others."""
        return self.keys[0]

    @property
    def place(self) -> int | None:
        """Where the name stands first."""
        return min(self.places, default=None)

    @property
    def state(self) -> RowState:
        """How the row stands now."""
        if self.chosen:
            return RowState.CHOSEN if self.target else RowState.NONE
        return RowState(self.found.value)

    @property
    def to_check(self) -> bool:
        """Whether the listener's word is wanted."""
        return self.state is RowState.CHECK

    @property
    def is_mention(self) -> bool:
        """Whether the name stands in prose, and nowhere in a list."""
        return all(link.role is LinkRole.MENTION for link in self.links)

    @property
    def written(self) -> str:
        """The name as the page has it, in quotation marks where it stands in prose."""
        return f"“{self.links[0].written}”" if self.is_mention else self.links[0].written

    @property
    def how(self) -> str:
        """What the page says of it, in a word: the strongest where it says more than one thing."""
        return min(map(_how, self.links))[1]

    @property
    def match(self) -> float | None:
        """How well the name answers to the cue it leads to, or may lead to."""
        if self.chosen:
            return self.target.match if self.target else None
        return self.options[0].match if self.options else None

    @property
    def asks(self) -> tuple[Option, ...]:
        """The candidates that stand in the row, to be chosen from; none where nothing was in doubt."""
        return self.options[:MOST_OPTIONS] if self.found is LinkState.CHECK else ()


_OF_SENTIMENT = {Sentiment.BLAME: (0, "faulted"), Sentiment.PRAISE: (1, "praised")}


def _how(link: ReviewLink) -> tuple[int, str]:
    if link.role is LinkRole.HIGHLIGHT:
        return 2, "highlight"
    if link.sentiment in _OF_SENTIMENT:
        return _OF_SENTIMENT[link.sentiment]
    if link.role is LinkRole.TRACK:
        return 3, "track" if link.number is None else f"track {link.number}"
    return (4, "listed") if link.role is LinkRole.LISTED else (5, "mentioned")


def link_rows(
    links: Iterable[ReviewLink],
    facts: ReviewFacts,
    text: str,
    cues: Mapping[CueId, Cue],
    choices: Choices,
) -> list[LinkRow]:
    """Make the rows of a review's names, in the order of its text. ``cues`` are those of the score."""
    names = [link for link in links if link.role is not LinkRole.ALBUM]
    places = name_places(names, facts, text)
    alike: dict[object, list[ReviewLink]] = {}
    for link in names:
        options = tuple(candidate.id for candidate in link.candidates)
        alike.setdefault((fold(own_name(link, facts)), link.state, options), []).append(link)
    rows = [_row(group, facts, places, cues, choices) for group in alike.values()]
    return sorted(rows, key=lambda row: len(text) if row.place is None else row.place)


def _row(
    group: Sequence[ReviewLink],
    facts: ReviewFacts,
    places: Mapping[int, int],
    cues: Mapping[CueId, Cue],
    choices: Choices,
) -> LinkRow:
    best = max(group, key=lambda link: link.confidence)
    options = _options(best, cues)
    row = LinkRow(
        links=tuple(group),
        found=best.state,
        options=options,
        target=options[0] if best.state is LinkState.SURE and options else None,
        places=tuple(places[link.n] for link in group if link.n in places),
        artist=next((artist for link in group if (artist := _artist(link, facts))), ""),
        homeless=not cues,
        keys=tuple((link.role, own_name(link, facts)) for link in group),
    )
    if row.key not in choices:
        return row
    wanted = choices[row.key]
    if wanted is None:
        return replace(row, target=None, chosen=True)
    cue = cues.get(wanted)
    if cue is None:  # a choice made while another score was looked at
        return row
    known = next((one for one in options if one.cue == wanted), None)
    return replace(row, target=known or Option(cue.id, cue.title, None, badge(cue)), chosen=True)


def _options(link: ReviewLink, cues: Mapping[CueId, Cue]) -> tuple[Option, ...]:
    titles = [candidate.title for candidate in link.candidates]
    options = []
    for candidate in link.candidates:
        cue = cues.get(CueId(candidate.id))
        about = _place_and_length(cue) if cue and titles.count(candidate.title) > 1 else ""
        options.append(Option(CueId(candidate.id), candidate.title, candidate.confidence, badge(cue), about))
    return tuple(options)


def _place_and_length(cue: Cue) -> str:
    """Number and length of a cue, as far as they are known: ``5, 4:05``."""
    number = "" if cue.number is None else str(cue.number)
    length = "" if cue.duration_ms is None else clock_text(cue.duration_ms)
    return ", ".join(filter(None, (number, length)))


def badge(cue: Cue | None) -> str:
    """A cue's kind, for anything but score."""
    return "" if cue is None or cue.kind in {CueKind.SCORE, CueKind.UNKNOWN} else cue.kind.value


def _artist(link: ReviewLink, facts: ReviewFacts) -> str:
    if link.role is not LinkRole.TRACK or not 0 < link.n <= len(facts.tracks):
        return ""
    return facts.tracks[link.n - 1].artist or ""


def name_places(names: Sequence[ReviewLink], facts: ReviewFacts, text: str) -> dict[int, int]:
    """Find where in the text each name stands, by its number; a name that stands nowhere is left out.

    Names come as linking numbers them: tracks, listed, highlights, then mentions.
    """
    before_mentions = len(facts.tracks) + len(facts.listed_cues) + len(facts.highlights)
    starts: dict[str, list[int]] = {}
    for span in facts.spans:
        if span.kind is FactKind.CUE:
            starts.setdefault(fold(text[span.start : span.stop]), []).append(span.start)
    taken = {mention.start for mention in facts.mentions}
    places: dict[int, int] = {}
    for link in names:
        mention = link.n - before_mentions - 1
        known = facts.mentions[mention].start if 0 <= mention < len(facts.mentions) else None
        if known is None:
            marked = starts.get(fold(link.written), [])
            known = next((start for start in marked if start not in taken), marked[0] if marked else None)
        if known is None:
            at = text.find(link.written)
            known = at if at >= 0 and link.written else None
        if known is not None:
            taken.add(known)
            places[link.n] = known
    return places


def in_order(rows: Sequence[LinkRow], *, check_first: bool) -> list[LinkRow]:
    """Put first what wants a word, then what has no cue; else leave the order of the text.

    A row stays where it is when the listener chooses, so that nothing moves under the pointer.
    """
    ranks = {LinkState.CHECK: 0, LinkState.NONE: 1, LinkState.SURE: 2}
    return sorted(rows, key=lambda row: ranks[row.found]) if check_first else list(rows)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many names are linked, want a word, and stay unlinked."""

    linked: int
    to_check: int
    unlinked: int


def tally(rows: Iterable[LinkRow]) -> Tally:
    """Count rows by how they stand."""
    rows = list(rows)
    linked = sum(row.target is not None for row in rows)
    to_check = sum(row.to_check for row in rows)
    return Tally(linked, to_check, len(rows) - linked - to_check)


def made_choices(rows: Iterable[LinkRow]) -> list[tuple[LinkRole, str, CueId | AlbumId | None]]:
    """What the listener chose, for every place that spells the name so."""
    chosen: dict[tuple[LinkRole, str], CueId | AlbumId | None] = {
        key: row.target.cue if row.target else None for row in rows if row.chosen for key in row.keys
    }
    return [(role, written, target) for (role, written), target in chosen.items()]


def choose(choices: Choices, row: LinkRow, target: CueId | None) -> Choices:
    """Take the listener's word on a row."""
    return {**choices, **dict.fromkeys(row.keys, target)}


def unchoose(choices: Choices, row: LinkRow) -> Choices:
    """Forget the listener's word on a row."""
    return {key: target for key, target in choices.items() if key not in row.keys}
