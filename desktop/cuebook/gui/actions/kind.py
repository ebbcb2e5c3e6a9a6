"""What cues are: score, song, source music, alternate, suite; said by a key, and as easily taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from cuebook.domain.catalogue import CueKind
from cuebook.gui.actions.spec import ActionSpec
from cuebook.gui.many_changes import change_many

if TYPE_CHECKING:
    from cuebook.domain.ids import CueId, RowId
    from cuebook.gui.context import Context
    from cuebook.services.gradual_writing import WhenWritten

GROUP = "Kinds"


def set_kind(context: Context, cues: Sequence[CueId], kind: CueKind | None) -> None:
    """Say what cues are, or with None that the guess was right."""
    if not cues:
        context.window.toast("Choose cues first")
        return
    decisions = context.app.decisions
    rows: list[RowId] = []

    def decide(when_written: WhenWritten) -> None:
        nonlocal rows
        rows = decisions.set_kind(cues, kind, when_written)

    words = f"{context.names(cues)}: {kind or 'as guessed'}"
    change_many(context, words, decide, lambda when_written: decisions.take_back(rows, when_written))


def _song_or_score(context: Context) -> None:
    """Make songs of the selected cues, or else of the one that plays; of songs, score."""
    cues = context.window.selected_cues() or context.playing_or_selected()
    songs = context.app.reading.all_of_kind(cues, CueKind.SONG)
    set_kind(context, cues, CueKind.SCORE if songs else CueKind.SONG)


def _kind(kind: CueKind | None) -> Callable[[Context], None]:
    return lambda context: set_kind(context, context.window.selected_cues(), kind)


ACTIONS = (
    ActionSpec("kind.toggle", GROUP, "Song, or score again", ("S",), _song_or_score, "note"),
    ActionSpec("kind.score", GROUP, "Score", (), _kind(CueKind.SCORE)),
    ActionSpec("kind.song", GROUP, "Song", (), _kind(CueKind.SONG)),
    ActionSpec("kind.source", GROUP, "Source music", (), _kind(CueKind.SOURCE)),
    ActionSpec("kind.alternate", GROUP, "Alternate", (), _kind(CueKind.ALTERNATE)),
    ActionSpec("kind.suite", GROUP, "Suite", (), _kind(CueKind.SUITE)),
    ActionSpec("kind.guess", GROUP, "As guessed", (), _kind(None)),
)
