"""Where each family of tags keeps a rating, and how it writes it.

Every file gets three things: a mark of our own with the exact rating, FMPS_RATING (0 to 1), and the
field that programs of that family usually read. The mark tells later which of the others are ours.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from mutagen import id3, mp4
from mutagen.apev2 import APEv2
from mutagen.asf import ASFTags
from mutagen.id3 import ID3
from mutagen.mp4 import MP4Tags

from cuebook.domain.rating import HALF_STAR, HIGHEST, LOWEST, Rating

_popularimeter: Callable[..., Any] = id3.POPM
_text_frame: Callable[..., Any] = id3.TXXX
_freeform: Callable[..., Any] = mp4.MP4FreeForm

OWN_EMAIL = "cuebook"
"""Whose popularimeter it is: every program has its own in ID3."""

_MARK, _FMPS, _COMMON = "CUEBOOK_RATING", "FMPS_RATING", "RATING"
_FREEFORM = "----:com.apple.iTunes:"
_POPM = {20: 1, 30: 54, 40: 64, 50: 118, 60: 128, 70: 186, 80: 196, 90: 242, 100: 255}
_SHARED_USER = {20: 1, 30: 13, 40: 25, 50: 38, 60: 50, 70: 63, 80: 75, 90: 87, 100: 99}
"""Whole stars as Windows writes them; it knows no halves, so these stand midway."""


@dataclass(frozen=True, slots=True)
class Fields:
    """One family of tags: its field for our mark, what the other fields hold for a rating, and how both look.

    ``wrap`` makes the stored value of a text, ``text`` the text of a stored value.
    """

    mark: str
    values: Callable[[Rating], Mapping[str, str]]
    wrap: Callable[[str, str], Any]
    text: Callable[[Any], str]


def own_rating(tags: Any) -> Rating | None:
    """The rating Cuebook wrote into tags of whatever family; None where it wrote none."""
    if tags is None:
        return None
    fields = _family(tags)
    stored = _get(tags, fields.mark)
    text = fields.text(stored) if stored is not None else ""
    return int(text) if text.isdecimal() and LOWEST <= int(text) <= HIGHEST else None


def put_rating(tags: Any, rating: Rating | None) -> None:
    """Make tags say a rating. None takes away what we wrote, and only where it still says what we wrote."""
    fields = _family(tags)
    before = own_rating(tags)
    if rating is not None:
        for name, text in {fields.mark: str(rating), **fields.values(rating)}.items():
            tags[name] = fields.wrap(name, text)
    elif before is not None:
        del tags[fields.mark]
        for name, text in fields.values(before).items():
            stored = _get(tags, name)
            if stored is not None and fields.text(stored) == text:
                del tags[name]


def is_rating_field(tags: Any, name: str) -> bool:
    """Whether writing a rating may touch a field of that name."""
    fields = _family(tags)
    return name.upper() in {one.upper() for one in (fields.mark, *fields.values(LOWEST))}


def _get(tags: Any, name: str) -> Any:
    try:
        return tags[name]
    except KeyError:
        return None


def _family(tags: Any) -> Fields:
    if isinstance(tags, ID3):
        return _ID3
    if isinstance(tags, MP4Tags):
        return _MP4
    if isinstance(tags, APEv2):
        return _APE
    return _ASF if isinstance(tags, ASFTags) else _VORBIS


def _nearest(rating: Rating, table: Mapping[int, int]) -> str:
    """The value of the nearest half star."""
    return str(table[(rating + HALF_STAR // 2) // HALF_STAR * HALF_STAR])


def _fmps(rating: Rating) -> str:
    return f"{rating / HIGHEST:g}"


def _texts(rating: Rating) -> Mapping[str, str]:
    return {_FMPS: _fmps(rating), _COMMON: str(rating)}


def _first(stored: Any) -> str:
    value = stored[0] if isinstance(stored, list) and stored else stored
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def _id3_frame(name: str, text: str) -> Any:
    if name.startswith("POPM:"):
        return _popularimeter(email=OWN_EMAIL, rating=int(text))
    return _text_frame(encoding=3, desc=name.partition(":")[2], text=[text])


def _id3_text(frame: Any) -> str:
    if hasattr(frame, "rating"):
        return str(frame.rating)
    return str(frame.text[0]) if frame.text else ""


def _mp4_value(name: str, text: str) -> Any:
    return [_freeform(text.encode())] if name.startswith(_FREEFORM) else [text]


_VORBIS = Fields(_MARK, _texts, lambda _, text: [text], _first)
_APE = Fields(_MARK, _texts, lambda _, text: text, str)
_ID3 = Fields(
    f"TXXX:{_MARK}",
    lambda rating: {f"TXXX:{_FMPS}": _fmps(rating), f"POPM:{OWN_EMAIL}": _nearest(rating, _POPM)},
    _id3_frame,
    _id3_text,
)
_MP4 = Fields(
    _FREEFORM + _MARK,
    lambda rating: {_FREEFORM + _FMPS: _fmps(rating), "rate": str(rating)},
    _mp4_value,
    _first,
)
_ASF = Fields(
    "Cuebook/Rating",
    lambda rating: {"FMPS/Rating": _fmps(rating), "WM/SharedUserRating": _nearest(rating, _SHARED_USER)},
    lambda name, text: [int(text) if name.startswith("WM/") else text],
    _first,
)
