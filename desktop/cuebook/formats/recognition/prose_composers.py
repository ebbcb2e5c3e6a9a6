"""Who composed a score, where only a review's sentences say so."""

import re
from collections.abc import Iterator, Sequence

from cuebook.domain.names import fold
from cuebook.formats.recognition.lines import Piece
from cuebook.formats.recognition.people import looks_like_a_person, split_people
from cuebook.formats.recognition.phrases import phrases
from cuebook.formats.recognition.sentences import Paragraph
from cuebook.formats.recognition.written_about import directs_the_film, is_said_to_compose

_BEGINNING = 5_000
_WORD = r"(?:[^\W\d_a-zß-öø-ÿ](?:\.|[\w’'-]{1,24}))"
_NAME = rf"{_WORD}(?:\s(?:(?:de|da|di|van|von|der|del|la|le)\s)?{_WORD}){{1,3}}"
_NAMES = rf"(?P<names>{_NAME}(?:(?:,\s|\s(?:&|and|und|et|y|i)\s){_NAME}){{0,3}})"
_MUSIC = (
    r"(?i:music|score|soundtrack|Musik|Filmmusik|Partitur|Soundtrack|musique|partition|bande\s(?:originale|son)|música|"
    r"partitura|banda\ssonora|muzyk[aęi]|ścieżk[aęi]|soundtrack)"
)
_WROTE = (
    r"(?:wrote|writes|penned|composed|composes|created|scored|schrieb|schreibt|komponierte|komponiert|schuf|"
    r"écrit|écrivit|compose|composa|composé|signe|signé|livre|"
    r"escribió|escribe|compuso|compone|firma|firmó|"
    r"napisała?|skomponowała?|stworzyła?|pisze)"
)
_WRITTEN = (
    r"(?:composed|written|penned|komponiert|geschrieben|composée|écrite|signée|compuesta|escrita|firmada|"
    r"skomponowana|napisana)\s(?:by|von|par|por|przez)"
)
_HAS_WRITTEN = r"(?:written|composed|penned|geschrieben|komponiert|écrit|composé|escrito|compuesto)"
_IS_THE_WORK_OF = (
    r"(?:est\sl[’']œuvre\sde|est\sdue\sà|es\sobra\sde|(?:corre\s)?a\scargo\sde|stammt\saus\sder\sFeder\svon|"
    r"jest\sdziełem)"
)
_SMALL = (
    r"(?:the|this|its|eine|einen|seine|ihre|un|una|ta|his|her|their|all|of|for|it|whole|entire|die|dazu|dafür|hierzu|hierfür|diese|la|le|les|une|cette|en|a|"
    r"toute|esta|toda|para|ella|él|do|niego|niej|tej|tę|tego|filmu|całą|własną)"
)
_COMPOSERS = [
    re.compile(pattern)
    for pattern in (
        rf"{_NAMES}\s(?:\w{{1,12}}\s){{0,2}}{_WROTE}\s(?:{_SMALL}\s){{0,4}}{_MUSIC}\b",
        rf"{_NAMES}\s(?:has|hat|a|ha)\s(?:\w{{1,12}}\s){{0,2}}{_HAS_WRITTEN}\s(?:\w{{1,12}}\s){{0,3}}{_MUSIC}\b",
        rf"\b{_MUSIC}\s(?:\w{{1,14}}\s){{0,3}}{_WROTE}\s{_NAMES}",
        rf"\b{_MUSIC}\s(?:[\w’']{{1,14}}\s){{0,5}}{_WRITTEN}\s{_NAMES}",
        rf"\b{_MUSIC}\s{_IS_THE_WORK_OF}\s{_NAMES}",
        rf"\b[Aa]utor(?:em|ką|ka)?\smuzyki\s(?:jest\s)?{_NAMES}",
        rf"\b[Ff]ür\sdie\sMusik\s(?:\w{{1,14}}\s){{1,2}}{_NAMES}",
        rf"\b[Zz]a\smuzykę\s(?:\w{{1,14}}\s){{1,2}}{_NAMES}",
        rf"\b[Mm]usic\s(?:(?:is|was)\s)?(?:(?:composed|written)\s)?by\s{_NAMES}",
        rf"\b[Ss]core[sd]?\s(?:(?:is|was)\s)?(?:(?:composed|written)\s)?by\s{_NAMES}",
        rf"\b[Ss](?:core|oundtrack)\s[^.!?\n]{{1,60}}?\sby\s{_NAMES}",
        rf"\b[Cc]omposers?\s(?:(?:is|was|are|were)\s)?{_NAMES}",
        rf"{_NAMES}['’]s?\s(?:\w{{1,20}}\s){{0,3}}(?:score|music|soundtrack)\b",
        rf"{_NAMES}\s(?:has\s)?(?:scored|composed|scores)\b",
        rf"{_NAMES}\swrote\s(?:this|the|it)\b(?!\s(?:\w+\s)?(?:book|novel|script|screenplay|story|play|words)\b)",
        rf"\b(?:Musik|Filmmusik|Partitur)\s(?:(?:ist|stammt|kommt)\s)?von\s{_NAMES}",
        rf"\b[Kk]omponist(?:in)?\s(?:ist\s)?{_NAMES}",
        rf"{_NAMES}\s(?:komponierte|vertont)",
        rf"\b(?:musique|partition|bande\soriginale)\s(?:est\s)?(?:de|signée|composée\spar)\s{_NAMES}",
        rf"\b[Cc]omposit(?:eur|rice)\s(?:est\s)?{_NAMES}",
        rf"{_NAMES}\s(?:signe|compose|a\scomposé|a\ssigné)\b",
        rf"\b(?:música|partitura|banda\ssonora|la)\sde\s{_NAMES}",
        rf"\b[Cc]ompositora?\s(?:es\s)?{_NAMES}",
        rf"{_NAMES}\s(?:firma|compone|compuso)\b",
        rf"\b{_MUSIC}\s(?:is|was)\s(?:all\s)?{_NAMES}['’]s\b",
        rf"\b{_MUSIC}\s(?:\w{{1,14}}\s){{0,2}}(?:hat|haben)\s{_NAMES}\s(?:\w{{1,14}}\s){{0,3}}{_HAS_WRITTEN}",
        rf"{_NAMES}\s(?:hat|haben)\s(?:\w{{1,14}}\s){{0,4}}{_MUSIC}\s(?:\w{{1,14}}\s){{0,2}}{_HAS_WRITTEN}",
        rf"{_NAMES}s\s(?:Musik|Filmmusik|Partitur|Soundtrack|Score)\b(?!\s[Rr]eview)",
        rf"{_NAMES},\s(?:who|qui|quien|który|która)\s(?:\w{{1,12}}\s){{0,2}}{_WROTE}\s(?:{_SMALL}\s){{0,3}}{_MUSIC}",
        rf"{_NAMES}\squi\s(?:en\s)?(?:signe|compose|a\s(?:signé|composé|écrit))\b",
        rf"{_NAMES}\sse\s(?:encarga|encargó|ocupa|ocupó)\sde\s(?:la|su)\s{_MUSIC}\b",
        rf"\b[Kk]ompozytor(?:ka)?\s(?:jest\s)?{_NAMES}",
        rf"{_NAMES}\sskomponowała?\b",
    )
]
_FIRST_PARAGRAPHS = 3
_SHOUTED = re.compile(r"(?<![^\W_])[A-ZÀ-Þ][A-ZÀ-Þ’'.-]{1,20}(?:\s[A-ZÀ-Þ][A-ZÀ-Þ’'.-]{1,20}){1,3}(?![^\W_])")
_FULL_NAME = re.compile(rf"(?<![^\W_]){_NAME}(?![^\W_])")
_GROUPS = phrases(
    """
    orchestra, symphony, philharmonic, choir, chorus, orchester, philharmoniker, chor, orchestre, chœur,
    orquesta, coro, orkiestra, chór, records, tv, usa, uk, dvd, lp, ep
    """
)
_STARTERS = phrases(
    """
    when, what, where, but, and, if, as, this, that, then, here, there, while, once, after, before,
    although, composer, it, in, on, with, so, now, yet, only, even, today, still, c'est, c’est, voici,
    chez, avec, pour, con, para, mit, für, quand, mais, pourtant,
    cuando, pero, als, aber, wenn, gdy, kiedy, le, la, el, der, die, das
    """
)


