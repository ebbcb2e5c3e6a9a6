"""Cues named in prose, and what is said of them."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from cuebook.domain.names import fold_title
from cuebook.domain.review import CueRating, FactKind, FactSpan, Mention, Sentiment, TrackEntry
from cuebook.formats.recognition.bare_names import find_bare_names
from cuebook.formats.recognition.cue_context import Page, choose_cues, may_be_a_cue
from cuebook.formats.recognition.cue_names import CueNames
from cuebook.formats.recognition.cue_references import References, find_called_names, find_rows_of_names
from cuebook.formats.recognition.evidence import guess, sure
from cuebook.formats.recognition.judgement import judge
from cuebook.formats.recognition.lines import Piece, within
from cuebook.formats.recognition.sentences import Paragraph
from cuebook.formats.recognition.sentiment import Lexicon, verdict
from cuebook.formats.recognition.sites import Judgement, Site
from cuebook.formats.recognition.title_cue import find_title_cues
from cuebook.formats.recognition.words_in_text import Named, words_of

_SENTIMENT = {1: Sentiment.PRAISE, -1: Sentiment.BLAME, 0: Sentiment.NEUTRAL}
_ON_THE_LIST = sure("quoted, and on a list of the page")
_NEARLY = guess("quoted, and nearly the name of a cue on a list of the page")
_SHORTENED = guess("quoted, and the beginning or the end of one cue’s name on a list of the page")
_LOW_RATING, _HIGH_RATING = 0.4, 0.9


@dataclass(frozen=True, slots=True)
class Listed:
    """The cues a page lists: its tracks, and those named in lines of their own."""

    tracks: Sequence[TrackEntry] = ()
    names: Sequence[str] = ()
    praised: Sequence[str] = ()
    """Those of them that the page recommends."""
    ratings: Sequence[CueRating] = ()


@dataclass(frozen=True, slots=True)
class Comment:
    """What a list says of one of its cues behind its name."""

    cue: Piece
    title: str
    words: Piece
    recommends: bool = False
    """Whether the list itself recommends its cues."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """Each cue once, in the order of the text, and every place where one is named."""

    mentions: tuple[Mention, ...] = ()
    spans: tuple[FactSpan, ...] = ()


def read_mentions(
    prose: Sequence[Paragraph], comments: Iterable[Comment], listed: Listed, page: Page, lexicon: Lexicon
) -> Mentions:
    """Read the mentions of cues in a review's prose and in the comments of its lists."""
    sites = _find_sites(prose, listed, page)
    judgements: list[Judgement] = []
    for paragraph in prose:
        own = within(sites, paragraph.piece)
        if own:
            names: list[Named] = [*paragraph.quotations, *own]
            names.sort(key=lambda name: name.start)
            judgements += judge(paragraph.sentences, own, names, lexicon)
    judgements += [_judge_comment(comment, lexicon) for comment in comments]
    judgements.sort(key=lambda judgement: judgement.site.start)
    return Mentions(
        mentions=tuple(_merge(judgements, listed)),
        spans=tuple(
            FactSpan(FactKind.CUE, site.start, site.stop, site.why.certainty, site.why.reason)
            for site in sites
        ),
    )


def _find_sites(paragraphs: Sequence[Paragraph], listed: Listed, page: Page) -> list[Site]:
    """Find every place in prose where a cue is named, in the order of the text."""
    tracks = CueNames(track.title for track in listed.tracks)
    others = CueNames(listed.names)
    title_cues = find_title_cues(paragraphs, page) if tracks.knows(page.title) else frozenset()
    references = References(listed.tracks)
    sites: list[Site] = []
    quotes = False
    for paragraph in paragraphs:
        chosen = title_cues | {one.start for one in choose_cues(paragraph, page)}
        found = list(_quoted_sites(paragraph, tracks, others, chosen, page))
        quotes = quotes or bool(found)
        sites += found
        sites += references.find(paragraph.piece)
        if not tracks:
            sites += find_rows_of_names(paragraph.piece)
            sites += find_called_names(paragraph.piece)
    quoted = CueNames(site.cue for site in sites if site.title is None)
    known = {**quoted.by_name, **others.by_name, **tracks.by_name}
    names = {name: title for name, title in known.items() if _may_be_named_bare(name, title, page)}
    marks = [(one.start, one.stop) for paragraph in paragraphs for one in paragraph.quotations]
    pieces = [paragraph.piece for paragraph in paragraphs]
    bare = find_bare_names(pieces, names, quotes=quotes)
    sites += [site for site in bare if not _is_within(site, marks)]
    apart: list[Site] = []
    for site in sorted(sites, key=lambda site: (site.start, -site.stop)):
        if not apart or site.start >= apart[-1].stop:
            apart.append(site)
    return apart


