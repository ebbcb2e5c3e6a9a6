"""What stands behind a heading's title: stars, the kind of record, the year, and who reviews it."""

import re
from collections.abc import Callable

from cuebook.formats.recognition.heading_brackets import LAST_BRACKET, read_details
from cuebook.formats.recognition.lines import Piece
from cuebook.formats.recognition.signed_names import signed_name
from cuebook.formats.recognition.stars import STARS
from cuebook.formats.recognition.years import YEAR

BY_REVIEWER = re.compile(r"(?<=[)\]”\"»])\s(?:by|von|par|por)\s(?P<who>[^()]{3,60})$")
_YEAR_BEHIND = re.compile(rf"(?<=\S)\s?[(\[](?:film\s(?:de|von|del|z)\s)?(?P<year>{YEAR})[)\]]$")
_ENDS_IN_YEAR = re.compile(rf",\s*(?P<year>{YEAR})$")
_QUOTED_FIRST = re.compile(r"[“„«\"](?P<title>[^“”„«»\"]{2,80})[”“»\"](?:\s?:|,|\s[–—-])\s[^“„«\"]*$")
_FORMAT_BEHIND = re.compile(r"(?<=[)\]”»\"])\s(?:Audio[\s-]?CD|CD|LP|Vinyl|MP3|DVD)$")
_STARS_BEHIND = re.compile(rf"\s{STARS}$")


def without_reviewer(title: Piece, is_named_elsewhere: Callable[[str], bool]) -> tuple[Piece, Piece | None]:
    """A title without the reviewer behind a bracket that names the composer already."""
    behind = BY_REVIEWER.search(title.text)
    who = signed_name(title.group(behind, "who")) if behind else None
    bracket = LAST_BRACKET.search(title.text[: behind.start()]) if behind and who else None
    details = read_details(title.group(bracket, 1), is_named_elsewhere) if bracket else None
    if behind and details and details.composers:
        return title.cut(0, behind.start()), who
    return title, None


def undated(piece: Piece) -> tuple[Piece, Piece | None]:
    """A piece without the year in brackets behind it, and the year."""
    match = _YEAR_BEHIND.search(piece.text)
    return (piece.cut(0, match.start()), piece.group(match, "year")) if match else (piece, None)


def before_a_year(title: Piece) -> tuple[Piece, Piece | None]:
    """A title without the year behind a comma, and the year."""
    match = _ENDS_IN_YEAR.search(title.text)
    return (title.cut(0, match.start()), title.group(match, "year")) if match else (title, None)


def quoted_first(title: Piece) -> Piece:
    """What a heading quotes first, where words of its own follow: ``“Tern Island”: a comedy in the fog``."""
    match = _QUOTED_FIRST.match(title.text)
    return title.group(match, "title") if match else title


def bare(title: Piece) -> Piece:
    """A title without the stars or the kind of record behind it."""
    for behind in (_STARS_BEHIND, _FORMAT_BEHIND):
        if (match := behind.search(title.text)) and match.start():
            title = title.cut(0, match.start())
    return title
