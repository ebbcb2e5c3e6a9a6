"""Which album each cue stands on: the one its tags name, told apart by release, and the listener's word."""

import os
from collections.abc import Collection

from cuebook.domain.decision import GROUPING, HAND_MADE, About, AlbumWords, Word
from cuebook.domain.edition_words import split_edition
from cuebook.domain.grouping import album_folder, part_releases
from cuebook.domain.ids import AlbumId, CueId
from cuebook.domain.names import fold_title
from cuebook.storage.cue_index import index_cues
from cuebook.storage.writing import Writing, to_json

_CUES = """
    SELECT id, album, album AS tagged FROM cues
    WHERE album IN (SELECT value FROM json_each(:albums)) AND tagged_album IS NULL
    UNION ALL SELECT id, album, tagged_album FROM cues
    WHERE tagged_album IN (SELECT value FROM json_each(:albums))
"""
_RELEASES = f"""
    SELECT tagged, count(DISTINCT extras ->> '$.release_id'), max(extras ->> '$.release_group_id')
    FROM ({_CUES}) AS cues CROSS JOIN files ON files.cue = cues.id
    WHERE extras LIKE '%"release_%' GROUP BY tagged
"""
_FOLDERS = f"""
    SELECT cues.tagged, cues.id, files.path, coalesce(extras ->> '$.release_id', '')
    FROM ({_CUES}) AS cues CROSS JOIN files ON files.cue = cues.id ORDER BY files.path
"""
# Each named, so that the index by what they are about answers.
_WORDS = f"""
    SELECT subject, about, value, rank FROM standing_decisions
    WHERE about IN ({", ".join("?" * len(GROUPING))}) ORDER BY rank
"""


