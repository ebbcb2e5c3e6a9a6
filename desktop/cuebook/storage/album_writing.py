"""Writing albums and the scores they are editions of."""

import json
from collections import Counter
from collections.abc import Iterable

from cuebook.domain.grouping import AlbumIdentity, group_scores, is_various, split_edition
from cuebook.domain.ids import AlbumId, CueId, ScoreId
from cuebook.domain.names import fold, fold_title
from cuebook.storage.cue_index import index_cues
from cuebook.storage.writing import Writing


class AlbumWriter:
    """The part of ``CatalogueWriting`` that groups cues."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing
        self._albums: dict[str, AlbumId] = {}

    def album_for(self, key: str, title: str, album_artist: str) -> AlbumId:
        """Find or make the album of files that share a key."""
        if key not in self._albums:
            known = self._writing.execute("SELECT id FROM albums WHERE key = ?", (key,)).fetchone()
            self._albums[key] = AlbumId(known[0]) if known else self._make_album(key, title, album_artist)
        return self._albums[key]

    def _make_album(self, key: str, title: str, album_artist: str) -> AlbumId:
        film, edition = split_edition(title)
        album, score = self._writing.new_id(), self._writing.new_id()
        self._writing.execute("INSERT INTO scores VALUES (?, ?)", (score, film))
        self._writing.execute(
            "INSERT INTO albums VALUES (?, ?, ?, ?, ?, ?, ?)",
            (album, key, title, fold_title(film), edition, album_artist, score),
        )
        return AlbumId(album)

    def regroup(self, albums: Iterable[AlbumId]) -> None:
        """Put albums under the scores they belong to."""
        wanted = set(albums)
        films = {
            film
            for album in wanted
            for (film,) in self._writing.execute("SELECT film FROM albums WHERE id = ?", (album,))
        }
        for film in sorted(films):
            self._regroup_film(film)

    def _regroup_film(self, film: str) -> None:
        rows = self._writing.execute("SELECT id, score FROM albums WHERE film = ?", (film,)).fetchall()
        score_of = dict(rows)
        identities = [AlbumIdentity(AlbumId(album), film, self._makers(album)) for album in score_of]
        taken: set[str] = set()
        for group in group_scores(identities):
            standing = Counter(score_of[album] for album in group if score_of[album] not in taken)
            commonest = sorted(standing, key=lambda score: (-standing[score], score))
            score = commonest[0] if commonest else self._copy_score(score_of[group[0]])
            taken.add(score)
            for album in group:
                if score_of[album] != score:
                    self._writing.execute("UPDATE albums SET score = ? WHERE id = ?", (score, album))
                    self._reindex_album(album)
        for score in set(score_of.values()) - taken:
            self._writing.execute("DELETE FROM scores WHERE id = ?", (score,))

    def _copy_score(self, score: str) -> ScoreId:
        """Make a score of the same title as another, for albums that turned out to be of another film."""
        copy = ScoreId(self._writing.new_id())
        self._writing.execute("INSERT INTO scores SELECT ?, title FROM scores WHERE id = ?", (copy, score))
        return copy

    def _makers(self, album: str) -> frozenset[str]:
        found = self._writing.execute("SELECT DISTINCT composers FROM cues WHERE album = ?", (album,))
        composers = frozenset(fold(name) for (names,) in found for name in json.loads(names))
        if composers:
            return composers
        artist = self._writing.execute("SELECT album_artist FROM albums WHERE id = ?", (album,)).get
        return frozenset() if is_various(artist) else frozenset({fold(artist)})

    def _reindex_album(self, album: str) -> None:
        found = self._writing.execute("SELECT id FROM cues WHERE album = ?", (album,))
        cues = {CueId(cue) for (cue,) in found}
        index_cues(self._writing, cues)
        self._writing.changes.cues |= cues
