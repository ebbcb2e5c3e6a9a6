"""Cue sheets as bytes: how much of one is read, and in which of many encodings it was written."""

import codecs

from cuebook.domain.cue_sheet import CueSheetError
from cuebook.tags.sniff import open_regular

LONGEST_SHEET = 1_000_000
_ENOUGH_TO_GUESS = 32_768
_USUAL = ["cp1252", "cp1251", "cp932", "gb18030", "big5", "euc_kr", "koi8_r"]
"""What programs wrote before Unicode, the commonest first; a guess among all there are is worse."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def read_cue_sheet(path: bytes) -> str:
    """Give a cue sheet's text. Raises CueSheetError in words that do not name it."""
    try:
        with open_regular(path) as file:
            raw = file.read(LONGEST_SHEET + 1)
    except OSError as error:
        msg = f"it cannot be read: {error.strerror or error}"
        raise CueSheetError(msg) from error
    if len(raw) > LONGEST_SHEET:
        msg = "it is far longer than a cue sheet can be"
        raise CueSheetError(msg)
    text = decoded(raw)
    if "\0" in text:
        msg = "it is not a cue sheet: it holds no text"
        raise CueSheetError(msg)
    return text


def decoded(raw: bytes) -> str:
    """Turn a sheet's bytes into text: by its mark, as UTF-8, else by what its letters look like."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode(_guessed(raw), "replace")


def _guessed(raw: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only for old sheets, and slow to load

    # Cut at the end of a line: half a letter at the end would rule the right answer out.
    start = raw[:_ENOUGH_TO_GUESS].rpartition(b"\n")[0] or raw[:_ENOUGH_TO_GUESS]
    best = from_bytes(start, cp_isolation=_USUAL).best() or from_bytes(start).best()
    return best.encoding if best else "latin-1"
