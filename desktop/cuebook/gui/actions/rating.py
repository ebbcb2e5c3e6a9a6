"""Rating: by digit, half a star more by the same digit again."""

from collections.abc import Callable

from cuebook.domain.catalogue import CueKind
from cuebook.domain.rating import half_star_more, rating_from_stars
from cuebook.domain.units import SECOND_MS
from cuebook.gui.actions.spec import ActionSpec
from cuebook.gui.context import Context
from cuebook.gui.rating_intents import rate_cues

GROUP = "Rating"
AGAIN_MS = 2 * SECOND_MS


class _Digits:
    """Remembers the last digit: the same one again, on the same cue and soon, is half a star more."""

    def __init__(self) -> None:
        self._last: tuple[int, tuple[str, ...]] | None = None
        self._at = 0

    def press(self, context: Context, stars: int) -> None:
        cues = context.playing_or_selected()
        now = context.app.runtime.monotonic()
        pressed = (stars, tuple(cues))
        again = pressed == self._last and now - self._at <= AGAIN_MS
        rating = rating_from_stars(stars)
        # A third press begins anew.
        self._last, self._at = (None if again else pressed), now
        rate_cues(context, cues, half_star_more(rating) if again else rating)


_digits = _Digits()


def set_kind(context: Context, kind: CueKind) -> None:
    """Say what the selected cues are, with a way back."""
    cues = context.window.selected_cues()
    if not cues:
        context.window.toast("Choose cues first")
        return
    before = {cue.id: cue.kind for cue in context.app.reading.cues(cues)}
    decisions = context.app.decisions

    def put_back() -> None:
        for cue, was in before.items():
            decisions.set_kind([cue], was)

    context.change(f"{context.names(cues)}: {kind}", lambda: decisions.set_kind(cues, kind), put_back)


def _press(stars: int) -> Callable[[Context], None]:
    return lambda context: _digits.press(context, stars)


def _half_more(stars: int) -> Callable[[Context], None]:
    rating = half_star_more(rating_from_stars(stars))
    return lambda context: rate_cues(context, context.playing_or_selected(), rating)


def _selected(stars: int) -> Callable[[Context], None]:
    rating = rating_from_stars(stars) if stars else None
    return lambda context: rate_cues(context, context.window.selected_cues(), rating)


def _clear(context: Context) -> None:
    rate_cues(context, context.playing_or_selected(), None)


def _kind(kind: CueKind) -> Callable[[Context], None]:
    return lambda context: set_kind(context, kind)


ACTIONS = (
    *(ActionSpec(f"rate.{n}", GROUP, f"Rate {n}; again within 2 s, half a star more", (f"{n}",), _press(n), "star") for n in range(1, 6)),
    *(ActionSpec(f"rate.half_{n}", GROUP, f"Rate {n + 0.5:g}", (f"Shift+{n}",), _half_more(n)) for n in range(1, 5)),
    ActionSpec("rate.clear", GROUP, "Clear the rating", ("0",), _clear),
    *(ActionSpec(f"rate.selected_{n}", GROUP, f"Rate the selected cues {n}", (f"Alt+{n}",), _selected(n)) for n in range(1, 6)),
    ActionSpec("rate.selected_0", GROUP, "Clear the selected cues' ratings", ("Alt+0",), _selected(0)),
    ActionSpec("kind.score", GROUP, "These are score", (), _kind(CueKind.SCORE)),
    ActionSpec("kind.song", GROUP, "These are songs", (), _kind(CueKind.SONG)),
    ActionSpec("kind.source", GROUP, "These are source music", (), _kind(CueKind.SOURCE)),
    ActionSpec("kind.alternate", GROUP, "These are alternates", (), _kind(CueKind.ALTERNATE)),
    ActionSpec("kind.suite", GROUP, "These are suites", (), _kind(CueKind.SUITE)),
)  # fmt: skip
