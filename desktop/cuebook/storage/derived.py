"""Writing what is derived from ledger and catalogue."""

from collections.abc import Collection, Sequence

from cuebook.domain.ids import AlbumId, CueId, ReviewId, ScoreId
from cuebook.domain.play import Play
from cuebook.domain.review import ReviewLink
from cuebook.domain.revisit import PlayStanding
from cuebook.storage.cue_index import index_everything
from cuebook.storage.pair_writing import PairWriter
from cuebook.storage.rows import PLAY_COLUMNS, play_from_row
from cuebook.storage.writing import Writing, to_json

_TOGETHER = "cue IN (SELECT value FROM json_each(:together))"
_LISTENING = f"""
INSERT INTO cue_summaries (cue, plays, listens, revisits, last_heard)
SELECT asked.value, heard.plays, :listens, :revisits, heard.last
FROM (
    SELECT count(*) AS plays, max(CASE WHEN ending <> 'failed' THEN started_at END) AS last
    FROM plays WHERE {_TOGETHER}
        AND NOT EXISTS (SELECT 1 FROM standing_retractions WHERE retracted = plays.id)
) AS heard CROSS JOIN json_each(:together) AS asked
WHERE true
ON CONFLICT (cue) DO UPDATE SET plays = excluded.plays, listens = excluded.listens,
    revisits = excluded.revisits, last_heard = excluded.last_heard
"""
_WORDS = """
WITH asked AS (
    SELECT value AS cue, coalesce((SELECT pair FROM cue_pairs WHERE cue = value), value) AS pair
    FROM json_each(?)
), rated AS MATERIALIZED (
    SELECT pair, (
        SELECT id FROM ratings
        WHERE cue IN (SELECT each.pair UNION SELECT cue FROM cue_pairs WHERE pair = each.pair)
            AND NOT EXISTS (SELECT 1 FROM standing_retractions WHERE retracted = ratings.id)
        ORDER BY source LIKE 'tags:%', at DESC, machine DESC, seq DESC LIMIT 1
    ) AS latest FROM (SELECT DISTINCT pair FROM asked) AS each
)
INSERT INTO cue_summaries (cue, kind, rating, rated_at, plays, listens, revisits)
SELECT asked.cue,
    (SELECT value FROM decisions AS word WHERE subject = asked.cue AND about = 'kind'
        AND NOT EXISTS (SELECT 1 FROM standing_retractions WHERE retracted = word.id)
        ORDER BY at DESC, machine DESC, seq DESC LIMIT 1),
    ratings.rating, ratings.at, 0, 0, 0
FROM asked JOIN rated USING (pair) LEFT JOIN ratings ON ratings.id = rated.latest
WHERE true
ON CONFLICT (cue) DO UPDATE SET kind = excluded.kind, rating = excluded.rating, rated_at = excluded.rated_at
"""
"""What is heard and rated counts for every cue of a pair; what a cue is, is said of each by itself."""


class DerivedWriter:
    """Fulfils ``DerivedWriting`` for one transaction."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing
        self._pairs = PairWriter(writing)

    def index_everything(self) -> None:
        """Enter the words of every cue anew."""
        index_everything(self._writing)

    def pair_up(self, cues: Collection[CueId]) -> set[CueId]:
        """Pair cues with whatever they are the same as."""
        return self._pairs.pair_up(cues)

    def together(self, cues: Collection[CueId]) -> list[tuple[CueId, ...]]:
        """Cues with those each is paired with."""
        return self._pairs.together(cues)

    def plays_of(self, together: Sequence[CueId]) -> list[Play]:
        """Every standing play of cues that are one."""
        rows = self._writing.execute(
            f"SELECT {PLAY_COLUMNS} FROM plays WHERE {_TOGETHER}"
            " AND NOT EXISTS (SELECT 1 FROM standing_retractions WHERE retracted = plays.id)"
            " ORDER BY started_at, id",
            {"together": to_json(together)},
        )
        return [play_from_row(row) for row in rows]

    def save_listening(self, together: Sequence[CueId], standings: Sequence[PlayStanding]) -> None:
        """Keep what the plays of cues that are one mean: each one's counts."""
        writing = self._writing
        named = {"together": to_json(together)}
        writing.execute(
            f"DELETE FROM play_standings WHERE play IN (SELECT id FROM plays WHERE {_TOGETHER})", named
        )
        writing.connection.executemany(
            "INSERT INTO play_standings VALUES (?, ?, ?, ?, ?)",
            [
                (one.play, one.listen, one.revisit, one.came_back, one.encore)
                for one in standings
                if one.listen
            ],
        )
        counts = {
            "listens": sum(one.listen for one in standings),
            "revisits": sum(one.revisit for one in standings),
        }
        writing.execute(_LISTENING, {**named, **counts})
        if len(together) > 1:
            writing.changes.cues.update(together)

    def save_words(self, together: Collection[Sequence[CueId]]) -> None:
        """Keep how cues are rated and what they are, of all in one statement."""
        self._writing.execute(_WORDS, (to_json([cue for group in together for cue in group]),))
        for group in together:
            if len(group) > 1:
                self._writing.changes.cues.update(group)

    def save_links(
        self,
        review: ReviewId,
        home: tuple[ScoreId, AlbumId | None] | None,
        links: Sequence[ReviewLink],
    ) -> None:
        """Keep where a review's names lead."""
        writing = self._writing
        for (cue,) in writing.execute("SELECT target FROM found_links WHERE review = ?", (review,)):
            if cue:
                writing.changes.cues.add(CueId(cue))
        writing.execute("DELETE FROM found_links WHERE review = ?", (review,))
        writing.execute(
            "INSERT OR REPLACE INTO review_homes VALUES (?, ?, ?)", (review, *(home or (None, None)))
        )
        for link in links:
            candidates = [(one.id, one.title, one.confidence) for one in link.candidates]
            writing.execute(
                "INSERT INTO found_links VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    review, link.n, link.role, link.written,
                    None if link.number is None else to_json(link.number),
                    link.sentiment, link.quote, link.target, link.title, link.confidence, link.state,
                    link.by_hand, to_json(candidates),
                ),
            )  # fmt: skip
            if link.target:
                writing.changes.cues.add(CueId(link.target))
        writing.changes.reviews.add(review)
