"""The seek bar: how far the cue is, and how often its passages were heard, can be seen at once."""

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QRegion
from PySide6.QtTest import QTest

from cuebook.domain.mark import Mark
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.seek_bar import SeekBar
from cuebook.gui.widgets.seek_drawing import Ground, heat_level


@pytest.mark.parametrize(
    ("highest", "levels"),
    [(1, [1]), (2, [1, 5]), (3, [1, 3, 5]), (5, [1, 2, 3, 4, 5]), (9, [1, 1, 2, 2, 3, 3, 4, 5, 5])],
)
def test_heat_is_spread_from_once_to_the_highest(highest, levels):
    found = [heat_level(count, highest) for count in range(1, highest + 1)]
    assert found[0] == levels[0]
    assert found[-1] == levels[-1]
    assert found == sorted(found)
    if highest <= 5:
        assert found == levels


@pytest.fixture
def theme(qapp):
    return Theme(qapp, "dark", 100)


@pytest.fixture
def bar(theme):
    made = SeekBar(theme)
    made.resize(412, 60)
    made.show_cue(100_000)
    yield made
    shiboken6.delete(made)


def color_at(bar, share):
    """The colour of the bar at a share of the cue."""
    image, place = bar.grab().toImage(), bar._bar()
    ratio = image.devicePixelRatio()
    x, y = place.left() + share * place.width(), place.center().y()
    return image.pixelColor(round(x * ratio), round(y * ratio)).name()


def test_a_cue_heard_once_is_not_hot(bar, theme):
    bar.show_past((), [1] * 10)
    bar.show_position(90_000)
    assert color_at(bar, 0.5) == theme.color("heat1").name()


def test_what_is_played_is_seen_where_there_is_no_heat(bar, theme):
    bar.show_past((), [1] * 3 + [0] * 7)
    bar.show_position(60_000)
    assert color_at(bar, 0.1) == theme.color("heat1").name()
    assert color_at(bar, 0.5) == theme.color("text2").name()
    assert color_at(bar, 0.8) != theme.color("text2").name()


# The waveform

QUIET_THEN_LOUD = bytes([20] * 500 + [250] * 500)


def height_at(bar, share):
    """How tall what is drawn at a share of the cue is, in pixels of the bar."""
    image, place = bar.grab().toImage(), bar._bar()
    ground = image.pixelColor(1, 1)
    x = place.left() + share * place.width()
    columns = range(round(x) - 4, round(x) + 4)
    top, bottom = round(place.top()), round(place.bottom())
    return max(sum(image.pixelColor(at, y) != ground for y in range(top, bottom)) for at in columns)


def test_a_waveform_is_as_high_as_the_cue_is_loud(bar):
    bar.show_waveform(QUIET_THEN_LOUD)
    assert height_at(bar, 0.25) < 6
    assert height_at(bar, 0.75) > 30
    bar.show_waveform(None)
    assert height_at(bar, 0.25) == height_at(bar, 0.75)


def colors_at(bar, share):
    """All colours of the middle of the bar around a share of the cue."""
    image, place = bar.grab().toImage(), bar._bar()
    x = round(place.left() + share * place.width())
    return {image.pixelColor(at, round(place.center().y())).name() for at in range(x - 4, x + 4)}


def test_a_waveform_has_the_colour_of_its_heat_at_half_strength_where_it_is_not_played_yet(bar, theme):
    bar.show_waveform(bytes([200]) * 1_000)
    bar.show_past((), [1] * 5 + [9] * 5)
    bar.show_position(90_000)
    assert theme.color("heat1").name() in colors_at(bar, 0.2)
    assert theme.color("heat5").name() in colors_at(bar, 0.7)
    bar.show_position(0)
    assert theme.color("heat5").name() not in colors_at(bar, 0.7)
    assert len(colors_at(bar, 0.7)) > 1


def test_another_cue_begins_plain(bar):
    bar.show_waveform(QUIET_THEN_LOUD)
    bar.show_passage(1_000, 2_000)
    bar.show_cue(50_000)
    assert height_at(bar, 0.25) == height_at(bar, 0.75)
    assert "repeats" not in bar.accessibleDescription()


# Work


class Painted(QObject):
    """Sees what is painted of a widget."""

    def __init__(self, widget):
        super().__init__(widget)
        self.region = None
        widget.installEventFilter(self)

    def eventFilter(self, _watched, event):  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self.region = event.region()
        return False

    def next(self, widget, qtbot):
        """Have one pixel painted, and give all that is painted together with it, else that pixel."""
        corner = QRect(widget.width() - 1, 0, 1, 1)
        self.region = None
        widget.update(corner)
        qtbot.waitUntil(lambda: self.region is not None)
        rest = self.region.subtracted(QRegion(corner))
        return corner if rest.isEmpty() else rest.boundingRect()


