"""``cuebook score``: call a score by another title, and say which albums belong to it."""

from typing import Annotated

import typer

from cuebook.cli.session import Session, plain
from cuebook.cli.words import readable
from cuebook.domain.catalogue import Score
from cuebook.domain.ids import AlbumId
from cuebook.services.finding import the_album, the_score

_SCORE = "An id, or words that only cues of one score have."


def add_to(application: typer.Typer) -> None:
    """Register the commands."""
    group = typer.Typer(
        help="Put scores right: your word stands whatever scans find. cuebook decisions takes it back.",
        no_args_is_help=True,
        rich_markup_mode=None,
    )
    application.add_typer(group, name="score")

    @group.command()
    def retitle(
        context: typer.Context,
        score: Annotated[str, typer.Argument(help=_SCORE)],
        title: Annotated[str, typer.Argument(help="The new title; empty for the film's own name.")],
    ) -> None:
        """Give a score another title."""
        session: Session = context.obj
        found = the_score(session.app.reading, readable(score))
        session.app.decisions.retitle_score(found.main_album.id, readable(title).strip() or None)
        _answer(session, found.main_album.id)

    @group.command()
    def assign(
        context: typer.Context,
        album: Annotated[str, typer.Argument(help="An id, or words of the title that name one album.")],
        score: Annotated[str | None, typer.Argument(help=_SCORE)] = None,
        alone: Annotated[bool, typer.Option("--alone", help="It is a score of its own.")] = False,
    ) -> None:
        """Say which score an album belongs to."""
        session: Session = context.obj
        if (score is None) != alone:
            msg = "either a score or --alone"
            raise typer.BadParameter(msg)
        found = the_album(session.app.reading, readable(album))
        beside = None if score is None else the_score(session.app.reading, readable(score)).main_album.id
        session.app.decisions.assign_album(found.id, beside)
        _answer(session, found.id)


def _answer(session: Session, album: AlbumId) -> None:
    score = _score_of(session, album)
    session.answer(
        {"score": score.id, "title": score.title, "albums": [one.id for one in score.albums]},
        lambda console: console.print(
            plain(f"{score.title}: {', '.join(one.title for one in score.albums)}")
        ),
    )


def _score_of(session: Session, album: AlbumId) -> Score:
    return the_score(session.app.reading, the_album(session.app.reading, album).score_id)
