"""``cuebook play``: play cues or files and log them as the window does."""

import os
from typing import Annotated

import typer

from cuebook.cli.playing import Playing
from cuebook.cli.positions import read_position, refuse_behind_end
from cuebook.cli.session import Session
from cuebook.cli.words import SEARCH_WORDS, query_of, readable
from cuebook.domain.errors import CuebookError
from cuebook.domain.ids import CueId
from cuebook.domain.sound_file import FileProblem
from cuebook.domain.units import PositionMs

_MOST_SECONDS = 1_000_000_000
_ORIGINS = {None, "picked", "opened"}


def add_to(application: typer.Typer) -> None:
    """Register the command."""

    @application.command(context_settings=SEARCH_WORDS)
    def play(
        context: typer.Context,
        what: Annotated[
            list[str] | None, typer.Argument(metavar="[QUERY|FILE…]", help="What to play.")
        ] = None,
        headless: Annotated[bool, typer.Option("--headless", help="Without a window.")] = False,
        seconds: Annotated[
            float | None, typer.Option(min=0, max=_MOST_SECONDS, help="Stop after so many seconds.")
        ] = None,
        start: Annotated[
            str | None, typer.Option("--from", metavar="POSITION", help="Begin there, like 1:30.")
        ] = None,
        origin: Annotated[
            str | None, typer.Option(help="picked or opened; default: picked for one cue.")
        ] = None,
        saved: Annotated[
            str | None, typer.Option("--search", metavar="NAME", help="What this saved search finds.")
        ] = None,
    ) -> None:
        """Play cues or files; ends when the queue ends."""
        _ = headless  # without a window is the only way a command plays
        session: Session = context.obj
        if origin not in _ORIGINS:
            msg = "--origin is picked or opened."
            raise typer.BadParameter(msg)
        position = read_position(start) if start else 0
        read_only = session.app.storage.read_only_reason
        if read_only:
            raise CuebookError(read_only)
        found_by = [f"({session.app.saved_searches.named(readable(saved)).query})"] if saved else []
        _play(session, [*found_by, *(what or [])], origin, position, seconds)


def _play(
    session: Session, what: list[str], origin: str | None, position: PositionMs, seconds: float | None
) -> None:
    cues, problems = find_what(session, what)
    if not cues and not problems:
        msg = "Nothing answers to that. List cues with: cuebook cues WORDS"
        raise CuebookError(msg)
    playing = Playing(session)
    for problem in problems:
        playing.refuse(problem)
    first = session.app.reading.cue(cues[0]) if cues else None
    if first:
        refuse_behind_end(first, position)
        playing.play(cues, origin=origin, position=position, seconds=seconds)
    playing.report()
    if playing.failed:
        raise typer.Exit(1)


def find_what(session: Session, what: list[str]) -> tuple[list[CueId], list[FileProblem]]:
    """Turn words into cues: those that exist as paths are files, the others a query."""
    app = session.app
    paths = [word for word in what if os.path.exists(word)]
    words = [readable(word) for word in what if word not in paths]
    cues: list[CueId] = []
    problems: list[FileProblem] = []
    if paths:
        opened: list[bool] = []

        def when_opened(found: list[CueId], refused: list[FileProblem]) -> None:
            cues.extend(found)
            problems.extend(refused)
            opened.append(True)

        app.opening.open([os.fsencode(path) for path in paths], when_opened)
        session.runtime.run_until(lambda: bool(opened))
    if words or not what:
        by_id = app.reading.cues([CueId(word) for word in words])
        found = by_id if words and len(by_id) == len(words) else app.reading.find_cues(query_of(words))[1]
        cues += [cue.id for cue in found]
    return cues, problems
