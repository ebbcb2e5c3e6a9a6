"""Known names of cues that stand in prose without quotation marks."""

from collections.abc import Mapping, Sequence

from cuebook.domain.names import fold
from cuebook.formats.recognition.evidence import guess, likely
from cuebook.formats.recognition.lines import Piece
from cuebook.formats.recognition.phrases import phrases
from cuebook.formats.recognition.prose_words import ProseWords
from cuebook.formats.recognition.sites import Site

_CUE_NOUNS = phrases(
    """
    track, tracks, cue, cues, theme, themes, song, songs, piece, pieces, tune, tunes, stück, thema, titel,
    morceau, thème, piste, tema, pieza, canción, utwór, temat
    """
)
_WRITTEN = likely("written like the name of a cue that the page names elsewhere")
_MISSPELT = guess("nearly the name of a cue that the page names elsewhere")
_LEAST_DIGITS = 3
_SEVERAL, _MOST_NAMINGS = 1, 3


def find_bare_names(
    paragraphs: Sequence[Piece], names: Mapping[str, str], *, quotes: bool = False
) -> list[Site]:
    """Find known names in prose; ``names`` are the cues' titles by what they answer to, folded.

    They must be written like names: with capitals, or with a noun such as *theme* beside them. ``quotes``
    says that the page puts its cues between marks. Where it does not, and names another without, a word with
    a capital is the cue of that name.
    """
    if not names:
        return []
    prose = ProseWords(paragraphs)
    sites: list[Site] = []
    goes_without = False
    for name, title in sorted(names.items(), key=lambda named: " " not in named[0]):
        hits, why = list(prose.find(name)), _WRITTEN
        if " " not in name:
            goes_without = goes_without or len({site.title for site in sites}) >= _SEVERAL
            bare = goes_without and not quotes and len(hits) <= _MOST_NAMINGS
            hits = [
                hit
                for hit in hits
                if _has_its_article(prose, hit, title)
                or _is_the_word(prose, hit, title)
                or (bare and prose.has_a_capital_of_its_own(*hit))
            ]
        elif not hits:
            hits, why = list(prose.find_misspelt(name)), _MISSPELT
        for first, stop in hits:
            has_article = first and fold(title) == f"{prose.neighbours(first, stop)[0]} {name}"
            written = prose.stretch(first - 1 if has_article else first, stop, title)
            if not written.text[0].islower() and _capitals(written.text) >= min(2, _capitals(title)):
                sites.append(Site(written.name, written.start, written.stop, title, why))
    return sites


def _has_its_article(prose: ProseWords, hit: tuple[int, int], title: str) -> bool:
    """Whether a word stands behind the article of its title, both written as there: ``The Bridge``."""
    first, stop = hit
    article = fold(title).split()[0]
    if not first or fold(title).count(" ") != 1 or prose.neighbours(first, stop)[0] != article:
        return False
    return prose.begins_with(first - 1, title)


def _is_the_word(prose: ProseWords, hit: tuple[int, int], title: str) -> bool:
    """Whether a single word is meant as a name: by its mark (``Ambush!``), as a number, or beside *theme*."""
    before, after = prose.neighbours(*hit)
    if before in _CUE_NOUNS or after in _CUE_NOUNS:
        return True
    if prose.heads_a_comment(*hit) or prose.is_described(*hit) or prose.is_shouted(*hit, title):
        return True
    if title.isdigit():
        counts_something = after.endswith("s") and len(after) > _LEAST_DIGITS
        return len(title) >= _LEAST_DIGITS and not counts_something
    return not title.isalnum() and prose.begins_with(hit[0], title)


def _capitals(name: str) -> int:
    return sum(word[0].isupper() or word[0].isdigit() for word in name.split())
