"""Text in UTF-16: known without a mark at its start, and put right where bytes were lost or added."""

import re
import string
import unicodedata

from cuebook.domain.errors import ReviewRefusedError

LITTLE, BIG = "utf-16-le", "utf-16-be"
_LEAST_NULS = 0.004
"""Of all bytes: a text without blanks still has newlines."""
_FEW_NULS = 0.05
"""Of all bytes: the blanks and newlines of a text whose letters might be taken for single bytes."""
_LEAST_BLANKS = 0.01
_MOST_ODD = 0.02
_LOOKED_AT = 200_000
_MOST_SHIFTS = 40
"""More places where bytes are missing leave no text."""
_LATIN = set(string.ascii_letters + " ,.'\n") - {"N"}  # which, one byte off, is the Chinese sign for one
_SHIFTED = re.compile(
    "[" + "".join(chr(ord(letter) << 8) for letter in sorted(_LATIN)) + "]{3}|[\u0a00\u0a0d]"
)
"""What Latin letters are when they are read one byte off; three such signs stand together nowhere else.

Nor do newlines that are read so, with or without a carriage return, stand for any letter.
"""


def byte_order(page: bytes) -> str | None:
    """Which UTF-16 a page is in that has no mark at its start; None where it is something else.

    Bytes of nought stand in no other text, and in this one mostly on one side of its characters.
    """
    if b"\0" not in page:
        return None
    page = page[:_LOOKED_AT]
    nulls = {LITTLE: page[1::2].count(0), BIG: page[::2].count(0)}
    least = (_FEW_NULS if _is_utf_8(page) else _LEAST_NULS) * len(page)
    likely = [order for order, count in nulls.items() if count > least]
    likely.sort(key=nulls.__getitem__, reverse=True)
    for decoded in (_as_it_is, _decoded):  # what is whole is not to be put right
        for order in likely:
            if _is_text(decoded(page, order)):
                return order
    return None


def decode_utf_16(page: bytes, order: str) -> str:
    """Decode what stands behind the mark; a sign for a broken character stands where bytes were lost.

    Raises ReviewRefusedError where what comes out is no text.
    """
    text = _decoded(page, order)
    if _is_odd(text):
        msg = (
            "The characters of this text are broken: it is in UTF-16, and bytes of it are missing. "
            "Save the page again, as UTF-8 where that can be chosen."
        )
        raise ReviewRefusedError(msg)
    return text


def _as_it_is(page: bytes, order: str) -> str:
    return page.decode(order, errors="replace")


def _decoded(page: bytes, order: str) -> str:
    """Decode a page, in stretches where some begin a byte further than the one before ended."""
    text = _as_it_is(page, order)
    if not _SHIFTED.search(text):
        return text
    # Where bytes were taken for letters, a carriage return was put before every newline.
    page = page.replace(b"\r\n\0", b"\n\0") if order == LITTLE else page.replace(b"\0\r\n", b"\0\n")
    kept: list[str] = []
    for _ in range(_MOST_SHIFTS):
        text = _as_it_is(page, order)
        shifted = _SHIFTED.search(text)
        if shifted is None:
            break
        good, text = text[: shifted.start()], text[shifted.start() :]
        kept += good, "\ufffd"
        page = page[len(good.encode(order)) + 1 :]
    return "".join([*kept, text])


def _is_utf_8(page: bytes) -> bool:
    try:
        page.decode()
    except UnicodeDecodeError:
        return False
    return True


def _is_text(text: str) -> bool:
    """Whether it has blanks, which letters taken for others have not, and characters that texts have."""
    return sum(map(str.isspace, text)) > _LEAST_BLANKS * len(text) and not _is_odd(text)


def _is_odd(text: str) -> bool:
    """Whether too much of it is no character that texts have."""
    odd = sum(letter == "\ufffd" or unicodedata.category(letter) in {"Cn", "Co"} for letter in text)
    shifted = sum(len(found[0]) for found in _SHIFTED.finditer(text))
    return odd + shifted > max(2, _MOST_ODD * len(text))
