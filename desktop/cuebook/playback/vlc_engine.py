"""libVLC as far as Cuebook uses it: finding it, one instance, one player for each load."""

import contextlib
import os
import sys
from collections.abc import Callable
from threading import Lock
from time import perf_counter
from typing import Any, TypeAlias

from cuebook.domain.errors import CuebookError, PlaybackUnavailableError
from cuebook.domain.sound_file import AudioType
from cuebook.domain.units import SECOND_MS, PositionMs
from cuebook.playback.device import Device

VLC_MISSING = (
    "VLC was not found. Install it, then start Cuebook again: on Debian and Ubuntu with "
    "sudo apt install libvlc5 vlc-plugin-base libvlc-bin, on Fedora with sudo dnf install vlc-libs "
    "vlc-plugins-base vlc-plugin-ffmpeg, on Arch with sudo pacman -S vlc, elsewhere from videolan.org."
)
PLUGINS_MISSING = (
    "VLC was found, but not its plugins. Install them, then start Cuebook again: on Debian and Ubuntu "
    "with sudo apt install vlc-plugin-base libvlc-bin, on Fedora with sudo dnf install vlc-plugins-base "
    "vlc-plugin-ffmpeg."
)
DEMUXERS = {
    AudioType.FLAC: ("flac", "flac"),
    AudioType.MPEG: ("mp3", "mpga"),
    AudioType.VORBIS: ("ogg", "ogg"),
    AudioType.OPUS: ("ogg", "ogg"),
    AudioType.MP4: ("mov", "mp4"),
    AudioType.WAV: ("wav", "wav"),
    AudioType.OGG_FLAC: ("ogg", "ogg"),
    AudioType.AIFF: ("aiff", "aiff"),
    AudioType.WMA: ("asf", "asf"),
    AudioType.MONKEYS: ("ape", "none"),
    AudioType.WAVPACK: ("wv", "none"),
    AudioType.MUSEPACK: ("mpc", "mpc"),
    AudioType.MUSEPACK_8: ("mpc8", "mpc"),
    AudioType.TTA: ("tta", "tta"),
    AudioType.AAC: ("aac", "aac"),
    AudioType.AC3: ("ac3", "ac3"),
    AudioType.TAK: ("tak", "none"),
}
"""For each type FFmpeg's demuxer, which seeks right, and VLC's own, where VLC came without FFmpeg's.

No other is let near the file: a playlist in disguise must not be followed. Measured on captured sound,
FFmpeg's are at most 0.15 s off after a seek; VLC's own were 7 s off in MP3 of variable bitrate and ended
Ogg files of noise at any seek.

What is missing here is refused in words. VLC 3 knows no DSD (DSF and DSDIFF ran through in silence) and
nothing plays OptimFROG. VLC 3 crashed on Speex in most runs of pausing and opening anew.
"""

OPTIONS = (
    "--quiet",
    "--no-video",
    "--no-spu",
    "--no-lua",
    "--no-auto-preparse",
    "--no-sub-autodetect-file",
    "--no-metadata-network-access",
    "--no-video-title-show",
    "--audio-replay-gain-mode=none",
)


def has_sound_device() -> bool:
    """Whether there is a sound server or card to play through; elsewhere than on Linux there is."""
    if not sys.platform.startswith("linux"):
        return True
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    servers = (f"{runtime}/pulse/native", f"{runtime}/pipewire-0", "/dev/snd/controlC0", "/dev/dsp")
    return bool(os.environ.get("PULSE_SERVER")) or any(map(os.path.exists, servers))


OnEvent: TypeAlias = Callable[[int, str, int], None]
"""Takes the number of the opening, what happened in it, and the time for ``time``."""


