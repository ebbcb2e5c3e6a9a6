"""Worker processes that read sound files: kept busy, watched, and replaced when a file breaks them."""

import json
import os
import selectors
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from time import monotonic, sleep

from cuebook.domain.cue_sheet import CueSheet, parse_cue_sheet
from cuebook.domain.errors import CuebookError
from cuebook.domain.sound_file import FileProblem, ProblemKind, SoundFile
from cuebook.ports.runtime import CancelToken
from cuebook.tags.answers import answer_from_json
from cuebook.tags.cue_sheet_file import read_cue_sheet
from cuebook.tags.limits import OUT_OF_MEMORY, OUT_OF_TIME, SECONDS_WITHOUT_A_WORD
from cuebook.tags.sniff import identify

BATCH = 256
PLENTY = 64
GATHERING_SECONDS = 0.02
"""Answers are fetched in handfuls while each worker has plenty to do: waking up for each costs as much as
reading a small file."""
MOST_UNREAD_BYTES = 40_000
"""With one name more, however long, less than a pipe holds, so that handing over work never blocks."""

Answer = tuple[bytes, SoundFile | FileProblem]


class _Worker:
    """One process and the files it was given and has not answered for, the oldest first."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-m", "cuebook.tags.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self.process.stdin is not None  # noqa: S101 - tells the type checker what PIPE means
        assert self.process.stdout is not None  # noqa: S101
        self.stdin, self.stdout = self.process.stdin, self.process.stdout
        self.unanswered: deque[bytes] = deque()
        self._sizes: deque[int] = deque()  # in bytes, of each as it was handed over
        self._unread = 0
        self.heard_at = monotonic()
        self._partial = b""

    def take(self, paths: Iterator[bytes]) -> None:
        """Take files to read, as many as there is room for."""
        if not self.unanswered:
            self.heard_at = monotonic()
        lines = []
        while self._has_room() and (path := next(paths, None)) is not None:
            lines.append(json.dumps(os.fsdecode(path)).encode() + b"\n")
            self.unanswered.append(path)
            self._sizes.append(len(lines[-1]))
            self._unread += len(lines[-1])
        if lines:
            # A worker that is gone is noticed where its answers are awaited.
            with suppress(BrokenPipeError):
                self.stdin.write(b"".join(lines))
                self.stdin.flush()

    def _has_room(self) -> bool:
        return len(self.unanswered) < BATCH and self._unread < MOST_UNREAD_BYTES

    def answers(self) -> list[Answer] | None:
        """What it has answered by now; None when it is gone."""
        read = os.read(self.stdout.fileno(), 1 << 20)
        if not read:
            return None
        self.heard_at = monotonic()
        *lines, self._partial = (self._partial + read).split(b"\n")
        self._unread -= sum(self._sizes.popleft() for _ in lines)
        return [_answer(self.unanswered.popleft(), line) for line in lines]

    def end(self) -> int:
        """Kill it, whatever it does, and give its exit status."""
        self.process.kill()
        with suppress(BrokenPipeError):  # it may have died with work on its way
            self.stdin.close()
        self.stdout.close()
        return self.process.wait()


class WorkerPool:
    """Fulfils ``TagReader``. Workers live on between scans."""

    def __init__(self, workers: int | None = None) -> None:
        self._size = workers or min(4, os.cpu_count() or 1)
        self._idle: list[_Worker] = []

    def looks_like_audio(self, path: bytes) -> bool:
        """Whether a file's first bytes are those of a sound file."""
        try:
            identify(path)
        except CuebookError:
            return False
        return True

    def cue_sheet(self, path: bytes) -> CueSheet:
        """Read a cue sheet: a short text of a small grammar, which needs no worker."""
        return parse_cue_sheet(read_cue_sheet(path))

    def get_ready(self) -> None:
        """Start the workers, which takes each of them a tenth of a second."""
        while len(self._idle) < self._size:
            self._idle.append(_Worker())

    def read(self, paths: Iterable[bytes], cancel: CancelToken) -> Iterator[Answer]:
        """Read files and give each one's answer as it comes."""
        reading = _Reading(
            iter(paths), [self._idle.pop() if self._idle else _Worker() for _ in range(self._size)]
        )
        try:
            for answer in reading.answers(cancel):
                if cancel.cancelled:  # many may have come at once
                    break
                yield answer
        finally:
            self._idle += reading.dismissed()

    def close(self) -> None:
        """End all workers."""
        for worker in self._idle:
            worker.end()
        self._idle.clear()


