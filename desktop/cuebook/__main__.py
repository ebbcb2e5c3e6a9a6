"""Where Cuebook starts."""

import gc
import sys

INTERRUPTED = 130


def main() -> None:
    """Run Cuebook with the words of the command line."""
    # What is loaded now stays, and nothing is thrown away: looking for garbage would be a tenth of the start.
    gc.disable()
    try:
        # Not before: Ctrl-C may come while all of it is still being loaded.
        from cuebook.bootstrap import run  # noqa: PLC0415
        from cuebook.cli.arguments import UsageError  # noqa: PLC0415

        try:
            status = run(sys.argv[1:])
        except UsageError as error:
            if sys.stderr:
                sys.stderr.write(f"{error}\n")
            status = 2
    except KeyboardInterrupt:
        status = INTERRUPTED
    sys.exit(status)


if __name__ == "__main__":
    main()
