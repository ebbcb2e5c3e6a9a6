"""What a sentence says of each row of cues in it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cuebook.formats.recognition.comparisons import is_compared, is_surpassed, is_unrivalled, said_as_much
from cuebook.formats.recognition.joined_cues import heads_a_list, is_excepted, is_governed_alike
from cuebook.formats.recognition.judged_sentence import Sentence, outside
from cuebook.formats.recognition.opinions import Opinion
from cuebook.formats.recognition.phrase_tables import STRONG, WEAK
from cuebook.formats.recognition.sentiment import heaviest_of, verdict
from cuebook.formats.recognition.sites import Site

_SEPARATED = re.compile(r"[,;:–—()]|\s(?:and|und|et|y|e|i|or|oder|ou|o)\s")
_CLAUSE_BEHIND = re.compile(
    r"[”“\"’»]?,?\s(?:which|that|das|der|die|welche\w*|qui|que|która|który|które)\s[^,;]*"
)
_NEAR = 40
_NEXT_TO = 16


def signs_in(sentence: Sentence) -> list[int]:
    """What a sentence says of each row of cues in it, by the part of it the row stands in."""
    if len(sentence.rows) == 1:
        return [_sign_of_only(sentence, sentence.rows[0])]
    said: list[list[Opinion]] = [[] for _ in sentence.rows]
    parts = [sentence.part(row[0].start) for row in sentence.rows]
    judged = [number for number, row in enumerate(sentence.rows) if not is_compared(sentence.before(row))]
    for opinion in sentence.opinions:
        part = sentence.part(opinion.start)
        near = [number for number in judged if parts[number] == part]
        chosen = _choose_row(sentence, near, judged, opinion)
        if chosen is not None:
            said[chosen].append(opinion)
    _share_head(sentence, said)
    return [_settled(sentence, opinions, row) for row, opinions in zip(sentence.rows, said, strict=True)]


def is_only_faint(sentence: Sentence) -> bool:
    """Whether a sentence says nothing but what gives way to whatever else is said, or is conceded."""
    return all(opinion.weight == WEAK for opinion in sentence.counting())


def sign_of_whole(sentence: Sentence) -> int:
    """What a sentence says that names no cue, and goes on about one."""
    return _settled(sentence, sentence.counting() or sentence.opinions)


def _share_head(sentence: Sentence, said: list[list[Opinion]]) -> None:
    """Let what stands before the first row be said of those behind it that go with it, and have nothing."""
    first = sentence.rows[0]
    head = [opinion for opinion in said[0] if opinion.start < first[0].start]
    is_list = heads_a_list(sentence.before(first)) and not sentence.is_of_others
    for place, row in enumerate(sentence.rows):
        is_near = sentence.part(row[0].start) == sentence.part(first[0].start)
        if said[place] or not is_near:
            continue
        if is_list or is_governed_alike(sentence.before(first), sentence.between(place)):
            said[place] += head


def _choose_row(
    sentence: Sentence, near: Sequence[int], judged: Sequence[int], opinion: Opinion
) -> int | None:
    """An opinion is of the cue before it in its part, unless it stands directly in front of another.

    Where its part names cues only further on, it is still of the one before: *“A” is nice but too long,
    and “B” is new*.
    """
    before = [number for number in near if sentence.rows[number][0].start < opinion.start]
    after = [number for number in near if number not in before]
    if after:
        between = sentence.piece.text[
            opinion.start - sentence.piece.start : sentence.rows[after[0]][0].start - sentence.piece.start
        ]
        is_apart = bool(_SEPARATED.search(between))
        if not is_apart and (len(between) <= _NEAR or not before):
            return after[0]
        earlier = [number for number in judged if sentence.rows[number][0].start < opinion.start]
        if is_apart and not before and earlier and sentence.turns_into(sentence.part(opinion.start)):
            return earlier[-1]
    return before[-1] if before else after[0] if after else None


def _sign_of_only(sentence: Sentence, row: Sequence[Site]) -> int:
    """What a sentence says of the only row in it, throughout.

    What is conceded or told of the film, and what stands before a *but* in front of the row, do not count:
    unless all that is said is what is conceded behind it, *“A” returns, though it drags*.
    """
    at = row[0].start
    opinions = sentence.counting()
    if not opinions:
        of_others = [aside for aside in sentence.asides if not aside.concedes or aside.start < at]
        opinions = outside(of_others, sentence.opinions)
    if sentence.supposes:
        return _sign_of_supposed_away(sentence)
    if is_excepted(sentence.before(row), sentence.after(row)):
        return _sign_of_excepted(sentence, row)
    if is_compared(sentence.before(row)):
        return _sign_of_compared(sentence, row, opinions)
    own = sentence.part(at)
    after = [opinion for opinion in opinions if sentence.part(opinion.start) >= own]
    said = after if after or sentence.turns_into(own) else opinions
    return _settled(sentence, said, row)


def _settled(sentence: Sentence, opinions: Sequence[Opinion], row: Sequence[Site] = ()) -> int:
    """What opinions say together of a row of cues, or of what the sentence goes on about.

    Of mixed ones, praise behind a *but* counts, and blame behind it leaves open what is meant; without
    a *but* those in the cues' own clause count, or else those in the nearest.
    """
    heaviest = heaviest_of(opinions)
    clear = verdict(heaviest)
    if clear or not heaviest or heaviest[0].weight == WEAK:
        return clear
    turn = max((at for at in sentence.turns if heaviest[0].start < at <= heaviest[-1].start), default=None)
    if turn is not None:
        return max(0, verdict(one for one in heaviest if one.start >= turn))
    return _sign_in_nearest_clause(sentence, heaviest, row)


def _sign_in_nearest_clause(sentence: Sentence, mixed: Sequence[Opinion], row: Sequence[Site]) -> int:
    """What most opinions in the clause nearest to a row say; if as many praise as blame, those behind it."""
    own = range(sentence.clause(row[0].start), sentence.clause(row[-1].start) + 1) if row else range(1)
    by_clause: dict[int, list[Opinion]] = {}
    for one in mixed:
        clause = sentence.clause(one.start)
        by_clause.setdefault(own.start if clause in own else clause, []).append(one)
    nearest = min(by_clause, key=lambda clause: (abs(clause - own.start), clause < own.start))
    balance = sum(one.sign for one in by_clause[nearest])
    if balance or not row:
        return (balance > 0) - (balance < 0)
    return verdict(one for one in by_clause[nearest] if one.start >= row[-1].stop)


def _sign_of_supposed_away(sentence: Sentence) -> int:
    """The contrary of what would be without the cue. What decides is of the cue: *better off without it*."""
    heaviest = heaviest_of(sentence.opinions)
    sign = verdict(heaviest)
    return sign if heaviest and heaviest[0].weight == STRONG else -sign


def _sign_of_excepted(sentence: Sentence, row: Sequence[Site]) -> int:
    """What *apart from “A”, which is lovely, all is dull* says of the cue.

    That is what the words next to it say, or else the contrary of what is said of all the others.
    """
    after = sentence.after(row)
    clause = _CLAUSE_BEHIND.match(after)
    stop = row[-1].stop + (clause.end() if clause else 0)
    own = [one for one in sentence.opinions if row[0].start - _NEXT_TO <= one.start < stop]
    return verdict(own) if own else -verdict(sentence.opinions)


def _sign_of_compared(sentence: Sentence, row: Sequence[Site], opinions: Sequence[Opinion]) -> int:
    """What *as good as* or *nothing is better than* says of the cue behind it.

    *He wrote better ones than* says the contrary, and other comparisons say nothing.
    """
    before = sentence.before(row)
    as_much = said_as_much(before)
    if as_much:
        said = range(sentence.piece.start + as_much.start, sentence.piece.start + as_much.stop)
        equal = verdict(_of_the_compared(one) for one in opinions if one.start in said)
        if equal:
            return equal
    if is_unrivalled(before, sentence.after(row)):
        return verdict(map(_of_the_compared, opinions))
    return -1 if opinions and is_surpassed(before) else 0


def _of_the_compared(opinion: Opinion) -> Opinion:
    """What *nothing is as good as* says of the cue behind it: the *nothing* turned the praise."""
    return replace(opinion, sign=abs(opinion.sign)) if not opinion.weight else opinion