class _Reading:
    """One run through some files."""

    def __init__(self, paths: Iterator[bytes], workers: list[_Worker]) -> None:
        self._paths = paths
        self._again: deque[bytes] = deque()
        self._broke: set[bytes] = set()
        self._selector = selectors.DefaultSelector()
        for worker in workers:
            self._selector.register(worker.stdout, selectors.EVENT_READ, worker)

    def answers(self, cancel: CancelToken) -> Iterator[Answer]:
        """Give answers until every file has one."""
        while not cancel.cancelled:
            self._hand_out()
            if not any(worker.unanswered for worker in self._workers()):
                return
            ready = self._selector.select(timeout=0.2)
            if ready and all(len(worker.unanswered) > PLENTY for worker in self._workers()):
                sleep(GATHERING_SECONDS)
            for key, _ in ready:
                worker: _Worker = key.data
                answers = worker.answers()
                yield from answers if answers is not None else self._replace(worker)
            for worker in self._workers():
                if worker.unanswered and monotonic() - worker.heard_at > SECONDS_WITHOUT_A_WORD:
                    yield from self._replace(worker, hung=True)

    def _workers(self) -> list[_Worker]:
        return [key.data for key in self._selector.get_map().values()]

    def _hand_out(self) -> None:
        """Keep workers busy; files that were lost with one are given out by themselves."""
        for worker in self._workers():
            if self._again and not worker.unanswered:
                worker.take(iter([self._again.popleft()]))
            elif not self._alone(worker):
                worker.take(self._paths)

    def _alone(self, worker: _Worker) -> bool:
        return not self._broke.isdisjoint(worker.unanswered)

    def _replace(self, worker: _Worker, *, hung: bool = False) -> Iterator[Answer]:
        """Put a fresh worker in place of one that a file broke, and let it try that file again.

        None but a fresh one: another may have died as well, and would seem to have been broken by it too.
        """
        self._selector.unregister(worker.stdout)
        status = worker.end()
        fresh = _Worker()
        self._selector.register(fresh.stdout, selectors.EVENT_READ, fresh)
        if not worker.unanswered:
            return
        guilty, *rest = worker.unanswered
        if guilty in self._broke:
            yield guilty, _quarantined(guilty, hung=hung, status=status)
            self._again.extend(rest)
        else:
            self._broke.add(guilty)
            fresh.take(iter([guilty]))
            self._again.extend(rest)

    def dismissed(self) -> list[_Worker]:
        """End the run; workers with nothing left to answer can serve the next."""
        workers = self._workers()
        self._selector.close()
        for worker in workers:
            if worker.unanswered:
                worker.end()
        return [worker for worker in workers if not worker.unanswered]


def _answer(path: bytes, line: bytes) -> Answer:
    answer = answer_from_json(line)
    return path, answer if isinstance(answer, SoundFile) else FileProblem(path, *answer)


def _quarantined(path: bytes, *, hung: bool, status: int) -> FileProblem:
    if hung or status == OUT_OF_TIME:
        return FileProblem(path, ProblemKind.TOO_SLOW, "reading it took too long, twice")
    if status == OUT_OF_MEMORY:
        return FileProblem(path, ProblemKind.TOO_LARGE, "reading it needed too much memory, twice")
    return FileProblem(path, ProblemKind.DAMAGED, "reading it broke the reader, twice")
