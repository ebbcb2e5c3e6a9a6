"""Years of films and albums, where they stand."""

import re

from cuebook.formats.recognition.lines import Piece

YEAR = r"(?:19|20)\d\d"
_YEAR_ALONE = re.compile(rf"(?<!\d){YEAR}(?![\ds])")


def years_in(piece: Piece) -> list[Piece]:
    """The years a piece names; a decade (``the 1990s``) is none."""
    return [piece.group(match, 0) for match in _YEAR_ALONE.finditer(piece.text)]
