"""Which score each album belongs to, what that is called, and which of its albums is the main one."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from cuebook.domain.decision import ALONE, AlbumWords
from cuebook.domain.edition_words import split_edition
from cuebook.domain.grouping import AlbumIdentity, group_scores, is_various
from cuebook.domain.ids import AlbumId
from cuebook.domain.names import fold
from cuebook.storage.album_places import AlbumPlaces
from cuebook.storage.writing import Writing, to_json

ENTER_SCORE = "INSERT INTO scores (id, title, sort) VALUES (?1, ?2, as_title(?2))"
_SCOPE = """
    SELECT DISTINCT near.id, near.key, near.film, near.title, near.album_artist, near.score,
        near.release_group, near.main, EXISTS (SELECT 1 FROM cues WHERE cues.album = near.id)
    FROM albums AS near WHERE near.film IN (SELECT value FROM json_each(:films))
        OR near.score IN (SELECT value FROM json_each(:scores))
        OR near.key IN (SELECT value FROM json_each(:keys))
        OR (near.release_group <> '' AND near.release_group IN (SELECT value FROM json_each(:groups)))
"""


@dataclass(frozen=True, slots=True)
class _Album:
    """An album as it stands in the catalogue."""

    id: AlbumId
    key: str
    film: str
    title: str
    album_artist: str
    score: str
    release_group: str
    main: bool
    has_cues: bool


class ScoreGrouping:
    """The part of grouping that gives albums their score, for one transaction."""

    def __init__(self, writing: Writing, places: AlbumPlaces) -> None:
        self._writing = writing
        self._places = places

    def group(self, albums: Collection[AlbumId], words: AlbumWords) -> None:
        """Part the albums that depend on these into scores, each with its title and its main album."""
        scope = self._scope(albums, words)
        real = [album for album in scope if album.has_cues]
        if not real:
            return
        makers = self._makers(real)
        by_key = {album.key: album.id for album in real}
        identities = [
            AlbumIdentity(
                album.id, album.film, makers[album.id], album.release_group, _beside(album, by_key, words)
            )
            for album in real
        ]
        by_id = {album.id: album for album in scope}
        taken: set[str] = set()
        groups = [[by_id[album] for album in group] for group in group_scores(identities)]
        for group in self._those_called_so_first(groups, words):
            taken.add(self._settle_score(group, taken, words))
        empty = [album for album in scope if not album.has_cues and album.score not in taken]
        self._move_to_score(empty, min(taken))
        spare = {album.score for album in scope} - taken
        self._writing.execute(
            "DELETE FROM scores WHERE id IN (SELECT value FROM json_each(?))", (to_json(sorted(spare)),)
        )

    def _scope(self, albums: Collection[AlbumId], words: AlbumWords) -> list[_Album]:
        """Every album whose grouping may depend on these: of one film, one score, one release group."""
        found = self._writing.execute(
            "SELECT film, score, release_group, key FROM albums WHERE id IN (SELECT value FROM json_each(?))",
            (to_json(sorted(albums)),),
        ).fetchall()
        films, scores, groups, keys = ({row[place] for row in found} for place in range(4))
        scope: list[_Album] = []
        while True:
            linked = {other for key, other in words.scores.items() if key in keys}
            linked |= {key for key, other in words.scores.items() if other in keys}
            sets = {"films": films, "scores": scores, "groups": groups, "keys": linked}
            rows = self._writing.execute(_SCOPE, {name: to_json(sorted(of)) for name, of in sets.items()})
            reached = [_Album(*row) for row in rows.fetchall()]
            if len(reached) == len(scope):
                return sorted(scope, key=lambda album: album.id)
            scope = reached
            films = {album.film for album in scope}
            scores = {album.score for album in scope}
            groups = {album.release_group for album in scope}
            keys = {album.key for album in scope}

    def _those_called_so_first(
        self, groups: Sequence[Sequence[_Album]], words: AlbumWords
    ) -> list[Sequence[_Album]]:
        """Groups in the order they may take a score: where one is parted, it stays what it was called."""
        scores = {album.score for group in groups for album in group}
        titles = dict(
            self._writing.execute(
                "SELECT id, title FROM scores WHERE id IN (SELECT value FROM json_each(?))",
                (to_json(sorted(scores)),),
            ).fetchall()
        )

        def stands_back(group: Sequence[_Album]) -> bool:
            return _score_title(group, words) not in {titles.get(album.score) for album in group}

        return sorted(groups, key=stands_back)

    def _settle_score(self, group: Sequence[_Album], taken: Collection[str], words: AlbumWords) -> str:
        """Give the albums of one score their score, its title and its main album."""
        standing = Counter(album.score for album in group if album.score not in taken)
        commonest = sorted(standing, key=lambda score: (-standing[score], score))
        score = commonest[0] if commonest else self._writing.new_id()
        title = _score_title(group, words)
        if not commonest:
            self._writing.execute(ENTER_SCORE, (score, title))
        known = self._writing.execute("SELECT title FROM scores WHERE id = ?", (score,)).get
        if known != title:
            self._writing.execute(
                "UPDATE scores SET title = ?1, sort = as_title(?1) WHERE id = ?2", (title, score)
            )
            self._places.reindex([album.id for album in group if album.score == score])
        self._move_to_score([album for album in group if album.score != score], score)
        ranked = [(words.main[album.key], album.key) for album in group if album.key in words.main]
        chosen = max(ranked)[1] if ranked else None
        for album in group:
            if album.main != (album.key == chosen):
                self._writing.execute("UPDATE albums SET main = ? WHERE id = ?", (not album.main, album.id))
                self._places.reindex([album.id])
        return score

    def _move_to_score(self, albums: Iterable[_Album], score: str) -> None:
        for album in albums:
            self._writing.execute("UPDATE albums SET score = ? WHERE id = ?", (score, album.id))
            if album.has_cues:
                self._places.reindex([album.id])

    def _makers(self, albums: Sequence[_Album]) -> dict[AlbumId, frozenset[str]]:
        """Who made each album: its composers, else its album artist where that names anybody."""
        composers: dict[str, set[str]] = {}
        for album, names in self._writing.execute(
            "SELECT DISTINCT album, composers FROM cues WHERE album IN (SELECT value FROM json_each(?))",
            (to_json([album.id for album in albums]),),
        ):
            composers.setdefault(album, set()).update(fold(name) for name in json.loads(names))
        found: dict[AlbumId, frozenset[str]] = {}
        for album in albums:
            makers = composers.get(album.id)
            artist = set() if is_various(album.album_artist) else {fold(album.album_artist)}
            found[album.id] = frozenset(makers or artist)
        return found


def _beside(album: _Album, by_key: dict[str, AlbumId], words: AlbumWords) -> AlbumId | None:
    """The album whose score the listener put an album under; itself where it stands alone."""
    wanted = words.scores.get(album.key)
    if wanted == ALONE:
        return album.id
    return None if wanted is None else by_key.get(words.merged(wanted))


def _score_title(group: Sequence[_Album], words: AlbumWords) -> str:
    """The listener's title for a score, else the commonest way its own albums write the film's name.

    An album that was put under another score does not bring its title along.
    """
    own = [album for album in group if words.scores.get(album.key, ALONE) == ALONE] or group
    said = [words.score_titles[album.key] for album in own if album.key in words.score_titles]
    if said:
        return max(said)[1]
    written = Counter(split_edition(album.title)[0] for album in own)
    return min(written, key=lambda title: (-written[title], title))
