"""The transport's menu: when the music stops, how it sounds and where."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from cuebook.domain.units import MINUTE_MS
from cuebook.gui.actions import ACTIONS
from cuebook.gui.actions.build import key_text
from cuebook.gui.actions.playback import show_marks
from cuebook.gui.actions.rating import show_history
from cuebook.gui.actions.sound import show_equalizer, show_up_next
from cuebook.gui.dialogs.sound_settings import LEVELLINGS
from cuebook.gui.output_choice import choose_output, look_for_outputs, output_options
from cuebook.gui.words import count_text
from cuebook.services.sleep_timer import SleepAt

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from cuebook.gui.context import Context
    from cuebook.ports.playback import Output

SLEEP_MINUTES = (15, 30, 45, 60, 90)


def transport_menu(context: Context, owner: QWidget) -> QMenu:
    """The menu as the player stands now."""
    player = context.app.player
    menu = QMenu(owner)
    menu.setAccessibleName("Player")
    stops = player.queue.stops
    words = _keyed("Stop after this cue", "play.stop_after")
    stop = menu.addAction(words, lambda: player.stop_after(stops=not stops))
    stop.setEnabled(player.current is not None)
    _mark(context, stop, chosen=stops)
    menu.addMenu(_sleep_menu(context, menu))
    menu.addSeparator()
    playing = [player.current] if player.current is not None else []
    for words, name, show in (
        ("Rating history…", "rate.history", show_history),
        ("Marks…", "mark.list", show_marks),
    ):
        about = menu.addAction(_keyed(words, name), partial(show, context, playing))
        about.setEnabled(bool(playing))
    menu.addSeparator()
    menu.addMenu(_levelling_menu(context, menu))
    menu.addMenu(_output_menu(context, menu))
    menu.addAction(_keyed("Equalizer…", "sound.equalizer"), partial(show_equalizer, context))
    menu.addSeparator()
    menu.addAction(_keyed("Up next", "sound.up_next"), partial(show_up_next, context))
    return menu


def _keyed(words: str, action: str) -> str:
    """Words with the key that does the same."""
    return f"{words}\t{key_text(next(spec for spec in ACTIONS if spec.id == action))}"


def _mark(context: Context, action: QAction, *, chosen: bool) -> None:
    """Show whether it is in force. Where there is an icon, a menu shows it in the place of the mark."""
    action.setCheckable(True)
    action.setChecked(chosen)
    if chosen:
        action.setIcon(context.theme.icon("check", "accent", 16))


def _sleep_menu(context: Context, owner: QMenu) -> QMenu:
    timer, playing = context.app.sleep_timer, context.app.player.current is not None
    left = timer.left_ms
    minutes = None if left is None else count_text(-(-left // MINUTE_MS), "minute", "minutes")
    menu = QMenu(f"Sleep timer: {minutes} left" if timer.at and minutes else "Sleep timer", owner)
    _mark(context, menu.addAction("Off", timer.cancel), chosen=timer.at is None)
    for wanted in SLEEP_MINUTES:
        menu.addAction(f"In {wanted} minutes", partial(timer.after_minutes, wanted))
    choices: tuple[tuple[str, Callable[[], None], SleepAt], ...] = (
        ("At the end of this cue", timer.after_cue, SleepAt.CUE),
        ("At the end of the queue", timer.after_queue, SleepAt.QUEUE),
    )
    for words, begin, at in choices:
        action = menu.addAction(words, begin)
        action.setEnabled(playing)
        _mark(context, action, chosen=timer.at is at)
    return menu


def _levelling_menu(context: Context, owner: QMenu) -> QMenu:
    settings = context.app.settings
    menu = QMenu("Bring to one loudness", owner)
    for value, words in LEVELLINGS.items():
        action = menu.addAction(words, partial(settings.change, levelling=value))
        _mark(context, action, chosen=settings.current.levelling == value)
    return menu


def _output_menu(context: Context, owner: QMenu) -> QMenu:
    """The devices; those there are now come when they were read."""
    menu = QMenu("Where it sounds", owner)
    gone: list[bool] = []
    menu.destroyed.connect(lambda: gone.append(True))

    def show(outputs: Sequence[Output] | None) -> None:
        if gone:
            return
        menu.clear()
        for value, words in output_options(context, outputs):
            choose = partial(choose_output, context, value, outputs or ())
            action = menu.addAction(words.replace("&", "&&"), choose)
            _mark(context, action, chosen=context.app.settings.current.output == value)

    show(None)
    look_for_outputs(context, show)
    return menu
