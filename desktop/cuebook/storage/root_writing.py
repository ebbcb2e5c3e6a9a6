"""Writing watched folders, and where the files in them stand."""

from collections.abc import Iterable, Mapping

from cuebook.domain.catalogue import FileState
from cuebook.domain.ids import CueId
from cuebook.domain.sound_file import lies_in
from cuebook.storage.cue_index import forget_words, index_cues
from cuebook.storage.writing import Writing

_CUE_STATE = """
    UPDATE cues SET state = coalesce(
        (SELECT state FROM files WHERE files.cue = cues.id ORDER BY CASE state
            WHEN 'present' THEN 0 WHEN 'offline' THEN 1 ELSE 2 END LIMIT 1), 'missing')
    WHERE id = ?
"""
"""A cue is present while any of its files is, else offline while any of them may come back."""


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

    def move_root(self, root: int, path: bytes) -> None:
        """Let a watched folder, and every file known in it, lie elsewhere from now on."""
        writing = self._writing
        old = writing.execute("SELECT path FROM roots WHERE root = ?", (root,)).get
        moves = [
            (path + known[len(old) :], known)
            for (known,) in writing.execute("SELECT DISTINCT path FROM files WHERE root = ?", (root,))
        ]
        held = self._cues_in(root)
        # A file met there already is the same one; its cue needs no second row for it.
        writing.connection.executemany("UPDATE OR IGNORE files SET path = ? WHERE path = ?", moves)
        left = [(known,) for _, known in moves]
        writing.connection.executemany("DELETE FROM files WHERE path = ?", left)
        index_cues(writing, held)  # their paths are among the words
        writing.execute("DELETE FROM mounts WHERE root = ?", (root,))
        outer = [
            (number, place)
            for number, place in writing.execute("SELECT root, path FROM roots WHERE root <> ?", (root,))
            if place == path or lies_in(path, place)
        ]
        if outer:
            self._hand_over(root, outer[0][0])
        else:
            writing.execute(
                "UPDATE roots SET path = ?, state = 'online', device = NULL WHERE root = ?", (path, root)
            )
            self.add_root(path)
        writing.changes.roots = True

    def forget_root(self, root: int) -> None:
        """Watch a folder no more: its files, and cues that lie nowhere else, leave the catalogue."""
        writing = self._writing
        gone = (
            "id IN (SELECT cue FROM files WHERE root = ?1)"
            " AND id NOT IN (SELECT cue FROM files WHERE cue IS NOT NULL AND root IS NOT ?1)"
        )
        cues = writing.execute(f"SELECT cue, id FROM cues WHERE {gone}", (root,)).fetchall()
        held = self._cues_in(root)
        forget_words(writing, [number for number, _ in cues])
        writing.connection.executemany("DELETE FROM cues WHERE cue = ?", [(number,) for number, _ in cues])
        writing.execute("DELETE FROM files WHERE root = ?", (root,))
        writing.execute("DELETE FROM mounts WHERE root = ?", (root,))
        writing.execute("DELETE FROM roots WHERE root = ?", (root,))
        self._refresh_states(held)
        index_cues(writing, held)  # those that lie elsewhere too
        writing.changes.roots = writing.changes.everything = True

    def _cues_in(self, root: int) -> list[CueId]:
        """Give the cues that have a file in a watched folder."""
        found = self._writing.execute(
            "SELECT DISTINCT cue FROM files WHERE root = ? AND cue IS NOT NULL", (root,)
        )
        return [CueId(cue) for (cue,) in found]

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
