"""The equalizer: heard while it is set, kept or taken back."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from cuebook.domain.equalizer import PRESETS, bands_of, bands_text, preset_of
from cuebook.domain.sound import FLAT
from cuebook.gui.context import Context
from cuebook.gui.shell.sheets import Sheet
from cuebook.gui.widgets.check_box import CheckBox
from cuebook.gui.widgets.choice import Choice
from cuebook.gui.widgets.equalizer_board import EqualizerBoard
from cuebook.gui.widgets.text import plain_label, wrapped_label

OWN = "Your own"
NOTHING_CLIPS = "What is raised makes all else softer, so that nothing clips. Delete sets a band to 0 dB."
NOT_HEARD = "VLC plays file by file at the moment: the equalizer is kept, and heard once cues are joined."


class EqualizerSheet(Sheet):
    """Ten bands, presets, on and off. Whatever leaves it but Keep takes everything back."""

    largest = (760, 520)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        settings = context.app.settings.current
        self.setAccessibleName("Equalizer")
        self.board = EqualizerBoard(context.theme)
        self.board.show_bands(bands_of(settings.equalizer) or FLAT)
        self.board.bands_changed.connect(self._moved)
        self.board.show_sounding(sounding=settings.equalizing)
        self._own = self.board.bands
        self.sounds = CheckBox(context.theme, "On")
        self.sounds.setAccessibleName("Equalizer on")
        self.sounds.setChecked(settings.equalizing)
        self.sounds.toggled.connect(self._switched)
        self.presets = Choice(context.theme, "Preset")
        for name in (OWN, *PRESETS):
            self.presets.addItem(name, PRESETS.get(name))
        self.presets.activated.connect(self._take_preset)
        self._name_curve()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 18)
        layout.setSpacing(16)
        layout.addLayout(self._head())
        layout.addWidget(self.board, 1)
        layout.addLayout(self._foot())
        self.setFocusProxy(self.board.first())
        self.closed.connect(context.app.sounding.end_trying)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(plain_label("Equalizer", "section"))
        head.addSpacing(8)
        head.addWidget(self.sounds)
        head.addStretch(1)
        head.addWidget(plain_label("Preset", "value"))
        head.addWidget(self.presets)
        return head

    def _foot(self) -> QHBoxLayout:
        heard = self._context.app.sounding.gapless
        about = NOTHING_CLIPS if heard else NOT_HEARD
        leave, keep = QPushButton("Cancel"), QPushButton("Keep")
        leave.clicked.connect(self._context.window.close_sheet)
        keep.setProperty("kind", "primary")
        keep.clicked.connect(self.keep)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(wrapped_label(about, "caption"), 1)
        foot.addWidget(leave)
        foot.addWidget(keep)
        return foot

    def _take_preset(self) -> None:
        self.board.show_bands(self.presets.currentData() or self._own)
        self._sound()

    def _moved(self) -> None:
        self._own = self.board.bands
        self._sound()

    def _sound(self) -> None:
        """Whoever changes the curve wants to hear it."""
        self._name_curve()
        if self.sounds.isChecked():
            self._hear()
        else:
            self.sounds.setChecked(True)

    def _switched(self, sounding: bool) -> None:  # noqa: FBT001 - Qt's
        self.board.show_sounding(sounding=sounding)
        self._hear()

    def _name_curve(self) -> None:
        self.presets.setCurrentText(preset_of(self.board.bands) or OWN)

    def _hear(self) -> None:
        self._context.app.sounding.try_bands(self.board.bands if self.sounds.isChecked() else FLAT)

    def keep(self) -> None:
        """Have it so from now on."""
        self._context.app.settings.change(
            equalizing=self.sounds.isChecked(), equalizer=bands_text(self.board.bands)
        )
        self._context.window.close_sheet()
