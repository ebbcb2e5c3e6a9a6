"""The words of an album's title that name the edition or the disc, not the film, in several languages."""

import re
from functools import cache

_EDITION = r"""(?:
    (?:the\s+)?(?:original|complete|expanded|extended|limited|special|deluxe|collectors?[’']?s?|anniversary
        |digital|international|remastered|rejected|unreleased|recording|sessions|promotional|promo)\b[^()\[\]]*
  | [^()\[\]]*\b(?:soundtracks?|score|ost|o\.s\.t\.?|bof|b\.o\.f\.?|bso|b\.s\.o\.?|edition|édition|edición
        |edizione|version|remaster(?:ed)?|reissue|release)
  | music\s+(?:from|for|of|inspired)\b[^()\[\]]*
  | (?:from|inspired\s+by)\s+the\b[^()\[\]]*
  | \d+(?:st|nd|rd|th)\s+anniversary\b[^()\[\]]*
  | (?:vol(?:ume)?|disc|disk|cd)\.?\s*(?:\d+|[ivx]+)
  | (?:motion\s+picture|television|tv|film|video\s+game|game)\s+(?:soundtrack|score|music)\b[^()\[\]]*
  | (?:original[\s-]*)?(?:filmmusik|originalmusik|soundtrack)\b[^()\[\]]*
  | (?:die\s+)?musik\s+(?:aus|zu[mr]?)\b[^()\[\]]*
  | (?:la\s+)?(?:bande|musique)\s+originale?\b[^()\[\]]*
  | (?:la\s+)?(?:banda|trilha)\s+sonora\b[^()\[\]]*
  | m[úu]sica\s+(?:original|de\s+la\s+pel[íi]cula|do\s+filme)\b[^()\[\]]*
  | (?:la\s+)?colonna\s+sonora\b[^()\[\]]* | musiche\s+original[ei]\b[^()\[\]]*
  | (?:oryginalna\s+)?[śs]cie[żz]ka\s+d[źz]wi[ęe]kowa\b[^()\[\]]* | muzyka\s+(?:z|do)\b[^()\[\]]*
  | (?:оригинальный\s+)?саундтрек\b[^()\[\]]* | музыка\s+(?:из|к)\b[^()\[\]]*
  | オリジナル・?サウンド・?トラック[^()\[\]]*
)"""
_BRACKETED = rf"\s*[\(\[（]\s*({_EDITION})\s*[\)\]）]\s*$"
_AFTER_A_DASH = rf"\s*(?:\s[-–—]\s|[:,]\s)\s*({_EDITION})\s*$"
_BARE = r"""\s+((?:(?:the|original|complete|expanded|deluxe|official|motion\s+picture|film|game|video\s+game
            |television|tv)\s+)*
        (?:soundtrack|score|ost|o\.s\.t\.?|bof|bso)(?:\s+album)?
      | o\.?\s?s\.?\s?t\.?
      | (?:complete|expanded|extended|deluxe|limited|special|collectors?[’']?s?
            |\d+(?:st|nd|rd|th)\s+anniversary)\s+edition
      | (?:original\s+)?music\s+(?:from|inspired\s+by)\s+(?:and\s+inspired\s+by\s+)?the\s+(?:original\s+)?
        (?:motion\s+picture|film|movie|television\s+series|tv\s+series|video\s+game|game)(?:\s+soundtrack)?
      | オリジナル・?サウンド・?トラック)\s*$"""

_DISC = r"(?:disc|disk|cd|disque|disco)\s*[-_. ]?\s*(\d{1,2})|side\s*[-_. ]?\s*([a-d]|\d)"
_DISC_FOLDER = re.compile(rf"^(?:{_DISC})(?![^\W_])", re.IGNORECASE)
_DISC_OF_TITLE = re.compile(rf"\s*(?:[\(\[]\s*(?:{_DISC})\s*[\)\]]|\s[-–—]\s+(?:{_DISC}))\s*$", re.IGNORECASE)


@cache  # not before they are asked for: compiling them takes as long as loading a dozen modules
def _editions() -> tuple[re.Pattern[str], ...]:
    written = (_BRACKETED, _AFTER_A_DASH, _BARE)
    return tuple(re.compile(pattern, re.IGNORECASE | re.VERBOSE) for pattern in written)


def split_edition(album: str) -> tuple[str, str | None]:
    """Part the film's name from the version words of an album's title.

    ``Harrow Tide (Original Motion Picture Score)`` gives ``Harrow Tide`` and the words in brackets.
    A title of nothing but version words stays whole.
    """
    title = album.strip()
    words: list[str] = []
    searching = True
    while searching:
        searching = False
        for pattern in _editions():
            match = pattern.search(title)
            if match and title[: match.start()].strip():
                words.insert(0, match.group(1).strip())
                title = title[: match.start()].strip()
                searching = True
    return title, ", ".join(words) or None


def split_disc(album: str) -> tuple[str, int | None]:
    """Part the album's title from the disc or side at its end: ``Weir (Disc 2)``, ``Weir [CD 2]``."""
    match = _DISC_OF_TITLE.search(album)
    if not match or not album[: match.start()].strip():
        return album, None
    return album[: match.start()].strip(), _disc_number(match)


def disc_of_folder(name: str) -> int | None:
    """The disc a folder is of its parent's album: 2 for ``CD2``, ``Disc 2`` and ``Side B``, else None."""
    match = _DISC_FOLDER.match(name)
    return _disc_number(match) if match else None


def _disc_number(match: re.Match[str]) -> int:
    written = next(group for group in match.groups() if group)
    return int(written) if written.isdigit() else ord(written.lower()) - ord("a") + 1
