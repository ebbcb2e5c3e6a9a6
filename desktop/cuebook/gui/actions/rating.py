"""Rating: by digit, half a star more by the same digit again."""

from collections.abc import Callable, Sequence

from cuebook.domain.ids import AlbumId, CueId
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

    def press(self, context: Context, stars: int, cues: list[CueId]) -> None:
        now = context.app.runtime.monotonic()
        pressed = (stars, tuple(cues))
        again = pressed == self._last and now - self._at <= AGAIN_MS
        rating = rating_from_stars(stars)
        # A third press begins anew.
        self._last, self._at = (None if again else pressed), now
        rate_cues(context, cues, half_star_more(rating) if again else rating)


_digits = _Digits()


def _press(stars: int) -> Callable[[Context], None]:
    return lambda context: _digits.press(context, stars, context.to_rate())


def _half_more(stars: int) -> Callable[[Context], None]:
    rating = half_star_more(rating_from_stars(stars))
    return lambda context: rate_cues(context, context.to_rate(), rating)


def _selected(stars: int) -> Callable[[Context], None]:
    if not stars:
        return lambda context: rate_cues(context, context.window.selected_cues(), None)
    return lambda context: _digits.press(context, stars, context.window.selected_cues())


def rate_unseen(context: Context, stars: int) -> CueId | None:
    """Do what a digit does; who asks, as the tray or another program, does not see what is selected.

    So it is the cue a sitting asks for, else the one that plays. Gives the cue that was rated; None where
    there was none.
    """
    cue = context.app.sitting.asked or context.app.player.current
    if cue is not None:
        _digits.press(context, stars, [cue]) if stars else rate_cues(context, [cue], None)
    return cue


def rate_in_one_sitting(context: Context, album: AlbumId) -> None:
    """Play the unrated score cues of an album, and ask for each as it ends."""
    from cuebook.services.sitting import to_be_rated  # noqa: PLC0415 - only when it is asked for

    cues = to_be_rated(context.app.reading.album_cues(album))
    if cues:
        context.app.sitting.begin(cues)
    else:
        context.window.toast("No unrated score cue of this album can be played")


def show_blind(context: Context) -> None:
    """Rate again what was rated long ago, without seeing how."""
    from cuebook.gui.dialogs.blind_sheet import BlindSheet  # noqa: PLC0415 - only when it is asked for

    context.window.open_sheet(BlindSheet(context))


def show_tag_ratings(context: Context) -> None:
    """Open the sheet on which ratings of other programs are taken over."""
    from cuebook.gui.dialogs.tag_ratings_sheet import TagRatingsSheet  # noqa: PLC0415 - only when it is asked for

    context.window.open_sheet(TagRatingsSheet(context))


def show_rating_writing(context: Context, *, selected: bool = False) -> None:
    """Open the sheet on which ratings are written into files: of all cues, or of those selected."""
    from cuebook.gui.dialogs.write_ratings_sheet import WriteRatingsSheet  # noqa: PLC0415 - only when it is asked for

    cues = context.window.selected_cues() if selected else None
    context.window.open_sheet(WriteRatingsSheet(context, cues))


def show_history(context: Context, cues: Sequence[CueId]) -> None:
    """Show how the first of some cues was rated over the years."""
    from cuebook.gui.dialogs.rating_history_sheet import RatingHistorySheet  # noqa: PLC0415 - only when it is asked for

    found = context.app.reading.cues(list(cues)[:1])
    if found:
        context.window.open_sheet(RatingHistorySheet(context, found[0]))
    else:
        context.window.toast("Choose a cue first")


ACTIONS = (
    *(ActionSpec(f"rate.{n}", GROUP, f"Rate {n}; again within 2 s, half a star more", (f"{n}",), _press(n), "star") for n in range(1, 6)),
    *(ActionSpec(f"rate.half_{n}", GROUP, f"Rate {n + 0.5:g}", (f"Shift+{n}",), _half_more(n)) for n in range(1, 5)),
    ActionSpec("rate.clear", GROUP, "Clear the rating", ("0",), lambda context: rate_cues(context, context.to_rate(), None)),
    *(ActionSpec(f"rate.selected_{n}", GROUP, f"Rate the selected cues {n}", (f"Alt+{n}",), _selected(n)) for n in range(1, 6)),
    ActionSpec("rate.selected_0", GROUP, "Clear the selected cues' ratings", ("Alt+0",), _selected(0)),
    ActionSpec("rate.history", GROUP, "Rating history…", ("H",), lambda context: show_history(context, context.playing_or_selected()), "clock"),
    ActionSpec("rate.selected_history", GROUP, "Rating history of the selected cue…", ("Alt+H",), lambda context: show_history(context, context.window.selected_cues()), "clock"),
    ActionSpec("rate.blind", GROUP, "Rate again, blind…", ("Ctrl+B",), show_blind, "eye"),
    ActionSpec("rate.from_tags", GROUP, "Ratings of other programs…", (), show_tag_ratings, "import"),
    ActionSpec("rate.to_tags", GROUP, "Write ratings to files…", (), show_rating_writing, "export"),
    ActionSpec("rate.selected_to_tags", GROUP, "Write their ratings to files…", (), lambda context: show_rating_writing(context, selected=True), "export"),
)  # fmt: skip
