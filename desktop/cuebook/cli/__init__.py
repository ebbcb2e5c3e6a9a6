"""The command line: the window's equal. One file for each command; ``--json`` gives stable shapes."""
