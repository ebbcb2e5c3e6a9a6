"""The columns a cue table can have."""

from collections.abc import Callable
from dataclasses import dataclass

from cuebook.domain.ids import minted_at
from cuebook.domain.query import SortField
from cuebook.domain.rating import stars_text
from cuebook.domain.units import UtcMs, clock_text
from cuebook.gui.models.cue_rows import CueRow
from cuebook.gui.models.row_table import Column
from cuebook.gui.widgets.text import tooltip_text
from cuebook.gui.words import count_text, path_name, when_text

ALBUM_COLUMNS = ("number", "cue", "length", "rating", "critic", "revisits", "heard")
"""What a table of one album shows."""
LIBRARY_COLUMNS = ("number", "cue", "score", "length", "rating", "critic", "revisits", "heard")
"""What a table of cues of many scores shows until the listener chooses."""


@dataclass(frozen=True, slots=True)
class CueColumn(Column[CueRow]):
    """A column with its room, in pixels at 100 %: what it wants, and what it can make do with.

    One that ``grows`` holds names: it takes what room is left, and may be elided. Without ``order``, rows
    cannot be sorted by it.
    """

    order: SortField | None = None
    width: int = 100
    least: int = 100
    grows: bool = False


def cue_columns(now: Callable[[], UtcMs]) -> dict[str, CueColumn]:
    """Every column by its name, in the order a list of them has."""
    columns = [
        CueColumn(
            "number",
            "#",
            _number,
            _spoken_number,
            tooltip=_disc,
            figure=True,
            order=SortField.NUMBER,
            width=44,
            least=42,
        ),
        CueColumn(
            "disc",
            "Disc",
            lambda row: str(row.cue.disc or ""),
            tooltip=_disc,
            figure=True,
            width=52,
            least=52,
        ),
        CueColumn(
            "cue",
            "Cue",
            lambda row: row.cue.title,
            _spoken_cue,
            tooltip=_names,
            order=SortField.TITLE,
            width=330,
            least=160,
            grows=True,
        ),
        _name("artist", "Artist", lambda row: row.cue.artist, SortField.ARTIST),
        _name("composer", "Composer", lambda row: ", ".join(row.cue.composers), SortField.COMPOSER),
        _name("score", "Score", lambda row: row.cue.score, SortField.SCORE, width=220),
        _name("album", "Album", lambda row: row.cue.album, SortField.ALBUM, width=220),
        _name("performers", "Performers", lambda row: ", ".join(row.cue.performers)),
        _name("work", "Work", _work),
        CueColumn(
            "length",
            "Length",
            _length,
            _spoken_length,
            figure=True,
            order=SortField.LENGTH,
            width=70,
            least=68,
        ),
        CueColumn(
            "year",
            "Year",
            lambda row: str(row.cue.year or ""),
            tooltip=_released,
            figure=True,
            order=SortField.YEAR,
            width=60,
            least=56,
        ),
        CueColumn("kind", "Kind", lambda row: row.cue.kind.value, order=SortField.KIND, width=80, least=76),
        CueColumn(
            "rating",
            "Your rating",
            lambda row: stars_text(row.cue.rating),
            _spoken_rating,
            order=SortField.RATING,
            width=136,
            least=136,
        ),
        CueColumn("critic", "Critic", _critic, _spoken_critic, tooltip=_quote, width=58, least=58),
        CueColumn(
            "revisits",
            "Revisits, 16 weeks",
            lambda row: str(row.cue.revisits),
            _spoken_revisits,
            short="Revisits",
            order=SortField.REVISITS,
            width=154,
            least=116,
        ),
        CueColumn(
            "plays",
            "Plays",
            lambda row: str(row.cue.plays),
            figure=True,
            order=SortField.PLAYS,
            width=64,
            least=60,
        ),
        CueColumn(
            "listens",
            "Listens",
            lambda row: str(row.cue.listens),
            figure=True,
            order=SortField.LISTENS,
            width=72,
            least=68,
        ),
        CueColumn(
            "heard",
            "Last heard",
            lambda row: "now" if row.playing else when_text(row.cue.last_heard, now()),
            order=SortField.LAST_HEARD,
            width=100,
            least=96,
        ),
        CueColumn(
            "added",
            "Added",
            lambda row: when_text(minted_at(row.cue.id), now()),
            order=SortField.ADDED,
            width=100,
            least=96,
        ),
        _name("file", "File", lambda row: path_name(row.cue.path), SortField.PATH, tooltip=_path),
    ]
    return {column.id: column for column in columns}


def _name(
    name: str,
    title: str,
    text: Callable[[CueRow], str],
    order: SortField | None = None,
    *,
    width: int = 180,
    tooltip: Callable[[CueRow], str] | None = None,
) -> CueColumn:
    """A column of names."""
    return CueColumn(
        name,
        title,
        text,
        tooltip=tooltip or (lambda row: tooltip_text(text(row))),
        order=order,
        width=width,
        least=90,
        grows=True,
    )


def _number(row: CueRow) -> str:
    return str(row.cue.number or "")


def _spoken_number(row: CueRow) -> str:
    return "playing" if row.playing else str(row.cue.number or "no number")


def _disc(row: CueRow) -> str:
    """Which disc of its album it is on, where it has a title or is not the first."""
    disc, title = row.cue.disc, row.cue.disc_title
    number = f"Disc {disc}" if disc and (title or disc > 1) else ""
    return tooltip_text(": ".join(filter(None, (number, title))))


def _released(row: CueRow) -> str:
    """The year of the edition, where that is another than the first release's."""
    released = row.cue.released
    return f"This edition is of {released}" if released and released != row.cue.year else ""


def _spoken_cue(row: CueRow) -> str:
    return ", ".join(filter(None, (row.cue.title, row.badge, row.subtitle)))


def _names(row: CueRow) -> str:
    badge = f"{row.badge}: {row.cue.kind_reason}" if row.badge and row.cue.kind_reason else ""
    return tooltip_text("  ·  ".join(dict.fromkeys(filter(None, (row.cue.title, row.subtitle, badge)))))


def _work(row: CueRow) -> str:
    return ": ".join(filter(None, (row.cue.work, row.cue.movement)))


def _length(row: CueRow) -> str:
    return "" if row.cue.duration_ms is None else clock_text(row.cue.duration_ms)


def _spoken_length(row: CueRow) -> str:
    return _length(row) or "length unknown"


def _spoken_rating(row: CueRow) -> str:
    return f"{stars_text(row.cue.rating)} of 5" if row.cue.rating else "not rated"


def _critic(row: CueRow) -> str:
    return row.critic.word if row.critic else ""


def _spoken_critic(row: CueRow) -> str:
    return f"{row.critic.word} by {row.critic.reviewer}" if row.critic else "not mentioned"


def _quote(row: CueRow) -> str:
    return tooltip_text(row.critic.quote) if row.critic else ""


def _spoken_revisits(row: CueRow) -> str:
    return count_text(row.cue.revisits, "revisit", "revisits")


def _path(row: CueRow) -> str:
    return tooltip_text(row.cue.path.decode("utf-8", "backslashreplace"))
