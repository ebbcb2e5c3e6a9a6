"""Sentences like *Now the bad news*, which only announce what the next ones praise or blame."""

import re

_BEGIN = (
    r"(?:(?:so|now|then|and|but|first|well|ok(?:ay)?|nun|jetzt|erst(?:mal)?|zuerst|zunächst|und|aber|d['’]abord"
    r"|maintenant|puis|et|mais|ahora|primero|y|pero|teraz|najpierw|a|ale)[\s,:]+){0,2}"
    r"(?:(?:on\s)?to\s|for\s|zu[mr]?\s|pour\s|passons\s(?:à|au|aux)\s|commençons\spar\s|vamos\scon\s"
    r"|empecemos\s(?:con|por)\s|przejdźmy\sdo\s|zacznijmy\sod\s)?"
    r"(?:(?:the|das|der|die|den|dem|le|la|les|lo|el|los|las|my|meine?|mes|mis|moje)\s)?"
)
_END = (
    r"(?:\s(?:news|bits?|parts?|stuff|things?|side|points?|ones|cues|tracks|seiten?|stücke|teil|nachrichten?"
    r"|nouvelles?|côtés?|morceaux|noticias?|partes?|cortes|temas|strony|strona|wieści|wiadomości))?"
    r"(?:\s(?:first|zuerst|d['’]abord|primero|najpierw))?\s?[.:!?…]+"
)
_GOOD = (
    r"(?:good|better|best|great|highlights?|positives?|pros|strengths|strong|plus|gute[sn]?|beste[sn]?|positive[sn]?"
    r"|höhepunkte|stärken|bonn?e?s?|meilleure?s?|points\sforts|positif|buen[oa]s?|mejor(?:es)?|positiv[oa]s?|aciertos"
    r"|dobr[eaiy]|plusy|zalety|najlepsze)"
)
_BAD = (
    r"(?:(?:not|less)\sso\sgood|less\sgood|bad|worse|worst|lowlights?|negatives?|cons|weaknesses|weak|problems?"
    r"|disappointments?|complaints?|grumbles|schlechte[sn]?|schlimme[sn]?|weniger\sgute[sn]?|negative[sn]?|schwächen"
    r"|tiefpunkte|moins\sbonn?e?s?|mauvaise?s?|pires?|points\sfaibles|négatif|défauts|mal[oa]s?|peor(?:es)?"
    r"|menos\sbuen[oa]s?|negativ[oa]s?|defectos|złe|zła|gorsze|minusy|wady|najgorsze)"
)
_ANNOUNCED = re.compile(f"{_BEGIN}(?:(?P<bad>{_BAD})|{_GOOD}){_END}", re.IGNORECASE)


def announces(sentence: str) -> int:
    """Whether a sentence announces praise (1) or blame (-1), and says nothing else; or 0."""
    match = _ANNOUNCED.fullmatch(sentence.strip())
    return 0 if match is None else -1 if match["bad"] else 1
