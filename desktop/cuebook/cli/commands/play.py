"""``cuebook play``: play cues or files and log them as the window does."""

import os
from typing import Annotated, Any

import typer

from cuebook.cli.json_shapes import path_text, play_json
from cuebook.cli.log_table import print_plays
from cuebook.cli.session import Session
from cuebook.domain.errors import CuebookError
from cuebook.domain.events import CueEnded, CueFailed, CueStarted, LogHeld, PlaybackUnavailable, QueueEnded
from cuebook.domain.ids import CueId, PlayId
from cuebook.domain.listening import LogFilter
from cuebook.domain.play import Ending
from cuebook.domain.query import parse_query
from cuebook.domain.sound_file import FileProblem
from cuebook.domain.units import SECOND_MS, clock_text, parse_clock_text
from cuebook.services.app import App


def add_to(application: typer.Typer) -> None:
    """Register the command."""

    @application.command()
    def play(
        context: typer.Context,
        what: Annotated[
            list[str] | None, typer.Argument(metavar="[QUERY|FILE…]", help="What to play.")
        ] = None,
        headless: Annotated[bool, typer.Option("--headless", help="Without a window.")] = False,
        seconds: Annotated[float | None, typer.Option(min=0, help="Stop after so many seconds.")] = None,
        start: Annotated[
            str | None, typer.Option("--from", metavar="POSITION", help="Begin there, like 1:30.")
        ] = None,
        origin: Annotated[
            str | None, typer.Option(help="picked or opened; default: picked for one cue.")
        ] = None,
    ) -> None:
        """Play cues or files; ends when the queue ends."""
        _ = headless  # without a window is the only way a command plays
        session: Session = context.obj
        if origin not in {None, "picked", "opened"}:
            msg = "--origin is picked or opened."
            raise typer.BadParameter(msg)
        try:
            position = parse_clock_text(start) if start else 0
        except ValueError as error:
            raise typer.BadParameter(str(error)) from error
        cues, problems = find_what(session, what or [])
        if not cues and not problems:
            msg = "Nothing answers to that. List cues with: cuebook cues WORDS"
            raise CuebookError(msg)
        playing = Playing(session)
        playing.problems += [{"path": path_text(one.path), "reason": one.reason} for one in problems]
        if cues:
            playing.play(cues, origin=origin, position=position, seconds=seconds)
        playing.report()


def find_what(session: Session, what: list[str]) -> tuple[list[CueId], list[FileProblem]]:
    """Turn words into cues: those that exist as paths are files, the others a query."""
    app = session.app
    paths = [word for word in what if os.path.exists(word)]
    words = [word for word in what if word not in paths]
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
        found = (
            by_id
            if words and len(by_id) == len(words)
            else app.reading.find_cues(parse_query(" ".join(words)))[1]
        )
        cues += [cue.id for cue in found]
    return cues, problems


class Playing:
    """Plays in the terminal and gathers what came of it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._app: App = session.app
        self._plays: list[PlayId] = []
        self._began = session.runtime.now()
        self._over = False
        self._unavailable = ""
        self.problems: list[dict[str, Any]] = []
        bus = self._app.bus
        bus.subscribe(CueStarted, self._started)
        bus.subscribe(CueEnded, lambda event: self._plays.append(event.play))
        bus.subscribe(CueFailed, self._failed)
        bus.subscribe(QueueEnded, lambda _: self.end())
        bus.subscribe(PlaybackUnavailable, self._no_sound)
        bus.subscribe(LogHeld, lambda event: session.say(event.reason))

    def play(self, cues: list[CueId], *, origin: str | None, position: int, seconds: float | None) -> None:
        """Play until the queue, the time or the user's patience ends."""
        session, player = self._session, self._app.player
        session.on_interrupt(lambda: self._stop(Ending.CLOSED))
        if origin == "picked" or (origin is None and len(cues) == 1):
            player.pick(cues, 0, position)
        else:
            player.open(cues, position)
        if seconds is not None:
            session.runtime.call_later(round(seconds * SECOND_MS), lambda: self._stop(Ending.STOPPED))
        self.run()

    def run(self) -> None:
        """Run the loop until all is over."""
        self._session.runtime.run_until(lambda: self._over)
        if self._unavailable:
            raise CuebookError(self._unavailable)

    def end(self) -> None:
        """Come to the end."""
        self._over = True

    def _stop(self, ending: Ending) -> None:
        self._app.player.stop(ending)
        self.end()

    def _started(self, event: CueStarted) -> None:
        cue = self._app.reading.cue(event.cue)
        if cue and not self._session.json:
            length = f"  {clock_text(cue.duration_ms)}" if cue.duration_ms else ""
            self._session.say(f"▶ {cue.title}  ({cue.album}){length}")

    def _failed(self, event: CueFailed) -> None:
        path = path_text(event.path)
        self.problems.append({"path": path, "reason": event.reason})
        self._session.say(f"{path} cannot be played: {event.reason}. Going on with the next cue.")

    def _no_sound(self, event: PlaybackUnavailable) -> None:
        self._unavailable = event.reason
        self.end()

    def report(self) -> None:
        """Give the plays that were made."""
        reading = self._app.reading
        made = set(self._plays)
        numbers = reading.log_ids(LogFilter(since=self._began - SECOND_MS))
        rows = [row for row in reversed(reading.log_rows(numbers)) if row.id in made]
        self._session.answer(
            {"plays": [play_json(row) for row in rows], "problems": self.problems},
            lambda console: print_plays(console, rows),
        )
