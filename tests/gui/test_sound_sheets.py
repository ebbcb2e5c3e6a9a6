"""How it sounds, set by hand: the settings of sound, the equalizer, and the transport's menu."""

import os

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea

from builders import open_app, scan
from cuebook.domain.equalizer import PRESETS, bands_of
from cuebook.domain.sound import BANDS_HZ, FLAT, Levelling
from cuebook.gui.application import WARM_UP_AFTER_MS
from cuebook.gui.dialogs.equalizer_sheet import NOT_HEARD, OWN, EqualizerSheet
from cuebook.gui.dialogs.settings_sheet import SettingsSheet
from cuebook.gui.dialogs.sound_settings import FILE_BY_FILE
from cuebook.gui.output_choice import SYSTEM
from cuebook.gui.shell.transport_menu import SLEEP_MINUTES, transport_menu
from cuebook.gui.widgets.band_slider import BandSlider
from cuebook.gui.widgets.check_box import CheckBox
from cuebook.ports.playback import Output
from cuebook.services.sleep_timer import SleepAt
from cuebook.services.sounding import TRY_EVERY_MS
from fakes.runtime import FakeRuntime
from windows import act, opened_window

DEVICES = [Output("alsa.0", "Built-in audio"), Output("bt.7", "Headphones & more")]


@pytest.fixture
def app(tmp_path, weir_folder):
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, weir_folder)
    backend = app.backend
    backend.sounds, backend.chosen = [], []
    backend.set_sound = backend.sounds.append
    backend.choose_output = backend.chosen.append
    backend.outputs = lambda: list(DEVICES)
    return app


@pytest.fixture
def window(app, qapp):
    with opened_window(qapp, app) as window:
        window.activateWindow()
        app.runtime.advance(WARM_UP_AFTER_MS)
        QTest.qWait(0)
        yield window


def open_settings(window):
    sheet = SettingsSheet(window._context)
    window.open_sheet(sheet)
    window._context.app.runtime.settle()
    QTest.qWait(0)
    return sheet


def open_equalizer(window):
    act(window, "sound.equalizer")
    sheet = window._scrim.sheet
    assert isinstance(sheet, EqualizerSheet)
    return sheet


def heard(app):
    app.runtime.advance(TRY_EVERY_MS)
    return app.backend.sounds[-1]


def choose(box, value):
    """Choose as a hand does: the box tells of it."""
    place = box.findData(value)
    box.setCurrentIndex(place)
    box.activated.emit(place)


def entries(box):
    return [box.itemText(place) for place in range(box.count())]


def press(sheet, words):
    next(one for one in sheet.findChildren(QPushButton) if one.text() == words).click()


# Settings


def test_the_sound_of_the_settings_is_told_once_the_window_stands(app, qapp):
    app.settings.change(levelling="album")
    with opened_window(qapp, app):
        app.runtime.settle()
        assert app.backend.sounds == []
        app.runtime.advance(WARM_UP_AFTER_MS)
        assert [sound.levelling for sound in app.backend.sounds] == [Levelling.ALBUM]


def test_files_from_outside_sound_as_set_from_the_first_moment(app, qapp, weir_folder):
    app.settings.change(levelling="album")
    with opened_window(qapp, app) as window:
        window.play_files([os.fsencode(file) for file in weir_folder.iterdir()])
        app.runtime.settle()
        assert app.player.playing
        assert [sound.levelling for sound in app.backend.sounds] == [Levelling.ALBUM]


def test_pre_amplification_is_offered_only_where_cues_are_levelled(window, app):
    sound = open_settings(window)._sound
    assert not sound.preamp.isVisible()
    choose(sound.levelling, "cue")
    assert sound.preamp.isVisible()
    choose(sound.preamp, -3.0)
    assert (heard(app).levelling, heard(app).preamp_db) == (Levelling.CUE, -3.0)
    assert (sound.preamp.itemData(0), sound.preamp.itemData(sound.preamp.count() - 1)) == (12.0, -12.0)
    choose(sound.levelling, "off")
    assert not sound.preamp.isVisible()


def test_fading_is_off_or_as_long_as_chosen(window, app):
    sound = open_settings(window)._sound
    assert entries(sound.fade) == ["Off", "150 ms", "300 ms", "600 ms"]
    choose(sound.fade, 300)
    assert heard(app).fade_ms == 300


def test_devices_are_offered_after_the_system_s_own_choice(window, app):
    box = open_settings(window)._sound.output
    assert entries(box) == [SYSTEM, "Built-in audio", "Headphones & more"]
    choose(box, "bt.7")
    assert app.backend.chosen[-1] == "bt.7"
    choose(box, "")
    assert app.backend.chosen[-1] is None


def test_devices_of_one_name_are_told_apart(window, app):
    app.backend.outputs = lambda: [*DEVICES, Output("alsa.1", "Built-in audio")]
    box = open_settings(window)._sound.output
    assert entries(box)[1:] == [
        "Built-in audio (alsa.0)",
        "Headphones & more",
        "Built-in audio (alsa.1)",
    ]


