"""What the one thread does that owns the stream and is told what to play."""

from collections.abc import Callable
from time import perf_counter

from cuebook.domain.errors import PlaybackUnavailableError
from cuebook.domain.sound import Sound
from cuebook.domain.sound_file import AudioType
from cuebook.domain.units import SECOND_MS, PositionMs
from cuebook.playback.stream_course import Course
from cuebook.playback.stream_cue import Cue
from cuebook.playback.stream_player import StreamPlayer
from cuebook.playback.stream_reel import Reel
from cuebook.playback.stream_sounding import TAIL_SECONDS
from cuebook.playback.stream_watch import StreamWatch
from cuebook.ports.playback import FULL_VOLUME, LoadToken, Source
from cuebook.ports.runtime import Runtime


class StreamControl:
    """Does what it is told, one thing after another. ``post`` puts a call in the line of its thread."""

    def __init__(
        self,
        runtime: Runtime,
        identify: Callable[[bytes], AudioType],
        player: StreamPlayer,
        post: Callable[[Callable[[], None]], None],
    ) -> None:
        self.watch = StreamWatch()
        self.course = Course(runtime, identify, player, post, self.watch.decoder_died)
        self.watch.follow(self.course)
        self._volume, self._muted = FULL_VOLUME, False

    def play(self, source: Source, token: LoadToken, from_ms: PositionMs) -> None:
        """Replace what plays."""
        self.course.following, self.course.held, self.course.fade_in = None, False, False
        try:
            self.course.player.load()
        except PlaybackUnavailableError as error:
            reason = str(error)
            self.course.sounding.take(None)
            self.course.runtime.call_soon(lambda: self.course.listener.on_unavailable(reason))
            return
        self.course.sounding.try_at_once()
        self.course.decode(Cue(source, token), from_ms)

    def follow_with(self, source: Source | None, token: LoadToken) -> None:
        """Name what begins at the end."""
        known, current = self.course.following, self.course.sounding.cue
        if current is None:
            return
        if known and source == known.source and not known.failure:
            known.token = token
            return
        self.course.following = Cue(source, token, asked_at=perf_counter()) if source else None
        if known:
            self.course.feeding.forget_following(current)
        if reel := self.course.feeding.reel_of(current):
            self._join_anew(current, reel)
        if self.course.following:
            self.course.find_type(self.course.following)

    def _join_anew(self, current: Cue, reel: Reel) -> None:
        """Something else follows; where VLC has read beyond the join, it is to read again."""
        end = reel.cut_after(current)
        reel.expect(more=self.course.following is not None)
        run = self.course.sounding.running
        if run and run.reel is reel and not run.fades and (run.read_to > end or run.over):
            self.course.sounding.begin(reel, min(end, run.frame(perf_counter())))

    def hold(self, *, paused: bool) -> None:
        """Hold the sound, or let it go on."""
        if paused == self.course.held or self.course.sounding.cue is None:
            return
        self.course.held = paused
        run = self.course.sounding.running
        if not paused:
            if run:  # it still fades away
                self.course.sounding.stand()
            if not self.course.sounding.go_on():
                self.course.fade_in = True
                self.course.look_at_news()
        elif run is None:
            self.course.sounding.hush()
        elif not self.course.sounding.fade_away(self.course.feeding.sound.fade_ms):
            self.course.sounding.pause()

    def seek(self, token: LoadToken, position: PositionMs) -> None:
        """Go to a position."""
        cue = self.course.sounding.cue
        if cue is None or cue.token != token:
            return
        if cue.length_ms is not None and position >= cue.length_ms:
            self.course.finish(cue.length_ms)
            return
        reel = self.course.feeding.reel_of(cue)
        stretch = reel.timeline.of(cue) if reel else None
        frame = stretch.frame_of(position, reel.rate) if reel and stretch else 0
        if reel and stretch and frame >= stretch.first and stretch.holds(frame) and reel.holds(frame):
            self.course.sounding.take(cue, position)
            reel.stand_at(frame)
            self.course.look_at_news()
        else:
            self.course.decode(cue, position)

    def stop(self) -> None:
        """Fall silent, gently where that is wished."""
        fade_ms = self.course.feeding.sound.fade_ms
        over = self.course.sounding.cue is None and self.course.sounding.run is not None
        fading = self.course.sounding.fade_away(fade_ms)
        self.course.following = None
        self.course.feeding.drop()
        self.course.sounding.end(tail=TAIL_SECONDS + fade_ms / SECOND_MS if over or fading else 0.0)

    def set_volume(self, percent: int) -> None:
        """Set the volume for this and everything after."""
        self._volume = percent
        self.course.player.set_volume(percent, muted=self._muted)

    def set_muted(self, *, muted: bool) -> None:
        """Silence, or sound again."""
        self._muted = muted
        self.course.player.set_volume(self._volume, muted=muted)

    def set_sound(self, sound: Sound) -> None:
        """Let everything sound so from now on; what sounds goes on as it was until it can."""
        before, self.course.feeding.sound = self.course.feeding.sound, sound
        alike = before.levelling, before.preamp_db, before.bands_db
        cue = self.course.sounding.cue
        if cue and cue.piece and alike != (sound.levelling, sound.preamp_db, sound.bands_db):
            stand = self.course.sounding.stand_ms
            self.course.decode(cue, self.course.sounding.position(perf_counter()))
            self.course.sounding.take(cue, stand)

    def choose_output(self, output: str | None) -> None:
        """Sound there from now on."""
        if self.course.sounding.cue:
            self.course.sounding.stand()
        self.course.player.choose_output(output)
        self.course.look_at_news()

    def close(self) -> None:
        """End everything."""
        self.course.following = None
        self.course.sounding.end()
        self.course.feeding.close()
        self.course.player.close()
