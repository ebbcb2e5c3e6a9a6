"""Writing watched folders, and where the files in them stand."""

from collections.abc import Iterable, Mapping

from cuebook.domain.catalogue import FileState
from cuebook.domain.ids import CueId
from cuebook.domain.sound_file import lies_in
from cuebook.storage.cue_index import forget_words, index_cues, index_paths
from cuebook.storage.writing import Writing, to_json

_CUE_STATE = """
    UPDATE cues SET state = coalesce(
        (SELECT state FROM files WHERE files.cue = cues.id ORDER BY CASE state
            WHEN 'present' THEN 0 WHEN 'offline' THEN 1 ELSE 2 END LIMIT 1), 'missing')
    WHERE id = ?
"""
"""A cue is present while any of its files is, else offline while any of them may come back."""
_NEXT_FILES = "SELECT file, path, cue FROM files WHERE root = ? AND file > ? ORDER BY file LIMIT ?"
_LIE_NOWHERE = """
    SELECT cue, id FROM cues WHERE id IN (SELECT value FROM json_each(?))
        AND NOT EXISTS (SELECT 1 FROM files WHERE files.cue = cues.id)
"""


class RootWriter:
    """The part of ``CatalogueWriting`` that says what is watched and what of it is there."""

    _writing: Writing

    def add_root(self, path: bytes) -> int:
        """Watch a folder; watched folders inside it become part of it."""
        self._writing.execute("INSERT OR IGNORE INTO roots (path) VALUES (?)", (path,))
        self._writing.changes.roots = True
        root = int(self._writing.execute("SELECT root FROM roots WHERE path = ?", (path,)).get)
        for inner, inside in self._writing.execute("SELECT root, path FROM roots").fetchall():
            if lies_in(inside, path) and inner != root:
                self._hand_over(inner, root)
        return root

    def _hand_over(self, root: int, heir: int) -> None:
        """Let what lies in a watched folder be another's, and watch the first no more."""
        self._writing.execute("UPDATE files SET root = ? WHERE root = ?", (heir, root))
        self._writing.execute("UPDATE mounts SET root = ? WHERE root = ?", (heir, root))
        self._writing.execute("DELETE FROM roots WHERE root = ?", (root,))

    def move_root(self, root: int, path: bytes) -> int:
        """Let a watched folder lie elsewhere; give the number of the one that is watched there."""
        writing = self._writing
        writing.execute("DELETE FROM mounts WHERE root = ?", (root,))
        writing.changes.roots = True
        outer = [
            int(number)
            for number, place in writing.execute("SELECT root, path FROM roots WHERE root <> ?", (root,))
            if place == path or lies_in(path, place)
        ]
        if outer:
            self._hand_over(root, outer[0])
            return outer[0]
        writing.execute(
            "UPDATE roots SET path = ?, state = 'online', device = NULL WHERE root = ?", (path, root)
        )
        return self.add_root(path)

    def move_files(self, root: int, old: bytes, new: bytes, *, after: int, most: int) -> int:
        """Let the next files known in one folder lie in another; give the number of the last of them."""
        writing = self._writing
        rows = writing.execute(_NEXT_FILES, (root, after, most)).fetchall()
        moved = [row for row in rows if lies_in(row[1], old)]
        # A file met there already is the same one; its cue needs no second row for it.
        writing.connection.executemany(
            "UPDATE OR IGNORE files SET path = ? WHERE file = ?",
            [(new + path[len(old) :], file) for file, path, _ in moved],
        )
        writing.connection.executemany(
            "DELETE FROM files WHERE file = ? AND path = ?", [(file, path) for file, path, _ in moved]
        )
        cues = {CueId(cue) for _, _, cue in moved if cue}
        index_paths(writing, cues)
        writing.changes.cues |= cues
        return int(rows[-1][0]) if rows else after

    def forget_root(self, root: int) -> None:
        """Watch a folder no more of which no file is known any more."""
        self._writing.execute("DELETE FROM mounts WHERE root = ?", (root,))
        self._writing.execute("DELETE FROM roots WHERE root = ?", (root,))
        self._writing.changes.roots = self._writing.changes.everything = True

    def forget_files(self, root: int, most: int) -> bool:
        """Let the next files of a folder leave the catalogue; give whether any are left."""
        writing = self._writing
        files = writing.execute(_NEXT_FILES, (root, 0, most)).fetchall()
        writing.connection.executemany("DELETE FROM files WHERE file = ?", [(file,) for file, _, _ in files])
        held = {CueId(cue) for _, _, cue in files if cue}
        left = held - self._take_out(held)
        self._refresh_states(left)
        index_paths(writing, left)
        writing.changes.cues |= held  # those that are gone are paired with nothing any more
        writing.changes.everything = True
        return bool(writing.execute("SELECT EXISTS (SELECT 1 FROM files WHERE root = ?)", (root,)).get)

    def _take_out(self, cues: set[CueId]) -> set[CueId]:
        """Take those cues out of the catalogue that lie nowhere, and give them.

        The ledger keeps what was done with them; found again, they are the cues they were.
        """
        gone = self._writing.execute(_LIE_NOWHERE, (to_json(sorted(cues)),)).fetchall()
        numbers = [number for number, _ in gone]
        if numbers:
            forget_words(self._writing, numbers)
        self._writing.connection.executemany("DELETE FROM cues WHERE cue = ?", [(one,) for one in numbers])
        return {CueId(cue) for _, cue in gone}

    def set_root_state(self, root: int, state: str, device: int | None) -> None:
        """Keep how a folder was found."""
        self._writing.execute(
            "UPDATE roots SET state = ?1, device = coalesce(?2, device) WHERE root = ?3"
            " AND (state, device) IS NOT (?1, coalesce(?2, device))",
            (state, device, root),
        )
        self._note_change()

    def set_mounts(self, root: int, mounts: Mapping[bytes, tuple[str, int | None]]) -> None:
        """Keep which file systems are mounted within a folder, and how they were found."""
        before = {
            path: (state, device)
            for path, state, device in self._writing.execute(
                "SELECT path, state, device FROM mounts WHERE root = ?", (root,)
            )
        }
        if before == dict(mounts):
            return
        self._writing.execute("DELETE FROM mounts WHERE root = ?", (root,))
        self._writing.connection.executemany(
            "INSERT OR REPLACE INTO mounts (path, root, state, device) VALUES (?, ?, ?, ?)",
            [(path, root, *found) for path, found in mounts.items()],
        )
        self._writing.changes.roots = True

    def _note_change(self) -> None:
        if self._writing.execute("SELECT changes()").get:
            self._writing.changes.roots = True

    def set_state(self, paths: Iterable[bytes], state: FileState) -> None:
        """Keep where files stand, and with them their cues."""
        writing = self._writing
        named = [(state, path) for path in paths]
        writing.connection.executemany("UPDATE files SET state = ? WHERE path = ?", named)
        cues = {
            cue
            for _, path in named
            for (cue,) in writing.execute("SELECT cue FROM files WHERE path = ?", (path,))
            if cue
        }
        self._refresh_states(cues)

    def drop_files(self, paths: Iterable[bytes]) -> None:
        """Forget files that are gone and hold no cue that is not met elsewhere."""
        named = [(path,) for path in paths]
        cues = {
            cue
            for one in named
            for (cue,) in self._writing.execute("SELECT cue FROM files WHERE path = ?", one)
        }
        self._writing.connection.executemany("DELETE FROM files WHERE path = ?", named)
        held = {CueId(cue) for cue in cues if cue}
        self._refresh_states(held)
        index_cues(self._writing, held)  # their paths are among the words

    def _refresh_state(self, cue: str) -> None:
        self._refresh_states([cue])

    def _refresh_states(self, cues: Iterable[str]) -> None:
        """Let cues stand as their files do."""
        cues = set(cues)
        self._writing.connection.executemany(_CUE_STATE, [(cue,) for cue in cues])
        self._writing.changes.cues |= {CueId(cue) for cue in cues}
