"""Whether a quotation in prose names a cue: films, other scores and mottoes are quoted in the same way."""

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from cuebook.domain.names import fold, fold_title
from cuebook.formats.recognition.film_words import (
    AFTER_A_WORK,
    CUE_BEFORE,
    FILM_AFTER,
    FILM_BEFORE,
    FILM_WORDS,
    ITS_OWN_FILM,
    MUSIC_WORDS,
    POSSESSIVE,
    SPEECH_AFTER,
    SPEECH_BEFORE,
    UP_TO_ANOTHER,
    WITHOUT,
)
from cuebook.formats.recognition.lines import Piece, within
from cuebook.formats.recognition.other_works import WORK_BEFORE, WORK_BETWEEN
from cuebook.formats.recognition.quotations import Quotation
from cuebook.formats.recognition.sentences import Paragraph

_FILM_MARK = "『"
_MOST_WORDS = 12
_SENTENCE_WORDS = 6
_NUMERAL = re.compile(r"(?:\s(?:\d{1,2}|[ivx]{1,4}|part \w{1,5}|teil \w{1,5}))+$")
_ONLY_NUMERAL = re.compile(r"[ivx]{1,4}|\d{1,2}")
_NO_CUE = re.compile(
    r"\b(?:edition|anniversary|remaster(?:ed)?|best\s(?:picture|(?:original\s)?(?:score|song|music"
    r"|soundtrack))|academy award|golden globe)\b",
    re.IGNORECASE,
)
_CONNECTED = re.compile(r"[\s,;]{0,6}(?:(?:and|und|et|y|i|or|oder|e|sowie|then)\s)?\s{0,3}")
_SAID_BY = re.compile(r"\s*(?:[(\[][^()\[\]]{2,60}[)\]]|[–—-]\s?[^.!?]{2,60})[\s.]*")
"""Behind a motto, whose it is: ``(Anna Quell, 1963)``, ``— Anna Quell``."""
_SET_AGAINST = re.compile(
    r"(?:^|[.!?…;]\s)(?:(?:but|aber|mais|pero|ale),?\s)?(?:unlike|compared\s(?:to|with)|after|next\sto|besides?|apart\sfrom|anders\sals"
    r"|im\sgegensatz\szu|verglichen\smit|im\svergleich\s(?:zu|mit)|nach|neben|contrairement\sà|à\sla\sdifférence\sde|comparée?\sà|après"
    r"|a\sdiferencia\sde|al\scontrario\sque|comparad[oa]\scon|tras|w\sprzeciwieństwie\sdo|w\sporównaniu\s(?:z|do)|po)\s$",
    re.IGNORECASE,
)
_NEXT_CLAUSE = re.compile(r",\s(?:and|und|et|y|e|i|a)\s")
_REACH = 60


@dataclass(frozen=True, slots=True)
class Page:
    """What is known of a page, folded: its score's title, names that are no cues, composers' surnames."""

    title: str
    no_cues: Collection[str]
    surnames: Collection[str]
    written: str = ""
    """The title as it is written."""


def choose_cues(paragraph: Paragraph, page: Page) -> list[Quotation]:
    """Choose the quotations of a paragraph that name cues of its score; those in one row go together."""
    piece, quotations = paragraph.piece, paragraph.quotations
    cues: list[Quotation] = []
    for row in _rows(piece, quotations):
        start = row[0].start - piece.start
        if CUE_BEFORE.search(piece.text[max(0, start - _REACH) : start]):
            cues += row
        elif not _is_a_film(row, paragraph, page):
            cues += [quotation for quotation in row if may_be_a_cue(quotation.inside.name, page)]
    return cues


def tells_of_a_film(quotation: Quotation, paragraph: Paragraph, page: Page) -> bool:
    """Whether what stands around a quotation speaks of it as of a film, an album or another score."""
    return _is_a_film([quotation], paragraph, page)


def may_be_a_cue(name: str, page: Page) -> bool:
    """Whether a name by itself may be a cue's: it is no film of the series, no sentence, no edition."""
    folded = fold(name)
    words = name.split()
    first = next((letter for letter in name if letter.isalnum()), "")
    if not folded or len(words) > _MOST_WORDS or first.islower() or _ONLY_NUMERAL.fullmatch(folded):
        return False
    is_a_sentence = len(words) > _SENTENCE_WORDS and name.endswith((".", ";"))
    of_the_series = bool(page.title) and _without_numeral(folded) == _without_numeral(page.title)
    return not (is_a_sentence or of_the_series or folded in page.no_cues or _NO_CUE.search(name))


