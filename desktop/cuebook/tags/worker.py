"""The worker process: reads one file after another, within limits, and says what it found.

It gets a path a line on standard input, as JSON, and answers a line each on standard output, in
order. It never trusts a file: memory and time are bounded, and whatever is raised becomes a word about
that file. A file that eats all memory or never ends costs this process; what then is its parent's to say.
"""

import gc
import json
import os
import sys

from cuebook.domain.sound_file import ProblemKind, SoundFile
from cuebook.tags.answers import Problem, answer_to_json
from cuebook.tags.limits import OUT_OF_MEMORY, SECONDS_A_TRY, limit_memory, limit_time
from cuebook.tags.mutagen_reader import read_sound_file
from cuebook.tags.sniff import open_regular, sniff
from cuebook.tags.sound_bytes import NoSoundError

NICENESS = 5
"""The window goes first, and so does keeping what was answered. No more than that: where other programs take
all processors, a scan must go on."""


def main() -> None:
    """Answer until standard input ends."""
    limit_memory()
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)  # what reading leaves behind dies without the collector
    for line in sys.stdin.buffer:
        limit_time(SECONDS_A_TRY)
        answer = _answer(os.fsencode(json.loads(line)))
        sys.stdout.buffer.write(answer_to_json(answer) + b"\n")
        sys.stdout.buffer.flush()


def _answer(path: bytes) -> SoundFile | Problem:
    try:
        with open_regular(path) as file:
            found = sniff(file)
            if found is None:
                return ProblemKind.NOT_AUDIO, "it is not a sound file of a kind Cuebook reads"
            return read_sound_file(file, *found)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except OSError as error:
        return ProblemKind.UNREADABLE, f"it cannot be read: {error.strerror or error}"
    except NoSoundError as error:
        return ProblemKind.DAMAGED, f"it is damaged: {error}"
    except Exception as error:  # noqa: BLE001 - damaged files make mutagen raise nearly anything
        return ProblemKind.DAMAGED, f"it is damaged: {error or type(error).__name__}"[:300]


if __name__ == "__main__":
    main()
