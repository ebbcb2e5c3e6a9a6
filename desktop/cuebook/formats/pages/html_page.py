"""A saved web page: the text of its review, and what the page states about itself."""

from lxml.html import HtmlElement

from cuebook.formats.decoding import decode
from cuebook.formats.pages.authors import take_author
from cuebook.formats.pages.categories import read_categories
from cuebook.formats.pages.html_tree import declared_encoding, parse
from cuebook.formats.pages.json_ld import read_json_ld
from cuebook.formats.pages.lines import join, pictures_in
from cuebook.formats.pages.main_part import find_main, main_lines
from cuebook.formats.pages.markup_reviews import find_reviews, outermost
from cuebook.formats.pages.metadata import page_language, page_title, read_metadata
from cuebook.formats.pages.noise import drop_noise
from cuebook.formats.pages.rating_pictures import RatingPictures
from cuebook.formats.pages.rendering import render
from cuebook.formats.stated import Stated, StatedPage, together

_LEAST_PROSE = 80


def read_html_page(page: bytes) -> list[StatedPage]:
    """Read the reviews of a saved page; one, unless its markup parts several.

    Raises ReviewRefusedError where there is no text.
    """
    return read_html(decode(page, declared_encoding(page)))


def read_html(html: str) -> list[StatedPage]:
    """The same for a page that is text already."""
    tree = parse(html)
    _kept = list(tree.iter())  # else lxml makes the elements' objects anew whenever it passes them
    language = Stated(language=page_language(html))
    metadata, title = read_metadata(tree), page_title(tree)
    body = tree.body
    pictures = RatingPictures(body)
    in_series = Stated(collections=read_categories(body))
    for shown_elsewhere in list(body.iter("title")):
        shown_elsewhere.drop_tree()
    drop_noise(body)
    signed = Stated(reviewer=take_author(body))
    lines = render(body, pictures)
    main = find_main(body, lines)
    marked = [one for one in find_reviews(body) if _belongs(one.element, main)]
    apart = outermost(marked)
    several = [
        one
        for one in apart
        if one.stated.title and len(lines.text(*lines.within(one.element))) >= _LEAST_PROSE
    ]
    if len({one.stated.title for one in several}) > 1:
        return [
            StatedPage(join(own), together(one.stated, language), pictures_in(own))
            for one in several
            for own in [lines.lines[slice(*lines.within(one.element))]]
        ]
    kept = main_lines(main, lines, title)
    text = join(kept)
    said = apart[0].stated if apart else Stated()
    if len(apart) > 1:  # of several opinions of one thing none is the page's
        said = Stated(title=said.title)
    stated = together(said, read_json_ld(html, text), signed, metadata, language, in_series)
    return [StatedPage(text, stated, pictures_in(kept))]


def _belongs(element: HtmlElement, main: HtmlElement) -> bool:
    """Whether marked-up facts are those of the main text: they stand within it, or around it."""
    return element is main or main in element.iterancestors() or element in main.iterancestors()
