"""Lines about a release without labels: ``Plover Hill Records / 2015 / 57m``, ``21 Tracks 58:17 mins``."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from cuebook.domain.names import fold
from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.labels import label_of
from cuebook.formats.recognition.lengths import Length, read_length
from cuebook.formats.recognition.lines import Line, Piece, split_at
from cuebook.formats.recognition.years import YEAR

_HEAD = 20
_LONGEST = 150
_LONGEST_COMPANY = 60
_CATALOGUED = re.compile(r"[A-ZÀ-Þ][\w'’&.]{1,20}(?:\s[A-ZÀ-Þ&][\w'’&.]{0,20}){0,3}\s[A-Z]{2,6}[-\s]?\d{1,6}")
"""A name with a catalogue number behind it."""
_FIELD = re.compile(r"\s*[/|•·]\s*|\s{3,}")
TRACKS = re.compile(
    r"(\d{1,3})\s(?:tracks|tr?ks|cues|titel|stücke|titres|pistes|plages|cortes|pistas|temas|utworów)\b",
    re.IGNORECASE,
)
_LABELLED_LENGTH = re.compile(r"(?P<label>[^\W\d][^\d:：]{1,40}?)\s?[:：]?\s{0,3}(?P<value>[(\[]?\d.{0,30})")
_DISCS = re.compile(
    r"(?:\d{1,2}|an?|one|two|three|double)[\s-]?(?:x\s?)?(?:cds?|lps?|discs?|disks?|vinyls?|sacds?)",
    re.IGNORECASE,
)
"""How many discs there are, which names no company."""
_UNITS = re.compile(r"hours?|hrs?|minutes?|mins?|seconds?|secs?|[hms]|and", re.IGNORECASE)
_COMPANY = re.compile(
    r"\b(?:records?|recordings|discs?|disques|discos|schallplatten|tonträger|soundtracks? label|nagrania)\b",
    re.IGNORECASE,
)
_OUT_ON = re.compile(
    rf"(?:(?:is\s|now\s)?(?:out|available)(?:\snow)?|(?:re-?)?(?:released|issued|published)|erschienen|veröffentlicht|parue?|sortie?|"
    r"disponible|éditée?|editad[oa]|publicad[oa]|wydan[aeoy]|pubblicat[oa]|uscit[oa])"
    rf"(?:\s(?:(?:in|en|im|w|nel)\s)?(?:[^\W\d_]{{3,12}}\s)?(?P<before>{YEAR})(?:\sroku)?)?\s"
    r"(?:on|by|from|bei|von|chez|par|por|en|przez|w|nakładem|da|per)\s"
    rf"(?P<company>(?-i:[^\W_a-zß-öø-ÿ]).{{2,60}}?)(?:,?\s(?:(?:in|en|im|w|nel|on|am|le|el|il)\s)?(?:[\w.]{{1,12}}\s){{0,2}}(?P<behind>{YEAR})(?:\sroku)?)?\.?",
    re.IGNORECASE,
)
"""``Out now on Tern Records``, ``Erschienen 2014 bei Tern Records``."""
_BRACKET = re.compile(r"\s[(\[]")
"""In a bracket behind a title a company is not what the line is about."""
_IN_A_ROW = re.compile(
    r"[^\W\d_a-zß-öø-ÿ](?:[^\W_]|[ .&'’+-]){1,40}\s"
    r"(?:Editions|Éditions|Edizioni|Ediciones|Digital|Soundtracks|Heritage|Productions|Media|Audio|Music|Musik|Musique|"
    r"Música|Classics|Label|Phonographic|Entertainment)(?:\s[A-Z]{2,6}[-\s]?\d{1,6})?"
)
"""What calls itself a company beside other facts; by itself it may be a site's name."""


@dataclass(frozen=True, slots=True)
class Release:
    """What a page tells of the album beside its music; the numbers of the lines that do."""

    company: Piece | None = None
    year: Piece | None = None
    length: Length | None = None
    track_count: int | None = None
    used: frozenset[int] = frozenset()


