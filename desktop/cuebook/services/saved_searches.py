"""Searches kept under a name: playlists that stay current by themselves."""

from cuebook.domain.errors import CuebookError, NotFoundError
from cuebook.domain.ids import RowId, SavedSearchId
from cuebook.domain.names import fold
from cuebook.domain.query import SavedSearch
from cuebook.ports.reading import ListeningReading
from cuebook.services.search_language import read_search
from cuebook.services.transaction import Transactions


class SavedSearches:
    """Keeps, changes and removes saved searches; their earlier forms stay in the ledger."""

    def __init__(self, transactions: Transactions, reading: ListeningReading) -> None:
        self._transactions = transactions
        self._reading = reading

    def all(self) -> list[SavedSearch]:
        """Every saved search, by name."""
        return self._reading.saved_searches()

    def named(self, text: str) -> SavedSearch:
        """Find the saved search of an id or a name, the very name first. Raises NotFoundError."""
        known = self.all()
        exact = [saved for saved in known if text in {saved.id, saved.name}]
        for saved in exact or [saved for saved in known if fold(text) == fold(saved.name)]:
            return saved
        names = ", ".join(saved.name for saved in known) or "none yet"
        msg = f"No saved search is called {text!r}. There are: {names}."
        raise NotFoundError(msg)

    def check(self, query: str) -> None:
        """See that a search can be read before it is given a name. Raises SearchError."""
        read_search(query)

    def save(self, name: str, query: str) -> SavedSearchId:
        """Keep a search under a new name.

        Raises SearchError where it cannot be read, and CuebookError where the name is empty or taken.
        """
        self._check(name, query, None)
        with self._transactions.begin() as unit:
            return unit.ledger.append_saved_search(name.strip(), query.strip())

    def change(
        self, search: SavedSearchId, *, name: str | None = None, query: str | None = None
    ) -> SavedSearch:
        """Give a saved search another name or other words, and give it as it was, for taking that back."""
        before = self._known(search)
        name = before.name if name is None else name
        query = before.query if query is None else query
        self._check(name, query, search)
        with self._transactions.begin() as unit:
            unit.ledger.append_saved_search(name.strip(), query.strip(), search)
        return before

    def remove(self, search: SavedSearchId) -> RowId:
        """Remove a saved search; ``restore`` takes what is given back."""
        self._known(search)
        with self._transactions.begin() as unit:
            return unit.ledger.append_retraction(search)

    def restore(self, removal: RowId) -> None:
        """Take a removal back."""
        with self._transactions.begin() as unit:
            unit.ledger.append_retraction(removal)

    def _known(self, search: SavedSearchId) -> SavedSearch:
        return next((saved for saved in self.all() if saved.id == search), None) or self.named(search)

    def _check(self, name: str, query: str, own: SavedSearchId | None) -> None:
        read_search(query)
        if not name.strip():
            msg = "A saved search needs a name."
            raise CuebookError(msg)
        same = [
            saved
            for saved in self.all()
            if saved.id != own and saved.name.casefold() == name.strip().casefold()
        ]
        if same:
            msg = f"There is a saved search called {same[0].name!r} already. Give another name."
            raise CuebookError(msg)
