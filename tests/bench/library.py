"""A library to measure on: deterministic, tagged as people tag, every file with a sound of its own."""

import random
import shutil
import subprocess
from pathlib import Path

from mutagen.flac import FLAC
from mutagen.id3 import ID3, TALB, TCOM, TDRC, TIT2, TPE1, TPE2, TRCK
from mutagen.mp4 import MP4
from mutagen.oggopus import OggOpus
from mutagen.oggvorbis import OggVorbis

SHARES = {"flac": 35, "mp3": 40, "ogg": 8, "opus": 7, "m4a": 10}
"""Of a hundred files, as collections of scores are made up."""

CUES_AN_ALBUM = 24
_NOUNS = [
    "Tide",
    "Lamp",
    "Quarry",
    "Harbour",
    "Ferry",
    "Ledger",
    "Winter",
    "Meridian",
    "Orchard",
    "Signal",
    "Kestrel",
    "Salt",
    "Moor",
    "Weir",
    "Lantern",
]
_MOODS = [
    "Quiet",
    "Last",
    "First",
    "Broken",
    "Northern",
    "Hidden",
    "Seven",
    "Paper",
    "Glass",
    "Distant",
    "Early",
    "Burning",
    "Hollow",
    "Silver",
]
_PEOPLE = [
    "Ida Quell",
    "Rafael Brandt",
    "Petra Lind",
    "Osman Dem",
    "Vera Moss",
    "Konrad Falk",
    "Samir Kowal",
    "Ines Ortega",
]


def make_library(folder: Path, files: int) -> Path:
    """Make a library of so many files, or use the one that is there."""
    done = folder / f".made-{files}"
    if done.exists():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    templates = {suffix: _template(folder, suffix) for suffix in SHARES}
    chance = random.Random(1979)
    kinds = chance.choices(list(SHARES), weights=list(SHARES.values()), k=files // CUES_AN_ALBUM + 1)
    for number in range(files):
        album, place = divmod(number, CUES_AN_ALBUM)
        suffix = kinds[album]
        title = f"{chance.choice(_MOODS)} {chance.choice(_NOUNS)}"
        path = folder / f"{album // 20:02}" / f"Album {album:04}" / f"{place + 1:02} {title}.{suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_with_own_sound(templates[suffix], suffix, number))
        _tag(path, album, place + 1, title)
    done.touch()
    return folder


def _template(folder: Path, suffix: str) -> bytes:
    path = folder / f"template.{suffix}"
    source = "anoisesrc=d=3:c=pink:r=44100:seed=4"
    command = [
        "ffmpeg",
        "-y",
        "-loglevel",
        "error",
        "-f",
        "lavfi",
        "-i",
        source,
        "-ac",
        "2",
        "-b:a",
        "128k",
        str(path),
    ]
    subprocess.run(command, check=True)
    content = path.read_bytes()
    path.unlink()
    return content


def _with_own_sound(template: bytes, suffix: str, number: int) -> bytes:
    """Change a few bytes of the sound, where no reader of tags looks."""
    own = bytearray(template)
    mark = number.to_bytes(4, "big")
    if suffix == "flac":
        own[26:30] = mark  # in the MD5 of the samples, which is FLAC's own signature
    elif suffix == "m4a":
        place = template.index(b"mdat") + 2_000
        own[place : place + 4] = mark
    else:
        place = len(own) // 2
        own[place : place + 4] = mark
        own[12_000:12_004] = mark
    return bytes(own)


def _tag(path: Path, album: int, number: int, title: str) -> None:
    composer, film = (
        _PEOPLE[album % len(_PEOPLE)],
        f"The {_MOODS[album % 14]} {_NOUNS[album // 14 % 15]} {album}",
    )
    names = {
        "title": title,
        "artist": composer,
        "album": f"{film} (Original Motion Picture Soundtrack)",
        "albumartist": composer,
        "composer": composer,
        "tracknumber": f"{number}/{CUES_AN_ALBUM}",
        "date": str(1960 + album % 60),
    }
    if path.suffix == ".mp3":
        frames = {
            "title": TIT2,
            "artist": TPE1,
            "album": TALB,
            "albumartist": TPE2,
            "composer": TCOM,
            "tracknumber": TRCK,
            "date": TDRC,
        }
        tags = ID3()
        for name, value in names.items():
            tags.add(frames[name](encoding=3, text=[value]))
        tags.save(path)
    elif path.suffix == ".m4a":
        sound = MP4(path)
        atoms = {
            "title": "\xa9nam",
            "artist": "\xa9ART",
            "album": "\xa9alb",
            "albumartist": "aART",
            "composer": "\xa9wrt",
            "date": "\xa9day",
        }
        for name, atom in atoms.items():
            sound[atom] = names[name]
        sound["trkn"] = [(number, CUES_AN_ALBUM)]
        sound.save()
    else:
        sound = {".flac": FLAC, ".ogg": OggVorbis, ".opus": OggOpus}[path.suffix](path)
        for name, value in names.items():
            sound[name] = value
        sound.save()
