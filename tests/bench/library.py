"""A library to measure on: deterministic, tagged as people tag, every file with a sound of its own.

Five formats in the shares collections of scores have, art in every third album, composers in teams,
several discs, songs by others among the cues. The sounds are noise: nobody listens to them.
"""

import io
import random
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from mutagen.flac import FLAC, Picture
from mutagen.id3 import APIC, ID3, TALB, TCOM, TDRC, TIT2, TPE1, TPE2, TPOS, TRCK, TXXX
from mutagen.mp4 import MP4, MP4Cover
from mutagen.oggopus import OggOpus
from mutagen.oggvorbis import OggVorbis

SHARES = {"flac": 35, "mp3": 40, "ogg": 8, "opus": 7, "m4a": 10}
"""Of a hundred albums."""
SECONDS = {"flac": 0.8, "mp3": 6, "ogg": 6, "opus": 6, "m4a": 6}
"""FLAC of noise is as large as noise; shorter, the files are as large as each other."""
WITH_ART = 0.3
MARK = "made-3"
"""Raised when the library is made otherwise, so that an older one is not taken for it."""

_NOUNS_TEXT = """
    Tide Lamp Quarry Harbour Ferry Ledger Winter Meridian Orchard Signal Kestrel Salt Moor Weir Lantern
    Threshold Cinder Archive Delta Gable Isthmus Juniper Lock Mill Noon Oar Plateau Rook Spire Yard
"""
_MOODS_TEXT = """
    Quiet Last First Broken Northern Hidden Seven Paper Glass Distant Early Burning Hollow Silver Crooked
    Idle Small Unsaid Tidal Wooden Frozen Second
"""
_FIRST_TEXT = "Ida Rafael Petra Osman Vera Konrad Samir Ines Bruno Noor Tilda Émile Søren Łucja Jürgen Ana"
_LAST_TEXT = "Quell Brandt Lind Dem Moss Falk Kowal Ortega Ås Ferreira Nakou Varga Štěpán Achterberg Okoye"
_NOUNS, _MOODS, _FIRST, _LAST = (
    names.split() for names in (_NOUNS_TEXT, _MOODS_TEXT, _FIRST_TEXT, _LAST_TEXT)
)


@dataclass(frozen=True)
class _Album:
    number: int
    suffix: str
    film: str
    title: str
    composers: tuple[str, ...]
    year: int
    cues: int
    discs: int
    art: bytes | None


def make_library(folder: Path, files: int) -> Path:
    """Make a library of so many files, or use the one that is there."""
    done = folder / f".{MARK}-{files}"
    if done.exists():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    templates = {suffix: _template(folder, suffix) for suffix in SHARES}
    chance = random.Random(1979)
    made = 0
    for album in _albums(chance):
        for place in range(min(album.cues, files - made)):
            _make_file(folder, album, place, templates[album.suffix], made, chance)
            made += 1
        if made == files:
            done.touch()
            return folder
    raise AssertionError


def _albums(chance: random.Random):
    number = 0
    while True:
        film = f"The {chance.choice(_MOODS)} {chance.choice(_NOUNS)} {number or ''}".strip()
        yield _Album(
            number,
            chance.choices(list(SHARES), weights=list(SHARES.values()))[0],
            film,
            film + chance.choice([" (Original Motion Picture Soundtrack)", " (Original Score)", ""]),
            tuple(
                f"{chance.choice(_FIRST)} {chance.choice(_LAST)}" for _ in range(chance.choice([1, 1, 1, 2]))
            ),
            1950 + chance.randrange(75),
            chance.randint(12, 44),
            chance.choice([1, 1, 1, 1, 2]),
            _cover(chance) if chance.random() < WITH_ART else None,
        )
        number += 1


def _person(chance: random.Random) -> str:
    return f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"


