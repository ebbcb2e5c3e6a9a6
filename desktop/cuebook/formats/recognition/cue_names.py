"""Names of cues as prose writes them, found again among the titles of a track list."""

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

from cuebook.domain.names import fold_title

_BRACKETS = re.compile(r"\s*[(\[（][^()\[\]（）]{1,120}[)\]）]")
_JOINED = re.compile(r"\s*/\s*|\s+[-–—]\s+|[:：～]\s*")
_NEARLY = 0.8
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
        if not name:
            return None
        return (
            self._by_name.get(name)
            or self._by_name.get(fold_title(_BRACKETS.sub("", written)))
            or self._guess(name)
        )

    def _guess(self, name: str) -> str | None:
        """The title a misspelt name means; a page names fewer cues than there are guesses."""
        if len(name) < _LEAST_LETTERS:
            return None
        if name not in self._guesses and len(self._guesses) < _MOST_GUESSES:
            self._guesses[name] = self._nearest(name)
        return self._guesses.get(name)

    def _nearest(self, name: str) -> str | None:
        matcher = SequenceMatcher(autojunk=False)
        matcher.set_seq2(name)
        best, most = None, _NEARLY
        for known, title in self._by_name.items():
            matcher.set_seq1(known)
            if matcher.real_quick_ratio() < most or matcher.quick_ratio() < most:
                continue
            if matcher.ratio() >= most and _numerals(known) == _numerals(name):
                best, most = title, matcher.ratio()
        return best


def _numerals(name: str) -> list[str]:
    """The numerals of a folded name: *Fog I* is not a misspelt *Fog II*."""
    return [word for word in name.split() if word.isdigit() or not set(word) - set("ivx")]
