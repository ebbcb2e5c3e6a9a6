"""What should be so, said as simply as possible: a queue of things, a clock, and a list of plays."""

from cuebook.domain.play import Ending, Origin
from cuebook.domain.queue import Repeat

LEAST_LOGGED_MS = 1_000
RESTART_AFTER_MS = 3_000
PASSIVE = {Origin.CONTINUED, Origin.SHUFFLED}


class Thing:
    """An entry of the queue: the same cue can stand in it twice."""

    def __init__(self, cue, origin):
        self.cue, self.origin = cue, origin


class Run:
    """A play: what was heard of it."""

    def __init__(self, cue, origin, position):
        self.cue, self.origin = cue, origin
        self.spans, self.start = [], position
        self.sleeps = 0

    def heard_until(self, position):
        return [*self.spans, (self.start, position)] if position > self.start else list(self.spans)


class Listening:
    """The model. ``log`` holds what must be in the ledger: cue, origin, ending, spans, sleeps."""

    def __init__(self, lengths, shuffle):
        self.lengths, self.shuffle = lengths, shuffle
        self.broken = set()
        self.listed, self.line, self.at = [], [], -1
        self.before, self.after = [], []
        self.repeat, self.shuffled, self.stops = Repeat.OFF, False, False
        self.current = self.waiting = self.paused = self.stalled = False
        self.position, self.failures, self.run = 0, 0, None
        self.log = []

    # The queue

    @property
    def thing(self):
        return self.line[self.at] if 0 <= self.at < len(self.line) else None

    @property
    def upcoming(self):
        return self.line[self.at + 1 :]

    @property
    def passive(self):
        return Origin.SHUFFLED if self.shuffled else Origin.CONTINUED

    def start(self, cues, start, origin, position):
        self.leave(Ending.REPLACED)
        self.listed = [Thing(cue, self.passive) for cue in cues]
        self.listed[start].origin = origin
        self.line, self.at = list(self.listed), start
        if self.shuffled:
            first = self.line.pop(start)
            self.line, self.at = [first, *self.shuffle(self.line)], 0
        self.before, self.after, self.stops = [], [], False
        self.failures = 0
        self.begin(position)

    def insert(self, things, where, in_list):
        self.line[where:where] = things
        if not self.shuffled:
            self.listed = list(self.line)
        else:
            self.listed[in_list:in_list] = things
        if self.before:
            self.before = [*things, *self.before]
        self.after = []

    def queue_next(self, cues):
        things = [Thing(cue, Origin.QUEUED) for cue in cues]
        self.insert(things, self.at + 1, self.listed.index(self.thing) + 1 if self.thing else 0)
        if not self.current:
            self.failures = 0
            self.advance()

    def queue_last(self, cues):
        ended = not self.upcoming
        self.insert([Thing(cue, Origin.QUEUED) for cue in cues], len(self.line), len(self.listed))
        if not self.current and ended:
            self.failures = 0
            self.advance()

    def remove(self, place):
        thing = self.upcoming[place]
        for one in (self.line, self.listed, self.before, self.after):
            if thing in one:
                one.remove(thing)
        return thing

    def put_back(self, place, thing):
        self.insert([thing], self.at + 1 + min(place, len(self.upcoming)), len(self.listed))

    def move(self, place, to):
        thing = self.line.pop(self.at + 1 + place)
        self.line.insert(self.at + 1 + to, thing)
        if not self.shuffled:
            self.listed = list(self.line)

    def set_shuffle(self, shuffled):
        if shuffled == self.shuffled:
            return
        self.shuffled = shuffled
        if shuffled:
            self.line[self.at + 1 :] = self.shuffle(self.upcoming)
        else:
            self.at = self.listed.index(self.thing) if self.thing else -1
            self.line = list(self.listed)
        self.before, self.after = [], []
        for thing in self.upcoming:
            if thing.origin in PASSIVE:
                thing.origin = self.passive

    def step(self):
        """One further in the queue; False where nothing follows."""
        self.stops = False
        if self.upcoming:
            self.at += 1
            return True
        if self.repeat is Repeat.OFF or not self.line:
            return False
        new = (self.after or self.again_shuffled()) if self.shuffled else list(self.line)
        self.before, self.after, self.line, self.at = self.line, [], new, 0
        for thing in self.line:
            thing.origin = self.passive
        return True

    def again_shuffled(self):
        drawn = self.shuffle(self.line)
        return drawn[1:] + drawn[:1] if drawn[0] is self.thing else drawn

    def step_back(self):
        if self.at > 0:
            self.at -= 1
        elif self.before:
            back = self.before if self.shuffled else self.listed
            self.line, self.before, self.after = list(back), [], self.line
            self.at = len(self.line) - 1
        else:
            return False
        self.stops = False
        self.thing.origin = Origin.CONTINUED
        return True

    # What sounds

    @property
    def length(self):
        return self.lengths[self.thing.cue]

    def begin(self, position=0):
        self.current, self.waiting, self.paused = True, False, False
        self.position = position
        self.run = Run(self.thing.cue, self.thing.origin, position)
        if self.thing.cue in self.broken:
            self.leave(Ending.FAILED)
            self.failures += 1
            if self.failures > len(self.listed) or self.repeat is Repeat.CUE:
                self.stops = False
                self.silence()
            else:
                self.go_on()
        else:
            self.failures = 0

    def wait(self, position=0):
        self.current = self.waiting = self.paused = True
        self.position, self.run = position, None

    def silence(self):
        self.current = self.waiting = self.paused = False
        self.position, self.run = 0, None

    def leave(self, ending):
        if self.run:
            spans = self.run.heard_until(self.position)
            heard = sum(stop - start for start, stop in spans)
            if heard >= LEAST_LOGGED_MS or ending is Ending.FAILED:
                self.log.append((self.run.cue, self.run.origin, ending, spans, self.run.sleeps))
            self.run = None

    def go_on(self):
        waits, self.stops = self.stops, False
        if self.repeat is Repeat.CUE:
            self.thing.origin = Origin.REPEATED
        elif not self.step():
            self.silence()
            return
        if waits:
            self.wait()
        else:
            self.begin()

    def advance(self):
        if self.step():
            self.begin()
        else:
            self.silence()

    def pass_time(self, milliseconds):
        while self.current and not self.paused and not self.stalled:
            step = min(milliseconds, self.length - self.position)
            self.position += step
            milliseconds -= step
            if self.position < self.length:
                break
            self.leave(Ending.FINISHED)
            self.go_on()
            if not milliseconds and self.position < self.length:
                break

    # Wishes

    def pause(self):
        if self.current:
            self.paused = True

    def resume(self):
        if self.waiting:
            self.begin(self.position)
        else:
            self.paused = False

    def seek(self, position):
        position = min(max(0, position), self.length)
        if self.run:
            self.run.spans = self.run.heard_until(self.position)
            self.run.start = position
        self.position = position

    def next(self):
        self.leave(Ending.SKIPPED)
        self.advance()

    def skip(self, steps):
        self.leave(Ending.REPLACED)
        self.at += steps
        self.stops = False
        self.thing.origin = Origin.PICKED
        self.begin()

    def previous(self):
        if self.position > RESTART_AFTER_MS or not (self.at > 0 or self.before):
            self.seek(0)
        else:
            self.leave(Ending.SKIPPED)
            self.step_back()
            self.begin()

    def stop(self, ending=Ending.STOPPED):
        self.leave(ending)
        self.stops = False
        self.silence()

    def stop_here(self):
        if not self.waiting:
            position = self.position
            self.leave(Ending.STOPPED)
            self.stops = False
            self.thing.origin = Origin.RESUMED
            self.wait(position)

    def start_again(self):
        """The program ended and was started again; the play that ran is accounted for elsewhere."""
        position, current = self.position, self.current
        self.stops, self.before, self.after, self.failures, self.stalled = False, [], [], 0, False
        self.silence()
        if current:
            self.thing.origin = Origin.RESUMED
            self.wait(position)
