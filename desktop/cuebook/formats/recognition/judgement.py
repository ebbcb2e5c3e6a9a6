"""What a paragraph says of each cue it names."""

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from cuebook.formats.recognition.comparisons import is_compared, is_unrivalled, said_as_much
from cuebook.formats.recognition.evidence import Evidence, likely
from cuebook.formats.recognition.joined_cues import (
    are_in_a_row,
    asks_for_cues,
    heads_a_list,
    is_excepted,
    is_governed_alike,
    is_likewise,
)
from cuebook.formats.recognition.lines import Piece, within
from cuebook.formats.recognition.sentiment import Aside, Lexicon, Opinion, verdict
from cuebook.formats.recognition.words_in_text import Named, words_of

_SEPARATED = re.compile(r"[,;:–—()]|\s(?:and|und|et|y|e|i|or|oder|ou|o)\s")
_QUOTED = likely("quoted in the prose")
_CLAUSE_BEHIND = re.compile(
    r"[”“\"’»]?,?\s(?:which|that|das|der|die|welche\w*|qui|que|która|który|które)\s[^,;]*"
)
_NEAR = 40
_NEXT_TO = 16
_SENTENCES_ON = 3
_FIRST_WORDS = 24
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
    asides: list[Aside]
    points_back: bool
    is_of_others: bool = False
    """Whether it begins to speak of the album, the film or the like."""
    turns: Collection[int] = ()
    """Those of the breaks at which a contrast begins."""


def judge(
    sentences: Sequence[Piece], sites: Sequence[Site], masked: Sequence[Named], lexicon: Lexicon
) -> list[Judgement]:
    """Judge the sites of a paragraph, each by its part of its sentence.

    Where that says nothing, the sentences that go on about the cue decide. Names in ``masked``
    stretches of the text have no opinion.
    """
    read = [_read_sentence(sentence, sites, masked, lexicon) for sentence in sentences]
    judgements = []
    last = 0
    for number, sentence in enumerate(read):
        if not sentence.rows:
            last = last if sentence.points_back else 0
            continue
        signs = _signs(sentence)
        if not any(signs) and number:
            signs = [_sign_of_question(read[number - 1], sentence)] * len(signs)
        if not signs[-1]:
            signs[-1] = _sign_of_following(read[number : number + 1 + _SENTENCES_ON])
        for place, row in enumerate(sentence.rows):
            if not signs[place] and _is_likewise(sentence, place):
                signs[place] = signs[place - 1] if place else last
            judgements += [Judgement(site, signs[place], sentence.piece) for site in row]
        last = signs[-1]
    return judgements


def _read_sentence(
    piece: Piece, sites: Sequence[Site], masked: Sequence[Named], lexicon: Lexicon
) -> _Sentence:
    words = words_of(piece, within(masked, piece))
    semicolons = [piece.start + at for at, letter in enumerate(piece.text) if letter in ";；"]
    contrasts = lexicon.contrasts(words)
    return _Sentence(
        piece,
        _rows(piece, within(sites, piece)),
        lexicon.opinions(piece, words),
        sorted([*semicolons, *contrasts]),
        lexicon.asides(words),
        points_back=lexicon.points_back(words) and not lexicon.contrasts(words[:1]),
        is_of_others=lexicon.is_of_others(words[:_BEGINNING]),
        turns=frozenset(contrasts),
    )


def _rows(sentence: Piece, sites: Sequence[Site]) -> list[list[Site]]:
    """Sites with nothing but commas and *and* between them share what is said of them."""
    rows: list[list[Site]] = []
    for site in sites:
        if rows:
            first, last = rows[-1][0].start - sentence.start, rows[-1][-1].stop - sentence.start
            is_joined = are_in_a_row(sentence.text[:first], sentence.text[last : site.start - sentence.start])
        if rows and is_joined:
            rows[-1].append(site)
        else:
            rows.append([site])
    return rows


def _signs(sentence: _Sentence) -> list[int]:
    """What a sentence says of each row of cues in it, by the part of it the row stands in."""
    if len(sentence.rows) == 1:
        return [_sign_of_only(sentence, sentence.rows[0])]
    said: list[list[Opinion]] = [[] for _ in sentence.rows]
    parts = [_part(sentence, row[0].start) for row in sentence.rows]
    judged = [number for number, row in enumerate(sentence.rows) if not is_compared(_before(sentence, row))]
    for opinion in sentence.opinions:
        part = _part(sentence, opinion.start)
        near = [number for number in judged if parts[number] == part]
        if near:
            said[_choose_row(sentence, near, opinion)].append(opinion)
    _share_head(sentence, said)
    return [verdict(opinions) for opinions in said]


