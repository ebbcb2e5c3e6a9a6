"""What sentences tell of an album: the company it is out on, how many tracks it has."""

import re
from collections.abc import Iterable

from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.labels import label_of
from cuebook.formats.recognition.lines import Piece
from cuebook.formats.recognition.release_line import TRACKS

_WORD = r"[^\W\d_a-zß-öø-ÿ][\w'’&.-]{1,24}"
_COMPANY = (
    rf"(?P<company>(?:(?:{_WORD}\s){{1,3}}(?:Records?|Recordings|Discs|Discos|Disques|Tonträger|Schallplatten|Nagrania)"
    rf"|(?:Disques|Discos|Éditions|Edizioni|Wytwórnia)\s(?:d[eu]s?\s|la\s)?{_WORD}(?:\s{_WORD})?)"
    r"(?:\s[A-Z]{2,5}[-\s]?\d{1,6})?)"
)
_OUT_ON = re.compile(
    r"\b(?:out|released|issued|published|available|erschienen|erschien|veröffentlicht|paru|parue|sorti|sortie|éditée?|"
    r"publiée?|editad[ao]|publicad[ao]|wydan[aey]|ukazała?\ssię)\s(?:again\s|now\s)?(?:on|by|from|through|bei|auf|chez|par|"
    rf"por|en|przez|w|nakładem)\s(?-i:{_COMPANY})",
    re.IGNORECASE,
)
_BROUGHT_OUT_BY = re.compile(
    r"\b(?:(?:released|issued|published|put\sout)\sby|(?:out|available)\s(?:on|from)|édité\spar|publié\spar|(?:paru|sorti)\schez|"
    r"erschienen\sbei|veröffentlicht\svon|(?:editado|publicado)\spor|wydan[aey]\sprzez|nakładem|pubblicato\sda)\s"
    rf"(?P<company>{_WORD}(?:\s(?:&|{_WORD})){{1,3}})(?=[.,;)_*]|$)"
)
_NO_COMPANY = re.compile(
    r"\b(?:Amazon|iTunes|Apple|Spotify|Bandcamp|eBay|Discogs|YouTube|Tidal|Deezer|Qobuz|January|February|March|April|"
    r"June|July|August|September|October|November|December|CD|LP|DVD|Blu-ray|Netflix)\b"
)
_LABELLED = re.compile(r"(?P<label>[^\W\d_][^:：.!?]{1,30})[:：]\s(?P<value>[^.!?:,]{2,60})\.?")
_ALBUM = re.compile(
    r"\b(?:cd|album|discs?|disks?|records?|lp|release|platte|disque|disco|płyta|płycie)\b", re.IGNORECASE
)
_SOME_OF_THEM = re.compile(
    r"\b(?:first|last|other|only|best|of|these|those|ersten|letzten|premiers?|derniers?|primer\w*|últim\w*|pierwsz\w+|"
    r"ostatni\w+)\s(?:the\s)?$",
    re.IGNORECASE,
)
_LEAST_TRACKS = 5
_BEFORE = 20


def find_company(sentences: Iterable[Piece]) -> Piece | None:
    """The company that a sentence says an album is out on, or labels as such within a paragraph."""
    for sentence in sentences:
        if match := _OUT_ON.search(sentence.text):
            return sentence.group(match, "company")
        match = _BROUGHT_OUT_BY.search(sentence.text)
        if match and not _NO_COMPANY.search(match["company"]):
            return sentence.group(match, "company").without("._*")
        match = _LABELLED.fullmatch(sentence.text)
        if match and label_of(match["label"]) is Label.COMPANY:
            return sentence.group(match, "value")
    return None


def find_track_count(sentences: Iterable[Piece]) -> int | None:
    """How many tracks a sentence about the album says it has."""
    for sentence in sentences:
        match = TRACKS.search(sentence.text)
        if match is None or int(match[1]) < _LEAST_TRACKS or not _ALBUM.search(sentence.text):
            continue
        if not _SOME_OF_THEM.search(sentence.text, max(0, match.start() - _BEFORE), match.start()):
            return int(match[1])
    return None
