"""The command line as a shell runs it."""

import json
import os
import subprocess
import sys

COMMAND = [sys.executable, "-m", "cuebook"]


class Shell:
    """Runs commands on a data folder of its own, without a display."""

    def __init__(self, data):
        self.data = data
        self.env = {
            name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}
        }
        self.env.pop("QT_QPA_PLATFORM", None)
        self.env["CUEBOOK_DATA_DIR"] = str(data)

    def run(self, *words, text=None):
        return subprocess.run(
            [*COMMAND, *map(str, words)],
            env=self.env,
            input=text,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def json(self, *words, text=None):
        done = self.run(*words, "--json", text=text)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)
