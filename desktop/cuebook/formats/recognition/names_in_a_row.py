"""Names of cues in one row behind a label: parted by marks, commas or quotation marks, or told by numbers."""

import re
from collections.abc import Collection, Sequence

from cuebook.domain.names import fold
from cuebook.formats.recognition.lines import Piece, split_at
from cuebook.formats.recognition.phrases import phrases
from cuebook.formats.recognition.quotations import Quotation, find_quotations

END_MARKS = ' .,;“”"*_'
_AT_MARKS = re.compile(r"\s*[;•|]\s*|\s+[·/–—+-]\s+|(?<=\w)·(?=\w)")
_AT_COMMAS = re.compile(r"\s*,\s*(?:(?:and|und|et|y|i)\s+)?|\s+(?:and|und|et|y|i)\s+|\s*、\s*")
_AMPERSAND = re.compile(r"\s&\s")
_WORD = re.compile(r"\w{3}")
_NUMBER_WORDS = (
    r"(?:tracks?|cues?|titel|stücke?|nr\.?|nos?\.?|n[°º]|pistes?|plages?|pistas?|cortes?|temas?|utwory?|#)"
)
_NUMBERS = re.compile(
    rf"(?:{_NUMBER_WORDS}\s?)?\d{{1,2}}(?:\s?(?:,|&|\+|and|und|et|y|i"
    rf"|e)\s?(?:{_NUMBER_WORDS}\s?)?\d{{1,2}}){{0,20}}\.?",
    re.IGNORECASE,
)
_WHERE = re.compile(rf"\s?[(\[](?:{_NUMBER_WORDS}\s?\d{{1,2}}|\d{{1,2}}:\d\d)[)\]]$", re.IGNORECASE)
_NUMBERED = re.compile(r"#?\d{1,2}[.)]\s+(?=\S)")
_NOTHING = phrases(
    """
    none, nothing, no, yes, n a, na, keine, keiner, nichts, ja, nein, aucun, aucune, rien, oui, non, ninguno,
    ninguna, nada, sí, brak, żaden, nic, tak, nie, nessuno
    """
)
"""Answers that name no cue: ``Highlights: none``."""


def number_alone(cue: str) -> str:
    """The number that is all a cue is called by: ``Nr. 3``; nothing of others."""
    return "".join(filter(str.isdigit, cue)) if _NUMBERS.fullmatch(cue) else ""


def split_names(value: Piece, titles: Collection[str]) -> list[Piece]:
    """Part cues named one behind the other; commas inside a known title do not part it."""
    if fold(value.text) in _NOTHING:
        return []
    if _NUMBERS.fullmatch(value.text):
        return [value.group(match, 0) for match in re.finditer(r"\d+", value.text)]
    quoted = list(find_quotations(value))
    if quoted and not _WORD.search(_outside(value, quoted)):
        return [quotation.inside for quotation in quoted]
    if _AT_MARKS.search(value.text):
        return [_plain(part) for part in split_at(_AT_MARKS, value)]
    parts = split_at(_AT_COMMAS, value)
    joined: list[Piece] = []
    while parts:
        known = [
            end
            for end in range(len(parts), 1, -1)
            if fold(value.text[parts[0].start - value.start : parts[end - 1].stop - value.start]) in titles
        ]
        end = known[0] if known else 1
        cue = value.cut(parts[0].start - value.start, parts[end - 1].stop - value.start)
        joined += [_plain(part) for part in _at_ampersand(cue, titles)]
        parts = parts[end:]
    return joined


def _at_ampersand(cue: Piece, titles: Collection[str]) -> list[Piece]:
    """``The Quay & End Title``, where both are known names and the whole is none."""
    parts = split_at(_AMPERSAND, cue)
    are_known = fold(cue.text) not in titles and all(fold(_plain(part).text) in titles for part in parts)
    return parts if are_known else [cue]


def _plain(part: Piece) -> Piece:
    """A name without its number, its length and the marks around it."""
    part = part.without(".,;")
    numbered = _NUMBERED.match(part.text)
    name = part.cut(numbered.end()) if numbered else part
    where = _WHERE.search(name.text)
    return (name.cut(0, where.start()) if where else name).without(END_MARKS)


def _outside(value: Piece, quoted: Sequence[Quotation]) -> str:
    """What stands outside quotations, without the words that join names."""
    words, at = [], value.start
    for quotation in quoted:
        words.append(value.text[at - value.start : quotation.start - value.start])
        at = quotation.stop
    return _AT_COMMAS.sub(" ", " ".join([*words, value.text[at - value.start :]]))
