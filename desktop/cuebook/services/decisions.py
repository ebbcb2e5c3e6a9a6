"""The listener's word on the catalogue and the log."""

from collections.abc import Iterable, Sequence

from cuebook.domain.catalogue import CueKind
from cuebook.domain.decision import ALONE, HAND_MADE, NO, YES, About, pair_name
from cuebook.domain.errors import NotFoundError
from cuebook.domain.ids import AlbumId, CueId, PlayId, RowId
from cuebook.ports.storage import UnitOfWork
from cuebook.services.gradual_writing import GradualWriting, WhenWritten, Written
from cuebook.services.reviews import Reviews
from cuebook.services.transaction import Transactions


class Decisions:
    """Keeps what the listener decides.

    Every decision gives the ids of its ledger rows; ``take_back`` undoes them, ``restore`` puts
    them in force again. Albums are named in the ledger by what outlives a scan, not by their ids.
    """

    def __init__(self, transactions: Transactions, writing: GradualWriting, reviews: Reviews) -> None:
        self._transactions = transactions
        self._writing = writing
        self._reviews = reviews

    def set_kind(
        self, cues: Sequence[CueId], kind: CueKind | None, when_written: WhenWritten | None = None
    ) -> list[RowId]:
        """Say what cues are, or with None that the guess was right; the figures follow at once.

        With ``when_written``, many are decided by and by, and the list is complete when that is called.
        """

        def keep(unit: UnitOfWork, part: Sequence[CueId]) -> list[RowId]:
            return [unit.ledger.append_decision(cue, About.KIND, kind) for cue in part]

        return self._writing.write(list(cues), keep, when_written)

    # Albums and scores

    def merge_albums(self, album: AlbumId, into: AlbumId) -> list[RowId]:
        """Make two albums one: what comes onto the first, now or with later scans, stands on the second.

        Raises NotFoundError where there is no such album, or both are the same.
        """
        if album == into:
            msg = "An album cannot be merged into itself. Name another one."
            raise NotFoundError(msg)
        with self._transactions.begin() as unit:
            key, target = _key(unit, album), _key(unit, into)
            rows = [unit.ledger.append_decision(key, About.ALBUM, target)]
        self._reviews.relink()
        return rows

    def split_off(self, cues: Sequence[CueId], title: str) -> list[RowId]:
        """Put cues on an album of their own, of a new title."""
        with self._transactions.begin() as unit:
            key = HAND_MADE + min(cues) + "|" + title
            rows = [unit.ledger.append_decision(key, About.ALBUM_TITLE, title)]
            rows += [unit.ledger.append_decision(cue, About.ALBUM, key) for cue in cues]
        self._reviews.relink()
        return rows

    def retitle_album(self, album: AlbumId, title: str | None) -> list[RowId]:
        """Call an album by another title; None: by the one in its files."""
        return self._say_of(album, About.ALBUM_TITLE, title)

    def retitle_score(self, album: AlbumId, title: str | None) -> list[RowId]:
        """Call the score of an album by another title; None: by its film's name."""
        return self._say_of(album, About.SCORE_TITLE, title)

    def choose_main_album(self, album: AlbumId) -> list[RowId]:
        """Let the figures of an album be its score's."""
        return self._say_of(album, About.MAIN_ALBUM, YES)

    def assign_album(self, album: AlbumId, beside: AlbumId | None) -> list[RowId]:
        """Say that an album belongs to the score of another; None: to a score of its own."""
        with self._transactions.begin() as unit:
            wanted = ALONE if beside is None else _key(unit, beside)
            rows = [unit.ledger.append_decision(_key(unit, album), About.SCORE, wanted)]
        self._reviews.relink()
        return rows

    def _say_of(self, album: AlbumId, about: About, value: str | None) -> list[RowId]:
        with self._transactions.begin() as unit:
            rows = [unit.ledger.append_decision(_key(unit, album), about, value)]
        self._reviews.relink()
        return rows

    # Pairs

    def pair(self, one: CueId, other: CueId, *, same: bool | None) -> list[RowId]:
        """Say that two cues are the same, or are not; None: that nothing was said."""
        if one == other:
            msg = "A cue is always the same as itself. Name another one."
            raise NotFoundError(msg)
        value = None if same is None else YES if same else NO
        with self._transactions.begin() as unit:
            return [unit.ledger.append_decision(pair_name(one, other), About.SAME_CUE, value)]

    # The way back

    def take_back(
        self, rows: Iterable[RowId | PlayId], when_written: WhenWritten | None = None
    ) -> list[RowId]:
        """Undo decisions, or take plays back; give the retractions, by which ``restore`` undoes that.

        With ``when_written``, many are undone by and by, and the list is complete when that is called.
        """
        grouped = False

        def keep(unit: UnitOfWork, part: Sequence[RowId | PlayId]) -> list[RowId]:
            nonlocal grouped
            retractions = [unit.ledger.append_retraction(row) for row in part]
            grouped = grouped or bool(unit.changes.grouped)
            return retractions

        def link_again(outcome: Written | None = None) -> None:
            if grouped:
                self._reviews.relink()
            if when_written and outcome:
                when_written(outcome)

        retractions = self._writing.write(list(rows), keep, link_again if when_written else None)
        if not when_written:
            link_again()
        return retractions

    def restore(self, *retractions: RowId, when_written: WhenWritten | None = None) -> list[RowId]:
        """Undo retractions, in the way of ``take_back``."""
        return self.take_back(retractions, when_written)


def _key(unit: UnitOfWork, album: AlbumId) -> str:
    key = unit.catalogue.album_key(album)
    if key is None:
        msg = "There is no such album. List them with: cuebook scores --json"
        raise NotFoundError(msg)
    return key
