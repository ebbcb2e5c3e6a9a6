"""Putting albums and scores right from the window: with a word on what changed, and a way back."""

from functools import partial

from PySide6.QtWidgets import QMenu

from cuebook.domain.catalogue import Album, Score
from cuebook.domain.decided import Decided
from cuebook.domain.ids import AlbumId, CueId, RowId
from cuebook.gui.collection_intents import add_to_collection
from cuebook.gui.context import Context
from cuebook.gui.dialogs.ask_text import ask_text
from cuebook.gui.dialogs.choose_one import ChooseOne, Option
from cuebook.gui.words import count_text
from cuebook.ports.reading import CatalogueReading


def add_album_actions(menu: QMenu, context: Context, score: Score, album: Album, chosen: list[CueId]) -> None:
    """Put what can be done with an album and its score into a menu; ``chosen`` are cues of it."""
    menu.addAction("Rename album…", partial(rename_album, context, album))
    menu.addAction("Rename score…", partial(rename_score, context, score))
    menu.addAction(
        "Add to collection…", partial(add_to_collection, context, score.title, lambda _: [score.id])
    )
    menu.addSeparator()
    if not album.main:
        menu.addAction("Make it the main album", partial(make_main, context, album))
    if len(score.albums) > 1:
        menu.addAction("Paired cues…", partial(show_pairs, context, score, album))
    menu.addAction("Merge with another album…", partial(merge, context, score, album))
    split = menu.addAction("Split off chosen cues…", partial(split_off, context, album, chosen))
    split.setEnabled(0 < len(chosen) < album.cues)
    menu.addAction("Belongs to another score…", partial(assign, context, score, album))
    shown = [one for one in context.app.reading.decisions() if one.places and one.album == album.id]
    if shown:
        menu.addSeparator()
    for decision in shown:
        menu.addAction(
            f"Take back: {decision.words.replace('&', '&&')}", partial(take_back, context, decision)
        )


def take_back(context: Context, decision: Decided) -> None:
    """Let what the files say hold again, in place of a decision."""
    decisions = context.app.decisions
    retractions: list[RowId] = []

    def do() -> None:
        retractions[:] = decisions.take_back(decision.rows)

    def undo() -> None:
        decisions.restore(*retractions)

    context.change(f"Taken back: {decision.words}", do, undo)


def rename_album(context: Context, album: Album) -> None:
    """Ask for an album's title; none gives it the one in its files."""

    def rename(title: str) -> None:
        words = f"{album.title} is called {title or 'as its files say'}"
        context.decide(words, lambda: context.app.decisions.retitle_album(album.id, title or None))

    label = "Title; empty for the one in its files"
    ask_text(context, "Rename album", label, album.title, rename, take="Rename album")


def rename_score(context: Context, score: Score) -> None:
    """Ask for a score's title; none gives it the film's own name."""

    def rename(title: str) -> None:
        words = f"{score.title} is called {title or 'as its albums say'}"
        main = score.main_album.id
        context.decide(words, lambda: context.app.decisions.retitle_score(main, title or None))

    label = "Title; empty for the one of its albums"
    ask_text(context, "Rename score", label, score.title, rename, take="Rename score")


def make_main(context: Context, album: Album) -> None:
    """Let an album's figures be its score's."""
    decisions = context.app.decisions
    context.decide(f"{album.title} is the main album", lambda: decisions.choose_main_album(album.id))


def merge(context: Context, score: Score, album: Album) -> None:
    """Ask which album this one is a part of: the score's own editions first."""

    def join(into: tuple[AlbumId, str]) -> None:
        target, title = into
        words = f"{album.title} is part of {title}"
        context.decide(words, lambda: context.app.decisions.merge_albums(album.id, target))

    def albums(reading: CatalogueReading) -> list[Option]:
        scores = [score, *(one for one in reading.scores() if one.id != score.id)]
        return [
            (f"{one.title}, {count_text(one.cues, 'cue', 'cues')}", (one.id, one.title))
            for of in scores
            for one in of.albums
            if one.id != album.id
        ]

    label = "Its cues will stand on the album chosen here. Your ratings and history stay with them."
    context.window.open_sheet(
        ChooseOne(context, f"Merge {album.title} with…", label, albums, "Merge albums", join)
    )


def split_off(context: Context, album: Album, chosen: list[CueId]) -> None:
    """Ask for the title of the album that some cues go to."""

    def split(title: str) -> None:
        if title:
            words = f"{context.names(chosen)}: now on {title}"
            context.decide(words, lambda: context.app.decisions.split_off(chosen, title))

    label = f"Title of the album that {count_text(len(chosen), 'cue goes', 'cues go')} to"
    ask_text(context, "Split off chosen cues", label, album.title, split, take="Split off")


def assign(context: Context, score: Score, album: Album) -> None:
    """Ask which score an album belongs to."""

    def put(beside: tuple[AlbumId | None, str]) -> None:
        target, title = beside
        context.decide(
            f"{album.title} belongs to {title}", lambda: context.app.decisions.assign_album(album.id, target)
        )

    def scores(reading: CatalogueReading) -> list[Option]:
        return [("A score of its own", (None, "a score of its own"))] + [
            (", ".join(filter(None, (one.title, *one.composers))), (one.main_album.id, one.title))
            for one in reading.scores()
            if one.id != score.id
        ]

    label = "Albums of one score share its reviews and stand side by side as its editions."
    context.window.open_sheet(
        ChooseOne(context, f"{album.title} belongs to…", label, scores, "Put it there", put)
    )


def show_pairs(context: Context, score: Score, album: Album) -> None:
    """Lay two editions side by side."""
    from cuebook.gui.dialogs.pairs_sheet import PairsSheet  # noqa: PLC0415 - only when it is asked for

    context.window.open_sheet(PairsSheet(context, score, album))
