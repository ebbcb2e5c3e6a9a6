"""How the listener left a table: its columns, their widths, its order. Kept as JSON, read with patience."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cuebook.domain.query import CueOrder, SortField


@dataclass(frozen=True, slots=True)
class TableState:
    """The columns shown, from the left; widths in pixels at 100 % of those the listener moved; the order."""

    columns: tuple[str, ...]
    widths: Mapping[str, int] = field(default_factory=dict)
    order: tuple[CueOrder, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The state as it is kept."""
        return {
            "columns": list(self.columns),
            "widths": dict(self.widths),
            "order": [[key.field.value, key.descending] for key in self.order],
        }


def read_state(kept: object, known: Sequence[str], usual: TableState) -> TableState:
    """Read what was kept; what this version does not know is left out, ``usual`` stands in for the rest."""
    if not isinstance(kept, dict):
        return usual
    columns = [name for name in _list(kept.get("columns")) if name in known]
    columns = list(dict.fromkeys(columns)) or list(usual.columns)
    if "cue" not in columns:
        columns.insert(0, "cue")
    widths = kept.get("widths")
    return TableState(
        tuple(columns),
        {name: width for name, width in widths.items() if name in known and type(width) is int and width > 0}
        if isinstance(widths, dict)
        else {},
        _order(kept.get("order")),
    )


def _order(kept: object) -> tuple[CueOrder, ...]:
    fields = set(SortField)
    keys = [
        CueOrder(SortField(key[0]), descending=bool(key[1]))
        for key in _list(kept)
        if isinstance(key, list) and len(key) == 2 and isinstance(key[0], str) and key[0] in fields
    ]
    return tuple({key.field: key for key in reversed(keys)}.values())[::-1]


def _list(kept: object) -> list[Any]:
    return kept if isinstance(kept, list) else []
