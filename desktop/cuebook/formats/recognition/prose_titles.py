"""What is reviewed, where only a review's sentences or the names of its cues say so."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from cuebook.domain.names import fold
from cuebook.formats.recognition.lines import Piece
from cuebook.formats.recognition.sentences import Paragraph
from cuebook.formats.recognition.years import YEAR

_YEAR_REACH, _BEFORE_REACH = 10, 40
_BEHIND_A_TITLE = re.compile(rf"\s?\((?P<year>{YEAR})\)")
_SCORE_FOR = re.compile(
    r"\b(?:score|music|soundtrack|musik|filmmusik|musique|partition|música|partitura|muzyka)\s(?:for|to|zu|pour|de|para|do)\s"
    r"(?:the (?:film|movie) )?$",
    re.IGNORECASE,
)
_THEME_FROM = re.compile(
    r"\((?:[\w ]{0,30}\s)?(?:theme|song|music|thema|thème|tema)\s(?:from|aus|de)\s(?P<title>[^()]{2,60})\)",
    re.IGNORECASE,
)
_LEAST_NAMINGS = 2


def find_title(paragraphs: Iterable[Paragraph]) -> tuple[Piece, Piece | None] | None:
    """The film's title, with its year, where a quotation is followed by a year or said to be scored."""
    for paragraph in paragraphs:
        piece = paragraph.piece
        for quotation in paragraph.quotations:
            start, stop = quotation.start - piece.start, quotation.stop - piece.start
            behind = piece.cut(stop, stop + _YEAR_REACH)
            if match := _BEHIND_A_TITLE.match(behind.text):
                return quotation.inside, behind.group(match, "year")
            if _SCORE_FOR.search(piece.text[max(0, start - _BEFORE_REACH) : start]):
                return quotation.inside, None
    return None


def title_of_themes(titles: Sequence[Piece]) -> Piece | None:
    """The film that several cues call themselves themes from."""
    found = [title.group(match, "title") for title in titles for match in _THEME_FROM.finditer(title.text)]
    named = Counter(fold(piece.text) for piece in found)
    return next((piece for piece in found if named[fold(piece.text)] >= _LEAST_NAMINGS), None)
