"""What a paragraph says of each cue it names."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from cuebook.formats.recognition.evidence import Evidence, likely
from cuebook.formats.recognition.lines import Piece, within
from cuebook.formats.recognition.sentiment import Lexicon, Named, Opinion, verdict, words_of

_CONNECTED = re.compile(
    r"[\s,;&“”„\"‘’«»」「、)(\d.\-]{0,12}(?:(?:and|und|et|y|i|or|oder|e|sowie|then)\b)?[\s“„\"‘«]{0,4}"
)
_COMPARED = re.compile(
    r"\b(?:than|unlike|like|as|compared (?:with|to)|als|wie|que|comme|como|niż|jak)\s[“„\"‘«]?$",
    re.IGNORECASE,
)
_LIKEWISE = re.compile(
    r"\b(?:(?:so|as)\s(?:is|are|does|do|was|were)|likewise|ebenso(?:\sist|\swie)?|genauso|de\smême\sque|tout\scomme|"
    r"al\sigual\sque|lo\smismo\s(?:que|ocurre\scon)|podobnie(?:\sjak)?|tak\ssamo(?:\sjak)?)\s?[“„\"‘«]?\s?$",
    re.IGNORECASE,
)
_COMPARISON_REACH = 24
_SEPARATED = re.compile(r"[,;:–—()]|\s(?:and|und|et|y|e|i|or|oder|ou|o)\s")
_QUOTED = likely("quoted in the prose")
_NEAR = 40
_SENTENCES_ON = 3
_BEGINNING = 6


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


@dataclass(frozen=True, slots=True)
class _Sentence:
    piece: Piece
    rows: list[list[Site]]
    opinions: list[Opinion]
    breaks: list[int]
    points_back: bool


def judge(
    sentences: Sequence[Piece], sites: Sequence[Site], masked: Sequence[Named], lexicon: Lexicon
) -> list[Judgement]:
    """Judge the sites of a paragraph, each by its part of its sentence.

    Where that says nothing, the sentences that go on about the cue decide. Names in ``masked``
    stretches of the text have no opinion.
    """
    read = [_read_sentence(sentence, sites, masked, lexicon) for sentence in sentences]
    judgements = []
    for number, sentence in enumerate(read):
        signs = _signs(sentence)
        if len(sentence.rows) == 1 and not signs[0]:
            signs = [_sign_of_following(read[number + 1 : number + 1 + _SENTENCES_ON])]
        for place in range(1, len(signs)):
            signs[place] = signs[place] or (signs[place - 1] if _is_likewise(sentence, place) else 0)
        for row, sign in zip(sentence.rows, signs, strict=True):
            judgements += [Judgement(site, sign, sentence.piece) for site in row]
    return judgements


def _read_sentence(
    piece: Piece, sites: Sequence[Site], masked: Sequence[Named], lexicon: Lexicon
) -> _Sentence:
    words = words_of(piece, within(masked, piece))
    semicolons = [piece.start + at for at, letter in enumerate(piece.text) if letter in ";；"]
    return _Sentence(
        piece,
        _rows(piece, within(sites, piece)),
        lexicon.opinions(piece, words),
        sorted([*semicolons, *lexicon.contrasts(words)]),
        points_back=lexicon.points_back(words[:_BEGINNING]) and not lexicon.contrasts(words[:1]),
    )


def _rows(sentence: Piece, sites: Sequence[Site]) -> list[list[Site]]:
    """Sites with nothing but commas and *and* between them share what is said of them."""
    rows: list[list[Site]] = []
    for site in sites:
        if rows and _CONNECTED.fullmatch(
            sentence.text[rows[-1][-1].stop - sentence.start : site.start - sentence.start]
        ):
            rows[-1].append(site)
        else:
            rows.append([site])
    return rows


def _signs(sentence: _Sentence) -> list[int]:
    """What a sentence says of each row of cues in it, by the part of it the row stands in.

    A sentence with one row speaks of it throughout, but what comes before *but* is taken back.
    """
    said: list[list[Opinion]] = [[] for _ in sentence.rows]
    parts = [_part(sentence, row[0].start) for row in sentence.rows]
    judged = [number for number, row in enumerate(sentence.rows) if not _is_compared(sentence, row)]
    for opinion in sentence.opinions:
        part = _part(sentence, opinion.start)
        near = [number for number in judged if parts[number] == part]
        if near:
            said[_choose_row(sentence, near, opinion)].append(opinion)
    if len(said) == 1 and judged:
        own = parts[0] if said[0] else 0
        said = [[opinion for opinion in sentence.opinions if _part(sentence, opinion.start) >= own]]
    return [verdict(opinions) for opinions in said]


def _is_likewise(sentence: _Sentence, place: int) -> bool:
    """Whether a row is said to be like the one before it: ``“A” is lovely, and so is “B”``."""
    before, at = sentence.rows[place - 1][-1].stop, sentence.rows[place][0].start
    start = sentence.piece.start
    return bool(_LIKEWISE.search(sentence.piece.text[before - start : at - start]))


def _part(sentence: _Sentence, at: int) -> int:
    """The number of the part of a sentence, between contrasts and semicolons, that a character is in."""
    return bisect_right(sentence.breaks, at)


def _is_compared(sentence: _Sentence, row: Sequence[Site]) -> bool:
    at = row[0].start - sentence.piece.start
    return bool(_COMPARED.search(sentence.piece.text[max(0, at - _COMPARISON_REACH) : at]))


def _choose_row(sentence: _Sentence, near: Sequence[int], opinion: Opinion) -> int:
    """An opinion is of the cue before it, unless it stands directly in front of another."""
    before = [number for number in near if sentence.rows[number][0].start < opinion.start]
    after = [number for number in near if number not in before]
    if not before:
        return after[0]
    if after:
        between = sentence.piece.text[
            opinion.start - sentence.piece.start : sentence.rows[after[0]][0].start - sentence.piece.start
        ]
        if len(between) <= _NEAR and not _SEPARATED.search(between):
            return after[0]
    return before[-1]


def _sign_of_following(sentences: Sequence[_Sentence]) -> int:
    """What the next sentences say, as long as they point back and name no other cue."""
    opinions: list[Opinion] = []
    for sentence in sentences:
        if sentence.rows or not sentence.points_back:
            break
        opinions += sentence.opinions
    return verdict(opinions)