def find_composers(paragraphs: Sequence[Paragraph], title: str) -> list[Piece]:
    """The composers whom the prose names first as such: of the music, or of the film by its title."""
    wrote_it = re.compile(rf"{_NAMES}\s{_WROTE}\s(?:{_SMALL}\s){{0,2}}[“„«\"‘_*]?\s?{re.escape(title)}(?!\w)")
    owns_it = re.compile(rf"{_NAMES}['’]s?\s[“„«\"‘_*]?{re.escape(title)}(?!\w)")
    patterns = [*_COMPOSERS, wrote_it, owns_it] if title else _COMPOSERS
    for piece in (paragraph.piece for paragraph in paragraphs):
        found = [match for pattern in patterns if (match := pattern.search(piece.text, 0, _BEGINNING))]
        for match in sorted(found, key=re.Match.start):
            names = [_without_starters(name) for name in split_people(piece.group(match, "names"))]
            names = [
                name
                for name in names
                if looks_like_a_person(name.text) and fold(name.text) not in fold(title)
            ]
            if names:
                return names
    return _shouted(paragraphs, title) or _recurring(paragraphs, title)


def _shouted(paragraphs: Sequence[Paragraph], title: str) -> list[Piece]:
    """The one person whom a review names in capitals, and goes on to name: a house style for composers."""
    pieces = [paragraph.piece for paragraph in paragraphs]
    beginning = [
        piece.group(match, 0)
        for piece in pieces[:_FIRST_PARAGRAPHS]
        for match in _SHOUTED.finditer(piece.text, 0, _BEGINNING)
    ]
    names = {
        name.text: name
        for name in beginning
        if looks_like_a_person(name.text) and fold(name.text) not in fold(title) and _is_no_group(name.text)
    }
    if len(names) != 1:
        return []
    name = next(iter(names.values()))
    surname = name.text.rpartition(" ")[2].casefold()
    prose = "\n".join(piece.text for piece in pieces).casefold()
    by_surname, in_full = (prose.count(words) for words in (surname, name.text.casefold()))
    return [name] if by_surname > in_full else []


