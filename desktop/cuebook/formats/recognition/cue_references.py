"""Cues referred to without quotation marks: ``track 5``, ``the last track``, ``(2-3)``."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from cuebook.domain.review import TrackEntry
from cuebook.formats.recognition.evidence import guess, likely, sure
from cuebook.formats.recognition.lines import Piece
from cuebook.formats.recognition.sites import Site

_NUMBERED = sure("by its number in the track list")
_PLACED = likely("by its place in the track list")
_CALLED_SO = likely("behind a word such as “track”")
_TOLD_OFF = guess("one of several names behind a dash")
_NUMBERS = re.compile(
    r"\b(?:tracks?|cues?|titel|stücke?|pistes?|plages?|cortes?|pistas?|utw[óo]r\w{0,3}|ścieżk\w|nos?\."
    r"|nr\.)\s"
    r"(?:#\s?|n[°ºo]\.?\s?|nr\.?\s|numbers?\s|nummer\s|numéros?\s|números?\s|numer\w?\s)?"
    r"(?P<numbers>\d{1,3}(?:\s?(?:,\s?and\s|,|&|and\s|und\s|et\s|y\s|i\s)\s?\d{1,3}){0,15})(?![:.]?\d)",
    re.IGNORECASE,
)
_ORDINALS = (
    r"last|final|closing|letzte\w?|derni(?:er|ère)|últim[oa]|ultim[oa]|ostatni\w{0,2}",
    r"first|opening|erste\w?|premi(?:er|ère)|primer[oa]?|prim[oa]|pierwsz\w{1,3}",
    r"second|zweite\w?|deuxième|seconde?|segund[oa]|second[oa]|drug\w{1,3}",
    r"third|dritte\w?|troisième|tercer[oa]?|terz[oa]|trzeci\w{0,3}",
    r"fourth|vierte\w?|quatrième|cuart[oa]|quart[oa]|czwart\w{1,3}",
    r"fifth|fünfte\w?|cinquième|quint[oa]|piąt\w{1,3}",
    r"sixth|sechste\w?|sixième|sext[oa]|szóst\w{1,3}",
    r"seventh|siebte\w?|septième|séptim[oa]|siódm\w{1,3}",
    r"eighth|achte\w?|huitième|octav[oa]|ósm\w{1,3}",
)
"""The words for a place in a list, the last one's first."""
_ANY_PLACE = "|".join(f"(?P<at{place}>{words})" for place, words in enumerate(_ORDINALS))
_PLACES = re.compile(
    rf"\b(?:the\s)?(?:very\s)?(?:{_ANY_PLACE})\s"
    r"(?:tracks?|cue|number|song|piece|titel\w?|stück\w{0,2}|nummer|piste|plage|morceau|titre|corte|tema"
    r"|pista|pieza|canción|brano|traccia"
    r"|utw[óo]r\w{0,3}|ścieżk\w|nagrani\w{1,2})\b",
    re.IGNORECASE,
)
_ON_A_DISC = re.compile(r"(?<![”\"’»] )\((?P<disc>\d{1,2})-(?P<number>\d{1,2})\)")
_IN_A_ROW = re.compile(
    r"\b(?:songs|tracks|cues|pieces|titles|numbers)\b[^.!?;:]{0,80}?\s?[-–—:]\s"
    r"(?P<names>(?:[A-Z][^,.;:–—-]{1,40},\s){1,12}(?:and\s)?[A-Z][^,.;:–—-]{1,40}?)\s?(?:[–—.]|\s-\s)"
)
_CAPITAL = r"[A-ZÀ-ÞŁŚŻ][\w'’-]{0,30}"
_CALLED = re.compile(
    rf"\b(?:track|cue|piece|song)s?\s(?:called\s|titled\s|named\s)?"
    rf"(?P<name>{_CAPITAL}(?:\s(?:(?:of|the|a|an|in|on|to|and|for|from|at|with)\s){{0,2}}{_CAPITAL}){{1,6}})"
)
_NAME = re.compile(r"(?:and\s)?(?P<name>[^,]{2,41})")


class References:
    """The tracks of a list by what refers to them; without a list, references mean nothing."""

    def __init__(self, tracks: Sequence[TrackEntry]) -> None:
        numbers = Counter(track.number for track in tracks)
        self._tracks = tracks
        self._by_place = {(track.disc, track.number): track.title for track in tracks}
        self._by_number = {track.number: track.title for track in tracks if numbers[track.number] == 1}

    def find(self, paragraph: Piece) -> Iterator[Site]:
        """Find references by number or place."""
        if not self._tracks:
            return
        for match in _NUMBERS.finditer(paragraph.text):
            for number in re.finditer(r"\d+", match["numbers"]):
                if title := self._by_number.get(int(number.group())):
                    start = paragraph.start + match.start("numbers") + number.start()
                    yield Site(number.group(), start, start + len(number.group()), title, _NUMBERED)
        for match in _ON_A_DISC.finditer(paragraph.text):
            if title := self._by_place.get((int(match["disc"]), int(match["number"]))):
                start, stop = paragraph.start + match.start(), paragraph.start + match.end()
                yield Site(match.group()[1:-1], start, stop, title, _NUMBERED)
        for match in _PLACES.finditer(paragraph.text):
            place = next(at for at in range(len(_ORDINALS)) if match[f"at{at}"]) - 1
            if place >= len(self._tracks):
                continue
            track = self._tracks[place]
            start, stop = paragraph.start + match.start(), paragraph.start + match.end()
            yield Site(match.group(), start, stop, track.title, _PLACED)


def find_called_names(paragraph: Piece) -> Iterator[Site]:
    """Find names behind a noun that says what they are: ``the track Photo Finish``."""
    for match in _CALLED.finditer(paragraph.text):
        name = paragraph.group(match, "name")
        yield Site(name.text, name.start, name.stop, why=_CALLED_SO)


def find_rows_of_names(paragraph: Piece) -> Iterator[Site]:
    """Find names told off behind a noun and a dash: ``songs I return to - One More Mile, Rain on Tin -``."""
    for match in _IN_A_ROW.finditer(paragraph.text):
        names = paragraph.group(match, "names")
        for part in _NAME.finditer(names.text):
            name = names.group(part, "name")
            yield Site(name.text, name.start, name.stop, why=_TOLD_OFF)
