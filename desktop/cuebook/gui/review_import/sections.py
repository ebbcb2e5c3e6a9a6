"""What the parts of a review's text are called beside it."""

from collections.abc import Iterator, Mapping

from cuebook.domain.names import fold
from cuebook.domain.review import FactKind, FactSpan, ReviewFacts
from cuebook.gui.review_import.places import line_around

_OF_KIND = {
    FactKind.TITLE: "Heading",
    FactKind.COMPOSER: "Heading",
    FactKind.YEAR: "Heading",
    FactKind.COLLECTION: "Collections",
    FactKind.FIGURES: "Figures",
    FactKind.REVIEWER: "Reviewer",
}
PROSE, NOISE = "Review", "Left out"
LISTS = ("Track list", "Highlights", "Listed")
_LONGEST_HEADING = 160
_LONGEST_NAME = 80


def sections(text: str, facts: ReviewFacts) -> Mapping[int, str]:
    """Name the parts of a text, each at the place where its first line begins."""
    lines = [
        (start, stop, _section(text, start, stop, spans, facts)) for start, stop, spans in _lines(text, facts)
    ]
    named: dict[int, str] = {}
    last = ""
    for place, (start, stop, found) in enumerate(lines):
        following = lines[place + 1][2] if place + 1 < len(lines) else ""
        # A bare line within a list belongs to it, as an artist above a title does.
        within = found == PROSE and last == following and last in LISTS and stop - start <= _LONGEST_NAME
        section = last if within else found
        if section != last:
            named[start] = last = section
    return named


def _lines(text: str, facts: ReviewFacts) -> Iterator[tuple[int, int, list[FactSpan]]]:
    """Every line with words in it, with the facts that stand in it."""
    spans, first, start = facts.spans, 0, 0
    while start <= len(text):
        start, stop = line_around(text, start)
        while first < len(spans) and spans[first].stop <= start:
            first += 1
        last = first
        while last < len(spans) and spans[last].start < stop:
            last += 1
        if text[start:stop].strip():
            yield start, stop, list(spans[first:last])
        start = stop + 1


def _section(text: str, start: int, stop: int, spans: list[FactSpan], facts: ReviewFacts) -> str:
    words = len("".join(text[start:stop].split()))
    kinds = {span.kind for span in spans}
    noise = sum(
        len("".join(text[max(start, span.start) : min(stop, span.stop)].split()))
        for span in spans
        if span.kind is FactKind.NOISE
    )
    if 2 * noise > words:
        return NOISE
    if kinds == {FactKind.CUE} and _is_entry(text[start:stop], spans[0].start - start):
        return _of_cues({fold(text[span.start : span.stop]) for span in spans}, facts)
    named = [_OF_KIND[span.kind] for span in spans if span.kind in _OF_KIND]
    return named[0] if named and stop - start <= _LONGEST_HEADING else PROSE


def _is_entry(line: str, name_at: int) -> bool:
    """Whether a line is an entry of a list: no sentence, or one that follows a name at its head."""
    is_sentence = line.rstrip().endswith((".", "!", "?", "…")) or len(line) > _LONGEST_HEADING
    return not is_sentence or not any(map(str.isalpha, line[:name_at]))


def _of_cues(names: set[str], facts: ReviewFacts) -> str:
    """A line that names cues may be of the track list, or list them under a label or without one."""
    lists = ([track.title for track in facts.tracks], facts.highlights, facts.listed_cues)
    return next(
        (name for name, cues in zip(LISTS, lists, strict=True) if names & set(map(fold, cues))), PROSE
    )
