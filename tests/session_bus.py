"""A session bus of a test's own, and the programs on it that ask and command."""

import os
import shutil
import subprocess

import pytest


class SessionBus:
    """A ``dbus-daemon`` that nobody else knows of; ended by its own id."""

    def __init__(self):
        if shutil.which("dbus-daemon") is None:
            pytest.skip("dbus-daemon is not installed")
        self._daemon = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self.address = self._daemon.stdout.readline().decode().strip()

    def start(self, *words):
        """Start a program on this bus; what it prints is bytes."""
        env = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": self.address, "LC_ALL": "C.UTF-8"}
        return subprocess.Popen(words, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def close(self):
        self._daemon.terminate()
        self._daemon.wait(10)
        self._daemon.stdout.close()
