"""What cues are: score, song, source music, alternate, suite; said by a key, and as easily taken back."""

from collections.abc import Callable, Sequence

from cuebook.domain.catalogue import CueKind
from cuebook.domain.ids import CueId
from cuebook.gui.actions.spec import ActionSpec
from cuebook.gui.context import Context

GROUP = "Kinds"


def set_kind(context: Context, cues: Sequence[CueId], kind: CueKind | None) -> None:
    """Say what cues are, or with None that the guess was right."""
    if not cues:
        context.window.toast("Choose cues first")
        return
    words = f"{context.names(cues)}: {kind or 'as guessed'}"
    context.decide(words, lambda: context.app.decisions.set_kind(cues, kind))


def _song_or_score(context: Context) -> None:
    """Make songs of the selected cues, or else of the one that plays; of songs, score."""
    cues = context.window.selected_cues() or context.playing_or_selected()
    songs = all(cue.kind is CueKind.SONG for cue in context.app.reading.cues(cues))
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
