"""Writing what is derived from ledger and catalogue."""

from collections.abc import Sequence

from cuebook.domain.ids import AlbumId, CueId, ReviewId, ScoreId
from cuebook.domain.play import Play
from cuebook.domain.review import ReviewLink
from cuebook.domain.revisit import PlayStanding
from cuebook.storage.rows import PLAY_COLUMNS, play_from_row
from cuebook.storage.writing import Writing, to_json

_SUMMARY = """
INSERT OR REPLACE INTO cue_summaries
SELECT :cue,
    (SELECT value FROM decisions AS word WHERE subject = :cue AND about = 'kind'
        AND id NOT IN (SELECT retracted FROM standing_retractions)
        ORDER BY at DESC, machine DESC, seq DESC LIMIT 1),
    latest.rating, latest.at,
    heard.plays, :listens, :revisits, heard.last
FROM (
    SELECT count(*) AS plays, max(CASE WHEN ending <> 'failed' THEN started_at END) AS last FROM plays
    WHERE cue = :cue AND id NOT IN (SELECT retracted FROM standing_retractions)
) AS heard LEFT JOIN (
    SELECT rating, at FROM ratings WHERE cue = :cue
        AND id NOT IN (SELECT retracted FROM standing_retractions)
    ORDER BY at DESC, machine DESC, seq DESC LIMIT 1
) AS latest
"""


class DerivedWriter:
    """Fulfils ``DerivedWriting`` for one transaction."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing

    def plays_of(self, cue: CueId) -> list[Play]:
        """Every standing play of a cue."""
        rows = self._writing.execute(
            f"SELECT {PLAY_COLUMNS} FROM plays WHERE cue = ?"
            " AND id NOT IN (SELECT retracted FROM standing_retractions) ORDER BY started_at, id",
            (cue,),
        )
        return [play_from_row(row) for row in rows]

    def save_listening(self, cue: CueId, standings: Sequence[PlayStanding]) -> None:
        """Keep what a cue's plays mean."""
        writing = self._writing
        writing.execute(
            "DELETE FROM play_standings WHERE play IN (SELECT id FROM plays WHERE cue = ?)", (cue,)
        )
        writing.connection.executemany(
            "INSERT INTO play_standings VALUES (?, ?, ?, ?, ?)",
            [
                (one.play, one.listen, one.revisit, one.came_back, one.encore)
                for one in standings
                if one.listen
            ],
        )
        writing.connection.execute(
            _SUMMARY,
            {
                "cue": cue,
                "listens": sum(one.listen for one in standings),
                "revisits": sum(one.revisit for one in standings),
            },
        )

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
