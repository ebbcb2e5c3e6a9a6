"""``cuebook ratings``: how a cue was rated over time, and ratings in the tags of sound files."""

from collections import Counter
from collections.abc import Sequence
from typing import Annotated, Any

import typer
from rich.console import Console

from cuebook.cli.json_shapes import instant, path_text, rating_history_json
from cuebook.cli.session import Session, plain
from cuebook.cli.tables import Column, print_table
from cuebook.cli.words import SEARCH_WORDS, query_of, readable
from cuebook.domain.catalogue import Cue
from cuebook.domain.errors import CuebookError
from cuebook.domain.rating import stars_text
from cuebook.domain.rating_history import GivenRating, drift, drift_words, settled
from cuebook.domain.sound_file import TagRating
from cuebook.domain.tag_ratings import FileToRate, RatedElsewhere, choose_ratings, programs_in
from cuebook.services.finding import the_cue
from cuebook.services.rating_writing import WritingPlan, WritingReport

_MOST_SHOWN = 50
_OFF = "Writing ratings into sound files is switched off. To allow it: cuebook ratings writing on"
_HISTORY = (Column("Rated"), Column("Rating", figure=True), Column("Whose", shrinks=True))
_TAKEN = (
    Column("Cue", shrinks=True),
    Column("Score", shrinks=True, spare=1),
    Column("Rating", figure=True),
    Column("From", shrinks=True),
    Column("Others", shrinks=True, spare=2),
)


def add_to(application: typer.Typer) -> None:
    """Register the commands."""
    group = typer.Typer(
        help="The history of ratings, and ratings in the tags of sound files.",
        no_args_is_help=True,
        rich_markup_mode=None,
    )
    application.add_typer(group, name="ratings")
    _add_history(group)
    _add_from_tags(group)
    _add_to_tags(group)

    @group.command()
    def writing(
        context: typer.Context,
        switch: Annotated[str, typer.Argument(help="on or off")],
    ) -> None:
        """Allow, or forbid, that ratings are written into sound files when you ask for it."""
        if switch not in {"on", "off"}:
            msg = f"{switch} is neither on nor off."
            raise typer.BadParameter(msg)
        session: Session = context.obj
        session.app.settings.change(write_ratings=switch == "on")
        session.answer(
            {"write_ratings": switch == "on"},
            lambda console: console.print(f"Writing ratings into sound files is {switch}."),
        )


def _add_history(group: typer.Typer) -> None:
    @group.command()
    def history(
        context: typer.Context,
        cue: Annotated[str, typer.Argument(help="An id, or words that name exactly one cue.")],
    ) -> None:
        """Show every rating of a cue with its date, and how far it drifted."""
        session: Session = context.obj
        reading = session.app.reading
        found = the_cue(reading, readable(cue))
        ratings = settled(reading.rating_history(found.id))
        session.answer(
            rating_history_json(found, ratings), lambda console: _show_history(console, found, ratings)
        )


def _show_history(console: Console, cue: Cue, ratings: Sequence[GivenRating]) -> None:
    if not ratings:
        console.print(plain(f"{cue.title} was never rated."))
        return
    rows = [(_day(one), stars_text(one.rating) or "cleared", one.source_words) for one in ratings]
    print_table(console, _HISTORY, rows)
    moved = drift(ratings)
    if moved:
        console.print(plain(f"{cue.title}: {drift_words(moved.change, _day(moved.first)[:4])}"))


def _day(one: GivenRating) -> str:
    return (instant(one.at, one.zone_minutes) or "")[:10]


def _add_from_tags(group: typer.Typer) -> None:
    @group.command("from-tags")
    def from_tags(
        context: typer.Context,
        program: Annotated[
            list[str] | None,
            typer.Option(help="Only this program's ratings; again for more, the first is believed first."),
        ] = None,
        dry_run: Annotated[bool, typer.Option("--dry-run", help="Show them; take nothing over.")] = False,
        undo: Annotated[bool, typer.Option("--undo", help="Take the last taking over back.")] = False,
    ) -> None:
        """Take over ratings that other programs left, for cues you never rated."""
        session: Session = context.obj
        tag_ratings = session.app.tag_ratings
        if undo:
            back = tag_ratings.take_back_last()
            session.answer({"taken_back": back}, lambda console: console.print(f"{back} ratings taken back"))
            return
        found = tag_ratings.found()
        programs = programs_in(found)
        order = _known(program, programs) if program else list(programs)
        chosen = choose_ratings(found, order, order)
        if chosen and not dry_run:
            tag_ratings.take_over(chosen)
        session.answer(
            {
                "programs": programs,
                "cues": [_chosen_json(cue, one) for cue, one in chosen],
                "taken_over": 0 if dry_run else len(chosen),
            },
            lambda console: _show_chosen(console, programs, chosen, dry_run=dry_run),
        )


