"""The score page: its cues, its verdict, its review."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cuebook.domain.catalogue import Album, Cue, Score
from cuebook.domain.changes import Changes
from cuebook.domain.events import CueStarted
from cuebook.domain.ids import AlbumId, CueId, ScoreId
from cuebook.domain.review import LinkState, Review, by_critics
from cuebook.domain.units import clock_text
from cuebook.gui.actions.menus import cue_menu
from cuebook.gui.actions.rating import rate_in_one_sitting, show_blind
from cuebook.gui.album_intents import add_album_actions
from cuebook.gui.context import Context
from cuebook.gui.cue_mime import cue_mime
from cuebook.gui.models.album_rows import AlbumRows
from cuebook.gui.models.cue_columns import ALBUM_COLUMNS, cue_columns
from cuebook.gui.models.cue_rows import CriticMark, CueRow
from cuebook.gui.rating_intents import rate_cues
from cuebook.gui.views.cues.remembering import RememberedTable
from cuebook.gui.views.spec import View
from cuebook.gui.views.verdict_panel import VerdictPanel
from cuebook.gui.views.writing.write_button import WriteButton
from cuebook.gui.widgets.art_button import ArtButton
from cuebook.gui.widgets.choice import Choice
from cuebook.gui.widgets.cue_table import CueTable
from cuebook.gui.widgets.flow_layout import FlowLayout
from cuebook.gui.widgets.text import ElidedLabel, plain_label
from cuebook.gui.widgets.week_chart import WeekChart
from cuebook.gui.words import count_text

WEEKS = 16
REFRESH_MS = 400
ART = 116
CHART_BELOW = 960


class ScorePage(View):
    """One score: an album of it at a time."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._theme = context.theme
        self._score: Score | None = None
        self._album: Album | None = None
        self._cues: list[Cue] = []
        self._rows = AlbumRows()
        columns = cue_columns(context.app.runtime.now)
        self.table = CueTable(self._theme, columns, ALBUM_COLUMNS, self._rows.read)
        self._remembered = RememberedTable(context, self.table, "album", columns)
        self._verdict = VerdictPanel(context)
        self._verdict.cue_hovered.connect(self._hover_cue)
        self._verdict.play_requested.connect(self._pick)
        self._verdict.cues_requested.connect(self._select)
        self._verdict.critic_chosen.connect(self._show_cues)
        self.panel = self._verdict
        self._make_header()
        self._connect_table()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self.table, 1)
        self._following = QTimer(self)
        self._following.setSingleShot(True)
        self._following.setInterval(REFRESH_MS)
        self._following.timeout.connect(self._follow_what_is_shown)
        context.app.bus.subscribe(CueStarted, lambda _: self._show_cues())
        self._theme.changed.connect(self._show_header)
        context.art.arrived.connect(self._show_art)

    def _make_header(self) -> None:
        self._art = ArtButton(self._theme)
        self._art.clicked.connect(self._enlarge_art)
        self._title = ElidedLabel("", "page")
        self._title.setAccessibleDescription("Score")
        self._makers = ElidedLabel("", "value")
        self._about = plain_label("", "value")
        self._editions = Choice(self._theme, "Edition")
        self._editions.activated.connect(self._choose_edition)
        self._play = QPushButton(" Play score")
        self._play.setAccessibleName("Play score")
        self._play.setProperty("kind", "primary")
        self._play.clicked.connect(lambda: self._context.app.player.open(self.shown_cues()))
        self._shuffle = QPushButton(" Shuffle")
        self._shuffle.setAccessibleName("Shuffle")
        self._shuffle.clicked.connect(self._play_shuffled)
        self._write = WriteButton(self._context)
        self._more = QToolButton()
        self._more.setAccessibleName("More")
        self._more.setToolTip("More")
        self._more.clicked.connect(self._open_more)
        for button in (self._play, self._shuffle, self._write):
            button.setProperty("size", "large")
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._chart = WeekChart(self._theme)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        about = QHBoxLayout()
        about.setSpacing(0)
        about.addWidget(self._makers)
        about.addWidget(self._about)
        about.addStretch(1)
        words.addLayout(about)
        words.addSpacing(6)
        words.addStretch(1)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for widget in (self._play, self._shuffle, self._write, self._more, self._editions):
            flow.addWidget(widget)
        words.addWidget(buttons)
        self._header = QWidget()
        layout = QHBoxLayout(self._header)
        layout.setContentsMargins(24, 18, 24, 14)
        layout.setSpacing(18)
        layout.addWidget(self._art, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        layout.addWidget(self._chart)

    def _connect_table(self) -> None:
        self.table.play_requested.connect(self._pick)
        self.table.rate_requested.connect(lambda cue, rating: rate_cues(self._context, [CueId(cue)], rating))
        self.table.menu_requested.connect(self._menu)
        self.table.order_requested.connect(self._show_rows)
        self.table.carry = lambda: cue_mime(self._context, self.selected_cues())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the chart where there is no room for it."""
        self._chart.setVisible(self.width() >= self._theme.px(CHART_BELOW) * 0.75)
        super().resizeEvent(event)

    def setFocus(self) -> None:  # type: ignore[override]
        """Go into the cues."""
        self.table.setFocus()

    # Showing

    def show_score(self, score: ScoreId, cue: CueId | None = None) -> None:
        """Show a score, on the edition a cue stands on where one is named."""
        found = self._context.app.reading.score(score)
        if found is None:
            return
        wanted = self._context.app.reading.cue(cue) if cue else None
        same = self._score is not None and self._score.id == score
        self._score = found
        if wanted:
            self._show_album(wanted.album_id)
        elif not same or self._album is None or all(one.id != self._album.id for one in found.albums):
            self._show_album(found.main_album.id)
        else:
            self._show_album(self._album.id)
        if cue:
            self.table.select_number(self._rows.number_of(cue))
        elif not same and self.table.rows.rowCount():
            self.table.selectRow(0)

    def _show_album(self, album: AlbumId) -> None:
        if self._score is None:
            return
        self._album = next(one for one in self._score.albums if one.id == album)
        self._show_cues()
        self._show_header()

    def _show_header(self) -> None:
        self._play.setIcon(self._theme.icon("play", "accent_ink", 14))
        self._shuffle.setIcon(self._theme.icon("shuffle", "text2", 16))
        self._write.setIcon(self._theme.icon("pencil", "text2", 16))
        self._more.setIcon(self._theme.icon("more", "text2", 18))
        for button, size in ((self._play, 14), (self._shuffle, 16), (self._write, 16), (self._more, 18)):
            button.setIconSize(self._theme.icon_size(size))
        score, album = self._score, self._album
        if score is None or album is None:
            return
        self._show_art()
        self._title.setText(score.title)
        length = clock_text(album.duration_ms)
        in_figures = [cue for cue in self._cues if cue.kind.in_figures]
        self._makers.setText(", ".join(score.composers) or album.album_artist)
        facts = [
            self._years(score),
            f"{count_text(album.cues, 'cue', 'cues')}, {length}",
        ]
        if len(in_figures) < len(self._cues):
            facts.append(f"score cues {clock_text(sum(cue.duration_ms or 0 for cue in in_figures))}")
        self._about.setText(
            "".join(f"  ·  {fact}" for fact in facts if fact).removeprefix(
                "" if self._makers.text() else "  ·  "
            )
        )
        self._editions.clear()
        for one in score.albums:
            self._editions.addItem(
                f"{one.edition or one.title}, {count_text(one.cues, 'cue', 'cues')}", one.id
            )
        self._editions.setCurrentIndex([one.id for one in score.albums].index(album.id))
        self._editions.setVisible(len(score.albums) > 1)

    def _years(self, score: Score) -> str:
        """The year of the score, and that of the edition shown where it is another."""
        editions = {cue.released for cue in self._cues}
        released = editions.pop() if len(editions) == 1 else None
        year = str(score.year) if score.year else ""
        edition = f"this edition {released}" if released and released != score.year else ""
        return ", ".join(filter(None, (year, edition)))

    def _show_art(self, of: str = "") -> None:
        """Show the edition's picture, unless what arrived is another's."""
        if self._score is None or self._album is None or of not in {"", self._album.id}:
            return
        art, side, ratio = self._context.art, self._theme.px(ART), self.devicePixelRatioF()
        picture = art.pixmap(self._album.id, self._score.title, side, 6, ratio)
        self._art.show_picture(picture, real=art.known(self._album.id))

    def _enlarge_art(self) -> None:
        from cuebook.gui.dialogs.art_sheet import ArtSheet  # noqa: PLC0415 - only when it is asked for

        if self._score and self._album:
            self._context.window.open_sheet(ArtSheet(self._context, self._album.id, self._score.title))

    def _show_cues(self) -> None:
        if self._score is None or self._album is None:
            return
        reading, now = self._context.app.reading, self._context.app.runtime.now()
        self._cues = reading.album_cues(self._album.id)
        reviews = by_critics(reading.reviews(self._score.id))
        critics = critic_marks(self._verdict.chosen_review(reviews))
        weeks = reading.revisits_by_week([cue.id for cue in self._cues], WEEKS, now)
        playing = self._context.app.player.current
        self._rows.replace([CueRow(cue, critics.get(cue.id), tuple(weeks[cue.id])) for cue in self._cues])
        self.table.show_playing(playing)
        self._show_rows()
        self._chart.show_weeks(self._weeks_of_all(weeks), now)
        self._verdict.show_verdict(self._score, self._cues, reviews)
        self._write.show_album(self._cues[0] if self._cues else None)

    def _weeks_of_all(self, weeks: Mapping[CueId, list[int]]) -> list[int]:
        """Revisits of the whole album by week; of cues of it that are one, each has them all."""
        pairs = self._context.app.reading.pairs_of(list(weeks))
        once = {pairs[cue][0] if cue in pairs else cue: counts for cue, counts in weeks.items()}
        return [sum(counts) for counts in zip(*once.values(), strict=True)]

    def _show_rows(self) -> None:
        self.table.show_numbers(self._rows.numbers(self.table.table_state.order))

    def library_changed(self, changes: Changes) -> None:
        """Show what changed of this score."""
        if self._score is None or self._album is None:
            return
        if changes.everything or changes.cues or changes.decided or changes.grouped:
            if not self._context.app.scanner.scanning:
                self._follow(self._score.id, self._album.id)
            elif not self._following.isActive():
                self._following.start()  # a scan's batches come several times a second
        elif changes.reviews or any(changes.touches_cue(cue.id) for cue in self._cues):
            self._show_cues()

    def _follow_what_is_shown(self) -> None:
        if self._score and self._album:
            self._follow(self._score.id, self._album.id)

    def _follow(self, score: ScoreId, album: AlbumId) -> None:
        """Show the album again, and where it was put under another score or merged, go with its cues.

        Where they have all left the library, the score does too.
        """
        reading = self._context.app.reading
        found = reading.score(score)
        if found and any(one.id == album for one in found.albums):
            self.show_score(score)
            return
        left = reading.cues([cue.id for cue in self._cues])
        if left:
            self.show_score(left[0].score_id, left[0].id)
        else:
            self._give_way()

    def _give_way(self) -> None:
        title, self._score, self._album = self._score.title if self._score else "", None, None
        if self.isVisible():  # the listener may have gone elsewhere meanwhile
            self._context.window.show_page("library")
            self._context.window.toast(f"{title} is no longer in the library")

    def playback_changed(self) -> None:
        """Move the sign of the playing cue."""
        self.table.show_playing(self._context.app.player.current)

    # Wishes

    def selected_cues(self) -> list[CueId]:
        """The cues chosen."""
        return self._rows.cues(self.table.selected_numbers())

    def shown_cues(self) -> list[CueId]:
        """The album, in the order shown."""
        return self._rows.cues(self.table.rows.numbers)

    def _pick(self, cue: str) -> None:
        shown = self.shown_cues()
        if cue in shown:
            self._context.app.player.pick(shown, shown.index(CueId(cue)))

    def _play_shuffled(self) -> None:
        self._context.app.player.set_shuffle(shuffled=True)
        self._context.app.player.open(self.shown_cues())

    def _choose_edition(self, place: int) -> None:
        self._show_album(AlbumId(self._editions.itemData(place)))

    def _import_review(self) -> None:
        from cuebook.gui.actions.review import import_review  # noqa: PLC0415 - it imports the sheet

        import_review(self._context)

    def _hover_cue(self, cue: str) -> None:
        if cue:
            self.table.select_number(self._rows.number_of(CueId(cue)))

    def _select(self, cues: list[CueId]) -> None:
        self.table.select_numbers([self._rows.number_of(cue) for cue in cues])
        self.table.setFocus()

    def _menu(self, at: QPoint) -> None:
        menu: QMenu = cue_menu(self._context, self)
        menu.addMenu(self.album_menu(menu))
        menu.popup(at)

    def album_menu(self, owner: QWidget) -> QMenu:
        """What can be done with the album shown and its score."""
        menu = QMenu("Album and score", owner)
        if self._score and self._album:
            add_album_actions(menu, self._context, self._score, self._album, self.selected_cues())
        return menu

    def _rate_in_one_sitting(self) -> None:
        if self._album:
            rate_in_one_sitting(self._context, self._album.id)

    def _open_more(self) -> None:
        menu = self.album_menu(self._more)
        before = menu.actions()[0]
        for words, act in (
            ("Import review…\tCtrl+I", self._import_review),
            ("Rate what is unrated, in one sitting", self._rate_in_one_sitting),
            ("Rate again, blind…", lambda: show_blind(self._context)),
        ):
            action = QAction(words, menu)
            action.triggered.connect(act)
            menu.insertAction(before, action)
        menu.insertSeparator(before)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 2)))


def critic_marks(review: Review | None) -> Mapping[CueId, CriticMark]:
    """What a review says of each cue; what it praises or faults counts before a bare mention."""
    marks: dict[CueId, CriticMark] = {}
    if review is None:
        return marks
    reviewer = review.facts.reviewer or "the reviewer"
    for link in review.links:
        if link.state is LinkState.SURE and link.target and link.role.value not in {"album", "track"}:
            mark = CriticMark(link.sentiment, link.role, link.quote, reviewer)
            before = marks.get(CueId(link.target))
            if before is None or before.sentiment.value == "neutral":
                marks[CueId(link.target)] = mark
    return marks
