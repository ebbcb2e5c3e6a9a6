"""Kodi's ``album.nfo``: the album with the listener's rating and review, to lie beside the music."""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from cuebook.domain.publication import Publication
from cuebook.domain.rating import HIGHEST
from cuebook.domain.review import TrackEntry
from cuebook.domain.units import clock_text
from cuebook.formats.published_parts import heading_lines, plain_parts


class AlbumNfo:
    """Title, composers, year, rating and tracks as Kodi has them; it has no place for ratings of cues."""

    name = "nfo"
    label = "Kodi (album.nfo)"
    suffix = ".nfo"

    def write(self, review: Publication) -> str:
        """Write a review as the description of its album."""
        return "\n".join(_lines(review)) + "\n"


def _lines(review: Publication) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    yield "<album>"
    yield _field("title", review.title)
    yield from (_field("artist", composer) for composer in review.composers)
    if review.year:
        yield _field("year", str(review.year))
    if review.closing:
        yield f'    <rating max="{HIGHEST}">{review.closing.cue_rating}</rating>'
        yield _field("votes", "1")
    yield _field("review", "\n\n".join(("\n".join(heading_lines(review)), *plain_parts(review))))
    yield from map(_track, review.tracks)
    yield "</album>"


def _track(track: TrackEntry) -> str:
    fields = [_field("position", str(track.number)), _field("title", track.title)]
    if track.disc:
        fields.append(_field("cdnum", str(track.disc)))
    if track.duration_ms:
        fields.append(_field("duration", clock_text(track.duration_ms)))
    return "\n".join(("    <track>", *(f"    {field}" for field in fields), "    </track>"))


def _field(name: str, words: str) -> str:
    """An element of text; XML has no place for control characters."""
    fit = "".join(letter for letter in words if letter.isprintable() or letter in "\n\t")
    return f"    <{name}>{escape(fit)}</{name}>"
