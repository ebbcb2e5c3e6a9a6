"""Text in, facts out."""

import re
from collections.abc import Iterable

from cuebook.domain.names import fold, fold_title
from cuebook.domain.review import PrintedRating, ReviewFacts
from cuebook.formats.recognition.cue_context import Page
from cuebook.formats.recognition.identity import Identity, identify
from cuebook.formats.recognition.language import detect_language
from cuebook.formats.recognition.lines import Piece, split_at
from cuebook.formats.recognition.mentions import Comment, Listed, read_mentions
from cuebook.formats.recognition.page_parts import PageParts, read_parts
from cuebook.formats.recognition.prose_length import find_album_length
from cuebook.formats.recognition.prose_release import find_company, find_track_count
from cuebook.formats.recognition.sentiment import Lexicon, lexicon, verdict
from cuebook.formats.recognition.spans import arrange
from cuebook.formats.recognition.words_in_text import words_of

_LONGEST_MARK = 3
_SUBTITLE = re.compile(r":\s|\s[–—-]\s")


def recognise(text: str, stated: PrintedRating | None = None) -> ReviewFacts:
    r"""Recognise the facts of a page of one review.

    ``text`` has ``\n`` for newlines; every place in the facts is a character of it. ``stated`` is the
    rating that the page's own fields state: its scale may be that of the cues. Raises ReviewRefusedError
    where the page holds several reviews.
    """
    parts = read_parts(text, stated)
    sentences = [sentence for paragraph in parts.prose for sentence in paragraph.sentences]
    identity = identify(parts, sentences)
    language = detect_language(" ".join(sentence.text for sentence in sentences)) or detect_language(text)
    words = lexicon(language)
    marked, comments = _read_comments(parts, words)
    highlights = dict.fromkeys([*parts.highlights.names, *marked])
    listed_cues = _names(parts.closing.cues)
    tracks, cue_ratings = parts.track_list.tracks, parts.track_list.cue_ratings
    listed = Listed(tracks, [*highlights, *listed_cues], list(highlights), cue_ratings)
    mentions = read_mentions(parts.prose, comments, listed, _page(parts, identity), words)
    figures, credited, release = parts.figures, parts.credited, parts.release
    length = credited.length or release.length or parts.track_list.length or find_album_length(sentences)
    company = credited.company or release.company or parts.heading.company or find_company(sentences)
    count = credited.track_count or release.track_count or find_track_count(sentences)
    minutes = figures.album_minutes or (length.minutes if length else None)
    return ReviewFacts(
        title=identity.title.name if identity.title else None,
        alt_titles=_names(parts.heading.alt_titles),
        composers=_names(identity.composers),
        year=int(identity.year.text) if identity.year else None,
        album_year=int(identity.album_year.text) if identity.album_year else None,
        reviewer=identity.reviewer.name if identity.reviewer else None,
        language=language,
        rating=figures.rating or parts.ratings.rating,
        rating_conflict=() if figures.rating else parts.ratings.conflict,
        minutes_of_excellence=figures.minutes_of_excellence,
        album_minutes=minutes,
        excellence_percent=figures.excellence_percent,
        album_seconds=length.seconds if length else None,
        track_count=count,
        label=company.name if company else None,
        highlights=tuple(highlights),
        listed_cues=listed_cues,
        cue_ratings=cue_ratings,
        tracks=tracks,
        mentions=mentions.mentions,
        collections=_names(parts.collections),
        spans=arrange([*identity.spans, *parts.spans, *mentions.spans]),
    )


def _names(pieces: Iterable[Piece]) -> tuple[str, ...]:
    """The names of pieces, each once."""
    return tuple(dict.fromkeys(piece.name for piece in pieces))


def _read_comments(parts: PageParts, words: Lexicon) -> tuple[list[str], list[Comment]]:
    """What lists say of their cues: praise of a word or two marks a highlight, the rest are comments."""
    marked: list[str] = []
    comments: list[Comment] = []
    for number, comment in parts.track_list.comments:
        title = parts.track_list.tracks[number].title
        said = words_of(comment)
        is_mark = len(said) <= _LONGEST_MARK and not comment.text.endswith(".")
        if is_mark and verdict(words.opinions(comment, said)) > 0:
            marked.append(title)
        else:
            comments.append(Comment(parts.track_list.titles[number], title, comment))
    for number, comment in parts.highlights.comments:
        cue, name = parts.highlights.cues[number], parts.highlights.names[number]
        comments.append(Comment(cue, name, comment, recommends=True))
    return marked, comments


def _page(parts: PageParts, identity: Identity) -> Page:
    """What the page's other facts tell about which quotations are no cues."""
    names = [*parts.collections, *parts.heading.alt_titles, *identity.composers, *parts.other_titles]
    names += split_at(_SUBTITLE, identity.title)[:1] if identity.title else []
    names += [name for name in (identity.reviewer, identity.year) if name]
    return Page(
        title=fold_title(identity.title.text) if identity.title else "",
        written=identity.title.name if identity.title else "",
        no_cues={fold(name.text) for name in names},
        surnames={fold(composer.name).rpartition(" ")[2] for composer in identity.composers},
    )
