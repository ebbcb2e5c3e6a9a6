"""Listening histories.

To add a format: write one file here with a class that fulfils ``ports.formats.HistoryFormat``. Name
it in the line below. A test fails while the file is there and its line is not, and the contract
suite in ``tests/contracts/test_history_formats.py`` runs over every format named.
"""

from cuebook.formats.histories.cuebook_jsonl import CuebookJsonl
from cuebook.formats.histories.listenbrainz import ListenBrainz
from cuebook.formats.histories.spreadsheet import SafeSpreadsheet, Spreadsheet
from cuebook.ports.formats import HistoryFormat

HISTORY_FORMATS: tuple[HistoryFormat, ...] = (
    Spreadsheet(),
    SafeSpreadsheet(),
    CuebookJsonl(),
    ListenBrainz(),
)
