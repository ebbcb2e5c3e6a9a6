"""A review on its way in: what was read, what the listener corrected, and what they chose."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from cuebook.domain.ids import AlbumId, CueId
from cuebook.domain.names import fold
from cuebook.domain.review import (
    FactKind,
    LinkRole,
    LinkState,
    Mention,
    ReviewFacts,
    ReviewLink,
    Sentiment,
)
from cuebook.gui.models.link_rows import Choices, LinkRow
from cuebook.gui.review_import.figures import UnreadableError
from cuebook.gui.review_import.form import Field, field_text, with_field
from cuebook.gui.review_import.marks import mark, unmark, without_cue
from cuebook.gui.review_import.places import follow_field, span_at
from cuebook.services.reviews import ReviewDraft

_TOLD_BY_MARKUP = (
    ("title", FactKind.TITLE),
    ("composers", FactKind.COMPOSER),
    ("year", FactKind.YEAR),
    ("reviewer", FactKind.REVIEWER),
    ("rating", FactKind.FIGURES),
)


class Home(Enum):
    """Which album a review is about, where the listener names none."""

    AS_FOUND = auto()
    NOT_HERE = auto()


@dataclass(frozen=True, slots=True)
class ImportState:
    """Never changed, only replaced, so that every step can be taken back.

    ``unreadable`` holds fields whose text is no figure, with that text.
    """

    draft: ReviewDraft
    facts: ReviewFacts
    unreadable: Mapping[Field, str] = field(default_factory=dict)
    home: AlbumId | Home = Home.AS_FOUND
    choices: Choices = field(default_factory=dict)

    @classmethod
    def of(cls, draft: ReviewDraft) -> "ImportState":
        """A draft as it was read."""
        return cls(draft, draft.facts)

    @property
    def text(self) -> str:
        """The text of the page."""
        return self.draft.text

    @property
    def can_be_imported(self) -> bool:
        """Whether there is a title, and no figure that cannot be read."""
        return bool(self.facts.title) and not self.unreadable

    def shown(self, one: Field) -> str:
        """What a field of the form shows."""
        return self.unreadable.get(one, field_text(self.facts, one))


# What the listener does


def edit_field(state: ImportState, one: Field, text: str) -> ImportState:
    """Take what was typed into a field; its tint follows. What cannot be read is kept as a text."""
    rest = {other: kept for other, kept in state.unreadable.items() if other is not one}
    try:
        facts = with_field(state.facts, one, text)
    except UnreadableError:
        return replace(state, unreadable={**rest, one: text})
    if facts is not state.facts:
        facts = replace(facts, spans=follow_field(state.text, facts, one, state.draft.facts.spans))
    return replace(state, facts=facts, unreadable=rest)


def problem(state: ImportState, one: Field) -> str:
    """What is wrong with a field, in words; empty where nothing is."""
    if one not in state.unreadable:
        return ""
    try:
        with_field(state.facts, one, state.unreadable[one])
    except UnreadableError as error:
        return str(error)
    return ""


def mark_text(state: ImportState, kind: FactKind, start: int, stop: int) -> ImportState:
    """Take a stretch of text for a fact; what is that already is so no longer.

    Raises CuebookError where it cannot be one.
    """
    here = span_at(state.facts.spans, start, stop)
    if here is not None and here.kind is kind:
        facts = unmark(state.text, state.facts, here)
    else:
        facts = mark(state.text, state.facts, kind, start, stop)
    kept = {
        one: text
        for one, text in state.unreadable.items()
        if field_text(facts, one) == field_text(state.facts, one)
    }
    return replace(state, facts=facts, unreadable=kept)


def leave_out_name(state: ImportState, row: LinkRow) -> ImportState:
    """Say that a name is no cue at all: it is forgotten, and its tint goes."""
    name = row.links[0].written
    spans = tuple(
        span
        for span in state.facts.spans
        if span.kind is not FactKind.CUE or fold(state.text[span.start : span.stop]) != fold(name)
    )
    return replace(state, facts=replace(without_cue(state.facts, name), spans=spans))


def with_sentiment(state: ImportState, row: LinkRow, sentiment: Sentiment) -> ImportState:
    """Say whether the prose praises a name, faults it or only mentions it."""
    before_mentions = len(state.facts.tracks) + len(state.facts.listed_cues) + len(state.facts.highlights)
    meant = {link.n - before_mentions - 1 for link in row.links if link.role is LinkRole.MENTION}
    mentions = tuple(
        replace(mention, sentiment=sentiment) if place in meant else mention
        for place, mention in enumerate(state.facts.mentions)
    )
    return replace(state, facts=replace(state.facts, mentions=mentions))


# Reading again


def read_again(state: ImportState | None, draft: ReviewDraft, *, is_new: bool = True) -> ImportState:
    """Take a text that was read anew; corrections stay where it is still the same review.

    It is where the text was only edited, or its title is the same. A field the listener corrected
    keeps their word unless the page itself now says otherwise there.
    """
    fresh = ImportState.of(draft)
    if state is None or (is_new and fold(state.draft.facts.title or "") != fold(draft.facts.title or "")):
        return fresh
    before = state.draft.facts
    fresh = _carry_left_out(fresh, state)
    for one in Field:
        if field_text(draft.facts, one) == field_text(before, one):
            fresh = edit_field(fresh, one, state.shown(one))
    fresh = _carry_sentiments(_carry_cues(fresh, state), state)
    return replace(fresh, home=state.home, choices=state.choices)


def of_the_same_page(draft: ReviewDraft, page: ReviewDraft) -> ReviewDraft:
    """A text that was edited is still the page's; what only its markup told is in no text."""
    kinds = {span.kind for span in page.facts.spans}
    told = {
        name: getattr(page.facts, name)
        for name, kind in _TOLD_BY_MARKUP
        if kind not in kinds and not getattr(draft.facts, name)
    }
    facts = draft.facts if page.original is None else replace(draft.facts, **told)
    return replace(page, text=draft.text, facts=facts)


