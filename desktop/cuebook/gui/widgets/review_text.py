"""The text of a review, its cues as links: solid where linked, dashed where not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from cuebook.domain.names import fold
from cuebook.domain.review import FactKind, LinkRole, LinkState, Review, ReviewLink
from cuebook.gui.models.link_rows import name_places
from cuebook.gui.theme import Theme


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, with the link it is where it is one."""

    text: str
    link: ReviewLink | None = None


_HEADING_FACTS = frozenset(
    {FactKind.TITLE, FactKind.COMPOSER, FactKind.YEAR, FactKind.COLLECTION, FactKind.FIGURES}
)
_LONGEST_HEADING, _LONGEST_BYLINE = 120, 50
_EMPHASISED = re.compile(r"(?<!\w)_([^_\n]{1,70})_(?!\w)")


def pieces(review: Review) -> Iterator[Piece]:
    """Give a review's prose, parted at the names of cues, without noise, headings and figures."""
    by_name = {
        fold(link.written): link
        for link in sorted(review.links, key=lambda link: link.state is LinkState.SURE)
        if link.role is not LinkRole.ALBUM
    }
    names = [link for link in review.links if link.role is not LinkRole.ALBUM]
    by_n = {link.n: link for link in names}
    # Two tracks may have one title: the place tells which is meant.
    at_place = {place: by_n[n] for n, place in name_places(names, review.facts, review.text).items()}
    at = 0
    emphasised = False
    for start, stop, cue in _stretches(review):
        if stop <= at:
            continue
        before = _without_marks(review.text[at + emphasised : start])
        emphasised = cue and review.text[start - 1 : start] == "_" == review.text[stop : stop + 1]
        yield Piece(before.removesuffix("_") if emphasised else before)
        if cue:
            written = review.text[start:stop]
            here = at_place.get(start)
            sure = here is not None and here.state is LinkState.SURE
            yield Piece(written, here if sure else by_name.get(fold(written), here))
        at = stop
    yield Piece(_without_marks(review.text[at + emphasised :]))


def _without_marks(prose: str) -> str:
    """Prose without the underscores that a page's italics were kept as."""
    return _EMPHASISED.sub(r"\1", prose)


def _stretches(review: Review) -> Iterator[tuple[int, int, bool]]:
    """Where cues are named, and what is left out."""
    text = review.text
    cues = [span.start for span in review.facts.spans if span.kind is FactKind.CUE]
    for span in review.facts.spans:
        if span.kind in _HEADING_FACTS:
            start = text.rfind("\n", 0, span.start) + 1
            stop = text.find("\n", span.stop)
            stop = len(text) if stop < 0 else stop
            if stop - start <= _LONGEST_HEADING:
                yield start, stop, False
        elif span.kind is FactKind.REVIEWER:
            start, stop = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.stop)
            if 0 < stop - start <= _LONGEST_BYLINE and not any(start <= cue < stop for cue in cues):
                yield start, stop, False
        elif span.kind in {FactKind.NOISE, FactKind.CUE}:
            yield span.start, span.stop, span.kind is FactKind.CUE


class ReviewText(QTextBrowser):
    """Shows a review. It loads nothing and never reads markup."""

    cue_requested = Signal(str)
    cue_hovered = Signal(str)
    link_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._review: Review | None = None
        self.setOpenLinks(False)
        self.setAccessibleName("Text of the review")
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._clicked)
        self.highlighted.connect(self._hovered)
        theme.changed.connect(self._write)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing is ever loaded."""
        return None

    def show_review(self, review: Review) -> None:
        """Show another review."""
        self._review = review
        self._write()

    def _write(self) -> None:
        self.setStyleSheet(
            f"QTextBrowser {{ background: transparent; border: 2px solid transparent; padding: 0;"
            f" color: {self._theme.tokens['text2']}; }}"
            f"QTextBrowser:focus {{ border: 2px solid {self._theme.tokens['focus']}; border-radius: 6px; }}"
        )
        self.clear()
        if self._review is None:
            return
        cursor = QTextCursor(self.document())
        at_line_start, blank_lines = True, 1
        for piece in pieces(self._review):
            style = self._format(piece.link)
            for place, line in enumerate(piece.text.split("\n")):
                if place:
                    blank_lines = blank_lines + 1 if at_line_start else 0
                    at_line_start = True
                    if blank_lines <= 1:
                        cursor.insertText("\n", self._format(None))
                text = line.lstrip() if at_line_start else line
                if text:
                    at_line_start, blank_lines = False, 0
                    cursor.insertText(text, style)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _format(self, link: ReviewLink | None) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setForeground(self._theme.color("text2"))
        style.setFont(self._theme.font("body"))
        if link is None:
            return style
        style.setAnchor(True)
        linked = link.state is LinkState.SURE and link.target
        style.setAnchorHref(f"cue:{link.target}" if linked else f"ask:{link.n}")
        style.setForeground(self._theme.color("accent" if linked else "text"))
        style.setFontWeight(QFont.Weight.Medium)
        dashed = QTextCharFormat.UnderlineStyle.DashUnderline
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline if linked else dashed)
        return style

    def _clicked(self, url: QUrl) -> None:
        kind, _, target = url.toString().partition(":")
        if kind == "cue":
            self.cue_requested.emit(target)
        else:
            self.link_requested.emit(int(target))

    def _hovered(self, url: QUrl) -> None:
        kind, _, target = url.toString().partition(":")
        self.cue_hovered.emit(target if kind == "cue" else "")
