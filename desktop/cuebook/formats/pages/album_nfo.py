"""Kodi's ``album.nfo``: read as a text like any other, with the facts of its fields."""

import re
from collections.abc import Iterator

from lxml import etree

from cuebook.domain.edition_words import split_edition
from cuebook.domain.errors import ReviewRefusedError
from cuebook.domain.names import fold
from cuebook.domain.review import PrintedRating, TrackEntry
from cuebook.domain.units import DurationMs
from cuebook.formats.decoding import decode
from cuebook.formats.stated import Stated, StatedPage, number_in, rating_of, year_in

_ALBUM = re.compile(r"<album[\s>].*?</album\s*>", re.DOTALL | re.IGNORECASE)
_LENGTH = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)|(\d{1,6})")
_USUAL_BEST = 10.0
_MOST_TRACKS = 1_000
_LONGEST_FIELD = 300


def read_album_nfo(page: bytes) -> list[StatedPage]:
    """Read the album of a description; addresses below it, which Kodi allows, are left alone.

    Raises ReviewRefusedError where it describes no album.
    """
    text = decode(page)
    found = _ALBUM.search(text)
    if found is None:
        msg = "This file describes no album, so there is no review in it."
        raise ReviewRefusedError(msg)
    album = _parse(found.group())
    stated = _stated(album)
    return [StatedPage(_as_text(album, stated), stated)]


def _parse(xml: str) -> etree._Element:
    # Without its declarations it has no entities of its own, and nothing outside it is looked for.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=True,
        remove_comments=True,
    )
    album = etree.fromstring(xml.encode(), parser)
    if album is None:
        msg = "This file describes no album, so there is no review in it."
        raise ReviewRefusedError(msg)
    return album


def _stated(album: etree._Element) -> Stated:
    artists = [
        name
        for name in (*_all(album, "albumArtistCredits/artist"), *_all(album, "artist"))
        if fold(name) != "various artists"
    ]
    title = _field(album, "title")
    return Stated(
        title=split_edition(title)[0] if title else None,
        composers=tuple(dict.fromkeys(artists)),
        year=year_in(
            _field(album, "year") or _field(album, "originalreleasedate") or _field(album, "releasedate")
        ),
        rating=_rating(album),
        label=_field(album, "label"),
        is_record=True,
        tracks=tuple(_tracks(album)),
    )


def _rating(album: etree._Element) -> PrintedRating | None:
    """The listener's own rating; what visitors of a site gave on average is nobody's."""
    for name in ("userrating", "rating"):
        rating = album.find(name)
        if rating is None or (name == "rating" and (number_in(_field(album, "votes") or "0") or 0) > 1):
            continue
        given = rating_of(rating.text or "", rating.get("max"), _USUAL_BEST)
        if given is not None and given.value != 0:  # Kodi's word for no rating
            return given
    return None


def _tracks(album: etree._Element) -> Iterator[TrackEntry]:
    for track in album.findall("track")[:_MOST_TRACKS]:
        if title := _field(track, "title"):
            position, disc = _field(track, "position") or "", _field(track, "cdnum") or ""
            yield TrackEntry(
                title,
                number=int(position) if position.isdigit() and len(position) < 5 else None,
                disc=int(disc) if disc.isdigit() and len(disc) < 3 else None,
                duration_ms=_length(_field(track, "duration") or ""),
            )


def _length(written: str) -> DurationMs | None:
    found = _LENGTH.fullmatch(written)
    if found is None:
        return None
    seconds = int(found[4]) if found[4] else int(found[1] or 0) * 3600 + int(found[2]) * 60 + int(found[3])
    return DurationMs(seconds * 1000) if seconds else None


def _as_text(album: etree._Element, stated: Stated) -> str:
    """The description as a page would print it: heading, review, rating, tracks."""
    year = f" – {stated.year}" if stated.year else ""
    heading = stated.title or ""
    if stated.composers:
        heading += f" ({', '.join(stated.composers)}{year})"
    review = album.findtext("review") or ""
    rating = f"Rating: {stated.rating.as_written}" if stated.rating else ""
    tracks = "\n".join(_track_line(track) for track in stated.tracks)
    parts = [heading, review.strip(), rating, f"Track list:\n\n{tracks}" if tracks else ""]
    return "\n\n".join(part for part in parts if part)


def _track_line(track: TrackEntry) -> str:
    length = (
        f" ({track.duration_ms // 60_000}:{track.duration_ms // 1000 % 60:02})" if track.duration_ms else ""
    )
    return f"{f'{track.number}. ' if track.number is not None else '• '}{track.title}{length}"


def _field(element: etree._Element, name: str) -> str | None:
    return next(iter(_all(element, name)), None)


def _all(element: etree._Element, name: str) -> list[str]:
    return [
        words
        for one in element.findall(name)
        if (words := " ".join("".join(one.itertext()).split())[:_LONGEST_FIELD])
    ]
