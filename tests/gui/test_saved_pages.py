"""Saved pages in the import sheet: dropped, corrected, several on one page, and the page given back."""

import json

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from builders import open_app, scan
from cuebook.gui.actions.review import import_review, save_original_page
from cuebook.gui.review_import.form import Field
from fakes.runtime import FakeRuntime
from windows import opened_window

PROSE = (
    "<p>Ida Quell writes for eleven violas. The “Night Swim” cue is superb, and I play it every evening.</p>"
    * 3
)
STATED = {"@type": "Review", "author": {"name": "Ann Reed"}, "itemReviewed": {"name": "Harrow Weir"}}
PAGE = f"""<html><head><script type="application/ld+json">{json.dumps(STATED)}</script></head>
<body><nav>Home</nav>
<article><h1>Soundtrack review: Harrow Weir (Ida Quell – 1994)</h1>{PROSE}</article></body></html>"""
THREE = "<html><body><main>{}</main></body></html>".format(
    "".join(
        f'<div class="hreview"><h2 class="item">{title}</h2>{PROSE}</div>'
        for title in ("Harrow Weir", "Kiln Songs", "Tern")
    )
)


@pytest.fixture
def runtime():
    return FakeRuntime()


@pytest.fixture
def window(tmp_path, weir_folder, runtime, qapp):
    app = open_app(tmp_path / "data", runtime)
    scan(app, weir_folder)
    with opened_window(qapp, app) as window:
        runtime.settle()
        yield window


@pytest.fixture
def sheet(window):
    import_review(window._context)
    return window._scrim.sheet


def drop(sheet, runtime, file, text):
    file.write_text(text, "utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    sheet.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys))
    runtime.settle()


def test_a_saved_page_dropped_on_the_sheet_is_read_in_the_background(sheet, runtime, tmp_path):
    drop(sheet, runtime, tmp_path / "weir.html", PAGE)
    assert sheet.head.page.isChecked()
    assert not sheet.head.reviews.isVisible()
    assert (sheet.fields.text(Field.TITLE), sheet.fields.text(Field.REVIEWER)) == ("Harrow Weir", "Ann Reed")
    assert "Home" not in sheet.source.text.toPlainText()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "weir.md",
            "---\ntitle: Harrow Weir\nauthor: A. Reed\n---\nThe “Night Swim” cue is superb, and I play it.\n",
        ),
        (
            "album.nfo",
            "<album><title>Harrow Weir</title><review>The “Night Swim” cue is superb.</review></album>",
        ),
    ],
)
def test_other_kinds_of_file_are_files(sheet, runtime, tmp_path, name, text):
    drop(sheet, runtime, tmp_path / name, text)
    assert sheet.head.file.isChecked()
    assert sheet.fields.text(Field.TITLE) == "Harrow Weir"


@pytest.mark.parametrize(("button", "offered"), [("page", "*.html"), ("page", "*.mht"), ("file", "*.md")])
def test_each_source_offers_its_kinds_of_file(sheet, monkeypatch, button, offered):
    asked = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *given: asked.append(given) or ("", ""))
    getattr(sheet.head, button).click()
    assert offered in asked[0][-1]
    assert sheet.head.pasting.isChecked()


def test_what_only_the_markup_says_outlives_editing_the_text(sheet, runtime, tmp_path, window):
    drop(sheet, runtime, tmp_path / "weir.html", PAGE)
    sheet.source.again.click()
    sheet.source.pasting.edit.insertPlainText("P.S. ")
    sheet.source.pasting.flush()
    assert sheet.fields.text(Field.REVIEWER) == "Ann Reed"
    sheet._import()
    app = window._context.app
    (review,) = app.reading.reviews()
    assert (review.format, review.source) == ("page", "weir.html")
    assert app.reading.original_page(review.id).page == PAGE.encode()


def test_the_reviews_of_one_page_are_imported_one_after_the_other(sheet, runtime, tmp_path, window):
    drop(sheet, runtime, tmp_path / "three.html", THREE)
    choice = sheet.head.reviews
    assert [choice.itemText(at) for at in range(choice.count())] == ["Harrow Weir", "Kiln Songs", "Tern"]
    choice.activated.emit(2)
    assert sheet.fields.text(Field.TITLE) == "Tern"
    sheet._import()
    assert window._scrim.sheet is sheet
    assert sheet.source.hint.text().startswith("Review of Tern imported")
    assert [choice.itemText(at) for at in range(choice.count())] == ["Harrow Weir", "Kiln Songs"]
    sheet._import()
    assert sheet.fields.text(Field.TITLE) == "Kiln Songs"
    assert not choice.isVisible()
    sheet._import()
    assert window._scrim.sheet is None
    titles = {review.facts.title for review in window._context.app.reading.reviews()}
    assert titles == {"Harrow Weir", "Kiln Songs", "Tern"}


def test_the_page_is_not_kept_where_its_text_is_not(sheet, runtime, tmp_path, window):
    drop(sheet, runtime, tmp_path / "weir.html", PAGE)
    sheet.foot.keep_text.setChecked(False)
    sheet._import()
    (review,) = window._context.app.reading.reviews()
    assert not window._context.app.reading.has_original_page(review.id)


def test_the_original_page_is_saved_where_the_listener_says(sheet, runtime, tmp_path, window, monkeypatch):
    drop(sheet, runtime, tmp_path / "weir.html", PAGE)
    sheet._import()
    (review,) = window._context.app.reading.reviews()
    target = tmp_path / "again.html"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    save_original_page(window._context, review.id)
    assert target.read_text("utf-8") == PAGE
