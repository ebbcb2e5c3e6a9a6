"""A page of HTML that stands by itself: no scripts, nothing that is fetched, every letter escaped."""

from collections.abc import Iterator
from html import escape
from itertools import groupby

from cuebook.domain.markup import Block, BlockKind, Run, blocks
from cuebook.domain.publication import Publication
from cuebook.domain.rating import HIGHEST, LOWEST
from cuebook.formats.published_parts import TRACKS_HEADING, discs, heading_lines, highlights_line

_STYLE = (
    "body{max-width:42rem;margin:3rem auto;padding:0 1.25rem;font:1.05rem/1.6 Georgia,serif;"
    "color:#22242a;background:#fbfaf8}"
    "h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.15rem;margin-top:2rem}cite{font-style:normal}"
    ".closing p{margin:.3rem 0;font-weight:600}ol,ul{padding-left:1.6rem}"
    "@media(prefers-color-scheme:dark){body{color:#e8eaee;background:#16181d}a{color:#e9a94a}}"
)


class HtmlPage:
    """One article; what it reviews and how it rates it stand in the fields of schema.org too."""

    name = "html"
    label = "Page (HTML)"
    suffix = ".html"

    def write(self, review: Publication) -> str:
        """Write a review as a whole page."""
        return "\n".join(_lines(review)) + "\n"


def _lines(review: Publication) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield '<html><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(review.heading)}</title>"
    yield f"<style>{_STYLE}</style></head>"
    yield '<body><article itemscope itemtype="https://schema.org/Review">'
    heading, *labelled = map(escape, heading_lines(review))
    yield f'<h1 itemprop="name">{heading}</h1>'
    yield from _fields(review)
    if labelled:
        yield "<p>" + "<br>\n".join(labelled) + "</p>"
    yield from _body(review)
    if review.closing:
        yield '<div class="closing">'
        yield from (f"<p>{escape(line)}</p>" for line in review.closing.lines())
        yield "</div>"
    if review.highlights:
        yield f"<p>{escape(highlights_line(review))}</p>"
    if review.tracks:
        yield f"<h2>{TRACKS_HEADING}</h2>"
        for heading, tracks in discs(review):
            if heading:
                yield f"<h3>{escape(heading)}</h3>"
            yield "<p>" + "<br>\n".join(escape(track.text) for track in tracks) + "</p>"
    yield "</article></body></html>"


def _fields(review: Publication) -> Iterator[str]:
    """What machines read, in elements that nobody sees."""
    yield '<div itemprop="itemReviewed" itemscope itemtype="https://schema.org/MusicAlbum">'
    yield f'<meta itemprop="name" content="{escape(review.title)}">'
    for composer in review.composers:
        yield '<div itemprop="byArtist" itemscope itemtype="https://schema.org/Person">'
        yield f'<meta itemprop="name" content="{escape(composer)}"></div>'
    if review.year:
        yield f'<meta itemprop="datePublished" content="{review.year}">'
    yield "</div>"
    if review.closing:
        yield '<div itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating">'
        yield f'<meta itemprop="ratingValue" content="{review.closing.cue_rating}">'
        yield f'<meta itemprop="worstRating" content="{LOWEST}">'
        yield f'<meta itemprop="bestRating" content="{HIGHEST}"></div>'


def _body(review: Publication) -> Iterator[str]:
    for kind, some in groupby(blocks(review.text), lambda block: block.kind):
        group = list(some)
        if kind in {BlockKind.BULLET, BlockKind.NUMBERED}:
            start = f' start="{group[0].level}"' if kind is BlockKind.NUMBERED else ""
            tag = "ul" if kind is BlockKind.BULLET else "ol"
            yield f"<{tag}{start}>"
            yield from (f"<li>{_words(block, review)}</li>" for block in group)
            yield f"</{tag}>"
        else:
            yield from (_block(block, review) for block in group)


def _block(block: Block, review: Publication) -> str:
    words = _words(block, review)
    if block.kind is BlockKind.RULE:
        return "<hr>"
    if block.kind is BlockKind.HEADING:
        level = min(block.level + 1, 6)  # the page's own heading is the first
        return f"<h{level}>{words}</h{level}>"
    paragraph = f"<p>{words}</p>"
    return f"<blockquote>{paragraph}</blockquote>" if block.kind is BlockKind.QUOTATION else paragraph


def _words(block: Block, review: Publication) -> str:
    return "".join(_run(run, review) for run in block.runs)


def _run(run: Run, review: Publication) -> str:
    words = f"<cite>“{escape(review.named(run.text))}”</cite>" if run.cue else escape(run.text)
    if run.link:
        words = f'<a href="{escape(run.link)}">{words}</a>'
    if run.emphasis:
        words = f"<em>{words}</em>"
    return f"<strong>{words}</strong>" if run.strong else words
