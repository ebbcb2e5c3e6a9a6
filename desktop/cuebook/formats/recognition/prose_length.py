"""How long an album lasts, where the sentences of a review tell."""

import re
from collections.abc import Iterable

from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.labels import label_of
from cuebook.formats.recognition.lengths import Length, read_length
from cuebook.formats.recognition.lines import Piece

_MINUTES = r"(?:minutes?|mins?|minuten?|minutos?|minut[yęa]?|minuti)\b"
_SECONDS = (
    r"(?:,?\s(?:(?:and|und|et|y|i|e)\s)?\d{1,2}\s"
    r"(?:seconds?|secs?|sekunden|secondes?|segundos?|sekund[ay]?|secondi)\b)?"
)
_LENGTH = (
    r"(?P<length>\d{1,2}:\d\d:\d\d|\d{2,3}:\d\d|\d{2,3}[’'′]\d\d[”\"″]?"
    rf"|(?P<minutes>\d{{2,3}})(?:\s|-){_MINUTES}{_SECONDS})"
)
_LASTS = re.compile(
    r"\b(?:lasts?|lasting|runs?|running|clocks?\s(?:in\s)?at|comes?\sin\sat|weighs?\sin\sat|runs\sto"
    r"|plays?\sfor|totals|dauert|läuft"
    r"|bringt\ses\sauf|kommt\sauf|umfasst|dure|totalise|affiche|s['’]étend\ssur|dura|duran|alcanza|suma"
    r"|trwa|liczy|zajmuje)\b"
    rf"[^.!?\d]{{0,30}}{_LENGTH}",
    re.IGNORECASE,
)
_IS_LONG = re.compile(
    rf"\b(?:is|ist|est|es|jest)\s[^.!?\d]{{0,20}}{_LENGTH}\s(?:long|lang|de\slong)\b", re.IGNORECASE
)
_TIMED = re.compile(
    r"\b(?:(?:total|full|complete)\s(?:playing\s|running\s)?(?:time|length|duration)|(?:playing"
    r"|running)[\s-]time|(?:gesamt)?(?:spielzeit|laufzeit|spieldauer)"
    r"|durée\s(?:totale|du\sdisque|de\sl['’]album)|minutage|duración\s(?:total|del\s(?:disco|álbum|cd))"
    r"|(?:łączny\s)?czas\strwania|durata\s(?:totale|del\sdisco))"
    rf"[^.!?\d]{{0,30}}{_LENGTH}",
    re.IGNORECASE,
)
_OF_MUSIC = re.compile(
    r"(?<!first )(?<!last )(?<!ersten )(?<!letzten )(?<!premières )(?<!dernières )(?<!primeros )(?<!últimos )"
    rf"(?<!pierwsze ){_LENGTH}"
    r"\s(?:of\s(?:\w{1,12}\s)?(?:music|score)|(?:\w{2,14}\s)?(?:musik|score)|de\s(?:musique|música)|muzyki"
    r"|di\smusica)\b",
    re.IGNORECASE,
)
_BESIDE_THE_ALBUM = re.compile(
    r"\b(?:cd|album|disc|disk|lp|platte|scheibe|disque|disco|disquito|álbum|płyta|płytka|krążek)\b"
    rf"(?:[^.!?:]{{0,80}})?,\s(?:(?:all|just|only|nur|gerade|knapp|à\speine|apenas"
    rf"|tylko)\s){{0,2}}{_LENGTH}(?=[\s,.)]|$)",
    re.IGNORECASE,
)
"""``Disque édité par …, 44 minutes.``"""
_WITH = re.compile(
    rf"\b(?:at|with|mit|bei|avec|con|z|przy)\s(?:(?:just|only|nearly|almost|about|around|over|nur|nicht\smehr\sals|knapp|gut|rund"
    rf"|fast|etwa|über|seulement|presque|environ|près\sde|solo|casi|unos|apenas|tylko|niespełna|około|prawie|ponad)\s)?{_LENGTH},?\s"
    r"(?:(?:is|ist|hat|est|es|jest|runs|lasts|the|this|das|die|diese[rs]?|le|ce|el|este|ten|ta|of)\s){0,2}(?:albums?|discs?|cd|disque|disco"
    r"|płyta|krążek|spielzeit|laufzeit|playing|running)\b",
    re.IGNORECASE,
)
_ALL_OF_IT = re.compile(
    rf"\b(?:the|these|die|der|den|diese[rn]?|les|ces|des|los|estos|te|tych)\s{_LENGTH}\s"
    r"(?:on|of|auf|du|de|del|na|z)\s(?:(?:the|this|der|dem|dieser|la|ce|cet|este|tej)\s)?"
    r"(?:albums?|discs?|cd|scheibe|platte|disque|disco|álbum|płyt\w{1,2}|krążk\w)\b(?!,?\s(?:that|which|die|qui|que|któr))",
    re.IGNORECASE,
)
_ITS = re.compile(rf"\b(?:album|cd|disc|record)['’]s\s{_LENGTH}", re.IGNORECASE)
_NAMED = re.compile(
    rf"(?P<label>[^\W\d_][^\d:–—-]{{2,30}}?)\s?[–—:-]?\s{{0,2}}{_LENGTH}\W{{0,2}}", re.IGNORECASE
)
_ALONE = re.compile(rf"\W{{0,2}}{_LENGTH}\W{{0,2}}", re.IGNORECASE)
_PART_OF_IT = re.compile(
    r"\b(?:cues?|tracks?|suites?|themes?|finale|overture|films?|movies?|pieces?|songs?|stücke?|der\sfilm"
    r"|titel|morceau|piste|plage|le\sfilm|corte|tema|pista"
    r"|la\spelícula|utwór|film)\s[^,;]{0,16}$",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(rf"[(\[][^()]{{2,60}}[,;–—-]\s{_LENGTH}\W{{0,3}}[)\]]", re.IGNORECASE)
"""A line of a company and a length: ``(Tern Records, 49 minutes)``."""
_LONG_ALBUM = re.compile(rf"\b{_LENGTH}(?:\s|-)(?:album|disc|cd|release|programme?)\b", re.IGNORECASE)
_ALBUM = re.compile(
    r"\b(?:cd|albums?|discs?|disk|record|lp|release|platte|scheibe|disque|disco|disquito|álbum|płyt[aęy]"
    r"|krążek|score|soundtrack|(?:running|playing)\s?time"
    r"|spielzeit|plages|(?:whole|ganze)\s(?:thing|sache|spaß)|le\stout)\b",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"\b(?:lp|vinyl|bootleg|previous|earlier|original\s(?:album|release)|the\s(?:film|movie)|cue|track"
    r"|stück|morceau|corte|utwór|der\sfilm|le\sfilm"
    r"|la\spelícula|film\strwa)\b",
    re.IGNORECASE,
)
_ANY = re.compile(_LENGTH, re.IGNORECASE)
_LEAST_MINUTES = 15
_BEFORE = 30


def find_album_length(sentences: Iterable[Piece]) -> Length | None:
    """The album's length where a sentence says how long it lasts: ``64:27``, ``34 minutes``."""
    for sentence in sentences:
        if not any(map(str.isdigit, sentence.text)):
            continue
        match = _said(sentence.text)
        length = read_length(match["length"].replace("-", " ")) if match else None
        if length and (length.minutes or (length.seconds or 0) / 60) >= _LEAST_MINUTES:
            return length
    return None


def _said(sentence: str) -> re.Match[str] | None:
    """Where a sentence says how long an album is."""
    named = _NAMED.fullmatch(sentence)
    if named and label_of(named["label"]) is Label.LENGTH:
        return named
    match = _TIMED.search(sentence) or _LONG_ALBUM.search(sentence) or _IN_BRACKETS.fullmatch(sentence)
    if match or not _ALBUM.search(sentence):
        minutes = _ALONE.fullmatch(sentence)
        return match or (minutes if minutes and minutes["minutes"] else None)
    lasts = _LASTS.search(sentence)
    if lasts and _PART_OF_IT.search(sentence, max(0, lasts.start() - _BEFORE), lasts.start()):
        return None
    return lasts or _IS_LONG.search(sentence) or _of_an_album(sentence)


def _of_an_album(sentence: str) -> re.Match[str] | None:
    """A length beside the word for an album or for music, the only one of its sentence and no other's."""
    if _OF_ANOTHER.search(sentence) or sum(1 for _ in _ANY.finditer(sentence)) > 1:
        return None
    for pattern in (_OF_MUSIC, _WITH, _ALL_OF_IT, _ITS, _BESIDE_THE_ALBUM):
        if match := pattern.search(sentence):
            return match
    return None
