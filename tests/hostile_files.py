"""Sound files made to hang, crash or bloat whoever reads them."""

import struct
import zlib

FRAMES = (b"\xff\xfb\x90\x00" + bytes(413)) * 40
"""A second of MPEG sound: silence, in frames that follow each other."""


def synchsafe(size):
    return bytes([size >> 21 & 0x7F, size >> 14 & 0x7F, size >> 7 & 0x7F, size & 0x7F])


def id3(version, *frames, flags=0):
    """A tag before a second of sound."""
    body = b"".join(frames)
    return b"ID3" + bytes([version, 0, flags]) + synchsafe(len(body)) + body + FRAMES


def frame(version, name, content, flags=0):
    size = synchsafe(len(content)) if version == 4 else struct.pack(">I", len(content))
    return name + size + struct.pack(">H", flags) + content


def packed(size, text=b"x"):
    """A frame's content that unpacks to a size."""
    packer = zlib.compressobj(9)
    parts = [packer.compress(b"\x00a\x00")]
    parts += [packer.compress(text * 1_000_000) for _ in range(size // 1_000_000 // len(text))]
    return b"".join(parts) + packer.flush()


def packed_text_23(size):
    content = packed(size)
    return id3(3, frame(3, b"TXXX", struct.pack(">I", size) + content, 0x80))


def packed_text_24(size):
    content = packed(size, b"\0a")
    return id3(4, frame(4, b"TXXX", synchsafe(len(content)) + content, 0x09))


def many_frames(count):
    return id3(4, frame(4, b"TXXX", b"\x03a\x00b\x00c") * count)


def chapters_within_chapters(depth):
    content = b""
    for _ in range(depth):
        content = frame(3, b"CHAP", b"a\0" + bytes(16) + content)
    return id3(3, content)


def many_chapters(count):
    frames = [frame(3, b"CHAP", b"%d\0" % n + struct.pack(">IIII", n, n + 1, 0, 0)) for n in range(count)]
    return id3(3, *frames)


def box(name, *content):
    body = b"".join(content)
    return struct.pack(">I", len(body) + 8) + name + body


def boxes_within_boxes(depth):
    inside = b""
    for _ in range(depth):
        inside = box(b"moov", inside)
    return box(b"ftyp", b"M4A \0\0\0\0") + inside


def mp4_of(seconds, *, boxes=b"", rate=1_000):
    header = struct.pack(">IIIIII", 0, 0, 0, rate, seconds, 0)
    handler = box(b"hdlr", bytes(8) + b"soun" + bytes(13))
    track = box(b"trak", box(b"mdia", box(b"mdhd", header), handler))
    return box(b"ftyp", b"M4A \0\0\0\0") + box(b"moov", track, boxes) + box(b"mdat", bytes(range(256)) * 8)


def many_chunks(count):
    return b"FORM" + struct.pack(">I", 4 + 8 * count) + b"AIFF" + b"ABCD\0\0\0\0" * count


def musepack_without_sizes():
    """A stream whose packets have no length: a reader that believes it never ends."""
    return b"MPCK" + b"SH\x00" + bytes(200)


def wavpack_of_many_blocks(count):
    block = b"wvpk" + struct.pack("<IHBBIIIII", 24, 0x410, 0, 0, 0xFFFFFFFF, 0, 1, 0, 0)
    return block * count


def wav_of(data, *, rate=44_100, bytes_a_second=176_400, size=None):
    form = struct.pack("<HHIIHH", 1, 2, rate, bytes_a_second, 4, 16)
    head = b"fmt " + struct.pack("<I", 16) + form
    return (
        b"RIFF"
        + struct.pack("<I", 36 + len(data))
        + b"WAVE"
        + head
        + b"data"
        + struct.pack("<I", len(data) if size is None else size)
        + data
    )


def flac_of(*blocks, samples=44_100):
    """FLAC blocks before something that looks like a frame."""
    stream = bytes(10) + struct.pack(">Q", 44_100 << 44 | 1 << 41 | 15 << 36 | samples) + bytes(range(16))
    all_blocks = [(0, stream), *blocks]
    out = b"fLaC"
    for number, (kind, content) in enumerate(all_blocks):
        last = 0x80 if number == len(all_blocks) - 1 else 0
        out += bytes([last | kind]) + struct.pack(">I", len(content))[1:] + content
    return out + b"\xff\xf8\x59\x88" + bytes(2_000)


def vorbis_comment(*comments, count=None):
    out = struct.pack("<I", 0) + struct.pack("<I", len(comments) if count is None else count)
    return out + b"".join(struct.pack("<I", len(one)) + one for one in comments)


_ART = bytes(15_000_000)
HOSTILE = {
    "a text that unpacks to 60 MB.mp3": lambda: packed_text_23(60_000_000),
    "a text that unpacks to 500 MB.mp3": lambda: packed_text_23(500_000_000),
    "a text that unpacks to 60 MB, newer.mp3": lambda: packed_text_24(60_000_000),
    "two hundred thousand frames.mp3": lambda: many_frames(200_000),
    "chapters within chapters.mp3": lambda: chapters_within_chapters(2_000),
    "a hundred thousand chapters.mp3": lambda: many_chapters(100_000),
    "a tag larger than the file.mp3": lambda: b"ID3\x04\0\0" + synchsafe(200_000_000) + b"TIT2",
    "everything is a false sync.mp3": lambda: id3(4, bytes([0xFF]) * 2_000_000, flags=0x80),
    "art of 15 MB.mp3": lambda: id3(3, frame(3, b"APIC", b"\0image/png\0\x03\0" + _ART)),
    "art of 15 MB.flac": lambda: flac_of((6, _ART)),
    "four thousand million comments.flac": lambda: flac_of((4, vorbis_comment(count=0xFFFFFFFF))),
    "300,000 comments.flac": lambda: flac_of((4, vorbis_comment(*[b"a=b"] * 300_000))),
    "a million comments.flac": lambda: flac_of((4, vorbis_comment(*[b"a=b"] * 1_000_000))),
    "a title of 16 MB.flac": lambda: flac_of((4, vorbis_comment(b"TITLE=" + b"\x1b\0" * 8_000_000))),
    "472 days.flac": lambda: flac_of(samples=(1 << 36) - 1),
    "no time at all.flac": lambda: flac_of(samples=0),
    "moov in moov.m4a": lambda: boxes_within_boxes(5_000),
    "136 years.m4a": lambda: mp4_of(0xFFFFFFFE, rate=1),
    "no time at all.m4a": lambda: mp4_of(0),
    "no units of time.m4a": lambda: mp4_of(1_000, rate=0),
    "a hundred thousand boxes.m4a": lambda: mp4_of(1_000, boxes=box(b"free") * 100_000),
    "two million empty chunks.aiff": lambda: many_chunks(2_000_000),
    "no sizes.mpc": musepack_without_sizes,
    "no sound.wav": lambda: wav_of(b""),
    "no time at all.wav": lambda: wav_of(bytes(range(200)), rate=0, bytes_a_second=0),
    "larger than the disk.wav": lambda: wav_of(bytes(range(200)), size=0xFFFFFFF0),
    "pages of nothing.ogg": lambda: (b"OggS\0\x02" + bytes(20) + b"\x01\x1e\x01vorbis" + bytes(23)) * 20_000,
    "a million blocks.wv": lambda: wavpack_of_many_blocks(1_000_000),
}
"""How each is made, by what it is."""
