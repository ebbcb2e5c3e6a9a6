"""Finding the one cue, score or review a person means."""

from cuebook.domain.catalogue import Cue, Score
from cuebook.domain.errors import NotFoundError
from cuebook.domain.ids import CueId, ScoreId
from cuebook.domain.query import parse_query
from cuebook.ports.reading import CatalogueReading

_SHOWN = 5


def the_cue(reading: CatalogueReading, text: str) -> Cue:
    """Find the cue of an id, or the one cue that a query names.

    Raises NotFoundError where none or several answer, and says which.
    """
    by_id = reading.cue(CueId(text))
    if by_id:
        return by_id
    total, cues = reading.find_cues(parse_query(text), limit=_SHOWN)
    if total == 1:
        return cues[0]
    if total == 0:
        msg = f"No cue answers to {text!r}. Search with: cuebook cues WORDS"
        raise NotFoundError(msg)
    some = "; ".join(f"{cue.title} ({cue.album}) {cue.id}" for cue in cues)
    msg = (
        f"{total} cues answer to {text!r}: {some}{'; …' if total > _SHOWN else ''}. Say more, or give an id."
    )
    raise NotFoundError(msg)


def the_score(reading: CatalogueReading, text: str) -> Score:
    """Find the score of an id, or the one score that has a cue meeting a query. Raises NotFoundError."""
    by_id = reading.score(ScoreId(text))
    if by_id:
        return by_id
    scores = reading.scores(parse_query(text))
    if len(scores) != 1:
        some = "; ".join(score.title for score in scores[:_SHOWN])
        msg = (
            f"{len(scores)} scores answer to {text!r}{': ' + some if some else ''}. Say more, or give an id."
        )
        raise NotFoundError(msg)
    return scores[0]
