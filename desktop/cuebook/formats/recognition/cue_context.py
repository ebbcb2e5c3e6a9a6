"""Whether a quotation in prose names a cue: films, other scores and mottoes are quoted in the same way."""

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from cuebook.domain.names import fold, fold_title
from cuebook.formats.recognition.lines import Piece, within
from cuebook.formats.recognition.quotations import Quotation
from cuebook.formats.recognition.sentences import Paragraph

_FILM_MARK = "『"
_MOST_WORDS = 12
_SENTENCE_WORDS = 6
_NUMERAL = re.compile(r"(?:\s(?:\d{1,2}|[ivx]{1,4}|part \w{1,5}|teil \w{1,5}))+$")
_ONLY_NUMERAL = re.compile(r"[ivx]{1,4}|\d{1,2}")
_FILM_NOUNS = (
    r"films?|movies?|pictures?|features?|sequels?|prequels?|remakes?|franchise|trilogy|saga|series|show|musical|novel|"
    r"book|game|albums?|soundtracks?|scores?|records?|month|week|edition|filme?|serie|reihe|roman|alben|séries?|"
    r"romans?|disques?|películas?|filmes?|series|novela|discos?|filmy?|filmu|filmie|serialu?|książk\w|płyt\w"
)
_FILM_BEFORE = re.compile(
    rf"(?:\b(?:{_FILM_NOUNS})(?:\s(?:called|titled|named|namens))?"
    r"|\b(?:from|aus|alias|aka|unlike|compared (?:with|to)"
    r"|also\s(?:wrote|scored|composed|penned)|reminiscent of|saw|seen|watch(?:ed|ing)?|own|directed|starring"
    r"|motto"
    r"|(?:fans|lovers|admirers|friends|veterans)\sof|(?:fans|freunde|liebhaber)\s(?:von|des)|(?:amateurs|amoureux)\sde"
    r"|(?:aficionados|seguidores)\s(?:a|de)|(?:fani|miłośnicy)"
    r"|(?:you|who|who['’]ve|who have|ever)\s(?:liked?|loved?|enjoyed?|knows?|remembers?)"
    r"|gesehen|kennt|vu|voir|connaît|visto|vio|conoce|widział\w?|ogląda\w{0,3}|zna)|\b(?:music|musik|musique|música|"
    r"muzyka|score|soundtrack|partitura)\s(?:for|to|of|zu|zum|pour|de|para|do))"
    r"\s(?:(?:the|a|an|his|her|their|den|der|die|das|le|la|el)\s)?$",
    re.IGNORECASE,
)
_SPEECH_BEFORE = re.compile(
    r"\b(?:says?|said|asks?|asked|shouts?|shouted|whispers?|replies|replied|quips?|sagt|sagte|ruft|dit|demande|dice|dijo|mówi|"
    r"pyta|(?:the|that|his|her|famous)\s(?:line|words|slogan|tagline))\s?[:,]\s?$",
    re.IGNORECASE,
)
_FILM_AFTER = re.compile(
    rf"""[\s,.]*(?:\((?:19|20)\d\d\)
    |(?!(?:features|scores|shows|pictures|books|records|films)\s(?:a|an|the|how|some|his|her|its|what|us)\b)
     (?:{_FILM_NOUNS})\b(?!['’]s|\s(?:version|music|cue|edit|mix|take)\b)
    |(?:is|are|was|were|sind|waren|sont|étaient|son|eran|są)\s(?:(?:the|a|two|three|four|all|his|her|their|other|earlier
     |die|les|los|las)\s){{0,2}}(?:(?:films|movies|pictures|albums|scores|series|games|filme|alben|disques|películas|filmy)\b
     |(?:film|movie|picture)(?=[,.;]|\s(?:that|which|where|in|about|of|he|she|by)\b))
    |(?:gesehen|kennt|kenne)\b|by\sthe\ssame\s(?:composer|man|woman|hand|team)|(?:vom|des)\sselben\skomponisten|du\smême\scompositeur
    |del\smismo\scompositor)""",
    re.IGNORECASE | re.VERBOSE,
)
_UP_TO_ANOTHER = re.compile(r"\s(?:to|through|into|bis|zu|à|hasta|do)\s[“\"‘„«]")
_POSSESSIVE = re.compile(
    r"\b(?!(?:it|that|this|there|here|he|she|who|what|where|let)['’])(?P<owner>[^\W\d_][\w.-]{0,30})['’]s?\s(?:own\s)?$",
    re.IGNORECASE,
)
_CUE_BEFORE = re.compile(
    r"\b(?:tracks?|cues?|songs?|pieces?|themes?|tunes?|stück|titel|lied|thema|morceau|piste|thème|chanson|tema|corte|"
    r"pieza|canción|utwór|utworze|temat|piosenka)(?:\s(?:called|titled|named|is|namens|intitulée?|llamad[oa]))?\s$",
    re.IGNORECASE,
)
_FILM_WORDS = re.compile(
    r"\b(?:movies?|films?|cinema|starring|directed|director|actor|actress|kino|regisseur|acteur|réalisateur|película|"
    r"cine|filmu|filmie|reżyser)\b",
    re.IGNORECASE,
)
_ITS_OWN_FILM = re.compile(
    r"\b(?:in|from|of|for|off|outside|inside|within|without|with|on|to|by|throughout|aus|im|vom|zum|beim|ohne|außerhalb|"
    r"du|dans|hors|sans|au|avec|del|en|sin|con|fuera|w|we|z|ze|do|poza|bez)\s"
    r"(?:(?:of|from|de|von)\s)?(?:(?:the|this|that|its|dem|diesem|den|des|der|le|ce|el|la|este|esta)\s)?"
    r"(?:movie|films?|cinema|kino|película|cine|filmu|filmie|filmem)\b",
    re.IGNORECASE,
)
"""The film that is reviewed: a cue works *away from the film*."""
_MUSIC_WORDS = re.compile(
    r"\b(?:themes?|tracks?|cues?|songs?|scores?|music|musical|melod\w+|tunes?|pieces?|suites?|albums?|soundtrack|listen\w*|"
    r"hear\w*|sounds?|play(?:s|ed|ing)?|instruments?|orchestra\w*|strings?|brass|horns?|trumpets?|pianos?|guitars?|drums?|"
    r"percussion|choir|vocals?|sing(?:s|ing)?|sung|violins?|violas?|cellos?|flutes?|oboes?|clarinets?|bassoons?|organ|"
    r"synth\w*|waltz|march|motif|chords?|notes?|ballad|opener|finale|overture|reprise|"
    r"musik\w*|stück\w*|thema|thème\w*|morceaux?|musique|música|tema|corte\w*|pieza|canción|utw\w+|muzyk\w+|temat\w*)\b",
    re.IGNORECASE,
)
_NO_CUE = re.compile(r"\b(?:edition|anniversary|remaster(?:ed)?|best picture|academy award)\b", re.IGNORECASE)
_CONNECTED = re.compile(r"[\s,;]{0,6}(?:(?:and|und|et|y|i|or|oder|e|sowie|then)\s)?\s{0,3}")
_REACH = 60


