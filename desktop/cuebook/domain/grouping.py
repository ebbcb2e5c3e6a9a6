"""How files become albums and albums become scores."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cuebook.domain.edition_words import disc_of_folder, split_disc
from cuebook.domain.ids import AlbumId
from cuebook.domain.names import fold, fold_title

VARIOUS = frozenset(
    {"", "various", "various artists", "va", "v a", "verschiedene", "verschiedene interpreten", "diverse",
     "diverse interpreten", "divers", "artistes divers", "varios", "varios artistas", "varios interpretes",
     "artisti vari", "aavv", "aa vv", "rozni wykonawcy", "ヴァリアス アーティスト", "сборник"}
)  # fmt: skip


def is_disc_folder(name: str) -> bool:
    """Whether a folder is one disc of the album its parent is (``CD2``, ``Disc 1``, ``Side B``)."""
    return disc_of_folder(name) is not None


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
    release_group: str = ""
    """MusicBrainz: releases of one group are editions of one score."""
    beside: AlbumId | None = None
    """The listener's word: in the score of this album, its own for one that stands alone."""


class _Union:
    """Albums joined to groups."""

    def __init__(self, albums: Iterable[AlbumId]) -> None:
        self._first = {album: album for album in albums}

    def first(self, album: AlbumId) -> AlbumId:
        """The smallest id of the group an album is in."""
        while self._first[album] != album:
            album = self._first[album]
        return album

    def join(self, one: AlbumId, other: AlbumId) -> None:
        low, high = sorted((self.first(one), self.first(other)))
        self._first[high] = low


def group_scores(albums: Iterable[AlbumIdentity]) -> list[list[AlbumId]]:
    """Part albums into scores: the same film's name and makers in common, or one release group.

    Albums without any known maker (compilations of songs) join the film's only score, and stay
    one of their own where two films share the name. The listener's word wins over all of it. The
    answer depends on the set of albums alone, not on their order.
    """
    by_id = {album.id: album for album in sorted(albums, key=lambda album: album.id)}
    placed = {album.id: album.beside for album in by_id.values() if album.beside in by_id}
    union = _Union(by_id)
    free = [album for album in by_id.values() if album.id not in placed]
    by_title: dict[str, list[AlbumIdentity]] = {}
    for album in free:
        by_title.setdefault(fold_title(album.title), []).append(album)
    for same_title in by_title.values():
        _join_sharing(union, same_title, {album.id: album.makers for album in same_title})
    _join_sharing(union, free, {one.id: frozenset({one.release_group}) - {""} for one in free})
    for album_id, home in _homes_of_nameless(union, list(by_title.values())):
        union.join(album_id, home)
    for album_id, beside in placed.items():
        union.join(album_id, beside or album_id)
    groups: dict[AlbumId, list[AlbumId]] = {}
    for album_id in by_id:
        groups.setdefault(union.first(album_id), []).append(album_id)
    return list(groups.values())


def _join_sharing(
    union: _Union, albums: Iterable[AlbumIdentity], marks: Mapping[AlbumId, frozenset[str]]
) -> None:
    """Join albums that have a mark in common."""
    seen: dict[str, AlbumId] = {}
    for album in albums:
        for mark in marks[album.id]:
            union.join(album.id, seen.setdefault(mark, album.id))


def _homes_of_nameless(
    union: _Union, films: Sequence[Sequence[AlbumIdentity]]
) -> list[tuple[AlbumId, AlbumId]]:
    """Where albums of unknown makers go: to the film's only score, or to one another.

    One that a release group has joined to a score already stands there.
    """
    made = {union.first(album.id) for film in films for album in film if album.makers}
    homes = []
    for film in films:
        nameless = [album.id for album in film if union.first(album.id) not in made]
        scores = {union.first(album.id) for album in film if album.makers}
        home = next(iter(scores)) if len(scores) == 1 else next(iter(nameless), None)
        homes += [(album, home) for album in nameless if home is not None]
    return homes


def part_releases(places: Iterable[tuple[str, str]]) -> list[frozenset[str]]:
    """Part the folders of albums of one name into albums that are told apart by their release ids.

    ``places`` are pairs of folder and release id, empty where a file has none. Different releases
    are different albums only in different folders that both say so; a folder that says nothing
    goes with the first.
    """
    folder_of: dict[str, set[str]] = {}
    for folder, release in places:
        folder_of.setdefault(folder, set()).add(release)
    parts: list[tuple[set[str], set[str]]] = []
    silent = {folder for folder, releases in folder_of.items() if not releases - {""}}
    for folder in sorted(folder_of.keys() - silent):
        folders, releases = {folder}, folder_of[folder] - {""}
        for part in [part for part in parts if part[1] & releases]:
            parts.remove(part)
            folders |= part[0]
            releases |= part[1]
        parts.append((folders, releases))
    parts.sort(key=lambda part: min(part[1]))
    found = [folders for folders, _ in parts]
    if silent:
        found = [found[0] | silent, *found[1:]] if found else [silent]
    return [frozenset(folders) for folders in found]


@dataclass(frozen=True, slots=True)
class AlbumPlace:
    """Which album a file stands on: the key all its files share, its title and its album artist.

    ``disc`` is what the album's title or the folder says of it, None where they say nothing.
    """

    key: str
    title: str
    album_artist: str
    disc: int | None = None


def album_folder(folders: Sequence[str]) -> tuple[list[str], int | None]:
    """The folder of the album a file lies in, and the disc that a folder within it is."""
    place = list(folders)
    disc: int | None = None
    while len(place) > 1 and (found := disc_of_folder(place[-1])) is not None:
        disc = found if disc is None else disc
        place.pop()
    return place, disc


def album_place(album: str, album_artist: str, folders: Sequence[str], *, compilation: bool) -> AlbumPlace:
    """Say which album a file stands on.

    Its album artist and album decide, else its folder and album; without an album its folder is
    the album, titled by the folder's name. ``folders`` are the names down to the file's own.
    """
    place, disc = album_folder(folders)
    title, disc_of_title = split_disc(album)
    disc = disc_of_title or disc
    artist = album_artist or ("Various Artists" if compilation else "")
    if not title:
        return AlbumPlace("folder|" + "/".join(place), place[-1] if place else "", artist, disc)
    if artist:
        return AlbumPlace(f"artist|{fold(artist)}|{fold(title)}", title, artist, disc)
    return AlbumPlace("folder|" + "/".join(place) + "|" + fold(title), title, "", disc)
