"""The worker process for pictures: finds one in a file, decodes it within limits and makes it small.

It gets a question a line on standard input and answers on standard output, as ``worker_process``
says; an empty answer means that there is no picture it would show. A file that eats all memory or
never ends costs this process; what then is its parent's to say.
"""

import json
import os
import sys

from cuebook.tags.art_shrinking import shrink
from cuebook.tags.embedded_art import front_cover
from cuebook.tags.limits import MOST_ART_BYTES, OUT_OF_MEMORY, limit_memory, limit_time
from cuebook.tags.sniff import open_regular


def main() -> None:
    """Answer until standard input ends."""
    limit_memory()
    _say(b"")
    for line in sys.stdin.buffer:
        question = json.loads(line)
        limit_time(question["seconds"])
        path = os.fsencode(question["path"])
        _say(_picture(path, question["edge"], embedded=question["embedded"], whole=question["whole"]))


def _say(answer: bytes) -> None:
    sys.stdout.buffer.write(len(answer).to_bytes(4, "big") + answer)
    sys.stdout.buffer.flush()


def _picture(path: bytes, edge: int, *, embedded: bool, whole: bool) -> bytes:
    try:
        with open_regular(path) as file:
            picture = front_cover(file) if embedded else file.read(MOST_ART_BYTES + 1)
        if not picture or len(picture) > MOST_ART_BYTES:
            return b""
        return shrink(picture, edge, whole=whole)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except Exception:  # noqa: BLE001 - damaged files make mutagen and Pillow raise nearly anything
        return b""


if __name__ == "__main__":
    main()
