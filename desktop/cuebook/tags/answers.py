"""What a worker says of a file, as JSON on its way between two processes."""

import json
from typing import Any

from cuebook.domain.sound_file import AudioType, Chapter, Gain, ProblemKind, SoundFile, TagRating

Problem = tuple[ProblemKind, str]
"""Why a file could not be read: what kind of trouble it is, and in words."""

_COMPACT = json.JSONEncoder(separators=(",", ":"))
_PLACES = {name: place for place, name in enumerate(SoundFile._fields)}
_TYPE, _GAIN, _RATINGS, _CHAPTERS = (_PLACES[name] for name in ("audio_type", "gain", "ratings", "chapters"))
_NAMES = tuple(_PLACES[name] for name in ("composers", "lyricists", "performers"))


def answer_to_json(answer: SoundFile | Problem) -> bytes:
    """Write what a file says of itself, in the order of the model's fields, or what is wrong with it."""
    return _COMPACT.encode(answer).encode()


def answer_from_json(line: bytes) -> SoundFile | Problem:
    """Read it again."""
    values: list[Any] = json.loads(line.decode())  # else it is looked at for encodings it never has
    if len(values) == 2:  # a problem: its kind and words
        return ProblemKind(values[0]), values[1]
    values[_TYPE] = AudioType(values[_TYPE])
    for place in _NAMES:
        values[place] = tuple(values[place])
    if values[_GAIN]:
        values[_GAIN] = Gain(*values[_GAIN])
    values[_RATINGS] = tuple(TagRating(*one) for one in values[_RATINGS])
    values[_CHAPTERS] = tuple(Chapter(*one) for one in values[_CHAPTERS])
    return SoundFile(*values)
