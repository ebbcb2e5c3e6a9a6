"""``cuebook review``: import reviews and link their names to cues."""

from typing import Annotated, Any

import typer
from rich.console import Console

from cuebook.cli.json_shapes import open_path, review_json
from cuebook.cli.own_reviews import add_own_reviews
from cuebook.cli.session import Session, plain
from cuebook.cli.streams import read_standard_input
from cuebook.cli.tables import Column, print_table
from cuebook.cli.words import readable
from cuebook.domain.errors import NotFoundError, ReviewRefusedError
from cuebook.domain.ids import AlbumId, CueId, ReviewId
from cuebook.domain.review import LinkRole, Review, ReviewFacts, ReviewLink
from cuebook.services.finding import the_cue
from cuebook.services.original_pages import save_original
from cuebook.services.rereading import Reread
from cuebook.services.reviews import ReviewDraft, Reviews

_STORED = (
    Column("Review of", shrinks=True),
    Column("By", shrinks=True, spare=1),
    Column("Rating", figure=True, shrinks=True, spare=2),
    Column("Linked", figure=True, spare=3),
    Column("Id"),
)
_OF_WHAT = (
    "It does not say what is reviewed, so nothing was stored. Import it in the window, where you can say it."
)
_LINKS = (
    Column("N", figure=True),
    Column("As written", shrinks=True),
    Column("How", spare=2),
    Column("Your cue", shrinks=True),
    Column("Match", figure=True, spare=1),
    Column("State"),
)


def add_to(application: typer.Typer) -> None:
    """Register the commands."""
    group = typer.Typer(
        help="Import reviews and link their names to cues.", no_args_is_help=True, rich_markup_mode=None
    )
    application.add_typer(group, name="review")
    add_own_reviews(group)

    @group.command("import")
    def import_(
        context: typer.Context,
        file: Annotated[
            str, typer.Argument(help="A saved page, Markdown, album.nfo or text; or - for standard input.")
        ],
        dry_run: Annotated[
            bool, typer.Option("--dry-run", help="Recognise and link; store nothing.")
        ] = False,
    ) -> None:
        """Import a review, or each of several that a page's markup parts."""
        session: Session = context.obj
        reviews = session.app.reviews
        try:
            draft = _read(reviews, file, to_be_stored=not dry_run)
        except ReviewRefusedError as refusal:
            why = str(refusal)
            session.say(why)
            session.answer({"reviews": [], "refused": why}, lambda _: None)
            raise typer.Exit(1) from refusal
        found = [
            (None if dry_run else reviews.add(one), one.facts, reviews.link(one).links)
            for one in (draft, *draft.more)
        ]
        session.answer(
            {"reviews": [review_json(*one) for one in found], "refused": None},
            lambda console: _show_all(console, [(facts, links) for _, facts, links in found]),
        )

    @group.command("list")
    def list_(context: typer.Context) -> None:
        """List stored reviews."""
        session: Session = context.obj
        stored = session.app.reading.reviews()
        session.answer(
            {"reviews": [_stored_json(review) for review in stored]},
            lambda console: print_table(console, _STORED, map(_row, stored)),
        )

    @group.command()
    def show(
        context: typer.Context,
        review: Annotated[str, typer.Argument(metavar="ID")],
        original: Annotated[
            str | None,
            typer.Option(metavar="FILE", help="Also write the page it was read from to this file."),
        ] = None,
    ) -> None:
        """Show one review's facts and links."""
        session: Session = context.obj
        stored = session.app.reviews.get(ReviewId(readable(review)))
        if original is not None:
            save_original(session.app.reading, session.app.exporter, stored.id, open_path(original))
        session.answer(
            {"reviews": [_stored_json(stored)], "refused": None},
            lambda console: show_review(console, stored.facts, stored.links),
        )

    @group.command()
    def reread(context: typer.Context) -> None:
        """Recognise the stored texts anew; what you corrected stays."""
        session: Session = context.obj
        read = session.app.rereading.reread()
        answer = {"changed": list(read.changed), "left": list(read.left)}
        session.answer(answer, lambda console: _say_reread(console, read))

    @group.command()
    def link(
        context: typer.Context,
        review: Annotated[str, typer.Argument(metavar="ID")],
        n: Annotated[
            int, typer.Argument(metavar="N", help="The number of the name, as review show gives it.")
        ],
        cue: Annotated[str, typer.Argument(help="An id, words that name one cue, or none.")],
    ) -> None:
        """Say which cue a name means."""
        session: Session = context.obj
        reviews = session.app.reviews
        stored = reviews.get(ReviewId(readable(review)))
        reviews.link_by_hand(stored.id, n, _target(session, stored, n, cue))
        after = reviews.get(stored.id)
        session.answer(
            {"reviews": [_stored_json(after)], "refused": None},
            lambda console: show_review(console, after.facts, after.links),
        )


