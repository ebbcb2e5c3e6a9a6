"""A sound in each format Cuebook reads, made by ffmpeg, by hand, or taken from other projects' test files."""

import random
import shutil
import struct
from pathlib import Path

import pytest

from builders import make_sound

BY_FFMPEG = [
    "flac",
    "mp3",
    "ogg",
    "opus",
    "m4a",
    "wav",
    "spx",
    "oga",
    "aiff",
    "wma",
    "wv",
    "tta",
    "aac",
    "ac3",
]
BY_HAND = ["dsf", "dff"]
FROM_OTHERS = {
    "ape": "beetbox+mediafile/test/rsrc/full.ape",
    "mpc": "beetbox+mediafile/test/rsrc/full.mpc",
    "ofr": "quodlibet+mutagen/tests/data/silence-2s-44100-16.ofr",
    "tak": "quodlibet+mutagen/tests/data/silence-44-s.tak",
}
DSD_RATE = 2_822_400


def make_kind(ffmpeg, path, *, seconds=3.0, tone=440):
    """Write a tone; files of two different tones hold different sound."""
    path = Path(path)
    if path.suffix == ".dsf":
        return make_dsf(path, seconds=seconds, seed=tone)
    if path.suffix == ".dff":
        return make_dsdiff(path, seconds=seconds, seed=tone)
    return make_sound(ffmpeg, path, seconds=seconds, tone=tone)


def take_kind(shared, kind, path):
    """Copy a test file of a format that nothing here can write."""
    source = shared / "samples" / "torture" / FROM_OTHERS[kind]
    if not source.is_file():
        pytest.skip("the torture set is not here")
    shutil.copyfile(source, path)
    return Path(path)


def dsd(seconds, seed):
    """Noise of single bits, two channels, in blocks of 4096 bytes."""
    blocks = max(1, round(seconds * DSD_RATE / 8 / 4_096))
    return random.Random(seed).randbytes(blocks * 4_096 * 2)


def make_dsf(path, *, seconds=3.0, seed=0):
    """Write a DSF file without tags."""
    sound = dsd(seconds, seed)
    head = b"DSD " + struct.pack("<QQQ", 28, 92 + len(sound), 0)
    form = b"fmt " + struct.pack("<QIIIIIIQII", 52, 1, 0, 2, 2, DSD_RATE, 1, len(sound) * 4, 4_096, 0)
    path.write_bytes(head + form + b"data" + struct.pack("<Q", 12 + len(sound)) + sound)
    return path


def make_dsdiff(path, *, seconds=3.0, seed=0):
    """Write a DSDIFF file without tags."""

    def chunk(name, body):
        return name + struct.pack(">Q", len(body)) + body + b"\0" * (len(body) % 2)

    rate = chunk(b"FS  ", struct.pack(">I", DSD_RATE))
    channels = chunk(b"CHNL", struct.pack(">H", 2) + b"SLFTSRGT")
    packing = chunk(b"CMPR", b"DSD " + b"\x0enot compressed" + b"\0")
    body = (
        b"DSD "
        + chunk(b"FVER", b"\x01\x05\x00\x00")
        + chunk(b"PROP", b"SND " + rate + channels + packing)
        + chunk(b"DSD ", dsd(seconds, seed))
    )
    path.write_bytes(b"FRM8" + struct.pack(">Q", len(body)) + body)
    return path
