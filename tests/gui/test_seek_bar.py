"""The seek bar: how far the cue is, and how often its passages were heard, can be seen at once."""

import pytest
import shiboken6

from cuebook.gui.theme import Theme
from cuebook.gui.widgets.seek_bar import SeekBar, heat_level


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
