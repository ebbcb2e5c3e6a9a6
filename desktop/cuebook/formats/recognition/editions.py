"""A later release of an album in one line: ``2015 (Tern Records TR 44)``, ``2003, Tern TR 0303``."""

import re
from dataclasses import dataclass

from cuebook.formats.recognition.heading_composers import says_whose_music
from cuebook.formats.recognition.heading_words import is_edition
from cuebook.formats.recognition.lines import Piece, split_at
from cuebook.formats.recognition.release_line import names_a_company
from cuebook.formats.recognition.years import YEAR

_PART = re.compile(r"\s*[,;()/•·]\s*|\s[-–—]\s")
_DATED = re.compile(rf"(?:[\w.]{{1,12}}[\s.]){{0,3}}(?P<year>{YEAR})")
_FORMAT = re.compile(r"\d*\s?(?:cds?|lps?|mono|stereo|digital|vinyl)\b", re.IGNORECASE)
_LONGEST_COMPANY = 60


@dataclass(frozen=True, slots=True)
class Edition:
    """The year of a release, and the company where it is named beside it."""

    year: Piece
    company: Piece | None = None


def read_edition(value: Piece) -> Edition | None:
    """Read what stands behind a label of an edition; None without a year among its parts."""
    year, company = None, None
    if says_whose_music(value.text):
        return None  # it is the title of the one reviewed
    for part in split_at(_PART, value):
        if dated := _DATED.fullmatch(part.text):
            year = year or part.group(dated, "year")
        elif company is None and _names_a_company(part.text):
            company = part
    return Edition(year, company) if year else None


def _names_a_company(words: str) -> bool:
    is_a_format = _FORMAT.match(words) or (is_edition(words) and not names_a_company(words))
    return words[:1].isupper() and len(words) <= _LONGEST_COMPANY and not is_a_format
