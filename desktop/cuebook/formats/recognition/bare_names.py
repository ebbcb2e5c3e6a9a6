"""Known names of cues that stand in prose without quotation marks."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from cuebook.domain.names import fold
from cuebook.formats.recognition.evidence import guess, likely
from cuebook.formats.recognition.judgement import Site
from cuebook.formats.recognition.lines import Piece
from cuebook.formats.recognition.phrases import phrases
from cuebook.formats.recognition.words_in_text import Word, words_of

_CUE_NOUNS = phrases(
    """
    track, tracks, cue, cues, theme, themes, song, songs, piece, pieces, tune, tunes, stück, thema, titel,
    morceau, thème, piste, tema, pieza, canción, utwór, temat
    """
)
_WRITTEN = likely("written like the name of a cue that the page names elsewhere")
_MISSPELT = guess("nearly the name of a cue that the page names elsewhere")
_ALIKE = 0.85
_MOST_HITS = 20
_LEAST_DIGITS = 3
_LETTERS_OFF = 3
_ARTICLES = phrases("the, le, la, el")
"""Of languages whose nouns have no capitals, and whose adjectives may stand before them."""
_ADJECTIVE_AND_ARTICLE = 2
_COMMENTED = re.compile(r"[_*]?(?::|\s[–—-])\s\w")
_PARAGRAPH = Word("\n", -1, -1)


def find_bare_names(paragraphs: Sequence[Piece], names: Mapping[str, str]) -> list[Site]:
    """Find known names in prose; ``names`` are the cues' titles by what they answer to, folded.

    They must be written like names: with capitals, or with a noun such as *theme* beside them.
    """
    prose = _Prose(paragraphs)
    sites: list[Site] = []
    for name, title in names.items():
        hits, why = list(prose.find(name)), _WRITTEN
        if " " not in name:
            hits = [
                hit for hit in hits if _has_its_article(prose, hit, title) or _is_the_word(prose, hit, title)
            ]
        elif not hits and name.count(" ") > 1:
            hits, why = list(prose.find_misspelt(name)), _MISSPELT
        for first, stop in hits:
            has_article = first and fold(title) == f"{prose.neighbours(first, stop)[0]} {name}"
            written = prose.stretch(first - 1 if has_article else first, stop, title)
            if not written.text[0].islower() and _capitals(written.text) >= min(2, _capitals(title)):
                sites.append(Site(written.name, written.start, written.stop, title, why))
    return sites


def _has_its_article(prose: "_Prose", hit: tuple[int, int], title: str) -> bool:
    """Whether a word stands behind the article of its title, both written as there: ``The Bridge``."""
    first, stop = hit
    article = fold(title).split()[0]
    if not first or fold(title).count(" ") != 1 or prose.neighbours(first, stop)[0] != article:
        return False
    return prose.begins_with(first - 1, title)


def _is_the_word(prose: "_Prose", hit: tuple[int, int], title: str) -> bool:
    """Whether a single word is meant as a name: by its mark (``Ambush!``), as a number, or beside *theme*."""
    before, after = prose.neighbours(*hit)
    if before in _CUE_NOUNS or after in _CUE_NOUNS:
        return True
    if prose.heads_a_comment(*hit) or prose.is_described(*hit):
        return True
    if title.isdigit():
        counts_something = after.endswith("s") and len(after) > _LEAST_DIGITS
        return len(title) >= _LEAST_DIGITS and not counts_something
    return not title.isalnum() and prose.begins_with(hit[0], title)


def _capitals(name: str) -> int:
    return sum(word[0].isupper() or word[0].isdigit() for word in name.split())


class _Prose:
    """The words of several paragraphs, searchable as one folded string."""

    def __init__(self, paragraphs: Sequence[Piece]) -> None:
        self._paragraphs = paragraphs
        self._words: list[Word] = []
        for paragraph in paragraphs:
            self._words += [word for word in words_of(paragraph) if word.text]
            self._words.append(_PARAGRAPH)
        self._offsets: list[int] = []
        length = 1
        for word in self._words:
            self._offsets.append(length)
            length += len(word.text) + 1
        self._folded = f" {' '.join(word.text for word in self._words)} "

    def find(self, name: str) -> Iterator[tuple[int, int]]:
        """Where a folded name stands, as the numbers of its first word and of the one after its last."""
        at = self._folded.find(f" {name} ")
        for _ in range(_MOST_HITS):
            if at < 0:
                return
            first = bisect_left(self._offsets, at + 1)
            yield first, first + name.count(" ") + 1
            at = self._folded.find(f" {name} ", at + 1)

    def find_misspelt(self, name: str) -> Iterator[tuple[int, int]]:
        """Where a name stands whose first or last word is spelt otherwise."""
        first_word, _, rest = name.partition(" ")
        beginning, _, last_word = name.rpartition(" ")
        for start, stop in self.find(beginning):
            if _are_alike(self._words[stop].text, last_word):
                yield start, stop + 1
        for start, stop in self.find(rest):
            if start and _are_alike(self._words[start - 1].text, first_word):
                yield start - 1, stop

    def neighbours(self, first: int, stop: int) -> tuple[str, str]:
        """The folded words before and after some words."""
        return self._words[first - 1].text if first else "", self._words[stop].text

    def begins_with(self, first: int, name: str) -> bool:
        """Whether a name stands at a word, letter by letter."""
        paragraph = self._paragraph_of(first)
        return paragraph.text.startswith(name, self._words[first].start - paragraph.start)

    def stretch(self, first: int, stop: int, name: str) -> Piece:
        """The words with these numbers as written, with the marks that a name ends in (``Ambush!``)."""
        paragraph = self._paragraph_of(first)
        start, end = self._words[first].start, self._words[stop - 1].stop
        if self.begins_with(first, name):
            end = start + len(name)
        return paragraph.cut(start - paragraph.start, end - paragraph.start).without("'’_")

    def heads_a_comment(self, first: int, stop: int) -> bool:
        """Whether words begin a paragraph that is about them: ``Ambush: no melody``."""
        paragraph = self._paragraph_of(first)
        at, end = self._words[first].start - paragraph.start, self._words[stop - 1].stop - paragraph.start
        return not paragraph.text[:at].strip(" •·*_“„") and bool(_COMMENTED.match(paragraph.text, end))

    def is_described(self, first: int, stop: int) -> bool:
        """Whether a word with a capital stands behind an article and a plain adjective: ``the little Knots``.

        People have no articles there, and longer names go on with another capital.
        """
        if first < _ADJECTIVE_AND_ARTICLE or self._words[first - 2].text not in _ARTICLES:
            return False
        written = [self._written(number) for number in (first - 1, first, stop)]
        adjective, name, after = written
        goes_on = after[:1].isupper() and not self._words[stop].is_paused
        return adjective.islower() and name[0].isupper() and not goes_on

    def _written(self, number: int) -> str:
        """A word as it is written; none for the end of a paragraph."""
        word = self._words[number]
        if word is _PARAGRAPH:
            return ""
        paragraph = self._paragraph_of(number)
        return paragraph.text[word.start - paragraph.start : word.stop - paragraph.start]

    def _paragraph_of(self, word: int) -> Piece:
        after = bisect_right(self._paragraphs, self._words[word].start, key=lambda piece: piece.start)
        return self._paragraphs[after - 1]


def _are_alike(word: str, other: str) -> bool:
    if word[:1] != other[:1] or abs(len(word) - len(other)) > _LETTERS_OFF:
        return False
    return SequenceMatcher(None, word, other, autojunk=False).ratio() >= _ALIKE