@dataclass(frozen=True, slots=True)
class Page:
    """What is known of a page, folded: its score's title, names that are no cues, composers' surnames."""

    title: str
    no_cues: Collection[str]
    surnames: Collection[str]


def choose_cues(paragraph: Paragraph, page: Page) -> list[Quotation]:
    """Choose the quotations of a paragraph that name cues of its score; those in one row go together."""
    piece, quotations, sentences = paragraph.piece, paragraph.quotations, paragraph.sentences
    cues: list[Quotation] = []
    for row in _rows(piece, quotations):
        start, stop = row[0].start - piece.start, row[-1].stop - piece.start
        before, after = piece.text[max(0, start - _REACH) : start], piece.text[stop : stop + _REACH]
        at = bisect_right(sentences, row[0].inside.start, key=lambda one: one.start) - 1
        sentence = sentences[at] if at >= 0 else piece
        first, last = row[0].start - sentence.start - _REACH, row[-1].stop - sentence.start + _REACH
        around = _without_quotations(sentence, quotations)[max(0, first) : last]
        if _CUE_BEFORE.search(before):
            cues += row
        elif not _is_a_film(row, before, after, around, page):
            cues += [quotation for quotation in row if may_be_a_cue(quotation.inside.name, page)]
    return cues


def may_be_a_cue(name: str, page: Page) -> bool:
    """Whether a name by itself may be a cue's: it is no film of the series, no sentence, no edition."""
    folded = fold(name)
    words = name.split()
    first = next((letter for letter in name if letter.isalnum()), "")
    if not folded or len(words) > _MOST_WORDS or first.islower() or _ONLY_NUMERAL.fullmatch(folded):
        return False
    is_a_sentence = len(words) > _SENTENCE_WORDS and name.endswith((".", ";"))
    of_the_series = bool(page.title) and _without_numeral(folded) == _without_numeral(page.title)
    return not (is_a_sentence or of_the_series or folded in page.no_cues or _NO_CUE.search(name))


def _without_numeral(title: str) -> str:
    """What the films of a series share of their titles."""
    return fold_title(_NUMERAL.sub("", title))


def _rows(paragraph: Piece, quotations: Sequence[Quotation]) -> list[list[Quotation]]:
    """Quotations with nothing but commas and *and* between them share what is said around them."""
    rows: list[list[Quotation]] = []
    for quotation in quotations:
        last = rows[-1][-1].stop - paragraph.start if rows else 0
        if rows and _CONNECTED.fullmatch(paragraph.text[last : quotation.start - paragraph.start]):
            rows[-1].append(quotation)
        else:
            rows.append([quotation])
    return rows


def _is_a_film(row: Sequence[Quotation], before: str, after: str, around: str, page: Page) -> bool:
    """Whether what stands around a row of quotations tells of films, albums or other people's scores."""
    if row[0].mark == _FILM_MARK:
        return True
    if _UP_TO_ANOTHER.match(after):
        return False
    if _FILM_BEFORE.search(before) or _SPEECH_BEFORE.search(before) or _FILM_AFTER.match(after):
        return True
    owner = _POSSESSIVE.search(before)
    if owner and owner["owner"][0].isupper() and page.surnames and fold(owner["owner"]) not in page.surnames:
        return True
    around = _ITS_OWN_FILM.sub(" ", around)
    return bool(_FILM_WORDS.search(around)) and not _MUSIC_WORDS.search(around)


def _without_quotations(sentence: Piece, quotations: Sequence[Quotation]) -> str:
    """A sentence with spaces for what it quotes: a cue may be called *Film Version*."""
    text = sentence.text
    for quotation in within(quotations, sentence):
        start, stop = quotation.start - sentence.start, quotation.stop - sentence.start
        text = text[:start] + " " * (stop - start) + text[stop:]
    return text[: len(sentence.text)]