def _quoted_sites(
    paragraph: Paragraph, tracks: CueNames, others: CueNames, chosen: Collection[int], page: Page
) -> Iterator[Site]:
    """Quotations that name cues; those ``chosen`` stand where they do. A track list names its score's."""
    for quotation in paragraph.quotations:
        inside = quotation.inside
        title = tracks.find(inside.name) or others.find(inside.name)
        if title and (quotation.start in chosen or may_be_a_cue(inside.name, page)):
            is_the_same = not tracks and fold_title(title) == fold_title(inside.name)
            why = _ON_THE_LIST if tracks.knows(inside.name) or others.knows(inside.name) else _NEARLY
            yield Site(inside.name, inside.start, inside.stop, None if is_the_same else title, why)
        elif quotation.start in chosen and (longer := tracks.find_shortened(inside.name)):
            yield Site(inside.name, inside.start, inside.stop, longer, _SHORTENED)
        elif not tracks and quotation.start in chosen:
            yield Site(inside.name, inside.start, inside.stop)


def _may_be_named_bare(name: str, title: str, page: Page) -> bool:
    """Whether a folded name, of a cue or a part of it, is written in prose for nothing but the cue."""
    if name == page.title or page.title.endswith(f" {name}"):  # a film may be *Part Two* as well
        return False
    return name not in page.no_cues and may_be_a_cue(title, page)


def _is_within(site: Site, quoted: Sequence[tuple[int, int]]) -> bool:
    """Whether a site lies in a quotation, which names a cue itself or nothing."""
    number = bisect_right(quoted, site.start, key=lambda marks: marks[0]) - 1
    return number >= 0 and site.start < quoted[number][1]


def _judge_comment(comment: Comment, lexicon: Lexicon) -> Judgement:
    words = words_of(comment.words)
    sign = verdict(lexicon.opinions(comment.words, words)) or int(comment.recommends)
    site = Site(comment.cue.name, comment.cue.start, comment.cue.stop, comment.title)
    return Judgement(site, sign, comment.words)


def _merge(judgements: Iterable[Judgement], listed: Listed) -> Iterator[Mention]:
    """Put together what is said of each cue, by its whole name if it has it. Contradictions are nothing.

    Where the words say nothing, the page's recommendation does, or the reviewer's own rating of the
    cue: nearly the highest, or a low one.
    """
    by_cue: dict[str, list[Judgement]] = {}
    for judgement in judgements:
        by_cue.setdefault(fold_title(judgement.site.title or judgement.site.cue), []).append(judgement)
    shares = {fold_title(rating.cue): rating.value / rating.best for rating in listed.ratings}
    praised = {fold_title(name) for name in listed.praised}
    for name, said in by_cue.items():
        whole = next((one for one in said if fold_title(one.site.cue) == name), said[0]).site.cue
        signs = {judgement.sign for judgement in said if judgement.sign}
        is_praised = name in praised or shares.get(name, 0) >= _HIGH_RATING
        rated = is_praised - (shares.get(name, 1) <= _LOW_RATING)
        sign = signs.pop() if len(signs) == 1 else 0 if signs else rated
        deciding = next((judgement for judgement in said if judgement.sign == sign), said[0])
        site = deciding.site
        yield Mention(
            cue=whole,
            sentiment=_SENTIMENT[sign],
            same_as=site.title if site.title != whole else None,
            quote=deciding.sentence.name,
            start=site.start,
        )
