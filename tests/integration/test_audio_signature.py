"""The audio signature: the same after any retagging, another for another recording."""

import os
import shutil
import struct
import subprocess
import zlib

import pytest
from mutagen.apev2 import APEv2
from mutagen.flac import FLAC, Picture
from mutagen.id3 import APIC, ID3, TIT2
from mutagen.mp4 import MP4, MP4Cover
from mutagen.oggopus import OggOpus
from mutagen.oggvorbis import OggVorbis
from mutagen.wave import WAVE

from builders import make_sound
from cuebook.tags.audio_signature import audio_signature
from cuebook.tags.sniff import sniff

SUFFIXES = ["flac", "mp3", "ogg", "opus", "m4a", "wav"]
LONG = "weir " * 20_000


def png(side):
    """A picture a decoder accepts: noise, so that it stays large."""
    rows = b"".join(b"\x00" + os.urandom(3 * side) for _ in range(side))

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


ART = png(150)


def signature(path):
    with open(path, "rb") as file:
        return audio_signature(file, sniff(file))


def by_mutagen(path):
    if path.suffix == ".mp3":
        tags = ID3()
        tags.add(TIT2(encoding=3, text=[LONG]))
        tags.add(APIC(encoding=3, mime="image/png", type=3, data=ART))
        tags.save(path)
    elif path.suffix == ".m4a":
        sound = MP4(path)
        sound["\xa9nam"] = LONG
        sound["covr"] = [MP4Cover(ART, MP4Cover.FORMAT_PNG)]
        sound.save()
    elif path.suffix == ".wav":
        sound = WAVE(path)
        if sound.tags is None:
            sound.add_tags()
        sound.tags.add(TIT2(encoding=3, text=[LONG]))
        sound.save()
    else:
        sound = {".flac": FLAC, ".ogg": OggVorbis, ".opus": OggOpus}[path.suffix](path)
        sound["title"] = LONG
        if path.suffix == ".flac":
            picture = Picture()
            picture.data, picture.mime = ART, "image/png"
            sound.add_picture(picture)
        sound.save()


def by_ffmpeg(path):
    copy = path.with_name("copy" + path.suffix)
    command = [
        "ffmpeg",
        "-y",
        "-loglevel",
        "error",
        "-i",
        path,
        "-c",
        "copy",
        "-metadata",
        "title=" + "x" * 5_000,
        copy,
    ]
    subprocess.run(command, check=True)
    copy.replace(path)


def by_metaflac(path):
    subprocess.run(["metaflac", "--remove-all-tags", "--set-tag=TITLE=" + "y" * 9_000, path], check=True)


def by_vorbiscomment(path):
    subprocess.run(["vorbiscomment", "-w", "-t", "TITLE=" + "z" * 70_000, path], check=True)


def by_ape_at_the_end(path):
    tags = APEv2()
    tags["Title"] = LONG
    tags.save(path)


TOOLS = {
    "mutagen": (by_mutagen, SUFFIXES),
    "ffmpeg": (by_ffmpeg, SUFFIXES),
    "metaflac": (by_metaflac, ["flac"]),
    "vorbiscomment": (by_vorbiscomment, ["ogg"]),
    "apev2": (by_ape_at_the_end, ["mp3"]),
}
CASES = [(tool, suffix) for tool, (_, suffixes) in TOOLS.items() for suffix in suffixes]


@pytest.mark.parametrize(("tool", "suffix"), CASES)
def test_retagging_leaves_the_signature(ffmpeg, tmp_path, tool, suffix):
    if tool in {"metaflac", "vorbiscomment"} and shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")
    path = make_sound(ffmpeg, tmp_path / f"weir.{suffix}", seconds=6)
    before = signature(path)
    retag = TOOLS[tool][0]
    retag(path)
    assert signature(path) == before
    retag(path)
    assert signature(path) == before


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_tool_after_every_other_leaves_the_signature(ffmpeg, tmp_path, suffix):
    path = make_sound(ffmpeg, tmp_path / f"weir.{suffix}", seconds=6)
    before = signature(path)
    for tool, (retag, suffixes) in [*TOOLS.items(), *reversed(TOOLS.items())]:
        if suffix in suffixes and (tool not in {"metaflac", "vorbiscomment"} or shutil.which(tool)):
            retag(path)
    assert signature(path) == before


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_another_recording_has_another_signature(ffmpeg, tmp_path, suffix):
    one = make_sound(ffmpeg, tmp_path / f"one.{suffix}", seconds=3, tone=440)
    other = make_sound(ffmpeg, tmp_path / f"other.{suffix}", seconds=3, tone=443)
    assert signature(one) != signature(other)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_recordings_that_begin_in_the_same_silence_are_told_apart(ffmpeg, tmp_path, suffix):
    made = []
    for tone in (440, 443):
        path = tmp_path / f"{tone}.{suffix}"
        sound = f"sine=frequency={tone}:sample_rate=44100:duration=3,adelay=6000:all=1,apad=pad_dur=3"
        command = [ffmpeg, "-y", "-loglevel", "error", "-f", "lavfi", "-i", sound, "-ac", "2", path]
        subprocess.run(command, check=True)
        made.append(signature(path))
    assert made[0] != made[1]
