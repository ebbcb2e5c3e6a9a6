"""The text of a page's bytes, in whatever encoding a browser or an editor saved it."""

import codecs
import re

from cuebook.domain.errors import ReviewRefusedError
from cuebook.formats.utf_16 import BIG, LITTLE, byte_order, decode_utf_16

_UTF_16_MARKS = ((codecs.BOM_UTF16_LE, LITTLE), (codecs.BOM_UTF16_BE, BIG))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f]")
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]")
"""Where a word may be broken or not, and which way it runs: a name is the same with and without them."""
_UNWANTED = re.compile(f"{_CONTROL.pattern}|{_UNSEEN.pattern}")
_MOST_CONTROLS = 0.01
_LONGEST = 5_000_000
_GUESSED_FROM = 20_000
_MOST_ACCENTS = 0.35
_LEAST_WHOLE = 3
"""So many letters of UTF-8 to each broken one: in other encodings its pairs of bytes are chance."""
_UNLIKE_LATIN: tuple[str, ...] = ("cp1251", "koi8_r", "cp932", "euc_jp", "gb18030", "big5", "cp949", "utf_16")
_CENTRAL_EUROPE: tuple[str, ...] = ("cp1250", "iso8859_2")
_NO_WESTERN_LETTER = re.compile(r"[^\W\d_][³¹±¶¼¿£¯][^\W\d_]")


def decode(page: bytes, declared: str | None = None) -> str:
    r"""Decode a page; newlines become ``\n``, other control characters blanks, unseen signs nothing.

    What it begins with decides, then what it declares, then UTF-8 where it is that; else it is guessed, and
    in doubt is an old Western code page. Raises ReviewRefusedError where there is no text.
    """
    if len(page) > _LONGEST:
        msg = "This file is too long to be a review."
        raise ReviewRefusedError(msg)
    # With a sign behind it, what ends in a newline keeps it.
    text = "\n".join(f"{_decode(page, declared)}.".splitlines())[:-1]
    if not _UNWANTED.search(text):  # in most pages: looked for at once, it takes a third of the time
        return text
    if len(_CONTROL.findall(text)) > _MOST_CONTROLS * len(text):
        msg = "This file holds no text: it looks like a program, a picture or a sound."
        raise ReviewRefusedError(msg)
    return _UNSEEN.sub("", _CONTROL.sub(" ", text))


def _decode(page: bytes, declared: str | None) -> str:
    if page.startswith(codecs.BOM_UTF8):
        return page.decode("utf-8-sig", errors="replace")
    for mark, order in _UTF_16_MARKS:
        if page.startswith(mark):
            page = page[len(mark) :]
            if b"\0" in page:  # else it has neither newlines nor blanks in UTF-16, so it is in something else
                return decode_utf_16(page, order)
    if found := byte_order(page):
        return decode_utf_16(page, found)
    for encoding in filter(None, (declared and _known(declared), "utf-8")):
        try:
            return page.decode(encoding)
        except (UnicodeError, LookupError):  # Python also knows encodings of other things than text
            continue
    return _broken_utf_8(page) or page.decode(_guess(page), errors="replace")


def _broken_utf_8(page: bytes) -> str | None:
    """The text of a page in UTF-8 but for a few bytes; None where it is not in UTF-8.

    Some programs write half of a letter's UTF-16 as if it were a letter; both halves make one again.
    """
    halves = page.decode("utf-8", errors="surrogatepass" if _whole_but_halves(page) else "replace")
    text = halves.encode("utf-16-le", errors="surrogatepass").decode("utf-16-le", errors="replace")
    broken = text.count("\ufffd")
    whole = sum(letter > "\x7f" for letter in text) - broken
    return text if whole > _LEAST_WHOLE * broken else None


def _whole_but_halves(page: bytes) -> bool:
    try:
        page.decode("utf-8", errors="surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def _known(declared: str) -> str | None:
    """The name of an encoding that a page declares; browsers read Latin 1 as its larger brother.

    A declaration that can be read in single bytes is not in UTF-16 or UTF-32, whatever it says.
    """
    try:
        name = codecs.lookup(declared.strip()).name
    except (LookupError, ValueError):
        return None
    if name.startswith(("utf-16", "utf-32")):
        return None
    return "cp1252" if name in {"iso8859-1", "ascii"} else name


def _guess(page: bytes) -> str:
    """Guess between what is plainly not Latin, what Central Europe used, and what everybody else did."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - few pages need it

    start = page[:_GUESSED_FROM]
    western = start.decode("cp1252", errors="replace")
    if _NO_WESTERN_LETTER.search(western):
        likely = _CENTRAL_EUROPE
    elif sum(byte > 0x7F for byte in start) > _MOST_ACCENTS * len(start):
        likely = _UNLIKE_LATIN
    else:
        return "cp1252"
    best = from_bytes(start, cp_isolation=["cp1252", "iso8859_15", *likely]).best()
    if best is None or best.encoding not in likely:
        return "cp1252"
    return best.encoding
