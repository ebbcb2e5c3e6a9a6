"""Every setting there is. To add one: add its line here; the store, the defaults and the tests follow."""

from dataclasses import dataclass, field, fields
from typing import Any


def _setting(default: Any, label: str, choices: tuple[str, ...] = ()) -> Any:
    return field(default=default, metadata={"label": label, "choices": choices})


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings with their defaults."""

    theme: str = _setting("system", "Theme", ("system", "dark", "light"))
    type_scale: int = _setting(100, "Size of type, percent")
    listen_rule: str = _setting("cuebook", "What counts as a listen", ("cuebook", "lastfm", "finished"))
    denominator: str = _setting(
        "score cues", "Minutes of excellence are measured against", ("score cues", "whole album")
    )
    volume: int = _setting(100, "Volume, percent")
    levelling: str = _setting("off", "Bring to one loudness", ("off", "cue", "album"))
    preamp: float = _setting(0.0, "Louder or softer where levelled, dB")
    equalizing: bool = _setting(default=False, label="Equalizer")
    equalizer: str = _setting("", "Equalizer, dB of each band")
    fade: int = _setting(0, "Fade on pause and stop, milliseconds")
    output: str = _setting("", "Where it sounds")
    output_name: str = _setting("", "What that device was called when it was chosen")
    resume: bool = _setting(default=True, label="Start where I left off")
    notify: bool = _setting(default=False, label="Tell of each cue that begins")
    tray: bool = _setting(default=False, label="Show in the tray, and keep playing when the window is closed")
    window: str = _setting("", "Place and size of the window")
    watch_folders: bool = _setting(default=True, label="Watch folders for changes")
    panel: bool = _setting(default=True, label="Side panel shown")
    write_ratings: bool = _setting(default=False, label="Write ratings into files when I ask")
    blind_years: int = _setting(1, "Rate again, blind, what was rated more years ago than")
    blind_shuffled: bool = _setting(default=False, label="Rate again, blind, in any order")
    global_rating: bool = _setting(default=False, label="Rate what plays by keys of the whole desktop")
    tag_ratings_told: int = _setting(0, "Cues with ratings of other programs that were told of")


LABELS: dict[str, str] = {one.name: one.metadata["label"] for one in fields(Settings)}
CHOICES: dict[str, tuple[str, ...]] = {one.name: one.metadata["choices"] for one in fields(Settings)}
