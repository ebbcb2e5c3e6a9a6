"""Appending to the ledger, and the running play that is not yet in it."""

from collections.abc import Sequence

from cuebook.domain.collection import CollectionKind
from cuebook.domain.decision import About, cues_of_pair
from cuebook.domain.ids import AlbumId, CollectionId, CueId, MarkId, PlayId, ReviewId, RowId, SavedSearchId
from cuebook.domain.play import Play
from cuebook.domain.rating import Rating
from cuebook.domain.review import LinkRole, ReviewFacts
from cuebook.domain.tag_ratings import GIVEN_HERE
from cuebook.domain.units import PositionMs
from cuebook.ports.review_pages import OriginalPage
from cuebook.ports.storage import LearnedKeys
from cuebook.storage.collection_rows import (
    append_collection,
    append_collection_member,
    append_collection_order,
)
from cuebook.storage.facts_json import facts_to_json
from cuebook.storage.review_page_rows import append_review_page
from cuebook.storage.writing import NO_NAMES, Writing, to_json

_TOLD_AS_A_WHOLE = (
    ("saved_searches", "search", "searches"),
    ("collections", "id", "collections"),
    ("collection_members", "id", "collections"),
)
"""Tables of which it is only said that something changed, by the column that is retracted."""


class LedgerWriter:
    """Fulfils ``LedgerWriting`` for one transaction."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing

    def new_cue(self) -> CueId:
        """Give the id of a cue not met before."""
        return CueId(self._writing.new_id())

    def learn_keys(self, learned: Sequence[LearnedKeys]) -> None:
        """Keep the keys by which cues are known; a new cue's row bears its own id."""
        self._writing.append_all(
            "minted_cues",
            ("cue", "signature", "album_artist", "disc", "number", "duration_ms", "recording_id"),
            [
                (
                    one.cue if one.minted else self._writing.new_id(),
                    (one.artist, one.keys.album, one.keys.title),
                    (
                        one.cue, one.keys.signature, one.keys.album_artist, one.keys.disc, one.keys.number,
                        one.keys.duration_ms, one.keys.recording_id,
                    ),
                )
                for one in learned
            ],
        )  # fmt: skip

    def append_play(self, play: Play) -> None:
        """Keep a play that is over."""
        self._writing.append(
            "plays",
            play.id,
            self._writing.names_of_cue(play.cue),
            cue=play.cue,
            started_at=play.started_at,
            started_zone=play.zone_minutes,
            ended_at=play.ended_at,
            origin=play.origin,
            ending=play.ending,
            ranges=None if play.ranges is None else to_json(play.ranges.spans),
            duration_ms=play.duration_ms,
            source=play.source,
            counted_at_source=play.counted_at_source,
        )
        self._writing.changes.plays.add(play.id)
        if play.cue:
            self._writing.changes.played.add(play.cue)

    def append_rating(self, cue: CueId, rating: Rating | None, source: str = GIVEN_HERE) -> RowId:
        """Keep a rating given now, or taken over now."""
        writing = self._writing
        row = RowId(writing.new_id())
        names = writing.names_of_cue(cue)
        writing.append("ratings", row, names, cue=cue, rating=rating, source=source)
        writing.changes.rated.add(cue)
        return row

    def append_mark(self, cue: CueId, position: PositionMs, text: str, mark: MarkId | None = None) -> MarkId:
        """Keep a timed note."""
        row = self._writing.new_id()
        mark = mark or MarkId(row)
        names = self._writing.names_of_cue(cue)
        self._writing.append("marks", row, names, cue=cue, mark=mark, position_ms=position, text=text)
        self._writing.changes.marked.add(cue)
        return mark

    def append_review(
        self,
        *,
        name: str,
        format_name: str,
        source: str,
        text: str,
        facts: ReviewFacts,
        review: ReviewId | None = None,
        recognised: ReviewFacts | None = None,
    ) -> ReviewId:
        """Keep a review."""
        row = self._writing.new_id()
        review = review or ReviewId(row)
        names = (", ".join(facts.composers), "", name)
        self._writing.append(
            "reviews",
            row,
            names,
            review=review,
            format=format_name,
            source=source,
            text=text,
            facts=facts_to_json(facts),
            recognised=None if recognised is None else facts_to_json(recognised),
        )
        self._writing.changes.reviews.add(review)
        return review

    def append_review_page(self, review: ReviewId, page: OriginalPage) -> None:
        """Keep the page a review was read from."""
        append_review_page(self._writing, review, page)

    def append_review_link(
        self, review: ReviewId, role: LinkRole, written: str, target: CueId | AlbumId | None
    ) -> None:
        """Keep the listener's word on a name in a review."""
        names = self._writing.names_of_cue(target)
        row = self._writing.new_id()
        self._writing.append(
            "review_links", row, names, review=review, role=role, written=written, target=target
        )
        self._writing.changes.reviews.add(review)

    def append_decision(self, subject: str, about: About, value: str | None) -> RowId:
        """Keep the listener's word on the catalogue."""
        row = RowId(self._writing.new_id())
        names = self._writing.names_of(subject)
        self._writing.append("decisions", row, names, subject=subject, about=about, value=value)
        self._note_decided(subject, about)
        return row

    def _note_decided(self, subject: str, about: str) -> None:
        changes = self._writing.changes
        if about == About.SAME_CUE:
            changes.paired.update(cues_of_pair(subject))
        elif about == About.COLLECTION_ORDER:
            changes.collections = True
        elif about in set(About) and About(about).groups:
            changes.grouped.add(subject)
        else:
            changes.decided.add(CueId(subject))

    def append_saved_search(
        self, name: str, query: str, search: SavedSearchId | None = None
    ) -> SavedSearchId:
        """Keep a search under a name."""
        row = self._writing.new_id()
        search = search or SavedSearchId(row)
        self._writing.append("saved_searches", row, NO_NAMES, search=search, name=name, query=query)
        self._writing.changes.searches = True
        return search

    def append_collection(
        self,
        name: str,
        kind: CollectionKind | None = None,
        collection: CollectionId | None = None,
        *,
        kept: bool = True,
    ) -> tuple[CollectionId, RowId]:
        """Keep a collection under a name, or that it is removed."""
        return append_collection(self._writing, collection, name, kind, kept=kept)

    def append_collection_member(self, collection: CollectionId, album: AlbumId, *, belongs: bool) -> RowId:
        """Keep whether the score of an album belongs to a collection."""
        return append_collection_member(self._writing, collection, album, belongs=belongs)

    def append_collection_order(
        self, collection: CollectionId, name: str, albums: Sequence[AlbumId]
    ) -> RowId:
        """Keep the order in which the scores of a collection stand."""
        return append_collection_order(self._writing, collection, name, albums)

    def append_retraction(self, row: RowId | PlayId | MarkId | ReviewId | SavedSearchId) -> RowId:
        """Take a row back."""
        retraction = RowId(self._writing.new_id())
        self._writing.append("retractions", retraction, NO_NAMES, retracted=row)
        self._note_retracted(row)
        return retraction

    def _note_retracted(self, row: str) -> None:
        """Say what a retraction touches: the row itself, or what it had taken back."""
        writing = self._writing
        for (taken,) in writing.execute("SELECT retracted FROM retractions WHERE id = ?", (row,)).fetchall():
            self._note_retracted(taken)
        for (cue,) in writing.execute("SELECT cue FROM plays WHERE id = ?", (row,)):
            writing.changes.plays.add(PlayId(row))
            if cue:
                writing.changes.played.add(cue)
        for (cue,) in writing.execute("SELECT cue FROM ratings WHERE id = ?", (row,)):
            writing.changes.rated.add(cue)
        for subject, about in writing.execute("SELECT subject, about FROM decisions WHERE id = ?", (row,)):
            self._note_decided(subject, about)
        for (cue,) in writing.execute("SELECT cue FROM marks WHERE mark = ?", (row,)):
            writing.changes.marked.add(cue)
        for (review,) in writing.execute("SELECT review FROM reviews WHERE id = ?", (row,)):
            writing.changes.reviews.add(review)
        for table, column, change in _TOLD_AS_A_WHOLE:
            if writing.execute(f"SELECT 1 FROM {table} WHERE {column} = ?", (row,)).fetchone():
                setattr(writing.changes, change, True)

    def save_running(self, play: Play, owner: str) -> None:
        """Checkpoint a play that still runs."""
        self._writing.execute(
            "INSERT OR REPLACE INTO running VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                play.id,
                owner,
                play.cue,
                play.started_at,
                play.zone_minutes,
                play.ended_at,
                play.origin,
                to_json(play.ranges.spans if play.ranges else ()),
                play.duration_ms,
            ),
        )
        self._writing.changes.running = True

    def drop_running(self, play: PlayId) -> bool:
        """Forget a checkpoint."""
        dropped = self._writing.execute("DELETE FROM running WHERE id = ? RETURNING id", (play,)).fetchall()
        self._writing.changes.running = True
        return bool(dropped)
