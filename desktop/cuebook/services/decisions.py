"""The listener's word on the catalogue and the log."""

from collections.abc import Iterable, Sequence

from cuebook.domain.catalogue import CueKind
from cuebook.domain.decision import ALONE, HAND_MADE, NO, YES, About, pair_name
from cuebook.domain.errors import NotFoundError
from cuebook.domain.ids import AlbumId, CueId, PlayId, RowId
from cuebook.ports.storage import UnitOfWork
from cuebook.services.reviews import Reviews
from cuebook.services.transaction import Transactions


class Decisions:
    """Keeps what the listener decides.

    Every decision gives the ids of its ledger rows; ``take_back`` undoes them, ``restore`` puts
    them in force again. Albums are named in the ledger by what outlives a scan, not by their ids.
    """

    def __init__(self, transactions: Transactions, reviews: Reviews) -> None:
        self._transactions = transactions
        self._reviews = reviews

    def set_kind(self, cues: Iterable[CueId], kind: CueKind | None) -> list[RowId]:
        """Say what cues are, or with None that the guess was right; the figures follow at once."""
        with self._transactions.begin() as unit:
            return [unit.ledger.append_decision(cue, About.KIND, kind) for cue in cues]

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

    def take_back(self, rows: Iterable[RowId]) -> list[RowId]:
        """Undo decisions; give the retractions, by which ``restore`` puts them in force again."""
        with self._transactions.begin() as unit:
            retractions = [unit.ledger.append_retraction(row) for row in rows]
        self._reviews.relink()
        return retractions

    def retract_play(self, play: PlayId) -> RowId:
        """Take a play back: it stays in the log, struck through, and counts nowhere."""
        return self.retract_plays([play])[0]

    def retract_plays(self, plays: Iterable[PlayId]) -> list[RowId]:
        """Take several plays back at once."""
        with self._transactions.begin() as unit:
            return [unit.ledger.append_retraction(play) for play in plays]

    def restore(self, *retractions: RowId) -> None:
        """Undo retractions."""
        with self._transactions.begin() as unit:
            for retraction in retractions:
                unit.ledger.append_retraction(retraction)
            grouped = bool(unit.changes.grouped)
        if grouped:
            self._reviews.relink()


def _key(unit: UnitOfWork, album: AlbumId) -> str:
    key = unit.catalogue.album_key(album)
    if key is None:
        msg = "There is no such album. List them with: cuebook scores --json"
        raise NotFoundError(msg)
    return key
