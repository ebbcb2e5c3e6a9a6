"""Invented pages, read as the program reads them."""

from collections.abc import Callable, Iterator, Sequence

from cuebook.formats.reviews.plain_text import PlainTextReview
from review_bench.counting import SIGNS, Outcome, outcomes
from review_bench.held_out import HELD_OUT
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


def unseen() -> Iterator[tuple[str, int, int | None]]:
    """By language, what each of the sentences held out says, and what was understood; None: no cue."""
    for language in LANGUAGES:
        for sign, sentences in zip((1, -1, 0), HELD_OUT[language.code], strict=True):
            for sentence in sentences:
                cue = language.nouns[0]
                said = sentence.replace("{cue}", quoted(language, cue))
                text = f"Canal Street (1999)\n\n{language.padding}\n\n{said}\n\n{language.padding}"
                facts = PlainTextReview().read(text.encode()).facts
                said_of = [SIGNS[one.sentiment] for one in facts.mentions]
                yield language.code, sign, said_of[0] if said_of else None
