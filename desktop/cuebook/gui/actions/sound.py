"""What comes next, and how it sounds: the sheets for both."""

from cuebook.gui.actions.spec import ActionSpec
from cuebook.gui.context import Context

GROUP = "Playing"


def show_up_next(context: Context) -> None:
    """Lay the queue over the window."""
    from cuebook.gui.dialogs.up_next_sheet import UpNextSheet  # noqa: PLC0415 - only when it is asked for

    context.window.open_sheet(UpNextSheet(context))


def show_equalizer(context: Context) -> None:
    """Lay the equalizer over the window."""
    from cuebook.gui.dialogs.equalizer_sheet import EqualizerSheet  # noqa: PLC0415 - only when it is asked for

    context.window.open_sheet(EqualizerSheet(context))


ACTIONS = (
    ActionSpec("sound.up_next", GROUP, "Up next", ("U",), show_up_next, "queue"),
    ActionSpec("sound.equalizer", GROUP, "Equalizer…", ("Ctrl+Shift+E",), show_equalizer),
)  # fmt: skip
