"""Searches on synthetic libraries: how soon the first page stands, how soon all of it is known.

.venv/bin/python tests/bench/searching.py 100000 1000000 --keep FOLDER
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parents[2] / "desktop"), str(Path(__file__).parents[1])]

from bench.synthetic import fill
from cuebook.domain.query import CueOrder, SortField
from cuebook.services.search_language import read_search
from cuebook.services.searching import LEAST_FIRST, MOST_AT_ONCE
from cuebook.storage.sqlite_storage import SqliteStorage
from cuebook.threads import SystemClock

PAGE = 60
TYPED = (
    "ha", "th", "sh", "har", "night h", "composer:va", "year:1976..1990 ni", "year:1976..1990", "rating:>=80",
    "rating:100", "-kind:song", "rating:>=80 -kind:song", "revisits:>3", "h",
)  # fmt: skip


def measure(cues: int, scratch: Path):
    """Give rows of: what, milliseconds; the text is read, cues are found, and a page of rows is fetched."""
    storage = SqliteStorage(fill(scratch / f"synthetic-{cues}", cues), SystemClock())
    reading = storage.reading
    read_search("x")
    yield "scores by title, the first time", _timed(reading.score_ids, 1)
    yield "order of the whole library, the first time", _timed(reading.cue_numbers, 1)
    yield "its first cues looked at, the first time", _timed(reading.look_ahead, 1)
    yield "order of the whole library, again", _timed(reading.cue_numbers)
    ids = reading.score_ids()
    yield "a page of scores", _timed(lambda: reading.scores_with(ids[:PAGE]))
    for text in TYPED:

        def first(text: str = text) -> None:
            search = read_search(text)
            numbers = reading.first_cue_numbers(search, least=LEAST_FIRST)
            if not numbers:
                numbers, _ = reading.few_cue_numbers(search, most=MOST_AT_ONCE) or (numbers, True)
            reading.cues_numbered(numbers[:PAGE])

        search = read_search(text)
        matches = len(reading.cue_numbers(search))
        yield f"{text!r}: first page of {matches:,}", _timed(first)
        yield f"{text!r}: all {matches:,} in order", _timed(lambda search=search: reading.cue_numbers(search))
    for field in (SortField.TITLE, SortField.COMPOSER, SortField.RATING, SortField.YEAR):
        yield f"all by {field}", _timed(lambda field=field: reading.cue_numbers(None, [CueOrder(field)]), 1)
    storage.close()


def _timed(do, times: int = 5) -> float:
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        do()
        taken.append((time.perf_counter() - began) * 1_000)
    return median(taken)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cues", type=int, nargs="*", default=[100_000])
    parser.add_argument("--keep", type=Path, help="a folder for the databases, to use them again")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        for cues in options.cues:
            print(f"| {cues:,} cues | ms |\n|---|---:|")
            for what, milliseconds in measure(cues, options.keep or Path(scratch)):
                print(f"| {what} | {milliseconds:,.1f} |")


if __name__ == "__main__":
    main()
