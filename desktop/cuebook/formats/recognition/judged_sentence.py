"""A sentence as it is judged: the cues in it, the opinions, and the parts and clauses they stand in."""

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from cuebook.formats.recognition.asides import Aside
from cuebook.formats.recognition.joined_cues import are_in_a_row
from cuebook.formats.recognition.lines import Piece, within
from cuebook.formats.recognition.opinions import Opinion
from cuebook.formats.recognition.sentiment import Lexicon
from cuebook.formats.recognition.sites import Site
from cuebook.formats.recognition.suppositions import is_supposed_away
from cuebook.formats.recognition.words_in_text import Named, words_of

_BEGINNING = 6
_SEMICOLON = re.compile("[;；]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, its rows of cues and its opinions, with the places of the text where parts begin."""

    piece: Piece
    rows: list[list[Site]]
    opinions: list[Opinion]
    breaks: list[int]
    """Where what follows may be of something else: behind semicolons and contrasts."""
    pauses: list[int]
    """Where clauses begin: behind commas, dashes and the like."""
    asides: list[Aside]
    points_back: bool
    is_of_others: bool = False
    """Whether it begins to speak of the album, the film or the like."""
    turns: Collection[int] = ()
    """Those of the breaks at which a contrast begins."""
    supposes: bool = False
    """Whether it tells what would be without the first of its cues."""

    def part(self, at: int) -> int:
        """The number of the part, between contrasts and semicolons, that a character is in."""
        return bisect_right(self.breaks, at)

    def clause(self, at: int) -> int:
        """The number of the clause, between commas and the like, that a character is in."""
        return bisect_right(self.pauses, at)

    def turns_into(self, part: int) -> bool:
        """Whether a part begins with a contrast."""
        return part > 0 and self.breaks[part - 1] in self.turns

    def before(self, row: Sequence[Site]) -> str:
        """What it says before a row of cues."""
        return self.piece.text[: row[0].start - self.piece.start]

    def after(self, row: Sequence[Site]) -> str:
        """What it says after a row of cues."""
        return self.piece.text[row[-1].stop - self.piece.start :]

    def between(self, place: int) -> str:
        """What stands between a row of cues and the one before it, or the beginning of the sentence."""
        start = self.piece.start
        before = self.rows[place - 1][-1].stop - start if place else 0
        return self.piece.text[before : self.rows[place][0].start - start]

    def counting(self) -> list[Opinion]:
        """The opinions that neither concede something nor tell of something else."""
        return outside(self.asides, self.opinions)


def read_sentence(piece: Piece, sites: Sequence[Site], masked: Sequence[Named], lexicon: Lexicon) -> Sentence:
    """Read a sentence of a paragraph whose cues are named at ``sites``; ``masked`` names have no opinion."""
    words = words_of(piece, within(masked, piece))
    semicolons = [piece.start + mark.start() for mark in _SEMICOLON.finditer(piece.text)]
    contrasts = lexicon.contrasts(words)
    rows = _rows(piece, within(sites, piece))
    supposes = bool(rows) and is_supposed_away(piece.text[: rows[0][0].start - piece.start], piece.text)
    return Sentence(
        piece,
        rows,
        lexicon.opinions(piece, words, supposes=supposes),
        sorted([*semicolons, *contrasts]),
        [word.start for word in words if word.is_paused],
        list(lexicon.asides.find(words)),
        points_back=lexicon.points_back(words) and not lexicon.contrasts(words[:1]),
        is_of_others=lexicon.is_of_others(words[:_BEGINNING]),
        turns=frozenset(contrasts),
        supposes=supposes,
    )


def outside(asides: Sequence[Aside], opinions: Sequence[Opinion]) -> list[Opinion]:
    """The opinions that stand in none of the asides. A phrase that begins like one is none: *Po co “A”?*."""
    return [one for one in opinions if not any(aside.start < one.start < aside.stop for aside in asides)]


def _rows(sentence: Piece, sites: Sequence[Site]) -> list[list[Site]]:
    """Sites with nothing but commas and *and* between them share what is said of them."""
    rows: list[list[Site]] = []
    for site in sites:
        if rows:
            first, last = rows[-1][0].start - sentence.start, rows[-1][-1].stop - sentence.start
            is_joined = are_in_a_row(sentence.text[:first], sentence.text[last : site.start - sentence.start])
        if rows and is_joined:
            rows[-1].append(site)
        else:
            rows.append([site])
    return rows
