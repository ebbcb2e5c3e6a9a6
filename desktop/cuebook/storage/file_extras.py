"""What a file's tags say beyond its cue's names and place, as one JSON text beside the file."""

import json
from dataclasses import dataclass

from cuebook.domain.sound_file import Gain, SoundFile, TagRating
from cuebook.storage.writing import to_json


@dataclass(frozen=True, slots=True)
class FileExtras:
    """How loud a file is, the ids it carries, and what other programs rated it."""

    gain: Gain | None = None
    release_id: str = ""
    release_group_id: str = ""
    ratings: tuple[TagRating, ...] = ()


def extras_json(file: SoundFile) -> str | None:
    """Write what is there; None where nothing is."""
    if not (file.gain or file.release_id or file.release_group_id or file.ratings):
        return None
    gain = file.gain
    extras = {
        "gain": gain and (gain.track_db, gain.track_peak, gain.album_db, gain.album_peak),
        "release_id": file.release_id,
        "release_group_id": file.release_group_id,
        "ratings": [(one.program, one.rating) for one in file.ratings],
    }
    return to_json({name: value for name, value in extras.items() if value})


def extras_from_json(text: str | None) -> FileExtras:
    """Read it again."""
    if not text:
        return FileExtras()
    there = json.loads(text)
    return FileExtras(
        gain=Gain(*there["gain"]) if "gain" in there else None,
        release_id=there.get("release_id", ""),
        release_group_id=there.get("release_group_id", ""),
        ratings=tuple(TagRating(*one) for one in there.get("ratings", ())),
    )
