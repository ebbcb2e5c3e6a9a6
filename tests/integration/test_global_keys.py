"""Rating by keys of the whole desktop: asked for through its portal; where there is none, that is said."""

import shutil

import pytest

from builders import open_app, scan
from cuebook.cli.runtime import PlainRuntime
from cuebook.ports.desktop_session import KeyState
from fake_portal import OBJECT, REFUSED, SHORTCUTS, FakePortal
from session_bus import SessionBus

PATIENCE_MS = 30_000


class Desk:
    """Remembers which keys were pressed."""

    def __init__(self):
        self.pressed = []

    def rate_by_key(self, stars):
        self.pressed.append(stars)


@pytest.fixture
def bus():
    bus = SessionBus()
    yield bus
    bus.close()


@pytest.fixture
def portals():
    """Portals that are closed after Cuebook has gone."""
    made = []
    yield made
    for portal in made:
        portal.close()


@pytest.fixture
def desktop(tmp_path, weir_folder, monkeypatch, bus, portals):  # noqa: ARG001 - they outlive Cuebook
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
    app = open_app(tmp_path / "data", PlainRuntime())
    scan(app, weir_folder)
    app.runtime.call_every(10, lambda: None)  # has the loop look again
    app.desk = Desk()
    app.remote_control.begin(app.desk)
    yield app
    app.close()
    assert app.runtime.join(5) == []


def until(app, done):
    late = []
    timer = app.runtime.call_later(PATIENCE_MS, lambda: late.append(True))
    app.runtime.run_until(lambda: late or done())
    timer.cancel()
    assert not late, "it did not happen"


def state(app):
    return app.remote_control.keys.state


def with_keys(app, bus, portals, **answers):
    portals.append(FakePortal(bus.address, **answers))
    app.settings.change(global_rating=True)
    return portals[-1]


def test_nothing_is_asked_for_until_it_is_switched_on(desktop, bus, portals):
    portals.append(FakePortal(bus.address))
    until(desktop, lambda: desktop.remote_control._met)
    assert portals[0].bound == {}
    desktop.settings.change(global_rating=True)
    until(desktop, lambda: state(desktop) is KeyState.ON)
    assert set(portals[0].bound) == {"rate_0", *(f"rate_{stars}" for stars in range(1, 6))}
    assert portals[0].bound["rate_4"]["description"].value == "Rate what plays 4"
    assert desktop.remote_control.keys.keys[0] == "Press CTRL+ALT+1"


def test_a_portal_that_answers_before_it_says_what_it_answers_is_heard(desktop, bus, portals):
    with_keys(desktop, bus, portals, hasty=True)
    until(desktop, lambda: state(desktop) is KeyState.ON)


def test_a_key_of_the_desktop_rates_and_one_of_another_session_does_not(desktop, bus, portals):
    portal = with_keys(desktop, bus, portals)
    until(desktop, lambda: state(desktop) is KeyState.ON)
    portal.press("rate_5", session=f"{OBJECT}/session/test/other")
    portal.press("rate_7")
    portal.press("rate_4")
    portal.press("rate_0")
    until(desktop, lambda: len(desktop.desk.pressed) >= 2)
    assert desktop.desk.pressed == [4, 0]


def test_another_program_cannot_press_them(desktop, bus, portals):
    if shutil.which("busctl") is None:
        pytest.skip("busctl is not installed")
    portal = with_keys(desktop, bus, portals)
    until(desktop, lambda: state(desktop) is KeyState.ON)
    to_us = "--destination=org.mpris.MediaPlayer2.cuebook"
    words = ("busctl", f"--address={bus.address}", to_us, "emit", OBJECT, SHORTCUTS, "Activated", "osta{sv}")
    process = bus.start(*words, portal.session, "rate_1", "1", "0")
    until(desktop, lambda: process.poll() is not None)
    assert process.communicate()[1] == b""
    portal.press("rate_3")
    until(desktop, lambda: desktop.desk.pressed)
    assert desktop.desk.pressed == [3]


def test_switched_off_the_keys_are_given_back(desktop, bus, portals):
    portal = with_keys(desktop, bus, portals)
    until(desktop, lambda: state(desktop) is KeyState.ON)
    desktop.settings.change(global_rating=False)
    until(desktop, lambda: state(desktop) is KeyState.OFF and portal.closed)
    assert portal.closed == [portal.session]
    desktop.settings.change(global_rating=True)
    until(desktop, lambda: state(desktop) is KeyState.ON)


def test_where_the_listener_or_the_desktop_refuses_it_is_said(desktop, bus, portals):
    portal = with_keys(desktop, bus, portals, says=REFUSED)
    until(desktop, lambda: state(desktop) is KeyState.REFUSED)
    portal.says = 0
    desktop.settings.change(global_rating=False)
    until(desktop, lambda: state(desktop) is KeyState.OFF)
    desktop.settings.change(global_rating=True)
    until(desktop, lambda: state(desktop) is KeyState.ON)
    portal.close_session()
    until(desktop, lambda: state(desktop) is KeyState.REFUSED)


def test_a_desktop_without_a_portal_offers_none(desktop):
    told = []
    desktop.remote_control.on_rating_keys(lambda keys: told.append(keys.state))
    desktop.settings.change(global_rating=True)
    until(desktop, lambda: KeyState.NOT_OFFERED in told)
    assert told == [KeyState.ASKED, KeyState.NOT_OFFERED]
