"""Tables for people on a terminal."""

from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from cuebook.cli.session import plain


def print_table(
    console: Console, columns: Sequence[tuple[str, bool]], rows: Iterable[Sequence[object]]
) -> None:
    """Print rows under named columns; True puts a column of figures to the right."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for name, is_figure in columns:
        table.add_column(name, justify="right" if is_figure else "left", no_wrap=True)
    for row in rows:
        table.add_row(*(Text(plain("" if cell is None else str(cell))) for cell in row))
    console.print(table)