def _recurring(paragraphs: Sequence[Paragraph], title: str) -> list[Piece]:
    """The one person whom a review names in full, then by surname, and says to write music."""
    texts = [paragraph.piece.text for paragraph in paragraphs]
    prose = "\n".join(texts)
    names: dict[str, Piece] = {}
    for name in _named_in_full(paragraphs[:_FIRST_PARAGRAPHS]):
        surname = name.text.rpartition(" ")[2]
        recurs = prose.count(surname) > prose.count(name.text)
        if recurs and fold(name.text) not in fold(title) and _is_no_group(name.text):
            names.setdefault(name.text, name)
    writing = [
        name
        for name in names.values()
        if is_said_to_compose(name.text, texts) and not directs_the_film(name.text, texts)
    ]
    return writing if len(writing) == 1 else []


def _named_in_full(paragraphs: Sequence[Paragraph]) -> Iterator[Piece]:
    for paragraph in paragraphs:
        quoted = [quotation.inside for quotation in paragraph.quotations]
        for match in _FULL_NAME.finditer(paragraph.piece.text, 0, _BEGINNING):
            name = _without_starters(paragraph.piece.group(match, 0))
            is_quoted = any(one.start <= name.start < one.stop for one in quoted)
            if looks_like_a_person(name.text) and not is_quoted:
                yield name


def _is_no_group(name: str) -> bool:
    return _GROUPS.isdisjoint(fold(name).split())


def _without_starters(name: Piece) -> Piece:
    while fold(name.text.partition(" ")[0]) in _STARTERS and " " in name.text:
        name = name.cut(name.text.index(" "))
    return name
