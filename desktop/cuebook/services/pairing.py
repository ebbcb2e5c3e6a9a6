"""Editions side by side: which cues of two albums are the same, and which the listener is asked about."""

from cuebook.domain.ids import AlbumId
from cuebook.domain.pairing import SideBySide, questions
from cuebook.ports.reading import Reading


def side_by_side(reading: Reading, left: AlbumId, right: AlbumId) -> list[SideBySide]:
    """Lay two albums beside one another: questions first, then the left one's order, then what is left."""
    mine, theirs = reading.album_cues(left), reading.album_cues(right)
    pairs = reading.pairs_of([cue.id for cue in (*mine, *theirs)])
    pair_of = {cue: pair for cue, (pair, _) in pairs.items()}
    asked = questions({left: mine, right: theirs}, pair_of, reading.told_apart())
    rows = [SideBySide(one, other, asked=True) for one, other in asked]
    met = {cue.id for pair in asked for cue in pair}
    for cue in mine:
        partner = next(
            (
                other
                for other in theirs
                if other.id not in met and cue.id in pair_of and pair_of.get(other.id) == pair_of[cue.id]
            ),
            None,
        )
        if partner is not None:
            rows.append(SideBySide(cue, partner, why=pairs[cue.id][1]))
            met |= {cue.id, partner.id}
        elif cue.id not in met:
            rows.append(SideBySide(cue, None))
    return rows + [SideBySide(None, cue) for cue in theirs if cue.id not in met]
