"""What is reviewed, of what year, by whom: put together from heading, labels and prose."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cuebook.domain.review import FactKind, FactSpan
from cuebook.formats.recognition.lines import Piece
from cuebook.formats.recognition.page_parts import PageParts
from cuebook.formats.recognition.prose_facts import find_composers, find_title, find_year, title_of_themes
from cuebook.formats.recognition.sentences import Paragraph
from cuebook.formats.recognition.spans import spans_of


@dataclass(frozen=True, slots=True)
class Identity:
    """Each fact with its place; None or empty where the page does not tell."""

    title: Piece | None
    composers: Sequence[Piece]
    year: Piece | None
    album_year: Piece | None
    reviewer: Piece | None

    @property
    def spans(self) -> list[FactSpan]:
        """Where these facts stand, in no order."""
        return [
            *spans_of(FactKind.TITLE, [self.title]),
            *spans_of(FactKind.COMPOSER, self.composers),
            *spans_of(FactKind.YEAR, [self.year, self.album_year]),
            *spans_of(FactKind.REVIEWER, [self.reviewer]),
        ]


def identify(parts: PageParts, sentences: Sequence[Piece]) -> Identity:
    """Take each fact from the heading, else from a label, else from the prose."""
    heading, credited, release = parts.heading, parts.credited, parts.release
    title, title_year = heading.title, None
    if title is None:
        title, title_year = find_title(parts.prose) or (title_of_themes(parts.track_list.titles), None)
    composers: Sequence[Piece] = heading.composers or credited.composers
    bylines = list(credited.bylines)
    if not composers and bylines and _is_written_about(bylines[0], parts.prose):
        composers = [bylines.pop(0)]
    years = [year for year in (*heading.years, *credited.years, title_year) if year]
    year = years[0] if years else find_year(sentences)
    later = [other for other in (*years[1:], release.year) if other and year and other.text > year.text]
    return Identity(
        title=title,
        composers=composers or find_composers(parts.prose),
        year=year,
        album_year=later[0] if later else release.year if year is None else None,
        reviewer=next(
            (name for name in (*credited.reviewers, parts.closing.reviewer, *bylines) if name), None
        ),
    )


def _is_written_about(person: Piece, prose: Iterable[Paragraph]) -> bool:
    """Whether the review goes on to name somebody: composers are, reviewers are not."""
    surname = person.text.rpartition(" ")[2]
    return any(surname in paragraph.piece.text for paragraph in prose)