def _share_head(sentence: _Sentence, said: list[list[Opinion]]) -> None:
    """Let what stands before the first row be said of those behind it that go with it, and have nothing."""
    first = sentence.rows[0]
    head = [opinion for opinion in said[0] if opinion.start < first[0].start]
    is_list = heads_a_list(_before(sentence, first)) and not sentence.is_of_others
    for place, row in enumerate(sentence.rows):
        is_near = _part(sentence, row[0].start) == _part(sentence, first[0].start)
        if said[place] or not is_near:
            continue
        if is_list or is_governed_alike(_before(sentence, first), _between(sentence, place)):
            said[place] += head


def _sign_of_only(sentence: _Sentence, row: Sequence[Site]) -> int:
    """What a sentence says of the only row in it, throughout.

    What is conceded or told of the film, and what stands before a *but* in front of the row, do not count:
    unless all that is said is what is conceded behind it, *“A” returns, though it drags*.
    """
    at = row[0].start
    opinions = _outside(sentence.asides, sentence.opinions)
    if not opinions:
        of_others = [aside for aside in sentence.asides if not aside.concedes or aside.start < at]
        opinions = _outside(of_others, sentence.opinions)
    if is_excepted(_before(sentence, row), _after(sentence, row)):
        return _sign_of_excepted(sentence, row)
    if is_compared(_before(sentence, row)):
        return _sign_of_compared(sentence, _before(sentence, row), opinions)
    own = _part(sentence, at)
    after = [opinion for opinion in opinions if _part(sentence, opinion.start) >= own]
    is_turned = bool(own) and sentence.breaks[own - 1] in sentence.turns
    return verdict(after if after or is_turned else opinions)


def _sign_of_excepted(sentence: _Sentence, row: Sequence[Site]) -> int:
    """What *apart from “A”, which is lovely, all is dull* says of the cue.

    That is what the words next to it say, or else the contrary of what is said of all the others.
    """
    after = _after(sentence, row)
    clause = _CLAUSE_BEHIND.match(after)
    stop = row[-1].stop + (clause.end() if clause else 0)
    own = [one for one in sentence.opinions if row[0].start - _NEXT_TO <= one.start < stop]
    return verdict(own) if own else -verdict(sentence.opinions)


def _outside(asides: Sequence[Aside], opinions: Sequence[Opinion]) -> list[Opinion]:
    return [one for one in opinions if not any(aside.start <= one.start < aside.stop for aside in asides)]


def _sign_of_compared(sentence: _Sentence, before: str, opinions: Sequence[Opinion]) -> int:
    """What *as good as* or *nothing is better than* says of the cue behind it.

    Other comparisons say nothing.
    """
    as_much = said_as_much(before)
    if as_much:
        said = range(sentence.piece.start + as_much.start, sentence.piece.start + as_much.stop)
        return verdict(_of_the_compared(one) for one in opinions if one.start in said)
    return verdict(map(_of_the_compared, opinions)) if is_unrivalled(before) else 0


def _of_the_compared(opinion: Opinion) -> Opinion:
    """What *nothing is as good as* says of the cue behind it: the *nothing* turned the praise."""
    return replace(opinion, sign=abs(opinion.sign)) if not opinion.weight else opinion


def _is_likewise(sentence: _Sentence, place: int) -> bool:
    """Whether a row is said to be like the one before it: ``“A” is lovely, and so is “B”``."""
    return is_likewise(_between(sentence, place), _after(sentence, sentence.rows[place]))


def _between(sentence: _Sentence, place: int) -> str:
    """What stands between a row of cues and the one before it, or the beginning of the sentence."""
    start = sentence.piece.start
    before = sentence.rows[place - 1][-1].stop - start if place else 0
    return sentence.piece.text[before : sentence.rows[place][0].start - start]


def _part(sentence: _Sentence, at: int) -> int:
    """The number of the part of a sentence, between contrasts and semicolons, that a character is in."""
    return bisect_right(sentence.breaks, at)


def _before(sentence: _Sentence, row: Sequence[Site]) -> str:
    """What a sentence says before a row of cues."""
    return sentence.piece.text[: row[0].start - sentence.piece.start]


def _after(sentence: _Sentence, row: Sequence[Site]) -> str:
    """What a sentence says after a row of cues."""
    return sentence.piece.text[row[-1].stop - sentence.piece.start :]


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
    """What the next sentences after the first say, as long as they point back and name no other cue.

    What follows a question answers it, whatever its words.
    """
    opinions: list[Opinion] = []
    is_answer = sentences[0].piece.text.rstrip().endswith("?")
    for sentence in sentences[1:]:
        if sentence.rows or not (sentence.points_back or is_answer):
            break
        opinions += sentence.opinions
        is_answer = False
    return verdict(opinions)


def _sign_of_question(before: _Sentence, sentence: _Sentence) -> int:
    """What the question says that a sentence beginning with cues answers: *The best cue?*, and then *“A”*."""
    begins = len(_before(sentence, sentence.rows[0])) <= _FIRST_WORDS
    if before.rows or not begins or not asks_for_cues(before.piece.text):
        return 0
    return verdict(before.opinions)
