"""Facts that stand only in a review's sentences: who composed the score, the film's year, its title."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from cuebook.domain.names import fold
from cuebook.formats.recognition.lines import Piece
from cuebook.formats.recognition.people import looks_like_a_person, split_people
from cuebook.formats.recognition.phrases import phrases
from cuebook.formats.recognition.quotations import find_quotations
from cuebook.formats.recognition.sentences import Paragraph

_BEGINNING = 5_000
_YEAR_REACH, _BEFORE_REACH = 10, 40
_WORD = r"(?:[^\W\d_a-zß-öø-ÿ](?:\.|[\w’'-]{1,24}))"
_NAME = rf"{_WORD}(?:\s(?:(?:de|da|di|van|von|der|del|la|le)\s)?{_WORD}){{1,3}}"
_NAMES = rf"(?P<names>{_NAME}(?:(?:,\s|\s(?:&|and|und|et|y|i)\s){_NAME}){{0,3}})"
_MUSIC = (
    r"(?:music|score|soundtrack|Musik|Filmmusik|Partitur|Soundtrack|musique|partition|bande\s(?:originale|son)|música|"
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
    r"(?:the|this|its|his|her|their|all|of|for|it|whole|entire|die|dazu|dafür|hierzu|hierfür|diese|la|le|les|une|cette|en|a|"
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
        rf"{_NAMES}\swrote\s(?:this|the|it)\b",
        rf"\b(?:Musik|Filmmusik|Partitur)\s(?:(?:ist|stammt|kommt)\s)?von\s{_NAMES}",
        rf"\b[Kk]omponist(?:in)?\s(?:ist\s)?{_NAMES}",
        rf"{_NAMES}\s(?:komponierte|vertont)",
        rf"\b(?:musique|partition|bande\soriginale)\s(?:est\s)?(?:de|signée|composée\spar)\s{_NAMES}",
        rf"\b[Cc]omposit(?:eur|rice)\s(?:est\s)?{_NAMES}",
        rf"{_NAMES}\s(?:signe|compose|a\scomposé|a\ssigné)\b",
        rf"\b(?:música|partitura|banda\ssonora|la)\sde\s{_NAMES}",
        rf"\b[Cc]ompositora?\s(?:es\s)?{_NAMES}",
        rf"{_NAMES}\s(?:firma|compone|compuso)\b",
        rf"\b[Kk]ompozytor(?:ka)?\s(?:jest\s)?{_NAMES}",
        rf"{_NAMES}\sskomponowała?\b",
    )
]
_FIRST_PARAGRAPHS = 3
_SHOUTED = re.compile(r"(?<![^\W_])[A-ZÀ-Þ][A-ZÀ-Þ’'.-]{1,20}(?:\s[A-ZÀ-Þ][A-ZÀ-Þ’'.-]{1,20}){1,3}(?![^\W_])")
_GROUPS = phrases(
    """
    orchestra, symphony, philharmonic, choir, chorus, orchester, philharmoniker, chor, orchestre, chœur,
    orquesta, coro, orkiestra, chór, records, tv, usa, uk, dvd, lp, ep
    """
)
_STARTERS = phrases(
    """
    when, what, where, but, and, if, as, this, that, then, here, there, while, once, after, before,
    although, composer, it, in, on, with, so, now, yet, only, even, today, still, quand, mais, pourtant,
    cuando, pero, als, aber, wenn, gdy, kiedy, le, la, el, der, die, das
    """
)
_YEAR = r"(?P<year>(?:19[1-9]|20[0-4])\d)"
_IS_OF_A_YEAR = re.compile(rf"\b(?:is|was)\s(?:an?|the)\s{_YEAR}\b")
_YEAR_OF_A_FILM = re.compile(
    rf"\b(?:{_YEAR}\s(?:[^\W\d_][\w-]{{0,20}}\s){{0,3}}?(?:film|movie|picture|feature|thriller|drama|comedy|western|chiller|"
    r"horror|documentary|musical|adventure|romance|fantasy|whodunit|heist|caper|blockbuster|flop|sequel|remake|epic)s?\b)",
    re.IGNORECASE,
)
_YEAR_OF_A_SCORE = re.compile(
    r"\b(?:wrote|written|composed|scored|released|made|returned|premiered|came out|opened|"
    r"hit (?:the )?(?:cinemas|screens)|"
    r"komponiert\w*|kam|entstand\w*|drehte|sorti|sortie|composée?|compone|compuso|estrenad[ao]|estrenó|powstał\w?|nakręcon\w)\b"
    rf"[^.!?\n]{{0,40}}?\b(?:in|im jahr|en|w|de)\s{_YEAR}\b",
    re.IGNORECASE,
)
_ANY_YEAR = re.compile(rf"(?<![\d/.-]){_YEAR}(?![\d/-])")
_BEHIND_A_TITLE = re.compile(rf"\s?\({_YEAR}\)")
_NOT_OF_THE_FILM = re.compile(
    r"^(?:had|if|were|hätte|wenn|si|gdyby)\b|\b(?:would|could|might|tapes?|vinyl|press(?:ed|ing)|reissue\w*|remaster\w*|"
    r"edition|lp|cd|since|until|i|my|me|we|our|ich|mein\w*|je|mon|ma|yo|mi)\b",
    re.IGNORECASE,
)
_OF_A_FILM = re.compile(
    r"\b(?:film\w*|movies?|cinemas?|kino\w*|screens?|composer|komponist\w*|compositeur|compositrice|compositora?|"
    r"kompozytor\w*|cine|película|box office)\b",
    re.IGNORECASE,
)
_SCORE_FOR = re.compile(
    r"\b(?:score|music|soundtrack|musik|filmmusik|musique|partition|música|partitura|muzyka)\s(?:for|to|zu|pour|de|para|do)\s"
    r"(?:the (?:film|movie) )?$",
    re.IGNORECASE,
)
_THEME_FROM = re.compile(
    r"\((?:[\w ]{0,30}\s)?(?:theme|song|music|thema|thème|tema)\s(?:from|aus|de)\s(?P<title>[^()]{2,60})\)",
    re.IGNORECASE,
)
_LASTS = re.compile(
    r"\b(?:lasts?|runs?|clocks in at|running time of|runs to|(?:running|playing)\s?time\sis|dauert|läuft|"
    r"dure|dura|trwa)\b"
    r"[^.!?\d]{0,30}(\d{2,3})\s"
    r"(?:minutes|min|minuten|minutos|minut)\b",
    re.IGNORECASE,
)
_CLOSES_WITH = re.compile(
    r"\W{0,3}(?:the\s)?(?:cd|album|disc|lp|platte|disque|disco|płyta)\b[^.!?]{0,80},\s(\d{2,3})\s"
    r"(?:minutes|min|minuten|minutos|minuti|minut)\W{0,3}$",
    re.IGNORECASE,
)
"""``Disque édité par …, 44 minutes.``"""
_ALBUM = re.compile(
    r"\b(?:cd|album|disc|disk|record|lp|release|platte|disque|disco|płyta|score|(?:running|playing)\s?time|spielzeit|"
    r"(?:whole|ganze)\s(?:thing|sache|spaß)|le\stout)\b",
    re.IGNORECASE,
)
_LEAST_ALBUM_MINUTES = 15
_LEAST_NAMINGS = 2


def find_composers(paragraphs: Sequence[Paragraph], title: str) -> list[Piece]:
    """The composers whom the prose names first as such: of the music, or of the film by its title."""
    wrote_it = re.compile(rf"{_NAMES}\s{_WROTE}\s(?:{_SMALL}\s){{0,2}}[“„«\"‘_*]?\s?{re.escape(title)}(?!\w)")
    patterns = [*_COMPOSERS, wrote_it] if title else _COMPOSERS
    for piece in (paragraph.piece for paragraph in paragraphs):
        found = [match for pattern in patterns if (match := pattern.search(piece.text, 0, _BEGINNING))]
        for match in sorted(found, key=re.Match.start):
            names = [_without_starters(name) for name in split_people(piece.group(match, "names"))]
            names = [name for name in names if looks_like_a_person(name.text)]
            if names:
                return names
    return _shouted(paragraphs, title)


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


def _is_no_group(name: str) -> bool:
    return _GROUPS.isdisjoint(fold(name).split())


def find_year(sentences: Sequence[Piece]) -> Piece | None:
    """The film's year as the prose tells it; a year in a supposition, a memory or a pressing is none."""
    candidates = [one for one in sentences if not _NOT_OF_THE_FILM.search(one.text)]
    for pattern in (_IS_OF_A_YEAR, _YEAR_OF_A_FILM, _YEAR_OF_A_SCORE):
        for sentence in candidates:
            if match := pattern.search(sentence.text):
                return sentence.group(match, "year")
    everywhere = {year.text for sentence in sentences for year in _years_said(sentence)}
    for sentence in candidates if len(everywhere) == 1 else ():
        said = _years_said(sentence)
        if said and _OF_A_FILM.search(sentence.text):
            return said[0]
    return None


