"""How things stand, in the words and types of MPRIS 2."""

import math
import re
from typing import TypedDict

from dbus_fast import Variant

from cuebook.domain.catalogue import Cue
from cuebook.domain.file_address import address_of
from cuebook.domain.ids import CueId
from cuebook.domain.queue import Repeat
from cuebook.domain.rating import HIGHEST
from cuebook.domain.standing import PlayState, Standing
from cuebook.domain.units import DurationMs

TRACKS = "/org/cuebook/cue/"
STATES = {PlayState.PLAYING: "Playing", PlayState.PAUSED: "Paused", PlayState.STOPPED: "Stopped"}
LOOPS = {Repeat.OFF: "None", Repeat.CUE: "Track", Repeat.QUEUE: "Playlist"}
REPEATS = {word: repeat for repeat, word in LOOPS.items()}
LARGEST_INT = 2**31 - 1
LARGEST_LONG = 2**63 - 1


class Facts(TypedDict):
    """The properties of the player that are told when they change."""

    PlaybackStatus: str
    LoopStatus: str
    Shuffle: bool
    Volume: float
    Metadata: dict[str, Variant]
    CanGoNext: bool
    CanGoPrevious: bool
    CanPlay: bool
    CanPause: bool
    CanSeek: bool


def facts(standing: Standing, art: str) -> Facts:
    """How things stand; ``art`` is the picture's address."""
    there = standing.cue is not None
    return {
        "PlaybackStatus": STATES[standing.state],
        "LoopStatus": LOOPS[standing.repeat],
        "Shuffle": standing.shuffled,
        "Volume": standing.volume / 100,
        "Metadata": metadata(standing.cue, standing.length_ms, art) if standing.cue else {},
        "CanGoNext": standing.has_next,
        "CanGoPrevious": there,
        "CanPlay": True,  # what is chosen in the window, where nothing plays
        "CanPause": there,
        "CanSeek": there and standing.length_ms is not None,
    }


def metadata(cue: Cue, length: DurationMs | None, art: str) -> dict[str, Variant]:
    """A cue as MPRIS has it; what is not known is left out."""
    said = {
        "mpris:trackid": Variant("o", track_path(cue.id)),
        "mpris:length": _whole("x", length and length * 1000, LARGEST_LONG),
        "mpris:artUrl": _text(art),
        "xesam:title": _text(cue.title),
        "xesam:album": _text(cue.album),
        "xesam:artist": _texts((cue.artist,)),
        "xesam:albumArtist": _texts((cue.album_artist,)),
        "xesam:composer": _texts(cue.composers),
        "xesam:trackNumber": _whole("i", cue.number, LARGEST_INT),
        "xesam:discNumber": _whole("i", cue.disc, LARGEST_INT),
        "xesam:contentCreated": _text(f"{cue.year:04}") if cue.year and 0 < cue.year < 10_000 else None,
        "xesam:url": _text(address_of(cue.path)) if cue.path else None,
        "xesam:userRating": Variant("d", cue.rating / HIGHEST) if cue.rating is not None else None,
    }
    return {name: value for name, value in said.items() if value is not None}


def _whole(signature: str, number: int | None, largest: int) -> Variant | None:
    return Variant(signature, number) if number is not None and 0 <= number <= largest else None


def _text(text: str) -> Variant | None:
    return Variant("s", sayable(text)) if text else None


def _texts(texts: tuple[str, ...]) -> Variant | None:
    kept = [sayable(text) for text in texts if text]
    return Variant("as", kept) if kept else None


def sayable(text: str) -> str:
    """Text as D-Bus takes it: a bus hangs up on whoever sends a NUL or half a character."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def track_path(cue: CueId) -> str:
    """The object path that stands for a cue, of the characters D-Bus allows; two cues never share one."""
    return TRACKS + re.sub(r"[^A-Za-z0-9]", lambda found: f"_{ord(found[0]):x}_", cue)


def percent(volume: float) -> int | None:
    """A volume of MPRIS in percent, held within what there is; None where it is no number."""
    return None if math.isnan(volume) else round(100 * min(1.0, max(0.0, volume)))