def _read(reviews: Reviews, file: str, *, to_be_stored: bool) -> ReviewDraft:
    """Read a file, or standard input. Raises ReviewRefusedError, also of what could not be found again."""
    draft = (
        reviews.read(read_standard_input(), "standard input", keep=True)
        if file == "-"
        else reviews.read_file(open_path(file))
    )
    if to_be_stored and not all(one.facts.title for one in (draft, *draft.more)):
        raise ReviewRefusedError(_OF_WHAT)
    return draft


def _show_all(console: Console, found: list[tuple[ReviewFacts, tuple[ReviewLink, ...]]]) -> None:
    for number, (facts, links) in enumerate(found):
        console.print() if number else None
        show_review(console, facts, links)


def _say_reread(console: Console, reread: Reread) -> None:
    changed, left = len(reread.changed), len(reread.left)
    other = (
        f"other facts in {changed} {'review' if changed == 1 else 'reviews'}"
        if changed
        else "nothing differs"
    )
    console.print(plain(f"Recognised anew; {other}."))
    for title in reread.changed:
        console.print(plain(f"  {title}"))
    if left:
        console.print(
            plain(f"{left} could not be read again and {'stays' if left == 1 else 'stay'} as before:")
        )
    for title in reread.left:
        console.print(plain(f"  {title}"))


def _target(session: Session, review: Review, n: int, text: str) -> CueId | AlbumId | None:
    if text == "none":
        return None
    named = next((link for link in review.links if link.n == n), None)
    if named and named.role is LinkRole.ALBUM:
        for score in session.app.reading.scores():
            for album in score.albums:
                if text in {album.id, album.title}:
                    return album.id
        msg = f"There is no album {text!r}. List them with: cuebook scores --json"
        raise NotFoundError(msg)
    return the_cue(session.app.reading, readable(text)).id


def _stored_json(review: Review) -> dict[str, Any]:
    return review_json(review.id, review.facts, review.links)


def _row(review: Review) -> tuple[object, ...]:
    facts = review.facts
    linked = sum(link.target is not None for link in review.links)
    rating = facts.rating.as_written if facts.rating else ""
    by = "you" if review.by_listener else facts.reviewer
    return facts.title or review.source, by, rating, f"{linked} of {len(review.links)}", review.id


def show_review(console: Console, facts: ReviewFacts, links: tuple[ReviewLink, ...]) -> None:
    """Print what was recognised, and where the names lead."""
    figures = [
        f"{facts.minutes_of_excellence:g} min of excellence"
        if facts.minutes_of_excellence is not None
        else "",
        f"{facts.album_minutes:g} min" if facts.album_minutes is not None else "",
        f"{facts.excellence_percent:g} %" if facts.excellence_percent is not None else "",
    ]
    for name, value in (
        ("Title", facts.title),
        ("Composer", ", ".join(facts.composers)),
        ("Year", facts.year),
        ("Reviewer", facts.reviewer),
        ("Rating", facts.rating.as_written if facts.rating else None),
        ("Figures", ", ".join(filter(None, figures))),
        ("Collections", ", ".join(facts.collections)),
    ):
        console.print(plain(f"{name + ':':13}{value or '–'}"))
    print_table(console, _LINKS, map(_link_row, links))


def _link_row(link: ReviewLink) -> tuple[object, ...]:
    how = f"track {link.number}" if link.role is LinkRole.TRACK and link.number else link.role
    maybe = link.title or " or ".join(candidate.title for candidate in link.candidates[:2])
    return link.n, link.written, how, maybe, f"{link.confidence:.0%}" if link.confidence else "", link.state