def _known(named: list[str], programs: dict[str, int]) -> list[str]:
    """The programs as they are written in the tags, by whatever case they were named."""
    by_name = {name.casefold(): name for name in programs}
    unknown = [name for name in named if name.casefold() not in by_name]
    if unknown:
        msg = f"No cue without a rating has one of {unknown[0]}; there are: {', '.join(programs) or 'none'}."
        raise CuebookError(msg)
    return [by_name[name.casefold()] for name in named]


def _chosen_json(cue: RatedElsewhere, one: TagRating) -> dict[str, Any]:
    return {
        "cue": cue.cue,
        "title": cue.title,
        "score": cue.score,
        "rating": one.rating,
        "program": one.program,
        "all": [other._asdict() for other in cue.ratings],
    }


def _show_chosen(
    console: Console,
    programs: dict[str, int],
    chosen: list[tuple[RatedElsewhere, TagRating]],
    *,
    dry_run: bool,
) -> None:
    if not chosen:
        console.print("No cue without a rating carries one of another program.")
        return
    rows = [
        (
            cue.title,
            cue.score,
            stars_text(one.rating),
            one.program,
            ", ".join(f"{stars_text(other.rating)} {other.program}" for other in cue.ratings if other != one),
        )
        for cue, one in chosen[:_MOST_SHOWN]
    ]
    print_table(console, _TAKEN, rows)
    if len(chosen) > _MOST_SHOWN:
        console.print(f"and {len(chosen) - _MOST_SHOWN} more; --json lists all")
    console.print(plain(", ".join(f"{name}: {count}" for name, count in programs.items())))
    if dry_run:
        console.print(f"{len(chosen)} ratings would be taken over.")
    else:
        console.print(f"{len(chosen)} ratings taken over. Back again: cuebook ratings from-tags --undo")


def _add_to_tags(group: typer.Typer) -> None:
    @group.command("to-tags", context_settings=SEARCH_WORDS)
    def to_tags(
        context: typer.Context,
        query: Annotated[list[str] | None, typer.Argument(help="Only cues that answer to it.")] = None,
        dry_run: Annotated[bool, typer.Option("--dry-run", help="Show it; write nothing.")] = False,
    ) -> None:
        """Write your ratings into the sound files, each by way of a proven copy."""
        session: Session = context.obj
        app = session.app
        cues = [cue.id for cue in app.reading.find_cues(query_of(query))[1]] if query else None
        plan = app.rating_writing.plan(cues)
        report = WritingReport()
        if plan.files and not dry_run:
            if not app.settings.current.write_ratings:
                raise CuebookError(_OFF)
            report = _write(session, plan)
        session.answer(_plan_json(plan, report), lambda console: _show_plan(console, plan, report, dry_run))
        if report.error:
            raise CuebookError(report.error)


def _write(session: Session, plan: WritingPlan) -> WritingReport:
    """Write with a count on a terminal; Ctrl-C stops at the next file."""
    writing = session.app.rating_writing
    ended: list[WritingReport] = []
    session.on_interrupt(writing.cancel)
    with session.errors.status("Writing ratings") as status:
        writing.write(
            plan.files,
            lambda done: status.update(f"Writing ratings: {done} of {len(plan.files)} files"),
            ended.append,
        )
        session.runtime.run_until(lambda: bool(ended))
    return ended[0]


def _plan_json(plan: WritingPlan, report: WritingReport) -> dict[str, Any]:
    refused = [(file.stamp.path, why) for file, why in plan.refused] + report.refused
    return {
        "to_rate": [_file_json(file) for file in plan.to_rate],
        "to_clear": [_file_json(file) for file in plan.to_clear],
        "up_to_date": plan.up_to_date,
        "refused": [{"path": path_text(path), "reason": why} for path, why in refused],
        "written": report.written,
    }


def _file_json(file: FileToRate) -> dict[str, Any]:
    return {
        "cue": file.cue,
        "title": file.title,
        "path": path_text(file.stamp.path),
        "rating": file.rating,
        "in_tags": [one._asdict() for one in file.in_tags],
    }


def _show_plan(console: Console, plan: WritingPlan, report: WritingReport, dry_run: bool) -> None:  # noqa: FBT001 - a switch with one meaning
    would = "would be " if dry_run else ""
    for file in plan.files[:_MOST_SHOWN] if dry_run else ():
        rating = stars_text(file.rating) or "cleared"
        console.print(plain(f"{rating:>7}  {path_text(file.stamp.path)}"))
    if dry_run and len(plan.files) > _MOST_SHOWN:
        console.print(f"and {len(plan.files) - _MOST_SHOWN} more; --json lists all")
    written = len(plan.files) if dry_run else report.written
    console.print(f"{written} files {would}written, {plan.up_to_date} say it already.")
    if plan.replacing:
        console.print(f"In {plan.replacing} a rating that several programs share {would or 'was '}replaced.")
    refused = [(file.stamp.path, why) for file, why in plan.refused] + report.refused
    for why, count in Counter(why for _, why in refused).most_common():
        console.print(plain(f"{count} left alone: {why}"))
    if report.cancelled:
        console.print("Stopped before the end; what was written stays.")