def _carry_left_out(fresh: ImportState, state: ImportState) -> ImportState:
    """Leave out again the stretches the listener left out, wherever they stand now."""
    read = [span for span in state.draft.facts.spans if span.kind is FactKind.NOISE]
    facts = fresh.facts
    for span in state.facts.spans:
        # A mark within noise cuts it in two; those are no stretches of the listener's.
        if span.kind is not FactKind.NOISE or span_at(read, span.start, span.stop):
            continue
        words = state.text[span.start : span.stop]
        nth = state.text.count(words, 0, span.start)
        places = [found.start() for found in re.finditer(re.escape(words), fresh.text)]
        if places:
            at = places[min(nth, len(places) - 1)]
            facts = mark(fresh.text, facts, FactKind.NOISE, at, at + len(words))
    return replace(fresh, facts=facts)


def _carry_sentiments(fresh: ImportState, state: ImportState) -> ImportState:
    """Say again what the listener said of a mention: praised, mentioned or faulted."""
    read = {key: mention.sentiment for key, mention in _numbered(state.draft.facts)}
    said = {
        key: mention.sentiment
        for key, mention in _numbered(state.facts)
        if mention.sentiment is not read.get(key, Sentiment.NEUTRAL)
    }
    mentions = tuple(
        replace(mention, sentiment=said.get(key, mention.sentiment))
        for key, mention in _numbered(fresh.facts)
    )
    return replace(fresh, facts=replace(fresh.facts, mentions=mentions))


def _numbered(facts: ReviewFacts) -> list[tuple[tuple[str, int], Mention]]:
    """The mentions, each by its name and how often that was mentioned before."""
    met: Counter[str] = Counter()
    numbered = []
    for mention in facts.mentions:
        name = fold(mention.cue)
        numbered.append(((name, met[name]), mention))
        met[name] += 1
    return numbered


def _carry_cues(fresh: ImportState, state: ImportState) -> ImportState:
    """Mark again what the listener marked as a cue, and forget again what they said is none."""
    read, corrected = _cues(state.draft.facts), _cues(state.facts)
    facts = fresh.facts
    for name in read - corrected:
        facts = replace(
            without_cue(facts, name),
            spans=tuple(
                span
                for span in facts.spans
                if span.kind is not FactKind.CUE or fold(fresh.text[span.start : span.stop]) != name
            ),
        )
    for span in state.facts.spans:
        name = state.text[span.start : span.stop]
        if span.kind is FactKind.CUE and fold(name) in corrected - read - _cues(facts):
            at = fresh.text.find(name)
            if at >= 0:
                facts = mark(fresh.text, facts, FactKind.CUE, at, at + len(name))
    return replace(fresh, facts=facts)


def _cues(facts: ReviewFacts) -> set[str]:
    names = [
        *(track.title for track in facts.tracks),
        *facts.listed_cues,
        *facts.highlights,
        *(mention.cue for mention in facts.mentions),
    ]
    return set(map(fold, names))


# Towards the ledger


def final_draft(state: ImportState, *, keep_text: bool) -> ReviewDraft:
    """The draft to be stored. Without its text, places in it mean nothing."""
    facts, read = state.facts, state.draft.facts
    if keep_text:
        return replace(state.draft, facts=facts, recognised=read)
    return replace(state.draft, text="", original=None, facts=_nowhere(facts), recognised=_nowhere(read))


def _nowhere(facts: ReviewFacts) -> ReviewFacts:
    mentions = tuple(replace(mention, start=None) for mention in facts.mentions)
    return replace(facts, spans=(), mentions=mentions)


def home_choice(state: ImportState) -> list[tuple[LinkRole, str, CueId | AlbumId | None]]:
    """The listener's own word on the album, if they gave one."""
    if state.home is Home.AS_FOUND:
        return []
    target = None if state.home is Home.NOT_HERE else state.home
    return [(LinkRole.ALBUM, state.facts.title or "", target)]


def unmatched(links: tuple[ReviewLink, ...]) -> frozenset[str]:
    """The folded names for which no cue was found, wherever they stand."""
    linked = {fold(link.written) for link in links if link.state is not LinkState.NONE}
    return frozenset({fold(link.written) for link in links} - linked)
