"""Decoded sound in a bounded memory: what is still to be read, and some of what was read lately."""


class Ring:
    """Bytes by their place in a stream. The oldest are forgotten when new ones need the room."""

    def __init__(self, capacity: int) -> None:
        self._held = bytearray(capacity)
        self._capacity = capacity
        self._forgotten = 0
        self.end = 0

    @property
    def start(self) -> int:
        """The place of the oldest byte that is still known."""
        return max(self._forgotten, self.end - self._capacity)

    def write(self, sound: bytes) -> None:
        """Put bytes at the end; no more at once than the ring holds."""
        at = self.end % self._capacity
        first = min(len(sound), self._capacity - at)
        self._held[at : at + first] = sound[:first]
        self._held[: len(sound) - first] = sound[first:]
        self.end += len(sound)

    def read(self, at: int, most: int) -> bytes:
        """Give the bytes from a place on; fewer where there are no more. The place MUST be a known one."""
        length = max(0, min(most, self.end - at))
        begin = at % self._capacity
        first = min(length, self._capacity - begin)
        return bytes(self._held[begin : begin + first]) + bytes(self._held[: length - first])

    def cut(self, at: int) -> None:
        """Forget what lies at a place and after it; what was overwritten for it stays forgotten."""
        if at < self.end:
            self._forgotten = min(self.start, at)
            self.end = at
