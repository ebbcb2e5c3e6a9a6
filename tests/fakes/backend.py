"""A backend that does what sound devices do: it stalls, refuses files, and speaks late."""

from cuebook.domain.errors import CuebookError
from cuebook.playback.silent_backend import SilentBackend


class WilfulBackend(SilentBackend):
    """Keeps time like the silent one. Files in ``broken`` cannot be played; stalled, nothing sounds."""

    def __init__(self, runtime):
        super().__init__(runtime, self._refuse)
        self.broken = set()
        self._stalled = self._held = False
        self.volumes = []

    def _refuse(self, path):
        if path in self.broken:
            raise CuebookError("it is broken")

    def play(self, source, token, from_ms=0):
        self._held = False
        super().play(source, token, from_ms)

    def pause(self):
        self._held = True
        super().pause()

    def resume(self):
        self._held = False
        super().resume()

    def seek(self, token, position_ms):
        super().seek(token, position_ms)
        if token == self._token and not self._held and self._since is None:
            self._run()

    def stall(self):
        """The device takes no more sound, and says nothing about it."""
        self._position = self._now()
        self._halt()
        self._stalled = True

    def recover(self):
        """The device goes on where it stood."""
        self._stalled = False
        if self._source and not self._held and self._since is None:
            self._run()

    def set_volume(self, percent):
        self.volumes.append(percent)

    def _run(self):
        if not self._stalled:
            super()._run()


class LateBackend(WilfulBackend):
    """What it has to say reaches the listener a while later; what sounds meanwhile is in ``sounded``."""

    def __init__(self, runtime, late_ms):
        super().__init__(runtime)
        self._late_ms = late_ms
        self.sounded = []

    def listen(self, listener):
        super().listen(_LateListener(listener, lambda call: self._runtime.call_later(self._late_ms, call)))

    def _halt(self):
        if self._since is not None:
            position = self._now()
            began = position - (self._runtime.monotonic() - self._since)
            if position > began:
                self.sounded.append((self._source.path, began, position))
        super()._halt()

    def _finish(self):
        """The join is the device's own: it does not wait for the listener."""
        token, length, following = self._token, self._length(), self._following
        self._halt()
        self._position = length
        self._source = self._token = self._following = None
        self._listener.on_finished(token, length)
        if following:
            self.play(*following)


class _LateListener:
    def __init__(self, listener, later):
        self._listener = listener
        self._later = later

    def on_started(self, *said):
        self._later(lambda: self._listener.on_started(*said))

    def on_finished(self, *said):
        self._later(lambda: self._listener.on_finished(*said))

    def on_failed(self, *said):
        self._later(lambda: self._listener.on_failed(*said))
