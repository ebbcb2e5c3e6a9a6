"""The decoder process: decodes one piece of sound after another, as it is asked to, until it is closed.

It never trusts a file: memory is bounded, and whatever is raised becomes a word about that piece.
A file that eats all memory, crashes it or never ends is its parent's to deal with.
"""

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import asdict
from threading import Condition, Thread
from typing import BinaryIO

import av

from cuebook.playback.stream_decoding import Decoding, Equalizer, NoSoundError, UnknownKindError
from cuebook.playback.stream_messages import FRAME_BYTES, Failed, Opened, Said, Wish, message

MEMORY_LIMIT = 1 << 30
BLOCK_FRAMES = 4_096
"""Frames are said in blocks of at least so many, but for the first, which is waited for."""


class Wishes:
    """What is to be decoded: what now, and what next."""

    def __init__(self, lines: BinaryIO) -> None:
        self._lines = lines
        self._changed = Condition()
        self._waiting: list[Wish] = []
        self._now = 0
        self._dropped = False

    def listen(self) -> None:
        """Take wishes until there are no more; then the process ends, whatever it does."""
        for line in self._lines:
            wish = Wish.from_line(line)
            with self._changed:
                self._put(wish)
                self._changed.notify()
        os._exit(0)

    def _put(self, wish: Wish) -> None:
        """A wish comes behind the one it names; what came there before is dropped, be it at work already."""
        chain = [self._now, *(one.piece for one in self._waiting)]
        kept = chain.index(wish.after) if wish.after in chain else 0
        self._dropped = self._dropped or wish.after not in chain
        self._waiting[kept:] = [wish] if wish.piece else []

    def take(self) -> Wish:
        """Wait for the next wish."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting)
            wish = self._waiting.pop(0)
            self._now, self._dropped = wish.piece, False
            return wish

    @property
    def dropped(self) -> bool:
        """Whether what is decoded now is no longer wanted."""
        return self._dropped


class Worker:
    """Decodes what is wished for, and says it."""

    def __init__(self, wishes: Wishes, out: BinaryIO) -> None:
        self._wishes = wishes
        self._out = out
        self._equalizer: Equalizer | None = None
        self._ended, self._rate = 0, 0

    def work(self) -> None:
        """Decode for ever."""
        self._say(Said.READY, 0)
        while True:
            self._decode(self._wishes.take())

    def _decode(self, wish: Wish) -> None:
        try:
            joined = self._rate if wish.after and wish.after == self._ended else 0
            decoding = Decoding(wish, wish.rate or joined)
            try:
                opened = Opened(decoding.rate, decoding.file_seconds)
                self._say(Said.OPENED, wish.piece, json.dumps(asdict(opened)).encode())
                for block in self._blocks(wish, decoding):
                    self._say(Said.SOUND, wish.piece, block)
                    if self._wishes.dropped:
                        return
            finally:
                decoding.close()
        except MemoryError:
            os._exit(1)
        except UnknownKindError:
            self._fail(wish, "it is of a kind that cannot be decoded here", unknown=True)
        except NoSoundError as error:
            self._fail(wish, str(error))
        except OSError as error:  # FFmpeg's errors are too
            damaged = isinstance(error, av.FFmpegError)
            self._fail(wish, "it is damaged" if damaged else f"it cannot be read: {error.strerror or error}")
        except Exception as error:  # noqa: BLE001 - whatever a damaged file leads to
            self._fail(wish, f"it is damaged: {error or type(error).__name__}"[:300])
        else:
            self._ended, self._rate = wish.piece, decoding.rate
            self._say(Said.ENDED, wish.piece)

    def _blocks(self, wish: Wish, decoding: Decoding) -> Iterator[bytes]:
        """The sound in blocks, through the equalizer where there is one."""
        gathered, least = bytearray(), 1
        equalizer = self._equalizer_for(wish, decoding.rate)
        for sound in decoding.sound():
            gathered += equalizer.through(sound) if equalizer else sound
            if len(gathered) >= least:
                yield bytes(gathered)
                gathered.clear()
                least = BLOCK_FRAMES * FRAME_BYTES
        if gathered:
            yield bytes(gathered)

    def _equalizer_for(self, wish: Wish, rate: int) -> Equalizer | None:
        """The one at work where the piece joins what it worked on, else a fresh one."""
        known = self._equalizer
        if not wish.bands_db:
            self._equalizer = None
        elif wish.after != self._ended or not known or (known.rate, known.bands_db) != (rate, wish.bands_db):
            self._equalizer = Equalizer(rate, wish.bands_db)
        return self._equalizer

    def _fail(self, wish: Wish, reason: str, *, unknown: bool = False) -> None:
        self._say(Said.FAILED, wish.piece, json.dumps(asdict(Failed(reason, unknown))).encode())

    def _say(self, what: Said, piece: int, rest: bytes = b"") -> None:
        self._out.write(message(what, piece, rest))
        self._out.flush()


def main() -> None:
    """Work until standard input ends."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - only where the system has it

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    av.logging.set_level(None)
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=0)
    wishes = Wishes(sys.stdin.buffer)
    Thread(target=wishes.listen, daemon=True).start()
    Worker(wishes, out).work()


if __name__ == "__main__":
    main()
