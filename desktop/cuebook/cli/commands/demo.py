"""``cuebook demo`` without a display: the demo score, played in the terminal."""

import os
from typing import Annotated

import typer

from cuebook.cli.commands.scan import run_scan
from cuebook.cli.playing import Playing
from cuebook.cli.session import Session, plain
from cuebook.cli.tables import Column, figures_text, print_table
from cuebook.domain.events import CueStarted
from cuebook.domain.excellence import figures
from cuebook.domain.rating import stars_text
from cuebook.domain.units import SECOND_MS, clock_text
from cuebook.paths import resource
from cuebook.services.demo import fill_demo

TASTE_MS = 6 * SECOND_MS
"""How much is heard of a cue before the next; the last one plays to its end."""

_COLUMNS = (
    Column("#", figure=True),
    Column("Cue", shrinks=True),
    Column("Length", figure=True),
    Column("Stars", figure=True),
    Column("Listens", figure=True),
    Column("Revisits", figure=True),
)


def add_to(application: typer.Typer) -> None:
    """Register the command."""

    @application.command()
    def demo(
        context: typer.Context,
        remove: Annotated[bool, typer.Option("--remove", help="Remove the demo's data folder.")] = False,
    ) -> None:
        """Play the demo score; without a display, in the terminal."""
        session: Session = context.obj
        if remove:
            removed = session.entry.remove_demo()
            session.answer({"removed": str(removed)}, lambda console: console.print(f"Removed: {removed}"))
            return
        app = session.open(demo=True)
        folder = resource("demo")
        run_scan(session, [os.fsencode(folder / "music")])
        fill_demo(app, folder)
        score = app.reading.scores()[0]
        _show_score(session)
        playing = Playing(session)
        app.bus.subscribe(CueStarted, lambda _: _go_on_soon(session))
        playing.play(
            [cue.id for cue in app.reading.album_cues(score.main_album.id)],
            origin="opened",
            position=0,
            seconds=50,
        )
        playing.report()


def _go_on_soon(session: Session) -> None:
    player = session.app.player
    if player.queue.upcoming:
        session.runtime.call_later(TASTE_MS, player.next)


def _show_score(session: Session) -> None:
    reading = session.app.reading
    for score in reading.scores():
        cues = reading.album_cues(score.main_album.id)
        session.say(f"{score.title}, {', '.join(score.composers)}, {score.year}")
        rows = [
            (
                cue.number,
                cue.title,
                clock_text(cue.duration_ms or 0),
                stars_text(cue.rating),
                cue.listens,
                cue.revisits,
            )
            for cue in cues
        ]
        print_table(session.errors, _COLUMNS, rows)
        rating, excellence, share = figures_text(figures(cues))
        session.say(f"You: {rating}, {excellence} of excellence, {share}")
        for review in reading.reviews(score.id):
            printed = review.facts.rating.as_written if review.facts.rating else "–"
            session.say(plain(f"{review.facts.reviewer or 'The review'}: {printed}"))
