"""Finding the one cue, score or review a person means."""

from typing import NoReturn

from cuebook.domain.catalogue import Album, Cue, Score
from cuebook.domain.decided import Decided
from cuebook.domain.errors import NotFoundError
from cuebook.domain.ids import AlbumId, CueId, ScoreId
from cuebook.domain.names import fold
from cuebook.ports.reading import CatalogueReading
from cuebook.services.search_language import read_search

_SHOWN = 5


def the_cue(reading: CatalogueReading, text: str) -> Cue:
    """Find the cue of an id, or the one cue that a query names.

    Raises NotFoundError where none or several answer, and says which.
    """
    _require_words(text)
    by_id = reading.cue(CueId(text))
    if by_id:
        return by_id
    total, cues = reading.find_cues(read_search(text), limit=_SHOWN)
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


def the_album(reading: CatalogueReading, text: str) -> Album:
    """Find the album of an id, or the one album whose title has all words. Raises NotFoundError."""
    _require_words(text)
    cues = reading.album_cues(AlbumId(text))
    if cues:
        score = reading.score(cues[0].score_id)
        return next(album for album in score.albums if album.id == text) if score else _no_album(text, [])
    wanted = fold(text).split()
    albums = [album for score in reading.scores(read_search(text)) for album in score.albums]
    exact = [album for album in albums if fold(album.title) == fold(text)]
    found = exact or [album for album in albums if set(wanted) <= set(fold(album.title).split())]
    return found[0] if len(found) == 1 else _no_album(text, found)


def _require_words(text: str) -> None:
    """Refuse what names nothing: in a library of one it would answer to everything."""
    if not text.strip():
        msg = "Nothing is named: give an id, or words of a title."
        raise NotFoundError(msg)


def the_decision(reading: CatalogueReading, text: str) -> Decided:
    """Find the standing decision of an id. Raises NotFoundError."""
    for one in reading.decisions():
        if one.id == text:
            return one
    msg = f"No decision that stands has the id {text!r}. List them with: cuebook decisions"
    raise NotFoundError(msg)


def _no_album(text: str, found: list[Album]) -> NoReturn:
    some = "; ".join(f"{album.title} {album.id}" for album in found[:_SHOWN])
    how_many = len(found) or "No"
    msg = f"{how_many} albums answer to {text!r}{': ' + some if some else ''}. Say more, or give an id."
    raise NotFoundError(msg)


def the_score(reading: CatalogueReading, text: str) -> Score:
    """Find the score of an id, of that title, or the one score that has a cue meeting a query.

    Raises NotFoundError.
    """
    _require_words(text)
    by_id = reading.score(ScoreId(text))
    if by_id:
        return by_id
    found = reading.scores(read_search(text))
    scores = [score for score in found if fold(score.title) == fold(text)] or found
    if len(scores) != 1:
        some = "; ".join(score.title for score in scores[:_SHOWN])
        how_many = len(scores) or "No"
        msg = f"{how_many} scores answer to {text!r}{': ' + some if some else ''}. Say more, or give an id."
        raise NotFoundError(msg)
    return scores[0]