def test_a_device_that_is_not_there_stays_with_its_name_and_says_so(window, app):
    choose(open_settings(window)._sound.output, "bt.7")
    window.close_sheet()
    app.backend.outputs = lambda: DEVICES[:1]
    box = open_settings(window)._sound.output
    assert entries(box) == [SYSTEM, "Built-in audio", "Headphones & more (not there now)"]
    assert box.currentData() == "bt.7"


def test_devices_that_are_found_after_the_sheet_has_gone_are_let_go(window, app):
    window.open_sheet(SettingsSheet(window._context))
    window.close_sheet()
    QTest.qWait(0)
    app.runtime.settle()


def test_that_a_cue_is_not_joined_to_the_next_is_said_once(window, app, cues):
    app.backend.gapless = False
    app.player.pick(cues, 0)
    app.runtime.settle()
    assert "a short silence follows" in window._toast.accessibleDescription()
    window._toast.hide()
    app.player.next()
    app.runtime.settle()
    assert not window._toast.isVisible()


@pytest.mark.parametrize("gapless", [True, False])
def test_what_the_engine_cannot_do_is_said(window, app, gapless):
    app.backend.gapless = gapless
    settings = open_settings(window)
    assert settings._sound.cannot.text() == FILE_BY_FILE
    assert settings._sound.cannot.isVisible() is not gapless
    press(settings, "Equalizer…")
    said = [label.text() for label in window._scrim.sheet.findChildren(QLabel)]
    assert (NOT_HEARD in said) is not gapless


@pytest.mark.parametrize("name", ["resume", "tray", "notify"])
def test_playing_has_its_switches(window, app, name):
    before = getattr(app.settings.current, name)
    sheet = open_settings(window)
    label = type(app.settings.current).__dataclass_fields__[name].metadata["label"]
    next(box for box in sheet.findChildren(CheckBox) if box.text() == label).click()
    assert getattr(app.settings.current, name) is not before


def test_tab_brings_every_setting_into_sight(window):
    window.resize(1000, 600)
    sheet = open_settings(window)
    area = sheet.findChild(QScrollArea)
    reached = set()
    for _ in range(80):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        reached.add(focus)
        if area.isAncestorOf(focus):
            top = focus.mapTo(area.viewport(), QPoint(0, 0)).y()
            assert 0 <= top <= area.viewport().height() - focus.height()
    assert {sheet._sound.levelling, sheet._sound.output} <= reached
    assert area.verticalScrollBar().maximum() > 0


def test_whoever_scrolls_past_a_choice_chooses_nothing(window, app):
    box = open_settings(window)._sound.fade
    down = QWheelEvent(
        QPointF(5, 5), QPointF(box.mapToGlobal(QPoint(5, 5))), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, down)
    assert box.currentIndex() == 0
    assert app.settings.current.fade == 0


# Equalizer


def test_a_band_is_heard_while_it_is_moved_and_kept_only_when_asked(window, app):
    sheet = open_equalizer(window)
    slider = sheet.board.first()
    assert slider.hasFocus()
    QTest.keyClick(slider, Qt.Key.Key_Up)
    assert sheet.sounds.isChecked()
    assert heard(app).bands_db == (0.5, *FLAT[1:])
    assert app.settings.current.equalizer == ""
    press(sheet, "Keep")
    assert bands_of(app.settings.current.equalizer) == (0.5, *FLAT[1:])
    assert app.settings.current.equalizing
    assert heard(app).bands_db == (0.5, *FLAT[1:])


@pytest.mark.parametrize("leave", ["Cancel", "Esc"])
def test_leaving_the_equalizer_takes_everything_back(window, app, leave):
    app.settings.change(equalizing=True, equalizer="1 0 0 0 0 0 0 0 0 0")
    sheet = open_equalizer(window)
    choose(sheet.presets, PRESETS["Late evening"])
    assert heard(app).bands_db == PRESETS["Late evening"]
    if leave == "Cancel":
        press(sheet, leave)
    else:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window._scrim.sheet is None
    assert heard(app).bands_db == (1.0, *FLAT[1:])
    assert app.settings.current.equalizer == "1 0 0 0 0 0 0 0 0 0"


def test_switched_off_it_is_flat_and_remembers_its_curve(window, app):
    app.settings.change(equalizing=True, equalizer="1 0 0 0 0 0 0 0 0 0")
    sheet = open_equalizer(window)
    sheet.sounds.click()
    assert heard(app).bands_db == FLAT
    press(sheet, "Keep")
    assert (app.settings.current.equalizing, app.settings.current.equalizer) == (False, "1 0 0 0 0 0 0 0 0 0")


def test_a_curve_of_one_s_own_comes_back_after_the_presets(window):
    sheet = open_equalizer(window)
    sheet.board.first().setValue(7)
    assert sheet.presets.currentText() == OWN
    choose(sheet.presets, PRESETS["Voice"])
    assert sheet.board.bands == PRESETS["Voice"]
    sheet.presets.setCurrentIndex(0)
    sheet.presets.activated.emit(0)
    assert sheet.board.bands == (3.5, *FLAT[1:])


