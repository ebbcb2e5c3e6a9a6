"""Tables of words and phrases, written between commas."""

from cuebook.domain.names import fold


def phrases(table: str) -> frozenset[str]:
    """The phrases of a table, folded."""
    return frozenset(filter(None, (fold(phrase) for phrase in table.split(","))))
