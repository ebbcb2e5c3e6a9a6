"""Rating: by digit, half a star more by the same digit again."""

from collections.abc import Callable

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


def rate_playing(context: Context, stars: int) -> None:
    """Rate what plays as its digit does, and nothing else: whoever asks does not see what is selected."""
    if context.app.player.current is not None:
        _digits.press(context, stars) if stars else _clear(context)


def show_tag_ratings(context: Context) -> None:
    """Open the sheet on which ratings of other programs are taken over."""
    from cuebook.gui.dialogs.tag_ratings_sheet import TagRatingsSheet  # noqa: PLC0415 - only when it is asked for

    context.window.open_sheet(TagRatingsSheet(context))


def show_rating_writing(context: Context, *, selected: bool = False) -> None:
    """Open the sheet on which ratings are written into files: of all cues, or of those selected."""
    from cuebook.gui.dialogs.write_ratings_sheet import WriteRatingsSheet  # noqa: PLC0415 - only when it is asked for

    cues = context.window.selected_cues() if selected else None
    context.window.open_sheet(WriteRatingsSheet(context, cues))


ACTIONS = (
    *(ActionSpec(f"rate.{n}", GROUP, f"Rate {n}; again within 2 s, half a star more", (f"{n}",), _press(n), "star") for n in range(1, 6)),
    *(ActionSpec(f"rate.half_{n}", GROUP, f"Rate {n + 0.5:g}", (f"Shift+{n}",), _half_more(n)) for n in range(1, 5)),
    ActionSpec("rate.clear", GROUP, "Clear the rating", ("0",), _clear),
    *(ActionSpec(f"rate.selected_{n}", GROUP, f"Rate the selected cues {n}", (f"Alt+{n}",), _selected(n)) for n in range(1, 6)),
    ActionSpec("rate.selected_0", GROUP, "Clear the selected cues' ratings", ("Alt+0",), _selected(0)),
    ActionSpec("rate.from_tags", GROUP, "Ratings of other programs…", (), show_tag_ratings, "import"),
    ActionSpec("rate.to_tags", GROUP, "Write ratings to files…", (), show_rating_writing, "export"),
    ActionSpec("rate.selected_to_tags", GROUP, "Write their ratings to files…", (), lambda context: show_rating_writing(context, selected=True), "export"),
)  # fmt: skip
