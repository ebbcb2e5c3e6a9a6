"""The words of a review's prose, in which known names are looked for."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from cuebook.formats.recognition.lines import Piece
from cuebook.formats.recognition.phrases import phrases
from cuebook.formats.recognition.words_in_text import Word, words_of

_ALIKE = 0.85
_MOST_HITS = 20
_LETTERS_OFF = 3
_ARTICLES = phrases("the, le, la, el")
"""Of languages whose nouns have no capitals, and whose adjectives may stand before them."""
_ADJECTIVE_AND_ARTICLE = 2
_LEAST_SHOUTED = 4
_NOUNS_HAVE_CAPITALS = 0.18
"""The share of a text's words within sentences that have capitals, as in German."""
_LEAST_OF_TWO = 5
"""Letters of each word of a name of two, of which one may be spelt otherwise."""
_INSIDE = re.compile(r"(?<=[a-zß-ÿ,] )([^\W\d_])")
_ENDS_A_SENTENCE = re.compile(r"(?:^|[.!?…:])[\s”“\"’»)*_]*$")
_COMMENTED = re.compile(r"[_*]?(?::|\s[–—-])\s\w")
_EXPLAINED = re.compile(
    r",\s(?:(?:so|again|wieder|encore|otra\svez|znów)\s)?(?:an?|eine?|une?|una|uno)\s(?:[\w-]{2,16}\s){0,2}"
    r"(?:scherzo|waltz|walzer|valse|vals|walc|march|marsch|marche|marcha|marsz|lullaby|schlaflied|wiegenlied|berceuse|nana|kołysanka|"
    r"piece|stück|\w{0,10}stück|morceau|pieza|utwór|cue|track|tune|theme|thema|thème|tema|temat|song|lied|chanson|canción|piosenka|"
    r"ballad|ballade|balada|elegy|elegie|élégie|elegía|elegia|dance|tanz|danse|danza|taniec|tango|polka|fugue|fuge|fuga|"
    r"fanfare|fanfara|nocturne|notturno|interlude|intermezzo|miniatur\w?|miniature|vignette|duet|duett|duo|hymn|hymne|solo|"
    r"étude|etüde|toccata|chorale?|adagio|rondo|serenad\w|sérénade)\b",
    re.IGNORECASE,
)
"""What is said of a cue behind its name: ``, so ein kleines Scherzo``."""
_LEAST_EXPLAINED = 4
_PARAGRAPH = Word("\n", -1, -1)


class ProseWords:
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
        self._share: float | None = None
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
        if name.count(" ") == 1 and any(len(word) < _LEAST_OF_TWO for word in name.split()):
            return
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

        People have no articles there, and longer names go on with another capital. Or what it is follows:
        ``Knots, a little scherzo``.
        """
        if self._is_explained(first, stop):
            return True
        if first < _ADJECTIVE_AND_ARTICLE or self._words[first - 2].text not in _ARTICLES:
            return False
        written = [self._written(number) for number in (first - 1, first, stop)]
        adjective, name, after = written
        goes_on = after[:1].isupper() and not self._words[stop].is_paused
        return adjective.islower() and name[0].isupper() and not goes_on

    def _is_explained(self, first: int, stop: int) -> bool:
        """Whether a word with a capital, which is no one's surname, has a comma and an article behind it."""
        paragraph = self._paragraph_of(first)
        written, before = self._written(first), self._written(first - 1) if first else ""
        if not written[:1].isupper() or before[:1].isupper() or len(written) < _LEAST_EXPLAINED:
            return False
        return bool(_EXPLAINED.match(paragraph.text, self._words[stop - 1].stop - paragraph.start))

    def is_shouted(self, first: int, stop: int, title: str) -> bool:
        """Whether a word stands in capitals among words that do not: ``then GRAPESHOT begins``."""
        word = self._written(first)
        if len(word) < _LEAST_SHOUTED or not word.isupper() or title.isupper():
            return False
        around = f"{self._written(first - 1) if first else ''}{self._written(stop)}"
        return around != around.upper()

    def has_a_capital_of_its_own(self, first: int, stop: int) -> bool:
        """Whether a word is written as a name where others are not, and alone: no *Mam Parrish*.

        At the beginning of a sentence every word has one, so that there it must have it everywhere.
        """
        word, before = self._written(first), self._written(first - 1) if first else ""
        goes_on = self._written(stop)[:1].isupper() and not self._words[stop].is_paused
        comes_from = (
            before[:1].isupper() and not self._words[first].is_paused and before.lower() not in _ARTICLES
        )
        if not word[:1].isupper() or goes_on or self._capitals_of_nouns() > _NOUNS_HAVE_CAPITALS:
            return False
        paragraph = self._paragraph_of(first)
        text = paragraph.text[: self._words[first].start - paragraph.start]
        if _ENDS_A_SENTENCE.search(text, max(0, len(text) - 6)):
            return not any(f" {word.lower()}" in piece.text for piece in self._paragraphs)
        return not comes_from

    def _capitals_of_nouns(self) -> float:
        """Of the words that follow upon others in a sentence, how many have capitals."""
        if self._share is None:
            inside = [match.group(1) for piece in self._paragraphs for match in _INSIDE.finditer(piece.text)]
            self._share = sum(map(str.isupper, inside)) / max(1, len(inside))
        return self._share

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
