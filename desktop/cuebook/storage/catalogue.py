"""Writing what scanning found: files, the cues they are, and the albums and scores those make."""

import json
from collections import Counter
from collections.abc import Iterable

from cuebook.domain.catalogue import CueKind, FileState
from cuebook.domain.grouping import AlbumIdentity, group_scores, is_various, split_edition
from cuebook.domain.identity import CueKeys, KnownCue
from cuebook.domain.ids import AlbumId, CueId, ScoreId
from cuebook.domain.names import fold, fold_title
from cuebook.domain.sound_file import FileProblem, FileStamp, ProblemKind, SoundFile, lies_in
from cuebook.storage.cue_index import index_cue
from cuebook.storage.writing import Writing, to_json

_KEYS = """
    SELECT minted.cue, minted.signature, minted.album_artist, minted.album, minted.disc, minted.number,
           minted.title, minted.duration_ms, minted.recording_id
    FROM minted_cues AS minted
"""
_BY_SIGNATURE = _KEYS + "WHERE minted.signature = ?"
_CURRENT_KEYS = """
    SELECT cues.id, coalesce((SELECT signature FROM files WHERE files.cue = cues.id), ''),
           albums.album_artist, albums.title, cues.disc, cues.number, cues.title, cues.duration_ms,
           cues.recording_id
    FROM cues JOIN albums ON albums.id = cues.album
"""
_BY_TITLE = _CURRENT_KEYS + "WHERE cues.title = ? AND albums.title = ?"


class CatalogueWriter:
    """Fulfils ``CatalogueWriting`` for one transaction."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing
        self._albums: dict[str, AlbumId] = {}

    def add_root(self, path: bytes) -> int:
        """Watch a folder; watched folders inside it become part of it."""
        self._writing.execute("INSERT OR IGNORE INTO roots (path) VALUES (?)", (path,))
        self._writing.changes.roots = True
        root = int(self._writing.execute("SELECT root FROM roots WHERE path = ?", (path,)).get)
        for inner, inside in self._writing.execute("SELECT root, path FROM roots").fetchall():
            if lies_in(inside, path) and inner != root:
                self._writing.execute("UPDATE files SET root = ? WHERE root = ?", (root, inner))
                self._writing.execute("DELETE FROM roots WHERE root = ?", (inner,))
        return root

    def set_root_state(self, root: int, state: str, device: int | None) -> None:
        """Keep how a folder was found."""
        self._writing.execute(
            "UPDATE roots SET state = ?, device = coalesce(?, device) WHERE root = ?", (state, device, root)
        )
        self._writing.changes.roots = True

    def cues_sharing_keys(self, keys: CueKeys) -> list[KnownCue]:
        """Find stored cues that may be the one with these keys."""
        rows = self._writing.execute(_BY_SIGNATURE, (keys.signature,)).fetchall()
        if not rows:
            rows = self._writing.execute(_BY_TITLE, (keys.title, keys.album)).fetchall()
        return [KnownCue(CueId(row[0]), CueKeys(*row[1:]), self._files(row[0])) for row in rows]

    def _files(self, cue: str) -> tuple[FileStamp, ...]:
        found = self._writing.execute(
            "SELECT path, device, inode, size, mtime_ns FROM files WHERE cue = ? AND state = ?",
            (cue, FileState.PRESENT),
        )
        return tuple(FileStamp(*row) for row in found)

    def save_cue(self, cue: CueId, file: SoundFile, album: AlbumId, kind: CueKind, why: str) -> None:
        """Take a cue's names and place from the file just read."""
        values = (
            cue,
            file.title,
            file.artist,
            to_json(file.composers),
            album,
            file.disc,
            file.number,
            file.year,
            file.duration_ms,
            file.recording_id,
            kind,
            why,
            FileState.PRESENT,
        )
        self._writing.execute(
            "INSERT INTO cues (id, title, artist, composers, album, disc, number, year, duration_ms,"
            " recording_id, guess, guess_reason, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET title = excluded.title, artist = excluded.artist,"
            " composers = excluded.composers, album = excluded.album, disc = excluded.disc,"
            " number = excluded.number, year = excluded.year, duration_ms = excluded.duration_ms,"
            " recording_id = excluded.recording_id, guess = excluded.guess,"
            " guess_reason = excluded.guess_reason, state = excluded.state",
            values,
        )
        self._writing.changes.cues.add(cue)

    def save_file(self, stamp: FileStamp, root: int | None, file: SoundFile, cue: CueId) -> None:
        """Keep a file that was read."""
        self._replace_file(
            stamp,
            root,
            audio_type=file.audio_type,
            signature=file.signature,
            duration_ms=file.duration_ms,
            cue=cue,
            problem_kind=None,
            problem=None,
        )
        index_cue(self._writing, cue)

    def save_problem(self, stamp: FileStamp, root: int | None, problem: FileProblem) -> None:
        """Keep a file that could not be read; where only its rights forbid it, it stays its cue's."""
        held = self._writing.execute("SELECT cue FROM files WHERE path = ?", (stamp.path,)).get
        self._replace_file(
            stamp,
            root,
            audio_type=None,
            signature=None,
            duration_ms=None,
            cue=held if problem.kind is ProblemKind.UNREADABLE else None,
            problem_kind=problem.kind,
            problem=problem.reason,
        )

    def _replace_file(self, stamp: FileStamp, root: int | None, **columns: str | int | None) -> None:
        before = self._writing.execute("SELECT cue FROM files WHERE path = ?", (stamp.path,)).fetchone()
        values = (
            stamp.path, root, stamp.device, stamp.inode, stamp.size, stamp.mtime_ns, FileState.PRESENT,
            *columns.values(),
        )  # fmt: skip
        named = ", ".join(("path", "root", "device", "inode", "size", "mtime_ns", "state", *columns))
        places = ", ".join("?" * len(values))
        self._writing.execute(f"INSERT OR REPLACE INTO files ({named}) VALUES ({places})", values)
        if before and before[0] not in (None, columns["cue"]):
            self._refresh_state(before[0])

    def restamp(self, stamp: FileStamp) -> None:
        """Keep a known file's new times."""
        self._writing.execute(
            "UPDATE files SET device = ?, inode = ?, size = ?, mtime_ns = ? WHERE path = ?",
            (stamp.device, stamp.inode, stamp.size, stamp.mtime_ns, stamp.path),
        )

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
        for (cue,) in self._writing.execute("SELECT id FROM cues WHERE album = ?", (album,)).fetchall():
            index_cue(self._writing, CueId(cue))
            self._writing.changes.cues.add(CueId(cue))

    def set_state(self, paths: Iterable[bytes], state: FileState) -> None:
        """Keep where files stand."""
        for path in paths:
            self._writing.execute("UPDATE files SET state = ? WHERE path = ?", (state, path))
            for (cue,) in self._writing.execute("SELECT cue FROM files WHERE path = ?", (path,)).fetchall():
                if cue:
                    self._refresh_state(cue)

    def _refresh_state(self, cue: str) -> None:
        """A cue is present while any of its files is, else offline while any of them may come back."""
        states = {
            state for (state,) in self._writing.execute("SELECT state FROM files WHERE cue = ?", (cue,))
        }
        order = (FileState.PRESENT, FileState.OFFLINE, FileState.MISSING)
        state = next((state for state in order if state in states), FileState.MISSING)
        self._writing.execute("UPDATE cues SET state = ? WHERE id = ?", (state, cue))
        self._writing.changes.cues.add(CueId(cue))
