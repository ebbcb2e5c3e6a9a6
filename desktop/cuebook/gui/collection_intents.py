"""Collections from the window: made, filled, renamed and removed, each with a way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from cuebook.gui.dialogs.ask_text import ask_text
from cuebook.gui.dialogs.choose_one import ChooseOne, Option
from cuebook.gui.words import count_text

if TYPE_CHECKING:
    from cuebook.domain.collection import Collection, CollectionKind
    from cuebook.domain.ids import CollectionId, CueId, RowId, ScoreId
    from cuebook.gui.context import Context
    from cuebook.ports.reading import Reading

SHOWN = "collection shown"
"""The name under which the page remembers which collection it shows."""


def make_collection(context: Context, scores: Sequence[ScoreId] = ()) -> None:
    """Ask for a name, make a collection of some scores, and go there."""

    def make(name: str) -> None:
        def made() -> list[RowId]:
            rows = context.app.collections.make(name, scores)
            context.app.settings.keep_view(SHOWN, rows[0])
            return rows

        context.decide(f"{name}: made", made)
        context.window.show_page("collections")

    label = "Its name, as a franchise or a series has one, or any of your own"
    ask_text(context, "New collection", label, "", make, take="Create collection")


def add_to_collection(
    context: Context, names: str, find_scores: Callable[[Reading], Sequence[ScoreId]]
) -> None:
    """Ask for the collection that some scores go into; a new one may be made of them.

    ``names`` is what to call them; they are found in the background, beside the collections.
    """

    def choices(reading: Reading) -> list[Option]:
        scores = find_scores(reading)
        new: Option = ("New collection…", (None, scores))
        return [new] + [
            (f"{one.name}, {count_text(len(one.members), 'score', 'scores')}", (one, scores))
            for one in reading.collections()
        ]

    def put(chosen: tuple[Collection | None, Sequence[ScoreId]]) -> None:
        one, scores = chosen
        if one is None:
            make_collection(context, scores)
        else:
            put_into(context, one, scores)

    label = "The figures of a collection run over the main albums of its scores."
    context.window.open_sheet(
        ChooseOne(context, f"Add {names} to…", label, choices, "Add to collection", put)
    )


def add_scores_of(context: Context, cues: Sequence[CueId]) -> None:
    """Ask for the collection that the scores of some cues go into."""
    if not cues:
        context.window.toast("Choose cues first")
        return

    def scores(reading: Reading) -> list[ScoreId]:
        return list(dict.fromkeys(cue.score_id for cue in reading.cues(cues)))

    words = "the score" if len(cues) == 1 else "the scores"
    add_to_collection(context, f"{words} of {context.names(cues)}", scores)


def put_into(context: Context, one: Collection, scores: Sequence[ScoreId]) -> None:
    """Put scores into a collection."""
    there = {member.score for member in one.members if member.by_hand}
    if set(scores) <= there:
        context.window.toast(f"{names_of(context, scores)}: in {one.name} already")
        return
    words = f"{names_of(context, scores)}: in {one.name}"
    context.decide(words, lambda: context.app.collections.add(one.id, scores))


def ask_for_score(context: Context, one: Collection) -> None:
    """Ask which score goes into a collection."""
    there = set(one.scores)

    def scores(reading: Reading) -> list[Option]:
        return [
            (", ".join(filter(None, (score.title, *score.composers, str(score.year or "")))), score.id)
            for score in reading.scores()
            if score.id not in there
        ]

    context.window.open_sheet(
        ChooseOne(
            context,
            f"Add a score to {one.name}…",
            "Type a part of its title or of its composer's name.",
            scores,
            "Add score",
            lambda score: put_into(context, one, [score]),
        )
    )


def take_out(context: Context, one: Collection, scores: Sequence[ScoreId]) -> None:
    """Take scores out of a collection; reviews do not bring them back, undo does."""
    if scores:
        words = f"{names_of(context, scores)}: no longer in {one.name}"
        context.decide(words, lambda: context.app.collections.take_out(one.id, scores))


def rename_collection(context: Context, one: Collection) -> None:
    """Ask for another name."""

    def rename(name: str) -> None:
        context.decide(f"{one.name}: now {name}", lambda: context.app.collections.rename(one.id, name))

    ask_text(context, "Rename collection", "Its name", one.name, rename, take="Rename collection")


def set_kind(context: Context, one: Collection, kind: CollectionKind) -> None:
    """Say what a collection is."""
    context.decide(f"{one.name}: a {kind}", lambda: context.app.collections.set_kind(one.id, kind))


def arrange(context: Context, one: Collection, scores: Sequence[ScoreId]) -> None:
    """Put the scores of a collection in order; none: by year again."""
    words = f"{one.name}: in your order" if scores else f"{one.name}: by year again"
    context.decide(words, lambda: context.app.collections.arrange(one.id, scores))


def remove_collection(context: Context, one: Collection) -> None:
    """Remove a collection; its scores stay what they are."""
    context.decide(f"{one.name}: removed", lambda: context.app.collections.remove(one.id))


def shown_collection(context: Context) -> CollectionId | None:
    """The collection the page showed last."""
    kept = context.app.settings.view(SHOWN)
    return kept if isinstance(kept, str) else None  # type: ignore[return-value]


def names_of(context: Context, scores: Sequence[ScoreId]) -> str:
    """What to call some scores in a sentence."""
    found = context.app.reading.scores_with(list(scores)[:1])
    return found[0].title if len(scores) == 1 and found else count_text(len(scores), "score", "scores")
