"""The composers beside a title: behind *music by*, a mere *by* or a dash, or in front of it."""

import re
from collections.abc import Callable, Sequence

from cuebook.formats.recognition.heading_owners import split_owner
from cuebook.formats.recognition.heading_words import is_generic, strip_rubric
from cuebook.formats.recognition.lines import Line, Piece
from cuebook.formats.recognition.people import looks_like_a_person, split_people
from cuebook.formats.recognition.years import YEAR

_MUSIC_BY = re.compile(
    r"(?:\s*[-–—,:])?(?:\s(?:the|an?|die|eine|la|une|una))?\s(?:(?:original\s)?(?:music|score|soundtrack|ost)\s(?:composed\s)?by|composed\sby|musik\svon|"
    r"musique\s(?:composée\spar|signée|de)|música\s(?:compuesta\spor|de)|muzyka|musiche\sdi|"
    r"(?:,\s)?la\s(?:b\.?o\.?|bande\soriginale|banda\ssonora|música|musique)\sde)(?:\s?:|\s)\s*|"
    r"(?:\s?[-–—,:])?\s(?:une\s|la\s)?(?:musique|b\.?o\.?|bande\soriginale)(?:\soriginale)?\sd['’]",
    re.IGNORECASE,
)
_BY_SOMEBODY = re.compile(
    r"(?:\s(?:by|von)|(?:,|(?<=[”\"»’]))\s(?:(?:de|par|por|di|przez|autorstwa)(?=\s)|d['’]))\s?"
    r"(?P<who>[^(),]{3,40})$"
)
SCORE_BY = re.compile(r"\s(?:by|von|de|par|por|di|przez|autorstwa)\s(?P<who>[^\W\d_][^():]{4,80})$")
_QUOTES_END = tuple('”"»’“')
_YEAR_IN_BRACKETS = re.compile(rf"[(\[]{YEAR}[)\]]$")
_DASH = re.compile(r"\s[-–—|]\s")
_DASH_BEFORE = re.compile(r"\s[-–—|]\s*$")


def says_whose_music(words: str) -> bool:
    """Whether words say of whom the music is: ``Tern Island – music by Ada Quell``."""
    match = _MUSIC_BY.search(words)
    return match is not None and bool(words[: match.start()].strip())


def split_composers(
    title: Piece,
    last: Piece,
    lines: Sequence[Line],
    is_named_elsewhere: Callable[[str], bool],
    *,
    is_dated: bool = False,
) -> tuple[Piece, list[Piece]]:
    """Part a title from its composers. ``last`` is the title's last segment, ``lines`` are the page.

    ``is_dated`` says that a year in brackets follows, where *“Tern Island”, de* somebody is no reviewer's.
    Only this, *music by* and a year in brackets before a dash are sure of them; else a person must be named
    elsewhere on the page, because titles go on in the same ways, and one in front of the title must be
    said to write the music.
    """
    match = _MUSIC_BY.search(title.text)
    if match and not is_generic(title.text[: match.start()]):
        behind = title.cut(match.end())
        parted = _DASH.search(behind.text)
        people = split_people(strip_rubric(behind.cut(0, parted.start()) if parted else behind))
        composers = [person for person in people if looks_like_a_person(person.text)]
        return strip_rubric(title.cut(0, match.start())), composers
    match = _BY_SOMEBODY.search(title.text)
    is_sure = bool(match and is_dated and title.text[: match.start()].rstrip(",")[-1:] in _QUOTES_END)
    if match and looks_like_a_person(match["who"]) and (is_sure or is_named_elsewhere(match["who"])):
        rest = title.cut(0, match.start())
        return title if is_generic(rest.text) else strip_rubric(rest), [title.group(match, "who")]
    match = _DASH_BEFORE.search(title.text[: max(0, last.start - title.start)])
    follows_a_year = bool(match and _YEAR_IN_BRACKETS.search(title.text, 0, match.start()))
    if match and looks_like_a_person(last.text) and (follows_a_year or is_named_elsewhere(last.text)):
        return strip_rubric(title.cut(0, match.start())), [last]
    return split_owner(title, lines)
