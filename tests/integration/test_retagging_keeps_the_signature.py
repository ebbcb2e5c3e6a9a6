"""The audio signature: the same after any retagging by any tool, another for another recording."""

import hashlib
import os
import shutil
import struct
import subprocess
import zlib
from contextlib import suppress

import mutagen
import pytest
from mutagen.apev2 import APEv2
from mutagen.asf import ASFTags
from mutagen.flac import FLAC, Picture
from mutagen.id3 import APIC, ID3, TIT2
from mutagen.mp4 import MP4Cover, MP4Tags

from cuebook.tags.audio_signature import audio_signature
from cuebook.tags.sniff import sniff
from cuebook.tags.sound_bytes import NoSoundError
from sound_kinds import BY_FFMPEG, BY_HAND, FROM_OTHERS, make_kind, take_kind

LONG = "weir " * 20_000
FORMATS = [*BY_FFMPEG, *BY_HAND, *FROM_OTHERS]
TWO_TONES = [*BY_FFMPEG, *BY_HAND]


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
        return audio_signature(file, *sniff(file))


def sound_in(ffmpeg, shared, folder, suffix, **wishes):
    path = folder / f"weir.{suffix}"
    return take_kind(shared, suffix, path) if suffix in FROM_OTHERS else make_kind(ffmpeg, path, **wishes)


def by_mutagen(path):
    """A long title and a picture, in whatever tags the format has."""
    if path.suffix == ".aac":
        tags = ID3()
        tags.add(TIT2(encoding=3, text=[LONG]))
        tags.save(path)
        return
    if path.suffix == ".ac3":
        by_ape_at_the_end(path)
        return
    sound = mutagen.File(path)
    if sound.tags is None:
        sound.add_tags()
    if isinstance(sound.tags, ID3):
        sound.tags.add(TIT2(encoding=3, text=[LONG]))
        sound.tags.add(APIC(encoding=3, mime="image/png", type=3, data=ART))
    elif isinstance(sound.tags, MP4Tags):
        sound["\xa9nam"] = LONG
        sound["covr"] = [MP4Cover(ART, MP4Cover.FORMAT_PNG)]
    elif isinstance(sound.tags, ASFTags):
        sound["Title"] = LONG[:30_000]
    else:
        sound["title"] = LONG
    if isinstance(sound, FLAC):
        picture = Picture()
        picture.data, picture.mime = ART, "image/png"
        sound.add_picture(picture)
    sound.save()


def by_ffmpeg(path):
    copy = path.with_name("copy" + path.suffix)
    words = ["-c", "copy", "-metadata", "title=" + "x" * 5_000]
    subprocess.run(["ffmpeg", "-y", "-loglevel", "error", "-i", path, *words, copy], check=True)
    copy.replace(path)


def by_metaflac(path):
    subprocess.run(["metaflac", "--remove-all-tags", "--set-tag=TITLE=" + "y" * 9_000, path], check=True)


def by_vorbiscomment(path):
    subprocess.run(["vorbiscomment", "-w", "-t", "TITLE=" + "z" * 70_000, path], check=True)


def by_eyed3(path):
    art = path.with_name("art.png")
    art.write_bytes(ART)
    words = ["--quiet", "--title", "q" * 5_000, "--add-image", f"{art}:FRONT_COVER"]
    subprocess.run(["eyeD3", *words, path], check=True, capture_output=True)


def by_wvtag(path):
    subprocess.run(["wvtag", "-q", "-y", "-w", "Title=" + "w" * 5_000, path], check=True)


def by_ape_at_the_end(path):
    tags = APEv2()
    tags["Title"] = LONG
    tags.save(path)


WITHOUT_TAGS = {"aac", "ac3"}
"""For ffmpeg; others put them before or behind the sound."""
TOOLS = {
    "mutagen": (by_mutagen, FORMATS),
    "ffmpeg": (by_ffmpeg, [suffix for suffix in BY_FFMPEG if suffix not in WITHOUT_TAGS]),
    "metaflac": (by_metaflac, ["flac"]),
    "vorbiscomment": (by_vorbiscomment, ["ogg"]),
    "eyeD3": (by_eyed3, ["mp3"]),
    "wvtag": (by_wvtag, ["wv"]),
    "apev2": (by_ape_at_the_end, ["mp3", "tta", "aac"]),
}
PROGRAMS = {"metaflac", "vorbiscomment", "eyeD3", "wvtag"}
CASES = [(tool, suffix) for tool, (_, suffixes) in TOOLS.items() for suffix in suffixes]


