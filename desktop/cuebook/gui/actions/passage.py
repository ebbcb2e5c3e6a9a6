"""Passages: the most replayed one, and one that is repeated."""

from cuebook.domain.heat import heat
from cuebook.domain.units import SECOND_MS, clock_text
from cuebook.gui.actions.spec import ActionSpec
from cuebook.gui.context import Context

GROUP = "Passages"


def _play_most_replayed(context: Context) -> None:
    """Play the most replayed passage of what plays, else of what is selected; say where there is none."""
    from cuebook.domain.passage import most_replayed  # noqa: PLC0415 - only when it is asked for

    cues = context.app.reading.cues(context.playing_or_selected()[:1])
    if not cues:
        context.window.toast("Choose a cue first")
        return
    cue, player = cues[0], context.app.player
    length = (player.duration_ms if cue.id == player.current else None) or cue.duration_ms or 0
    counts = heat(context.app.reading.heard(cue.id), length, -(-length // SECOND_MS))
    found = most_replayed(counts, length)
    if found is None:
        context.window.toast(f"No passage of {cue.title} stands out yet")
        return
    if cue.id == player.current:
        player.seek(found.start_ms)
        player.resume()
    else:
        shown = context.window.shown_cues()
        around = shown if cue.id in shown else [cue.id]
        player.pick(around, around.index(cue.id), found.start_ms)
    context.window.toast(
        f"{clock_text(found.start_ms)} to {clock_text(found.end_ms)}: heard {found.times}×, "
        f"where the median of {cue.title} is {found.usual:g}×"
    )


def _set_start(context: Context) -> None:
    if context.app.player.current is None:
        context.window.toast("A passage needs a cue that plays")
        return
    context.app.passage.set_start()
    passage = context.app.passage.passage
    if passage and passage.end_ms is None:
        context.window.toast(f"The passage begins at {clock_text(passage.start_ms)}; now set its end")


def _set_end(context: Context) -> None:
    loop = context.app.passage
    if context.app.player.current is None:
        context.window.toast("A passage needs a cue that plays")
    elif not loop.set_end():
        context.window.toast("That is too short for a passage")
    elif loop.passage and loop.passage.end_ms is not None:
        places = f"{clock_text(loop.passage.start_ms)} to {clock_text(loop.passage.end_ms)}"
        context.window.toast(f"{places} is repeated")


def _clear(context: Context) -> None:
    if context.app.passage.passage:
        context.app.passage.clear()
        context.window.toast("Nothing is repeated any more")


def _step(context: Context) -> None:
    """Set the start, then the end, then repeat nothing: all by one key."""
    passage = context.app.passage.passage
    if passage is None:
        _set_start(context)
    elif passage.end_ms is None:
        _set_end(context)
    else:
        _clear(context)


ACTIONS = (
    ActionSpec("passage.most_replayed", GROUP, "Play the most replayed passage", ("T",), _play_most_replayed),
    ActionSpec("passage.step", GROUP, "Repeat a passage: set its start, its end, clear it", ("B",), _step),
    ActionSpec("passage.start", GROUP, "Start of the repeated passage", ("[",), _set_start),
    ActionSpec("passage.end", GROUP, "End of the repeated passage", ("]",), _set_end),
    ActionSpec("passage.clear", GROUP, "Repeat no passage", ("\\",), _clear),
)
