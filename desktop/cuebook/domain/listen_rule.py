"""The rule that says which plays count as listens. It is applied when reading, never baked into the log."""

from typing import NamedTuple

from cuebook.domain.play import Ending, Play
from cuebook.domain.units import HOUR_MS, MINUTE_MS, SECOND_MS, DurationMs


class ListenRule(NamedTuple):
    """A play counts when enough of the cue was heard.

    Enough is ``fraction`` of the cue or ``enough_ms``, whichever is less; of a cue shorter than
    ``short_ms`` it is ``short_fraction``. With ``finished_only`` the play must also have run to
    the end. ``gap_ms`` is the time after which choosing a cue again is a revisit.
    """

    fraction: float = 0.5
    enough_ms: DurationMs = 4 * MINUTE_MS
    short_ms: DurationMs = 30 * SECOND_MS
    short_fraction: float = 0.8
    finished_only: bool = False
    gap_ms: DurationMs = 6 * HOUR_MS

    def needed_ms(self, duration_ms: DurationMs | None) -> float:
        """How much of a cue of that length must be heard; None is a cue of unknown length."""
        if not duration_ms:
            return self.enough_ms
        fraction = self.short_fraction if duration_ms < self.short_ms else self.fraction
        return min(duration_ms * fraction, self.enough_ms)

    def counts(self, play: Play) -> bool:
        """Whether a play is a listen.

        A play imported without ranges counts if the program it came from counted it.
        """
        if play.ranges is None:
            return bool(play.counted_at_source)
        if self.finished_only and play.ending is not Ending.FINISHED:
            return False
        return play.ranges.covered_ms >= self.needed_ms(play.duration_ms) > 0


CUEBOOK_RULE = ListenRule()
LASTFM_RULE = ListenRule(short_fraction=1.1)
"""Last.fm and ListenBrainz: half the cue or four minutes; shorter than 30 seconds never counts."""
FINISHED_RULE = ListenRule(finished_only=True)

RULES: dict[str, ListenRule] = {
    "cuebook": CUEBOOK_RULE,
    "lastfm": LASTFM_RULE,
    "finished": FINISHED_RULE,
}
