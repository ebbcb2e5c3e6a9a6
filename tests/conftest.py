"""What every test stands on: a watch on leaks and logged faults; large runs are left out unless asked for."""

import logging
import os
import shutil
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("CUEBOOK_DATA_DIR", None)
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"  # no test speaks to the desktop of whoever runs it

# What a property takes says nothing of it: machines are noisy.
settings.register_profile(
    "cuebook", settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("cuebook")

SHARED = Path(__file__).resolve().parents[2] / "shared"


def pytest_addoption(parser):
    parser.addoption("--nightly", action="store_true", help="run the large runs too")


def pytest_collection_modifyitems(config, items):
    for item in items:
        if item.get_closest_marker("sound") or item.get_closest_marker("end2end"):
            item.fixturenames.insert(0, "witness")
    if not config.getoption("--nightly"):
        skip = pytest.mark.skip(reason="a large run; ask for it with --nightly")
        for item in items:
            if "nightly" in item.keywords:
                item.add_marker(skip)


@pytest.fixture(scope="session")
def witness():
    """Who says whether the machine stood still."""
    from standstill import Witness

    witness = Witness()
    yield witness
    witness.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item):
    """Of a test that needs the machine's time, say whether it had it: then ``./test`` tries it again."""
    from standstill import LATE_S, StoodStillError

    witness = item.funcargs.get("witness")
    if witness:
        witness.begin()
    try:
        return (yield)
    except Exception as error:
        worst = witness.worst() if witness else 0.0
        if worst < LATE_S:
            raise
        msg = f"meanwhile the machine stood still for {worst * 1_000:.0f} ms"
        raise StoodStillError(msg) from error


@pytest.fixture(autouse=True)
def _no_leaked_threads():
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before:
        thread.join(timeout=5)
    leaked = [
        thread.name for thread in set(threading.enumerate()) - before if thread.name.startswith("cuebook")
    ]
    assert not leaked, f"threads left running: {leaked}"


class _FailOnError(logging.Handler):
    """Our own bugs are logged; in a test they fail it."""

    def __init__(self):
        super().__init__(logging.ERROR)
        self.records = []

    def emit(self, record):
        self.records.append(record)


@pytest.fixture(autouse=True)
def _no_logged_errors(request):
    handler = _FailOnError()
    logger = logging.getLogger("cuebook")
    logger.addHandler(handler)
    yield
    logger.removeHandler(handler)
    if "expects_errors" not in request.keywords:
        assert not handler.records, [logging.Formatter().format(record) for record in handler.records]


@pytest.fixture
def shared():
    """The folder of samples the whole team shares, where it is there."""
    if not SHARED.is_dir():
        pytest.skip("the shared samples are not here")
    return SHARED


@pytest.fixture(scope="session")
def ffmpeg():
    """ffmpeg renders the test sounds that mutagen alone cannot make."""
    found = shutil.which("ffmpeg")
    if found is None:
        pytest.skip("ffmpeg is not installed")
    return found


@pytest.fixture
def sound_server(tmp_path, monkeypatch):
    """A sound server of the test's own, which this process plays through."""
    from sound_server import SoundServer

    server = SoundServer(tmp_path / "pulse")
    monkeypatch.setenv("PULSE_SERVER", server.address)
    monkeypatch.setenv("PULSE_COOKIE", str(tmp_path / "cookie"))
    yield server
    server.close()


@pytest.fixture
def listening(tmp_path, sound_server):
    """The backend as Cuebook is built with it, playing through a sound server that can be recorded."""
    from builders import open_app
    from cuebook.cli.runtime import PlainRuntime
    from listening import Listening

    runtime = PlainRuntime()
    app = open_app(tmp_path / "data", runtime, audio="auto")
    made = Listening(app.backend, runtime)
    made.app, made.recording = app, sound_server.recording
    yield made
    app.close()


@pytest.fixture(scope="session")
def weir_folder(tmp_path_factory):
    """An album of four cues of ten seconds, rendered once."""
    from builders import make_album

    folder = tmp_path_factory.mktemp("music") / "Harrow Weir"
    make_album(folder, ["Opening", "Night Swim", "Weir Song", "Homeward"], seconds=10)
    return folder


@pytest.fixture
def still_app(tmp_path, weir_folder):
    """Cuebook on a folder of its own with that album scanned, in silence, in a time that stands still."""
    from builders import open_app, scan
    from fakes.runtime import FakeRuntime

    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, weir_folder)
    yield app
    app.close()


@pytest.fixture
def cues(still_app):
    """The ids of the album's cues, in its order."""
    return [cue.id for cue in still_app.reading.find_cues()[1]]
