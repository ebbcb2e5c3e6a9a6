"""What a worker says of a file, as JSON on its way between two processes."""

from dataclasses import MISSING, fields
from typing import Any

from cuebook.domain.sound_file import AudioType, Chapter, Gain, SoundFile, TagRating

_DEFAULTS = {field.name: field.default for field in fields(SoundFile)}


def sound_file_to_json(sound: SoundFile) -> dict[str, Any]:
    """Write what a file says of itself, leaving out what it does not."""
    answer = {
        name: value
        for name, default in _DEFAULTS.items()
        if (value := getattr(sound, name)) != default or default is MISSING
    }
    if sound.gain:
        gain = sound.gain
        answer["gain"] = (gain.track_db, gain.track_peak, gain.album_db, gain.album_peak)
    if sound.ratings:
        answer["ratings"] = [(one.program, one.rating) for one in sound.ratings]
    if sound.chapters:
        answer["chapters"] = [(one.start_ms, one.stop_ms, one.title) for one in sound.chapters]
    return answer


def sound_file_from_json(answer: dict[str, Any]) -> SoundFile:
    """Read it again."""
    answer["audio_type"] = AudioType(answer["audio_type"])
    for name in ("composers", "lyricists", "performers"):
        if name in answer:
            answer[name] = tuple(answer[name])
    if "gain" in answer:
        answer["gain"] = Gain(*answer["gain"])
    if "ratings" in answer:
        answer["ratings"] = tuple(TagRating(*one) for one in answer["ratings"])
    if "chapters" in answer:
        answer["chapters"] = tuple(Chapter(*one) for one in answer["chapters"])
    return SoundFile(**answer)
