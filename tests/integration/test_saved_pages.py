"""Saved pages, Markdown and descriptions of albums, from the file to the ledger and back."""

import json

import pytest

from builders import open_app
from cuebook.domain.errors import NotFoundError, ReviewRefusedError
from cuebook.formats.histories.cuebook_jsonl import CuebookJsonl
from cuebook.services.original_pages import save_original
from shell import Shell

PROSE = (
    "<p>Ida Quell writes for eleven violas and a bucket of rain, and the bucket carries the melody.</p>" * 3
)
STATED = {"@type": "Review", "author": {"name": "Ann Reed"}, "itemReviewed": {"name": "Barrow Weir"}}
PAGE = f"""<html><head><meta charset="cp1250">
<script type="application/ld+json">{json.dumps(STATED)}</script></head>
<body><article><h1>Soundtrack review: Barrow Weir (Ida Quell – 1994)</h1>{PROSE}
<p>Cue rating: 74 / 100</p><p>Album excellence: 33%</p></article></body></html>""".encode("cp1250")
TWO = "<html><body><main>{}</main></body></html>".format(
    "".join(
        f'<div class="hreview"><h2 class="item">{title}</h2>{PROSE}</div>'
        for title in ("Barrow Weir", "Kiln Songs")
    )
).encode()


@pytest.fixture
def app(tmp_path):
    app = open_app(tmp_path / "data")
    yield app
    app.close()


@pytest.fixture
def page(tmp_path):
    file = tmp_path / "weir.html"
    file.write_bytes(PAGE)
    return str(file)


def test_a_page_is_kept_byte_for_byte_with_its_review(app, page, tmp_path):
    review = app.reviews.add(app.reviews.read_file(page))
    stored = app.reviews.get(review)
    assert (stored.format, stored.source, stored.facts.reviewer) == ("page", "weir.html", "Ann Reed")
    assert app.reading.has_original_page(review)
    written = save_original(app.reading, app.exporter, review, str(tmp_path / "again.html"))
    assert (tmp_path / "again.html").read_bytes() == PAGE
    assert written == str(tmp_path / "again.html")


def test_what_was_pasted_has_no_page(app, tmp_path):
    review = app.reviews.add(
        app.reviews.read(b"Soundtrack review: Weir (Ida Quell - 1994)\n\nIt flows.\n", "pasted")
    )
    assert not app.reading.has_original_page(review)
    with pytest.raises(NotFoundError, match="No page was kept"):
        save_original(app.reading, app.exporter, review, str(tmp_path / "none.html"))


def test_an_export_of_the_ledger_carries_the_page(app, page):
    import base64
    import zlib

    app.reviews.add(app.reviews.read_file(page))
    (line,) = map(json.loads, CuebookJsonl().write(app.reading.rows(["page"])))
    assert (line["row"], line["name"]) == ("page", "weir.html")
    assert zlib.decompress(base64.b64decode(line["page"])) == PAGE


def test_rereading_takes_the_page_itself_for_what_its_text_does_not_say(app, page):
    review = app.reviews.add(app.reviews.read_file(page))
    assert app.rereading.reread().left == ()
    assert app.reviews.get(review).facts.reviewer == "Ann Reed"


@pytest.mark.parametrize(
    ("name", "start", "format_name"),
    [
        ("review.php", b"<!DOCTYPE HTML>\n<html>", "page"),
        ("notes", b"---\ntitle: Barrow Weir\n---\n", "markdown"),
        (
            "kodi",
            b"<?xml version='1.0'?>\n<album><title>Weir</title><review>It flows.</review></album>",
            "nfo",
        ),
        ("Soundtrack review", b"", "text"),
    ],
)
def test_a_file_whose_name_says_nothing_is_known_by_its_beginning(app, name, start, format_name):
    assert app.reviews.read(start + PROSE.encode(), name).format == format_name


def test_several_reviews_that_markup_parts_come_one_by_one(app):
    draft = app.reviews.read(TWO, "two.html", keep=True)
    assert [one.facts.title for one in (draft, *draft.more)] == ["Barrow Weir", "Kiln Songs"]
    assert [app.reading.original_page(app.reviews.add(one)).page for one in (draft, *draft.more)] == [
        TWO,
        TWO,
    ]


def test_several_reviews_that_nothing_parts_are_refused_in_words(app):
    ranked = "".join(f"<h2>{rank}. Weir {rank} – Ida Quell</h2>{PROSE}" for rank in (4, 3, 2, 1))
    with pytest.raises(ReviewRefusedError, match="several reviews"):
        app.reviews.read(f"<html><body><article>{ranked}</article></body></html>".encode(), "top.html")


def test_a_page_too_large_for_any_review_is_refused(app):
    with pytest.raises(ReviewRefusedError, match="too long"):
        app.reviews.read(b"<html><p>It flows.</p>" + b" " * 6_000_000, "huge.html")


def test_the_command_line_imports_every_review_of_a_page_and_gives_the_page_back(tmp_path):
    (tmp_path / "two.html").write_bytes(TWO)
    shell = Shell(tmp_path / "data")
    imported = shell.json("review", "import", tmp_path / "two.html")
    assert [one["title"] for one in imported["reviews"]] == ["Barrow Weir", "Kiln Songs"]
    listed = shell.json("review", "list")["reviews"]
    assert {one["id"] for one in listed} == {one["id"] for one in imported["reviews"]}
    shell.json("review", "show", listed[0]["id"], "--original", tmp_path / "back.html")
    assert (tmp_path / "back.html").read_bytes() == TWO
