"""``cuebook scan``: add folders and scan all."""

import os
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from cuebook.cli.json_shapes import path_text, scan_json
from cuebook.cli.session import Session, plain
from cuebook.domain.errors import CuebookError
from cuebook.domain.events import ScanEnded, ScanProgressed
from cuebook.services.scan import ScanReport

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
    ) -> None:
        """Add folders and scan all."""
        session: Session = context.obj
        if "" in (folder or []) or "" in (accept_missing or []):
            msg = "A folder's name is empty."  # it would be taken for the folder one stands in
            raise typer.BadParameter(msg)
        accepted = frozenset(os.path.realpath(os.fsencode(path)) for path in accept_missing or ())
        report = run_scan(session, [os.fsencode(path) for path in folder or ()], accepted)
        session.answer(scan_json(report), lambda console: _show(console, report))
        if report.cancelled:
            session.say("The scan was stopped before its end. What it found is kept; scan again to go on.")
            raise typer.Exit(1)


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
        app.scanner.scan(accepted)
        session.runtime.run_until(lambda: bool(ended))
    report = app.scanner.last_report
    if report is None or report.error:
        raise CuebookError(report.error if report else "The scan did not begin.")
    if report.cancelled:
        _name_root_in_work(session, report)
    if report.added or report.changed or report.moved:
        app.reviews.relink()
    return report


def _refuse_unwatched(session: Session, accepted: frozenset[bytes]) -> None:
    watched = {root.path for root in session.app.reading.roots()}
    for path in sorted(accepted - watched):
        names = ", ".join(map(path_text, sorted(watched))) or "none"
        msg = f"{path_text(path)} is no watched folder, so nothing was scanned. Watched are: {names}."
        raise CuebookError(msg)


def _name_root_in_work(session: Session, report: ScanReport) -> None:
    """Folders are scanned in their order, so the first one without an answer is where the scan stopped."""
    answered = {path for path, _ in report.roots}
    for root in session.app.reading.roots():
        if root.path not in answered:
            report.roots.append((root.path, root.state))
            return


def _show(console: Console, report: ScanReport) -> None:
    total = report.added + report.changed + report.moved + report.unchanged
    for path, state in report.roots:
        if state == "offline":
            name = path_text(path)
            console.print(
                plain(
                    f"{name} is not there, or has lost most of its files at once. It is taken to be "
                    "offline, and nothing is forgotten. If they really are gone: "
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
