"""What becomes of other projects' test files: cues and problems, by format and by reason.

Run by itself it prints the table: ``python tests/bench/torture.py [FOLDER]``.
"""

import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from cuebook.domain.sound_file import FileProblem, SoundFile
from cuebook.tags.worker_pool import WorkerPool

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "samples" / "torture"
NOTES = {".commit", ".license"}
"""Files that tell where the others are from."""


class Never:
    """Nobody cancels."""

    cancelled = False


def torture_files(folder: Path = FOLDER) -> list[Path]:
    """Every test file, in a steady order."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.name not in NOTES)


def torture_answers(folder: Path = FOLDER) -> dict[Path, SoundFile | FileProblem]:
    """What the worker processes say of each."""
    pool = WorkerPool(2)
    try:
        found = dict(pool.read(map(os.fsencode, torture_files(folder)), Never()))
    finally:
        pool.close()
    return {Path(os.fsdecode(path)): answer for path, answer in sorted(found.items())}


def torture_table(folder: Path = FOLDER) -> Iterator[str]:
    """The counts, a line each: how many are cues, of what format, and how many are problems, and why."""
    answers = torture_answers(folder).values()
    cues = Counter(str(one.audio_type) for one in answers if isinstance(one, SoundFile))
    problems = Counter((str(one.kind), one.reason) for one in answers if isinstance(one, FileProblem))
    yield f"{len(answers)} test files of other projects: {cues.total()} cues, {problems.total()} problems"
    for audio_type, count in cues.most_common():
        yield f"  {count:4}  {audio_type}"
    for (kind, reason), count in sorted(problems.items(), key=lambda one: (-one[1], one[0])):
        yield f"  {count:4}  problem ({kind}): {reason}"


if __name__ == "__main__":
    for line in torture_table(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER):
        print(line)
