"""Pictures in the window: a tile gets its own, and nothing ever waits for one."""

import io
import threading
import time

import pytest
import shiboken6
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from builders import make_album, open_app, scan
from cuebook.cli.runtime import PlainRuntime
from cuebook.domain.artwork import ArtWish
from cuebook.domain.catalogue import Album, Score
from cuebook.gui.dialogs.art_sheet import ArtSheet
from cuebook.gui.runtime import QtRuntime
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.score_art import ScoreArt
from cuebook.gui.widgets.score_grid import ScoreGrid
from windows import PaintCount, opened_window, paints_alone

GREEN, RED = (30, 160, 60), (200, 30, 40)


def a_cover(color, size=(300, 300)):
    out = io.BytesIO()
    Image.new("RGB", size, color).save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def music(tmp_path):
    folder = tmp_path / "music"
    make_album(folder, ["Opening", "Night Swim"], seconds=0.2)
    (folder / "cover.png").write_bytes(a_cover(GREEN, (600, 300)))
    return folder


@pytest.fixture
def window(tmp_path, music, qapp):
    scanned = open_app(tmp_path / "data", PlainRuntime())
    scan(scanned, music)
    scanned.close()
    scanned.runtime.join(5)
    app = open_app(tmp_path / "data", QtRuntime())
    with opened_window(qapp, app) as window:
        yield window


def is_green(image, x, y):
    seen = image.pixelColor(x, y)
    return all(
        abs(one - meant) < 14
        for one, meant in zip((seen.red(), seen.green(), seen.blue()), GREEN, strict=True)
    )


def grabbed(widget):
    return widget.grab().toImage()


def first_tile(window):
    grid = window.current_view()._grid
    return grabbed(grid.viewport()), grid.visualRect(grid.model().index(0, 0)).center()


def tile_is_green(window):
    image, middle = first_tile(window)
    return is_green(image, middle.x(), middle.y() - 40)


def test_a_tile_shows_the_picture_from_its_folder(window, qtbot):
    qtbot.waitUntil(lambda: tile_is_green(window), timeout=20_000)


def test_the_score_page_the_rail_and_the_transport_show_it_too(window, qtbot):
    score = window._context.app.reading.scores()[0]
    window.show_score(score.id)
    page = window.current_view()
    qtbot.waitUntil(lambda: is_green(grabbed(page._art), 58, 58), timeout=20_000)
    qtbot.waitUntil(lambda: is_green(grabbed(window.rail._recent[0]), 21, 15))
    window._context.app.player.open(page.shown_cues())
    qtbot.waitUntil(lambda: is_green(window.transport._art.pixmap().toImage(), 30, 30))


def test_a_click_on_the_picture_shows_all_of_it_and_esc_closes(window, qtbot):
    score = window._context.app.reading.scores()[0]
    window.show_score(score.id)
    page = window.current_view()
    qtbot.waitUntil(page._art.isEnabled, timeout=20_000)
    QTest.mouseClick(page._art, Qt.MouseButton.LeftButton)
    sheet = window._scrim.sheet
    assert isinstance(sheet, ArtSheet)
    qtbot.waitUntil(lambda: not sheet._image.isNull(), timeout=20_000)
    assert (sheet._image.width(), sheet._image.height()) == (600, 300)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert window._scrim.sheet is None


def test_a_new_cover_is_shown_after_the_next_scan(window, music, qtbot):
    qtbot.waitUntil(lambda: tile_is_green(window), timeout=20_000)
    (music / "cover.png").write_bytes(a_cover(RED, (640, 300)))
    window._context.app.scanner.scan()
    qtbot.waitUntil(lambda: not tile_is_green(window), timeout=20_000)
    image, middle = first_tile(window)
    assert image.pixelColor(middle.x(), middle.y() - 40).red() > 150


class Hanging:
    """A reader of pictures that never answers until it is let go."""

    def __init__(self):
        self.called, self.let_go = threading.Event(), threading.Event()

    def picture(self, _places, _edge, *, whole, cancel):  # noqa: ARG002 - the port's
        self.called.set()
        self.let_go.wait(20)

    def close(self):
        pass


def test_a_picture_that_never_comes_holds_nothing(window, qtbot):
    finding, hanging = window._context.app.artwork, Hanging()
    qtbot.waitUntil(lambda: not finding._running, timeout=20_000)
    finding._reader = hanging
    window._context.art._known.clear()
    window._context.art._drawn.clear()
    try:
        longest = 0.0
        for size in range(20):
            began = time.monotonic()
            window.resize(1200 + size, 800)
            window.show_page("library")
            QTest.qWait(0)
            assert not tile_is_green(window)
            longest = max(longest, time.monotonic() - began)
        assert hanging.called.wait(5)
        assert longest < 1.0
        window.show_score(window._context.app.reading.scores()[0].id)
        assert not window.current_view()._art.isEnabled()
    finally:
        hanging.let_go.set()


# Drawing, without a window


@pytest.fixture
def asked():
    return []


@pytest.fixture
def art(asked, qapp):
    assert qapp
    return ScoreArt(asked.append)


