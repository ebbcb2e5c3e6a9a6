"""Ratings that a page draws: pictures and icons of stars, told by their words, their class or their file."""

import re

from lxml.html import HtmlElement

DRAWN, HALF, HOLLOW = "\ue010", "\ue011", "\ue012"
"""What a picture of one star stands as until its line is complete: one alone is no rating."""
_ROW = re.compile("[\ue010-\ue012][\ue010-\ue012\\s]*")
_AS_TEXT = str.maketrans({DRAWN: "★", HALF: "½", HOLLOW: "☆"})
_WORDS = (
    r"(?:out\s+of|of|stars?|von|sternen?|sur|étoiles?|de|estrellas?|na|z|gwiazd(?:ek|ki|ka)?|points?|punkten?|rating|rated|"
    r"score|bewertung|wertung|note|valoración|puntuación|ocena)"
)
_RATING = re.compile(
    rf"(?:{_WORDS}[\s:]*)?\d{{1,3}}(?:[.,]\d{{1,2}})?(?:\s*½)?(?:[\s:/]*(?:{_WORDS}|\d{{1,3}}))*",
    re.IGNORECASE,
)
_DRAWING = re.compile(r"[*★☆⭐✭✯✩½\s]+|1/2")
_STAR = re.compile(
    r"(?:^|[\W_\d]|full|half|empty|no|gold|grey|gray|blank|on|off|filled)stars?(?:$|[\W_\d]|full|half|empty|on|off)",
    re.IGNORECASE,
)
_HALF = re.compile(r"half|halb|demi|media|polowa|[\W_](?:0?5|1-2)$", re.IGNORECASE)
_HOLLOW = re.compile(
    r"empty|hollow|blank|(?<![a-z])(?:no|off|un)(?=[\W_]|star)|gr[ae]y|outline|dark|[\W_]o$|star-o\b|leer|vide|off\b",
    re.IGNORECASE,
)
_SCALE = re.compile(
    r"(?<!\d)(\d{1,2}(?:[.,]\d)?)[-_ ]?(?:of|out[-_ ]?of)[-_ ]?(\d{1,3})(?!\d)", re.IGNORECASE
)
_FILE = re.compile(r"([^/\\?#]*?)(?:\.\w{2,5})?(?:[?#].*)?$")
_LONGEST = 60


def said_by(element: HtmlElement) -> str:
    """What an element without text of its own says as a rating: ``4 out of 5 stars``, ``★``, or nothing."""
    for attribute in ("alt", "aria-label", "title"):
        words = " ".join((element.get(attribute) or "").split())
        if words and len(words) <= _LONGEST and (_RATING.fullmatch(words) or _DRAWING.fullmatch(words)):
            return _one_star(words)
    if element.get("alt"):  # a picture of something else
        return ""
    return _drawn_by(" ".join((element.get("class") or "", _file_name(element))))


def draw_rows(line: str) -> str:
    """Draw the rows of stars in a line of text; a single picture of a star is an ornament."""
    return _ROW.sub(lambda row: _draw(row.group()), line)


def _draw(row: str) -> str:
    stars = "".join(row.split())
    behind = " " if row[-1].isspace() else ""
    return (stars.translate(_AS_TEXT) if len(stars) > 1 else "") + behind


def _one_star(words: str) -> str:
    """One star or a half one is a part of a row of pictures."""
    return {"*": DRAWN, "★": DRAWN, "1/2": HALF, "½": HALF, "☆": HOLLOW}.get(words, words)


def _drawn_by(names: str) -> str:
    """What the name of a class or a file draws: a star of a row, or a rating with its scale."""
    if scale := _SCALE.search(names):
        return f"{scale[1]}/{scale[2]}"
    found = next((name for name in names.split() if _STAR.search(name)), None)
    if found is None or re.search(r"[2-9]", found):  # five stars in one picture tell no scale
        return ""
    if _HALF.search(found):
        return HALF
    return HOLLOW if _HOLLOW.search(found) else DRAWN


def _file_name(element: HtmlElement) -> str:
    found = _FILE.search(element.get("src") or "")
    return found[1] if found and not (element.get("src") or "").startswith("data:") else ""
