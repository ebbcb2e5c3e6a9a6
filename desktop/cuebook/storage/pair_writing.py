"""Writing which cues are the same on several editions."""

from collections.abc import Collection
from itertools import pairwise

from cuebook.domain.decision import NO, YES, About, cues_of_pair
from cuebook.domain.ids import CueId
from cuebook.domain.pairing import (
    BY_HAND,
    BY_RECORDING,
    BY_SOUND,
    SAME_RECORDING_MS,
    Pairing,
    pair_groups,
    same_length,
)
from cuebook.storage.writing import Writing, to_json

# The same stretch of the same sound: of one file cut into cues, each begins elsewhere.
_SAME_SOUND = """
    other.signature = mine.signature AND other.start_ms = mine.start_ms
    AND other.stop_ms IS mine.stop_ms AND other.cue <> mine.cue
"""
_WORTH_A_LOOK = f"""
    SELECT mine.cue FROM files AS mine WHERE mine.cue IN (SELECT value FROM json_each(:cues))
        AND EXISTS (SELECT 1 FROM files AS other WHERE {_SAME_SOUND})
    UNION SELECT mine.id FROM cues AS mine WHERE mine.id IN (SELECT value FROM json_each(:cues))
        AND mine.recording_id <> '' AND EXISTS (
            SELECT 1 FROM cues AS other WHERE other.recording_id = mine.recording_id
                AND other.recording_id <> '' AND other.id <> mine.id)
    UNION SELECT cue FROM cue_pairs WHERE cue IN (SELECT value FROM json_each(:cues))
"""
# Each sound once: as many cues may share one as there are silent tracks in a collection.
_SOUNDS = """
    SELECT DISTINCT other.signature, other.start_ms, other.stop_ms, other.cue
    FROM (
        SELECT DISTINCT signature, start_ms, stop_ms FROM files
        WHERE cue IN (SELECT value FROM json_each(:cues))
    ) AS mine
    CROSS JOIN files AS other ON other.signature = mine.signature
        AND other.start_ms = mine.start_ms AND other.stop_ms IS mine.stop_ms
    WHERE other.cue IS NOT NULL
"""
_RECORDINGS = """
    SELECT recording_id, id, duration_ms FROM cues WHERE recording_id <> '' AND recording_id IN (
        SELECT recording_id FROM cues WHERE id IN (SELECT value FROM json_each(:cues))
    )
"""


class PairWriter:
    """Keeps pairs in step with what changed, for one transaction."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing

    def pair_up(self, cues: Collection[CueId]) -> set[CueId]:
        """Pair cues with whatever they are the same as; give those whose pair is another than before."""
        if not cues:
            return set()
        worth: set[CueId] = {
            CueId(cue)
            for (cue,) in self._writing.execute(_WORTH_A_LOOK, {"cues": to_json(sorted(cues))}).fetchall()
        }
        words = self._words()
        worth |= {cue for pair in words for cue in pair if cue in cues}
        return self._pair(worth, words) if worth else set()

    def _words(self) -> dict[tuple[CueId, CueId], bool]:
        found = self._writing.execute(
            "SELECT subject, value FROM standing_decisions WHERE about = ?", (About.SAME_CUE,)
        )
        return {cues_of_pair(subject): value == YES for subject, value in found if value in {YES, NO}}

    def _pair(self, cues: set[CueId], words: dict[tuple[CueId, CueId], bool]) -> set[CueId]:
        reasons: set[Pairing] = set()
        reached, seen = set(cues), -1
        while len(reached) != seen:
            seen = len(reached)
            reached |= self._paired_with(reached)
            reasons = self._reasons(reached, words)
            reached |= {cue for reason in reasons for cue in (reason.one, reason.other)}
        there = self._present(reached)
        now = pair_groups(
            (reason for reason in reasons if {reason.one, reason.other} <= there),
            (pair for pair, same in words.items() if not same),
        )
        before = self._stored(reached)
        self._writing.execute(
            "DELETE FROM cue_pairs WHERE cue IN (SELECT value FROM json_each(?))",
            (to_json(sorted(reached)),),
        )
        self._writing.connection.executemany(
            "INSERT INTO cue_pairs VALUES (?, ?, ?)", [(cue, pair, why) for cue, (pair, why) in now.items()]
        )
        return {cue for cue in reached if before.get(cue) != now.get(cue)}

    def _reasons(self, cues: set[CueId], words: dict[tuple[CueId, CueId], bool]) -> set[Pairing]:
        wanted = {"cues": to_json(sorted(cues))}
        reasons = {
            Pairing(one, other, BY_HAND)
            for (one, other), same in words.items()
            if same and (one in cues or other in cues)
        }
        sounds: dict[tuple[object, ...], list[CueId]] = {}
        for *sound, cue in self._writing.execute(_SOUNDS, wanted):
            sounds.setdefault(tuple(sound), []).append(CueId(cue))
        for alike in sounds.values():
            alike.sort()
            # Each with its neighbour and with the first: enough to join them all but those told apart.
            reasons |= {Pairing(one, other, BY_SOUND) for one, other in pairwise(alike)}
            reasons |= {Pairing(alike[0], other, BY_SOUND) for other in alike[2:]}
        recordings: dict[str, list[tuple[int, CueId, int | None]]] = {}
        for recording, cue, length in self._writing.execute(_RECORDINGS, wanted):
            recordings.setdefault(recording, []).append((length or 0, CueId(cue), length))
        for named in recordings.values():
            reasons |= {
                Pairing(one, other, BY_RECORDING)
                for (_, one, length), (_, other, other_length) in pairwise(sorted(named))
                if same_length(length, other_length, SAME_RECORDING_MS)
            }
        return reasons

    def _paired_with(self, cues: set[CueId]) -> set[CueId]:
        found = self._writing.execute(
            "SELECT cue FROM cue_pairs WHERE pair IN (SELECT pair FROM cue_pairs"
            " WHERE cue IN (SELECT value FROM json_each(?)))",
            (to_json(sorted(cues)),),
        )
        return {CueId(cue) for (cue,) in found}

    def _present(self, cues: set[CueId]) -> set[CueId]:
        """Those the catalogue knows."""
        found = self._writing.execute(
            "SELECT id FROM cues WHERE id IN (SELECT value FROM json_each(?))", (to_json(sorted(cues)),)
        )
        return {CueId(cue) for (cue,) in found}

    def _stored(self, cues: set[CueId]) -> dict[CueId, tuple[CueId, str]]:
        found = self._writing.execute(
            "SELECT cue, pair, why FROM cue_pairs WHERE cue IN (SELECT value FROM json_each(?))",
            (to_json(sorted(cues)),),
        )
        return {CueId(cue): (CueId(pair), why) for cue, pair, why in found}

    def together(self, cues: Collection[CueId]) -> list[tuple[CueId, ...]]:
        """Cues with those each is paired with: every group once, a cue of its own by itself."""
        rows = self._writing.execute(
            "SELECT pair, cue FROM cue_pairs WHERE pair IN (SELECT pair FROM cue_pairs"
            " WHERE cue IN (SELECT value FROM json_each(?))) ORDER BY pair, cue",
            (to_json(list(cues)),),
        )
        groups: dict[str, list[CueId]] = {}
        for pair, cue in rows:
            groups.setdefault(pair, []).append(CueId(cue))
        paired = {cue for group in groups.values() for cue in group}
        return [tuple(group) for group in groups.values()] + [(cue,) for cue in cues if cue not in paired]