class AlbumPlaces:
    """The part of grouping that gives cues their album, for one transaction."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing

    def words(self) -> list[Word]:
        """What the listener decided on albums and scores."""
        found = self._writing.execute(_WORDS, GROUPING)
        return [Word(subject, About(about), value, rank) for subject, about, value, rank in found]

    def albums_of(self, subjects: Collection[str]) -> set[AlbumId]:
        """Albums by their keys, and those that the tags of cues name."""
        found = self._writing.execute(
            "SELECT coalesce(tagged_album, album) FROM cues WHERE id IN (SELECT value FROM json_each(:them))"
            " UNION SELECT id FROM albums WHERE key IN (SELECT value FROM json_each(:them))",
            {"them": to_json(sorted(subjects))},
        )
        return {AlbumId(album) for (album,) in found}

    def sources(self, albums: Collection[AlbumId], words: AlbumWords) -> set[AlbumId]:
        """Albums, by their tags, that the listener's word sends onto these or through them."""
        if not words.places:
            return set()
        keys = self._writing.execute(
            "SELECT key FROM albums WHERE id IN (SELECT value FROM json_each(?))", (to_json(sorted(albums)),)
        )
        return self.albums_of(words.leading_to([key for (key,) in keys]))

    def place_cues(self, tagged: Collection[str], words: AlbumWords) -> set[AlbumId]:
        """Put the cues of albums, by their tags, where they belong; give every album this touches.

        Without a word of the listener's and with one release an album, nothing is to be moved and
        no cue is looked at.
        """
        albums = to_json(sorted(tagged))
        releases = self._writing.execute(_RELEASES, {"albums": albums}).fetchall()
        self._keep_release_groups(releases)
        parted = self._part_releases([album for album, count, _ in releases if count > 1])
        displaced = self._writing.execute(
            "SELECT count(*) FROM cues WHERE tagged_album IN (SELECT value FROM json_each(?))", (albums,)
        ).get
        if not (words.places or parted or displaced):
            return {AlbumId(album) for album in tagged}
        return {AlbumId(album) for album in tagged} | self._move(albums, words, parted)

    def _keep_release_groups(self, releases: list[tuple[str, int, str | None]]) -> None:
        self._writing.connection.executemany(
            "UPDATE albums SET release_group = ?1 WHERE id = ?2 AND release_group <> ?1",
            [(group or "", album) for album, _, group in releases],
        )

    def _part_releases(self, albums: list[str]) -> dict[str, str]:
        """For cues of albums of one name but several releases: what is put behind their album's key."""
        if not albums:
            return {}
        rows: dict[str, list[tuple[str, str, str]]] = {}
        for album, cue, path, release in self._writing.execute(_FOLDERS, {"albums": to_json(albums)}):
            folder, _ = album_folder(os.path.dirname(path).decode("utf-8", "backslashreplace").split("/"))
            rows.setdefault(album, []).append((cue, "/".join(folder), release))
        behind: dict[str, str] = {}
        for found in rows.values():
            parts = part_releases((folder, release) for _, folder, release in found)
            for part in parts if len(parts) > 1 else ():
                name = min(release for _, place, release in found if place in part and release)
                for cue, place, _ in found:
                    if place in part:
                        behind.setdefault(cue, f"|release|{name}")
        return behind

    def _move(self, albums: str, words: AlbumWords, parted: dict[str, str]) -> set[AlbumId]:
        touched: set[AlbumId] = set()
        moved: set[CueId] = set()
        key_of = dict(
            self._writing.execute(
                "SELECT id, key FROM albums WHERE id IN (SELECT value FROM json_each(?))", (albums,)
            ).fetchall()
        )
        for cue, album, tagged in self._writing.execute(_CUES, {"albums": albums}).fetchall():
            own = key_of[tagged] + parted.get(cue, "")
            target = self._album(words.album_of(CueId(cue), own), own, tagged, words)
            if target != album:
                self._writing.execute(
                    "UPDATE cues SET album = ?, tagged_album = ? WHERE id = ?",
                    (target, None if target == tagged else tagged, cue),
                )
                touched |= {AlbumId(album), AlbumId(target)}
                moved.add(CueId(cue))
        index_cues(self._writing, moved)
        self._writing.changes.cues |= moved
        return touched

    def _album(self, key: str, own: str, tagged: str, words: AlbumWords) -> str:
        """The album of a key, made where it can be: of a release, or by the listener; else the own one."""
        for wanted in (key, own):
            found = self._writing.execute("SELECT id FROM albums WHERE key = ?", (wanted,)).fetchone()
            if found:
                return str(found[0])
            if wanted == own or (wanted.startswith(HAND_MADE) and wanted in words.titles):
                return self._copy(tagged, wanted)
        return tagged

    def _copy(self, album: str, key: str) -> str:
        """Make an album beside another, for cues that part from it."""
        copy = self._writing.new_id()
        title = self._writing.execute("SELECT tagged_title FROM albums WHERE id = ?", (album,)).get
        film, edition = split_edition(title)
        self._writing.execute(
            "INSERT INTO albums (id, key, title, tagged_title, film, edition, album_artist, score)"
            " SELECT ?, ?, ?, ?, ?, ?, album_artist, score FROM albums WHERE id = ?",
            (copy, key, title, title, fold_title(film), edition, album),
        )
        return copy

    def title_albums(self, albums: Collection[AlbumId], words: AlbumWords) -> None:
        """Give albums the listener's title, or again the one in their files."""
        rows = self._writing.execute(
            "SELECT id, key, title, tagged_title FROM albums WHERE id IN (SELECT value FROM json_each(?))"
            " AND (title <> tagged_title OR key IN (SELECT value FROM json_each(?)))",
            (to_json(sorted(albums)), to_json(sorted(words.titles))),
        ).fetchall()
        for album, key, title, tagged_title in rows:
            wanted = words.titles.get(key, tagged_title)
            if wanted != title:
                film, edition = split_edition(wanted)
                self._writing.execute(
                    "UPDATE albums SET title = ?, film = ?, edition = ? WHERE id = ?",
                    (wanted, fold_title(film), edition, album),
                )
                self.reindex([album])

    def reindex(self, albums: Collection[str]) -> None:
        """Enter the words of albums' cues anew."""
        found = self._writing.execute(
            "SELECT id FROM cues WHERE album IN (SELECT value FROM json_each(?))", (to_json(list(albums)),)
        )
        cues = {CueId(cue) for (cue,) in found}
        index_cues(self._writing, cues)
        self._writing.changes.cues |= cues

    def left_for(self, albums: Collection[AlbumId]) -> set[AlbumId]:
        """Albums from which cues went to these when their tags were changed."""
        found = self._writing.execute(
            "SELECT album FROM retagged_albums WHERE now IN (SELECT value FROM json_each(?))",
            (to_json(sorted(albums)),),
        )
        return {AlbumId(album) for (album,) in found}

    def follow_retagged(self) -> list[tuple[str, str]]:
        """Albums all of whose cues stand elsewhere since their tags were changed: key then, key now."""
        rows = self._writing.execute(
            "SELECT album, now, was.key, become.key FROM retagged_albums"
            " JOIN albums AS was ON was.id = album JOIN albums AS become ON become.id = now"
            " WHERE NOT EXISTS (SELECT 1 FROM cues WHERE cues.album = retagged_albums.album"
            "   AND tagged_album IS NULL)"
            " AND NOT EXISTS (SELECT 1 FROM cues WHERE tagged_album = retagged_albums.album)"
            " ORDER BY album, retagged_albums.cues DESC, now"
        ).fetchall()
        followed: dict[str, tuple[str, str]] = {}
        for album, _, was, become in rows:
            followed.setdefault(album, (was, become))
        self._writing.connection.executemany(
            "DELETE FROM retagged_albums WHERE album = ?", [(album,) for album in followed]
        )
        return list(followed.values())
