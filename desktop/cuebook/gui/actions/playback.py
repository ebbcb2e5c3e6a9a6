"""Playing: what plays, where it stands, what comes next."""

from collections.abc import Sequence

from cuebook.domain.ids import CueId
from cuebook.domain.units import SECOND_MS, clock_text
from cuebook.gui.actions.spec import ActionSpec
from cuebook.gui.context import Context
from cuebook.gui.dialogs.ask_text import ask_text
from cuebook.gui.shell.transport import play_selected

GROUP = "Playing"
STEP_MS = 10 * SECOND_MS
NEAR_MS = 2 * SECOND_MS


def _toggle(context: Context) -> None:
    if context.app.player.current is not None:
        context.app.player.toggle()
    else:
        play_selected(context)


def _mark(context: Context, *, named: bool = False) -> None:
    player, marks = context.app.player, context.app.marks
    cue, position = player.current, player.position_ms
    if cue is None:
        context.window.toast("A mark needs a cue that plays")
        return

    def add(text: str) -> None:
        made = marks.add(cue, position, text)
        words = f"Marked at {clock_text(position)}" + (f": {text}" if text else "")
        context.history.push(
            words, undo=lambda: marks.remove(made), redo=lambda: marks.add(cue, position, text)
        )
        context.window.toast(words, undo=context.history.undo)

    if named:
        ask_text(context, f"Mark at {clock_text(position)}", "What is it?", "", add, take="Add mark")
    else:
        add("")


def _jump(context: Context, *, forward: bool) -> None:
    """Go to the next mark, or to the one before."""
    player = context.app.player
    if player.current is None:
        return
    places = [mark.position_ms for mark in context.app.reading.marks(player.current)]
    position = player.position_ms
    ahead = [place for place in places if place > position + 100]
    behind = [place for place in places if place < position - NEAR_MS]
    if forward and ahead:
        player.seek(ahead[0])
    elif not forward:
        player.seek(behind[-1] if behind else 0)


def show_marks(context: Context, cues: Sequence[CueId]) -> None:
    """Lay the marks of the first of some cues over the window."""
    from cuebook.gui.dialogs.marks_sheet import MarksSheet  # noqa: PLC0415 - only when it is asked for

    found = context.app.reading.cues(list(cues)[:1])
    if found:
        context.window.open_sheet(MarksSheet(context, found[0]))
    else:
        context.window.toast("Choose a cue first")


def _queue(context: Context, *, at_once: bool) -> None:
    cues = context.window.selected_cues()
    if not cues:
        context.window.toast("Choose cues to queue first")
        return
    player = context.app.player
    if at_once:
        player.play_next(cues)
    else:
        player.play_last(cues)
    context.window.toast(f"{context.names(cues)}: {'plays next' if at_once else 'at the end of the queue'}")


def _stop_after(context: Context) -> None:
    player = context.app.player
    if player.current is None:
        context.window.toast("Nothing plays")
        return
    player.stop_after(stops=not player.queue.stops)
    stops = player.queue.stops
    context.window.toast("Stops after this cue" if stops else "Goes on after this cue")


def _play_excellence(context: Context) -> None:
    """Play the five-star cues of the page in sight; where it shows none at all, of the library."""
    from cuebook.services.lists import minutes_of_excellence  # noqa: PLC0415 - only when it is asked for

    cues = minutes_of_excellence(context.app.reading, context.window.shown_cues() or None)
    if cues:
        context.app.player.open(cues)
    else:
        context.window.toast("No cue here has five stars")


ACTIONS = (
    ActionSpec("play.toggle", GROUP, "Play or pause", ("Space", "K", "Toggle Media Play/Pause", "Media Play", "Media Pause"), _toggle, "play"),
    ActionSpec("play.next", GROUP, "Next cue", ("N", "Media Next"), lambda context: context.app.player.next(), "next"),
    ActionSpec("play.previous", GROUP, "Previous cue, or back to the start", ("P", "Media Previous"), lambda context: context.app.player.previous(), "previous"),
    ActionSpec("play.stop", GROUP, "Stop", ("Media Stop",), lambda context: context.app.player.stop(), "stop"),
    ActionSpec("play.stop_after", GROUP, "Stop after this cue, or go on", ("Shift+N",), _stop_after),
    ActionSpec("play.excellence", GROUP, "Play the minutes of excellence shown", ("E",), _play_excellence, "star"),
    ActionSpec("play.back", GROUP, "10 s back", ("J",), lambda context: context.app.player.seek_by(-STEP_MS)),
    ActionSpec("play.forward", GROUP, "10 s forward", ("L",), lambda context: context.app.player.seek_by(STEP_MS)),
    ActionSpec("play.queue_last", GROUP, "Add to the queue", ("Q",), lambda context: _queue(context, at_once=False), "queue"),
    ActionSpec("play.queue_next", GROUP, "Play next", ("Shift+Return",), lambda context: _queue(context, at_once=True), "queued"),
    ActionSpec("mark.add", GROUP, "Mark this moment", ("M",), _mark, "flag"),
    ActionSpec("mark.add_named", GROUP, "Mark this moment, with a name…", ("Shift+M",), lambda context: _mark(context, named=True), "flag"),
    ActionSpec("mark.list", GROUP, "Marks of the cue…", ("Ctrl+M",), lambda context: show_marks(context, context.playing_or_selected()), "flag"),
    ActionSpec("mark.list_selected", GROUP, "Marks of the selected cue…", ("Alt+M",), lambda context: show_marks(context, context.window.selected_cues()), "flag"),
    ActionSpec("mark.previous", GROUP, "Previous mark", (",",), lambda context: _jump(context, forward=False)),
    ActionSpec("mark.next", GROUP, "Next mark", (".",), lambda context: _jump(context, forward=True)),
)  # fmt: skip
