"""What is reviewed, of what year, by whom: put together from heading, labels and prose."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cuebook.domain.names import fold
from cuebook.domain.review import FactKind, FactSpan
from cuebook.formats.recognition.evidence import IN_PROSE, IN_THE_HEADING, LABELLED, Evidence, guess, likely
from cuebook.formats.recognition.fact_rows import person_in
from cuebook.formats.recognition.heading_line import FIRST_LINE
from cuebook.formats.recognition.lines import Piece, split_at
from cuebook.formats.recognition.page_parts import PageParts
from cuebook.formats.recognition.prose_composers import find_composers
from cuebook.formats.recognition.prose_titles import find_title, title_of_themes
from cuebook.formats.recognition.prose_years import find_year, find_year_behind
from cuebook.formats.recognition.sentences import Paragraph
from cuebook.formats.recognition.spans import spans_of

_LINE_END = re.compile(r"\n")
_HEAD = 4
_TWO = 2
_LONGEST_HEAD = 200


_QUOTED = likely("quoted in the prose as what is scored, or before a year")
_THEMES = guess("what several cues call themselves themes from")
_BELOW = likely("a name by itself near the title, of whom the review goes on to write")
_BYLINE = likely("behind a word such as “by” near the top")
_SIGNED = likely("a name below or behind the review’s last words")
_POSTED = likely("who posted the page")
_RELEASE = likely("in a line about the release")


@dataclass(frozen=True, slots=True)
class Identity:
    """Each fact with its place; None or empty where the page does not tell.

    ``spans`` says where these facts stand and what speaks for them, in no order.
    """

    title: Piece | None
    composers: Sequence[Piece]
    year: Piece | None
    album_year: Piece | None
    reviewer: Piece | None
    spans: list[FactSpan]


def identify(parts: PageParts, sentences: Sequence[Piece]) -> Identity:
    """Take each fact from the heading, else from a label, else from the prose."""
    heading, credited, release = parts.heading, parts.credited, parts.release
    title, title_year, why_title = heading.title, None, heading.evidence
    if title is None or _is_a_headline(parts):
        quoted = find_title(parts.prose)
        found, title_year = quoted or (title_of_themes(parts.track_list.titles), None)
        title, why_title = (found, _QUOTED if quoted else _THEMES) if found else (title, why_title)
    composers, why_composers, bylines = _composers(parts, title)
    years = [
        (year, why)
        for found, why in (
            (heading.years, IN_THE_HEADING),
            (credited.years, LABELLED),
            ((title_year,), IN_PROSE),
        )
        for year in found
        if year
    ]
    year, why_year = years[0] if years else (None, IN_PROSE)
    if year is None:
        year = (title and find_year_behind(title.name, parts.prose)) or find_year(sentences)
    edition = credited.edition_year or release.year
    others = [*years[1:], (credited.edition_year, LABELLED), (release.year, _RELEASE)]
    later = [(other, why) for other, why in others if other and year and other.text > year.text]
    album_year, why_album = later[0] if later else (edition if year is None else None, _RELEASE)
    reviewers = [one for one in credited.reviewers if one not in composers]
    reviewer, why_reviewer = next(
        (
            (name, why)
            for names, why in (
                (reviewers, LABELLED), ((heading.reviewer,), IN_THE_HEADING),
                ((parts.closing.reviewer,), _SIGNED), (bylines, _BYLINE), ((parts.poster,), _POSTED),
            )
            for name in names
            if name
        ),
        (None, _SIGNED),
    )  # fmt: skip
    return Identity(
        title, composers, year, album_year, reviewer,
        spans=[
            *spans_of(FactKind.TITLE, [title], why_title),
            *spans_of(FactKind.COMPOSER, composers, why_composers),
            *spans_of(FactKind.YEAR, [year], why_year),
            *spans_of(FactKind.YEAR, [album_year], why_album),
            *spans_of(FactKind.REVIEWER, [reviewer], why_reviewer),
        ],
    )  # fmt: skip


def _is_a_headline(parts: PageParts) -> bool:
    """Whether the heading is but a line that looks like a title, and nothing on the page is called so.

    Newspapers put their own name and a headline there, and name the film in the first paragraph.
    """
    heading = parts.heading
    if heading.title is None or heading.evidence is not FIRST_LINE or heading.composers or heading.years:
        return False
    name = fold(heading.title.text)
    texts = (paragraph.piece for paragraph in parts.prose)
    return not any(name in fold(one.text) for one in (*texts, *parts.track_list.titles))


def _composers(parts: PageParts, title: Piece | None) -> tuple[Sequence[Piece], Evidence, list[Piece]]:
    """The composers, what speaks for them, and the bylines that are left for a reviewer."""
    bylines = list(parts.credited.bylines)
    author = _author_of_the_music(parts)
    labelled = {_surname(one) for one in parts.credited.composers}
    beside = {_surname(one) for one in parts.heading.composers}
    if beside and (not labelled or labelled < beside):  # else it is the director who stands beside the title
        return parts.heading.composers, IN_THE_HEADING, bylines
    if parts.credited.composers:
        return parts.credited.composers, LABELLED, bylines
    if author:
        return [author], LABELLED, bylines
    if below := _named_below(title, parts.prose):
        return below, _BELOW, bylines
    if bylines and _is_written_about(bylines[0], parts.prose):
        return bylines[:1], _BYLINE, bylines[1:]
    cues = {fold(one.text) for one in parts.track_list.titles}
    told = find_composers(parts.prose, title.name if title else "")
    return [one for one in told if fold(one.text) not in cues], IN_PROSE, bylines


def _surname(person: Piece) -> str:
    return fold(person.text).rpartition(" ")[2]


def _author_of_the_music(parts: PageParts) -> Piece | None:
    """Of two people labelled as authors the one of whom the review goes on to write: the other wrote it."""
    if len({one.name for one in parts.credited.reviewers}) < _TWO:
        return None
    written_about = [one for one in parts.credited.reviewers if _is_written_about(one, parts.prose)]
    return written_about[0] if len(written_about) == 1 else None


def _named_below(title: Piece | None, prose: Sequence[Paragraph]) -> list[Piece]:
    """A person whose name is a line of its own near the title, and of whom the review goes on to write."""
    for number, paragraph in enumerate(prose[:_HEAD]):
        for line in split_at(_LINE_END, paragraph.piece):
            line = line.without("()")  # noqa: PLW2901 - a name in brackets is a name
            below = title is not None and line.start > title.stop
            person = person_in(line) if below else None
            if person and _is_written_about(person, prose[number + 1 :]):
                return [person]
        if len(paragraph.piece.text) > _LONGEST_HEAD:
            break
    return []


def _is_written_about(person: Piece, prose: Iterable[Paragraph]) -> bool:
    """Whether the review goes on to name somebody: composers are, reviewers are not."""
    surname = person.text.rpartition(" ")[2]
    return any(surname in paragraph.piece.text for paragraph in prose)
