"""Markdown with its facts in front, as other programs and site builders read it."""

import json
import re
from collections.abc import Iterator, Sequence

from cuebook.domain.markup import references
from cuebook.domain.publication import Publication
from cuebook.formats.published_parts import (
    TRACKS_HEADING,
    PrintedTrack,
    discs,
    heading_lines,
    highlights_line,
)

_HTML = re.compile(r"(?<!\\)<")
_BREAK = "\\\n"
_BEGINNING = re.compile(r"^(\d*)([.)+=-])")
_LISTED = re.compile(r"[^\W\d_](?!\w{0,3}[.)])")
"""How a title begins that nobody takes for a number or a bullet of its own."""
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")


class MarkdownText:
    """The listener's own Markdown, its cues in quotation marks, after front matter, before the figures."""

    name = "md"
    label = "Markdown"
    suffix = ".md"

    def write(self, review: Publication) -> str:
        """Write a review; what the listener typed stays as it is."""
        return "\n\n".join(_parts(review)) + "\n"


def _parts(review: Publication) -> Iterator[str]:
    yield "\n".join(_front_matter(review))
    heading, *labelled = map(_escaped, heading_lines(review))
    yield f"# {heading}"
    if labelled:
        yield _BREAK.join(labelled)
    if review.text.strip():
        yield _text(review)
    if review.closing:
        yield from review.closing.lines()
    if review.highlights:
        yield _escaped(highlights_line(review))
    if review.tracks:
        yield f"## {TRACKS_HEADING}"
        for heading, tracks in discs(review):
            if heading:
                yield f"### {heading}"
            yield _listed(tracks)


def _listed(tracks: Sequence[PrintedTrack]) -> str:
    """Tracks as a numbered list; as plain lines where a list would number them otherwise."""
    first = int(tracks[0].number)
    if all(
        track.number == str(number) and _LISTED.match(track.title)
        for number, track in enumerate(tracks, first)
    ):
        return "\n".join(f"{track.number}. {_escaped(track.words)}" for track in tracks)
    return _BREAK.join(f"{track.number}\\. {_escaped(track.words)}" for track in tracks)


def _front_matter(review: Publication) -> Iterator[str]:
    """Text in double quotes, written as JSON is, reads the same in YAML whatever it holds."""
    yield "---"
    yield f"title: {_quoted(review.title)}"
    if review.composers:
        yield f"composer: [{', '.join(map(_quoted, review.composers))}]"
    if review.year:
        yield f"year: {review.year}"
    if review.closing:
        yield f'rating: "{review.closing.cue_rating} / 100"'
    yield "---"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _text(review: Publication) -> str:
    pieces, at = [], 0
    for one in references(review.text):
        pieces += [_typed(review.text[at : one.start]), f"“{_escaped(review.named(one.written))}”"]
        at = one.stop
    return "".join([*pieces, _typed(review.text[at:])]).strip("\n")


def _typed(text: str) -> str:
    """What the listener typed; HTML in it stays the letters it is."""
    return _HTML.sub(r"\\<", text)


def _escaped(text: str) -> str:
    """Text that stays the letters it is, also where it looks like the begin of a list or a heading."""
    return _BEGINNING.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", text))
