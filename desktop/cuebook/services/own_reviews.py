"""The listener's own reviews: drafts, versions, and what is published of them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from cuebook.domain.errors import CuebookError, NotFoundError
from cuebook.domain.excellence import Denominator, Figures, figures
from cuebook.domain.ids import AlbumId, CueId
from cuebook.domain.own_review import Closing, Subject, named_cues, own_facts
from cuebook.domain.publication import publication
from cuebook.domain.review import OWN_FORMAT, LinkRole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cuebook.domain.ids import ReviewId, ScoreId
    from cuebook.domain.own_review import Draft, ReviewVersion
    from cuebook.domain.publication import Publication
    from cuebook.domain.review import Review
    from cuebook.ports.publishing import PublishedFormat
    from cuebook.ports.storage import Storage
    from cuebook.services.exporter import Exporter
    from cuebook.services.reviews import Reviews
    from cuebook.services.transaction import Transactions
    from cuebook.settings.store import SettingsStore

SOURCE = "written in Cuebook"
LONGEST = 500_000
"""Characters; a longer text is no review, and would slow the window down."""


class OwnReviews:
    """Keeps what the listener writes. ``formats`` are those it is published in."""

    def __init__(
        self,
        transactions: Transactions,
        storage: Storage,
        settings: SettingsStore,
        reviews: Reviews,
        exporter: Exporter,
        formats: Sequence[PublishedFormat],
    ) -> None:
        self._transactions = transactions
        self._storage = storage
        self._settings = settings
        self._reviews = reviews
        self._exporter = exporter
        self.formats = formats

    # What a review is of

    def of_score(self, score: ScoreId) -> Review | None:
        """The listener's review of a score, the one written last of several; None where there is none."""
        found = self._storage.reading.own_review(score)
        return self._storage.reading.review(found) if found else None

    def get(self, review: ReviewId) -> Review:
        """One review of the listener's. Raises NotFoundError."""
        found = self._storage.reading.review(review)
        if found is None or not found.by_listener:
            msg = f"There is no review of yours with the id {review}. List all with: cuebook review list"
            raise NotFoundError(msg)
        return found

    def subject_of_album(self, album: AlbumId) -> Subject:
        """An album as the subject of a review. Raises NotFoundError."""
        reading = self._storage.reading
        cues = reading.album_cues(album)
        score = reading.score(cues[0].score_id) if cues else None
        if score is None:
            msg = f"There is no album {album} in the library."
            raise NotFoundError(msg)
        return Subject(score.title, score.composers, score.year, album, tuple(cues))

    def subject(self, review: Review) -> Subject:
        """What a stored review is of; as it was when it was saved, where that has left the library."""
        link = next((link for link in review.links if link.role is LinkRole.ALBUM), None)
        album = review.album_id or (AlbumId(link.target) if link and link.target else None)
        if album is not None:
            try:
                return self.subject_of_album(album)
            except NotFoundError:
                pass
        facts = review.facts
        return Subject(facts.title or "", facts.composers, facts.year, closing=Closing.stored(facts))

    def figures(self, subject: Subject) -> Figures:
        """The listener's figures for a subject as they are now, against the denominator in use."""
        return figures(subject.cues, Denominator(self._settings.current.denominator))

    def kept_cues(self, review: ReviewId) -> dict[str, CueId]:
        """The cues a stored review names, by the names as written, whatever they are called today."""
        own = self._storage.reading.own_links(review)
        return {
            written: CueId(target)
            for (role, written), target in own.items()
            if role is LinkRole.MENTION and target is not None
        }

    # Drafts

    def drafts(self) -> list[Draft]:
        """What was not saved yet, the draft written last first."""
        return self._storage.reading.drafts()

    def draft(self, about: ReviewId | AlbumId) -> Draft | None:
        """The draft of a review, or of the first one of an album."""
        return self._storage.reading.draft(about)

    def keep_draft(
        self,
        about: ReviewId | AlbumId,
        title: str,
        text: str,
        cues: Mapping[str, CueId],
        *,
        lasting: bool = False,
    ) -> None:
        """Keep a text while it is written; only what is ``lasting`` waits for the disk.

        Raises CuebookError where the disk refuses.
        """
        text = _storable(text)
        with self._storage.begin(lasting=lasting) as unit:
            unit.drafts.keep_draft(about, title, text, cues)

    def drop_draft(self, about: ReviewId | AlbumId) -> None:
        """Forget a draft."""
        with self._storage.begin() as unit:
            unit.drafts.drop_draft(about)

    # Versions

    def save(
        self, subject: Subject, text: str, cues: Mapping[str, CueId], review: ReviewId | None = None
    ) -> ReviewId:
        """Keep a text as a new version of a review, or as a first one, with the figures as they are now.

        The draft it came from is forgotten with it. Raises CuebookError where there is no text.
        """
        from cuebook.services.linking import link_review  # noqa: PLC0415 - not before the first paint

        text = _storable(text)
        if not text.strip():
            msg = "There is nothing to save yet: the review has no words."
            raise CuebookError(msg)
        named = named_cues(text, subject.cues, cues)
        closing = Closing.of(self.figures(subject)) if subject.cues else subject.closing
        facts = own_facts(subject, text, closing)
        known = self._storage.reading.own_links(review) if review else {}
        with self._transactions.begin() as unit:
            about = review or subject.album
            saved = unit.ledger.append_review(
                name=subject.title,
                format_name=OWN_FORMAT,
                source=SOURCE,
                text=text,
                facts=facts,
                review=review,
            )
            words: dict[tuple[LinkRole, str], CueId | AlbumId | None] = {
                (LinkRole.MENTION, written): cue for written, cue in named.items()
            }
            if subject.album is not None:
                words[LinkRole.ALBUM, facts.title or ""] = subject.album
            for (role, written), target in words.items():
                if known.get((role, written)) != target:
                    unit.ledger.append_review_link(saved, role, written, target)
            linked = link_review(self._storage.reading, facts, known | words)
            home = (linked.score, linked.album) if linked.score else None
            unit.derived.save_links(saved, home, linked.links)
            if about is not None:
                unit.drafts.drop_draft(about)
        self._reviews.link_again_what_was_dropped()
        return saved

    def versions(self, review: ReviewId) -> list[ReviewVersion]:
        """Every version of a review, the newest first."""
        return self._storage.reading.review_versions(review)

    # Publishing

    def publication(
        self,
        subject: Subject,
        text: str,
        cues: Mapping[str, CueId],
        *,
        with_tracks: bool = True,
        with_ratings: bool = True,
    ) -> Publication:
        """A text as it would be published now."""
        return publication(
            subject,
            text,
            cues,
            self.figures(subject),
            with_tracks=with_tracks,
            with_ratings=with_ratings,
        )

    def format_named(self, name: str) -> PublishedFormat:
        """A format by its name. Raises CuebookError."""
        for one in self.formats:
            if one.name == name:
                return one
        names = ", ".join(one.name for one in self.formats)
        msg = f"A review cannot be exported as {name}; choose one of: {names}."
        raise CuebookError(msg)

    def export(self, published: Publication, format_name: str, file: str, *, replace: bool = False) -> str:
        """Write a review to a file and give its name; it appears only when it is complete.

        Raises CuebookError where the format is not known, the file cannot be written, or one is there
        that is not to be replaced.
        """
        text = self.format_named(format_name).write(published)
        if not replace and os.path.lexists(file) and not os.path.isdir(file):
            msg = f"{file} is there already. Choose another name, or have it replaced."
            raise CuebookError(msg)
        return self._exporter.write(file, [text])


def _storable(text: str) -> str:
    """A text as it can be kept: half of a letter, which a paste may leave, is no text anywhere.

    Raises CuebookError where it is too long.
    """
    if len(text) > LONGEST:
        msg = f"This text is longer than {LONGEST:,} characters: too long for a review."
        raise CuebookError(msg)
    return text.encode("utf-8", "replace").decode("utf-8")
