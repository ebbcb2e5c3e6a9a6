"""The two seed reviews' music, as a listener's files carry it: spelt right, with composers and lengths."""

import subprocess
from pathlib import Path

from mutagen.flac import FLAC

ROCKY_II = (
    ("Redemption (Theme from Rocky II)", 154),
    ("Gonna Fly Now", 155),
    ("Conquest", 283),
    ("Vigil", 391),
    ("All of My Life", 237),
    ("Overture", 518),
    ("Two Kinds of Love", 157),
)
ROCKY_IV = (
    ("Burning Heart", "Survivor", 231),
    ("Heart's on Fire", "John Cafferty and the Beaver Brown Band", 251),
    ("Double or Nothing", "Kenny Loggins and Gladys Knight", 222),
    ("Eye of the Tiger", "Survivor", 226),
    ("War", "Vince DiCola", 357),
    ("Living in America", "James Brown", 284),
    ("No Easy Way Out", "Robert Tepper", 263),
    ("One Way Street", "Go West", 280),
    ("The Sweetest Victory", "Touch", 273),
    ("Training Montage", "Vince DiCola", 219),
)


def make_seed_albums(ffmpeg, folder):
    """Render both albums: a tone for every cue, as long as the cue."""
    score = {"albumartist": "Bill Conti", "album": "Rocky II (Original Motion Picture Score)", "date": "1979"}
    songs = {"albumartist": "Various Artists", "album": "Rocky IV", "date": "1985"}
    for number, (title, seconds) in enumerate(ROCKY_II, start=1):
        names = {"title": title, "artist": "Bill Conti", "composer": "Bill Conti", **score}
        _render(ffmpeg, Path(folder) / "Rocky II" / f"{number:02}.flac", seconds, 200 + number, number, names)
    for number, (title, artist, seconds) in enumerate(ROCKY_IV, start=1):
        composed = {"composer": artist} if artist == "Vince DiCola" else {}
        names = {"title": title, "artist": artist, **composed, **songs}
        _render(ffmpeg, Path(folder) / "Rocky IV" / f"{number:02}.flac", seconds, 300 + number, number, names)
    return Path(folder)


def _render(ffmpeg, path, seconds, tone, number, names):
    path.parent.mkdir(parents=True, exist_ok=True)
    source = f"sine=frequency={tone}:sample_rate=8000:duration={seconds}"
    subprocess.run([ffmpeg, "-y", "-loglevel", "error", "-f", "lavfi", "-i", source, path], check=True)
    sound = FLAC(path)
    for name, value in {**names, "tracknumber": str(number)}.items():
        sound[name] = value
    sound.save()
