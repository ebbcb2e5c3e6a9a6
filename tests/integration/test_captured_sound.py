"""What the log says was heard, against what really came out of the sound server."""

import time

import numpy as np
import pytest

from builders import open_app, scan
from cuebook.cli.runtime import PlainRuntime
from cuebook.domain.listening import LogFilter
from noise import AFTER_SEEKS, noise, spans_ms, stretches, write_sound

SECONDS = 20
LOGGED_WITHIN_MS = 60
SEAMLESS_MS = 15
"""What is held and goes on so near is one stretch; VLC may take a moment to hold it."""
TWICE_MS = 60
"""Where VLC drops sound after a pause, the player goes back to where it was held: what had left it by then
sounds twice."""
PATIENCE = 20.0
TARGETS = (15_000, 6_345, 17_777)

KINDS = {
    "flac": ((), 10),
    "mp3": (("-q:a", "0"), 50),
    "ogg": (("-q:a", "9"), 10),
    "opus": (("-b:a", "256k"), 10),
    "m4a": (("-b:a", "256k"), 10),
}
"""How each is encoded, and how far off a seek in it may be, in milliseconds."""


@pytest.mark.sound
@pytest.mark.parametrize("kind", KINDS)
def test_the_log_says_what_sounded_through_a_pause_seeks_and_a_skip(
    kind, tmp_path, ffmpeg, sound_server, witness
):
    options, seek_error = KINDS[kind]
    sounds = [noise(SECONDS, seed) for seed in (1, 2)]
    for number, sound in enumerate(sounds):
        title = ("-metadata", f"title=Cue {number}")
        write_sound(ffmpeg, tmp_path / "music" / f"{number}.{kind}", sound, *options, *title)
    captured, logged = listened(tmp_path, sound_server)
    stood_ms = witness.worst() * 1_000
    found = stretches(captured, np.concatenate(sounds), AFTER_SEEKS)
    sounded = spans_ms(found, SEAMLESS_MS + stood_ms, TWICE_MS)
    assert len(logged) == len(sounded) == 5, (logged, sounded)
    # Nothing more than sounded, and nothing less: but what is left sounds on while the machine stands still.
    late = LOGGED_WITHIN_MS + stood_ms
    for (start, stop), (first, last) in zip(logged, sounded, strict=True):
        assert first - LOGGED_WITHIN_MS <= start <= first + late, (logged, sounded)
        assert last - late <= stop <= last + LOGGED_WITHIN_MS, (logged, sounded)
    assert [start for start, _ in sounded[1:4]] == pytest.approx(TARGETS, abs=seek_error)


def listened(folder, sound_server):
    """Play, pause, go on, seek, skip and stop; give what sounded, and what was logged of both cues."""
    runtime = PlainRuntime()
    app = open_app(folder / "data", runtime, audio="auto")

    def wait(milliseconds):
        passed = []
        runtime.call_later(milliseconds, lambda: passed.append(True))
        runtime.run_until(lambda: passed)

    def listen(cue, milliseconds):
        """So much further in it; it may take a moment to begin."""
        player, end = app.player, time.monotonic() + PATIENCE
        start = player.position_ms
        looking = runtime.call_every(5, lambda: None)
        runtime.run_until(lambda: player.position_ms >= start + milliseconds or time.monotonic() > end)
        looking.cancel()
        assert player.position_ms >= start + milliseconds, f"{cue.title} does not sound"

    try:
        scan(app, folder / "music")
        first, second = sorted(app.reading.find_cues()[1], key=lambda cue: cue.title)
        with sound_server.recording() as recording:
            app.player.pick([first.id, second.id], 0)
            listen(first, 700)
            app.player.pause()
            wait(400)
            app.player.resume()
            listen(first, 600)
            for target in TARGETS:
                app.player.seek(target)
                listen(first, 600)
            app.player.next()
            listen(second, 1_300)
            app.player.stop()
            wait(300)
            captured = recording.samples()
        rows = {row.cue: row for row in app.reading.log_rows(app.reading.log_ids(LogFilter()))}
    finally:
        app.close()
    later = [
        (start + SECONDS * 1_000, stop + SECONDS * 1_000) for start, stop in rows[second.id].ranges.spans
    ]
    return captured, [*rows[first.id].ranges.spans, *later]
