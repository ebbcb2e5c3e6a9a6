"""What is recognised on invented pages in every layout and language does not fall; the whole bench is
``tests/review_bench``."""

from collections import Counter

import pytest

from review_bench.languages import LANGUAGES
from review_bench.layouts import LAYOUTS, page_of
from review_bench.running import measured, outcomes_of
from review_bench.track_layouts import TRACK_LAYOUTS
from review_bench.works import invent

LEAST_RIGHT, MOST_INVENTED = 0.985, 0.002


@pytest.mark.parametrize("layout", [*LAYOUTS, *TRACK_LAYOUTS], ids=lambda layout: layout.__name__)
def test_a_page_of_each_layout_and_language_is_recognised(layout):
    counts = Counter(
        outcome
        for seed, language in enumerate(LANGUAGES)
        for _, outcome, _ in outcomes_of(page_of(layout, invent(language, seed)))
    )
    expected = counts["right"] + counts["wrong"] + counts["missing"]
    assert counts["right"] >= LEAST_RIGHT * expected
    assert counts["invented"] <= MOST_INVENTED * expected


@pytest.mark.nightly
def test_the_whole_bench_is_recognised():
    counts = Counter(outcome for _, (_, outcome, _) in measured(40))
    expected = counts["right"] + counts["wrong"] + counts["missing"]
    assert counts["right"] >= LEAST_RIGHT * expected
    assert counts["invented"] <= MOST_INVENTED * expected
