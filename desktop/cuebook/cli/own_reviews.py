"""``cuebook review write``, ``versions`` and ``export``: the listener's own reviews."""

import os
from typing import Annotated, Any

import typer
from rich.console import Console

from cuebook.cli.json_shapes import instant, open_path, path_text, review_json
from cuebook.cli.session import Session, plain
from cuebook.cli.streams import read_standard_input
from cuebook.cli.tables import Column, print_table
from cuebook.cli.words import readable
from cuebook.domain.errors import CuebookError, NotFoundError
from cuebook.domain.ids import ReviewId
from cuebook.domain.review import Review
from cuebook.services.finding import the_score

_VERSIONS = (Column("Saved"), Column("Words", figure=True), Column("Begins with", shrinks=True))
_WHOSE = "A review's id, or words that name one score."
_TRACKS = typer.Option("--tracks/--no-tracks", help="With the track list.")
_RATINGS = typer.Option("--ratings/--no-ratings", help="With the rating of each cue.")
_FORCE = typer.Option("--force", help="Replace a file that is there.")


def add_own_reviews(group: typer.Typer) -> None:
    """Register the commands in the group ``review``."""

    @group.command()
    def write(
        context: typer.Context,
        score: Annotated[str, typer.Argument(help="An id, or words that name one score.")],
        file: Annotated[str, typer.Argument(help="A file of Markdown, or - for standard input.")] = "-",
    ) -> None:
        """Keep a review of your own; [[Cue title]] names a cue. A later one is a new version."""
        session: Session = context.obj
        own = session.app.own_reviews
        found = the_score(session.app.reading, readable(score))
        before = own.of_score(found.id)
        text = _text(read_standard_input() if file == "-" else _read(open_path(file)))
        subject = own.subject(before) if before else own.subject_of_album(found.main_album.id)
        kept = own.kept_cues(before.id) if before else {}
        review = own.get(own.save(subject, text, kept, before.id if before else None))
        document = review_json(review.id, review.facts, review.links)
        session.answer({"reviews": [document], "refused": None}, lambda console: _show_saved(console, review))

    @group.command()
    def versions(context: typer.Context, review: Annotated[str, typer.Argument(help=_WHOSE)]) -> None:
        """List every version of a review of yours, the newest first."""
        session: Session = context.obj
        stored = _own(session, readable(review))
        zone = session.runtime.zone_minutes
        saved = session.app.own_reviews.versions(stored.id)
        rows = [
            (instant(one.saved_at, zone(one.saved_at)), len(one.text.split()), one.text.strip()[:60])
            for one in saved
        ]
        session.answer(
            {
                "review": stored.id,
                "versions": [
                    {"id": one.row, "saved_at": row[0], "text": one.text}
                    for one, row in zip(saved, rows, strict=True)
                ],
            },
            lambda console: print_table(console, _VERSIONS, rows),
        )

    @group.command()
    def export(
        context: typer.Context,
        review: Annotated[str, typer.Argument(help=_WHOSE)],
        format_name: Annotated[str, typer.Option("--format", help="md, html, txt or nfo")] = "md",
        output: Annotated[
            str, typer.Option("--output", "-o", metavar="FILE", help="The file to write, or - for here.")
        ] = "-",
        tracks: Annotated[bool, _TRACKS] = True,  # noqa: FBT002 - typer's
        ratings: Annotated[bool, _RATINGS] = True,  # noqa: FBT002 - typer's
        force: Annotated[bool, _FORCE] = False,  # noqa: FBT002 - typer's
    ) -> None:
        """Write a review of yours with its figures as they are now."""
        session: Session = context.obj
        own = session.app.own_reviews
        stored = _own(session, readable(review))
        chosen = own.format_named(format_name)
        published = own.publication(
            own.subject(stored),
            stored.text,
            own.kept_cues(stored.id),
            with_tracks=tracks,
            with_ratings=ratings,
        )
        if output == "-":
            text = chosen.write(published)
            session.answer(
                {"file": None, "format": chosen.name, "text": text},
                lambda console: console.print(plain(text.removesuffix("\n")), soft_wrap=True),
            )
            return
        made = own.export(published, chosen.name, open_path(output), replace=force)
        answer: dict[str, Any] = {"file": path_text(os.fsencode(made)), "format": chosen.name}
        session.answer(answer, lambda console: console.print(plain(f"Written to {answer['file']}")))


def _own(session: Session, text: str) -> Review:
    """The listener's review of an id, or of the one score some words name. Raises NotFoundError."""
    own = session.app.own_reviews
    try:
        return own.get(ReviewId(text))
    except NotFoundError:
        score = the_score(session.app.reading, text)
    found = own.of_score(score.id)
    if found is None:
        msg = f"You have not written a review of {score.title} yet. Do so with: cuebook review write"
        raise NotFoundError(msg)
    return found


def _read(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        msg = f"{path} cannot be read: {error.strerror}. Check its name and permissions."
        raise CuebookError(msg) from error


def _text(page: bytes) -> str:
    try:
        return page.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        msg = "This is no text in UTF-8, in which reviews are written."
        raise CuebookError(msg) from error


def _show_saved(console: Console, review: Review) -> None:
    linked = sum(link.target is not None for link in review.links[1:])
    names = len(review.links) - 1
    words = f"Saved. {linked} of {names} cues named are linked." if names else "Saved. It names no cue."
    console.print(plain(f"{words} Its id is {review.id}"))
