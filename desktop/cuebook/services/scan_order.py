"""What a scan can be asked for."""

from typing import NamedTuple


class ScanOrder(NamedTuple):
    """What a scan is asked for.

    ``folders``: only these and what lies in them; None is everything watched. Places in
    ``accept_missing`` really did lose their files. Files in ``again`` are read though they did not
    change. ``patient`` leaves files alone that are still being written.
    """

    accept_missing: frozenset[bytes] = frozenset()
    folders: tuple[bytes, ...] | None = None
    again: frozenset[bytes] = frozenset()
    patient: bool = False
