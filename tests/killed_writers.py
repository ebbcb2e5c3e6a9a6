"""Writes ratings and is killed while it does, at moments spread evenly over all that it does.

A script, because a process that is killed must not be the test's: it takes a file, a folder for notes
and how many deaths to die, and says as JSON what became of the file. Each death is a child's that
kills itself at a given line of code, so that every run dies at the same places.
"""

import json
import os
import signal
import sys
from pathlib import Path

from cuebook.domain.sound_file import FileStamp
from cuebook.ports.tag_writing import RatingWish
from cuebook.tags.audio_signature import audio_signature
from cuebook.tags.rating_fields import own_rating
from cuebook.tags.rating_writer import write_rating
from cuebook.tags.sniff import open_regular, sniff
from cuebook.tags.unfinished import Note, remove_unfinished
from cuebook.tags.whole_sound import whole_sound
from cuebook.tags.writable_tags import open_tags, other_tags

RATINGS = (20, 100)
LAST_LINES = 12


def main(path, notes, deaths):
    first, others, _ = facts(path)  # this also fills what Python keeps, which children then need not
    lines = min([_lines_of(path, notes, rating) for rating in (*RATINGS, *RATINGS)][1:])
    told = {
        "deaths": 0,
        "damaged": 0,
        "copies_left": 0,
        "copies_removed": 0,
        "old": 0,
        "new": 0,
        "lines": lines,
    }
    for number in range(deaths):
        before = facts(path)[2]
        wanted = RATINGS[before == RATINGS[0]]
        died = _write_in_child(path, notes, wanted, _place(number, deaths, lines))
        left = _copies(path)
        remove_unfinished(Path(notes))
        signature, tags, rating = facts(path)
        told["deaths"] += died
        told["copies_removed"] += len(left)
        told["copies_left"] += len(_copies(path)) + len(os.listdir(notes))
        told["damaged"] += signature != first or tags != others or rating not in {before, wanted}
        told["new" if rating == wanted else "old"] += 1
    print(json.dumps(told))  # noqa: T201 - its answer


def _place(number, deaths, lines):
    """The line to die at: evenly over all, but every third time one of the few after the file is replaced.

    Those are counted from there, below nought.
    """
    return -(number // 3 % LAST_LINES + 1) if number % 3 == 0 else lines * (number + 1) // (deaths + 1)


def facts(path):
    """The sound, all tags but ours, and our rating."""
    with open_regular(os.fsencode(path)) as file:
        kind = sniff(file)
        sound = open_tags(file, kind.audio_type)
        heard = (audio_signature(file, *kind), whole_sound(file, *kind))
        return heard, other_tags(sound), own_rating(sound.tags)


def _lines_of(path, notes, rating):
    """How many lines of code it takes to write a rating."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writer, str(_write(path, notes, rating, None)).encode())
        os._exit(0)
    os.close(writer)
    os.waitpid(child, 0)
    lines = int(os.read(reader, 32))
    os.close(reader)
    return lines


def _write_in_child(path, notes, rating, dies_at):
    child = os.fork()
    if child == 0:
        _write(path, notes, rating, dies_at)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def _write(path, notes, rating, dies_at):
    lines, replace = 0, os.replace

    def count(_frame, event, _arg):
        nonlocal lines
        lines += event == "line"
        if lines == dies_at:
            os.kill(os.getpid(), signal.SIGKILL)
        return count

    def replace_and_count_anew(*names):
        nonlocal lines
        replace(*names)
        if dies_at is not None and dies_at < 0:
            lines = dies_at * 2

    os.replace = replace_and_count_anew

    found = os.stat(path)
    stamp = FileStamp(os.fsencode(path), found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)
    note = Note(Path(notes))
    sys.settrace(count)
    write_rating(RatingWish(stamp, "", rating), note)
    sys.settrace(None)
    note.close()
    return lines


def _copies(path):
    return [name for name in os.listdir(os.path.dirname(path)) if name.startswith(".cuebook")]


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
