"""What a paragraph says of each cue it names."""

from collections.abc import Sequence
from dataclasses import replace

from cuebook.formats.recognition.announcements import announces
from cuebook.formats.recognition.former_latter import signs_of_each, speaks_of_one
from cuebook.formats.recognition.joined_cues import asks_for_cues, is_likewise
from cuebook.formats.recognition.judged_sentence import Sentence, read_sentence
from cuebook.formats.recognition.lines import Piece
from cuebook.formats.recognition.said_in_sentence import is_only_faint, sign_of_whole, signs_in
from cuebook.formats.recognition.sentiment import Lexicon, verdict
from cuebook.formats.recognition.sites import Judgement, Site
from cuebook.formats.recognition.words_in_text import Named

_SENTENCES_ON, _PARAGRAPH_ON = 3, 6
_FIRST_WORDS = 24
_OPENS_A_PARAGRAPH = 8


def judge(
    sentences: Sequence[Piece], sites: Sequence[Site], masked: Sequence[Named], lexicon: Lexicon
) -> list[Judgement]:
    """Judge the sites of a paragraph, each by its part of its sentence.

    Where that says nothing, the sentences that go on about the cue decide. Names in ``masked``
    stretches of the text have no opinion.
    """
    read = [read_sentence(sentence, sites, masked, lexicon) for sentence in sentences]
    judgements: list[Judgement] = []
    announced = last = 0
    for number, sentence in enumerate(read):
        announced = announces(sentence.piece.text) or announced
        if not sentence.rows:
            last = last if sentence.points_back else 0
            continue
        signs = signs_in(sentence)
        if not any(signs) and number:
            signs = [_sign_of_question(read[number - 1], sentence)] * len(signs)
        if not signs[-1] or is_only_faint(sentence):
            signs[-1] = _sign_of_following(read[number:], goes_on=_is_all_about_one(read)) or signs[-1]
        for place, row in enumerate(sentence.rows):
            if not signs[place] and _is_likewise(sentence, place):
                signs[place] = signs[place - 1] if place else last
            judgements += [Judgement(site, signs[place] or announced, sentence.piece) for site in row]
        last, announced = signs[-1], 0
    return _tell_apart(read, judgements)


def _tell_apart(read: Sequence[Sentence], judgements: Sequence[Judgement]) -> list[Judgement]:
    """The judgements, where cues are called the former and the latter each with what is said of it."""
    said: dict[Site, int] = {}
    named: list[Site] = []
    for sentence in read:
        said.update(signs_of_each(sentence, named))
        named = [site for row in sentence.rows for site in row] or named
    return [replace(one, sign=said.get(one.site, one.sign)) for one in judgements]


def _is_all_about_one(read: Sequence[Sentence]) -> bool:
    """Whether a paragraph begins with a cue and names no other: it is about this one."""
    rows = [row for sentence in read for row in sentence.rows]
    begins = bool(read[0].rows) and len(read[0].before(rows[0])) <= _OPENS_A_PARAGRAPH
    return begins and len(rows) == len(rows[0]) == 1


def _is_likewise(sentence: Sentence, place: int) -> bool:
    """Whether a row is said to be like the one before it: ``“A” is lovely, and so is “B”``."""
    return is_likewise(sentence.between(place), sentence.after(sentence.rows[place]))


def _sign_of_following(sentences: Sequence[Sentence], *, goes_on: bool) -> int:
    """What the next sentences after the first say, as long as they point back and name no other cue.

    What follows a question answers it, whatever its words. Where the paragraph ``goes_on`` about the
    cue, all sentences count that speak of nothing else.
    """
    signs: set[int] = set()
    is_answer = sentences[0].piece.text.rstrip().endswith("?")
    reach = _PARAGRAPH_ON if goes_on else _SENTENCES_ON
    for sentence in sentences[1 : 1 + reach]:
        is_of_it = sentence.points_back or is_answer or (goes_on and not sentence.is_of_others)
        if sentence.rows or not is_of_it or speaks_of_one(sentence):
            break
        signs.add(sign_of_whole(sentence))
        is_answer = False
    clear = signs - {0}
    return clear.pop() if len(clear) == 1 else 0


def _sign_of_question(before: Sentence, sentence: Sentence) -> int:
    """What the question says that a sentence beginning with cues answers: *The best cue?*, and then *“A”*."""
    begins = len(sentence.before(sentence.rows[0])) <= _FIRST_WORDS
    if before.rows or not begins or not asks_for_cues(before.piece.text):
        return 0
    return verdict(before.opinions)
