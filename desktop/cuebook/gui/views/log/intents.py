"""What the listener does with plays in the log: play again, retract, restore; with a word and a way back."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from cuebook.domain.ids import CueId, RowId
from cuebook.domain.listening import LogRow
from cuebook.gui.actions.menus import cue_menu
from cuebook.gui.context import Context
from cuebook.gui.many_changes import change_many
from cuebook.services.gradual_writing import WhenWritten


def play_row(context: Context, row: LogRow) -> None:
    """Play the cue of a play; the one that runs is paused, or goes on."""
    if row.ending is None:
        context.app.player.toggle()
    elif row.cue is None or row.score_id is None:
        context.window.toast(f"{row.title} is not in the library")
    else:
        context.app.player.pick([row.cue], 0)


def retract_plays(context: Context, rows: Sequence[LogRow]) -> None:
    """Take plays back; they stay in the log, struck through, and count nowhere."""
    plays = [row.id for row in rows if row.ending is not None and not row.retracted]
    if not plays:
        return
    made: list[RowId] = []
    decisions = context.app.decisions

    def do(when_written: WhenWritten) -> None:
        nonlocal made
        made = decisions.take_back(plays, when_written)

    def undo(when_written: WhenWritten) -> None:
        decisions.restore(*made, when_written=when_written)

    change_many(context, f"{_name(rows, len(plays))} retracted", do, undo)


def restore_plays(context: Context, rows: Sequence[LogRow]) -> None:
    """Let retracted plays count again."""
    plays = [row.id for row in rows if row.retracted]
    if not plays:
        return
    decisions = context.app.decisions

    def do(when_written: WhenWritten) -> None:
        decisions.restore(*context.app.reading.retractions_of(plays), when_written=when_written)

    def undo(when_written: WhenWritten) -> None:
        decisions.take_back(plays, when_written)

    change_many(context, f"{_name(rows, len(plays))} restored", do, undo)


def play_menu(context: Context, owner: QWidget, rows: Sequence[LogRow]) -> QMenu:
    """The menu of the plays chosen, and of their cues."""
    menu = cue_menu(context, owner)
    actions: list[QAction] = []

    def add(text: str, key: str, run: object) -> None:
        action = QAction(f"{text}\t{key}" if key else text, menu)
        action.triggered.connect(run)
        actions.append(action)

    if len(rows) == 1:
        running = rows[0].ending is None
        add("Pause or go on" if running else "Play", "Enter", lambda: play_row(context, rows[0]))
    logged = [row for row in rows if row.ending is not None]
    standing = sum(not row.retracted for row in logged)
    if standing:
        add(
            "Retract this play" if standing == 1 else f"Retract {standing} plays",
            "Del",
            lambda: retract_plays(context, rows),
        )
    retracted = len(logged) - standing
    if retracted:
        add(
            "Restore this play" if retracted == 1 else f"Restore {retracted} plays",
            "",
            lambda: restore_plays(context, rows),
        )
    first = rows[0] if rows else None
    if first and first.score_id:
        score, cue = first.score_id, first.cue
        add("Go to its score", "", lambda: context.window.show_score(score, CueId(cue) if cue else None))
    before = menu.actions()[0]
    for action in actions:
        menu.insertAction(before, action)
    menu.insertSeparator(before)
    return menu


def _name(rows: Sequence[LogRow], plays: int) -> str:
    """What to call some plays in a sentence."""
    return (
        f"{rows[0].title}: play"
        if plays == 1 and len(rows) == 1
        else f"{plays} plays"
        if plays > 1
        else "1 play"
    )
