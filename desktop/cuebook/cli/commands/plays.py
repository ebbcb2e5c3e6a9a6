"""``cuebook plays``: list the log."""

from datetime import date, datetime, timedelta
from typing import Annotated

import typer

from cuebook.cli.json_shapes import play_json
from cuebook.cli.log_table import print_plays
from cuebook.cli.session import Session
from cuebook.cli.words import SEARCH_WORDS, query_of
from cuebook.domain.listening import LogFilter
from cuebook.domain.units import UtcMs

_ON_A_TERMINAL = 200


def add_to(application: typer.Typer) -> None:
    """Register the command."""

    @application.command(context_settings=SEARCH_WORDS)
    def plays(
        context: typer.Context,
        query: Annotated[list[str] | None, typer.Argument(help="Of these cues and their pairs only.")] = None,
        since: Annotated[str | None, typer.Option(metavar="DATE", help="From this local day on.")] = None,
        until: Annotated[
            str | None, typer.Option(metavar="DATE", help="Up to and with this local day.")
        ] = None,
        counted: Annotated[bool, typer.Option("--counted", help="Listens only.")] = False,
    ) -> None:
        """List plays, the newest first."""
        session: Session = context.obj
        reading = session.app.reading
        cues = frozenset(cue.id for cue in reading.find_cues(query_of(query))[1]) if query else None
        wanted = LogFilter(
            since=_local_midnight(since, 0), until=_local_midnight(until, 1), counted_only=counted, cues=cues
        )
        numbers = reading.log_ids(wanted)
        shown = numbers if session.json else numbers[:_ON_A_TERMINAL]
        rows = reading.log_rows(shown)
        session.answer(
            {"total": len(numbers), "plays": [play_json(row) for row in rows]},
            lambda console: print_plays(console, rows),
        )
        if len(shown) < len(numbers):
            session.say(f"{len(shown)} of {len(numbers)} plays; --since and --until choose others")


def _local_midnight(day: str | None, days_later: int) -> UtcMs | None:
    """The instant a local day begins, or one some days later."""
    if day is None:
        return None
    try:
        wanted = date.fromisoformat(day) + timedelta(days=days_later)
        midnight = datetime(wanted.year, wanted.month, wanted.day).astimezone()
        return round(midnight.timestamp() * 1000)
    except (ValueError, OverflowError, OSError) as error:  # the first and last days have no local time
        msg = f"{day!r} is no date to look for; write it like 2026-11-20."
        raise typer.BadParameter(msg) from error
