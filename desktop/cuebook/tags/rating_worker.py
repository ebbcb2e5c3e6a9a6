"""The worker process that writes ratings: a wish a line on standard input, an answer each on standard output.

Like the one that reads, it trusts no file: memory is bounded, and whatever is raised becomes a word
about that file, which then is as it was.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

from cuebook.domain.sound_file import FileStamp
from cuebook.ports.tag_writing import RatingWish
from cuebook.tags.limits import OUT_OF_MEMORY, limit_memory
from cuebook.tags.rating_writer import RefusedError, write_rating
from cuebook.tags.unfinished import Note


def main() -> None:
    """Say that it is ready, and answer until standard input ends."""
    limit_memory()
    note: Note | None = None
    _say(b"")
    try:
        for line in sys.stdin.buffer:
            asked = json.loads(line)
            note = note or Note(Path(asked["notes"]))
            _say(json.dumps(_answer(asked, note)).encode())
    finally:
        if note:
            note.close()


def _say(answer: bytes) -> None:
    sys.stdout.buffer.write(len(answer).to_bytes(4, "big") + answer)
    sys.stdout.buffer.flush()


def _answer(asked: dict[str, Any], note: Note) -> dict[str, object]:
    stamp = FileStamp(os.fsencode(asked["path"]), *asked["known"])
    try:
        written = write_rating(RatingWish(stamp, asked["signature"], asked["rating"]), note)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except RefusedError as refusal:
        return {"refused": str(refusal)}
    except OSError as error:
        return {"refused": f"it could not be written: {error.strerror or error}"}
    except Exception as error:  # noqa: BLE001 - damaged tags make mutagen raise nearly anything
        return {"refused": f"its tags could not be written: {error or type(error).__name__}"[:300]}
    now = written.stamp
    return {
        "now": {"device": now.device, "inode": now.inode, "size": now.size, "mtime_ns": now.mtime_ns},
        "ratings": [(one.program, one.rating) for one in written.ratings],
    }


if __name__ == "__main__":
    main()
