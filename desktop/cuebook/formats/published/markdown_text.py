"""Markdown with its facts in front, as other programs and site builders read it."""

import json
import re
from collections.abc import Iterator

from cuebook.domain.markup import references
from cuebook.domain.publication import Publication
from cuebook.formats.published_parts import TRACKS_HEADING, discs, highlights_line

_HTML = re.compile(r"(?<!\\)<")
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
    yield f"# {_escaped(review.heading)}"
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
            yield "\n".join(_escaped(track.text) for track in tracks)


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
    return _SPECIAL.sub(r"\\\1", text)
