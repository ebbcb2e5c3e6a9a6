"""One transaction: begun, filled, and either all on the disk or not there at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from cuebook.domain.changes import Changes
from cuebook.domain.errors import CuebookError
from cuebook.storage.catalogue import CatalogueWriter
from cuebook.storage.derived import DerivedWriter
from cuebook.storage.faults import explain
from cuebook.storage.ledger import LedgerWriter
from cuebook.storage.own_review_rows import DraftWriter
from cuebook.storage.playback_rows import PlaybackWriter
from cuebook.storage.writing import Writing


class SqliteUnitOfWork:
    """Fulfils ``UnitOfWork``."""

    def __init__(self, writing: Writing) -> None:
        self.ledger = LedgerWriter(writing)
        self.catalogue = CatalogueWriter(writing)
        self.derived = DerivedWriter(writing)
        self.playback = PlaybackWriter(writing)
        self.drafts = DraftWriter(writing)
        self._writing = writing

    @property
    def changes(self) -> Changes:
        """What was touched so far."""
        return self._writing.changes


@contextmanager
def transaction(
    connection: apsw.Connection, writing: Writing, *, lasting: bool = True
) -> Iterator[SqliteUnitOfWork]:
    """Commit what the block writes, or nothing of it.

    Where it need not be ``lasting``, nobody waits for the disk: a power cut may take the transaction
    back, whole, unless a lasting one came after it, which takes all before it to the disk.
    Raises CuebookError in words where the disk refuses.
    """
    try:
        connection.execute(f"PRAGMA synchronous = {'full' if lasting else 'normal'}")
        # Parts of something long are small enough to hold in memory what a statement may have to take back;
        # else most rows of a scan write a few pages each to a temporary file too.
        connection.execute(f"PRAGMA temp_store = {'default' if lasting else 'memory'}")
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield SqliteUnitOfWork(writing)
            writing.finish()
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    except (apsw.FullError, apsw.IOError, apsw.ReadOnlyError, apsw.CantOpenError) as error:
        msg = (
            f"Nothing could be written to the data folder: {error}. Free some space or check its permissions."
        )
        raise CuebookError(msg) from error
    except (apsw.BusyError, apsw.LockedError) as error:
        msg = "Another program is writing to Cuebook's data and does not let go. Nothing was kept; try again."
        raise CuebookError(msg) from error
    except (apsw.CorruptError, apsw.NotADBError) as error:
        raise explain(error, Path(connection.filename)) from error
