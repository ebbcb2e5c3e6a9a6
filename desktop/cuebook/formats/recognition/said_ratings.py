"""Ratings said in a sentence: ``I give it 7/10``, ``Overall 4.5 out of 5``, ``8 out of 10 from me``."""

import re
from collections.abc import Iterable

from cuebook.domain.review import PrintedRating
from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.labels import label_of
from cuebook.formats.recognition.lines import Line, Piece
from cuebook.formats.recognition.rating_text import RatingText, parse_ratings

_FIRST_OF_NUMBERS = (
    r"[\d*★]|\b(?:one|two|three|four|five|zwei|drei|vier|fünf|deux|trois|quatre|cinq|dos|tres|cuatro|cinco"
    r"|trzy|cztery|pięć)\s"
)
_NUMBER = re.compile(_FIRST_OF_NUMBERS, re.IGNORECASE)
_VERDICT = re.compile(
    r"\b(?:i(?:['’]?d|['’]?ll|\swould|\swill)?\s(?:\w{1,12}\s)?(?:give|rate|award|gave)"
    r"|(?:i['’]d\s|i\s)?(?:would|could)\s(?:give|rate|award)|von\smir\s(?:gibt|bekommt|kriegt|erhält)"
    r"|(?:bekommt|erhält|verdient)\svon\smir"
    r"|je\s(?:lui|leur|l['’])\s?(?:donne|mets|accorde|attribue)|(?:je|on)\s(?:mets|met|donne)|(?:ma"
    r"|mi)\snot[ae]\s(?:est\sde|es\sun)"
    r"|ode\smnie|wystawiam|oceniam(?:\s\w{2,8})?\s(?:na|jako)|dostaje(?:\sode\smnie)?|gli\sdo"
    r"|final\s(?:score|rating|grade|verdict)|(?:my|overall)\s(?:score|rating|grade|verdict)"
    r"|(?:score|rating|grade)\sof|(?:makes?|gets?|earns?)\s(?:it\s|this\s)?an?"
    r"|ich\s(?:gebe|vergebe)|je\s(?:donne|mets)|note\sfinale|(?:le|les)\s(?:doy|pongo)|daję|moja\socena)\b"
    rf"[^.!?\d*★]{{0,50}}?(?={_FIRST_OF_NUMBERS})",
    re.IGNORECASE,
)
_MINE = re.compile(r"(\d{1,2})(?=\s(?:for|from)\sme\b)", re.IGNORECASE)
_FROM_ME = re.compile(
    r"\s?(?:from|for)\sme\b|\svon\smir\b|\s(?:de\sma\spart|pour\smoi|por\smi\sparte|ode\smnie|da\sme)\b",
    re.IGNORECASE,
)
_OVERALL = re.compile(
    r"(?:^|[.!?…]\s)(?:overall|all\sin\sall|in\ssum|in\sshort|bottom\sline|insgesamt|alles\sin\sallem"
    r"|unterm\sstrich|unter'm\sstrich|au\sfinal"
    r"|von\smir|für\smich|from\sme|for\sme|de\sma\spart|pour\smoi|de\smi\sparte|para\smí|ode\smnie"
    r"|dla\smnie|da\sparte\smia|per\sme"
    r"|au\stotal|en\srésumé|en\ssomme|bilan|en\sconjunto|en\sresumen|en\stotal|w\ssumie|ogólnie"
    r"|podsumowując|nel\scomplesso)\s?[,:–—-]?\s{0,2}"
    r"(?:an?\s|une?\s|eine?\s)?(?=[\d★])",
    re.IGNORECASE,
)
_INLINE_LABEL = re.compile(r"(?:^|[.!?…]\s)([^\W\d_][^.!?:：\d]{2,30})[:：]\s?(?=[\d*★])")
_SENTENCE_START = re.compile(r"(?:^|[.!?…]\s)(?=[\d★])")
_ENDS_THERE = re.compile(r"\s?(?:$|[.,;:!?)(]|[–—-]\s|(?:and|but|und|aber|et|mais|y|pero|i|ale|e|ma)\b)")
"""What a rating may be followed by: in *Overall 4 out of 5 critics …* it is none."""
_MEANS = re.compile(r"\s?=")
"""Behind what a legend explains: ``How I rate: ***** = a must``."""
_LONGEST_RATING = 40


def find_said(lines: Iterable[Line]) -> list[RatingText]:
    """Verdicts in sentences; of several the last is the one that the others led to."""
    found: list[RatingText] = []
    for line in (one for one in lines if _NUMBER.search(one.text)):
        for match in _VERDICT.finditer(line.text):
            rest = line.cut(match.end(), match.end() + _LONGEST_RATING)
            mine = _MINE.match(rest.text)
            if mine:
                own = PrintedRating(float(mine[1]), None, mine[1])
                found.append(RatingText(own, rest.start, rest.start + mine.end()))
            else:
                found += _parse_beginning(rest)
        for match in _OVERALL.finditer(line.text):
            rating = _parse_beginning(line.cut(match.end(), match.end() + _LONGEST_RATING))
            if rating and _ENDS_THERE.match(line.text, rating[0].stop - line.start):
                found += rating
        for sentence in _SENTENCE_START.finditer(line.text):
            rating = _parse_beginning(line.cut(sentence.end(), sentence.end() + _LONGEST_RATING))
            if rating and _FROM_ME.match(line.text, rating[0].stop - line.start):
                found += rating
        for match in _INLINE_LABEL.finditer(line.text) if line.is_prose else ():
            if label_of(match[1]) is Label.RATING:
                found += _parse_beginning(line.cut(match.end(), match.end() + _LONGEST_RATING))
    return found[-1:]


def _parse_beginning(piece: Piece) -> list[RatingText]:
    first = parse_ratings(piece)[:1]
    return [
        one
        for one in first
        if one.start == piece.start and not _MEANS.match(piece.text, one.stop - piece.start)
    ]
