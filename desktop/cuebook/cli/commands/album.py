"""``cuebook album``: merge, split and retitle albums, and choose a score's main one."""

from typing import Annotated

import typer

from cuebook.cli.session import Session, plain
from cuebook.cli.words import readable
from cuebook.domain.catalogue import Album
from cuebook.domain.errors import NotFoundError
from cuebook.domain.ids import AlbumId, CueId
from cuebook.services.finding import the_album, the_cue

_ALBUM = "An id, or words of the title that name exactly one album."


def add_to(application: typer.Typer) -> None:
    """Register the commands."""
    group = typer.Typer(
        help="Put albums right: your word stands whatever scans find. cuebook decisions takes it back.",
        no_args_is_help=True,
        rich_markup_mode=None,
    )
    application.add_typer(group, name="album")

    @group.command()
    def merge(
        context: typer.Context,
        album: Annotated[str, typer.Argument(help=_ALBUM)],
        into: Annotated[str, typer.Argument(help="The album it becomes a part of.")],
    ) -> None:
        """Make two albums one."""
        session: Session = context.obj
        reading = session.app.reading
        one, other = the_album(reading, readable(album)), the_album(reading, readable(into))
        session.app.decisions.merge_albums(one.id, other.id)
        _answer(session, other.id, f"{one.title} is part of {other.title}")

    @group.command()
    def split(
        context: typer.Context,
        cues: Annotated[list[str], typer.Argument(help="Ids, or words, each naming exactly one cue.")],
        title: Annotated[str, typer.Option(help="The title of the album they go to.")],
    ) -> None:
        """Split cues off to an album of their own."""
        session: Session = context.obj
        found: list[CueId] = [the_cue(session.app.reading, readable(cue)).id for cue in cues]
        title = _written(title)
        session.app.decisions.split_off(found, title)
        now = session.app.reading.cue(found[0])
        if now:
            _answer(session, now.album_id, f"{len(found)} cues are on {title}")

    @group.command()
    def retitle(
        context: typer.Context,
        album: Annotated[str, typer.Argument(help=_ALBUM)],
        title: Annotated[str, typer.Argument(help="The new title; empty for the one in its files.")],
    ) -> None:
        """Give an album another title."""
        session: Session = context.obj
        found = the_album(session.app.reading, readable(album))
        session.app.decisions.retitle_album(found.id, readable(title).strip() or None)
        _answer(session, found.id, "is its title now")

    @group.command()
    def main(context: typer.Context, album: Annotated[str, typer.Argument(help=_ALBUM)]) -> None:
        """Let an album's figures be its score's."""
        session: Session = context.obj
        found = the_album(session.app.reading, readable(album))
        session.app.decisions.choose_main_album(found.id)
        _answer(session, found.id, "is the main album")


def _written(title: str) -> str:
    title = readable(title).strip()
    if not title:
        msg = "An album needs a title."
        raise NotFoundError(msg)
    return title


def _answer(session: Session, album: AlbumId, words: str) -> None:
    now: Album = the_album(session.app.reading, album)
    session.answer(
        {
            "album": now.id,
            "title": now.title,
            "edition": now.edition,
            "score": now.score_id,
            "main": now.main,
            "cues": [cue.id for cue in session.app.reading.album_cues(now.id)],
        },
        lambda console: console.print(plain(f"{now.title}: {words}")),
    )
