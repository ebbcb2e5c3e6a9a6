"""The frames of ID3 tags that mutagen is asked for, read at once, and short texts once for their files."""

from collections.abc import Callable, Iterable
from copy import copy
from typing import Any

from mutagen.id3 import Frames, Frames_2_2, TextFrame

_TIMES = {"TDOR", "TDRC", "TDRL"}
"""Frames that mutagen parses as times, and drops where a year stands among words; here they are texts."""
_LONGEST_SHARED, _MOST_SHARED = 200, 4_000
_shared: dict[tuple[Any, ...], Any] = {}
"""Short texts as they were read: the files of an album have most of them in common."""


class _AsRead:
    """A frame that is read at once: what its fields are by default need not be checked and kept first."""

    _is_shared = False

    def __init__(self, *args: Any, **fields: Any) -> None:
        if args or fields:
            super().__init__(*args, **fields)

    @classmethod
    def _fromData(cls, header: Any, flags: int, data: bytes) -> Any:  # noqa: N802 - mutagen's
        read: Callable[..., Any] = super()._fromData  # type: ignore[misc]
        if flags or len(data) > _LONGEST_SHARED or not issubclass(cls, TextFrame):
            return read(header, flags, data)  # a packed one may be long for all its few bytes
        key = cls, header.version, header.f_unsynch, data
        if key not in _shared:
            if len(_shared) == _MOST_SHARED:
                _shared.clear()
            _shared[key] = read(header, flags, data)
            vars(_shared[key])["_is_shared"] = True
        return _shared[key]

    def _merge_frame(self, other: Any) -> Any:
        """Join another frame of the name, never into one that may stand in other files too."""
        own: Any = self
        if self._is_shared:
            own = copy(self)
            vars(own).update(text=list(own.text), _is_shared=False)
        return super(_AsRead, own)._merge_frame(other)  # type: ignore[misc]


def loading(names: Iterable[str]) -> dict[str, Any]:
    """Give how mutagen is asked to load a tag: other frames, pictures above all, stay as they are."""
    wanted: dict[str, Any] = {
        name: type(name, (_AsRead, TextFrame if name in _TIMES else Frames[name]), {}) for name in names
    }
    short = {name: one for name, one in Frames_2_2.items() if one.__mro__[1].__name__ in wanted}
    return {"translate": False, "load_v1": False, "known_frames": wanted | short}
