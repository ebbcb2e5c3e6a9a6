"""A first guess at what a cue is, from its tags, with the reason; the listener's word replaces it."""

import re

from cuebook.domain.catalogue import CueKind
from cuebook.domain.grouping import is_various
from cuebook.domain.names import fold
from cuebook.domain.sound_file import SoundFile

_ENSEMBLE = re.compile(
    r"\b(?:orchestra|philharmonic|philharmonia|symphony|symphoniker|ensemble|choir|chorus|quartet"
    r"|orchester|orchestre|orquesta|orkiestra|orkester|sinfonia|sinfonietta|conduct\w*)\b"
)
_FEATURING = re.compile(r"\b(?:feat|ft|featuring|performed by|vocals?|sung by)\b")
_SUITE = re.compile(r"\bsuite\b")
_ALTERNATE = re.compile(
    r"[\(\[][^)\]]*\b(?:alternate|alternative|(?:film|album|early) version|demo|unused|rejected|extended)\b"
)
_SPLIT = re.compile(r"\s*(?:[;/,]|\band\b|\bwith\b|&)\s*")


def guess_kind(file: SoundFile) -> tuple[CueKind, str]:
    """Guess a cue's kind; the reason is in words for people. Unsure is *unknown*."""
    if _ALTERNATE.search(file.title.casefold()):
        return CueKind.ALTERNATE, "its title names another version"
    song = _sounds_like_a_song(file)
    if song:
        return CueKind.SONG, song
    if _SUITE.search(fold(file.title)):
        return CueKind.SUITE, "its title calls it a suite"
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
        return "a lyricist is named"
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


def _shares_a_name(artist: str, others: tuple[str, ...]) -> bool:
    """Whether an artist line names one of the others; ``Conti, Bill`` is Bill Conti."""
    mine = {_name_key(part) for part in _SPLIT.split(artist.casefold())} | {_name_key(artist)}
    theirs = {_name_key(part) for other in others for part in (other, *re.split(r"[;/]|\band\b|&", other))}
    return bool((mine & theirs) - {()})


def _name_key(name: str) -> tuple[str, ...]:
    return tuple(sorted(fold(name).split()))
