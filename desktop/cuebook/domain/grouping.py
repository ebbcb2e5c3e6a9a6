"""How files become albums and albums become scores."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cuebook.domain.ids import AlbumId
from cuebook.domain.names import fold, fold_title

VARIOUS = frozenset({"", "various", "various artists", "va", "verschiedene", "divers", "diverse"})

_EDITION = r"""(?:
    (?:the\s+)?(?:original|complete|expanded|extended|limited|special|deluxe|collectors?[’']?s?|anniversary
        |digital|international|remastered|rejected|unreleased|recording|sessions|promotional|promo)\b[^()\[\]]*
  | [^()\[\]]*\b(?:soundtracks?|score|ost|o\.s\.t\.?|bof|b\.o\.f\.?|edition|version|remaster(?:ed)?
        |reissue|release)
  | music\s+(?:from|for|of|inspired)\b[^()\[\]]*
  | (?:from|inspired\s+by)\s+the\b[^()\[\]]*
  | \d+(?:st|nd|rd|th)\s+anniversary\b[^()\[\]]*
  | (?:vol(?:ume)?|disc|disk|cd|part)\.?\s*(?:\d+|[ivx]+)
  | (?:motion\s+picture|television|tv|film|video\s+game|game)\s+(?:soundtrack|score|music)\b[^()\[\]]*
)"""
_BRACKETED = re.compile(rf"\s*[\(\[]\s*({_EDITION})\s*[\)\]]\s*$", re.IGNORECASE | re.VERBOSE)
_AFTER_A_DASH = re.compile(rf"\s*(?:\s[-–—]\s|[:,]\s)\s*({_EDITION})\s*$", re.IGNORECASE | re.VERBOSE)
_BARE = re.compile(
    r"""\s+((?:(?:the|original|complete|official|motion\s+picture|film|game|video\s+game|television|tv)\s+)*
        (?:soundtrack|score|ost|o\.s\.t\.?|bof)
      | o\.?\s?s\.?\s?t\.?
      | オリジナル・?サウンド・?トラック)\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
_DISC_FOLDER = re.compile(r"^(?:disc|disk|cd|side|part)\s*[-_. ]?\s*(?:\d{1,2}|[a-d])\b", re.IGNORECASE)


def split_edition(album: str) -> tuple[str, str | None]:
    """Part the film's name from the version words of an album's title.

    ``Harrow Tide (Original Motion Picture Score)`` gives ``Harrow Tide`` and the words in brackets.
    A title of nothing but version words stays whole.
    """
    title = album.strip()
    words: list[str] = []
    searching = True
    while searching:
        searching = False
        for pattern in (_BRACKETED, _AFTER_A_DASH, _BARE):
            match = pattern.search(title)
            if match and title[: match.start()].strip():
                words.insert(0, match.group(1).strip())
                title = title[: match.start()].strip()
                searching = True
    return title, ", ".join(words) or None


def is_disc_folder(name: str) -> bool:
    """Whether a folder is one disc of the album its parent is (``CD2``, ``Disc 1``)."""
    return bool(_DISC_FOLDER.match(name))


def is_various(artist: str) -> bool:
    """Whether an album artist names nobody in particular."""
    return fold(artist) in VARIOUS


@dataclass(frozen=True, slots=True)
class AlbumIdentity:
    """As much of an album as the grouping into scores needs."""

    id: AlbumId
    title: str
    """The film's name, without version words."""
    makers: frozenset[str]
    """Folded composers; where none are tagged, the album artist unless it is Various Artists."""


def group_scores(albums: Iterable[AlbumIdentity]) -> list[list[AlbumId]]:
    """Part albums into scores: the same film's name, and makers in common.

    Albums without any known maker (compilations of songs) join the film's only score, and stay
    one of their own where two films share the name. The answer depends on the set of albums
    alone, not on their order.
    """
    by_title: dict[str, list[AlbumIdentity]] = {}
    for album in sorted(albums, key=lambda album: album.id):
        by_title.setdefault(fold_title(album.title), []).append(album)
    return [group for same_title in by_title.values() for group in _by_makers(same_title)]


def _by_makers(albums: list[AlbumIdentity]) -> list[list[AlbumId]]:
    groups: list[tuple[set[str], list[AlbumId]]] = []
    for album in albums:
        if not album.makers:
            continue
        makers, members = set(album.makers), [album.id]
        for group in [group for group in groups if group[0] & makers]:
            groups.remove(group)
            makers |= group[0]
            members = group[1] + members
        groups.append((makers, members))
    nameless = [album.id for album in albums if not album.makers]
    if len(groups) == 1:
        return [groups[0][1] + nameless]
    return [members for _, members in groups] + ([nameless] if nameless else [])


@dataclass(frozen=True, slots=True)
class AlbumPlace:
    """Which album a file stands on: the key all its files share, its title and its album artist."""

    key: str
    title: str
    album_artist: str


def album_place(album: str, album_artist: str, folders: Sequence[str], *, compilation: bool) -> AlbumPlace:
    """Say which album a file stands on.

    Its album artist and album decide, else its folder and album; without an album its folder is
    the album, titled by the folder's name. ``folders`` are the names down to the file's own.
    """
    place = list(folders)
    while len(place) > 1 and is_disc_folder(place[-1]):
        place.pop()
    artist = album_artist or ("Various Artists" if compilation else "")
    if not album:
        return AlbumPlace("folder|" + "/".join(folders), place[-1] if place else "", artist)
    if artist:
        return AlbumPlace(f"artist|{fold(artist)}|{fold(album)}", album, artist)
    return AlbumPlace("folder|" + "/".join(place) + "|" + fold(album), album, "")
