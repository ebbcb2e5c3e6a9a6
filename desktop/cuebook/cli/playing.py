"""Playing in the terminal, and what came of it."""

from typing import Any

from cuebook.cli.json_shapes import file_problem_json, play_json
from cuebook.cli.log_table import print_plays
from cuebook.cli.session import Session
from cuebook.domain.errors import CuebookError
from cuebook.domain.events import CueEnded, CueFailed, CueStarted, LogHeld, PlaybackUnavailable, QueueEnded
from cuebook.domain.ids import CueId, PlayId
from cuebook.domain.listening import LogFilter
from cuebook.domain.play import Ending
from cuebook.domain.sound_file import FileProblem
from cuebook.domain.units import SECOND_MS, PositionMs, clock_text
from cuebook.services.app import App


class Playing:
    """Plays in the terminal and gathers what came of it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._app: App = session.app
        self._plays: list[PlayId] = []
        self._began = session.runtime.now()
        self._over = False
        self._seconds: float | None = None
        self._unavailable = ""
        self._held_because = ""
        self._problems: list[dict[str, Any]] = []
        self._sounded = False
        bus = self._app.bus
        bus.subscribe(CueStarted, self._started)
        bus.subscribe(CueEnded, lambda event: self._plays.append(event.play))
        bus.subscribe(CueFailed, self._failed)
        bus.subscribe(QueueEnded, lambda _: self.end())
        bus.subscribe(PlaybackUnavailable, self._no_sound)
        bus.subscribe(LogHeld, self._held)

    @property
    def failed(self) -> bool:
        """Whether nothing at all could be played."""
        return bool(self._problems) and not self._sounded

    def play(
        self, cues: list[CueId], *, origin: str | None, position: PositionMs, seconds: float | None
    ) -> None:
        """Play until the queue, the seconds from the first sound on, or the user's patience ends."""
        self._seconds = seconds
        session, player = self._session, self._app.player
        self._app.sounding.begin()
        session.on_interrupt(lambda: self._stop(Ending.CLOSED))
        if origin == "picked" or (origin is None and len(cues) == 1):
            player.pick(cues, 0, position)
        else:
            player.open(cues, position)
        self.run()

    def run(self) -> None:
        """Run the loop until all is over."""
        self._session.runtime.run_until(lambda: self._over)
        if self._unavailable:
            raise CuebookError(self._unavailable)

    def end(self) -> None:
        """Come to the end."""
        self._over = True

    def refuse(self, problem: FileProblem) -> None:
        """Take note of a file that was given and is no cue."""
        self._problems.append(file_problem_json(problem.path, problem.reason))
        self._session.say(f"{self._problems[-1]['path'] or 'A file'} is left out: {problem.reason}")

    def _stop(self, ending: Ending) -> None:
        self._app.player.stop(ending)
        self.end()

    def _started(self, event: CueStarted) -> None:
        if self._seconds is not None and not self._sounded:  # how long it took to start is nobody's listening
            self._session.runtime.call_later(
                round(self._seconds * SECOND_MS), lambda: self._stop(Ending.STOPPED)
            )
        self._sounded = True
        cue = self._app.reading.cue(event.cue)
        if cue and not self._session.json:
            length = f"  {clock_text(cue.duration_ms)}" if cue.duration_ms else ""
            self._session.say(f"▶ {cue.title}  ({cue.album}){length}")

    def _failed(self, event: CueFailed) -> None:
        self._problems.append(file_problem_json(event.path, event.reason))
        path = self._problems[-1]["path"] or "A cue"
        self._session.say(f"{path} cannot be played: {event.reason}. Going on with the next cue.")

    def _no_sound(self, event: PlaybackUnavailable) -> None:
        self._unavailable = event.reason
        self.end()

    def _held(self, event: LogHeld) -> None:
        """Every checkpoint fails for the same reason; saying it once is enough."""
        if event.reason != self._held_because:
            self._held_because = event.reason
            self._session.say(event.reason)

    def report(self) -> None:
        """Give the plays that were made. Raises CuebookError where some of them could not be logged."""
        logger = self._app.logger
        held = logger.write_held() if logger.held else 0
        reading = self._app.reading
        made = set(self._plays)
        numbers = reading.log_ids(LogFilter(since=self._began - SECOND_MS))
        rows = [row for row in reversed(reading.log_rows(numbers)) if row.id in made]
        self._session.answer(
            {"plays": [play_json(row) for row in rows], "problems": self._problems},
            lambda console: print_plays(console, rows) if rows else None,
        )
        if held:
            plays = "1 play" if held == 1 else f"{held} plays"
            msg = f"{plays} could not be logged: {self._held_because}"
            raise CuebookError(msg)
