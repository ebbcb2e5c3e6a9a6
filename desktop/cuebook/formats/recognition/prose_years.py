"""The year of a film, where only a review's sentences say it."""

import re
from collections.abc import Sequence

from cuebook.formats.recognition.lines import Piece
from cuebook.formats.recognition.quotations import find_quotations
from cuebook.formats.recognition.sentences import Paragraph

_YEAR = r"(?P<year>(?:19[1-9]|20[0-4])\d)"
_IS_OF_A_YEAR = re.compile(rf"\b(?:is|was)\s(?:an?|the)\s{_YEAR}\b")
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
    r"komponiert\w*|kam|entstand\w*|drehte|sorti|sortie|composée?|compone|compuso|estrenad[ao]|estrenó|powstał\w?|nakręcon\w)\b"
    rf"[^.!?\n]{{0,40}}?\b(?:in|im jahr|en|w|de)\s{_YEAR}\b",
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
    _IS_ALONE, _IS_OF_A_YEAR, _YEAR_OF_A_FILM, _FILM_OF_A_YEAR, _BEST_OF_A_YEAR, _YEAR_OF_A_SCORE,
)  # fmt: skip
"""The surest first."""
_ANY_YEAR = re.compile(rf"(?<![\d/.-]){_YEAR}(?![\d/s-])")
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


def find_year(sentences: Sequence[Piece]) -> Piece | None:
    """The film's year as the prose tells it; a year in a supposition, a memory or a pressing is none."""
    for sentence in sentences:
        if match := _SCORED_IN_A_YEAR.match(sentence.text):
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
