"""Whom a review goes on to write about: who wrote the music, and what it names in its prose."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from cuebook.formats.recognition.lines import Line, Piece
from cuebook.formats.recognition.people import looks_like_a_person

_WORKS = (
    r"(?:wr(?:ites?|ote|itten|iting)|compos(?:es?|ed|ing|ers?)|scor(?:es?|ed|ing)|penn(?:ed|s)|orchestrat\w{1,5}|music|"
    r"soundtracks?|schreibt|schrieb|geschrieben|komponi\w{2,5}|komponist(?:in)?|vertont|(?:film)?musik|partitur|"
    r"écri(?:t|te|vit|ture)|compose|composa|composé|composit(?:eur|rice)|signe|musique|partition|escrib(?:e|ió)|escrito|"
    r"compone|compuso|compuesto|compositora?|firma|música|partitura|banda\ssonora|pisze|napisała?|komponuje|"
    r"skomponowała?|kompozytor(?:ka)?|muzyk[aęio]|partytur[aęy]|scrive|scritto|compositore|compositrice|musica|musiche)"
)
_FILMS = (
    r"(?:direct(?:s|ed|or|ing)|film-?maker|starring|actor|actress|plays\sthe|regie|regisseur(?:in)?|réalis\w{1,10}|"
    r"director\w?|dirigid[ao]|dirige|reżyser\w{0,4}|regista|diretto)"
)
_MUSIC = (
    r"(?:music|scores?|soundtracks?|themes|cues|(?:film)?musik|partitur(?:en)?|musiques?|partitions?|música|partituras?|"
    r"bandas?\ssonoras?|muzyk[aęi]|partytur[aęy]|musiche?)(?![^\W_])"
)
_OWNS = rf"['’]s?\s(?:[\w-]{{1,14}}\s){{0,2}}{_MUSIC}"
_COMPOSES = (
    r"\s(?:[\w’'-]{1,14}\s){0,4}(?:(?:compos|scor|komponi|skompon)\w{1,5}(?![^\W_])|(?:compuso|compone)(?![^\W_])|"
    r"(?:wr(?:ites?|ote|itten|iting)|penn(?:ed|s)|schreibt|schrieb|geschrieben|écrit|signe|escrib\w{1,3}|firma|pisze|napisała?)\s"
    rf"(?:[\w’'-]{{1,14}}\s){{0,4}}(?:{_MUSIC}|for\s(?:an?|the|eight|full|small)\s|(?:für|pour|para|na)\s))"
)
_NEAR = 70
_READ = 20_000
_MOST_PARAGRAPHS = 8
_LEAST_LETTERS = 4


def writes_the_music(name: str, lines: Iterable[Line]) -> bool:
    """Whether the prose says of somebody, or near their surname, that they write or that music is theirs."""
    return writes_music_in(name, (line.text for line in lines if line.is_prose))


def writes_music_in(name: str, texts: Iterable[str]) -> bool:
    """The same of some texts."""
    pattern = _near(name.rsplit(maxsplit=1)[-1], _WORKS)
    return any(pattern.search(text, 0, _READ) for text in texts)


def is_said_to_compose(name: str, texts: Iterable[str]) -> bool:
    """Whether texts say outright that somebody writes music: *Quell went on to write music*."""
    surname = re.escape(name.rsplit(maxsplit=1)[-1])
    pattern = re.compile(rf"(?<![^\W_]){surname}(?:{_OWNS}|{_COMPOSES})", re.IGNORECASE)
    return any(pattern.search(text, 0, _READ) for text in texts)


def is_written_about(name: str, lines: Iterable[Line]) -> bool:
    """Whether the prose names somebody by their surname."""
    surname = name.rsplit(maxsplit=1)[-1]
    return any(surname in line.text for line in lines if line.is_prose)


def is_named_on(name: str, lines: Sequence[Line]) -> bool:
    """Whether lines name somebody: by their surname, by half of it, or by the first name."""
    first, _, surname = name.rpartition(" ")
    halves = [half for half in surname.split("-") if len(half) >= _LEAST_LETTERS]
    sought = [words.casefold() for words in (surname, *halves)]
    if any(words in line.text.casefold() for line in lines for words in sought):
        return True
    given = first.partition(" ")[0]
    called = re.compile(rf"(?<![^\W_]){re.escape(given)}(?:['’]?s)?(?![^\W_-])")
    return len(given) >= _LEAST_LETTERS and any(called.search(line.text, 0, _READ) for line in lines)


def directs_the_film(name: str, texts: Iterable[str]) -> bool:
    """Whether texts say of somebody that they direct, or act."""
    pattern = _near(name.rsplit(maxsplit=1)[-1], _FILMS)
    return any(pattern.search(text, 0, _READ) for text in texts)


@lru_cache(maxsize=64)
def _near(surname: str, words: str) -> re.Pattern[str]:
    who = rf"(?<![^\W_]){re.escape(surname)}(?:['’]?s|['’]|[aeioyuęąm]{{1,3}})?(?![^\W_])"
    return re.compile(
        rf"{who}[^.!?\n]{{0,{_NEAR}}}(?<![^\W_]){words}(?![^\W_])|"
        rf"(?<![^\W_]){words}(?![^\W_])[^.!?\n]{{0,{_NEAR}}}{who}",
        re.IGNORECASE,
    )


def full_name(surname: str, lines: Iterable[Line]) -> Piece | None:
    """Somebody's name where the prose has it in full."""
    pattern = re.compile(
        rf"(?<![^\W_])[^\W\d_][\w.’'-]{{0,20}}\s{re.escape(surname)}(?![^\W_])", re.IGNORECASE
    )
    for line in lines:
        match = pattern.search(line.text, 0, _READ)
        if match and looks_like_a_person(match.group()):
            return line.group(match, 0)
    return None


def is_named_in_prose(title: str, lines: Iterable[Line]) -> bool:
    """Whether the beginning of the prose names a title as one: with capitals."""
    if len(title) < _LEAST_LETTERS:
        return False
    pattern = re.compile(rf"(?<![^\W_]){re.escape(title)}(?![^\W_])", re.IGNORECASE)
    return any(
        _reads_as_a_name(match, title) for text in _beginning(lines) for match in pattern.finditer(text)
    )


def _beginning(lines: Iterable[Line]) -> Iterator[str]:
    prose = (line.text[:_READ] for line in lines if line.is_prose)
    return (text for text, _ in zip(prose, range(_MOST_PARAGRAPHS), strict=False))


def _reads_as_a_name(match: re.Match[str], title: str) -> bool:
    found = match.group()
    if " " not in title:
        before = match.string[: match.start()].rstrip(' “"„«*_')
        return found == title and found[0].isupper() and bool(before) and before[-1] not in ".!?:…"
    first, *_, last = found.split()
    return first[0].isupper() and (last[0].isupper() or last[0].isdigit() or found == title)
