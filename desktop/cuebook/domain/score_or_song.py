"""A first guess at what a cue is, from its tags, with the reason; the listener's word replaces it."""

import re
from collections.abc import Iterable
from functools import lru_cache

from cuebook.domain.catalogue import CueKind
from cuebook.domain.grouping import is_various
from cuebook.domain.names import fold
from cuebook.domain.sound_file import SoundFile

_ENSEMBLE = re.compile(
    r"\b(?:orchestra|philharmonic|philharmonia|symphony|symphoniker|philharmoniker|ensemble|choir|chorus"
    r"|quartet|orchester|orchestre|orquesta|orquestra|orkiestra|orkester|orkest|sinfonia|sinfonietta"
    r"|filharmonia|conduct\w*)\b"
)
_FEATURING = re.compile(r"\b(?:feat|ft|featuring|performed by|vocals?|sung by)\b")
_SINGING = re.compile(r"\b(?:vocals?|singer|sings|sung|lead vocals?|rap|gesang|chant|voz|voce|singt)\b")
_SUITE = re.compile(r"\b(?:suite|suiten|medley)\b")
_ALTERNATE = re.compile(
    r"[\(\[][^)\]]*\b(?:alternate|alternative|alt\.?"
    r"|(?:film|album|early|original|extended|short|long|unused) (?:version|mix|edit|take)"
    r"|demo|unused|rejected|extended|outtake|take \d+|alternativ\w*)"
)
_SOURCE = re.compile(
    r"[\(\[][^)\]]*\b(?:source(?: music| cue)?|juke ?box|radio(?! edit| mix| version)|diegetic|muzak"
    r"|(?:lounge|bar|elevator|party|restaurant|casino|tv|television) (?:source|music)|carousel)\b"
    r"[^(\[]*[\)\]]"
    r"|\b(?:source (?:music|cue)|muzak|elevator music)\b"
    r"|[-–—:]\s*source\s*$"
)
_SPLIT = re.compile(r"\s*(?:[;/,]|\band\b|\bwith\b|&)\s*")


def guess_kind(file: SoundFile) -> tuple[CueKind, str]:
    """Guess a cue's kind; the reason is in words for people. Unsure is *unknown*."""
    title = file.title.casefold()
    if _SOURCE.search(title):
        return CueKind.SOURCE, "its title calls it source music"
    if _ALTERNATE.search(title):
        return CueKind.ALTERNATE, "its title names another version"
    if song := _sounds_like_a_song(file):
        return CueKind.SONG, song
    if _SUITE.search(fold(file.title)):
        return CueKind.SUITE, "its title calls it a suite"
    return _score_or_unknown(file)


def _score_or_unknown(file: SoundFile) -> tuple[CueKind, str]:
    if _shares_a_name(file.artist, file.composers):
        return CueKind.SCORE, "the artist is the composer"
    if _ENSEMBLE.search(fold(file.artist)):
        return CueKind.SCORE, "the artist is an orchestra, a choir or a conductor"
    return CueKind.UNKNOWN, "the tags do not say"


def _sounds_like_a_song(file: SoundFile) -> str:
    """Say why a cue is a song, or nothing."""
    if _FEATURING.search(fold(file.title)) or _FEATURING.search(fold(file.artist)):
        return "a performer is named in the title or artist"
    if file.lyricists:
        return f"a lyricist is named: {file.lyricists[0]}"
    singer = _singer(file.performers)
    if singer:
        return f"a singer is named: {singer}"
    by_another = (
        file.artist
        and file.composers
        and not _shares_a_name(file.artist, file.composers)
        and not _ENSEMBLE.search(fold(file.artist))
    )
    if by_another and is_various(file.album_artist):
        return "the artist is not the composer, on an album by various artists"
    if by_another and not _shares_a_name(file.artist, (file.album_artist,)):
        return "the artist is neither the composer nor the album's artist"
    return ""


def _singer(performers: Iterable[str]) -> str:
    """The performer whose part is the singing: ``Ada Quill (lead vocals)``; a choir's voices are none."""
    for performer in performers:
        folded = fold(performer)
        if _SINGING.search(folded) and not _ENSEMBLE.search(folded) and "background" not in folded:
            return performer
    return ""


@lru_cache(maxsize=4_096)  # asked for every cue of an album, which says the same of most
def _shares_a_name(artist: str, others: tuple[str, ...]) -> bool:
    """Whether an artist line names one of the others; ``Conti, Bill`` is Bill Conti."""
    mine = {_name_key(part) for part in _SPLIT.split(artist.casefold())} | {_name_key(artist)}
    theirs = {_name_key(part) for other in others for part in (other, *re.split(r"[;/]|\band\b|&", other))}
    return bool((mine & theirs) - {()})


def _name_key(name: str) -> tuple[str, ...]:
    return tuple(sorted(fold(name).split()))
