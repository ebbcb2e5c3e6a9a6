"""Pages that people wrote by hand for this bench, without a look at the rules: what is made of them.

``unseen`` pages tell what is to be expected of pages nobody has seen, as long as no rule is ever improved
by one of them; by the ``tuned`` ones rules were improved.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cuebook.domain.errors import ReviewRefusedError
from cuebook.domain.review import ReviewFacts
from cuebook.formats.reviews.markdown import MarkdownReview
from cuebook.formats.reviews.plain_text import PlainTextReview
from cuebook.formats.reviews.saved_page import SavedPage
from review_bench.counting import SINGLE, Outcome, outcomes
from review_bench.layouts import Page

PAGES = Path(__file__).parent / "written"
_READERS = {".txt": PlainTextReview, ".html": SavedPage, ".md": MarkdownReview}
_SIGNS = {"praise": 1, "blame": -1, "neutral": 0}


def written(which: str) -> Iterator[tuple[Page, Outcome]]:
    """What became of each fact of the pages in a folder, ``unseen`` or ``tuned``."""
    folder = PAGES / which
    for specimen in json.loads((folder / "index.json").read_text())["specimens"]:
        yield from _of_page(folder / specimen["file"], specimen)


def _of_page(path: Path, specimen: dict[str, Any]) -> Iterator[tuple[Page, Outcome]]:
    expected = specimen["reviews"]
    try:
        first = _READERS[path.suffix]().read(path.read_bytes())
        found = [first.facts, *(one.facts for one in first.more)]
    except ReviewRefusedError:
        if len(expected) > 1:  # said in words rather than mixed up
            return
        found = []
    for place, facts in enumerate(expected):
        page = Page(path.name, specimen["language"], "", _facts(facts), names=_names(facts))
        hidden = {one.split(":")[0] for one in facts["not_in_text"]}
        for outcome in outcomes(page, found[place] if place < len(found) else ReviewFacts()):
            if outcome[0] not in hidden and not _is_no_fault(outcome, facts):
                yield page, outcome


def _facts(review: dict[str, Any]) -> dict[str, Any]:
    facts = {name: review[name] for name in SINGLE}
    if rating := review["rating"]:
        facts["rating"] = (rating["value"], rating["best"])
    facts["tracks"] = [
        (track["number"], track["artist"], track["title"], track["duration"]) for track in review["tracks"]
    ]
    facts["cue_ratings"] = [(one["cue"], one["value"], one["best"]) for one in review["cue_ratings"]]
    return facts


def _names(review: dict[str, Any]) -> dict[str, int]:
    return {mention["cue"]: _SIGNS[mention["sentiment"]] for mention in review["mentions"]}


def _is_no_fault(outcome: Outcome, review: dict[str, Any]) -> bool:
    """Whether what looks invented is a matter of taste: a mention that is not among those no cue can be."""
    fact, became, words = outcome
    return fact == "mentions" and became == "invented" and words not in map(str.casefold, review["not_cues"])
