"""Names of cues as prose writes them, found again among the titles of a track list."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz

from cuebook.domain.names import fold_title

_BRACKETS = re.compile(r"\s*[(\[（][^()\[\]（）]{1,120}[)\]）]")
_JOINED = re.compile(r"\s*/\s*|\s+[-–—]\s+|[:：～]\s*")
_PART = re.compile(
    r"[\s(\[,:–—-](?P<part>(?:part|teil|partie|parte|część)\s(?:\d{1,2}|[ivx]{1,4}|one|two|three|four|eins|zwei|drei|vier|une?|deux|trois|"
    r"uno|dos|due|tres?|jeden|dwa|trzy))[)\]]?$",
    re.IGNORECASE,
)
_NEARLY = 82
"""Of a hundred."""
_MANY = 40
"""Letters that a page has for a name it shortens; what is longer is written in full."""
_LEAST_LETTERS = 5
_MOST_GUESSES = 200


class CueNames:
    """The titles of a track list, found by whole name, by a part of it, or by a name nearly like it."""

    def __init__(self, titles: Iterable[str]) -> None:
        self._titles = list(dict.fromkeys(titles))
        self._by_name: dict[str, str] = {}
        self._guesses: dict[str, str | None] = {}
        for title in self._titles:
            self._by_name.setdefault(fold_title(title), title)
        for title in self._titles:
            for part in self._parts(title):
                if name := fold_title(part):
                    self._by_name.setdefault(name, title)
        parts = [
            (fold_title(match["part"]), title) for title in self._titles if (match := _PART.search(title))
        ]
        times = Counter(part for part, _ in parts)
        for part, title in parts:
            if times[part] == 1:  # the parts of a single cue
                self._by_name.setdefault(part, title)

    @staticmethod
    def _parts(title: str) -> Iterable[str]:
        """A title without its brackets, and the parts of a joined one."""
        yield _BRACKETS.sub("", title)
        yield from _JOINED.split(_BRACKETS.sub("", title))

    def __bool__(self) -> bool:
        return bool(self._titles)

    @property
    def titles(self) -> list[str]:
        """All titles, each once, in the list's order."""
        return self._titles

    @property
    def by_name(self) -> Mapping[str, str]:
        """Titles by the folded names they answer to."""
        return self._by_name

    def find(self, written: str) -> str | None:
        """The title that a name means; None where none is like it."""
        name = fold_title(written)
        return (self._named(written) or self._guess(name)) if name else None

    def knows(self, written: str) -> bool:
        """Whether a title answers to a name as it is written."""
        return self._named(written) is not None

    def _named(self, written: str) -> str | None:
        by_name = self._by_name
        return by_name.get(fold_title(written)) or by_name.get(fold_title(_BRACKETS.sub("", written)))

    def find_shortened(self, written: str) -> str | None:
        """The one title that begins or ends with a name: ``Overture`` for *Overture for a Lost Suitcase*."""
        name = fold_title(written)
        if not _LEAST_LETTERS <= len(name) <= _MANY:
            return None
        found = {
            title
            for known, title in self._by_name.items()
            if known.startswith(f"{name} ") or known.endswith(f" {name}")
        }
        return found.pop() if len(found) == 1 else None

    def _guess(self, name: str) -> str | None:
        """The title a misspelt name means; a page names fewer cues than there are guesses."""
        if len(name) < _LEAST_LETTERS:
            return None
        if name not in self._guesses and len(self._guesses) < _MOST_GUESSES:
            self._guesses[name] = self._nearest(name)
        return self._guesses.get(name)

    def _nearest(self, name: str) -> str | None:
        best, most = None, float(_NEARLY)
        numerals = _numerals(name)
        for known, title in self._by_name.items():
            likeness = fuzz.ratio(known, name, score_cutoff=most)
            if likeness >= most and _numerals(known) == numerals:
                best, most = title, likeness
        return best


def _numerals(name: str) -> list[str]:
    """The numerals of a folded name: *Fog I* is not a misspelt *Fog II*."""
    return [word for word in name.split() if word.isdigit() or not set(word) - set("ivx")]
