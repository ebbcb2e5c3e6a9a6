"""The play that runs, as the listening log shows it on top of its day."""

from dataclasses import replace
from datetime import date

from cuebook.domain.ids import PlayId
from cuebook.domain.listen_rule import RULES
from cuebook.domain.listening import LogRow
from cuebook.domain.play import Play
from cuebook.domain.revisit import standings
from cuebook.gui.models.log_choice import LogChoice
from cuebook.gui.models.log_rows import began_at
from cuebook.services.app import App


class RunningPlay:
    """Follows the logger; what is asked of the log is asked once a play."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._names: LogRow | None = None
        self._last_listen: Play | None = None

    def row(self) -> LogRow | None:
        """The play that runs, as it stands now; None where none does, or none is logged."""
        play = self._app.logger.running
        if play is None or play.cue is None or self._app.player.current is None:
            self._names = None
            return None
        if self._names is None or self._names.id != play.id:
            self._names = self._first_row(play)
            self._last_listen = self._app.reading.last_listen(play.cue)
        rule = RULES[self._app.settings.current.listen_rule]
        before = [self._last_listen] if self._last_listen else []
        standing = next(one for one in standings([*before, play], rule) if one.play == play.id)
        return replace(
            self._names,
            ranges=play.ranges,
            duration_ms=play.duration_ms,
            listen=standing.listen,
            revisit=standing.revisit,
            came_back=standing.came_back,
            encore=standing.encore,
        )

    def forget(self) -> None:
        """Ask the log again: it has changed."""
        self._names = None

    def _first_row(self, play: Play) -> LogRow:
        cue = self._app.reading.cue(play.cue) if play.cue else None
        return LogRow(
            id=PlayId(play.id),
            cue=play.cue,
            score_id=cue.score_id if cue else None,
            title=cue.title if cue else "",
            artist=cue.artist if cue else "",
            album=cue.album if cue else "",
            started_at=play.started_at,
            zone_minutes=play.zone_minutes,
            origin=play.origin,
            ending=None,
            ranges=play.ranges,
            duration_ms=play.duration_ms,
            source=play.source,
            listen=False,
            revisit=False,
            came_back=False,
            encore=False,
            retracted=False,
            score=cue.score if cue else "",
        )

    def answers(self, row: LogRow, choice: LogChoice, today: date) -> bool:
        """Whether the play that runs is among those asked for."""
        wanted = choice.log_filter(today)
        began = began_at(row)
        first, last = wanted.first_day or date.min, wanted.last_day or date.max
        hours = wanted.hours or (0, 24)
        names = f"{row.title} {row.album} {row.artist}".casefold()
        return (
            first <= began.date() <= last
            and hours[0] <= began.hour < hours[1]
            and wanted.origin in {None, row.origin}
            and wanted.ending is None
            and (row.listen or not wanted.counted_only)
            and all(word.casefold() in names for word in wanted.words.split())
        )
