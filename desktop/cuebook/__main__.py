"""Where Cuebook starts."""

import sys

from cuebook.bootstrap import run


def main() -> None:
    """Run Cuebook with the words of the command line."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