def _make_file(folder, album, place, template, number, chance) -> None:
    disc, place = divmod(place, album.cues // album.discs + 1)
    title = " ".join([chance.choice(_MOODS), *chance.sample(_NOUNS, chance.choice([1, 1, 2]))])
    path = folder / album.composers[0] / album.title
    path = path / f"Disc {disc + 1}" if album.discs > 1 else path
    path.mkdir(parents=True, exist_ok=True)
    if album.art and place == 0:
        (path / "cover.jpg").write_bytes(album.art)
    path = path / f"{place + 1:02} {title}.{album.suffix}"
    path.write_bytes(_with_own_sound(template, album.suffix, number))
    song = chance.random() < 0.04
    singer = _person(chance)
    names = {
        "title": title,
        "artist": singer if song else " & ".join(album.composers),
        "album": album.title,
        "albumartist": "Various Artists" if album.number % 9 == 0 else " & ".join(album.composers),
        "composer": list(album.composers),
        "tracknumber": f"{place + 1}/{album.cues}",
        "discnumber": f"{disc + 1}/{album.discs}",
        "date": str(album.year),
        "musicbrainz_trackid": f"{chance.getrandbits(128):032x}",
        "replaygain_track_gain": f"{chance.uniform(-9, 3):.2f} dB",
    }
    _TAGGERS[album.suffix](path, names, album.art)


def _template(folder: Path, suffix: str) -> bytes:
    path = folder / f"template.{suffix}"
    source = f"anoisesrc=d={SECONDS[suffix]}:c=pink:r=44100:seed=4"
    command = ["ffmpeg", "-y", "-loglevel", "error", "-f", "lavfi", "-i", source, "-ac", "2", "-b:a", "112k"]
    subprocess.run([*command, str(path)], check=True)
    content = path.read_bytes()
    path.unlink()
    return content


def _with_own_sound(template: bytes, suffix: str, number: int) -> bytes:
    """Change a few bytes of the sound all along, where no reader of tags looks."""
    own = bytearray(template)
    mark = number.to_bytes(4, "big")
    if suffix == "flac":
        places = range(26, 27)  # in the MD5 of the samples, which is FLAC's own signature
    elif suffix == "m4a":
        places = range(template.index(b"mdat") + 2_000, template.index(b"moov") - 1_000, 1_000)
    elif suffix == "mp3":
        places = range(12_000, len(own) - 2_000, 1_000)
    else:  # what stands between pages must stay
        places = (12_000, len(own) // 2)
    for place in places:
        own[place : place + 4] = mark
    return bytes(own)


def _cover(chance: random.Random) -> bytes:
    """A picture of about 60 kB: noise under a colour."""
    from PIL import Image

    noise = Image.frombytes("L", (64, 64), chance.randbytes(4_096)).resize((600, 600))
    colour = Image.new("RGB", (600, 600), tuple(chance.randrange(256) for _ in range(3)))
    written = io.BytesIO()
    Image.blend(noise.convert("RGB"), colour, 0.4).save(written, "JPEG", quality=88)
    return written.getvalue()


def _tag_flac(path, names, art) -> None:
    sound = FLAC(path)
    sound.update(names)
    if art:
        picture = Picture()
        picture.type, picture.mime, picture.data = 3, "image/jpeg", art
        sound.add_picture(picture)
    sound.save()


def _tag_ogg(path, names, _art) -> None:
    sound = (OggOpus if path.suffix == ".opus" else OggVorbis)(path)
    sound.update(names)
    sound.save()


def _tag_mp3(path, names, art) -> None:
    frames = {
        "title": TIT2, "artist": TPE1, "album": TALB, "albumartist": TPE2, "composer": TCOM,
        "tracknumber": TRCK, "discnumber": TPOS, "date": TDRC,
    }  # fmt: skip
    tags = ID3()
    for name, value in names.items():
        if name in frames:
            tags.add(frames[name](encoding=3, text=value if isinstance(value, list) else [value]))
        else:
            tags.add(TXXX(encoding=3, desc=name.upper(), text=[value]))
    if art:
        tags.add(APIC(encoding=0, mime="image/jpeg", type=3, data=art))
    tags.save(path)


def _tag_m4a(path, names, art) -> None:
    atoms = {
        "title": "\xa9nam", "artist": "\xa9ART", "album": "\xa9alb", "albumartist": "aART",
        "composer": "\xa9wrt", "date": "\xa9day",
    }  # fmt: skip
    sound = MP4(path)
    for name, atom in atoms.items():
        sound[atom] = names[name]
    for name, atom in {"tracknumber": "trkn", "discnumber": "disk"}.items():
        sound[atom] = [tuple(map(int, names[name].split("/")))]
    for name in ("musicbrainz_trackid", "replaygain_track_gain"):
        sound[f"----:com.apple.iTunes:{name}"] = names[name].encode()
    if art:
        sound["covr"] = [MP4Cover(art, imageformat=MP4Cover.FORMAT_JPEG)]
    sound.save()


_TAGGERS = {"flac": _tag_flac, "ogg": _tag_ogg, "opus": _tag_ogg, "mp3": _tag_mp3, "m4a": _tag_m4a}