def _without_numeral(title: str) -> str:
    """What the films of a series share of their titles."""
    return fold_title(_NUMERAL.sub("", title))


def _rows(paragraph: Piece, quotations: Sequence[Quotation]) -> list[list[Quotation]]:
    """Quotations with nothing but commas and *and* between them share what is said around them."""
    rows: list[list[Quotation]] = []
    for quotation in quotations:
        last = rows[-1][-1].stop - paragraph.start if rows else 0
        between = paragraph.text[last : quotation.start - paragraph.start]
        is_second = rows and len(rows[-1]) == 1
        is_against = is_second and _is_set_against(rows[-1][0], between, paragraph)
        if rows and _CONNECTED.fullmatch(between) and not is_against:
            rows[-1].append(quotation)
        else:
            rows.append([quotation])
    return rows


def _is_set_against(first: Quotation, between: str, paragraph: Piece) -> bool:
    """Whether a comma parts another work from a cue: *Unlike “A”, “B” is …*, *It is no “A”, and “B” is …*."""
    before = paragraph.text[max(0, first.start - paragraph.start - _REACH) : first.start - paragraph.start]
    if _NEXT_CLAUSE.fullmatch(between):
        return bool(WORK_BEFORE.search(before))
    return between.strip() == "," and bool(_SET_AGAINST.search(before))


def _is_a_film(row: Sequence[Quotation], paragraph: Paragraph, page: Page) -> bool:
    """Whether what stands around a row of quotations tells of films, albums or other people's scores."""
    if row[0].mark == _FILM_MARK:
        return True
    piece = paragraph.piece
    start, stop = row[0].start - piece.start, row[-1].stop - piece.start
    before, after = piece.text[max(0, start - _REACH) : start], piece.text[stop : stop + _REACH]
    if UP_TO_ANOTHER.match(after) or (WITHOUT.search(before) and not after.lstrip().startswith("(")):
        return False
    if _is_told_by_its_neighbours(before, after) or _is_a_motto(row[0], piece):
        return True
    owner = POSSESSIVE.search(before)
    if owner and owner["owner"][0].isupper() and page.surnames and fold(owner["owner"]) not in page.surnames:
        return True
    around = ITS_OWN_FILM.sub(" ", _around(row, paragraph))
    return bool(FILM_WORDS.search(around)) and not MUSIC_WORDS.search(around)


@lru_cache(maxsize=256)
def _is_told_by_its_neighbours(before: str, after: str) -> bool:
    """Whether the words next to a quotation tell that it is a film, another work, or what somebody says."""
    if FILM_BEFORE.search(before) or SPEECH_BEFORE.search(before):
        return True
    if FILM_AFTER.match(after) or SPEECH_AFTER.match(after):
        return True
    if WORK_BEFORE.search(before):
        return True
    return any(one.search(before) and other.match(after) for one, other in (AFTER_A_WORK, *WORK_BETWEEN))


def _is_a_motto(quotation: Quotation, piece: Piece) -> bool:
    """Whether a quotation is a sentence that fills its line: what people put above or below their words."""
    start, stop = quotation.start - piece.start, quotation.stop - piece.start
    ends = piece.text[stop - 2 : stop - 1] in ".!?…" or piece.text[stop : stop + 1] == "."
    before, after = piece.text[:start].rpartition("\n")[2], piece.text[stop:].partition("\n")[0]
    is_by_itself = not after.strip(" .") or bool(_SAID_BY.fullmatch(after))
    return ends and " " in quotation.inside.text and not before.strip(" >") and is_by_itself


def _around(row: Sequence[Quotation], paragraph: Paragraph) -> str:
    """What stands near a row in its sentence, without what is quoted there."""
    sentences = paragraph.sentences
    at = bisect_right(sentences, row[0].inside.start, key=lambda one: one.start) - 1
    sentence = sentences[at] if at >= 0 else paragraph.piece
    first, last = row[0].start - sentence.start - _REACH, row[-1].stop - sentence.start + _REACH
    return _without_quotations(sentence, paragraph.quotations)[max(0, first) : last]


def _without_quotations(sentence: Piece, quotations: Sequence[Quotation]) -> str:
    """A sentence with spaces for what it quotes: a cue may be called *Film Version*."""
    text = sentence.text
    for quotation in within(quotations, sentence):
        start, stop = quotation.start - sentence.start, quotation.stop - sentence.start
        text = text[:start] + " " * (stop - start) + text[stop:]
    return text[: len(sentence.text)]
