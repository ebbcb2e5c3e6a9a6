"""The settings of sound: levelling, equalizer, fading, and where it sounds."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QFormLayout, QPushButton, QSizePolicy

from cuebook.domain.equalizer import decibel_text
from cuebook.gui.context import Context
from cuebook.gui.dialogs.equalizer_sheet import EqualizerSheet
from cuebook.gui.output_choice import choose_output, look_for_outputs, output_options
from cuebook.gui.widgets.choice import Choice
from cuebook.gui.widgets.text import plain_label, wrapped_label
from cuebook.ports.playback import Output
from cuebook.services.sounding import MOST_PREAMP_DB
from cuebook.settings.schema import LABELS

LEVELLINGS = {"off": "Off", "cue": "Each cue", "album": "Each album"}
FADES = {0: "Off", 150: "150 ms", 300: "300 ms", 600: "600 ms"}
FILE_BY_FILE = (
    "VLC plays file by file at the moment: there is a tenth of a second of silence between cues, "
    "and neither levelling nor the equalizer nor the choice of a device is heard."
)
_PREAMP_STEP_DB = 1


class SoundSettings:
    """Adds its lines to the form of the settings."""

    def __init__(self, context: Context, form: QFormLayout) -> None:
        self._context = context
        self._settings = context.app.settings
        current = self._settings.current
        self._form = form
        self.levelling = self._choice("levelling", LEVELLINGS, current.levelling, self._level)
        self.preamp = self._choice("preamp", _preamps(), current.preamp)
        self.fade = self._choice("fade", FADES, current.fade)
        self.output = Choice(context.theme, LABELS["output"])
        self.output.activated.connect(self._choose_output)
        equalizer = QPushButton("Equalizer…")
        equalizer.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        equalizer.clicked.connect(lambda: context.window.open_sheet(EqualizerSheet(context)))
        for name, box in (
            ("levelling", self.levelling),
            ("preamp", self.preamp),
            ("fade", self.fade),
            ("output", self.output),
        ):
            form.addRow(plain_label(LABELS[name], "value"), box)
        form.addRow(plain_label(LABELS["equalizing"], "value"), equalizer)
        self.cannot = wrapped_label(FILE_BY_FILE, "caption")
        form.addRow(self.cannot)
        form.setRowVisible(self.cannot, not context.app.sounding.gapless)
        form.setRowVisible(self.preamp, current.levelling != "off")
        self._outputs: Sequence[Output] = ()
        self._gone = False
        self._show_outputs(output_options(context, None))
        look_for_outputs(context, self._offer_outputs)

    def leave(self) -> None:
        """The sheet is gone: what is found now is not asked for any more."""
        self._gone = True

    def _choice(
        self, name: str, words: dict[Any, str], now: Any, then: Callable[[Any], None] | None = None
    ) -> Choice:
        """A box that sets a setting; a value of the file's that is not offered is shown by its nearest."""
        box = Choice(self._context.theme, LABELS[name])
        for value, text in words.items():
            box.addItem(text, value)
        values = list(words)
        nearest = now if now in words else min(values, key=lambda value: abs(value - now))
        box.setCurrentIndex(values.index(nearest))

        def chosen(place: int) -> None:
            self._settings.change(**{name: box.itemData(place)})
            if then is not None:
                then(box.itemData(place))

        box.activated.connect(chosen)
        return box

    def _level(self, levelling: str) -> None:
        self._form.setRowVisible(self.preamp, levelling != "off")

    def _offer_outputs(self, outputs: Sequence[Output]) -> None:
        if not self._gone:
            self._outputs = outputs
            self._show_outputs(output_options(self._context, outputs))

    def _show_outputs(self, options: Sequence[tuple[str, str]]) -> None:
        self.output.clear()
        for value, words in options:
            self.output.addItem(words, value)
        self.output.setCurrentIndex(self.output.findData(self._settings.current.output))

    def _choose_output(self, place: int) -> None:
        choose_output(self._context, self.output.itemData(place), self._outputs)


def _preamps() -> dict[float, str]:
    most = round(MOST_PREAMP_DB)
    return {float(value): f"{decibel_text(value)} dB" for value in range(most, -most - 1, -_PREAMP_STEP_DB)}
