"""Writing albums and the scores they are editions of."""

from collections.abc import Collection, Iterable

from cuebook.domain.decision import About, AlbumWords
from cuebook.domain.edition_words import split_edition
from cuebook.domain.ids import AlbumId
from cuebook.domain.names import fold_title
from cuebook.storage.album_places import AlbumPlaces
from cuebook.storage.ledger import LedgerWriter
from cuebook.storage.score_grouping import ENTER_SCORE, ScoreGrouping
from cuebook.storage.writing import Writing


class AlbumWriter:
    """The part of ``CatalogueWriting`` that groups cues."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing
        self._places = AlbumPlaces(writing)
        self._scores = ScoreGrouping(writing, self._places)
        self._albums: dict[str, AlbumId] = {}

    def album_for(self, key: str, title: str, album_artist: str) -> AlbumId:
        """Find or make the album of files that share a key."""
        if key not in self._albums:
            known = self._writing.execute("SELECT id FROM albums WHERE key = ?", (key,)).fetchone()
            self._albums[key] = AlbumId(known[0]) if known else self._make_album(key, title, album_artist)
        return self._albums[key]

    def album_key(self, album: AlbumId) -> str | None:
        """The name of an album that outlives the catalogue."""
        key: str | None = self._writing.execute("SELECT key FROM albums WHERE id = ?", (album,)).get
        return key

    def _make_album(self, key: str, title: str, album_artist: str) -> AlbumId:
        film, edition = split_edition(title)
        album, score = self._writing.new_id(), self._writing.new_id()
        self._writing.execute(ENTER_SCORE, (score, film))
        self._writing.execute(
            "INSERT INTO albums (id, key, title, tagged_title, film, edition, album_artist, score)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (album, key, title, title, fold_title(film), edition, album_artist, score),
        )
        return AlbumId(album)

    def regroup(self, albums: Iterable[AlbumId]) -> None:
        """Put the cues of albums on the albums, and those under the scores, they belong to."""
        tagged = set(albums)
        if not tagged:
            return
        self._carry_words()
        tagged |= self._places.left_for(tagged)
        words = AlbumWords.of(self._places.words())
        tagged |= self._places.sources(tagged, words)
        touched = self._places.place_cues(tagged, words)
        self._places.title_albums(touched, words)
        self._scores.group(touched, words)

    def regroup_decided(self, subjects: Collection[str]) -> None:
        """Do as the listener says of cues, by their ids, and albums, by their keys."""
        self.regroup(self._places.albums_of(subjects))

    def regroup_everything(self) -> None:
        """Group the whole catalogue anew."""
        found = self._writing.execute("SELECT id FROM albums")
        self.regroup([AlbumId(album) for (album,) in found.fetchall()])

    def _carry_words(self) -> None:
        """Let the listener's word follow an album whose tags were all changed."""
        followed = self._places.follow_retagged()
        if not followed:
            return
        words = self._places.words()
        said = {(word.subject, word.about) for word in words}
        ledger = LedgerWriter(self._writing)
        for was, become in followed:
            for word in words:
                if word.subject == was and (become, word.about) not in said:
                    ledger.append_decision(become, word.about, word.value)
                elif word.value == was and word.about in {About.ALBUM, About.SCORE}:
                    ledger.append_decision(word.subject, word.about, become)
