"""Commands, one file each.

To add a command: write one file here with a function ``add_to(application)`` that registers it. Add its
word, with the name of the file, to ``COMMANDS`` in ``cli/arguments.py``; a test fails while they differ.
"""

import logging
from importlib import import_module
from typing import Annotated

import typer

from cuebook import __version__
from cuebook.cli.arguments import COMMANDS, Arguments
from cuebook.cli.session import Entry, Session, plain
from cuebook.cli.streams import abandon_unwritten, prepare_streams, write_error
from cuebook.domain.errors import CuebookError, SearchError
from cuebook.logs import start_logging
from cuebook.paths import demo_folders, folders

_log = logging.getLogger(__name__)

LOG_NAME = "cuebook.log"

_ABOUT = """The soundtrack player that remembers which cues you come back to.

Without a command, the window opens; with files, it plays them. Every command takes --data-dir DIR (or
CUEBOOK_DATA_DIR) and --json, before or after its name.
"""


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - typer's
    if wanted:
        typer.echo(f"cuebook {__version__}")
        raise typer.Exit


def make_application(word: str = "") -> typer.Typer:
    """Make the application with the command of a word, or where it is none with all of them.

    To load all takes longer than most commands do.
    """
    application = typer.Typer(
        help=_ABOUT,
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )

    @application.callback()
    def main(
        _version: Annotated[
            bool, typer.Option("--version", help="Print the version.", is_eager=True, callback=_print_version)
        ] = False,
    ) -> None:
        """Take the options that stand before any command."""

    for name in [COMMANDS[word]] if word in COMMANDS else dict.fromkeys(COMMANDS.values()):
        import_module(f"cuebook.cli.commands.{name}").add_to(application)
    return application


def run_command(arguments: Arguments, entry: Entry) -> int:
    """Do what the words say; 0 done, 1 a problem the user can act on, 2 wrong usage."""
    logging.raiseExceptions = False  # a log that cannot be written is no reason for a traceback
    prepare_streams(json=arguments.json)
    try:
        status = _run(arguments, entry)
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 1
    except SearchError as error:
        write_error(plain(str(error)))  # in lines, the last of which points at the mistake
        status = 1
    except CuebookError as error:
        status = _refuse(str(error))
    except BrokenPipeError:
        status = 0  # whoever read has enough
        abandon_unwritten()
    except OSError as error:
        of = f"{error.filename}: " if error.filename else ""
        status = _refuse(f"{of}{error.strerror or error}")
    except UnicodeError as error:
        status = _refuse(f"Something here is no text that can be read or written: {error}")
    except Exception:  # noqa: BLE001 - our own bug, whichever it is
        status = _refuse(_log_fault(arguments))
    return max(status, 1) if abandon_unwritten() else status


def _run(arguments: Arguments, entry: Entry) -> int:
    session = Session(arguments, entry)
    words = list(arguments.rest)
    if arguments.files:
        words = ["play", *words]
    elif not words:
        words = ["demo"]
        session.say("There is no display here, so no window: this is the demo, in the terminal.")
    try:
        make_application(words[0])(words, obj=session, prog_name="cuebook")
    finally:
        session.close()
    return 0


def _refuse(words: str) -> int:
    write_error(plain(words).replace("\n", " "))
    return 1


def _log_fault(arguments: Arguments) -> str:
    """Put the exception being handled into the program's log, and say so in words."""
    places = (demo_folders if arguments.demo else folders)(arguments.data_dir)
    start_logging(places.logs)
    _log.exception("the command line failed")
    return f"This is a fault of Cuebook's, not yours. What is known of it stands in {places.logs / LOG_NAME}"
