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
from cuebook.domain.review import LinkRole, Review
from cuebook.services.finding import the_score
from cuebook.services.own_reviews import LONGEST, OwnReviews

_MOST_BYTES = 4 * LONGEST + 4
"""Enough to tell that a text is too long, however its letters are written."""
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
        format_name: Annotated[
            str | None, typer.Option("--format", help="md, html, txt or nfo; else as the file's name ends.")
        ] = None,
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
        chosen = own.format_named(format_name or _format_of(own, output))
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
        path = open_path(output) if output else ""
        if os.path.isfile(path) and not force:
            msg = f"{path} is there already. Choose another name, or replace it with --force."
            raise CuebookError(msg)
        made = own.export(published, chosen.name, path, replace=True)
        answer: dict[str, Any] = {"file": path_text(os.fsencode(made)), "format": chosen.name}
        session.answer(answer, lambda console: console.print(plain(f"Written to {answer['file']}")))


def _format_of(own: OwnReviews, output: str) -> str:
    """The format whose files end as a name does; Markdown where none does."""
    ending = os.path.splitext(output)[1].lower()
    return next((one.name for one in own.formats if one.suffix == ending), "md")


def _own(session: Session, text: str) -> Review:
    """The listener's review of an id, or of the one score some words name. Raises NotFoundError."""
    own = session.app.own_reviews
    stored = session.app.reading.review(ReviewId(text))
    if stored is not None:
        return _listeners(stored)
    score = the_score(session.app.reading, text)
    found = own.of_score(score.id)
    if found is None:
        msg = f"You have not written a review of {score.title} yet. Do so with: cuebook review write"
        raise NotFoundError(msg)
    return found


def _listeners(stored: Review) -> Review:
    if not stored.by_listener:
        msg = f"{stored.facts.title or stored.source} was imported; this is for reviews you wrote yourself."
        raise NotFoundError(msg)
    return stored


def _read(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read(_MOST_BYTES)
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
    names = [link for link in review.links if link.role is not LinkRole.ALBUM]
    unlinked = [link.written for link in names if link.target is None]
    words = f"Saved. {len(names) - len(unlinked)} of {len(names)} cues named are linked."
    console.print(plain(f"{words if names else 'Saved. It names no cue.'} Its id is {review.id}"))
    if unlinked:
        console.print(plain(f"No cue of the score has the name {', '.join(unlinked)}."))
