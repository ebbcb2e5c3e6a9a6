"""Showing the desktop what plays: how the player stands after every change, and every jump."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuebook.domain.artwork import ArtWish
from cuebook.domain.events import ArtFound, CueStarted, LibraryChanged, PlaybackChanged, Sought
from cuebook.domain.queue import Repeat
from cuebook.domain.standing import PlayState, Standing

if TYPE_CHECKING:
    from cuebook.domain.catalogue import Cue
    from cuebook.domain.ids import CueId
    from cuebook.domain.units import MonotonicMs, PositionMs
    from cuebook.ports.desktop_session import DesktopSession
    from cuebook.ports.reading import CatalogueReading
    from cuebook.ports.runtime import Runtime
    from cuebook.services.artwork import ArtFinding
    from cuebook.services.bus import Bus
    from cuebook.services.player import Player

PICTURE_EDGE = 512
LOOK_MS = 1_000
"""So often the desktop's reckoning of the position is compared with where the cue stands."""
MOST_OFF_MS = 500
"""A reckoning that is off by more, as after a stall, is put right aloud."""
SETTLING_MS = 300
"""So long after a jump the place that was asked for counts: the sound takes a moment to get there."""


class DesktopShowing:
    """Tells the desktop of the player, once a turn at most; main thread only."""

    def __init__(
        self,
        session: DesktopSession,
        player: Player,
        catalogue: CatalogueReading,
        artwork: ArtFinding,
        runtime: Runtime,
        bus: Bus,
    ) -> None:
        self._session = session
        self._player = player
        self._catalogue = catalogue
        self._artwork = artwork
        self._runtime = runtime
        self._bus = bus
        self._cue: Cue | None = None
        self._began: CueId | None = None
        self._wish: ArtWish | None = None
        self._picture: bytes | None = None
        self._shown = Standing()
        self._jump: tuple[PositionMs, MonotonicMs] | None = None
        self._due = False

    def begin(self) -> None:
        """Show how things stand, now and whenever that changes."""
        self._bus.subscribe(PlaybackChanged, lambda _: self._changed())
        self._bus.subscribe(LibraryChanged, self._library_changed)
        self._bus.subscribe(ArtFound, self._art_found)
        self._bus.subscribe(Sought, self._sought)
        self._bus.subscribe(CueStarted, self._started)
        self._runtime.call_every(LOOK_MS, self._look)
        self._show()

    @property
    def picture(self) -> bytes | None:
        """The picture of what plays, once it was found."""
        self._follow_cue()
        return self._picture

    def _changed(self) -> None:
        """What happens in one turn is shown once, after it."""
        if not self._due:
            self._due = True
            self._runtime.call_soon(self._show)

    def _show(self) -> None:
        self._due = False
        self._follow_cue()
        self._shown = self._standing()
        self._session.show(self._shown)

    def _follow_cue(self) -> None:
        current = self._player.current
        if (self._cue.id if self._cue else None) != current:
            self._cue = self._catalogue.cue(current) if current is not None else None
            self._jump = None
            self._ask_for_picture()

    def _standing(self) -> Standing:
        player, cue = self._player, self._cue
        if cue is None:
            state = PlayState.STOPPED
        else:
            state = PlayState.PLAYING if player.playing else PlayState.PAUSED
            cue = cue._replace(rating=None) if player.rated_blind else cue
        queue = player.queue
        return Standing(
            cue=cue,
            state=state,
            length_ms=player.duration_ms or (cue.duration_ms if cue else None),
            position_ms=self.position_ms,
            at=self._runtime.monotonic(),
            volume=0 if player.muted else player.volume,
            repeat=queue.repeat,
            shuffled=queue.shuffled,
            has_next=self.has_next,
            picture=self._picture,
        )

    @property
    def position_ms(self) -> PositionMs:
        """Where the cue stands, or will in a moment."""
        if self._jump is not None:
            position, at = self._jump
            since = self._runtime.monotonic() - at
            if since < SETTLING_MS:
                return position + (since if self._player.playing else 0)
            self._jump = None
        return self._player.position_ms

    @property
    def has_next(self) -> bool:
        """Whether something follows the cue that plays."""
        queue = self._player.queue
        return self._player.current is not None and (queue.ahead > 0 or queue.repeat is not Repeat.OFF)

    def _look(self) -> None:
        """Put the reckoning right: sound that stalled, or took its time to begin, stands elsewhere."""
        if not self._player.playing or self._cue is None:
            return
        expected = self._shown.position_now(self._runtime.monotonic())
        self._show()
        if abs(self._shown.position_ms - expected) > MOST_OFF_MS:
            self._session.jumped(self._shown.position_ms)

    def _sought(self, event: Sought) -> None:
        self._follow_cue()
        self._jump = (event.position_ms, self._runtime.monotonic())
        self._show()
        self._session.jumped(event.position_ms)

    def _started(self, event: CueStarted) -> None:
        """A cue that begins within itself or once more is told: others are taken to begin at their start."""
        again, self._began = event.cue == self._began, event.cue
        self._show()
        if again or self._shown.position_ms > MOST_OFF_MS:
            self._session.jumped(self._shown.position_ms)

    def _ask_for_picture(self) -> None:
        """Have the album's picture found, unless it is the one that is shown already."""
        of = self._cue.album_id if self._cue else None
        if (self._wish.of if self._wish else None) != of:
            self._picture = None
            self._wish = ArtWish(of, PICTURE_EDGE, whole=True) if of is not None else None
            if self._wish:
                self._artwork.ask(self._wish)

    def _art_found(self, event: ArtFound) -> None:
        if event.wish == self._wish:
            self._picture = event.picture
            self._changed()

    def _library_changed(self, event: LibraryChanged) -> None:
        if self._cue and event.changes.touches_cue(self._cue.id):
            self._cue = self._catalogue.cue(self._cue.id)
            self._changed()
