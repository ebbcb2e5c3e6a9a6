"""Who signs a page by its markup, in the words of other languages."""

import pytest

from cuebook.formats.pages.html_page import read_html

PROSE = (
    "<p>" + "The sluice gate takes four minutes to open and is worth every second of the wait. " * 4 + "</p>"
)


@pytest.mark.parametrize(
    "signed",
    [
        '<p class="autor">Ivy Marten, Redaktion</p>',
        '<p class="signature">par Ivy Marten - Publié le 08-02-2023</p>',
        '<div class="autor"><h4>Ivy Marten</h4><p>Collects tickets and discs, in that order.</p></div>',
    ],
)
def test_an_author_is_named_in_classes_of_several_languages(signed):
    page = f"<html><body><article><h1>Barrow Weir</h1>{PROSE}{signed}</article></body></html>"
    assert read_html(page)[0].stated.reviewer == "Ivy Marten"
