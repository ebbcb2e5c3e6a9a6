"""What the log says was heard, against what really came out of the sound server."""

import pytest

from builders import open_app, scan
from cuebook.cli.runtime import PlainRuntime
from cuebook.domain.listening import LogFilter
from sound_server import SoundServer, render_sweep, stretches

SECONDS = 60
HALF_A_SECOND = 500

KINDS = {
    "flac": (),
    "mp3": ("-q:a", "0"),
    "ogg": ("-q:a", "9"),
    "m4a": ("-b:a", "160k"),
}


@pytest.fixture
def server(tmp_path, monkeypatch):
    server = SoundServer(tmp_path / "pulse")
    monkeypatch.setenv("PULSE_SERVER", server.address)
    monkeypatch.setenv("PULSE_COOKIE", str(tmp_path / "cookie"))
    yield server
    server.close()


@pytest.mark.sound
@pytest.mark.parametrize("kind", KINDS)
def test_the_log_says_what_sounded_through_a_pause_and_seeks(kind, tmp_path, ffmpeg, server):
    render_sweep(ffmpeg, tmp_path / "music" / f"Sweep.{kind}", SECONDS, *KINDS[kind])
    runtime = PlainRuntime()
    app = open_app(tmp_path / "data", runtime, audio="auto")
    try:
        scan(app, tmp_path / "music")
        (cue,) = app.reading.find_cues()[1]
        recorder = server.record(tmp_path / "recorded")

        def listen(milliseconds):
            passed = []
            runtime.call_later(milliseconds, lambda: passed.append(True))
            runtime.run_until(lambda: passed)

        app.player.pick([cue.id], 0)
        runtime.run_until(lambda: app.player.position_ms > 0)
        listen(1_500)
        app.player.pause()
        listen(700)
        app.player.resume()
        listen(1_500)
        for target in (30_000, 12_000, 45_000):
            app.player.seek(target)
            listen(1_800)
        app.player.stop()
        listen(500)
        recorder.terminate()
        recorder.wait(timeout=10)
        (row,) = app.reading.log_rows(app.reading.log_ids(LogFilter()))
    finally:
        app.close()
    sounded = stretches((tmp_path / "recorded").read_bytes())
    logged = row.ranges.spans
    assert len(logged) == len(sounded) == 4, (logged, sounded)
    for said, captured in zip(logged, sounded, strict=True):
        assert abs(said[0] - captured[0]) <= HALF_A_SECOND, (logged, sounded)
        assert abs(said[1] - captured[1]) <= HALF_A_SECOND, (logged, sounded)
