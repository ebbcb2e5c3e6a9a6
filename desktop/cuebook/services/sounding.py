"""How it all sounds: the settings told to the player's backend, at the start and at every change."""

import logging

from cuebook.domain.equalizer import Bands, bands_of
from cuebook.domain.sound import FLAT, Levelling, Sound
from cuebook.ports.playback import Output, PlaybackBackend
from cuebook.ports.runtime import MainLoop
from cuebook.settings.schema import Settings
from cuebook.settings.store import SettingsStore

MOST_PREAMP_DB = 12.0
LONGEST_FADE_MS = 5_000
TRY_EVERY_MS = 60
"""How often a curve is told while a band is dragged: each telling makes the sound anew."""
_SETTINGS = ("levelling", "preamp", "equalizing", "equalizer", "fade", "output")

_log = logging.getLogger(__name__)


class Sounding:
    """Keeps the backend's sound and output in step with the settings. Main thread only."""

    def __init__(self, backend: PlaybackBackend, settings: SettingsStore, loop: MainLoop) -> None:
        self._backend = backend
        self._settings = settings
        self._loop = loop
        self._wanted: tuple[object, ...] = ()
        self._told: Sound | None = None
        self._output: str | None = None
        self._tried: Bands | None = None
        self._to_come = False

    def begin(self) -> None:
        """Tell the backend how the settings stand, and from now on every change. Before the first play."""
        if not self._wanted:
            self._settings.on_change(self._tell)
            self._tell(self._settings.current)

    @property
    def gapless(self) -> bool:
        """Whether what plays now joins cues without silence, levels them and has an equalizer."""
        return self._backend.gapless

    def outputs(self) -> list[Output]:
        """The devices there are now. MAY take a tenth of a second; for a job."""
        return self._backend.outputs()

    def try_bands(self, bands: Bands) -> None:
        """Let a curve be heard without keeping it, at most every ``TRY_EVERY_MS``."""
        self.begin()
        self._tried = bands
        if not self._to_come:
            self._to_come = True
            self._loop.call_later(TRY_EVERY_MS, self._hear_tried)

    def end_trying(self) -> None:
        """Sound as the settings say again."""
        self.begin()
        self._tried = None
        self._tell(self._settings.current)

    def _hear_tried(self) -> None:
        self._to_come = False
        self._tell(self._settings.current)

    def _tell(self, settings: Settings) -> None:
        wanted = (*(getattr(settings, name) for name in _SETTINGS), self._tried)
        if wanted == self._wanted:
            return
        self._wanted = wanted
        if settings.output != self._output:
            self._output = settings.output
            self._backend.choose_output(settings.output or None)
        sound = sound_of(settings)
        if self._tried is not None:
            sound = sound._replace(bands_db=self._tried)
        if sound != self._told:
            self._told = sound
            self._backend.set_sound(sound)


def sound_of(settings: Settings) -> Sound:
    """The sound the settings ask for. What cannot be meant is left out, with a word in the log."""
    return Sound(
        levelling=Levelling(settings.levelling),
        preamp_db=_within("pre-amplification", settings.preamp, -MOST_PREAMP_DB, MOST_PREAMP_DB),
        bands_db=_curve(settings.equalizer) if settings.equalizing else FLAT,
        fade_ms=int(_within("fade", settings.fade, 0, LONGEST_FADE_MS)),
    )


def _within(name: str, value: float, least: float, most: float) -> float:
    if least <= value <= most:
        return value
    _log.warning("the %s in the settings is out of bounds and left out", name)
    return 0.0


def _curve(text: str) -> Bands:
    bands = bands_of(text) if text else FLAT
    if bands is None:
        _log.warning("the equalizer in the settings cannot be read; it stays flat")
        return FLAT
    return bands
