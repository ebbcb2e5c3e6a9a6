"""``cuebook scan``: add folders and scan all."""

import os
from collections.abc import Iterable
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from cuebook.cli.json_shapes import path_text, scan_json
from cuebook.cli.session import Session, plain
from cuebook.domain.errors import CuebookError
from cuebook.domain.events import ScanEnded, ScanProgressed
from cuebook.services.scan_order import ScanOrder
from cuebook.services.scan_report import ScanReport

_MOST_PROBLEMS_SHOWN = 20


def add_to(application: typer.Typer) -> None:
    """Register the command."""

    @application.command()
    def scan(
        context: typer.Context,
        folder: Annotated[list[str] | None, typer.Argument(help="Folders to watch from now on.")] = None,
        accept_missing: Annotated[
            list[str] | None,
            typer.Option(metavar="FOLDER", help="These folders really lost their files: mark them missing."),
        ] = None,
        moved: Annotated[
            tuple[str, str] | None,
            typer.Option(
                metavar="OLD NEW", help="A watched folder now lies elsewhere; no cue of it is lost."
            ),
        ] = None,
        forget: Annotated[
            list[str] | None,
            typer.Option(
                metavar="FOLDER",
                help="Watch this folder no more: its cues leave the library, their history is kept.",
            ),
        ] = None,
    ) -> None:
        """Add folders and scan all."""
        session: Session = context.obj
        _move_and_forget(session, moved, forget or ())
        if "" in (folder or []) or "" in (accept_missing or []):
            msg = "A folder's name is empty."  # it would be taken for the folder one stands in
            raise typer.BadParameter(msg)
        accepted = frozenset(map(_watched_path, accept_missing or ()))
        report = run_scan(session, [os.fsencode(path) for path in folder or ()], accepted)
        session.answer(scan_json(report), lambda console: _show(console, report))
        if report.cancelled:
            session.say("The scan was stopped before its end. What it found is kept; scan again to go on.")
            raise typer.Exit(1)


def _move_and_forget(session: Session, moved: tuple[str, str] | None, forgotten: Iterable[str]) -> None:
    scanner = session.app.scanner
    for path in forgotten:
        scanner.forget_folder(_watched_path(path))
    if moved:
        old, new = moved
        answers: list[str | None] = []
        scanner.move_folder(_watched_path(old), os.fsencode(new), answers.append)
        session.runtime.run_until(lambda: bool(answers) and not scanner.scanning)
        if answers[0] is not None:
            raise CuebookError(answers[0])


def _watched_path(path: str) -> bytes:
    """A path as watched folders are kept; a folder that is gone keeps its name."""
    return os.path.realpath(os.fsencode(path))


def run_scan(session: Session, folders: list[bytes], accepted: frozenset[bytes] = frozenset()) -> ScanReport:
    """Watch folders and scan, with a progress bar on a terminal; Ctrl-C stops at the next file."""
    app = session.app
    if folders:
        app.scanner.add_folders(folders)
    _refuse_unwatched(session, accepted)
    session.on_interrupt(app.scanner.cancel)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(
        *columns, console=session.errors, disable=not session.errors.is_terminal, transient=True
    ) as bar:
        task = bar.add_task("Scanning", total=None)

        def progressed(event: ScanProgressed) -> None:
            bar.update(
                task, completed=event.seen, total=event.expected, description=plain(path_text(event.root))
            )

        app.bus.subscribe(ScanProgressed, progressed)
        ended: list[ScanEnded] = []
        app.bus.subscribe(ScanEnded, ended.append)
        app.scanner.scan(ScanOrder(accept_missing=accepted))
        session.runtime.run_until(lambda: bool(ended))
    report = app.scanner.last_report
    if report is None or report.error:
        raise CuebookError(report.error if report else "The scan did not begin.")
    if report.added or report.changed or report.moved:
        app.reviews.relink()
    return report


def _refuse_unwatched(session: Session, accepted: frozenset[bytes]) -> None:
    reading = session.app.reading
    watched = {place.path for place in (*reading.roots(), *reading.mounts())}
    for path in sorted(accepted - watched):
        names = ", ".join(map(path_text, sorted(watched))) or "none"
        msg = f"{path_text(path)} is no watched folder, so nothing was scanned. Watched are: {names}."
        raise CuebookError(msg)


def _show(console: Console, report: ScanReport) -> None:
    total = report.added + report.changed + report.moved + report.unchanged
    for path, state in report.roots:
        if state == "offline":
            name = path_text(path)
            console.print(
                plain(
                    f"{name} is not there, or has lost much of what it held at once. It is taken to be "
                    "offline, and nothing is forgotten. If it lies elsewhere now: "
                    f"cuebook scan --moved {name} NEW. If its files really are gone: "
                    f"cuebook scan --accept-missing {name}"
                )
            )
    console.print(
        f"{total} files: {report.added} added, {report.changed} changed, {report.moved} moved, "
        f"{report.unchanged} unchanged, {report.missing} missing. {report.seconds:.1f} s"
        + (", stopped before the end" if report.cancelled else "")
    )
    if report.problems:
        console.print(f"{len(report.problems)} could not be read:")
        for problem in report.problems[:_MOST_PROBLEMS_SHOWN]:
            console.print(plain(f"  {path_text(problem.path)}: {problem.reason}"))
        if len(report.problems) > _MOST_PROBLEMS_SHOWN:
            console.print(f"  and {len(report.problems) - _MOST_PROBLEMS_SHOWN} more; --json lists all")
