"""What a listen means beside the cue's other listens: a revisit, a return, an encore."""

from collections.abc import Iterable
from typing import NamedTuple

from cuebook.domain.ids import PlayId
from cuebook.domain.listen_rule import ListenRule
from cuebook.domain.play import Play
from cuebook.domain.units import UtcMs


class PlayStanding(NamedTuple):
    """The meaning of one play under a rule.

    *listen*: it counts. *revisit*: chosen, long enough after the cue's previous listen.
    *came_back*: a return, the same whatever the origin. *encore*: chosen again within the gap.
    """

    play: PlayId
    listen: bool = False
    revisit: bool = False
    came_back: bool = False
    encore: bool = False


def standings(plays: Iterable[Play], rule: ListenRule) -> list[PlayStanding]:
    """Judge all plays of **one** cue, in the order they began.

    The gap runs from the end of the cue's previous listen to the start of this one. A play of
    unknown origin is never a revisit.
    """
    judged: list[PlayStanding] = []
    previous_end: UtcMs | None = None
    for play in sorted(plays, key=lambda play: (play.started_at, play.id)):
        if not rule.counts(play):
            judged.append(PlayStanding(play.id))
            continue
        again = previous_end is not None
        rested = previous_end is not None and play.started_at - previous_end >= rule.gap_ms
        judged.append(
            PlayStanding(
                play.id,
                listen=True,
                revisit=rested and play.origin.chosen,
                came_back=rested,
                encore=again and not rested and play.origin.chosen,
            )
        )
        previous_end = max(previous_end or 0, play.ended_at)
    return judged
