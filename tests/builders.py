"""Building what tests need: sound files, cues, an app on a folder of its own."""

import math
import os
import struct
import subprocess
import wave
from pathlib import Path

from mutagen.flac import FLAC
from mutagen.id3 import TALB, TCOM, TDRC, TIT2, TPE1, TPE2, TPOS, TRCK
from mutagen.wave import WAVE

from cuebook.bootstrap import build
from cuebook.cli.runtime import PlainRuntime
from cuebook.domain.catalogue import Cue, CueKind, FileState
from cuebook.domain.listening import LogFilter, LogTotals
from cuebook.paths import folders

_ID3 = {
    "title": TIT2,
    "artist": TPE1,
    "album": TALB,
    "album_artist": TPE2,
    "composer": TCOM,
    "number": TRCK,
    "disc": TPOS,
    "year": TDRC,
}
_VORBIS = {"album_artist": "albumartist", "number": "tracknumber", "disc": "discnumber", "year": "date"}


def make_wav(path, *, seconds=1.0, tone=440, rate=8_000, **tags):
    """Write a tone as WAV with ID3 tags; every tone is another recording."""
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    frames = int(seconds * rate)
    samples = (round(9_000 * math.sin(2 * math.pi * tone * place / rate)) for place in range(frames))
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(struct.pack(f"<{frames}h", *samples))
    if tags:
        tag_wav(path, **tags)
    return path


def tag_wav(path, **tags):
    """Write tags into a WAV file."""
    sound = WAVE(path)
    if sound.tags is None:
        sound.add_tags()
    for name, value in tags.items():
        sound.tags.add(_ID3[name](encoding=3, text=[str(value)]))
    sound.save()


def make_sound(ffmpeg, path, *, seconds=2.0, tone=440, **tags):
    """Render a tone in the format the suffix says, tagged."""
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    source = f"sine=frequency={tone}:sample_rate=44100:duration={seconds}"
    named = {"composer": "composer", "number": "track", "disc": "disc", "year": "date"}
    metadata = [
        word for name, value in tags.items() for word in ("-metadata", f"{named.get(name, name)}={value}")
    ]
    command = [
        ffmpeg,
        "-y",
        "-loglevel",
        "error",
        "-f",
        "lavfi",
        "-i",
        source,
        "-ac",
        "2",
        *metadata,
        str(path),
    ]
    subprocess.run(command, check=True)
    return path


def make_flac(ffmpeg, path, *, seconds=2.0, tone=440, **tags):
    """Render a tone as FLAC with Vorbis comments."""
    make_sound(ffmpeg, path, seconds=seconds, tone=tone)
    sound = FLAC(path)
    for name, value in tags.items():
        sound[_VORBIS.get(name, name)] = str(value)
    sound.save()
    return Path(path)


def make_album(
    folder, titles, *, album="Harrow Weir", composer="Ida Quell", seconds=1.0, first_tone=300, **tags
):
    """Write an album of WAV files, one tone each, and give their paths."""
    return [
        make_wav(
            Path(folder) / f"{number:02} {title}.wav",
            seconds=seconds,
            tone=first_tone + 13 * number,
            title=title,
            artist=composer,
            album=album,
            album_artist=composer,
            composer=composer,
            number=number,
            **tags,
        )
        for number, title in enumerate(titles, start=1)
    ]


CUE = Cue(
    id="c1",
    title="Weir Song",
    artist="Ida Quell",
    composers=("Ida Quell",),
    score_id="s1",
    score="Harrow Weir",
    album_id="a1",
    album="Harrow Weir",
    album_artist="Ida Quell",
    disc=1,
    number=1,
    year=1988,
    duration_ms=200_000,
    kind=CueKind.SCORE,
    state=FileState.PRESENT,
)


def a_cue(**changes):
    """A cue that differs from the usual one in what is named."""
    return CUE._replace(**changes)


def open_app(data, runtime=None, audio="silent"):
    """Put Cuebook together on a data folder; the one who opens it closes it."""
    return build(runtime or PlainRuntime(), folders(str(data)), audio)


def scan(app, *folders_to_watch):
    """Watch folders, scan, and give the report."""
    app.scanner.add_folders([str(folder).encode() for folder in folders_to_watch])
    app.scanner.scan()
    if hasattr(app.runtime, "run_until"):
        app.runtime.run_until(lambda: not app.scanner.scanning)
    else:
        app.runtime.settle()
    return app.scanner.last_report


def cue_at(app, path):
    """The cue a file was recognised as, of several the first; None where none is known of it."""
    row = app.reading._connection.execute(
        "SELECT cue FROM files WHERE path = ? ORDER BY start_ms", (os.fsencode(path),)
    ).fetchone()
    return row[0] if row else None


def log_totals(app):
    """Totals over the whole log, as its page adds them up."""
    everything = LogFilter()
    return LogTotals.over(app.reading.log_days(everything), app.reading.log_cues(everything))
