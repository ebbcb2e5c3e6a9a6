"""A page taken apart: each part is read from the lines that the parts before it have left."""

from collections.abc import Iterable
from dataclasses import dataclass

from cuebook.domain.names import fold
from cuebook.domain.review import FactKind, FactSpan
from cuebook.formats.recognition.closing import Closing, read_closing
from cuebook.formats.recognition.credits import Credits, read_credits
from cuebook.formats.recognition.evidence import IN_THE_HEADING, LABELLED, likely
from cuebook.formats.recognition.figures import Figures, read_figures
from cuebook.formats.recognition.heading import Heading, read_heading
from cuebook.formats.recognition.highlights import Highlights, read_highlights
from cuebook.formats.recognition.lines import Line, Piece, paragraphs, split_lines, without
from cuebook.formats.recognition.noise import find_noise, find_poster
from cuebook.formats.recognition.quotations import find_quotations
from cuebook.formats.recognition.ratings import Ratings, read_ratings
from cuebook.formats.recognition.release_line import Release, read_release
from cuebook.formats.recognition.sentences import Paragraph, read_paragraph
from cuebook.formats.recognition.several import refuse_several
from cuebook.formats.recognition.spans import noise_spans, spans_of
from cuebook.formats.recognition.track_list import TrackList, read_track_list
from cuebook.formats.recognition.track_names import Known

_COLLECTION = likely("a category or series named with the heading")
_LISTED = likely("by itself on a line below the figures")


@dataclass(frozen=True, slots=True)
class PageParts:
    """The parts of a page; ``prose`` is what is left, and ``noise`` the places of what is none of it."""

    figures: Figures
    heading: Heading
    track_list: TrackList
    credited: Credits
    release: Release
    ratings: Ratings
    highlights: Highlights
    closing: Closing
    prose: list[Paragraph]
    noise: list[FactSpan]
    poster: Piece | None
    """Who posted the page, where one person did."""

    @property
    def spans(self) -> list[FactSpan]:
        """Where the parts' own facts stand, in no order."""
        return [
            *spans_of(FactKind.TITLE, self.heading.alt_titles, IN_THE_HEADING),
            *spans_of(FactKind.TITLE, self.heading.repeated, self.heading.evidence),
            *spans_of(FactKind.COLLECTION, self.heading.collections, _COLLECTION),
            *spans_of(FactKind.CUE, self.closing.cues, _LISTED),
            *spans_of(FactKind.CUE, self.highlights.cues, LABELLED),
            *spans_of(FactKind.CUE, self.track_list.titles, self.track_list.evidence),
            *self.figures.spans,
            *self.ratings.spans,
            *self.noise,
        ]


def read_parts(text: str) -> PageParts:
    """Take a page apart. Raises ReviewRefusedError where it holds several reviews.

    The order matters: figures are told by their labels alone, a heading only from what is left,
    a track list's numbers must not be read as anybody's credits, and prose comes last.
    """
    lines = split_lines(text)
    noise = find_noise(lines)
    rest = without(lines, noise)
    refuse_several(rest)
    figures = read_figures(rest, len(text))
    figure_lines = [line for line in rest if line.number in figures.used]
    rest = without(rest, figures.used)
    heading = read_heading(rest)
    rest = without(rest, heading.used)
    track_list = read_track_list(text, rest, _known(heading, rest))
    rest = without(rest, track_list.used)
    credited = read_credits(rest)
    rest = without(rest, credited.used)
    release = read_release(rest)
    rest = without(rest, release.used)
    ratings = read_ratings(rest)
    rest = without(rest, ratings.used)
    highlights = read_highlights(rest, {fold(track.title) for track in track_list.tracks})
    below = sorted([*rest, *figure_lines], key=lambda line: line.number)
    closing = read_closing(below, figures.used, highlights.used)
    rest = without(rest, highlights.used | closing.used)
    return PageParts(
        figures=figures,
        heading=heading,
        track_list=track_list,
        credited=credited,
        release=release,
        ratings=ratings,
        highlights=highlights,
        closing=closing,
        prose=[read_paragraph(piece) for piece in paragraphs(text, rest)],
        poster=find_poster(lines),
        noise=noise_spans(text, lines, noise | {line.number for line in closing.author_box}),
    )


def _known(heading: Heading, lines: Iterable[Line]) -> Known:
    """What the rest of the page tells the track list about names."""
    quoted = {fold(one.inside.text) for line in lines if line.is_prose for one in find_quotations(line)}
    composers = {fold(piece.name) for piece in heading.composers}
    return Known(fold(heading.title.text) if heading.title else "", composers, quoted)
