"""Files that pass for sound and are none: playlists that lead outside, pieces of files, no files at all."""

import os
import random
import threading
from contextlib import suppress
from pathlib import Path
from socket import create_server

from hostile_files import FRAMES, id3


class Outside:
    """A listener on the loopback: what a playlist would lead to. ``requests`` is what came."""

    def __init__(self):
        self.requests = []
        self._door = create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._door.getsockname()[1]}"
        self._thread = threading.Thread(target=self._answer, name="outside")
        self._thread.start()

    def _answer(self):
        with suppress(OSError):
            while True:
                visitor, _ = self._door.accept()
                with visitor, suppress(OSError):
                    visitor.settimeout(1)
                    self.requests.append(visitor.recv(1_000))

    def close(self):
        with suppress(OSError):
            self._door.shutdown(2)
        self._door.close()
        self._thread.join(timeout=5)


def playlists(address):
    """Playlists and stream descriptions that all lead to an address, as what they pass for."""
    hls = f"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n{address}/part.ts\n#EXT-X-ENDLIST\n".encode()
    dash = (
        '<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static"'
        ' mediaPresentationDuration="PT9S"><Period><AdaptationSet mimeType="audio/mp4"><Representation'
        f' id="1" bandwidth="128000"><BaseURL>{address}/part.mp4</BaseURL></Representation></AdaptationSet>'
        "</Period></MPD>"
    ).encode()
    xspf = (
        '<?xml version="1.0"?><playlist version="1" xmlns="http://xspf.org/ns/0/"><trackList><track>'
        f"<location>{address}/song.mp3</location></track></trackList></playlist>"
    ).encode()
    sdp = f"v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\na=control:{address}/x\nm=audio 9 RTP/AVP 14\n"
    return {
        "hls.mp3": hls,
        "hls.flac": hls,
        "hls behind a tag.mp3": id3(4).removesuffix(FRAMES) + hls,
        "dash.mp3": dash,
        "dash.m4a": dash,
        "m3u.ogg": f"#EXTM3U\n#EXTINF:9,Song\n{address}/song.mp3\n".encode(),
        "bare address.mp3": f"{address}/song.mp3\n".encode(),
        "xspf.flac": xspf,
        "sdp.opus": sdp.encode(),
        "pls.wav": f"[playlist]\nNumberOfEntries=1\nFile1={address}/song.mp3\n".encode(),
        "asx.wma": f'<asx version="3.0"><entry><ref href="{address}/song.wma"/></entry></asx>'.encode(),
        "concat.mp3": f"ffconcat version 1.0\nfile '{address}/song.mp3'\n".encode(),
    }


def broken_files(flac, m4a, ogg):
    """What is left of whole files, and bytes that never were one; none holds a sound."""
    return {
        "empty.mp3": b"",
        "zeros.mp3": bytes(50_000),
        "garbage.mp3": random.Random(7).randbytes(50_000).replace(b"\xff", b"\0"),
        "garbage.flac": b"fLaC" + random.Random(8).randbytes(50_000),
        "header alone.flac": flac[:2_000],
        "header alone.ogg": ogg[:60],
        "half.m4a": m4a[: len(m4a) // 2],
        "half a header.wav": b"RIFF\0\0\0\0WAVEfmt ",
        "words.ogg": b"These are words, and no sound. " * 100,
    }


def spoil(path, how):
    """Put what is no file in a file's place."""
    path.unlink()
    if how == "fifo":
        os.mkfifo(path)
    elif how == "folder":
        path.mkdir()
    elif how == "loop":
        path.symlink_to(path.name)
    elif how == "device":
        path.symlink_to("/dev/zero")
    elif how == "forbidden":
        path.touch(mode=0)
    elif how == "unreadable":
        # Root passes every mode; of its own first bytes no process can read any.
        path.symlink_to("/proc/self/mem")


NO_FILES = [
    "missing.mp3",
    "fifo.mp3",
    "folder.mp3",
    "loop.mp3",
    *(["device.mp3", "unreadable.mp3"] if Path("/proc/self/mem").exists() else []),
    *(["forbidden.mp3"] if os.geteuid() else []),
]
