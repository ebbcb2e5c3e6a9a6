"""What the main thread says to the bus's thread."""

from typing import NamedTuple, TypeAlias

from cuebook.domain.standing import Standing
from cuebook.domain.units import PositionMs
from cuebook.ports.desktop_session import Notice


class Jump(NamedTuple):
    """The cue went on at another place."""

    position_ms: PositionMs


class KeysWanted(NamedTuple):
    """Keys of the whole desktop are wanted, or not any more."""

    wanted: bool


Said: TypeAlias = Standing | Jump | Notice | KeysWanted | None
"""None is the leave-taking."""
