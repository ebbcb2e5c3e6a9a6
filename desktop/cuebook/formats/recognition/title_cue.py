"""The cue that is called like its film: where the prose means the one, and where the other."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from cuebook.domain.names import fold_title
from cuebook.formats.recognition.cue_context import Page, tells_of_a_film
from cuebook.formats.recognition.film_words import FILM_NOUNS
from cuebook.formats.recognition.quotations import Quotation
from cuebook.formats.recognition.sentences import Paragraph

_ITSELF = re.compile(r"[\s,]{1,2}(?:itself|selbst|(?:lui|elle)-même|mism[oa]|stess[oa])\b", re.IGNORECASE)
_REACH = 20
_SEVERAL = 3
_OF_NO_CUE = re.compile(
    rf"\b(?:{FILM_NOUNS}|filmed|shot|released|directed|scored|gedreht|tourné|rodad[ao]|nakręcon\w)\b",
    re.IGNORECASE,
)


def find_title_cues(paragraphs: Sequence[Paragraph], page: Page) -> frozenset[int]:
    """Where quotations start that name a cue called like the page's score.

    A page writes the film's title in one way: where it first names it without marks, or with others, those
    quoted in the way of its cues are the cue. So is one *itself* among other cues, and the only one, where
    it stands further down among others and its sentence speaks of no film or album.
    """
    if not page.title:
        return frozenset()
    cues: set[int] = set()
    marks = list(_marks_of(paragraphs, page))
    first = next(iter(marks), None)
    stands_among_cues = len(marks) == 1
    for paragraph in paragraphs:
        for quotation in _quoted(paragraph, page):
            if (
                stands_among_cues
                and paragraph is not paragraphs[0]
                and _is_one_of_several(quotation, paragraph)
            ):
                cues.add(quotation.start)
            after = paragraph.piece.text[quotation.stop - paragraph.piece.start :][:_REACH]
            is_itself = _ITSELF.match(after) and len(paragraph.quotations) > 1
            if (is_itself or quotation.mark != first) and not tells_of_a_film(quotation, paragraph, page):
                cues.add(quotation.start)
    return frozenset(cues)


def _is_one_of_several(quotation: Quotation, paragraph: Paragraph) -> bool:
    """Whether a quotation has others like it beside it, and a sentence that speaks of none but cues."""
    alike = sum(one.mark == quotation.mark for one in paragraph.quotations)
    at = bisect_right(paragraph.sentences, quotation.inside.start, key=lambda one: one.start) - 1
    said = paragraph.sentences[at].text if at >= 0 else ""
    return alike >= _SEVERAL and not _OF_NO_CUE.search(said)


def _quoted(paragraph: Paragraph, page: Page) -> Iterator[Quotation]:
    return (one for one in paragraph.quotations if fold_title(one.inside.name) == page.title)


def _marks_of(paragraphs: Sequence[Paragraph], page: Page) -> Iterator[str]:
    """The marks the title stands in, place by place; none is an empty one."""
    written = re.compile(r"\W{1,3}".join(map(re.escape, page.written.split())), re.IGNORECASE)
    for paragraph in paragraphs:
        for match in written.finditer(paragraph.piece.text) if page.written else ():
            start = paragraph.piece.start + match.start()
            at = bisect_right(paragraph.quotations, start, key=lambda one: one.start) - 1
            if at >= 0 and start < paragraph.quotations[at].stop:
                yield paragraph.quotations[at].mark
            elif _is_a_name(match.group()):
                yield ""


def _is_a_name(words: str) -> bool:
    """Whether words are written as a title: with a capital, and another where there are several."""
    capitals = sum(word[:1].isupper() or word[:1].isdigit() for word in words.split())
    return words[0].isupper() and capitals >= min(2, len(words.split()))
