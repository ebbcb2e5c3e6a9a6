"""Words of categories that name a series: ``Composer of the month``, ``Soundtracks of 1985``."""

import re

from cuebook.domain.names import fold

_OF_A_TIME = re.compile(
    r"(?:of|for) the (?:day|week|month|season|year|decade)|(?:des|der) (?:tages|woche|monats|jahres|saison)|"
    r"(?:du|de la) (?:jour|semaine|mois|annee|saison)|(?:del|de la) (?:dia|semana|mes|ano|temporada)|"
    r"(?:dnia|tygodnia|miesiaca|sezonu|roku)$|\bmonth$"
)
_KINDS = re.compile(
    r"\b(?:franchises?|sagas?|trilogy|trilogies|tetralogy|retrospectives?|marathons?|countdown|festival|"
    r"anniversary|spotlights?|in focus|revisited|rewind|reihe|trilogie|retrospektive|werkschau|im fokus|"
    r"wiederentdeckt|cycle|integrale|a la loupe|trilogia|retrospectiva|ciclo|maraton|especial|cykl|trylogia|"
    r"retrospektywa|przeglad)\b"
)
_MUSIC = re.compile(
    r"\b(?:soundtracks?|scores?|filmmusik\w*|film music|bandes? originales?|musiques?|bandas? sonoras?|"
    r"musica|muzyka|muzyki|sciezki)\b"
)
_YEAR = re.compile(
    r"\b(?:18[89]|19\d|20\d)\d|\b(?:19|20)?\d0\s?s\b|\b\d0er\b|\b(?:annees|anos|lata?) (?:19)?\d0\b"
)
_LONGEST = 80


def names_a_series(category: str) -> bool:
    """Whether a category names a series, rather than a kind of page, a genre or a person."""
    if len(category) > _LONGEST:
        return False
    words = fold(category)
    of_a_year = _YEAR.search(words) and _MUSIC.search(words)
    return bool(of_a_year or _OF_A_TIME.search(words) or _KINDS.search(words))
