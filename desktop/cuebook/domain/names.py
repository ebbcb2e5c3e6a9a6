"""Names as they compare: without case, accents, quotes, kinds of dashes or leading articles."""

import re
import unicodedata
from functools import lru_cache

_ARTICLES = re.compile(r"^(?:the|an?|der|die|das|les?|la|el|los|las|il|lo|gli|l)\s+(?=\S)")
_APOSTROPHES = re.compile(r"[’'‘ʼ`´]")
_ACCENTS = re.compile(r"[\u0300-\u036f]+")
_NOT_A_WORD = re.compile(r"[\W_]+")
_LETTERS_NFKD_LEAVES = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_ASCII = str.maketrans(
    {letter: letter.lower() if letter.isalnum() else " " for letter in map(chr, range(128))}
    | {"'": None, "`": None, "&": " and "}
)
"""What the same comes to for the letters that most names are made of: it takes half the time."""


@lru_cache(maxsize=16_384)
def fold(text: str) -> str:
    """Fold a name for comparing: words of lower-case letters and digits, one space between them.

    ``Smuggler’s Row`` and ``smugglers row`` are the same; ``&`` reads as *and*.
    """
    return fold_once(text)


def fold_once(text: str) -> str:
    """The same for what will not be asked again, as a path: nothing of it is remembered."""
    if text.isascii():
        return " ".join(text.translate(_ASCII).split())
    text = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS_NFKD_LEAVES)
    text = _ACCENTS.sub("", text)
    if not text.isascii():
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
    text = _APOSTROPHES.sub("", text).replace("&", " and ")
    return _NOT_A_WORD.sub(" ", text).strip()


def fold_title(text: str) -> str:
    """Fold a title and drop its leading article, unless nothing else is left of it."""
    folded = fold(text)
    return _ARTICLES.sub("", folded) or folded
