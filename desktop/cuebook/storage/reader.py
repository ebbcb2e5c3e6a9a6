"""All reading through one connection."""

from cuebook.storage.art_reads import ArtReads
from cuebook.storage.collection_rows import CollectionReads
from cuebook.storage.cue_lists import CueLists
from cuebook.storage.decision_reads import DecisionReads
from cuebook.storage.file_reads import FileReads
from cuebook.storage.ledger_reads import LedgerReads
from cuebook.storage.library_order import LibraryOrder
from cuebook.storage.log_reads import LogReads
from cuebook.storage.own_review_rows import OwnReviewReads
from cuebook.storage.pair_reads import PairReads
from cuebook.storage.playback_rows import PlaybackReads
from cuebook.storage.rating_reads import RatingReads
from cuebook.storage.review_page_rows import ReviewPageReads
from cuebook.storage.review_reads import ReviewReads
from cuebook.storage.score_naming import ScoreNames
from cuebook.storage.sound_reads import SoundReads
from cuebook.storage.sql import Connection
from cuebook.storage.tag_rating_reads import TagRatingReads


class Reader(
    ArtReads,
    CollectionReads,
    CueLists,
    DecisionReads,
    FileReads,
    LogReads,
    LedgerReads,
    OwnReviewReads,
    PairReads,
    PlaybackReads,
    RatingReads,
    ReviewPageReads,
    ReviewReads,
    ScoreNames,
    SoundReads,
    TagRatingReads,
):
    """Fulfils ``Reading`` on one connection that cannot write; readers may share the library's order."""

    def __init__(self, connection: Connection, library: LibraryOrder | None = None) -> None:
        CueLists.__init__(self, connection, library)
