"""The order of a table as clicks on its headers change it."""

from collections.abc import Sequence

from cuebook.domain.query import CueOrder, SortField

Order = tuple[CueOrder, ...]


def clicked(order: Sequence[CueOrder], field: SortField, *, add: bool) -> Order:
    """The order after a click: up, then down, then no more by this column.

    ``add`` keeps the other columns and puts a new one behind them; without it there is one column alone.
    """
    before = next((key for key in order if key.field is field), None)
    if not add:
        alone = before if len(order) == 1 else None
        return (CueOrder(field),) if alone is None else _turned(alone)
    if before is None:
        return (*order, CueOrder(field))
    return tuple(turned for key in order for turned in (_turned(key) if key is before else (key,)))


def _turned(key: CueOrder) -> Order:
    return () if key.descending else (CueOrder(key.field, descending=True),)
