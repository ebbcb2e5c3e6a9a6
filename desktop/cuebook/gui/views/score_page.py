"""The score page: its cues, its verdict, its review."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
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
from cuebook.domain.review import LinkState, Review
from cuebook.domain.units import clock_text
from cuebook.gui.actions.menus import cue_menu
from cuebook.gui.context import Context
from cuebook.gui.models.cue_rows import CriticMark, CueRow, cue_columns
from cuebook.gui.rating_intents import rate_cues
from cuebook.gui.views.spec import View, ViewSpec
from cuebook.gui.views.verdict_panel import VerdictPanel
from cuebook.gui.widgets.choice import Choice
from cuebook.gui.widgets.cue_table import CueTable
from cuebook.gui.widgets.flow_layout import FlowLayout
from cuebook.gui.widgets.score_art import score_art
from cuebook.gui.widgets.text import ElidedLabel, plain_label
from cuebook.gui.widgets.week_chart import WeekChart
from cuebook.gui.words import count_text

WEEKS = 16
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
        self.table = CueTable(self._theme, cue_columns(context.app.runtime.now))
        self._verdict = VerdictPanel(context)
        self._verdict.cue_hovered.connect(self._hover_cue)
        self._verdict.play_requested.connect(self._pick)
        self.panel = self._verdict
        self._make_header()
        self._connect_table()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self.table, 1)
        context.app.bus.subscribe(CueStarted, lambda _: self._show_cues())
        self._theme.changed.connect(self._show_header)

    def _make_header(self) -> None:
        self._art = QLabel()
        self._title = ElidedLabel("", "page")
        self._title.setAccessibleDescription("Score")
        self._makers = ElidedLabel("", "value")
        self._about = plain_label("", "value")
        self._editions = Choice(self._theme, "Edition")
        self._editions.activated.connect(self._choose_edition)
        self._play = QPushButton(" Play score")
        self._play.setAccessibleName("Play score")
        self._play.setProperty("kind", "primary")
        self._play.clicked.connect(lambda: self._context.app.player.open(self.table.shown_cues()))
        self._shuffle = QPushButton(" Shuffle")
        self._shuffle.setAccessibleName("Shuffle")
        self._shuffle.clicked.connect(self._play_shuffled)
        self._import = QPushButton(" Import review…")
        self._import.setAccessibleName("Import review…")
        self._import.clicked.connect(self._import_review)
        self._more = QToolButton()
        self._more.setAccessibleName("More")
        self._more.setToolTip("More")
        self._more.clicked.connect(lambda: self._menu(self._more.mapToGlobal(QPoint(0, self._more.height()))))
        for button in (self._play, self._shuffle, self._import):
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
        for widget in (self._play, self._shuffle, self._import, self._more, self._editions):
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
            self.table.select_cue(cue)
        elif not same and self.table.rows.rows:
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
        self._import.setIcon(self._theme.icon("import", "text2", 16))
        self._more.setIcon(self._theme.icon("more", "text2", 18))
        for button, size in ((self._play, 14), (self._shuffle, 16), (self._import, 16), (self._more, 18)):
            button.setIconSize(self._theme.icon_size(size))
        score, album = self._score, self._album
        if score is None or album is None:
            return
        self._art.setPixmap(score_art(score.title, self._theme.px(ART), 6, self.devicePixelRatioF()))
        self._title.setText(score.title)
        length = clock_text(album.duration_ms)
        in_figures = [cue for cue in self._cues if cue.kind.in_figures]
        self._makers.setText(", ".join(score.composers) or album.album_artist)
        facts = [
            str(score.year) if score.year else "",
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

    def _show_cues(self) -> None:
        if self._score is None or self._album is None:
            return
        reading, now = self._context.app.reading, self._context.app.runtime.now()
        self._cues = reading.album_cues(self._album.id)
        reviews = reading.reviews(self._score.id)
        critics = critic_marks(self._verdict.chosen_review(reviews))
        weeks = reading.revisits_by_week([cue.id for cue in self._cues], WEEKS, now)
        playing = self._context.app.player.current
        self.table.show_rows(
            [
                CueRow(cue, critics.get(cue.id), tuple(weeks[cue.id]), playing=cue.id == playing)
                for cue in self._cues
            ]
        )
        self._chart.show_weeks([sum(counts) for counts in zip(*weeks.values(), strict=True)], now)
        self._verdict.show_verdict(self._score, self._cues, reviews)

    def library_changed(self, changes: Changes) -> None:
        """Show what changed of this score."""
        if self._score is None:
            return
        if changes.everything or changes.cues or changes.decided:
            self.show_score(self._score.id)
        elif changes.reviews or any(changes.touches_cue(cue.id) for cue in self._cues):
            self._show_cues()

    def playback_changed(self) -> None:
        """Move the sign of the playing cue."""
        playing = self._context.app.player.current
        shown = next((row.cue.id for row in self.table.rows.rows if row.playing), None)
        if playing != shown:
            self._show_cues()

    # Wishes

    def selected_cues(self) -> list[CueId]:
        """The cues chosen."""
        return self.table.selected_cues()

    def shown_cues(self) -> list[CueId]:
        """The album, in the order shown."""
        return self.table.shown_cues()

    def _pick(self, cue: str) -> None:
        shown = self.table.shown_cues()
        if cue in shown:
            self._context.app.player.pick(shown, shown.index(CueId(cue)))

    def _play_shuffled(self) -> None:
        self._context.app.player.set_shuffle(shuffled=True)
        self._context.app.player.open(self.table.shown_cues())

    def _choose_edition(self, place: int) -> None:
        self._show_album(AlbumId(self._editions.itemData(place)))

    def _import_review(self) -> None:
        from cuebook.gui.actions.review import import_review  # noqa: PLC0415 - it imports the sheet

        import_review(self._context)

    def _hover_cue(self, cue: str) -> None:
        if cue:
            self.table.select_cue(CueId(cue))

    def _menu(self, at: QPoint) -> None:
        menu: QMenu = cue_menu(self._context, self)
        menu.popup(at)


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


VIEW = ViewSpec("score", "Score", "library", "", ScorePage, in_rail=False)
