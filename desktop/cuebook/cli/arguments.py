"""The words of the command line, as far as they decide what is started. No library is needed for it."""

import os
from collections.abc import Sequence
from typing import NamedTuple

COMMANDS = {
    "scan": "scan",
    "cues": "cues",
    "searches": "searches",
    "scores": "scores",
    "play": "play",
    "rate": "rate",
    "ratings": "ratings",
    "mark": "mark",
    "kind": "kind",
    "album": "album",
    "score": "score",
    "collections": "collections",
    "collection": "collections",
    "pair": "pair",
    "decisions": "decisions",
    "review": "review",
    "reviewers": "reviewers",
    "plays": "plays",
    "export": "export",
    "backup": "backup",
    "restore": "backup",
    "doctor": "doctor",
    "demo": "demo",
}
"""Words that are commands, not files, even where a file has that name; and the module of each."""

AUDIO_CHOICES = ("auto", "dummy", "silent")
CAME_BACK = "--came-back"


class UsageError(Exception):
    """The words make no sense before any command is reached; the message says why."""


class Arguments(NamedTuple):
    """What was asked for.

    ``data_dir`` and ``json`` may stand before or after the command; ``rest`` is everything else.
    ``files`` are paths that exist, where no command is named. ``came_back`` is for the window alone, from
    the one who starts it again after a crash.
    """

    data_dir: str | None
    json: bool
    audio: str
    rest: tuple[str, ...]
    files: tuple[bytes, ...]
    came_back: str = ""

    @property
    def demo(self) -> bool:
        """Whether the demo is asked for."""
        return self.rest[:1] == ("demo",)

    @property
    def wants_window(self) -> bool:
        """Whether a window is to be opened: nothing is asked for, or files, or the demo."""
        return not self.json and (not self.rest or bool(self.files) or self.rest == ("demo",))


def parse_arguments(words: Sequence[str]) -> Arguments:
    """Part the options every command takes from the rest. What follows ``--`` is left alone.

    Raises UsageError where one of these options has a value that it cannot have.
    """
    taken: dict[str, str] = {}
    rest: list[str] = []
    json = False
    waiting = list(words)
    while waiting:
        word = waiting.pop(0)
        if word == "--":
            rest += [word, *waiting]
            break
        name, equals, value = word.partition("=")
        if name in {"--data-dir", "--audio", CAME_BACK} and (equals or waiting):
            taken[name] = value if equals else waiting.pop(0)
        elif word == "--json":
            json = True
        else:
            rest.append(word)
    _check(taken)
    named = [word for word in rest if word != "--"]
    are_files = bool(named) and named[0] not in COMMANDS and all(os.path.exists(word) for word in named)
    return Arguments(
        data_dir=taken.get("--data-dir"),
        json=json,
        audio=taken.get("--audio", "auto"),
        rest=tuple(rest),
        files=tuple(map(os.fsencode, named)) if are_files else (),
        came_back=taken.get(CAME_BACK, ""),
    )


def _check(taken: dict[str, str]) -> None:
    """An empty data folder must not lead to the usual one: it is a script's variable that was not set."""
    if taken.get("--data-dir") == "":
        msg = "--data-dir is empty; name a folder."
        raise UsageError(msg)
    audio = taken.get("--audio")
    if audio is not None and audio not in AUDIO_CHOICES:
        msg = f"--audio is one of: {', '.join(AUDIO_CHOICES)}."
        raise UsageError(msg)
