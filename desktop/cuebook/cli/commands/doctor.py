"""``cuebook doctor``: is everything in order?"""

from typing import Annotated

import typer
from rich.console import Console

from cuebook.cli.json_shapes import path_text, problem_json
from cuebook.cli.session import Session, plain
from cuebook.services.checkup import Check

_MOST_PROBLEMS_SHOWN = 20


def add_to(application: typer.Typer) -> None:
    """Register the command."""

    @application.command()
    def doctor(
        context: typer.Context,
        rebuild: Annotated[bool, typer.Option("--rebuild", help="Compute all derived data again.")] = False,
    ) -> None:
        """Check the data and what this computer lacks."""
        session: Session = context.obj
        app = session.app
        read_only = app.storage.read_only_reason
        folder = Check("data folder", ok=not read_only, detail=read_only or str(app.folders.data))
        checks = [folder, *app.checkup.run()]
        if rebuild:
            checks.append(app.checkup.rebuild())
        well = all(check.ok for check in checks)
        document = {
            "ok": well,
            "checks": [{"name": check.name, "ok": check.ok, "detail": check.detail} for check in checks],
            "problems": [problem_json(problem) for check in checks for problem in check.problems],
        }
        session.answer(document, lambda console: _show(console, checks))
        if not well:
            raise typer.Exit(1)


def _show(console: Console, checks: list[Check]) -> None:
    for check in checks:
        console.print(plain(f"{'ok  ' if check.ok else 'LOOK'}  {check.name}: {check.detail}"))
        for problem in check.problems[:_MOST_PROBLEMS_SHOWN]:
            console.print(plain(f"        {path_text(problem.path)}: {problem.reason}"))
        if len(check.problems) > _MOST_PROBLEMS_SHOWN:
            console.print(f"        and {len(check.problems) - _MOST_PROBLEMS_SHOWN} more; --json lists all")