@pytest.mark.parametrize(("tool", "suffix"), CASES)
def test_retagging_leaves_the_signature(ffmpeg, shared, tmp_path, tool, suffix):
    if tool in PROGRAMS and shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")
    path = sound_in(ffmpeg, shared, tmp_path, suffix, seconds=6)
    before, was = signature(path), path.read_bytes()
    retag = TOOLS[tool][0]
    retag(path)
    assert signature(path) == before
    assert path.read_bytes() != was
    retag(path)
    assert signature(path) == before


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_tool_after_every_other_leaves_the_signature(ffmpeg, shared, tmp_path, suffix):
    path = sound_in(ffmpeg, shared, tmp_path, suffix, seconds=6)
    before = signature(path)
    for tool, (retag, suffixes) in [*TOOLS.items(), *reversed(TOOLS.items())]:
        if suffix in suffixes and (tool not in PROGRAMS or shutil.which(tool)):
            retag(path)
    assert signature(path) == before


@pytest.mark.parametrize("suffix", TWO_TONES)
def test_another_recording_has_another_signature(ffmpeg, tmp_path, suffix):
    one = make_kind(ffmpeg, tmp_path / f"one.{suffix}", tone=440)
    other = make_kind(ffmpeg, tmp_path / f"other.{suffix}", tone=443)
    assert signature(one) != signature(other)


@pytest.mark.parametrize("suffix", TWO_TONES)
def test_a_recording_cut_short_has_another_signature(ffmpeg, tmp_path, suffix):
    whole = make_kind(ffmpeg, tmp_path / f"whole.{suffix}", seconds=6)
    cut = make_kind(ffmpeg, tmp_path / f"cut.{suffix}", seconds=5)
    assert signature(whole) != signature(cut)


@pytest.mark.parametrize("suffix", [suffix for suffix in BY_FFMPEG if suffix != "ac3"])
def test_recordings_that_begin_in_the_same_silence_are_told_apart(ffmpeg, tmp_path, suffix):
    made = []
    for tone in (440, 443):
        path = tmp_path / f"{tone}.{suffix}"
        sound = f"sine=frequency={tone}:sample_rate=44100:duration=3,adelay=6000:all=1,apad=pad_dur=3"
        command = [ffmpeg, "-y", "-loglevel", "error", "-f", "lavfi", "-i", sound, "-ac", "2", path]
        subprocess.run(command, check=True)
        made.append(signature(path))
    assert made[0] != made[1]


BY_ITS_BEGINNING_AND_END = {"oga"}
"""Of Ogg the first 128 KB and the last 16 are looked at, since tools cut its pages anew; the other kinds of
Ogg need few bytes a second."""


@pytest.mark.parametrize("suffix", sorted({*BY_FFMPEG} - {"ac3"} - BY_ITS_BEGINNING_AND_END))
def test_recordings_that_differ_in_their_middle_alone_are_told_apart(ffmpeg, tmp_path, suffix):
    made = []
    for tone in (440, 443):
        path = tmp_path / f"{tone}.{suffix}"
        sound = (
            f"aevalsrc='sin(1885*t)/4+between(t,4.5,8)*sin(6.283*{tone}*t)/4':sample_rate=44100:duration=10"
        )
        command = [ffmpeg, "-y", "-loglevel", "error", "-f", "lavfi", "-i", sound, "-ac", "2", path]
        subprocess.run(command, check=True)
        made.append(signature(path))
    assert made[0] != made[1]


@pytest.mark.parametrize("md5", [bytes(16), hashlib.md5(b"", usedforsecurity=False).digest()])
def test_a_flac_that_says_nothing_of_its_sound_is_known_by_the_sound_itself(ffmpeg, tmp_path, md5):
    made = [make_kind(ffmpeg, tmp_path / f"{tone}.flac", tone=tone) for tone in (440, 443)]
    for path in made:
        content = bytearray(path.read_bytes())
        content[26:42] = md5
        path.write_bytes(content)
    before = list(map(signature, made))
    assert before[0] != before[1]
    for path in made:
        by_mutagen(path)
    assert list(map(signature, made)) == before


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_file_cut_anywhere_has_a_signature_or_holds_no_sound(ffmpeg, shared, tmp_path, suffix):
    whole = sound_in(ffmpeg, shared, tmp_path, suffix, seconds=1).read_bytes()
    path = tmp_path / f"cut.{suffix}"
    for part in (0.001, 0.003, 0.01, 0.03, 0.1, 0.5, 0.9, 0.999):
        path.write_bytes(whole[: int(len(whole) * part)])
        with open(path, "rb") as file:
            kind = sniff(file)
            if kind is None:
                continue
            with suppress(NoSoundError):
                assert audio_signature(file, *kind)
