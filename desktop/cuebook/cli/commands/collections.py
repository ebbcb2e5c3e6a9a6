"""``cuebook collections`` and ``cuebook collection``: scores that belong together, and their figures."""

from typing import Annotated

import typer

from cuebook.cli.collection_shapes import collection_figures_json, collection_json
from cuebook.cli.session import Session, plain
from cuebook.cli.tables import Column, figures_text, print_table
from cuebook.cli.words import readable
from cuebook.domain.collection import Collection, CollectionKind
from cuebook.domain.errors import NotFoundError
from cuebook.domain.excellence import Denominator
from cuebook.domain.ids import CollectionId, ScoreId
from cuebook.services.collecting import figures_over
from cuebook.services.finding import the_score

_COLLECTION = "Its name or its id."
_SCORES = "Ids, or words, each naming exactly one score."
_LIST = (
    Column("Collection", shrinks=True),
    Column("Kind"),
    Column("Scores", figure=True),
    Column("Id", spare=1),
)
_SCORE_COLUMNS = (
    Column("Score", shrinks=True),
    Column("Year", figure=True, spare=3),
    Column("In it", spare=4),
    Column("Cue rating", figure=True),
    Column("Excellence", figure=True, spare=1),
    Column("", figure=True),
    Column("Listens", figure=True, spare=5),
    Column("Revisits", figure=True, spare=2),
)


def add_to(application: typer.Typer) -> None:
    """Register the list and the group of commands."""

    @application.command()
    def collections(context: typer.Context) -> None:
        """List collections: franchises and series, made by hand and named in reviews."""
        session: Session = context.obj
        found = session.app.collections.all()
        rows = [(one.name, one.kind, len(one.members), one.id) for one in found]
        session.answer(
            {"collections": [collection_json(one) for one in found]},
            lambda console: print_table(console, _LIST, rows),
        )

    group = typer.Typer(
        help="See and change a collection of scores.", no_args_is_help=True, rich_markup_mode=None
    )
    application.add_typer(group, name="collection")
    _add_reading(group)
    _add_changing(group)


def _add_reading(group: typer.Typer) -> None:
    @group.command()
    def show(context: typer.Context, collection: Annotated[str, typer.Argument(help=_COLLECTION)]) -> None:
        """Show the scores of a collection in order, and the figures over all their albums."""
        session: Session = context.obj
        _show(session, session.app.collections.named(readable(collection)))


def _add_changing(group: typer.Typer) -> None:
    @group.command()
    def add(
        context: typer.Context,
        collection: Annotated[str, typer.Argument(help="Its name or its id; made where there is none.")],
        scores: Annotated[list[str] | None, typer.Argument(help=_SCORES)] = None,
        kind: Annotated[CollectionKind | None, typer.Option(help="What it is.")] = None,
    ) -> None:
        """Put scores into a collection."""
        session: Session = context.obj
        kept, name = session.app.collections, readable(collection)
        found = _scores(session, scores)
        try:
            one = kept.named(name)
        except NotFoundError:
            one = kept.named(CollectionId(kept.make(name, found, kind)[0]))
        else:
            kept.add(one.id, found)
            if kind:
                kept.set_kind(one.id, kind)
        _show(session, kept.named(one.id))

    @group.command()
    def remove(
        context: typer.Context,
        collection: Annotated[str, typer.Argument(help=_COLLECTION)],
        scores: Annotated[list[str] | None, typer.Argument(help=_SCORES)] = None,
    ) -> None:
        """Take scores out of a collection; without any, remove the collection itself."""
        session: Session = context.obj
        one = session.app.collections.named(readable(collection))
        if scores:
            session.app.collections.take_out(one.id, _scores(session, scores))
            _show(session, session.app.collections.named(one.id))
            return
        session.app.collections.remove(one.id)
        session.answer(
            {"removed": collection_json(one)},
            lambda console: console.print(plain(f"{one.name}: removed. Its scores are as they were.")),
        )

    @group.command()
    def rename(
        context: typer.Context,
        collection: Annotated[str, typer.Argument(help=_COLLECTION)],
        name: Annotated[str, typer.Argument(help="The new name.")],
    ) -> None:
        """Give a collection another name; reviews that call it by the old one still lead to it."""
        session: Session = context.obj
        one = session.app.collections.named(readable(collection))
        session.app.collections.rename(one.id, readable(name))
        _show(session, session.app.collections.named(one.id))

    @group.command()
    def arrange(
        context: typer.Context,
        collection: Annotated[str, typer.Argument(help=_COLLECTION)],
        scores: Annotated[list[str] | None, typer.Argument(help=_SCORES)] = None,
    ) -> None:
        """Put its scores in an order of yours, those not named after them; without any, by year again."""
        session: Session = context.obj
        one = session.app.collections.named(readable(collection))
        session.app.collections.arrange(one.id, _scores(session, scores))
        _show(session, session.app.collections.named(one.id))


def _scores(session: Session, words: list[str] | None) -> list[ScoreId]:
    return [the_score(session.app.reading, readable(text)).id for text in words or ()]


def _show(session: Session, one: Collection) -> None:
    denominator = Denominator(session.app.settings.current.denominator)
    found = figures_over(session.app.reading, one, denominator)
    rows = [
        (
            score.score.title,
            score.score.year,
            "by hand" if score.member.by_hand else "from reviews",
            *figures_text(score.figures),
            score.listens,
            score.revisits,
        )
        for score in found.scores
    ]
    total = ("Together", None, None, *figures_text(found.figures), found.listens, found.revisits)
    session.answer(
        {"collection": collection_figures_json(found)},
        lambda console: print_table(console, _SCORE_COLUMNS, [*rows, total]),
    )