class VlcEngine:
    """libVLC, loaded when it is first needed, on any thread."""

    def __init__(self, audio: str) -> None:
        self._audio = audio
        self._loading = Lock()
        self._vlc: Any = None
        self._instance: Any = None
        self._log: Any = None
        self.dummy = False
        self.device = Device()
        """What is known of the device that sounds."""

    def load(self) -> None:
        """Load the library and make the instance. Raises PlaybackUnavailableError in words."""
        with self._loading:
            if self._instance is None:
                self._load()

    def _load(self) -> None:
        try:
            import vlc  # noqa: PLC0415 - a third of a tenth of a second, and perhaps not there
        except (ImportError, OSError, NameError, AttributeError, NotImplementedError) as error:
            raise PlaybackUnavailableError(VLC_MISSING) from error
        self.dummy = self._audio == "dummy" or not has_sound_device()
        library: Any = vlc
        instance = library.Instance([*OPTIONS, *(["--aout=adummy"] if self.dummy else [])])
        if instance is None:
            raise PlaybackUnavailableError(PLUGINS_MISSING)
        self._log = library.CallbackDecorators.LogCb(self._logged)  # MUST live as long as the instance
        instance.log_set(self._log, None)
        self._vlc, self._instance = library, instance

    def _logged(self, _opaque: Any, level: int, _context: Any, words: bytes | None, _values: Any) -> None:
        if words is not None:
            self.device.hear(words, level, perf_counter())

    @property
    def library(self) -> Any:
        """The names of libVLC, once it is loaded."""
        return self._vlc

    @property
    def instance(self) -> Any:
        """The one instance, once it is loaded."""
        return self._instance

    def version(self) -> str:
        """VLC's own version."""
        return str(self._vlc.libvlc_get_version().decode().split()[0])

    def open(self, path: bytes, audio_type: AudioType, on_event: OnEvent) -> "VlcLoad":
        """Make a player for one file. ``on_event`` is called on libVLC's threads.

        Raises CuebookError for a type that VLC cannot play.
        """
        if audio_type not in DEMUXERS:
            msg = f"VLC cannot play files of this kind ({audio_type})"
            raise CuebookError(msg)
        ffmpegs, vlcs_own = DEMUXERS[audio_type]
        options = [f":demux=avformat,{vlcs_own},none", f":avformat-format={ffmpegs}"]

        def media_from(position: PositionMs) -> Any:
            media = self._instance.media_new_path(path)
            for option in (*options, f":start-time={position / SECOND_MS:.3f}"):
                media.add_option(option)
            return media

        return VlcLoad(self._vlc, self._instance.media_player_new(), media_from, on_event)


class VlcLoad:
    """One file in one player. Events of an earlier load cannot be taken for this one's."""

    def __init__(
        self,
        vlc: Any,
        player: Any,
        media_from: Callable[[PositionMs], Any],
        on_event: OnEvent,
    ) -> None:
        self._vlc, self._player, self._media_from = vlc, player, media_from
        self._media: Any = None
        self.opening = 0
        events = vlc.EventType
        self._watched = {
            events.MediaPlayerPlaying: "playing",
            events.MediaPlayerTimeChanged: "time",
            events.MediaPlayerEndReached: "end",
            events.MediaPlayerEncounteredError: "error",
        }
        self._on_event = on_event
        for event_type in self._watched:
            player.event_manager().event_attach(event_type, self._heard)

    def _heard(self, event: Any) -> None:
        # On a thread of libVLC's: calling it back from here hangs, and raising is lost.
        name = self._watched.get(event.type, "")
        self._on_event(self.opening, name, int(event.u.new_time) if name == "time" else 0)

    def play_from(self, position: PositionMs, volume: int, *, muted: bool) -> None:
        """Sound from a position on, at the start as well as later.

        Opening the file anew is how VLC seeks well: in 1 of 12 of its own seeks it stayed silent for
        0.6 s, in none of 96 of these. The volume belongs to the stream and is lost with every new one.
        """
        media, self._media = self._media, self._media_from(position)
        self._player.set_media(self._media)
        self.opening += 1  # the earlier one has ended: nothing more is heard of it
        if media is not None:
            media.release()
        self.set_volume(volume, muted=muted)
        self._player.play()

    def set_volume(self, volume: int, *, muted: bool) -> None:
        """Change the volume of what plays."""
        self._player.audio_set_volume(volume)
        self._player.audio_set_mute(muted)

    def pause(self, *, paused: bool) -> None:
        """Hold the sound or let it go on."""
        self._player.set_pause(1 if paused else 0)

    def length(self) -> PositionMs | None:
        """The file's length as VLC sees it."""
        length = int(self._player.get_length())
        return length if length > 0 else None

    def decoded_blocks(self) -> int:
        """How many blocks of sound came out of the file; 0 too while VLC has not said."""
        stats = self._vlc.MediaStats()
        return int(stats.decoded_audio) if self._media.get_stats(stats) else 0

    def close(self) -> None:
        """Fall silent and let go. May take as long as the disk does."""
        for event_type in self._watched:
            with contextlib.suppress(KeyError):
                self._player.event_manager().event_detach(event_type)
        self._player.stop()
        self._player.release()
        if self._media is not None:
            self._media.release()
