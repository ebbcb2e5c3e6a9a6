"""What happens to a page on its way: how editors, browsers and pastes wear it."""

import re
import textwrap
from collections.abc import Callable

_PROSE = 200
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'"})


def as_it_is(text: str) -> str:
    """Leave it."""
    return text


def wrapped(text: str) -> str:
    """Break prose after 72 characters."""
    lines = (textwrap.wrap(line, 72) if len(line) > _PROSE else [line] for line in text.split("\n"))
    return "\n".join(line for some in lines for line in some or [""])


def straightened(text: str) -> str:
    """Give it a typewriter's quotation marks and dashes."""
    unspaced = text.replace("« ", "«").replace(" »", "»")
    return unspaced.translate(_QUOTES).replace("–", "-")


def squeezed(text: str) -> str:
    """Take the blank lines out, as a paste from some pages does."""
    return re.sub(r"\n{2,}", "\n", text)


def stretched(text: str) -> str:
    """Put a blank line between all lines, and spaces at their ends."""
    return re.sub(r"\n+", " \n\n", text)


WEAR: tuple[Callable[[str], str], ...] = (as_it_is, wrapped, straightened, squeezed, stretched)
