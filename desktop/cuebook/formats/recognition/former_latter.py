"""What is said of *the former* and *the latter* of the cues just named."""

import re
from collections.abc import Iterator, Sequence

from cuebook.formats.recognition.judged_sentence import Sentence
from cuebook.formats.recognition.sentiment import verdict
from cuebook.formats.recognition.sites import Site

_IS = r"(?:is|are|was|has|ist|war|hat|est|était|a|es|era|jest|był[ao]?)"
_MARK = re.compile(
    r"\b(?:(?P<first>the\sformer|erstere[rsnm]?|celui-là|celle-là"
    rf"|(?:le\spremier|la\spremière|el\sprimero|la\sprimera|pierwsz[yae])(?=,|\s{_IS}\s))"
    r"|(?P<last>the\slatter|letztere[rsnm]?|ce\sdernier|cette\sdernière|celui-ci|celle-ci"
    r"|este\súltimo|esta\súltima|ten\sostatni|ta\sostatnia"
    rf"|(?:le\ssecond|la\sseconde|el\ssegundo|la\ssegunda|drug(?:i|a|ie))(?=,|\s{_IS}\s)))(?!\w)",
    re.IGNORECASE,
)
_LETTERS = (
    "former", "latter", "erstere", "letztere", "celui-", "celle-", "premi", "primer", "pierwsz", "derni",
    "ltim", "ostatni", "second", "segund", "drug",
)  # fmt: skip
"""One of them stands in every mark. Few sentences have any: to look for them takes a tenth of the time."""


def speaks_of_one(sentence: Sentence) -> bool:
    """Whether a sentence speaks of the former or the latter."""
    return bool(_marks(sentence))


def _marks(sentence: Sentence) -> list[re.Match[str]]:
    folded = sentence.piece.text.casefold()
    may_have_one = any(letters in folded for letters in _LETTERS)
    return list(_MARK.finditer(sentence.piece.text)) if may_have_one else []


def signs_of_each(sentence: Sentence, named_before: Sequence[Site]) -> Iterator[tuple[Site, int]]:
    """The cues a sentence calls the former or the latter, with what it says of each behind that.

    They are the first and the last of those it names itself, or of those ``named_before``.
    """
    marks = _marks(sentence)
    starts = [sentence.piece.start + mark.start() for mark in marks]
    stops = [*starts[1:], sentence.piece.stop] if marks else []
    for mark, start, stop in zip(marks, starts, stops, strict=True):
        own = [site for row in sentence.rows for site in row if site.stop <= start]
        named = own if len(own) > 1 else list(named_before)
        sign = verdict(one for one in sentence.opinions if start <= one.start < stop)
        if sign and len(named) > 1:
            yield named[0 if mark["first"] else -1], sign
