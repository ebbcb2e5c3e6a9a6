"""All reading through one connection."""

from cuebook.storage.cue_reads import CueReads
from cuebook.storage.file_reads import FileReads
from cuebook.storage.ledger_reads import LedgerReads
from cuebook.storage.log_reads import LogReads
from cuebook.storage.review_reads import ReviewReads
from cuebook.storage.sql import Connection


class Reader(CueReads, FileReads, LogReads, LedgerReads, ReviewReads):
    """Fulfils ``Reading`` on one connection that cannot write."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