@pytest.fixture
def drawn(monkeypatch):
    """How often the costly part was drawn."""
    times, really = [], Ground._drawn

    def counted(*arguments, **more):
        times.append(1)
        return really(*arguments, **more)

    monkeypatch.setattr(Ground, "_drawn", counted)
    return times


def test_the_costly_part_is_drawn_only_when_something_of_it_changes(bar, drawn, theme):
    bar.show_waveform(QUIET_THEN_LOUD)
    bar.grab()
    before = len(drawn)
    for position in range(0, 100_000, 5_000):
        bar.show_position(position)
        bar.grab()
    bar.show_passage(1_000, None)
    bar.grab()
    assert len(drawn) == before
    bar.show_past((), [1, 2])
    bar.grab()
    assert len(drawn) == before + 2
    theme.choose("light", 100)
    bar.grab()
    assert len(drawn) == before + 4


@pytest.fixture
def seen(bar, qtbot):
    """What is painted of a bar in sight, once all that was due is painted."""
    bar.show_position(50_000)
    bar.show()
    qtbot.waitExposed(bar)
    painted = Painted(bar)
    qtbot.waitUntil(lambda: painted.next(bar, qtbot).width() == 1)
    return painted


def test_nothing_is_painted_while_the_playhead_stays_on_its_pixel(bar, seen, qtbot):
    for position in range(50_000, 50_100, 10):
        bar.show_position(position)
    assert seen.next(bar, qtbot).width() == 1


def test_a_moved_playhead_has_only_what_it_leaves_and_reaches_painted(bar, seen, qtbot):
    bar.resize(300, 76)
    qtbot.waitUntil(lambda: seen.next(bar, qtbot).width() == 1)
    left = round(bar._x_of(50_000))
    bar.show_position(52_000)
    painted = seen.next(bar, qtbot)
    assert painted.left() < left < round(bar._x_of(52_000)) < painted.right()
    assert painted.width() < 20


# The passage and the marks


def test_the_repeated_passage_is_drawn_and_spoken(bar, theme):
    bar.show_waveform(bytes(1_000))
    bar.show_passage(20_000, 60_000)
    assert theme.color("accent").name() in colors_at(bar, 0.2) & colors_at(bar, 0.6)
    assert theme.color("accent").name() not in colors_at(bar, 0.4)
    assert bar.accessibleDescription() == "0:00 of 1:40, repeats 0:20 to 1:00"
    bar.show_passage(20_000, None)
    assert theme.color("accent").name() in colors_at(bar, 0.2)
    assert theme.color("accent").name() not in colors_at(bar, 0.6)
    bar.show_passage(None, None)
    assert theme.color("accent").name() not in colors_at(bar, 0.2)


def a_mark(position, text=""):
    return Mark(f"m{position}", "c1", position, text, 0)


def heard_of(signal):
    heard = []
    signal.connect(heard.append)
    return heard


def test_f2_and_delete_are_about_the_mark_that_was_just_passed(bar):
    first, second = a_mark(10_000), a_mark(13_000)
    bar.show_past([first, second], ())
    named, removed = heard_of(bar.mark_name_requested), heard_of(bar.mark_remove_requested)
    bar.show_position(5_000)
    QTest.keyClick(bar, Qt.Key.Key_F2)
    assert named == []
    bar.show_position(14_000)
    QTest.keyClick(bar, Qt.Key.Key_F2)
    QTest.keyClick(bar, Qt.Key.Key_Delete)
    assert named == removed == [second]


def test_the_mark_under_the_pointer_comes_before_the_one_just_passed(bar, qtbot):
    bar.show()
    qtbot.waitExposed(bar)
    passed, pointed = a_mark(10_000), a_mark(70_000, "The turn")
    bar.show_past([passed, pointed], ())
    bar.show_position(11_000)
    named, sought = heard_of(bar.mark_name_requested), heard_of(bar.seek_requested)
    flag = QPoint(round(bar._x_of(70_000)) + 4, round(bar._bar().top()) - 6)
    qtbot.mouseMove(bar, flag)
    qtbot.waitUntil(bar._card.isVisible)
    QTest.keyClick(bar, Qt.Key.Key_F2)
    assert named == [pointed]
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=flag)
    assert sought == [70_000]
