"""The lower right of the import sheet: which score it is, and where each name leads."""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from cuebook.domain.catalogue import Album, Score
from cuebook.domain.ids import AlbumId
from cuebook.domain.review import LinkRole, LinkState, Sentiment
from cuebook.gui.models.link_columns import percent
from cuebook.gui.models.link_rows import LinkRow, in_order
from cuebook.gui.review_import.session import ImportSession
from cuebook.gui.review_import.state import Home
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.album_box import AlbumBox, AlbumOption
from cuebook.gui.widgets.link_table import LinkTable, chosen_cue
from cuebook.gui.widgets.menu_button import MenuButton, Option
from cuebook.gui.widgets.text import plain_label, wrapped_label
from cuebook.gui.words import count_text

KEYS = "1, 2 and 3 choose, 0 is none, Enter opens all cues."
NO_NAMES = "No cue is named in this text. Select one in it and choose Cue."
_ORDERS = (Option(value=True, words="To check first"), Option(value=False, words="In text order"))
_HOWS = ((Sentiment.PRAISE, "Praised"), (Sentiment.NEUTRAL, "Mentioned"), (Sentiment.BLAME, "Faulted"))


class ImportMatches(QWidget):
    """Shows an import's names, and takes the listener's word on them."""

    name_in_sight = Signal(object, bool)
    """Where the name of the row begins that the cursor is on, and whether the listener went there."""

    def __init__(self, theme: Theme, session: ImportSession) -> None:
        super().__init__()
        self._theme = theme
        self._session = session
        self._check_first = True
        self._albums_of: Sequence[Score] = ()
        self._offered: object = None
        self.albums = AlbumBox(theme)
        self.albums.album_chosen.connect(self._choose_album)
        self.order = MenuButton(theme, "Order", lambda: _ORDERS)
        self.order.setProperty("kind", "quiet")
        self.order.setStyleSheet("QPushButton { font-weight: 400; }")
        self.order.chosen.connect(lambda check_first: self.set_order(check_first=check_first))
        self._asks = wrapped_label("", "value")
        self._asks_icon = QLabel()
        self.likeliest = QPushButton()
        self.likeliest.clicked.connect(self._choose_likeliest)
        self._keys = wrapped_label(KEYS, "caption")
        self.table = LinkTable(theme)
        self.table.chosen.connect(lambda row, cue: session.choose(row, chosen_cue(cue)))
        self.table.menu_requested.connect(self._open_menu)
        self.table.row_changed.connect(self._point_out)
        empty = wrapped_label(NO_NAMES, "value")
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._body = QStackedWidget()
        self._body.setStyleSheet("QStackedWidget { background: transparent; }")
        self._body.addWidget(empty)
        self._body.addWidget(self.table)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(plain_label("Cues", "heading"))
        head.addWidget(plain_label("matched against", "caption"))
        head.addWidget(self.albums, 1)
        head.addStretch()
        head.addWidget(self.order)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        asks = QHBoxLayout()
        asks.setSpacing(8)
        asks.addWidget(self._asks_icon)
        asks.addWidget(self._asks, 1)
        asks.addWidget(self.likeliest)
        layout.addLayout(asks)
        layout.addWidget(self._body, 1)
        layout.addWidget(self._keys)
        self._show_order()

    def show_library(self, scores: Sequence[Score]) -> None:
        """Offer the albums of the library as it is now."""
        self._albums_of = scores
        self._offered = None

    def show_session(self) -> None:
        """Show the import as it stands."""
        self._show_albums()
        self._show_question()
        rows = in_order(self._session.rows, check_first=self._check_first)
        self._body.setCurrentIndex(1 if rows else 0)
        self._keys.setVisible(bool(rows))
        self.table.show_rows(rows)

    # The score

    def _show_albums(self) -> None:
        session = self._session
        refused = session.state is not None and session.state.home is Home.NOT_HERE
        current = session.album.id if session.album else None
        offered = (tuple(session.likely_albums), current, refused)
        if offered == self._offered:
            return
        self._offered = offered
        options = {option.album: option for option in album_options(self._albums_of)}
        likely = [options[album] for album in session.likely_albums if album in options]
        if current in options and options[current] not in likely:
            likely.insert(0, options[current])
        self.albums.show_albums(likely, list(options.values()), current, refused=refused)

    def _choose_album(self, album: object) -> None:
        self._session.set_home(AlbumId(album) if isinstance(album, str) else Home.NOT_HERE)

    def _choose_likeliest(self) -> None:
        self._session.set_home(self._session.likely_albums[0])

    def _show_question(self) -> None:
        question = self._question()
        self._asks.setText(question)
        self._asks.setVisible(bool(question))
        self._asks_icon.setVisible(bool(question))
        self._asks_icon.setPixmap(self._theme.pixmap("warning", "accent", 16))
        likely = self._session.likely_albums if question else ()
        self.likeliest.setVisible(bool(likely))
        if likely:
            self.likeliest.setText(_plain(f"It is {self.albums.label_of(likely[0])}"))

    def _question(self) -> str:
        """What to do where no score was found for sure."""
        state = self._session.state
        if state is None or not state.facts.title or self._session.album or state.home is Home.NOT_HERE:
            return ""
        if self._session.home_state is LinkState.CHECK:
            found = len(self._session.likely_albums)
            answer = count_text(found, "score answers", "scores answer")
            return f"{answer} to this title, but not for sure."
        return (
            "No score of the library answers to this title. Choose one, or import the review without links."
        )

    # The order

    def _show_order(self) -> None:
        words = next(order.words for order in _ORDERS if order.value is self._check_first)
        self.order.show_value(self._check_first, words)

    def set_order(self, *, check_first: bool) -> None:
        """Order the names by what is to check, or as the text has them."""
        self._check_first = check_first
        self._show_order()
        self.show_session()

    def select_name(self, start: int, stop: int) -> None:
        """Go to the name that stands in a stretch of the text."""
        row = next((row for row in self._session.rows if any(start <= at < stop for at in row.places)), None)
        if row is not None:
            self.table.select_row(row)

    def _point_out(self, row: LinkRow) -> None:
        self.name_in_sight.emit(row.place, self.table.hasFocus())

    # A row's menu

    def _open_menu(self, row: LinkRow, at: QPoint) -> None:
        self.menu_of(row).popup(at)

    def menu_of(self, row: LinkRow) -> QMenu:
        """Every cue a name may mean, the likely ones first, and what else can be said of it."""
        session = self._session
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setStyleSheet("QMenu { menu-scrollable: 1; }")
        menu.addAction(_plain(f"{row.written} means")).setEnabled(False)
        likely = {option.cue: option for option in row.options}
        for option in row.options:
            words = "    ".join(filter(None, (option.title, option.about, percent(option.match))))
            self._offer(menu, words, row, partial(session.choose, row, option.cue), option.cue)
        menu.addSeparator()
        for cue in session.cues:
            if cue.id not in likely:
                number = f"{cue.number}  " if cue.number else ""
                self._offer(menu, f"{number}{cue.title}", row, partial(session.choose, row, cue.id), cue.id)
        menu.addSeparator()
        menu.addAction("No cue here", partial(session.choose, row, None))
        if row.chosen:
            menu.addAction("As it was found", partial(session.unchoose, row))
        if any(link.role is LinkRole.MENTION for link in row.links):
            menu.addSeparator()
            for sentiment, words in _HOWS:
                action = menu.addAction(words, partial(session.say_how, row, sentiment))
                action.setCheckable(True)
                action.setChecked(any(link.sentiment is sentiment for link in row.links))
        menu.addSeparator()
        menu.addAction("Not a cue: leave the name out", partial(session.leave_out, row))
        return menu

    def _offer(self, menu: QMenu, words: str, row: LinkRow, take: partial[None], cue: str) -> None:
        action = menu.addAction(_plain(words), take)
        if row.target is not None and row.target.cue == cue:
            action.setIcon(self._theme.icon("check", "good", 14))


def album_options(scores: Sequence[Score]) -> list[AlbumOption]:
    """Every album by title, told apart where two are called the same."""
    albums = [(score, album) for score in scores for album in score.albums]
    labels = [_label(album) for _, album in albums]
    same = Counter(labels)
    told_apart = [
        label
        if same[label] == 1
        else ", ".join(filter(None, (label, *score.composers[:1], str(album.year or ""))))
        for label, (score, album) in zip(labels, albums, strict=True)
    ]
    return [AlbumOption(album.id, label) for label, (_, album) in zip(told_apart, albums, strict=True)]


def _label(album: Album) -> str:
    edition = f" ({album.edition})" if album.edition and album.edition not in album.title else ""
    return f"{album.title}{edition}, {count_text(album.cues, 'cue', 'cues')}"


def _plain(words: str) -> str:
    """Words in a menu: an ampersand is no key there."""
    return words.replace("&", "&&")
