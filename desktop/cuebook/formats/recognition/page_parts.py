"""A page taken apart: each part is read from the lines that the parts before it have left."""

from collections.abc import Sequence
from dataclasses import dataclass

from cuebook.domain.names import fold
from cuebook.domain.review import FactKind, FactSpan, PrintedRating
from cuebook.formats.recognition.category_lines import Category, read_category_lines
from cuebook.formats.recognition.closing import Closing, read_closing
from cuebook.formats.recognition.credits import Credits, read_credits
from cuebook.formats.recognition.cue_names import CueNames
from cuebook.formats.recognition.evidence import IN_THE_HEADING, LABELLED, likely
from cuebook.formats.recognition.figures import Figures, read_figures
from cuebook.formats.recognition.heading import Heading, read_heading
from cuebook.formats.recognition.heading_words import names_a_later_edition
from cuebook.formats.recognition.highlights import Highlights, read_highlights
from cuebook.formats.recognition.lines import Line, Piece, paragraphs, split_lines, without
from cuebook.formats.recognition.name_parts import Known
from cuebook.formats.recognition.noise import find_noise, find_other_titles
from cuebook.formats.recognition.posters import find_poster
from cuebook.formats.recognition.quotations import find_quotations
from cuebook.formats.recognition.ratings import Ratings, read_rating_behind, read_ratings
from cuebook.formats.recognition.release_line import Release, read_release
from cuebook.formats.recognition.scales import with_scale
from cuebook.formats.recognition.sentences import Paragraph, read_paragraph
from cuebook.formats.recognition.several import refuse_several
from cuebook.formats.recognition.singers import read_singing
from cuebook.formats.recognition.spans import noise_spans, spans_of
from cuebook.formats.recognition.track_list import TrackList, read_track_list
from cuebook.formats.recognition.track_rows import split_rows

_COLLECTION = likely("a category or series named with the heading")
_LISTED = likely("by itself on a line below the figures")


@dataclass(frozen=True, slots=True)
class PageParts:
    """The parts of a page; ``prose`` is what is left, and ``noise`` the places of what is none of it."""

    figures: Figures
    heading: Heading
    categories: tuple[Category, ...]
    """Series and franchises that lines of categories name."""
    track_list: TrackList
    credited: Credits
    release: Release
    ratings: Ratings
    highlights: Highlights
    closing: Closing
    prose: list[Paragraph]
    noise: list[FactSpan]
    other_titles: Sequence[Piece]
    """The titles of other reviews that the site names around this one."""
    poster: Piece | None
    """Who posted the page, where one person did."""

    @property
    def collections(self) -> list[Piece]:
        """All series and franchises the page names, those beside the heading first."""
        return [*self.heading.collections, *(one.name for one in self.categories)]

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
            *(
                span
                for one in self.categories
                for span in spans_of(FactKind.COLLECTION, [one.name], one.evidence)
            ),
            *self.figures.spans,
            *self.ratings.spans,
            *self.noise,
        ]


def read_parts(text: str, stated: PrintedRating | None = None) -> PageParts:
    """Take a page apart. Raises ReviewRefusedError where it holds several reviews.

    ``stated`` is the rating that the page's own fields state, beside its text.

    The order matters: figures are told by their labels alone, a heading only from what is left,
    a track list's numbers must not be read as anybody's credits, and prose comes last.
    """
    lines = split_rows(split_lines(text))
    categories = read_category_lines(lines)
    noise = find_noise(lines) - categories.used
    poster = find_poster(lines)
    rest = without(lines, noise | categories.used | poster.used)
    refuse_several(rest)
    figures = read_figures(rest, len(text))
    figure_lines = [line for line in rest if line.number in figures.used]
    rest = without(rest, figures.used)
    heading = read_heading(rest)
    rest = without(rest, heading.used)
    own = [rating for rating in (figures.rating, stated) if rating]
    known = _known(heading, rest)
    track_list = read_track_list(text, rest, known, own)
    rest = without(rest, track_list.used)
    headed = [line for line in lines if line.number in heading.used]
    credited = read_credits(rest, of_an_edition=any(names_a_later_edition(line.text) for line in headed))
    rest = without(rest, credited.used)
    release = read_release(rest)
    rest = without(rest, release.used)
    title = heading.title.text if heading.title else ""
    ratings = with_scale(read_ratings(rest) or read_rating_behind(title, headed), rest)
    rest = without(rest, ratings.used)
    highlights = read_highlights(rest, track_list.tracks, known.quoted)
    below = sorted([*rest, *figure_lines], key=lambda line: line.number)
    titles = CueNames(track.title for track in track_list.tracks)
    closing = read_closing(below, figures.used, highlights.used, titles)
    rest = without(rest, highlights.used | closing.used)
    return PageParts(
        figures=figures,
        heading=heading,
        categories=categories.found,
        track_list=track_list,
        credited=credited,
        release=release,
        ratings=ratings,
        highlights=highlights,
        closing=closing,
        prose=[read_paragraph(piece) for piece in paragraphs(text, rest)],
        other_titles=find_other_titles([line for line in lines if line.number in noise]),
        poster=poster.name,
        noise=noise_spans(text, lines, noise | {line.number for line in closing.author_box}),
    )


def _known(heading: Heading, lines: Sequence[Line]) -> Known:
    """What the rest of the page tells the track list about names."""
    quoted = {fold(one.inside.text) for line in lines if line.is_prose for one in find_quotations(line)}
    composers = {fold(piece.name) for piece in heading.composers}
    return Known(fold(heading.title.text) if heading.title else "", composers, quoted, read_singing(lines))
