"""Measure Cuebook and print a table: ours, the goal, the baseline of the same run, and the ratio.

    .venv/bin/python tests/bench [--keep FOLDER] [--rounds 3] [--quick] [--no-peers] [--only-playing]

All of it is measured in several rounds, and each figure, ours and others', is the best of them: machines
that others use too have fast and slow minutes. ``slowest once`` alone is the worst of a round's presses.
Figures are never asserted: machines are noisy, ratios in one run are not. Each ratio is held against
the one in ``reference.json``, and a line says where it is over 20 % worse; ``--remember`` writes it anew.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its byte code
HERE = Path(__file__).parent
sys.path[:] = [str(HERE.parents[1] / "desktop"), str(HERE.parent), *(p for p in sys.path if p != str(HERE))]

from bench.pages import reading_pages
from bench.playing import playing
from bench.row import Row
from bench.scanning import scanning
from bench.showing import showing
from bench.torture import torture_table

REFERENCE = HERE / "reference.json"
WORSE_BY = 1.2


def main() -> None:
    """Run everything and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=20_000)
    parser.add_argument("--cues", type=int, default=100_000, help="of the database the window is opened on")
    parser.add_argument("--many", type=int, default=1_000_000, help="of the largest one that is searched")
    parser.add_argument("--playing", type=int, default=120, help="seconds of playing")
    parser.add_argument("--rounds", type=int, default=3, help="of everything, one after the other")
    parser.add_argument("--only-playing", action="store_true", help="measure nothing else")
    parser.add_argument("--quick", action="store_true", help="a tenth of it all, once, without peers")
    parser.add_argument("--no-peers", action="store_true", help="do not run other players")
    parser.add_argument("--keep", type=Path, help="a folder for what is generated, to use it again")
    parser.add_argument("--remember", action="store_true", help="keep this run's ratios as the reference")
    options = parser.parse_args()
    if options.quick:
        options.files, options.cues, options.many, options.no_peers = 2_000, 10_000, 100_000, True
        options.playing, options.rounds = 10, 1
    with tempfile.TemporaryDirectory() as scratch:
        kept = options.keep or Path(scratch)
        before = taken_away()
        rows = list(best_of_rounds(options, kept, Path(scratch)))
    print("| measure | ours | goal | baseline | baseline's | ratio |")
    print("|---|---:|---:|---|---:|---:|")
    for row in rows:
        print(row.as_markdown())
    if not options.only_playing:
        print("\n".join(["", *torture_table()]))
    stolen, wanted = (after - earlier for after, earlier in zip(taken_away(), before, strict=True))
    if wanted:
        print(
            f"\nOf the processors' time that was wanted the host's other machines had {stolen / wanted:.0%}."
        )
    size = "quick" if options.quick else "full"
    print("\n".join(["", *regressions(rows, size)]))
    if options.remember:
        remember(rows, size)


def best_of_rounds(options: argparse.Namespace, kept: Path, scratch: Path) -> Iterable[Row]:
    """Give every figure, the best of all times it was taken; each is told as it comes."""
    best: dict[str, Row] = {}
    for number in range(1, options.rounds + 1):
        place = scratch / f"round-{number}"
        place.mkdir()
        for row in measured(options, kept, place):
            print(f"round {number} of {options.rounds}: {row.as_markdown()}", file=sys.stderr, flush=True)
            best[row.what] = best[row.what].best_of(row) if row.what in best else row
        shutil.rmtree(place)
    return best.values()


def measured(options: argparse.Namespace, kept: Path, scratch: Path) -> Iterator[Row]:
    """Give every figure as it comes."""
    if not options.only_playing:
        yield from scanning(kept, scratch, options.files, peers=not options.no_peers)
        yield from showing(kept, scratch, options.cues, options.many)
        yield from reading_pages()
    yield from playing(scratch, options.playing, peers=not options.no_peers)


def taken_away() -> tuple[int, int]:
    """How long processors were kept from work by the host's other machines, and how long they had work."""
    counters = Path("/proc/stat")
    words = counters.read_text("ascii").split("\n", 1)[0].split() if counters.exists() else []
    if len(words) < 9:
        return 0, 0
    user, nice, system, _idle, _waiting, irq, softirq, stolen = map(int, words[1:9])
    return stolen, user + nice + system + irq + softirq + stolen


def regressions(rows: list[Row], size: str) -> Iterator[str]:
    """Say which ratios are over 20 % worse than those remembered."""
    before = json.loads(REFERENCE.read_text("utf-8")).get(size, {}) if REFERENCE.exists() else {}
    worse = [
        f"WORSE: {row.what}: ratio {row.ratio:.2f}, was {before[row.what]:.2f}"
        for row in rows
        if row.ratio and row.what in before and row.worse_than(before[row.what]) > WORSE_BY
    ]
    known = sum(row.what in before for row in rows)
    yield from worse or [f"None of {known} ratios is over 20 % worse than the reference."]


def remember(rows: list[Row], size: str) -> None:
    """Keep this run's ratios."""
    kept = json.loads(REFERENCE.read_text("utf-8")) if REFERENCE.exists() else {}
    kept[size] = {row.what: round(row.ratio, 3) for row in rows if row.ratio}
    REFERENCE.write_text(json.dumps(kept, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
