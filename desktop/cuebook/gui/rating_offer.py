"""After a scan: a quiet word where files carry ratings of other programs. Nothing is taken over by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuebook.domain.events import ScanEnded
from cuebook.gui.actions.rating import show_tag_ratings
from cuebook.gui.shell.banner import Banner, Offer
from cuebook.gui.words import count_text

if TYPE_CHECKING:
    from cuebook.domain.tag_ratings import RatedElsewhere
    from cuebook.gui.context import Context


class RatingOffer:
    """Offers to look at them, once for so many cues; "Not now" holds until a scan finds more."""

    def __init__(self, context: Context, banner: Banner) -> None:
        self._context = context
        self._banner = banner
        context.app.bus.subscribe(ScanEnded, lambda _: context.app.tag_ratings.look(self._found))

    def _found(self, found: list[RatedElsewhere]) -> None:
        settings = self._context.app.settings
        if len(found) < settings.current.tag_ratings_told:
            settings.change(tag_ratings_told=len(found))
        if len(found) <= settings.current.tag_ratings_told:
            return
        carry = "carries a rating" if len(found) == 1 else "carry ratings"
        self._banner.offer(
            Offer(
                f"{count_text(len(found), 'cue', 'cues')} {carry} from other programs.",
                "Look",
                lambda: self._look(len(found)),
                lambda: settings.change(tag_ratings_told=len(found)),
            )
        )

    def _look(self, told: int) -> None:
        self._context.app.settings.change(tag_ratings_told=told)
        show_tag_ratings(self._context)
