"""The year of a film, where only a review's sentences say it."""

import re
from collections.abc import Sequence

from cuebook.formats.recognition.dates import MONTHS
from cuebook.formats.recognition.lines import Piece
from cuebook.formats.recognition.quotations import find_quotations
from cuebook.formats.recognition.sentences import Paragraph

_YEAR = r"(?P<year>(?:19[1-9]|20[0-4])\d)"
_IS_OF_A_YEAR = re.compile(rf"\b(?:is|was)\s(?:an?|the)\s{_YEAR}\b")
_SEASON = (
    r"(?:early|late|mid|anfang|mitte|ende|début|fin|principios|finales|początku|końcu|spring|summer|autumn|fall|winter|frühjahr|"
    r"frühling|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno|wiosną|latem|jesienią|zimą|autunno|"
    r"estate|inverno)"
)
_IN_A_YEAR = (
    rf"[^.!?\n]{{0,40}}?\b(?:in|im\sjahre?|im|en|w|de|nel|{_SEASON}|{MONTHS})(?:\s(?:of|de|del|roku))?"
    rf"[\s-]{_YEAR}\b"
)
_FILM_FROM_A_YEAR = re.compile(
    r"\b(?:(?:film|movie|picture|series|show)\s(?:is\sfrom|was\smade\sin|dates\s(?:from|back\sto))|"
    r"(?:film|serie|streifen)\s(?:ist\s(?:von|aus)|stammt\s(?:aus|von)|entstand)(?:\s(?:dem\sjahre?|im\sjahre?))?|"
    r"(?:film|série)\s(?:date\sde|est\sde|remonte\sà)|(?:película|serie|cinta|film)\s(?:es\sdel?|data\sde|fue\srodada\sen)|"
    r"(?:film|serial)\s(?:jest|pochodzi|powstał)\s(?:z|w)|(?:film|pellicola|serie)\s(?:è\sdel|risale\sal))\s(?:the\syear\s)?"
    rf"{_YEAR}\b",
    re.IGNORECASE,
)
"""What a sentence tells of the film outright; what it goes on to remember does not change it."""
_FILM_CAME_OUT = re.compile(
    r"\b(?:film|movie|picture|series|show|streifen|serie|película|cinta|serial|pellicola)\s(?:[\w’']{1,10}\s){0,3}?"
    r"(?:came\sout|opened|premiered|released|hit\s(?:the\s)?(?:cinemas|screens|theat(?:er|re)s)|lief|kam|startete|sortie?|sortit|"
    r"estrenó|estrenada|wszedł|premierę|uscì|uscit[oa])\b" + _IN_A_YEAR,
    re.IGNORECASE,
)
_SUPPOSED = re.compile(r"^(?:had|if|were|hätte|wenn|si|gdyby|se)\b", re.IGNORECASE)
_SEASON_OF_A_YEAR = re.compile(
    rf"\bof\sthe\s{_YEAR}\s(?:festival|awards?|oscars?|summer|autumn|fall|winter|spring|tv|television|cinema|film)\s"
    r"(?:season|circuit|race|slate|crop|schedule)\b",
    re.IGNORECASE,
)
_IS_ALONE = re.compile(rf"^\(?{_YEAR}[.)]{{1,2}}$")
"""A sentence of nothing else: ``Music by Ada Quell. 1981.``"""
_BEST_OF_A_YEAR = re.compile(
    r"\b(?:one\sof\sthe\s(?:best|finest|great\w*)|einer\sder\sbesten|l[’']une?\sdes\smeilleur\w*|un[ao]\sde\sl[ao]s\smejores|"
    rf"jed\w+\sz\snajlepszych)\s(?:\w{{1,14}}\s){{0,2}}(?:of|from|aus|de|del|z|roku)\s(?:the\syear\s|roku\s)?{_YEAR}\b",
    re.IGNORECASE,
)
_YEAR_OF_A_FILM = re.compile(
    rf"\b(?:{_YEAR}\s(?:[^\W\d_][\w-]{{0,20}}\s){{0,3}}?(?:film|movie|picture|feature|thriller|drama|comedy|western|chiller|"
    r"horror|documentary|musical|adventure|romance|fantasy|whodunit|heist|caper|blockbuster|flop|sequel|remake|epic|"
    r"mystery|satire|farce|tragedy|biopic|adaptation|miniseries|noir|weepie|swashbuckler|spoof|parody|cartoon|anime)s?\b)",
    re.IGNORECASE,
)
_FILM_OF_A_YEAR = re.compile(
    r"\b(?:film|drama|komödie|thriller|western|krimi|dramat|komedia|comédie|drame|comedia|película)\s"
    rf"(?:aus\sdem\sjahre?|von|de|del|del\saño|z|z\sroku|dell[’'])\s?{_YEAR}\b",
    re.IGNORECASE,
)
_YEAR_OF_A_SCORE = re.compile(
    r"\b(?:wrote|written|composed|scored|released|made|returned|premiered|came out|opened|"
    r"ran (?:for|on)|aired|was (?:shown|broadcast)|lief|gesendet|diffusée?|emitid[ao]|emitió|nadawan\w|"
    r"hit (?:the )?(?:cinemas|screens)|"
    r"komponiert\w*|kam|entstand\w*|drehte|sorti|sortie|composée?|compone|compuso|estrenad[ao]|estrenó|powstał\w?|"
    r"nakręcon\w)\b" + _IN_A_YEAR,
    re.IGNORECASE,
)
_SCORED_IN_A_YEAR = re.compile(
    rf"^(?:in|im\sjahr|en)\s{_YEAR},?\s(?:[^\W\d_][\w’'.-]{{0,20}}\s){{1,4}}(?:wrote|composed|scored|schrieb|komponierte|écrivit|compuso)\s"
    r"(?:an?|the|this|its|die|eine)\s(?:score|music|soundtrack|Musik)\s(?:for|to|zu)\s(?:an?|the|this|einem|einer|diesem)\s"
    r"(?:film|movie|picture|comedy|drama|thriller|western|series|Film|Komödie)\b(?!\s(?:called|named|entitled|namens))",
    re.IGNORECASE,
)
"""A sentence's beginning that no memory or supposition behind it can change."""
_TELLING = (
    _IS_ALONE, _IS_OF_A_YEAR, _YEAR_OF_A_FILM, _FILM_OF_A_YEAR, _SEASON_OF_A_YEAR, _BEST_OF_A_YEAR,
    _YEAR_OF_A_SCORE,
)  # fmt: skip
"""The surest first."""
_REACH = 60
_ANY_YEAR = re.compile(rf"(?<![\d/.-]){_YEAR}(?![\d/s-])")
_NOT_OF_THE_FILM = re.compile(
    r"^(?:had|if|were|hätte|wenn|si|gdyby)\b|\b(?:would|could|might|tapes?|vinyl|press(?:ed|ing)|reissue\w*|remaster\w*|"
    r"edition|lp|cd|since|until|i|my|me|we|our|ich|mein\w*|je|mon|ma|yo|mi)\b",
    re.IGNORECASE,
)
_OF_A_FILM = re.compile(
    r"\b(?:film\w*|movies?|cinemas?|kino\w*|screens?|composer|komponist\w*|compositeur|compositrice|compositora?|"
    r"kompozytor\w*|cine|película|box office|director\w?|regisseur\w*|réalisat\w+|reżyser\w*|regista)\b",
    re.IGNORECASE,
)
_STORY_IN = re.compile(
    r"\b(?:sets?|takes?\splace|happens?|opens?|begins?|starts?|spielt|beginnt|passe|déroule|situe|commence|transcurre|sitúa|"
    r"ambientad[ao]|empieza|dzieje\ssię|rozgrywa\ssię|zaczyna|ambientat[oa]|svolge|comincia)\s(?:[\w’']{1,12}\s){0,3}$"
    r"|(?:^|[,;:—–-]\s)(?:it\s(?:is|was)|es\s(?:ist|war)|wir\sschreiben|nous\ssommes\sen|estamos\sen|es|jest|siamo\snel)\s"
    r"(?:\w{1,8}\s){0,2}$",
    re.IGNORECASE,
)
"""Before the year that a film's story is set in."""