def _years_said(sentence: Piece) -> list[Piece]:
    """The years of a sentence but those within a quotation, where they are part of a name."""
    quoted = [quotation.inside for quotation in find_quotations(sentence)]
    years = [sentence.group(match, "year") for match in _ANY_YEAR.finditer(sentence.text)]
    return [year for year in years if not any(one.start <= year.start < one.stop for one in quoted)]


def find_year_behind(title: str, paragraphs: Sequence[Paragraph]) -> Piece | None:
    """The year in brackets behind a film's title, where the prose names it so: ``Tern Island (1994)``.

    A few words may stand between, and a director beside the year: ``Tern Island is a comedy (dir. X, 1994)``.
    """
    pattern = re.compile(rf"(?<![^\W_]){re.escape(title)}[”\"’»“_*]{{0,3}}\s?\({_YEAR}\)", re.IGNORECASE)
    nearby = re.compile(
        rf"(?<![^\W_]){re.escape(title)}(?![^\W_])[”\"’»“_*]{{0,3}}[^.!?()“„«‘\"_*\n]{{0,60}}"
        rf"\((?:[^()\n]{{1,40}}[,;]\s{_YEAR}|{_YEAR.replace('year', 'first')}[,;])[^()\n]{{0,80}}\)",
        re.IGNORECASE,
    )
    for found in (pattern, nearby):
        for paragraph in paragraphs:
            if match := found.search(paragraph.piece.text):
                year = "year" if match["year"] else "first"
                return paragraph.piece.group(match, year)
    return None