def test_each_band_says_its_frequency_and_level(window):
    sheet = open_equalizer(window)
    choose(sheet.presets, PRESETS["Small speakers"])
    names = [slider.accessibleName() for slider in sheet.findChildren(BandSlider)]
    assert names[0] == "31 Hz: −9 dB"
    assert names[3] == "250 Hz: +3.5 dB"
    assert names[-1] == "16000 Hz: +2 dB"
    assert len(names) == len(BANDS_HZ)


def test_delete_and_a_double_click_set_a_band_to_zero(window):
    sheet = open_equalizer(window)
    slider = sheet.board.first()
    slider.setValue(11)
    QTest.keyClick(slider, Qt.Key.Key_Delete)
    assert slider.decibels == 0
    slider.setValue(-11)
    QTest.mouseDClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 2, 10))
    assert slider.decibels == 0


def test_a_band_goes_to_where_it_is_clicked_and_follows_the_pointer(window):
    slider = open_equalizer(window).board.first()
    middle = slider.width() // 2
    top, bottom = round(slider.y_of(slider.maximum())), round(slider.y_of(slider.minimum()))
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(middle, top))
    assert slider.decibels == 12
    QTest.mouseMove(slider, QPoint(middle, bottom + 50))
    assert slider.decibels == -12
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(middle, bottom + 50))
    QTest.mouseMove(slider, QPoint(middle, top))
    assert slider.decibels == -12


# The transport's menu


@pytest.fixture
def menu_of(window, app):
    def menu(*path):
        found = transport_menu(window._context, window.transport)
        app.runtime.settle()
        for words in path:
            found = next(one for one in found.actions() if one.text().startswith(words)).menu()
        return found

    return menu


def entry(menu, words):
    return next(one for one in menu.actions() if one.text().partition("\t")[0] == words)


@pytest.fixture
def playing(app, window):
    window.enter_page()
    app.player.pick([cue.id for cue in app.reading.find_cues()[1]], 0)
    app.runtime.settle()
    return app.player


def test_the_menu_stops_after_the_cue_and_shows_that_it_will(menu_of, playing, window):
    entry(menu_of(), "Stop after this cue").trigger()
    assert playing.queue.stops
    assert entry(menu_of(), "Stop after this cue").isChecked()
    assert window.transport._queue.accessibleDescription() == "stops after this cue"
    entry(menu_of(), "Stop after this cue").trigger()
    assert not playing.queue.stops


def test_where_nothing_plays_there_is_nothing_to_stop_after(menu_of):
    assert not entry(menu_of(), "Stop after this cue").isEnabled()
    assert not entry(menu_of("Sleep timer"), "At the end of this cue").isEnabled()


@pytest.mark.usefixtures("playing")
def test_the_sleep_timer_is_set_shown_and_taken_back(menu_of, app):
    assert entry(menu_of("Sleep timer"), "Off").isChecked()
    entry(menu_of("Sleep timer"), f"In {SLEEP_MINUTES[1]} minutes").trigger()
    assert app.sleep_timer.at is SleepAt.TIME
    entry(menu_of("Sleep timer"), "At the end of the queue").trigger()
    assert entry(menu_of("Sleep timer"), "At the end of the queue").isChecked()
    entry(menu_of("Sleep timer"), f"In {SLEEP_MINUTES[1]} minutes").trigger()
    app.runtime.advance(61_000)
    assert any(one.text() == "Sleep timer: 29 minutes left" for one in menu_of().actions())
    entry(menu_of("Sleep timer"), "Off").trigger()
    assert app.sleep_timer.at is None


def test_levelling_and_the_device_are_chosen_from_the_menu(menu_of, app):
    entry(menu_of("Bring to one loudness"), "Each album").trigger()
    assert heard(app).levelling is Levelling.ALBUM
    entry(menu_of("Where it sounds"), "Headphones && more").trigger()
    assert app.backend.chosen[-1] == "bt.7"
    assert app.settings.current.output_name == "Headphones & more"
    assert entry(menu_of("Where it sounds"), "Headphones && more").isChecked()


def test_a_menu_that_has_gone_takes_no_devices(window, app):
    menu = transport_menu(window._context, window.transport)
    menu.deleteLater()
    QTest.qWait(0)
    app.runtime.settle()


def test_the_menu_says_the_keys_that_do_the_same(menu_of):
    assert [one.text() for one in menu_of().actions() if "\t" in one.text()] == [
        "Stop after this cue\tShift+N",
        "Rating history…\tH",
        "Marks…\tCtrl+M",
        "Equalizer…\tCtrl+Shift+E",
        "Up next\tU",
    ]


def test_the_equalizer_opens_from_the_menu(menu_of, window):
    entry(menu_of(), "Equalizer…").trigger()
    assert isinstance(window._scrim.sheet, EqualizerSheet)