def read_release(lines: Sequence[Line]) -> Release:
    """Read the lines above the review's prose that describe the release.

    Where they name several companies there are several releases, and no one of them is reviewed.
    """
    release = Release()
    companies: set[str] = set()
    for line, below in zip_longest(lines[:_HEAD], lines[1 : _HEAD + 1]):
        if line is None or line.is_prose:
            break
        if len(line.text) <= _LONGEST:
            is_above = below is not None and below.gap == 0 and tells_of_a_release(below)
            found = read_release_line(line, is_below_others=line.gap == 0 or is_above)
            is_below = line.gap == 0 and line.number - 1 in release.used
            if found == Release() and is_below and (length := length_alone(line.text)):
                found = Release(length=length)
            if named := found.company or (line if _names_a_company(line.text) else None):
                companies.add(fold(named.text))
            release = _joined(release, found, line.number)
    return replace(release, company=None) if len(companies) > 1 else release


def tells_of_a_release(line: Line) -> bool:
    """Whether a line tells of an album beside its title: by its length, its tracks or its company."""
    release = read_release_line(line) if len(line.text) <= _LONGEST else Release()
    company = release.company.text if release.company else ""
    return bool(release.length or release.track_count or _COMPANY.search(company))


def read_release_line(line: Piece, *, is_below_others: bool = False) -> Release:
    """What a line, or a part of one, tells of a release.

    A catalogue number alone shows a company only where other facts stand directly above.
    """
    body = line.without("•*·")
    if (out := _OUT_ON.fullmatch(body.text)) and _names_a_company(out["company"]):
        dated = body.group(out, "before" if out["before"] else "behind")
        return Release(body.group(out, "company"), dated if dated.text else None)
    company: list[Piece] = []
    year = None
    length = None
    track_count = None
    fields = split_at(_FIELD, body)
    for part in fields:
        count = TRACKS.search(part.text)
        track_count = int(count[1]) if count else track_count
        rest = part.text[count.end() :].strip() if count else part.text
        if re.fullmatch(YEAR, part.text):
            year = part
        elif field_length := length_alone(rest):
            length = field_length
        elif not count and not _DISCS.fullmatch(part.text):
            company.append(part)
    is_release = track_count is not None or (len(fields) > 1 and (year or length))
    is_catalogued = is_below_others and _CATALOGUED.fullmatch(body.text)
    if not is_release and not (len(fields) == 1 and (_names_a_company(body.text) or is_catalogued)):
        return Release()
    return Release(_company_of(body, company), year, length, track_count)


def _company_of(body: Piece, parts: Sequence[Piece]) -> Piece | None:
    """The company among parts that are no figures: the only one, or those that call themselves companies."""
    named = [part for part in parts if names_a_company(part.text)]
    if not named:
        return parts[0] if len(parts) == 1 else None
    return body.cut(named[0].start - body.start, named[-1].stop - body.start)


def names_a_company(part: str) -> bool:
    """Whether a part of a row of facts calls itself a company, or has a catalogue number behind it."""
    return _names_a_company(part) or bool(_CATALOGUED.fullmatch(part) or _IN_A_ROW.fullmatch(part))


def _names_a_company(words: str) -> bool:
    is_a_name = words[:1].isupper() or words[:1].isdigit()  # a motto speaks of records, too
    return is_a_name and len(words) <= _LONGEST_COMPANY and bool(_COMPANY.search(_BRACKET.split(words)[0]))


def length_alone(field: str) -> Length | None:
    """A field of nothing but a length, with or without its label."""
    labelled = _LABELLED_LENGTH.fullmatch(field)
    if labelled and label_of(labelled["label"]) is Label.LENGTH:
        return read_length(labelled["value"])
    is_length = any(map(str.isdigit, field)) and not any(map(str.isalpha, _UNITS.sub("", field)))
    return read_length(field) if is_length else None


def _joined(one: Release, other: Release, number: int) -> Release:
    """What two lines say together; the first word counts."""
    if other == Release():
        return one
    return Release(
        company=one.company or other.company,
        year=one.year or other.year,
        length=one.length or other.length,
        track_count=one.track_count or other.track_count,
        used=one.used | {number},
    )
