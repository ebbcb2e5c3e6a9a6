"""The labels pages put before their facts, in several languages: ``Label: value``, or a value below."""

import re
from dataclasses import dataclass
from functools import lru_cache

from cuebook.domain.names import fold
from cuebook.formats.recognition.label_phrases import is_nearly, label_of, whole_label
from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.lines import Line, Piece
from cuebook.formats.recognition.people import looks_like_a_person
from cuebook.formats.recognition.signed_names import is_a_handle

__all__ = ["Labelled", "is_nearly", "label_of", "read_label"]

_LONGEST = 60
_MOST_LINES_KEPT = 4_096
_LABELLED = re.compile(r"(?P<label>[^:：]{1,60}?)\s{0,3}[:：](?P<value>.*)")
_ROW = re.compile(r"\|\s{0,3}(?P<label>[^|:：]{1,60}?)\s{0,3}[:：]?\s{0,3}\|(?P<value>[^|]{1,160})\|?")
"""A row of a table that names itself: ``| Composer | Ada Quell |``."""
_OF_COLUMNS = {Label.TRACKS, Label.OTHER_LIST}
_PARTED = re.compile(
    r"(?P<label>[^\W\d_][^:.=–—-]{1,40}?)\s{0,3}(?:\s(?P<mark>[-–—=·•|›»→])\s|\.{3,}\s?)(?=\S)"
)
_REVIEWS = frozenset({"review", "kritik", "rezension", "critique", "resena", "critica", "recensione"})
_RECORDS = frozenset({"soundtrack", "score", "ost", "music", "album"})
_OF_RECORDS = _RECORDS | {
    "original",
    "television",
    "tv",
    "motion",
    "picture",
    "film",
    "movie",
    "game",
    "series",
    "the",
}
_DATE = re.compile(r"(?:[\w.]{1,12},?\s){0,3}(?:19|20)\d\d\.?")
_DATED_ROW = re.compile(rf"{_DATE.pattern}(?=$|[,;/]\s|\s?[(–—])")
"""A date, and what else the row tells: ``Film from 2012, CD from 2014``."""
_BY_WORDS = {"by", "von", "de", "d", "di", "par", "por", "przez", "da", "signee", "signe", "autorstwa"}
_BY_WORD = re.compile(
    r"(?<![^\W_])(?:by|von|de|d(?=['’])|di|par|por|przez|da|sign[ée]e?|autorstwa)(?![^\W_])", re.IGNORECASE
)
"""One of them as it may be written: most lines have none, and need not be read word by word."""
_LABEL_WORD = re.compile(r"[dD]['’](?=\w)|[^\s•·*]+")
_ELIDED = re.compile(r"\b[dD]['’]$")
"""*Chronique d’Ada Quell* is one *de* somebody."""
_FIRST_WORDS = re.compile(r"\S+(?=\s)")
_BARE_LABELS = "【】[]=~•·*-–—# "


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label and what stands on its line after it, which may be nothing.

    ``sure`` says that a colon, or the value itself, makes it a label: ``Time`` alone may be a cue.
    """

    label: Label
    value: Piece
    sure: bool = True


@lru_cache(maxsize=_MOST_LINES_KEPT)
def read_label(line: Line) -> Labelled | None:
    """Read the label a line begins with; each of a page's parts asks again.

    ``Label: X`` and ``Music by X`` have a value; a line of nothing but a label, with or without a
    colon, has an empty one.
    """
    match = _LABELLED.match(line.text)
    words = match["label"] if match else ""  # a bracket may belong to it: ``Rating [out of 5]``
    if match and (label := label_of(words.strip(_BARE_LABELS)) or label_of(words)):
        return Labelled(label, line.group(match, "value"))
    row = _ROW.fullmatch(line.text)
    if row and (label := label_of(row["label"].strip(_BARE_LABELS))) and label not in _OF_COLUMNS:
        return Labelled(label, line.group(row, "value"))
    if parted := _read_parted_label(line):
        return parted
    if label := label_of(line.text.strip(_BARE_LABELS)):
        return Labelled(label, line.cut(len(line.text)), sure=line.text.endswith("】"))
    return _read_unmarked_label(line)


def _read_parted_label(line: Line) -> Labelled | None:
    """``Composer - X``, ``Year ..... 1994``: a dash or dots may also part a cue from its length."""
    match = _PARTED.match(line.text)
    label = label_of(match["label"]) if match else None
    if match is None or label is None:
        return None
    value = line.cut(match.end())
    names_one = label in (Label.COMPOSER, Label.REVIEWER) and looks_like_a_person(value.text)
    is_a_year = label is Label.YEAR and bool(_DATE.fullmatch(value.text))
    is_a_company = (
        label is Label.COMPANY and match["mark"] not in {"-", "–", "—"} and value.text[:1].isalpha()
    )
    return Labelled(label, value) if names_one or is_a_year or is_a_company else None


def _read_unmarked_label(line: Line) -> Labelled | None:
    """``Music composed by X``: no colon, so only labels that end in a word like *by* are taken."""
    if not _BY_WORD.search(line.text, 0, 2 * _LONGEST):
        return _read_named_label(line)
    words = list(_LABEL_WORD.finditer(line.text[: 2 * _LONGEST]))
    for count in range(min(len(words) - 1, 7), 0, -1):
        if fold(words[count - 1].group()) in _BY_WORDS:
            rubric = line.text[words[0].start() : words[count - 1].start()]
            said = line.text[words[0].start() : words[count - 1].end()]
            label = label_of(_ELIDED.sub("de", said)) or _label_of_rubric(rubric)
            value = line.cut(words[count - 1].end())
            if label and (not value.text[:1].islower() or is_a_handle(value.text.partition(" ")[0])):
                return Labelled(label, value)
    return _read_named_label(line)


def _label_of_rubric(words: str) -> Label | None:
    """What a rubric before *by* announces: ``Original Soundtrack by``, ``Score Quay review by``."""
    folded = fold(words).split()
    if folded and folded[-1] in _REVIEWS:
        return Label.REVIEWER
    is_a_record = folded[:1] == ["original"] or folded[1:][-1:] not in ([], ["music"])
    is_a_record = is_a_record and folded[-1] in _RECORDS and _OF_RECORDS.issuperset(folded)
    return Label.COMPOSER if is_a_record else None


def _read_named_label(line: Line) -> Labelled | None:
    """``Rezensent X``, ``Es schreibt X``, ``Released 2020``: nothing behind but a person or a date."""
    if not line.text[0].isalpha():
        return None
    for words in _FIRST_WORDS.finditer(line.text, 0, _LONGEST):
        stop = words.end()
        if label := whole_label(line.text[:stop]) if stop > 1 else None:
            value = line.cut(stop)
            is_shouted = line.text.isupper()  # the name of a site begins with *Music* as well
            may_be_a_name = label in (Label.REVIEWER, Label.COMPOSER) and not is_shouted
            is_a_year = label is Label.YEAR and bool(_DATED_ROW.match(value.text))
            if is_a_year or (may_be_a_name and looks_like_a_person(value.text)):
                return Labelled(label, value)
    return None
