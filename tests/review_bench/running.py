"""Invented pages, read as the program reads them."""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from cuebook.domain.review import Sentiment
from cuebook.formats.reviews.plain_text import PlainTextReview
from review_bench.counting import SIGNS, Outcome, outcomes
from review_bench.languages import LANGUAGES
from review_bench.layouts import LAYOUTS, Page, page_of
from review_bench.track_layouts import TRACK_LAYOUTS
from review_bench.wear import WEAR
from review_bench.works import invent, quoted

Wear = Callable[[str], str]
OUTCOMES = ("right", "wrong", "missing", "invented")


def measured(works: int, wear: Sequence[Wear] = WEAR[:1]) -> Iterator[tuple[Page, Outcome]]:
    """What became of each fact, over all layouts, languages and kinds of wear."""
    for language in LANGUAGES:
        for seed in range(works):
            work = invent(language, seed)
            for layout in (*LAYOUTS, *TRACK_LAYOUTS):
                for worn in wear:
                    page = page_of(layout, work)
                    page.text, page.wear = worn(page.text), worn.__name__
                    for outcome in outcomes_of(page):
                        yield page, outcome


def outcomes_of(page: Page) -> Iterator[Outcome]:
    """What became of each fact of a page."""
    return outcomes(page, PlainTextReview().read(page.text.encode()).facts)


def understood(which: str) -> Iterator[tuple[str, int, int | None]]:
    """By language, what each sentence written by hand says, and what was understood; None: no cue.

    By the ``tuned`` ones tables of words were improved, by the ``unseen`` ones never: what is understood of
    these is what is to be expected of pages nobody has seen. Never take a word of theirs into the program.
    """
    sentences = json.loads((Path(__file__).parent / f"sentences_{which}.json").read_text())
    for language in LANGUAGES:
        for said_so, those in sentences[language.code].items():
            sign = SIGNS[Sentiment(said_so)]
            for sentence in those:
                cue = language.nouns[0]
                said = sentence.replace("{cue}", quoted(language, cue))
                text = f"Canal Street (1999)\n\n{language.padding}\n\n{said}\n\n{language.padding}"
                facts = PlainTextReview().read(text.encode()).facts
                said_of = [SIGNS[one.sentiment] for one in facts.mentions]
                yield language.code, sign, said_of[0] if said_of else None