def test_until_a_picture_arrives_the_scene_is_shown_and_the_picture_asked_for(art, asked):
    before = art.pixmap("a1", "Harrow Weir", 100, 6, 1.0).toImage()
    assert asked == [ArtWish("a1", 128)]
    met = []
    art.arrived.connect(met.append)
    art.take(asked[0], a_cover(GREEN))
    assert met == ["a1"]
    after = art.pixmap("a1", "Harrow Weir", 100, 6, 1.0).toImage()
    assert after != before
    assert is_green(after, 50, 50)
    assert after.pixelColor(0, 0).alpha() == 0
    assert len(asked) == 1


@pytest.fixture
def grid(qapp, art):
    """Three scores, each with an album."""
    albums = {
        f"s{n}": Album(f"a{n}", f"s{n}", "Harrow Weir", None, "Ida Quell", 1988, 1, 1, main=True)
        for n in range(3)
    }
    grid = ScoreGrid(
        Theme(qapp, "dark", 100),
        art,
        "Scores",
        lambda ids: [Score(one, "Harrow Weir", (), 1988, (albums[one],)) for one in ids],
    )
    grid.resize(600, 400)
    grid.show_ids(["s0", "s1", "s2"])
    grid.show()
    yield grid
    shiboken6.delete(grid)


def test_what_arrived_or_may_have_changed_is_painted_again(art, asked, grid, qtbot):
    painted = PaintCount(grid.viewport())
    qtbot.waitUntil(lambda: len(asked) >= 3)
    for change in (lambda: art.take(ArtWish("a1", 128), a_cover(RED)), art.doubt):
        QTest.qWait(0)
        before = painted.count
        QTest.qWait(0)
        assert painted.count == before
        change()
        qtbot.waitUntil(lambda before=before: painted.count > before)
    assert len(asked) >= 6


def test_a_picture_that_arrives_is_painted_at_its_place_alone(art, asked, grid, qtbot):
    painted = PaintCount(grid.viewport())
    qtbot.waitUntil(lambda: len(asked) >= 3)
    for shown, place in (["s0", "s1", "s2"], 1), (["s1"], 0):
        grid.show_ids(shown)
        QTest.qWait(0)
        before = painted.count
        art.take(ArtWish("a1", 128), a_cover((RED, GREEN)[place]))
        qtbot.waitUntil(lambda before=before: painted.count > before)
        assert painted.region.boundingRect() == grid.visualRect(grid.scores.index(place))
    before = painted.count
    art.take(ArtWish("a0", 128), a_cover(RED))  # no longer shown, where another is now
    QTest.qWait(0)
    assert painted.count == before


def test_scores_are_painted_without_what_lies_below_them(grid, qtbot):
    assert paints_alone(grid.viewport(), qtbot)


def test_a_screen_of_many_pixels_gets_a_picture_of_as_many(art, asked):
    pixmap = art.pixmap("a1", "x", 100, 6, 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (200, 2.0)
    assert asked == [ArtWish("a1", 256)]


def test_no_picture_leaves_the_scene_and_is_not_asked_for_again_until_files_may_have_changed(art, asked):
    before = art.pixmap("a1", "x", 100, 6, 1.0).toImage()
    art.take(asked[0], None)
    assert art.pixmap("a1", "x", 100, 6, 1.0).toImage() == before
    assert len(asked) == 1
    art.doubt()
    art.pixmap("a1", "x", 100, 6, 1.0)
    assert len(asked) == 2
    art.take(asked[1], None)
    art.pixmap("a1", "x", 100, 6, 1.0)
    assert len(asked) == 2


def test_a_wish_that_was_dropped_is_made_again_at_the_next_painting(art, asked):
    art.pixmap("a1", "x", 100, 6, 1.0)
    art.pixmap("a1", "x", 100, 6, 1.0)
    assert len(asked) == 2
    art.take(asked[0], a_cover(GREEN))
    art.doubt()
    art.pixmap("a1", "x", 100, 6, 1.0)
    art.pixmap("a1", "x", 100, 6, 1.0)
    assert len(asked) == 4


def test_the_same_answer_again_repaints_nothing(art, asked):
    art.pixmap("a1", "x", 100, 6, 1.0)
    art.take(asked[0], a_cover(GREEN))
    met = []
    art.arrived.connect(met.append)
    art.take(asked[0], a_cover(GREEN))
    assert met == []


def test_a_picture_that_cannot_be_drawn_leaves_the_scene(art, asked):
    before = art.pixmap("a1", "x", 100, 6, 1.0).toImage()
    art.take(asked[0], b"no picture")
    assert art.pixmap("a1", "x", 100, 6, 1.0).toImage() == before


def test_ten_thousand_pictures_take_no_more_memory_than_a_screen(art):
    cover = a_cover(GREEN)
    for number in range(10_000):
        art.take(ArtWish(f"a{number}", 128), cover)
        if number % 10 == 0:
            art.pixmap(f"a{number}", "x", 124, 6, 1.0)
    assert sum(pixmap.width() * pixmap.height() * 4 for pixmap in art._drawn.values()) <= 4 * 1024 * 1024
    assert art._pixels_drawn == sum(pixmap.width() * pixmap.height() * 4 for pixmap in art._drawn.values())
    assert len(art._known) <= 1_024
    assert art._bytes_known == sum(len(one or b"") for one in art._known.values())
