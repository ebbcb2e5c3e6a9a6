"""Places where a page names a cue, and what is said there."""

from dataclasses import dataclass

from cuebook.formats.recognition.evidence import Evidence, likely
from cuebook.formats.recognition.lines import Piece

_QUOTED = likely("quoted in the prose")


@dataclass(frozen=True, slots=True)
class Site:
    """A place where a cue is named: as written, the title it means, the characters ``[start, stop)``."""

    cue: str
    start: int
    stop: int
    title: str | None = None
    why: Evidence = _QUOTED


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is said at a site, 1 praise, -1 blame or 0, and the sentence that names the cue."""

    site: Site
    sign: int
    sentence: Piece