def find_year(sentences: Sequence[Piece]) -> Piece | None:
    """The film's year as the prose tells it; a year in a supposition, a memory or a pressing is none."""
    for sentence in sentences:
        match = _SCORED_IN_A_YEAR.match(sentence.text) or _FILM_FROM_A_YEAR.search(sentence.text)
        match = match or _FILM_CAME_OUT.search(sentence.text)
        if match and not _SUPPOSED.match(sentence.text):
            return sentence.group(match, "year")
    candidates = [one for one in sentences if not _NOT_OF_THE_FILM.search(one.text)]
    for pattern in _TELLING:
        for sentence in candidates:
            if match := pattern.search(sentence.text):
                return sentence.group(match, "year")
    everywhere = {year.text for sentence in sentences for year in _years_said(sentence)}
    for sentence in candidates if len(everywhere) == 1 else ():
        said = _years_said(sentence)
        if said and _OF_A_FILM.search(sentence.text):
            before = sentence.text[: said[0].start - sentence.start]
            return None if _STORY_IN.search(before[-_REACH:]) else said[0]
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
    beside = re.compile(
        rf"(?<![^\W_]){re.escape(title)}(?![^\W_])[”\"’»“_*]{{0,3}},?\s(?:from|of|aus\sdem\sjahre?|von|de|del|z(?:\sroku)?)\s{_YEAR}\b"
        rf"|(?<!\d){_YEAR.replace('year', 'first')}['’]s\s[“„«\"‘_*]{{0,2}}{re.escape(title)}(?![^\W_])",
        re.IGNORECASE,
    )
    for found in (pattern, nearby, beside):
        for paragraph in paragraphs:
            if match := found.search(paragraph.piece.text):
                year = "year" if match["year"] else "first"
                return paragraph.piece.group(match, year)
    return None
