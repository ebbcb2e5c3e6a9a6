"""The frames of ID3 tags that mutagen is asked for, read at once, and short texts once for their files."""

from collections.abc import Iterable
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

    def __init__(self, *args: Any, **fields: Any) -> None:
        if args or fields:
            super().__init__(*args, **fields)


class _Shared(_AsRead):
    """A text: where it is short, one for all files that have it."""

    _is_shared = False

    @classmethod
    def _fromData(cls, header: Any, flags: int, data: bytes) -> Any:  # noqa: N802 - mutagen's
        key = cls, header.version, header.f_unsynch, data
        known = None if flags else _shared.get(key)
        if known is not None:
            return known
        frame = super()._fromData(header, flags, data)  # type: ignore[misc]
        if not flags and len(data) <= _LONGEST_SHARED:  # a packed one may be long for all its few bytes
            if len(_shared) == _MOST_SHARED:
                _shared.clear()
            vars(frame)["_is_shared"] = True
            _shared[key] = frame
        return frame

    def _merge_frame(self, other: Any) -> Any:
        """Join another frame of the name, never into one that may stand in other files too."""
        own: Any = self
        if self._is_shared:
            own = copy(self)
            vars(own).update(text=list(own.text), _is_shared=False)
        return super(_Shared, own)._merge_frame(other)  # type: ignore[misc]


def loading(names: Iterable[str]) -> dict[str, Any]:
    """Give how mutagen is asked to load a tag: other frames, pictures above all, stay as they are."""
    wanted: dict[str, Any] = {
        name: type(name, (_Shared if issubclass(frame, TextFrame) else _AsRead, frame), {})
        for name in names
        for frame in (TextFrame if name in _TIMES else Frames[name],)
    }
    short = {name: one for name, one in Frames_2_2.items() if one.__mro__[1].__name__ in wanted}
    return {"translate": False, "load_v1": False, "known_frames": wanted | short}