def find_album_minutes(sentences: Iterable[Piece]) -> float | None:
    """The album's length where a sentence says how many minutes it lasts."""
    for sentence in sentences:
        match = _LASTS.search(sentence.text) or _CLOSES_WITH.match(sentence.text)
        if match and _ALBUM.search(sentence.text) and int(match[1]) >= _LEAST_ALBUM_MINUTES:
            return float(match[1])
    return None


def find_title(paragraphs: Iterable[Paragraph]) -> tuple[Piece, Piece | None] | None:
    """The film's title, with its year, where a quotation is followed by a year or said to be scored."""
    for paragraph in paragraphs:
        piece = paragraph.piece
        for quotation in paragraph.quotations:
            start, stop = quotation.start - piece.start, quotation.stop - piece.start
            behind = piece.cut(stop, stop + _YEAR_REACH)
            if match := _BEHIND_A_TITLE.match(behind.text):
                return quotation.inside, behind.group(match, "year")
            if _SCORE_FOR.search(piece.text[max(0, start - _BEFORE_REACH) : start]):
                return quotation.inside, None
    return None


def title_of_themes(titles: Sequence[Piece]) -> Piece | None:
    """The film that several cues call themselves themes from."""
    found = [title.group(match, "title") for title in titles for match in _THEME_FROM.finditer(title.text)]
    named = Counter(fold(piece.text) for piece in found)
    return next((piece for piece in found if named[fold(piece.text)] >= _LEAST_NAMINGS), None)


def _without_starters(name: Piece) -> Piece:
    while name.text.partition(" ")[0].casefold() in _STARTERS and " " in name.text:
        name = name.cut(name.text.index(" "))
    return name
