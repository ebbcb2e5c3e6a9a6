"""Measure what is recognised on invented pages, and print a table by fact and one by layout and language.

    .venv/bin/python tests/review_bench [--works N] [--misses]

Most pages are made from their facts, so these are known; the same pages come out in every run. Others were
written by hand: rules were improved by some, and by others never (``written``).
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:] = [str(HERE.parents[1] / "desktop"), str(HERE.parent), *(p for p in sys.path if p != str(HERE))]

from review_bench.running import OUTCOMES, measured, understood
from review_bench.wear import WEAR
from review_bench.written import written


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--works", type=int, default=10, help="invented works of each language")
    parser.add_argument("--misses", action="store_true", help="name what was not recognised")
    options = parser.parse_args()
    by_fact: Counter[tuple[str, str]] = Counter()
    by_page: Counter[tuple[str, str]] = Counter()
    for page, (fact, outcome, words) in measured(options.works, WEAR):
        by_fact[fact, outcome] += 1
        by_page[page.layout, outcome] += 1
        by_page[page.language, outcome] += 1
        by_page[page.wear, outcome] += 1
        if options.misses and outcome != "right":
            print(f"{page.layout} {page.language} {page.wear} {fact}: {outcome} {words}")
    _print("fact", by_fact)
    _print("layout, language or wear", by_page)
    expected = sum(count for (_, outcome), count in by_fact.items() if outcome != "invented")
    right = sum(count for (_, outcome), count in by_fact.items() if outcome == "right")
    invented = sum(count for (_, outcome), count in by_fact.items() if outcome == "invented")
    print(f"\n{right} of {expected} facts recognised ({100 * right / expected:.1f} %), {invented} invented.")

    for which in ("tuned", "unseen"):
        _print_written(which, misses=options.misses and which == "tuned")

    for which in ("tuned", "unseen"):
        _print_understood(which)


def _print_understood(which: str) -> None:
    found = list(understood(which))
    print(f"\n| sentences, {which} | praise or blame | right | turned round | neither | read so |")
    print("|---|---:|---:|---:|---:|---:|")
    for language in dict.fromkeys(language for language, _, _ in found):
        clear = [(sign, got) for one, sign, got in found if one == language and sign]
        plain = [got for one, sign, got in found if one == language and not sign]
        right_so = sum(one == other for one, other in clear)
        turned = sum(one == -(other or 0) for one, other in clear)
        print(f"| {language} | {len(clear)} | {right_so} | {turned} | {len(plain)} | {plain.count(0)} |")


def _print_written(which: str, *, misses: bool) -> None:
    by_fact: Counter[tuple[str, str]] = Counter()
    for page, (fact, outcome, words) in written(which):
        by_fact[fact, outcome] += 1
        by_fact["all", outcome] += 1
        if misses and outcome != "right":
            print(f"{page.layout} {fact}: {outcome} {words}")
    _print(f"pages written by hand, {which}", by_fact)


def _print(what: str, counts: Counter[tuple[str, str]]) -> None:
    print(f"\n| {what} | {' | '.join(OUTCOMES)} | recognised |\n|---|{'---:|' * (len(OUTCOMES) + 1)}")
    for name in dict.fromkeys(name for name, _ in counts):
        row = [counts[name, outcome] for outcome in OUTCOMES]
        share = f"{100 * row[0] / sum(row[:3]):.1f} %" if sum(row[:3]) else "–"
        print(f"| {name} | {' | '.join(map(str, row))} | {share} |")


if __name__ == "__main__":
    main()
